"""Which short lines within the article's stretch are the page's: captions, buttons, teasers, labels of a shop."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from dossier.cleaning.head.captions import is_caption
from dossier.cleaning.lines import Line
from dossier.cleaning.words import roots, share_of_text, tokens
from dossier.model import Block

WEIGHTS: Mapping[str, float] = {
    "any": 0.1,
    # what it says
    "words of the text": 1.2, "label": 0.6, "row of a table": 0.8, "caption": -1.5,
    "comes twice": -0.3, "comes often": -1.4,
    # what stands next to the short lines among which it is
    "between paragraphs": 0.8, "leads to a paragraph": 0.25, "leads to a list": 0.4, "one of two": -0.4,
    "below capitals": -0.6, "below a site's line": -0.4,
    # how the clip is laid out
    "headings in capitals": -0.7, "closer above": -0.7, "closer below": -0.2,
}  # fmt: skip
"""How much each kind of evidence counts for the article, as natural logarithm of odds; below nothing the line goes.

Set by hand, near what a regression says on each half of some hundred pages. Where headings are in capitals, as programs
write them that drop markup, other short lines are none. Paragraphs of one article stand at one distance; a line that
stands closer to the one above belongs to a card or a picture. Advertising tells nothing of what stands below it.
"""

LONG = 18
"""A line of so many words is left alone, but for a caption: a paragraph without its stop is worth more than a clean
text."""
OFTEN = 3

_LABEL = re.compile(r"[^:]{1,30}: \S")
"""A fact with its name: "Record: 4-1"."""


def foreign(blocks: Sequence[Block], lines: Sequence[Line], first: int, last: int) -> frozenset[int]:
    """The places of short lines from first to last that are rather the page's than the article's."""
    evidence = _Evidence(blocks, lines, first, last)
    return frozenset(n for group in evidence.groups() for n in group if evidence.weight(n, group) < 0)


class _Evidence:
    """The lines of one stretch, with what all of them tell of each."""

    def __init__(self, blocks: Sequence[Block], lines: Sequence[Line], first: int, last: int) -> None:
        self.blocks, self.lines, self.first, self.last = blocks, lines, first, last

    def groups(self) -> Iterator[range]:
        """Short lines in a row, items of lists apart."""
        start = self.first
        for n in range(self.first, self.last + 2):
            if not self._is_short(n):
                if start < n:
                    yield range(start, n)
                start = n + 1

    def weight(self, n: int, group: range) -> float:
        if self.lines[n].words >= LONG and not is_caption(self.blocks[n].text):
            return 0.0
        return sum(WEIGHTS[name] * strength for name, strength in self._of(n, group) if strength)

    def _of(self, n: int, group: range) -> Iterator[tuple[str, float]]:
        text, above, below = self.blocks[n].text, self._kind(group.start - 1), self._kind(group.stop)
        yield "any", 1
        yield "words of the text", share_of_text(tokens(text), self._body)
        yield "label", _LABEL.match(text) is not None
        yield "row of a table", any(self._shape(n) == self._shape(m) != () for m in (n - 1, n + 1) if m in group)
        yield "caption", is_caption(text)
        yield "comes twice", self._times[text] == OFTEN - 1
        yield "comes often", self._times[text] >= OFTEN and not (below == "item" or _LABEL.match(text))
        yield "between paragraphs", above == below == "prose" and len(group) == 1
        yield "leads to a paragraph", below == "prose" and n == group.stop - 1
        yield "leads to a list", below == "item"
        yield "one of two", len(group) == 2
        yield "below capitals", above == "capitals"
        yield "below a site's line", above == "junk"
        yield "headings in capitals", self._has_capital_headings
        yield "closer above", self._gaps[n] < self._usual_gap
        yield "closer below", self._gaps[n + 1] < self._usual_gap

    def _is_short(self, n: int) -> bool:
        if n > self.last or self.lines[n].is_item or self.lines[n].is_entry:
            return False
        return self.lines[n].kind == "short"

    def _kind(self, n: int) -> str:
        if not self.first <= n <= self.last:
            return ""
        line = self.lines[n]
        if line.reason == "advertising":
            return "advertising"
        return "item" if line.is_item and line.kind != "prose" else line.kind

    def _shape(self, n: int) -> tuple[bool, ...]:
        """Which of a line’s words have figures; nothing where fewer than two have."""
        shape = tuple(any(map(str.isdigit, word)) for word in self.blocks[n].text.split())
        return shape if sum(shape) > 1 else ()

    @cached_property
    def _body(self) -> frozenset[str]:
        within = range(self.first, self.last + 1)
        return roots(self.blocks[n].text for n in within if self.lines[n].kind == "prose")

    @cached_property
    def _times(self) -> Counter[str]:
        """How often each line stands on the page, within the article and without."""
        return Counter(block.text for block in self.blocks)

    @cached_property
    def _has_capital_headings(self) -> bool:
        kinds = [line.kind for line in self.lines[self.first : self.last + 1]]
        return ("capitals", "prose") in pairwise(kinds)

    @cached_property
    def _gaps(self) -> Sequence[int]:
        """How far each line stands from the one above it."""
        spans = [(block.spans[0].start, block.spans[-1].end) for block in self.blocks]
        return [0, *(below[0] - above[1] for above, below in pairwise(spans)), 0]

    @cached_property
    def _usual_gap(self) -> int:
        """The distance of paragraphs that follow one another; 0 where none do."""
        places = range(self.first, self.last)
        prose = [n + 1 for n in places if self.lines[n].kind == self.lines[n + 1].kind == "prose"]
        gaps = Counter(self._gaps[n] for n in prose if not self.lines[n - 1].is_item)
        return gaps.most_common(1)[0][0] if gaps else 0
