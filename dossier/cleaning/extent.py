"""How far the article reaches, in a page that was selected whole."""

from __future__ import annotations

import re
from dataclasses import replace

from dossier.cleaning.junk import FRAME_LINES, in_order, plain_line, take_out
from dossier.language import UNSPACED, ends_a_sentence
from dossier.model import Article, Block

HEAD_LINES = 7
"""How many lines above the text may be its title, kicker, lede, byline and date."""

SHORT_LINE_COST = 9
LONG_LINE_WORDS = 22
MOST_OF_ONE_LINE = 60

_SITE = re.compile(r"\s+[|–—-]\s+(?=[^|–—]*$)")
SITE_WORDS = 4
_SIGN = re.compile(f"[{UNSPACED}]")
SIGNS_PER_WORD = 2.5
"""Scripts without spaces put about so many signs into what other languages write as a word."""


def drop_what_lies_outside(article: Article) -> Article:
    """Keep the densest stretch of text with the lines of its head; what stands round it is the page's frame.

    Every line of prose weighs for the stretch, every short line that is no sentence against it, and the
    stretch of greatest weight is the article's. Clippings whose format tells the article are left alone.
    """
    blocks = article.blocks
    if any(block.kind not in {"paragraph", "list_item"} for block in blocks):
        return article
    first, last = _densest([_weight(block) for block in blocks])
    head = _head_of(blocks, first)
    outside = [block for n, block in enumerate(blocks) if not head <= n <= last]
    if sum(_is_frame_line(block) for block in outside) < FRAME_LINES:
        return article
    removed = [part for block in outside for part in take_out(block, "outside")]
    title = article.title or (_title_in_name(blocks[0].text) if head else "")
    return replace(article, title=title, blocks=blocks[head : last + 1], removed=in_order([*article.removed, *removed]))


def _title_in_name(name: str) -> str:
    """The title in the name of the page, its first line, where the site's name stands behind it."""
    match = _SITE.search(name)
    if match is None:
        return ""
    title, site = name[: match.start()].strip(), name[match.end() :]
    return title if len(site.split()) <= SITE_WORDS < len(title.split()) else ""


def words_in(text: str) -> float:
    """How many words a text has, signs of scripts without spaces counted for what they say."""
    signs = len(_SIGN.findall(text))
    return signs / SIGNS_PER_WORD + len(_SIGN.sub("", text).split())


def _weight(block: Block) -> float:
    if block.text.isupper():
        return 0.0  # a heading in capitals belongs to what stands round it
    words = words_in(block.text)
    if words >= LONG_LINE_WORDS or ends_a_sentence(block.text) or block.text.endswith((":", ";")):
        return min(words, MOST_OF_ONE_LINE)
    return -SHORT_LINE_COST


def _is_frame_line(block: Block) -> bool:
    return _weight(block) < 0


def _densest(weights: list[float]) -> tuple[int, int]:
    """First and last place of the stretch of greatest sum (Kadane's rule)."""
    best, best_span = 0.0, (0, len(weights) - 1)
    start, total = 0, 0.0
    for at, weight in enumerate(weights):
        if total <= 0:
            start, total = at, 0.0
        total += weight
        if total > best:
            best, best_span = total, (start, at)
    return best_span


def _head_of(blocks: tuple[Block, ...], first: int) -> int:
    """Where the head begins: at the title, if the page's name (its first line) tells it, else a few lines above."""
    name = plain_line(blocks[0].text) if blocks else ""
    above = range(max(0, first - 3 * HEAD_LINES), first)
    told = [n for n in above if n and len(blocks[n].text.split()) > 2 and plain_line(blocks[n].text) in name]
    if told:
        return max(told[-1] - 1, 0)
    return max(0, first - HEAD_LINES)
