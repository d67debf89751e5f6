"""Arithmetic of the calendar: the days, weeks, months and years that lie before and after a day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Literal

from dossier import edtf

Unit = Literal["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"]

WEEK = 7
YEARS_TRIED = 8
"""A day of a month comes again within so many years, the 29 February too (but over the turn of some centuries)."""


END_OF_FEBRUARY = "-02-end"
"""Its last day, the 28th or the 29th by the year."""


def plus_months(day: date, months: int) -> date:
    """The same day some months on, or the last one of its month.

    >>> plus_months(date(2023, 3, 31), -1).isoformat()
    '2023-02-28'
    """
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month(year: int, number: int) -> str:
    return f"{year:04d}-{number:02d}"


def year(number: int) -> str:
    return f"{number:04d}"


def week_of(day: date, weeks: int = 0) -> tuple[date, date]:
    """Monday to Sunday."""
    monday = day - timedelta(day.weekday()) + timedelta(WEEK * weeks)
    return monday, monday + timedelta(WEEK - 1)


def interval(first: date, last: date) -> str:
    return f"{first.isoformat()}/{last.isoformat()}"


def easter(of: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    a, (b, c) = of % 19, divmod(of, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    number, day = divmod(h + m - 7 * n + 114, 31)
    return date(of, number, day + 1)


def near(reference: date, of_year: Callable[[int], str]) -> Iterator[str]:
    """What comes once a year, by its value in each of the years round a day, in order of time."""
    for number in range(max(1, reference.year - YEARS_TRIED), min(9999, reference.year + YEARS_TRIED) + 1):
        if edtf.is_valid(value := of_year(number)):
            yield value


def nth_weekday(of: int, number: int, weekday: int, nth: int) -> date | None:
    """The first, second … or last (-1) of a weekday in a month."""
    length = monthrange(of, number)[1]
    days = [day for day in range(1, length + 1) if date(of, number, day).weekday() == weekday]
    return date(of, number, days[nth - 1 if nth > 0 else -1]) if -1 <= nth <= len(days) and nth else None


def period(reference: date, unit: Unit, offset: int) -> str:
    """The calendar's day, week, month … that lies so many on from that of a day."""
    if unit == "day":
        return (reference + timedelta(offset)).isoformat()
    if unit in ("week", "weekend"):
        monday, sunday = week_of(reference, offset)
        return interval(monday if unit == "week" else sunday - timedelta(1), sunday)
    if unit == "month":
        found = plus_months(reference.replace(day=1), offset)
        return month(found.year, found.month)
    if unit in ("quarter", "half"):
        months, first = (3, 33) if unit == "quarter" else (6, 40)
        number = reference.year * (12 // months) + (reference.month - 1) // months + offset
        return f"{number // (12 // months):04d}-{first + number % (12 // months)}"
    if unit == "year":
        return year(reference.year + offset)
    if unit == "decade":
        return f"{reference.year // 10 + offset:03d}X"
    return f"{reference.year // 100 + offset:02d}XX"
