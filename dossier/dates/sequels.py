"""What counts from a time that was told ("two days later", "that year"), and what only looks so."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.dates.sentence import Core, Sentence

PAUSES = frozenset(",.()&-")
MARKS = frozenset(';:!?»”"')


def allows(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """Not with what it counts from behind it ("two days after the vote"), nor of several ("the following weeks")."""
    letters = sentence.letters[first:last]
    if sentence.is_in(last, "order_of") or sentence.word(last + 1) == "cui":
        return False
    if letters[0] in "ncu":
        return _may_end(sentence, last)
    if any(sentence.is_in(at, "plural_units") for at in range(first, last)):
        return False
    if "s" in letters:
        return not sentence.known.table["month_first"] or _stands_alone(sentence, last)
    return _has_article(sentence, first) and _is_ordered(sentence, letters, first, last)


def _is_ordered(sentence: Sentence, letters: str, first: int, last: int) -> bool:
    """ "The following day", "il giorno dopo", "la settimana successiva", "the next day"."""
    if letters == "fV":
        return _stands_alone(sentence, last)
    if letters[0] in "+<":
        return sentence.is_in(first, "order_before") and not sentence.is_in(first, "order_counted")
    if letters[0] == "W" and sentence.is_in(last - 1, "order_prepositions"):
        return False
    return not sentence.is_in(last - 1, "order_counted") and _may_end(sentence, last)


def allows_period(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """ "The coming months", "nei mesi scorsi" are nobody knows how many; "the last day" is one of something."""
    if any(sentence.is_in(at, "plural_units") for at in range(first, last)):
        return False
    return sentence.letters[first:last] not in ("pV", "Vp")


def _has_article(sentence: Sentence, first: int) -> bool:
    return sentence.letters[first - 1 : first] in ("a", "d", "i", ">") or sentence.is_in(first - 1, "before_days")


def _may_end(sentence: Sentence, last: int) -> bool:
    """Whether "dopo" and "after" are no prepositions here: their clause ends, or goes on with its verb."""
    return not sentence.is_in(last - 1, "order_prepositions") or ends_a_clause(sentence, last)


def ends_a_clause(sentence: Sentence, at: int) -> bool:
    """Whether a pause or a verb comes next, or nothing."""
    if at >= len(sentence.tokens) or sentence.tokens[at].sort in PAUSES:
        return True
    word = sentence.word(at)
    if word in MARKS or sentence.is_in(at, "clause_goes_on"):
        return True
    return sentence.tokens[at].start in sentence.verb_starts


def _stands_alone(sentence: Sentence, last: int) -> bool:
    """ "That day" with no noun of its own behind it ("that day care centre")."""
    if ends_a_clause(sentence, last) or sentence.tokens[last].sort != "_":
        return True
    return sentence.is_in(last, "small_words") or sentence.text[sentence.tokens[last].start].isupper()
