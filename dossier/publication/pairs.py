"""On which days two times of a text are the same time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.publication.clues import Where
from dossier.publication.order import DAYS, occurrences
from dossier.publication.stretches import WEEK, Stretch, month_of, weekday_of
from dossier.publication.times import Time

BY_CHANCE = {"weekday": 1 / 7, "date": 1 / 2000, "day": 1 / 40, "month": 1 / 6, "year": 1 / 3}
"""How often two times that have nothing to do with each other are the same, by what they have in common."""


def agreement(one: Time, other: Time) -> Where | None:
    """The days on which the two are the same time; None where that would tell nothing of the day.

    One of them must be counted from the day of publication; or one is a day without a year and the other has one.
    """
    for first, second in ((one, other), (other, one)):
        if first.form == "day from now" and second.form == "weekday":
            return _as_weekday(first, second)
        if first.form == "day from now" and second.form in (*DAYS, "fixed"):
            return lambda window, a=first, b=second: _moved(_possible(b, window), -a.offset, -a.offset)  # type: ignore[misc] # bound now
        if first.form == "weekday" and second.form in (*DAYS, "fixed"):
            return lambda window, a=first, b=second: _in_the_week(a, b, window)  # type: ignore[misc] # bound now
        if first.form == "month from now" and (second.form == "day and month" or second.precision in ("day", "month")):
            return lambda window, a=first, b=second: _in_the_month(a, b, window)  # type: ignore[misc] # bound now
        if first.form == "day and month" and second.form == "fixed":
            return lambda window, a=first, b=second: _of_that_year(a, b, window)  # type: ignore[misc] # bound now
    return None


def chance(one: Time, other: Time) -> float:
    """How often the two would be the same where they have nothing to do with each other."""
    forms, precisions = {one.form, other.form}, {one.precision, other.precision}
    if "day" in precisions:
        return BY_CHANCE["date"]
    if "year" in precisions:
        return BY_CHANCE["year"]
    if "month from now" in forms or "month" in precisions:
        return BY_CHANCE["month"]
    return BY_CHANCE["weekday" if "weekday" in forms else "day"]


def _as_weekday(one: Time, weekday: Time) -> Where | None:
    """ "ieri" is a Sunday: a Monday. Only within the days that a bare weekday reaches to."""
    is_ahead = weekday.toward == "future"
    if not (0 <= one.offset < WEEK if is_ahead else -WEEK < one.offset <= 0):
        return None
    wanted = ((weekday.weekday or 0) - one.offset) % WEEK

    def where(window: Stretch) -> Iterator[Stretch]:
        first = window.first + (wanted - weekday_of(window.first)) % WEEK
        return (Stretch(day, day) for day in range(first, window.last + 1, WEEK))

    return where


def days_of(time: Time) -> Stretch:
    """The days of a fixed time."""
    return Stretch(time.first, time.last)


def _possible(time: Time, window: Stretch) -> Iterable[Stretch]:
    """The days that a time can be that does not count from the day of publication, or by its year alone."""
    if time.form == "fixed":
        return [days_of(time)]
    return (Stretch(day, day) for day in occurrences(time, window))


def _moved(stretches: Iterable[Stretch], first: int, last: int) -> Iterator[Stretch]:
    return (Stretch(one.first + first, one.last + last) for one in stretches)


def _in_the_week(weekday: Time, other: Time, window: Stretch) -> Iterator[Stretch]:
    """A bare weekday is one of the seven days up to that of publication, or from it on."""
    fitting = (
        one for one in _possible(other, window) if one.first != one.last or weekday_of(one.first) == weekday.weekday
    )
    return _moved(fitting, *((1 - WEEK, 0) if weekday.toward == "future" else (0, WEEK - 1)))


def _in_the_month(months: Time, other: Time, window: Stretch) -> Iterator[Stretch]:
    return (month_of(one.first, -months.offset) for one in _possible(other, window))


def _of_that_year(bare: Time, fixed: Time, window: Stretch) -> Iterator[Stretch]:
    """Where a day without a year is the one of that year: up to its next coming, or from its last one on."""
    days = sorted(occurrences(bare, window))
    for before, day, following in zip([0, *days], days, [*days[1:], window.last + 1], strict=False):
        if fixed.first <= day <= fixed.last:
            yield Stretch(before + 1, day) if bare.toward == "future" else Stretch(day, following - 1)
