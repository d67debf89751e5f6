"""Stretches of days by number, for asking on which days something holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date
from typing import NamedTuple

WEEK = 7
LEAP_YEARS = 8
"""The 29 February comes again within so many years."""


class Stretch(NamedTuple):
    """Days from the first to the last, both included, counted as `date.toordinal` counts."""

    first: int
    last: int

    @property
    def years(self) -> range:
        """The years that it touches, with the one before and the one after."""
        lowest, highest = date.fromordinal(self.first).year - 1, date.fromordinal(self.last).year + 1
        return range(max(lowest, MINYEAR), min(highest, MAXYEAR) + 1)


def yearly(month: int, day: int, within: Stretch) -> Iterator[int]:
    """This day of each of the years round a stretch; the 29 February where there is one, and farther round.

    >>> within = Stretch(date(2023, 5, 1).toordinal(), date(2025, 5, 1).toordinal())
    >>> [date.fromordinal(one).isoformat() for one in yearly(4, 30, within)]
    ['2022-04-30', '2023-04-30', '2024-04-30', '2025-04-30', '2026-04-30']
    """
    years = within.years
    further = LEAP_YEARS if (month, day) == (2, 29) else 0
    for year in range(max(years.start - further, MINYEAR), min(years.stop + further, MAXYEAR)):
        try:
            yield date(year, month, day).toordinal()
        except ValueError:
            continue


def monthly(day: int, within: Stretch) -> Iterator[int]:
    """The day of this number in each month round a stretch, where the month has it."""
    for month in range(1, 13):
        yield from yearly(month, day, within)


def month_of(day: int, months: int = 0) -> Stretch:
    """The month that lies so many months from that of a day.

    >>> [date.fromordinal(one).isoformat() for one in month_of(date(2023, 12, 31).toordinal(), 2)]
    ['2024-02-01', '2024-02-29']
    """
    at = date.fromordinal(day)
    number = at.year * 12 + at.month - 1 + months
    return Stretch(_first_of(number), _first_of(number + 1) - 1)


def _first_of(month: int) -> int:
    year, number = divmod(month, 12)
    return date(min(max(year, MINYEAR), MAXYEAR), number + 1, 1).toordinal()


def weekday_of(day: int) -> int:
    """Monday is 0.

    >>> weekday_of(date(2023, 4, 17).toordinal())
    0
    """
    return (day - 1) % WEEK
