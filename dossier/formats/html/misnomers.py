"""Which elements are named for something else than what they hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from dossier.formats.html.blocks import Frame, TextBlock
from dossier.formats.html.elements import HARD

WRAPPER_SHARE = 0.2
"""An element that holds so much of what was agreed upon was named for the page, not for a part of it."""

CORE_SHARE = 0.6
"""The innermost element that holds so much of what was agreed upon is the article's own."""

ALIKE_SHARE = 0.1
"""A paragraph is like the agreed text when so much of this stands in elements of the same tags and classes."""

MUCH_SHARE, MANY = 0.12, 3
"""How much of the page's paragraphs, and how many of them, are more than a teaser or two."""

CARDS = frozenset({"related", "advertising"})
"""Names of cards and widgets, which site builders also give to what they put into an article."""


class Line(NamedTuple):
    """A block that is no link: its number, its words, whether it is a paragraph, whether it is agreed upon."""

    number: int
    block: TextBlock
    words: float
    is_paragraph: bool
    is_agreed: bool


class Misnomers(NamedTuple):
    """The elements whose names say nothing, and the blocks in them that an extractor passes over for these names."""

    elements: frozenset[int]
    texts: frozenset[int]


def misnomers(lines: Sequence[Line]) -> Misnomers:
    """What is named for a part of the frame, but holds the text.

    An element that holds much of the agreed text does. So do elements named for something else, "hidden" say, when
    much of the page's paragraphs stand in them and are of the kind that was agreed upon; and cards and widgets when
    they stand in the midst of the article with much of its paragraphs: a product in a comparison, a dish in a list.
    """
    held, whole = _held_by_place([line for line in lines if line.is_agreed])
    if not whole:
        return Misnomers(frozenset(), frozenset())
    wrappers = {
        frame.element for line in lines for frame in line.block.frames if held[frame.element] > WRAPPER_SHARE * whole
    }
    core = max(
        (place for place, words in held.items() if isinstance(place, int) and words >= CORE_SHARE * whole), default=0
    )

    def names(line: Line) -> list[Frame]:
        return [frame for frame in line.block.frames if frame.element not in wrappers]

    def is_alike(line: Line) -> bool:
        return held[line.block.path] > ALIKE_SHARE * whole and not HARD & {frame.reason for frame in names(line)}

    def is_card(line: Line) -> bool:
        return core in line.block.within and {frame.reason for frame in names(line)} <= CARDS

    paragraphs = [line for line in lines if line.is_paragraph]
    named = [line for line in paragraphs if names(line)]
    texts = [*_if_much(is_alike, named, paragraphs), *_if_much(is_card, named, paragraphs)]
    elements = {frame.element for line in texts for frame in names(line)}
    return Misnomers(frozenset(wrappers | elements), frozenset(line.number for line in texts))


def _held_by_place(lines: Sequence[Line]) -> tuple[defaultdict[object, float], float]:
    """How many of these words each element and each path holds, and how many there are."""
    held: defaultdict[object, float] = defaultdict(float)
    for line in lines:
        for place in {*line.block.within, line.block.path, *(frame.element for frame in line.block.frames)}:
            held[place] += line.words
    return held, sum(line.words for line in lines)


def _if_much(fits: Callable[[Line], bool], named: Sequence[Line], paragraphs: Sequence[Line]) -> list[Line]:
    """Those that fit, where they are much of the page's paragraphs; else none."""
    found = [line for line in named if fits(line)]
    is_much = sum(line.words for line in found) >= MUCH_SHARE * sum(line.words for line in paragraphs)
    return found if is_much and len(found) >= MANY else []
