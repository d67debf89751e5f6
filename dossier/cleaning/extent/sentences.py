"""Which sentences within the article's stretch are the page's: what it says more than once, and captions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dossier.cleaning.head.captions import is_caption
from dossier.cleaning.lines import Line
from dossier.model import Block

REPEATED_FROM, REPEATED_TO = 6, 30
"""Words of a sentence that a page repeats: fewer are anybody's answer, more are a paragraph that was pulled out."""

MOST_REPEATED = 0.3
"""A text of which more comes again is written so."""

CAPTION_WORDS = 20
"""A longer paragraph with a credit at its end may be the author's."""


def foreign(blocks: Sequence[Block], lines: Sequence[Line], first: int, last: int) -> frozenset[int]:
    """The places of sentences from first to last that are rather the page's than the article's."""
    places = _places(blocks)
    prose = [n for n in range(first, last + 1) if lines[n].kind == "prose"]
    repeated = {n for n in prose if _is_repeated(places[blocks[n].text], lines[n], first, last)}
    if len(repeated) > MOST_REPEATED * len(prose):
        repeated = set()
    return frozenset(repeated | {n for n in prose if _is_caption(blocks[n], lines[n])})


def _is_repeated(places: Sequence[int], line: Line, first: int, last: int) -> bool:
    """Whether a site says this again and again: twice in the stretch or once more below it. Above it may stand what
    the page says of its article."""
    if len(places) == 1 or not REPEATED_FROM <= line.words <= REPEATED_TO:
        return False
    return places[-1] > last or places[-2] >= first


def _is_caption(block: Block, line: Line) -> bool:
    return line.words < CAPTION_WORDS and is_caption(block.text)


def _places(blocks: Sequence[Block]) -> Mapping[str, Sequence[int]]:
    """Where each line stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for n, block in enumerate(blocks):
        places[block.text].append(n)
    return places
