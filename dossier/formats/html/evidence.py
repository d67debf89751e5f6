"""What speaks for and against a block being the article's: its words, its place, its neighbours."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from dossier.cleaning.phrases import TURNS, known
from dossier.cleaning.words import is_in_capitals, word_count
from dossier.formats.html.blocks import TextBlock
from dossier.formats.html.elements import HARD
from dossier.formats.html.misnomers import Line, misnomers
from dossier.language import ends_a_sentence, read_date

SENTENCE_WORDS, LONG_WORDS, MUCH = 8, 25, 60
"""A short sentence, a paragraph without its end, and words beyond which a paragraph is no surer."""

ONLY_LINK, HALF_LINK, HARDLY_A_LINK = 0.9, 0.4, 0.1

PROSE_ABOVE_A_TURN = 100
"""Words; with fewer above it the same line belongs to the head of the page."""

DATE_LINE = 150
"""A longer line does not only tell a date; dates are not looked for in it, which would take long in a word of pages."""


POSTS = frozenset({"sharing", "related"})
"""What the boxes are named in which pages show somebody's post as a quote; those say nothing against the quote."""

WEIGHTS: Mapping[str, float] = {
    "any": -5.0,
    # what it says
    "agreed": 1.4, "words": 0.4, "sentence": 0.5, "half link": -0.8, "line of links": -0.8, "repeated": -0.4,
    "cut off": -2.0, "copyright": -2.0, "date line": -1.4, "capitals": -0.8, "written by sites": -2.0,
    # what it is
    "paragraph": -0.2, "heading": 0.6, "caption": -1.5, "quote": 0.5, "table_row": 0.5,
    # what the elements round it are named
    "not named": 0.6, "standfirst": 0.5, "named comments": -2.7, "named newsletter": -0.9, "named navigation": -0.6,
    "named cookies": -0.6, "named legal": -0.4, "named advertising": -0.4,
    # where it stands
    "prose of its kind": 2.4, "prose round 2": 0.8, "prose round 4": 0.5, "below title": 1.2, "before": -0.3,
    "after": -1.4, "behind a turn": -1.5,
    # what stands next to it: each of the two blocks above and the two below
    "agreed near": 0.2, "link near": -0.2, "its kind near": 0.3,
}  # fmt: skip
"""How much each kind of evidence counts, as natural logarithm of odds; set by hand, near a regression's on other pages.

What is not named here counts nothing. "prose of its kind" is the share of the page's prose that stands in elements of
the same tags and classes: the paragraphs of an article are alike, and like nothing else on the page.
"""


class Evidence:
    """The blocks of one page, with what the extractor agreed upon."""

    def __init__(self, blocks: Sequence[TextBlock], agreed: Sequence[bool]) -> None:
        self.blocks = blocks
        self.words = [word_count(block.text) for block in blocks]
        self.linked = [block.linked / max(1, len(block.text)) for block in blocks]
        self.ended = [ends_a_sentence(block.text) for block in blocks]
        self.repeated = Counter(block.text for block in blocks)
        self.wrappers, passed_over = misnomers(list(self._lines(agreed)))
        self.agreed = [is_agreed or n in passed_over for n, is_agreed in enumerate(agreed)]

    def _lines(self, agreed: Sequence[bool]) -> Iterator[Line]:
        for n, block in enumerate(self.blocks):
            if self.linked[n] < HALF_LINK:
                is_long = self.words[n] >= LONG_WORDS and self.linked[n] < HARDLY_A_LINK
                yield Line(n, block, min(self.words[n], MUCH), is_long and self.is_prose(n), agreed[n])

    def is_prose(self, n: int) -> bool:
        least = SENTENCE_WORDS if self.ended[n] else LONG_WORDS
        return self.words[n] >= least and self.linked[n] < HALF_LINK and self.blocks[n].kind != "caption"

    @cached_property
    def mass(self) -> list[float]:
        """How much each block weighs as prose; what stands among comments and the like weighs little."""
        return [
            min(self.words[n], MUCH) * (0.2 if self._is_hard(n) else 1.0) if self.is_prose(n) else 0.0
            for n in range(len(self.blocks))
        ]

    def _is_hard(self, n: int) -> bool:
        return any(frame.reason in HARD and frame.element not in self.wrappers for frame in self.blocks[n].frames)

    def purpose(self, n: int) -> str:
        """What the elements round a block say it is for; the innermost that tells, "" where none does."""
        return self._purposes[n]

    @cached_property
    def _purposes(self) -> list[str]:
        told = (
            [
                frame.reason
                for frame in block.frames
                if frame.element not in self.wrappers and not (block.kind == "quote" and frame.reason in POSTS)
            ]
            for block in self.blocks
        )
        return [
            next((reason for reason in reasons if reason in HARD), reasons[-1] if reasons else "") for reasons in told
        ]

    @cached_property
    def _held(self) -> Mapping[object, float]:
        """How much prose each element and each path holds."""
        held: dict[object, float] = defaultdict(float)
        for n, block in enumerate(self.blocks):
            for place in (*block.within, block.path):
                held[place] += self.mass[n]
        return held

    @cached_property
    def _whole(self) -> float:
        return sum(self.mass) or 1.0

    @cached_property
    def bounds(self) -> tuple[int, int]:
        sure = [n for n in range(len(self.blocks)) if self.mass[n] and self.agreed[n] and not self._is_hard(n)]
        return (sure[0], sure[-1]) if sure else (0, len(self.blocks) - 1)

    @cached_property
    def turn(self) -> int:
        """The number of the line, below enough prose and not before the middle of what the extractor agreed upon,
        that begins comments, other articles or the like."""
        agreed = [mass * is_agreed for mass, is_agreed in zip(self.mass, self.agreed, strict=True)]
        above, whole = 0.0, sum(agreed)
        for n, block in enumerate(self.blocks):
            if above > PROSE_ABOVE_A_TURN and 2 * above >= whole and known(block.text).reason in TURNS:
                return n
            above += agreed[n]
        return len(self.blocks)

    @cached_property
    def title(self) -> int:
        """The number of the main heading; -1 where the page has none."""
        mains = [n for n, block in enumerate(self.blocks) if block.kind == "heading" and block.level == 1]
        return mains[0] if mains else -1

    def chance(self, n: int) -> float:
        """How likely it is that the block belongs to the article, from 0 to 1."""
        odds = sum(WEIGHTS[name] * strength for name, strength in self.of(n) if strength and name in WEIGHTS)
        return 1 / (1 + math.exp(-odds))

    def of(self, n: int) -> Iterator[tuple[str, float]]:
        """What a block says by itself, by its place, and by its neighbours: a name of `WEIGHTS` and how much of it."""
        yield "any", 1
        yield from self._of_words(n)
        yield from self._of_place(n)
        yield from self._of_neighbours(n)

    def _of_words(self, n: int) -> Iterator[tuple[str, float]]:
        block, words, linked = self.blocks[n], self.words[n], self.linked[n]
        yield "agreed", self.agreed[n]
        yield "words", math.log1p(min(words, MUCH))
        yield "sentence", self.ended[n] and words >= SENTENCE_WORDS
        yield "half link", linked >= HALF_LINK
        yield "line of links", linked >= ONLY_LINK and block.kind in {"paragraph", "heading"}
        yield block.kind, 1
        yield "repeated", self.repeated[block.text] > 1
        yield "cut off", block.text.endswith(("…", "..."))
        yield "copyright", "©" in block.text
        yield "date line", len(block.text) <= DATE_LINE and bool(read_date(block.text))
        yield "capitals", is_in_capitals(block.text)
        yield "written by sites", bool(known(block.text).reason)

    def _of_place(self, n: int) -> Iterator[tuple[str, float]]:
        block = self.blocks[n]
        purpose = self.purpose(n)
        yield f"named {purpose}" if purpose else "not named", 1
        yield "standfirst", "standfirst" in block.inside
        whole = self._whole
        yield "prose of its kind", self._held[block.path] / whole
        for level in (2, 4):
            if block.within:
                yield f"prose round {level}", self._held[block.within[min(level, len(block.within) - 1)]] / whole
        first, last = self.bounds
        yield "below title", 0 <= self.title < n
        yield "before", n < first
        yield "after", n > last
        yield "behind a turn", n > self.turn

    def _of_neighbours(self, n: int) -> Iterator[tuple[str, float]]:
        for other in (n - 2, n - 1, n + 1, n + 2):
            if 0 <= other < len(self.blocks):
                yield "agreed near", self.agreed[other]
                yield "link near", self.linked[other] >= ONLY_LINK
                yield "its kind near", self.blocks[other].path == self.blocks[n].path
