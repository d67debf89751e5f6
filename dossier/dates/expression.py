"""An expression of time as a text has it, not yet counted from a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dossier import edtf
from dossier.dates.choice import Direction
from dossier.dates.limits import Limits
from dossier.dates.meanings import Point
from dossier.model import Span


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that tell a time, by which rule, and where in time they point, with the words or the tense for it."""

    span: Span
    by: str
    meaning: Point | Limits
    direction: Direction = "unknown"
    reason: str = ""

    @property
    def kind(self) -> str:
        """What they tell: day, month, year, season, decade, century or interval where they stand for themselves;
        relative-day, relative-period, ago, weekday, weekend, day-month, month, day-of-month, weekday-of-month, holiday
        where they count from the day of publication; anchored and narrated where they count from a time that the text
        told before; limits where one end is open or both are told."""
        return self.meaning.kind

    @property
    def is_relative(self) -> bool:
        """Whether it counts from the day of publication."""
        return not self.resolve(None)

    def resolve(self, reference: date | None, direction: Direction | None = None) -> str:
        """EDTF; "" where it counts from a day and none is given, or where the calendar has no such day."""
        try:
            value = self.meaning.on(reference, direction or self.direction)
        except (ValueError, OverflowError):  # before the year 1, or behind 9999
            return ""
        return value if edtf.is_valid(value) else ""
