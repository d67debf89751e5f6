"""What a temporal expression means, before the day is known that it counts from."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from dossier import edtf
from dossier.dates import almanac
from dossier.dates.almanac import Unit
from dossier.dates.choice import Direction, one_of

SATURDAY = 5
A_YEAR = timedelta(days=366)


class Point(Protocol):
    """A time that is no interval with ends of its own: what it is, and when, seen from a day and the way it points."""

    @property
    def kind(self) -> str: ...

    def on(self, reference: date | None, direction: Direction) -> str:
        """EDTF; "" where it cannot be told."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A time that counts from no other: "14 aprile 2023", "the 1990s"."""

    value: str

    @property
    def kind(self) -> str:
        return str(edtf.precision(self.value))

    def on(self, reference: date | None, direction: Direction) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """So many days from the day of publication: "ieri", "three days ago"."""

    days: int
    kind = "relative-day"

    def on(self, reference: date | None, direction: Direction) -> str:
        return (reference + timedelta(self.days)).isoformat() if reference else ""


@dataclass(frozen=True, slots=True)
class Ago:
    """Some months and years, and days with them: "un mese fa", "1 year, 2 months and 3 days ago".

    As exact as its smallest unit: a month ago is a month, two years ago a year.
    """

    months: int
    days: int
    unit: Unit
    kind = "ago"

    def on(self, reference: date | None, direction: Direction) -> str:
        if reference is None:
            return ""
        found = almanac.plus_months(reference, self.months) + timedelta(self.days)
        if self.unit == "day":
            return found.isoformat()
        return almanac.month(found.year, found.month) if self.unit == "month" else almanac.year(found.year)


@dataclass(frozen=True, slots=True)
class RelativePeriod:
    """The calendar's week, month or year, counted from that of publication: "il mese scorso", "next week"."""

    unit: Unit
    offset: int
    kind = "relative-period"

    def on(self, reference: date | None, direction: Direction) -> str:
        return almanac.period(reference, self.unit, self.offset) if reference else ""


@dataclass(frozen=True, slots=True)
class Yearly:
    """What comes once a year and has none with it: a day, a month, a season, a quarter, a feast.

    `part` is what stands behind the year ("-04-14", "-04", "-22"), "easter+1" is a feast that moves. `turn` says
    which one: -1 the last before the day of publication, 1 the next behind it, 0 this year's, None as the
    direction tells. `nth` and `weekday` are "the third Tuesday of October" (nth -1: the last).
    """

    part: str
    turn: int | None = None
    nth: int = 0
    weekday: int | None = None
    year: int | None = None
    """Of the year so many years on, where that is told."""

    @property
    def kind(self) -> str:
        if self.part.startswith("easter"):
            return "holiday"
        return "weekday-of-month" if self.nth else {6: "day-month", 7: "day-month"}.get(len(self.part), "month")

    def of_year(self, number: int) -> str:
        if self.part.startswith("easter"):
            return (almanac.easter(number) + timedelta(int(self.part.removeprefix("easter") or 0))).isoformat()
        if self.nth and self.weekday is not None:
            found = almanac.nth_weekday(number, int(self.part[1:3]), self.weekday, self.nth)
            return found.isoformat() if found else ""
        if self.part == almanac.END_OF_FEBRUARY:
            return date(number, 2, monthrange(number, 2)[1]).isoformat()
        return f"{number:04d}{self.part}"

    def on(self, reference: date | None, direction: Direction) -> str:
        if reference is None:
            return ""
        if self.year is not None:
            return self.of_year(reference.year + self.year)
        if self.weekday is not None and not self.nth:
            return self._with_its_weekday(reference)
        return one_of(reference, self.turn, direction, list(almanac.near(reference, self.of_year)))

    def _with_its_weekday(self, reference: date) -> str:
        """A weekday beside a day tells its year: the nearest in which both are true, if that is a near one."""
        days = [date.fromisoformat(value) for value in almanac.near(reference, self.of_year)]
        fitting = [day for day in days if day.weekday() == self.weekday and abs(day - reference) <= A_YEAR]
        return min(fitting, key=lambda day: abs(day - reference)).isoformat() if fitting else ""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: as the direction tells, of the week so many weeks on, or the last and next (`turn`)."""

    weekday: int
    turn: int | None = None
    week: int | None = None
    kind = "weekday"

    def on(self, reference: date | None, direction: Direction) -> str:
        if reference is None:
            return ""
        if self.week is not None:
            return (almanac.week_of(reference, self.week)[0] + timedelta(self.weekday)).isoformat()
        back = (reference.weekday() - self.weekday) % almanac.WEEK
        if self.turn == -1:
            return (reference - timedelta(back or almanac.WEEK)).isoformat()
        ahead = (self.weekday - reference.weekday()) % almanac.WEEK
        if self.turn == 1:
            return (reference + timedelta(ahead or almanac.WEEK)).isoformat()
        return (reference + timedelta(ahead) if direction == "future" else reference - timedelta(back)).isoformat()


@dataclass(frozen=True, slots=True)
class Weekend:
    """Saturday and Sunday, the last ones or the next; where nothing tells which, none."""

    kind = "weekend"

    def on(self, reference: date | None, direction: Direction) -> str:
        if reference is None or direction == "unknown":
            return ""
        is_over = direction == "past" and reference.weekday() < SATURDAY
        return almanac.period(reference, "weekend", -1 if is_over else 0)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month that is not named: "il 27", "venerdì 22", "il 20 del prossimo mese" (`month` 1)."""

    day: int
    weekday: int | None = None
    month: int | None = None
    nth: int = 0
    kind = "day-of-month"

    def on(self, reference: date | None, direction: Direction) -> str:
        if reference is None:
            return ""
        if self.month is not None:
            return self._in(reference, self.month)
        tried = range(-6, 7)
        return one_of(reference, None, direction, [v for months in tried if (v := self._in(reference, months))])

    def _in(self, reference: date, months: int) -> str:
        first = almanac.plus_months(reference.replace(day=1), months)
        if self.nth and self.weekday is not None:
            found = almanac.nth_weekday(first.year, first.month, self.weekday, self.nth)
            return found.isoformat() if found else ""
        if self.day > monthrange(first.year, first.month)[1]:
            return ""
        day = first.replace(day=self.day)
        return day.isoformat() if self.weekday in (None, day.weekday()) else ""
