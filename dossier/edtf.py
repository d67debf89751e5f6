"""Dates as the dossier writes them: the Extended Date/Time Format (ISO 8601-2:2019, Library of Congress)."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

Precision = Literal["day", "month", "season", "year", "decade", "century", "interval"]

OPEN = ".."
"""The end of an interval that has none: "2018/.." is from 2018 on."""

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
"""Spring, summer and autumn in the months of the northern hemisphere (as meteorologists count)."""

WINTER = 24
"""From December of its year to February of the next one."""

PARTS_OF_YEAR = {
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12),
    40: (1, 6), 41: (7, 12),
}  # fmt: skip
"""Quarters, thirds and halves of a year by their number in the format's second level, as months."""

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)", re.ASCII)
_ABOUT = {"day": timedelta(days=7), "month": timedelta(days=31), "season": timedelta(days=92)}
_ABOUT_A_YEAR = timedelta(days=366)
"""How far an approximate date may be off."""


class Days(NamedTuple):
    """The first and the last day that a date may mean; None where its interval is open."""

    first: date | None
    last: date | None


@lru_cache(maxsize=8192)
def days(value: str) -> Days | None:
    """The days that an EDTF date may mean, both ends included; None where it is no date that we write.

    >>> print(*days("2023-04")), print(*days("2023-04-16/.."))
    2023-04-01 2023-04-30
    2023-04-16 None
    (None, None)
    >>> days("2023-13"), days("../..")
    (None, None)

    An approximate date reaches a week, a month or a year further, by how exact it is. Day and month with unknown
    figures ("2023-XX-16"), years beyond four figures and sets are not written here, and so not read.
    """
    begin, stroke, end = value.partition("/")
    if not stroke:
        return _single(begin)
    first, last = _single(begin), _single(end)
    if (first is None and begin not in ("", OPEN)) or (last is None and end not in ("", OPEN)):
        return None
    if first is None and last is None:
        return None
    found = Days(first.first if first else None, last.last if last else None)
    return None if found.first and found.last and found.first > found.last else found


def _single(value: str) -> Days | None:
    match = _DATE.fullmatch(value)
    if match is None:
        return None
    year, month, day, doubt = match.groups()
    try:
        found = _plain(year, int(month or 0), int(day or 0))
        about = _ABOUT.get(_precision_of(year, int(month or 0), bool(day)), _ABOUT_A_YEAR)
        if not doubt:
            return Days(*found)
        return Days(max(found[0], date.min + about) - about, min(found[1], date.max - about) + about)
    except ValueError:
        return None


def _plain(year: str, month: int, day: int) -> tuple[date, date]:
    """The days of a date; raises ValueError where there is no such date."""
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month and "X" in year:
        raise ValueError(year)
    if day:
        return date(first, month, day), date(first, month, day)
    if month == WINTER:
        return date(first, 12, 1), date(first + 1, 2, monthrange(first + 1, 2)[1])
    begin, end = SEASONS.get(month) or PARTS_OF_YEAR.get(month) or ((month, month) if month else (1, 12))
    return date(first, begin, 1), date(last, end, monthrange(last, end)[1])


def _precision_of(year: str, month: int, has_day: bool) -> Precision:
    if has_day:
        return "day"
    if month:
        return "month" if month <= 12 else "season"
    return {0: "year", 1: "decade", 2: "century"}[year.count("X")]  # type: ignore[return-value] # the three forms


@lru_cache(maxsize=8192)
def precision(value: str) -> Precision | None:
    """How exact a date is; a quarter or a half of a year is a season. None where it is no date.

    >>> precision("2023-04-16"), precision("2023-34"), precision("199X"), precision("2023-04-16/2023-04-19")
    ('day', 'season', 'decade', 'interval')
    """
    if days(value) is None:
        return None
    match = _DATE.fullmatch(value)
    return _precision_of(match[1], int(match[2] or 0), bool(match[3])) if match else "interval"


def is_valid(value: str) -> bool:
    """Whether it is a date that we write: the calendar has it, and no interval ends before it begins."""
    return days(value) is not None


def is_approximate(value: str) -> bool:
    """Whether a date, or an end of its interval, is told to be about so (~), doubtful (?) or both (%)."""
    return any(mark in value for mark in "~?%")


def sort_key(value: str) -> tuple[str, str]:
    """What orders dates in time: by their first day, the longer time behind the shorter that begins with it.

    An interval that is open to the past stands where it ends.

    >>> sorted(["2023", "2023-01-01", "../2022-12-31", "2023-01"], key=sort_key)
    ['../2022-12-31', '2023-01-01', '2023-01', '2023']
    """
    found = days(value)
    if found is None:
        return "", ""
    first = found.first or found.last or date.min
    return first.isoformat(), (found.last or date.max).isoformat()


def overlap(one: str, other: str) -> bool:
    """Whether two dates may mean the same day."""
    first, second = days(one), days(other)
    if first is None or second is None:
        return False
    return (first.first or date.min) <= (second.last or date.max) and (second.first or date.min) <= (
        first.last or date.max
    )
