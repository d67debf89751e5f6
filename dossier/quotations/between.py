"""What stands between quotation marks in an article, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dossier.model import Article, Span
from dossier.quotations.marks import Marked, pairs
from dossier.quotations.signs import DOUBLED, MARKS

SILENT_KINDS = frozenset({"code", "table_row"})
"""Nobody speaks in these."""
ALONE_KINDS = frozenset({"heading", "caption"})
"""No quotation runs on into these, or out of them."""

ARTICLES_KEPT = 4
"""Answers that are kept: acts of saying and quotations ask for the same article."""


@lru_cache(maxsize=ARTICLES_KEPT)
def between_marks(article: Article) -> tuple[Marked, ...]:
    """What stands between marks that belong together, in order of the text."""
    if MARKS.isdisjoint(article.text) and not any(sign in article.text for sign in DOUBLED):
        if not article.text.startswith("'"):
            return ()
    return tuple(marked for run in _runs(article) for marked in pairs(article.text, run, article.language))


def outermost(article: Article) -> tuple[Span, ...]:
    """What stands between marks, with them, and within no others."""
    return tuple(marked.outer for marked in between_marks(article) if not marked.level)


def _runs(article: Article) -> Iterator[list[Span]]:
    """Paragraphs that follow one another, with nothing between them that a quotation would not cross."""
    run: list[Span] = []
    for at, block in article.body_offsets:
        span = Span(at, at + len(block.text))
        if block.kind in ALONE_KINDS | SILENT_KINDS:
            yield run
            run = []
        if block.kind in ALONE_KINDS:
            yield [span]
        elif block.kind not in SILENT_KINDS:
            run.append(span)
    yield run
