"""Where somebody's own words stand in a text: quotations within quotations, cut where a stretch of it ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.model import Quotation, Span


@dataclass(frozen=True)
class Quoted:
    """Words that somebody says, and what is quoted within them."""

    span: Span
    quotation: Quotation
    inner: tuple[Quoted, ...] = ()


DEEPEST = 3
"""Quotations within quotations are marked so deep; no press writes deeper ones."""


def quoted(quotations: Iterable[Quotation]) -> tuple[Quoted, ...]:
    """Direct speech in order of the text; one that runs over the end of another that it begins in, ends there."""
    open_: list[list[Quoted]] = [[]]
    ends: list[int] = []
    direct = (said for said in quotations if said.direct and said.span.start < said.span.end)
    for said in sorted(direct, key=lambda said: (said.span.start, -said.span.end)):
        while ends and said.span.start >= ends[-1]:
            _close(open_, ends)
        if len(ends) == DEEPEST:
            continue
        end = min(said.span.end, ends[-1]) if ends else said.span.end
        open_[-1].append(Quoted(Span(said.span.start, end), said))
        open_.append([])
        ends.append(end)
    while ends:
        _close(open_, ends)
    return tuple(open_[0])


def _close(open_: list[list[Quoted]], ends: list[int]) -> None:
    """The innermost quotation is over: what was found in it becomes its own."""
    ends.pop()
    inner = open_.pop()
    open_[-1][-1] = replace(open_[-1][-1], inner=tuple(inner))


def within(speech: Sequence[Quoted], span: Span) -> Sequence[Quoted]:
    """What is said in a stretch of the text."""
    first = bisect_right(speech, span.start, key=lambda said: said.span.end)
    return speech[first : bisect_left(speech, span.end, first, key=lambda said: said.span.start)]


def parted(speech: Sequence[Quoted], span: Span) -> Iterator[tuple[Span, Quoted | None]]:
    """A stretch in its parts, in order: those that somebody says, cut to the stretch, and those between them."""
    at = span.start
    for said in within(speech, span):
        start, end = max(said.span.start, at), min(said.span.end, span.end)
        if start >= end:
            continue
        if at < start:
            yield Span(at, start), None
        yield Span(start, end), said
        at = end
    if at < span.end:
        yield Span(at, span.end), None
