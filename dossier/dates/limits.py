"""Times that are bounded by others: from, until, by, before, after, between, about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dossier import edtf
from dossier.dates.choice import Direction
from dossier.dates.meanings import Fixed, Point, RelativeDay, Weekday

Manner = Literal["between", "since", "until", "by", "before", "after", "about"]


@dataclass(frozen=True, slots=True)
class Limits:
    """`end` alone is until, by or before it, `begin` alone since or after it; about has its time as `begin`."""

    manner: Manner
    begin: Point | None = None
    end: Point | None = None
    kind = "limits"

    def on(self, reference: date | None, direction: Direction) -> str:
        begin = self.begin.on(reference, direction) if self.begin else ""
        end = self.end.on(reference, direction) if self.end else ""
        if (self.begin and not begin) or (self.end and not end):
            return ""
        if self.begin and self.end:
            end = self._end_behind(begin, end, direction)
            return _joined(self._before_its_end(begin, end, reference), end)
        if self.manner == "about":
            return begin if "/" in begin else f"{begin}~"
        return self._open(begin, end, reference)

    def _end_behind(self, begin: str, end: str, direction: Direction) -> str:
        """The end of what begins on a day that is sure, or lies ahead: the next one behind it."""
        first, last = edtf.days(begin), edtf.days(end)
        if not (self.end and first and last and first.first and last.last) or isinstance(self.end, Fixed):
            return end
        is_sure = isinstance(self.begin, RelativeDay) or (direction == "future" and isinstance(self.begin, Weekday))
        return self.end.on(first.first, "future") if is_sure and last.last < first.first else end

    def _before_its_end(self, begin: str, end: str, reference: date | None) -> str:
        """A beginning without a year that came out behind the end is the one before: "from December to March"."""
        first, last = edtf.days(begin), edtf.days(end)
        if not (
            reference and self.begin and first and last and first.first and last.first and first.first > last.first
        ):
            return begin
        return self.begin.on(last.first, "past")

    def _open(self, begin: str, end: str, reference: date | None) -> str:
        if self.manner == "since":
            return f"{_first(begin)}/.."
        if self.manner == "after":
            return f"{_beside(begin, 1)}/.."
        if self.manner == "before":
            return f"../{_beside(end, -1)}"
        if (
            self.manner == "by"
            and reference
            and (found := edtf.days(_last(end)))
            and found.last
            and found.last >= reference
        ):
            return _by(reference, end)
        return f"../{_last(end)}"


def _by(reference: date, end: str) -> str:
    """From the day of publication to the end of a time; that of a year or month is told by its last day."""
    found = edtf.days(_last(end))
    last = found.last if found else None
    return f"{reference.isoformat()}/{last.isoformat()}" if last else ""


def _first(value: str) -> str:
    return value.partition("/")[0]


def _last(value: str) -> str:
    return value.rpartition("/")[2]


def _joined(begin: str, end: str) -> str:
    return f"{_first(begin)}/{_last(end)}" if begin else ""


def _beside(value: str, step: int) -> str:
    """The day, month or year before (-1) or after a time, as exact as it is."""
    precision = edtf.precision(value)
    if precision == "year":
        return f"{int(value) + step:04d}"
    found = edtf.days(value)
    edge = (found.last if step > 0 else found.first) if found else None
    if edge is None:
        return value
    day = edge + timedelta(step)
    return day.isoformat()[:7] if precision == "month" else day.isoformat()
