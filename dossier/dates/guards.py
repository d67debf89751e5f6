"""What looks like a time and is none: streets, names, habits, durations, things that are counted."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.dates import history, names, sequels, weekdays, years
from dossier.dates.sentence import Core, Sentence
from dossier.dates.tense import is_future

GLUED_BEFORE = "$€£#@_/\\+=&"
GLUED_AFTER = "%$€£@_\\+=°"
JOINT = 3
"""So many tokens stand between two times that are one list."""


MAY_BE_TITLES = ("weekday", "month", "relative_day", "season", "holiday")


def allows(sentence: Sentence, rule: str, first: int, last: int, found: Sequence[Core]) -> bool:
    """Whether the tokens from `first` to before `last` may be read by a rule."""
    if _is_glued(sentence, first, last) or _is_named_after(sentence, first, last) or _is_every(sentence, first):
        return False
    if rule in ("day_month", "month_day") and history.is_famous(sentence, first, last):
        return False
    if rule in MAY_BE_TITLES and names.begins_a_title(sentence, first):
        return False
    special = _SPECIAL.get(rule)
    return special is None or special(sentence, first, last, found)


def _is_glued(sentence: Sentence, first: int, last: int) -> bool:
    """Whether letters or signs stand so close that it is part of something else: "Su-35", "14%", "v2.0"."""
    text, start, end = sentence.text, sentence.tokens[first].start, sentence.tokens[last - 1].end
    begun = text[start - 1 : start]
    if begun and (begun in GLUED_BEFORE or begun.isdigit()):
        return True
    if begun in ("-", "–", ".", ",", ":") and text[start].isdigit() and text[start - 2 : start - 1].isalnum():
        return True
    ended = text[end : end + 1]
    if ended and ended in GLUED_AFTER:
        return True
    following = text[end + 1 : end + 2]
    return ended in ("-", "–") and following.isalnum() and sentence.tokens[last - 1].sort not in "nr"


def _is_named_after(sentence: Sentence, first: int, last: int) -> bool:
    """Whether it is part of a name: "via XXV Aprile", "piazza 1° maggio"."""
    names = sentence.known.lists["names_before"]
    if sentence.is_in(last, "names_after"):
        return True
    at = first - 1
    if sentence.is_in(at, "of") or sentence.is_in(at, "the"):
        return sentence.word(at - 1) in names and sentence.is_in(at - 1, "streets")  # not "centro del 2018"
    return sentence.word(at) in names


def _is_every(sentence: Sentence, first: int) -> bool:
    """What comes again and again: "ogni domenica", "every year"."""
    return any(sentence.tokens[at].sort == "E" for at in range(max(0, first - 2), first + 1))


def _allows_month(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """The bare name of a month needs a word before it that goes with times."""
    letters = sentence.letters[first:last]
    if letters in ("m", "m."):
        return False
    if letters != "M":
        return True
    if names.is_person(sentence, first):
        return False
    if found and found[-1].by == "month" and 0 < first - found[-1].last <= JOINT:
        return set(sentence.letters[found[-1].last : first]) <= set("&,>-a") or sentence.is_in(
            first - 1, "before_months"
        )
    return sentence.is_in(first - 1, "before_months")


def _allows_holiday(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """A feast tells a day behind a word of time; elsewhere it is a thing."""
    token = sentence.tokens[first]
    if sentence.letters[first:last] != "H" or token.end - token.start > len(token.word):  # several words: a feast's own
        return True
    if sentence.is_in(first, "feasts_alone"):
        return True
    return sentence.before(first, "feasts_need") > 0


def _allows_ahead(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """ "In two years" may be a duration: only with a verb of the future in its clause, or "from now" behind it."""
    if sentence.letters[first] != "j" or sentence.letters[last - 1] == "X":
        return True
    return is_future(sentence, first, last)


def _allows_figures(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """ "4/22" is a day only behind an article or a weekday; elsewhere it is a fraction, a score, a page."""
    return not sentence.known.table["month_first"] and (last - first > 1 or sentence.is_in(first - 1, "before_days"))


def _allows_day_month(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """A number word before a month is a day behind an article ("il due maggio"); "secondo maggio" is none."""
    letters = sentence.letters[first:last]
    if not set("oc") & set(letters) or set("Ww") & set(letters) or sentence.tokens[first].word[0].isdigit():
        return True
    return bool(sentence.known.table["month_first"]) or sentence.is_in(first - 1, "before_days")


def _allows_month_day(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """ "April 14" is English; elsewhere only with a stroke ("Ott/2")."""
    if years.counts_things(sentence, last):
        return False
    return bool(sentence.known.table["month_first"]) or "/" in sentence.letters[first:last]


def _allows_nth_weekday(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """ "Il terzo martedì" without a month is one of this month; a "last" that English has is no end of it."""
    letters = sentence.letters[first:last]
    return letters not in ("oW", "lW") or not sentence.known.table["month_first"]


def _allows_part(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """ "Primi" and "ultimi" alone count: with "mesi", "giorni" between they are a part."""
    letters = sentence.letters[first:last]
    if letters.endswith(("O", "Y")) and not set("pft") & set(letters):
        return sentence.is_in(first, "parts_alone")
    return not (letters in ("ey", "e-y") and sentence.tokens[last - 1].value not in years.IN_BRACKETS)


_SPECIAL = {
    "year": years.allows,
    "day": years.allows_day,
    "month": _allows_month,
    "weekday": weekdays.allows,
    "weekend": weekdays.allows_weekend,
    "weekday_day": weekdays.allows_a_day_beside,
    "anchored": sequels.allows,
    "relative_period": sequels.allows_period,
    "holiday": _allows_holiday,
    "ahead": _allows_ahead,
    "century": years.allows_century,
    "decade": years.allows_decade,
    "day_figures": _allows_figures,
    "day_month": _allows_day_month,
    "month_day": _allows_month_day,
    "nth_weekday": _allows_nth_weekday,
    "period_part": _allows_part,
}
