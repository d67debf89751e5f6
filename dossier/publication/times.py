"""The times of a text in the few forms that tell of the day it was published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dossier import edtf
from dossier.model import Span

Form = Literal["fixed", "day and month", "day of month", "weekday", "day from now", "month from now"]
"""A day, month or year of the calendar; "14 aprile"; "il 22"; "domenica"; "ieri"; "il mese scorso"."""

Toward = Literal["past", "future", ""]

FROM_NOW: frozenset[Form] = frozenset({"weekday", "day from now", "month from now"})
"""Forms that a reader can only place who knows the day of publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time as it stands in the text, before the day is known that it counts from."""

    span: Span
    words: str
    form: Form
    toward: Toward = ""
    """Whether it is told as past or as to come; "" where the words do not tell."""
    value: str = ""
    """EDTF, of a fixed one."""
    month: int = 0
    day: int = 0
    weekday: int | None = None
    """Monday is 0; beside a day it must fit it."""
    offset: int = 0
    """Days or months from now."""

    @property
    def precision(self) -> str:
        return edtf.precision(self.value) or "" if self.form == "fixed" else ""

    @property
    def first(self) -> int:
        """The first day of a fixed one, counted as `date.toordinal` counts."""
        return _ordinal((edtf.days(self.value) or edtf.Days(None, None)).first, date.min)

    @property
    def last(self) -> int:
        return _ordinal((edtf.days(self.value) or edtf.Days(None, None)).last, date.max)


def _ordinal(day: date | None, otherwise: date) -> int:
    return (day or otherwise).toordinal()
