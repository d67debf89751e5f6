"""What looks like a day of the week and is none: habits, names, things that are counted."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.dates import names, sequels
from dossier.dates.sentence import Core, Sentence


def allows(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """Not a habit ("la domenica", "di domenica i negozi"), not a name ("Sunday Times", "Black Friday")."""
    letters = sentence.letters[first:last]
    known, at = sentence.known, first + letters.index("W")
    word, following = sentence.word(at), sentence.word(at + 1)
    named = known.table["names_with"]
    if following in named.get("any", ()) or following in named.get(word, ()):
        return False
    if letters not in ("W", "WP"):
        return True
    previous = sentence.word(first - 1)
    if previous in known.lists["habits_before"] or previous in known.lists["named_days"]:
        return False
    if first >= 2 and previous in known.lists["the"]:
        return False
    if names.is_thing(sentence, first):
        return False
    return not (_is_a_name(sentence, first) or _is_habit_at_start(sentence, first))


def _is_a_name(sentence: Sentence, first: int) -> bool:
    """A first name ("Domenica Rossi"), or a capital inside an Italian sentence, where days have none."""
    token = sentence.tokens[first]
    if sentence.known.table["capitals"] or not sentence.text[token.start].isupper():
        return False
    inside = (
        first > 0
        and sentence.letters[first - 1] not in "-("
        and sentence.word(first - 1) not in ('"', "«", "“", ":", ";")
    )
    following = sentence.tokens[first + 1] if first + 1 < len(sentence.tokens) else None
    capital = following is not None and sentence.text[following.start].isupper()
    return capital and (inside or token.word in sentence.known.lists["first_names"])


def _is_habit_at_start(sentence: Sentence, first: int) -> bool:
    return first == 1 and sentence.letters[0] == "d"


def allows_weekend(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """ "Nel fine settimana", "at the weekend", "over the weekend"; not "the weekend trade"."""
    begin = first - (sentence.is_in(first - 1, "the"))
    return sentence.is_in(begin - 1, "before_weekends") and _is_no_noun(sentence, last)


def _is_no_noun(sentence: Sentence, at: int) -> bool:
    """Whether a pause, a verb or a small word comes next, and no thing of that time."""
    return (
        sequels.ends_a_clause(sentence, at)
        or sentence.tokens[at].sort != "_"
        or sentence.is_in(at, "small_words")
        or not sentence.known.table["month_first"]
    )


def allows_a_day_beside(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """The number behind a weekday is a day where no thing follows that it may count."""
    if last >= len(sentence.tokens) or sentence.tokens[last].sort != "_":
        return last >= len(sentence.tokens) or sentence.tokens[last].sort not in "VUOYMm"
    token = sentence.tokens[last]
    return token.word in sentence.known.lists["small_words"] or not token.word.isalpha()
