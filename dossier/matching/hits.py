"""Where forms of entries stand in a text, written as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dossier.matching.casing import agrees
from dossier.matching.forms import Form
from dossier.matching.index import Index, Pattern
from dossier.matching.reading import Reading
from dossier.model import Span


class Hit(NamedTuple):
    """Words of a text and the forms that they may be."""

    span: Span
    forms: tuple[Form, ...]


def found(reading: Reading, index: Index) -> tuple[list[Hit], list[Span]]:
    """The longest forms that stand in a text, in order, and the places of heads of offices."""
    hits, heads = [], []
    for span, pattern in index.found_in(reading.folded):
        if pattern.is_head:
            heads.append(span)
        if forms := tuple(_written_so(reading, span, pattern)):
            tail = min(form.tail for form in forms)
            hits.append(Hit(Span(span.start, span.end - tail), forms))
    return _longest(hits), heads


def _written_so(reading: Reading, span: Span, pattern: Pattern) -> Iterator[Form]:
    words, starts = reading.words(span), None
    for form in pattern.forms:
        if form.words == words:
            yield form
            continue
        starts = reading.starts_sentence(span.start) if starts is None else starts
        if agrees(form.words, words, starts_sentence=starts, may_be_small=not form.is_person):
            yield form


def _longest(hits: list[Hit]) -> list[Hit]:
    """Hits without those that overlap a longer one; of two of one length the first in the text."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: hit.span):
        while kept and kept[-1].span.overlaps(hit.span) and _length(hit) > _length(kept[-1]):
            kept.pop()
        if not kept or not kept[-1].span.overlaps(hit.span):
            kept.append(hit)
    return kept


def _length(hit: Hit) -> int:
    return hit.span.end - hit.span.start
