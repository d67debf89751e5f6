"""What bounds the times of a sentence: the words before them, and those that join two to one."""

from __future__ import annotations

from dataclasses import replace

from dossier.dates.limits import Limits, Manner
from dossier.dates.meanings import DayOfMonth, Fixed, Point, Weekday, Yearly
from dossier.dates.sentence import Core, Sentence

MANNERS: tuple[Manner, ...] = ("until", "by", "before", "after", "since", "about")
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
        if following and (joined := _joined(sentence, core, following)):
            found += joined
            at += 2
        else:
            found.append(core)
            at += 1
    return [_with_bound(sentence, core) for core in found]


def _joined(sentence: Sentence, one: Core, other: Core) -> list[Core]:
    """Two times that "between … and", "from … to" or a dash makes one; a year that both have is told once."""
    between = sentence.letters[one.last : other.first]
    begin, end = one.meaning, other.meaning
    if between not in _JOINED or isinstance(begin, Limits) or isinstance(end, Limits):
        return []
    begin = _with_year_of(begin, end)
    if sentence.is_between(one.first) or (between == "-" and isinstance(begin, Fixed) and isinstance(end, Fixed)):
        if isinstance(begin, Weekday) and isinstance(end, Weekday) and between != "&":
            return []
        return [Core(other.by, Limits("between", begin, end), one.first, other.last, one.start, other.end)]
    return (
        [replace(one, meaning=begin), other] if between in ("&", ",&", "&a", "&i") and begin is not one.meaning else []
    )


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
    if isinstance(core.meaning, Limits) or core.by == "days-of-month":
        return core
    for manner in MANNERS:
        if sentence.before(core.first, manner) and _may_bound(core, manner):
            # "Before the end of the month" is by its last day, for the end is read as the month.
            told: Manner = "by" if manner == "before" and core.by == "part-of-period" else manner
            return replace(core, meaning=_limits(told, core.meaning), by=told)
    return core


def _may_bound(core: Core, manner: Manner) -> bool:
    """ "Ago" and "in" have their own end; a part of a day is no bound for days."""
    if core.by in ("ago", "ahead") and manner not in ("about", "by", "since"):
        return False
    return not (manner == "since" and isinstance(core.meaning, DayOfMonth))


def _limits(manner: Manner, meaning: Point) -> Limits:
    return Limits(manner, begin=meaning) if manner in ("since", "after", "about") else Limits(manner, end=meaning)
