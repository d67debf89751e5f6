"""The lines of a clip in their order, those that were left out among them: a head may have been cut off too high."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from typing import Literal, NamedTuple, TypeAlias

from dossier.cleaning.words import has_tokens, is_in_capitals, word_count
from dossier.language import ends_a_sentence
from dossier.memo import per_article
from dossier.model import UNSEEN, Article, Block, BlockKind, Span

TEXT_WORDS = 14
"""A line of at least so many words that ends as a sentence is text: the head of the page is over."""

KINDS_OF_LINES: frozenset[BlockKind] = frozenset(
    {"title", "kicker", "byline", "dateline", "lede", "paragraph", "list_item"}
)
"""What plain text has of itself, and what the head makes of its lines."""

Standing: TypeAlias = Literal["alone", "in a group", "unknown"]

GROUP_LINES = 7
"""So many lines above a line show how lines stand there."""

_BULLET = re.compile(r"(?:[*+•o-]|\d+\.)\s")
"""Browsers' text has circles for the items of a list within a list."""


class Line(NamedTuple):
    """A line of the clip: its words, its place, and for what reason it was left out ("" where it is kept)."""

    text: str
    span: Span
    kind: BlockKind = "paragraph"
    reason: str = ""


@per_article
def is_plain_clip(article: Article) -> bool:
    """Whether nothing but lines is known of the clipping: no markup, no head of fields, no headings or quotes."""
    return not any(part.reason in UNSEEN for part in article.removed) and all(
        block.kind in KINDS_OF_LINES and len(block.spans) == 1 for block in article.blocks
    )


@per_article
def lines_of(article: Article) -> tuple[Line, ...]:
    """Every line that says something, kept or left out, in the order of the clipping."""
    kept = [Line(block.text, block.spans[0], block.kind) for block in article.blocks if block.spans]
    out = [Line(part.text, part.span, reason=part.reason) for part in article.removed if part.text]
    return tuple(
        sorted(
            [line for line in kept + out if line.text[:1].isalnum() or has_tokens(line.text)], key=attrgetter("span")
        )
    )


def first_text(lines: Sequence[Line], start: int = 0) -> int:
    """The place of the first kept line that is running text; after the last line where there is none."""
    places = range(start, len(lines))
    return next((at for at in places if not lines[at].reason and is_text(lines[at].text)), len(lines))


def is_text(text: str) -> bool:
    """Whether a line is running text. One in capitals is a heading or a lede that was made one."""
    return not is_in_capitals(text) and word_count(text) >= TEXT_WORDS and ends_a_sentence(text)


def is_item(line: Line) -> bool:
    """Whether the line has, or had, the bullet or number of a list before it."""
    bullet = line.span.end - line.span.start >= len(line.text) + 2
    return line.kind == "list_item" or bullet or _BULLET.match(line.text) is not None


def standing(lines: Sequence[Line], at: int) -> Standing:
    """Whether a line stands alone, blank lines round it, or right below another.

    Only a clip tells that has both: lines right below one another, and blank lines between others. The items of a
    list belong together whatever their indentation.
    """
    near = lines[max(0, at - GROUP_LINES) : at + 2]
    gaps = [below.span.start - above.span.end for above, below in pairwise(near)]
    nearest = min(gaps, default=0)
    items = list(pairwise(is_item(line) for line in near))
    joined = [all(pair) or (not any(pair) and gap == nearest) for pair, gap in zip(items, gaps, strict=True)]
    if not any(joined) or all(joined) or joined[-1]:
        return "unknown"
    return "in a group" if len(joined) > 1 and joined[-2] else "alone"


def mark(article: Article, line: Line, kind: BlockKind, text: str = "") -> Article:
    """The article with this line as a block of that kind, taken back where it was left out."""
    told = text or line.text
    at = next((n for n, block in enumerate(article.blocks) if line.span in block.spans), None)
    if at is not None:
        marked = replace(article.blocks[at], kind=kind, text=told, level=0, links=())
        return replace(article, blocks=(*article.blocks[:at], marked, *article.blocks[at + 1 :]))
    at = bisect_left([block.spans[0] if block.spans else Span(0, 0) for block in article.blocks], line.span)
    return replace(
        article,
        blocks=(*article.blocks[:at], Block(kind, told, (line.span,)), *article.blocks[at:]),
        removed=tuple(part for part in article.removed if part.span != line.span),
    )
