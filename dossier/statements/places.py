"""What stands within a stretch of a text, found without a look at all the rest."""

from __future__ import annotations

from bisect import bisect_left

from dossier.model import Annotated, DateExpression, Span


def dates_in(annotated: Annotated, span: Span) -> tuple[DateExpression, ...]:
    """The times that are told within a stretch of the text."""
    first = bisect_left(annotated.dates, span.start, key=_start)
    return annotated.dates[first : bisect_left(annotated.dates, span.end, first, key=_start)]


def _start(told: DateExpression) -> int:
    return told.span.start
