"""What bounds the times of a sentence: the words before them, and those that join two to one."""

from __future__ import annotations

from dataclasses import replace

from dossier.dates import tense
from dossier.dates.limits import Limits, Manner
from dossier.dates.meanings import Ago, DayOfMonth, Fixed, Point, Weekday, Yearly
from dossier.dates.sentence import Core, Sentence

MANNERS: tuple[Manner, ...] = ("until", "by", "before", "after", "since", "about")
ABOUT_NUMBERS = ("n", "c", "N", "y")
"""Before these "circa" belongs to them: "nel 1620 circa 300 persone"."""

_JOINED = {"&", ">", "-", "&a", ">a", "&i", ",&", ">_"}


def parts(meaning: Point | Limits) -> tuple[Point, ...]:
    """The times that a meaning is made of."""
    if isinstance(meaning, Limits):
        return tuple(part for part in (meaning.begin, meaning.end) if part)
    return (meaning,)


def bounded(sentence: Sentence, cores: list[Core]) -> list[Core]:
    """The times with what bounds them: two that are joined as one, one behind "until" as an open interval."""
    found: list[Core] = []
    at = 0
    while at < len(cores):
        core = cores[at]
        following = cores[at + 1] if at + 1 < len(cores) else None
        joined = _joined(sentence, core, following) if following else []
        if joined is None:
            at += 2
        elif joined:
            found += joined
            at += 2
        else:
            found.append(core)
            at += 1
    return [_with_bound(sentence, core) for core in found]


def _joined(sentence: Sentence, one: Core, other: Core) -> list[Core] | None:
    """Two times that "between … and", "from … to" or a dash makes one; a year that both have is told once.

    None where both tell no time: opening hours.
    """
    between = sentence.letters[one.last : other.first]
    begin, end = one.meaning, other.meaning
    if between in ("", "d", ",", ">", "i", "j") and (
        together := _of_a_year_ago(begin, end) or (_of_a_year_ago(end, begin) if between != "d" else None)
    ):
        return [Core(one.by, together, one.first, other.last, one.start, other.end)]
    if between not in _JOINED or isinstance(begin, Limits) or isinstance(end, Limits):
        return []
    begin = _with_year_of(begin, end)
    if _is_interval(sentence, one, between) or (between == "-" and isinstance(begin, Fixed) and isinstance(end, Fixed)):
        if isinstance(begin, Weekday) and isinstance(end, Weekday) and _is_habit(sentence, one, other):
            return None
        return [Core(other.by, Limits("between", begin, end), one.first, other.last, one.start, other.end)]
    return (
        [replace(one, meaning=begin), other] if between in ("&", ",&", "&a", "&i") and begin is not one.meaning else []
    )


def _is_interval(sentence: Sentence, one: Core, joint: str) -> bool:
    """ "Between … and", "from … to": "dal 2018 e fra due settimane" are two times."""
    if "&" in joint:
        return sentence.before(one.first, "between") > 0
    return sentence.is_between(one.first)


def _is_habit(sentence: Sentence, one: Core, other: Core) -> bool:
    """ "Open from Monday to Friday" is every week; only what was or will be has a week of its own."""
    if sentence.first_opening < one.first:
        return True
    return tense.judge(sentence, one.start, other.end).direction == "unknown"


def _of_a_year_ago(day: Point | Limits, ago: Point | Limits) -> Point | None:
    """ "Il 24 febbraio di due anni fa", "May 9 two years ago"."""
    if not (isinstance(day, Yearly) and isinstance(ago, Ago) and ago.unit == "year") or day.turn or day.year:
        return None
    return replace(day, year=ago.months // 12)


def _with_year_of(begin: Point, end: Point) -> Point:
    """ "Il 5 aprile e il 7 maggio 2023", "from March to May 2019": the year of the second is the first one's too."""
    if not (
        isinstance(begin, Yearly)
        and begin.turn is None
        and begin.year is None
        and begin.weekday is None
        and isinstance(end, Fixed)
    ):
        return begin
    if not end.value[:4].isdecimal() or len(end.value) not in (7, 10) or "/" in end.value:
        return begin
    year = int(end.value[:4])
    own = begin.of_year(year)
    return Fixed(own if own <= end.value else begin.of_year(year - 1))


def _with_bound(sentence: Sentence, core: Core) -> Core:
    if isinstance(core.meaning, Limits) or core.by == "joined-days":
        return core
    if (
        sentence.is_in(core.last, "about_behind")
        and sentence.letters[core.last + 1 : core.last + 2] not in ABOUT_NUMBERS
    ):
        end = sentence.tokens[core.last].end
        return replace(core, meaning=_limits("about", core.meaning), by="about", last=core.last + 1, end=end)
    if not sentence.is_bounded(core.first):
        return core
    for manner in MANNERS:
        if sentence.before(core.first, manner) and _may_bound(core, manner):
            # "Before the end of the month" is by its last day, for the end is read as the month.
            told: Manner = "by" if manner == "before" and core.by == "period-part" else manner
            return replace(core, meaning=_limits(told, core.meaning), by=told)
    return core


def _may_bound(core: Core, manner: Manner) -> bool:
    """ "Ago" and "in" have their own end; a part of a day is no bound for days."""
    if core.by in ("ago", "ahead") and manner not in ("about", "by", "since"):
        return False
    return not (manner == "since" and isinstance(core.meaning, DayOfMonth))


def _limits(manner: Manner, meaning: Point) -> Limits:
    return Limits(manner, begin=meaning) if manner in ("since", "after", "about") else Limits(manner, end=meaning)
