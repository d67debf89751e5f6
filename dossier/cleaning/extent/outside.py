"""What of a page that was selected whole is its article, and the record of all that is not."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from dossier.cleaning.extent import sentences, short_lines
from dossier.cleaning.extent.frame import first_below, is_frame, is_page
from dossier.cleaning.extent.stretch import MENU_WORDS, densest
from dossier.cleaning.head.captions import is_caption
from dossier.cleaning.head.crumbs import is_crumb_trail
from dossier.cleaning.junk import FOLLOWED_BY_TEASERS, in_order, take_out
from dossier.cleaning.lines import Line, lines_of
from dossier.cleaning.words import roots, share_of_text, tokens
from dossier.model import Article, Block

LEDE_LINES, LEDE_WORDS = 20, 15
"""So far above the text a line of so many words may be its lede, with the page's tools between them."""
LEDE_SHARE = 0.5
"""So much of its words must come again in the text: teasers of other articles stand there too."""


def drop_what_lies_outside(article: Article) -> Article:
    """Keep the densest stretch of text with its lede; what stands round it is the page's frame.

    Every line of prose weighs for the stretch, every short line that is no sentence against it, and a line
    that begins comments, related articles and the like most of all. The stretch of greatest weight is the
    article's. Where a frame stands round it, lines within it may be the page's too. Where less tells a page, what
    stands below the text goes. Clippings whose format tells the article are left alone.
    """
    blocks = article.blocks
    if any(block.kind not in {"paragraph", "list_item"} for block in blocks):
        return article
    lines = lines_of(blocks)
    first, last = densest(blocks, lines)
    head = _ledes(blocks, lines, first, last)
    foreign: frozenset[int] = frozenset()
    if is_frame([line for n, line in enumerate(lines) if n not in head and not first <= n <= last]):
        judges = (short_lines.foreign, sentences.foreign)
        foreign = frozenset(n for judge in judges for n in judge(blocks, lines, first, last))
        kept = {*head, *range(first, last + 1)} - foreign
    elif is_page(blocks, lines, first, last):
        kept = set(range(first_below(blocks, lines, last)))
    else:
        return article
    reasons = _reasons(blocks, lines, kept, foreign)
    removed = [part for n, reason in reasons.items() for part in take_out(blocks[n], reason)]
    return replace(
        article,
        blocks=tuple(block for n, block in enumerate(blocks) if n in kept),
        removed=in_order([*article.removed, *removed]),
    )


def _reasons(
    blocks: Sequence[Block], lines: Sequence[Line], kept: Collection[int], foreign: Collection[int]
) -> Mapping[int, str]:
    """Why each line that is not kept is left out: its phrase; within the text the "read also" above it; its place."""
    found: dict[int, str] = {}
    for n, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        if n in kept:
            continue
        above = (lines[n - 1].reason or found.get(n - 1, "")) if n in foreign and n else ""
        found[n] = line.reason or (above if above in FOLLOWED_BY_TEASERS else _kind_of(block, line))
    return found


def _kind_of(block: Block, line: Line) -> str:
    """Why a line is left out that is no known phrase."""
    if is_caption(block.text):
        return "caption"
    return "navigation" if is_crumb_trail(block.text) or (line.is_item and line.words <= MENU_WORDS) else "outside"


def _ledes(blocks: Sequence[Block], lines: Sequence[Line], first: int, last: int) -> frozenset[int]:
    """Paragraphs above the stretch that the tools of the page cut off from it, known by the words they share with it.

    The other lines of a head are short: what is title, byline or date is taken back by those who know them.
    """
    above = range(max(0, first - LEDE_LINES), first)
    found = [n for n in above if lines[n].kind == "prose" and lines[n].words >= LEDE_WORDS and not lines[n].is_stamp]
    body = roots(block.text for block in blocks[first : last + 1]) if found else frozenset()
    return frozenset(n for n in found if share_of_text(tokens(blocks[n].text), body) >= LEDE_SHARE)
