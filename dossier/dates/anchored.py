"""What counts from a time that the text has told, not from the day of publication: "the next day", "that year"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dossier import edtf
from dossier.dates import almanac
from dossier.dates.almanac import Unit
from dossier.dates.choice import Direction
from dossier.dates.meanings import Point, RelativePeriod, Weekday, Yearly

DAYS = {"day": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
ENOUGH = {"day": ("day",), "week": ("day",), "fortnight": ("day",), "month": ("day", "month")}
"""How exact a time must be for a unit to be counted from it; years are counted from every one of these."""
EVERY = ("day", "month", "year")


@dataclass(frozen=True, slots=True)
class Told:
    """A time that the text has told, and where it points."""

    meaning: Point
    direction: Direction

    def on(self, reference: date | None) -> str:
        """The day, month or year; "" where it is no such time."""
        value = self.meaning.on(reference, self.direction)
        return value if edtf.is_valid(value) and str(edtf.precision(value)) in EVERY else ""


@dataclass(frozen=True, slots=True)
class Anchored:
    """So many units from a time told before (0: the same one); `part` and `day` are what lies in it.

    `counted` tells "a week later", seven days on, from "the following week", Monday to Sunday. Without a time to
    count from there is no value: "due giorni dopo" is then of a story whose day nobody tells.
    """

    unit: Unit
    count: int
    part: Yearly | None = None
    day: int = 0
    weekday: int | None = None
    counted: bool = False
    anchor: Told | None = None
    kind = "anchored"

    def on(self, reference: date | None, direction: Direction) -> str:
        told = self.anchor.on(reference) if self.anchor else ""
        found = edtf.days(told) if told else None
        if not found or not found.first or edtf.precision(told) not in ENOUGH.get(self.unit, EVERY):
            return ""
        return self._within(self._from(found.first))

    def _from(self, first: date) -> str:
        if self.weekday is not None:
            turn = 1 if self.count > 0 else -1
            return Weekday(self.weekday, turn).on(first, "unknown")
        if self.counted and self.unit in DAYS:
            return (first + timedelta(DAYS[self.unit] * self.count)).isoformat()
        if self.unit not in MONTHS or not self.counted:
            return RelativePeriod(self.unit, self.count).on(first, "unknown")
        moved = almanac.plus_months(first.replace(day=1), MONTHS[self.unit] * self.count)
        return almanac.month(moved.year, moved.month) if MONTHS[self.unit] < 12 else almanac.year(moved.year)

    def _within(self, whole: str) -> str:
        if self.part:
            return self.part.of_year(int(whole))
        return f"{whole}-{self.day:02d}" if self.day else whole


@dataclass(frozen=True, slots=True)
class Narrated:
    """A day or month without its year in a story that has told one: of that year, never of ours.

    `sure` is a story by its tense (the passato remoto). Elsewhere the text may speak of a year that is over and go
    on to the news, so that the day has a value only where both readings agree.
    """

    yearly: Yearly
    told: Told
    sure: bool
    kind = "narrated"

    def on(self, reference: date | None, direction: Direction) -> str:
        told = self.told.on(reference)
        if reference and told and told[:4] >= f"{reference.year:04d}":
            return self.yearly.on(reference, direction)
        if not told or not self.sure:
            near = self.yearly.on(reference, direction)
            return near if told and near[:4] == told[:4] else ""
        value = self.yearly.of_year(int(told[:4]))
        return value if value[: len(told)] >= told else ""
