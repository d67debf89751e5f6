"""What stands within a stretch of a text, found without a look at all the rest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from dossier.model import Annotated, DateExpression, Quotation, Span

NO_ACTORS = frozenset({"demonym"})
"""Rules whose mentions are no actor of what is told: "cinese" is of China, and does not say that China acts."""


def dates_in(annotated: Annotated, span: Span) -> tuple[DateExpression, ...]:
    """The times that are told within a stretch of the text."""
    first = bisect_left(annotated.dates, span.start, key=_start)
    return annotated.dates[first : bisect_left(annotated.dates, span.end, first, key=_start)]


def _start(told: DateExpression) -> int:
    return told.span.start


def actors_in(annotated: Annotated, span: Span) -> tuple[str, ...]:
    """The actors that a stretch of the text names, in order; a word for a people alone names none."""
    named = (mention for mention in annotated.linked_in(span) if mention.by not in NO_ACTORS)
    return tuple(dict.fromkeys(mention.entry for mention in named))


def topics_in(annotated: Annotated, span: Span) -> tuple[str, ...]:
    """The article's topics that words of this stretch show."""
    return tuple(about.topic for about in annotated.topics if any(span.overlaps(shown) for shown in about.evidence))


class Quoted:
    """What of a text is said by somebody; to ask about a stretch costs no look at all quotations."""

    def __init__(self, quotations: tuple[Quotation, ...]) -> None:
        spans = sorted(said.span for said in quotations)
        self._starts = [span.start for span in spans]
        self._ends = list(accumulate((span.end for span in spans), max))

    def holds(self, span: Span) -> bool:
        """Whether a quotation has the whole stretch."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._ends[before - 1] >= span.end
