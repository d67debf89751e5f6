"""Which of the times that come again and again is meant, seen from the day of publication."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from dossier import edtf

Direction = Literal["past", "future", "unknown"]
"""Where a time lies, seen from the day of publication; unknown is read as the past, a near day as the nearest."""

NEAR = timedelta(days=60)
"""A day or month without a year that lies so little ahead is not the one of a year ago, where nothing tells."""


def one_of(reference: date, turn: int | None, direction: Direction, values: list[str]) -> str:
    """Of values in order of time the one that is meant, "" where there is none."""
    today = reference
    spans = [(value, found.first or today, found.last or today) for value in values if (found := edtf.days(value))]
    if turn == 0:
        return next((value for value, first, _ in spans if first.year == today.year), "")
    if turn == 1:
        return next((value for value, first, _ in spans if first > today), "")
    past = next((value for value, _, last in reversed(spans) if last < today), "")
    if turn == -1:
        return past
    here = next((value for value, first, last in spans if first <= today <= last), "")
    ahead = next(((value, first) for value, first, _ in spans if first > today), None)
    if here:
        return here
    if direction == "future":
        return ahead[0] if ahead else ""
    if direction == "unknown" and ahead and ahead[1] - today <= NEAR:
        last = edtf.days(past)
        if last is None or last.last is None or today - last.last > ahead[1] - today:
            return ahead[0]
    return past
