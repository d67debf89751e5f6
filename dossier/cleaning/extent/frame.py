"""Whether a page stands round the text, or only what somebody noted beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.cleaning.extent.stretch import MENU_WORDS
from dossier.cleaning.head.byline import read_byline, read_names
from dossier.cleaning.head.crumbs import is_crumb_trail
from dossier.cleaning.junk import FRAME_LINES
from dossier.cleaning.lines import Line
from dossier.model import Block

KNOWN_LINES, ENOUGH_KNOWN = 2, 3
"""A page has at least so many lines that sites are known to write; a poem or a list of somebody's has none. With
more of them a few lines are a page's frame too."""

MENU_LINES = 3
"""So many lines of a word or two in a row above the text are a menu."""

LONG_SENTENCE = 15
"""A sentence of so many words may be a paragraph of the text."""

_FACT = re.compile(r"[^:]{1,30}: (?!.*,.*,)\S")
"""A fact with its name; tags with theirs have commas between them."""


def is_frame(outside: Sequence[Line]) -> bool:
    """Whether lines outside of the text are a page's, not somebody's notes."""
    known = sum(line.kind == "junk" for line in outside)
    return known >= ENOUGH_KNOWN or (known >= KNOWN_LINES and _short(outside) >= FRAME_LINES)


def is_page(blocks: Sequence[Block], lines: Sequence[Line], first: int, last: int) -> bool:
    """Whether signs of several kinds tell a page together, where its known lines alone are too few.

    Crumbs, a menu above the text and what the site wrote within it tell as much as one known line each. That is enough
    to say whose the short lines below the text are; those above it are read by those who look for the head.
    """
    above, below = lines[:first], lines[last + 1 :]
    signs = (
        *(line.kind == "junk" for line in (*above, *below)),
        any(line.kind != "junk" and is_crumb_trail(block.text) for block, line in zip(blocks, above, strict=False)),
        any(line.kind == "junk" for line in lines[first : last + 1]),
        _has_menu(above),
    )
    known = sum(signs)
    return known >= ENOUGH_KNOWN or (known >= KNOWN_LINES and _short((*above, *below)) >= FRAME_LINES)


def first_below(blocks: Sequence[Block], lines: Sequence[Line], last: int) -> int:
    """The first line of the page below the text, which reaches to the last long sentence, wherever that stands.

    A list, facts with their names or a byline right below the text are its own.
    """
    long = (n for n in range(len(lines) - 1, last, -1) if lines[n].kind == "prose" and lines[n].words >= LONG_SENTENCE)
    places = range(next(long, last) + 1, len(lines))
    return next((n for n in places if lines[n].kind == "junk" or not _belongs_to_text(blocks[n], lines[n])), len(lines))


def _belongs_to_text(block: Block, line: Line) -> bool:
    return line.is_item or any(tells(block.text) for tells in (_FACT.match, read_byline, _is_name))


def _is_name(text: str) -> bool:
    names = read_names(text)
    return bool(names) and len(text) == len(", ".join(names))


def _has_menu(above: Sequence[Line]) -> bool:
    """Whether lines of a word or two stand in a row."""
    run = 0
    for line in above:
        run = run + 1 if line.kind != "prose" and line.words <= MENU_WORDS else 0
        if run == MENU_LINES:
            return True
    return False


def _short(lines: Sequence[Line]) -> int:
    return sum(line.kind in {"short", "junk"} for line in lines)
