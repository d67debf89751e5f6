"""The lines of a clip as company of a heading: which could be one, how they stand, what they say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

from dossier.cleaning.head.byline import read_byline
from dossier.cleaning.head.captions import is_caption
from dossier.cleaning.head.date_line import is_date_line
from dossier.cleaning.head.lines import Line, is_item, lines_of
from dossier.cleaning.head.scoring import shouts
from dossier.cleaning.junk import names_what_to_read
from dossier.cleaning.lines import ends_like_prose
from dossier.cleaning.phrases import plain_line, reason_of
from dossier.cleaning.words import is_in_capitals, roots, word_count
from dossier.language import acronyms
from dossier.model import Article, Block

HEADING_WORDS = 16
"""Headings have hardly more words; a longer line without a stop is a caption or a teaser."""

PROSE_WORDS, LONG_LINE_WORDS = 10, 22
"""A line of at least so many words with an end is a paragraph that a heading may lead to; a longer one needs no end."""

CAPITALS = 4
"""A line of fewer capitals is an acronym, where others are not in capitals."""

FEW_LETTERS = 3
"""A line of fewer letters is a figure, a sign or an hour."""

CASED_WORDS, MOST, FEW = 2, 0.75, 0.4
"""So many longer words behind the first one, and how many of them have capitals, tell the case of a heading."""

_STOP = re.compile(r"[.,;。]$")
_LABEL = re.compile(r"([^\W\d_]+(?: [^\W\d_]+)?):")

Gap = Literal["less", "usual", "more"]
Case = Literal["title", "sentence", ""]


class Look(NamedTuple):
    """How far a line stands from the lines above and below it, measured by the paragraphs of the clip."""

    above: Gap
    below: Gap


@dataclass(frozen=True)
class Text:
    """The kept lines of a clip with what the scores of headings need of them."""

    article: Article

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.article.blocks

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The kept lines with those that were left out among them."""
        return lines_of(self.article)

    @cached_property
    def shouts(self) -> bool:
        """Whether every heading is in capitals, as programs leave them that make text of pages: the title's line is.

        The title itself may be told as another line has it.
        """
        lines = (told.evidence for told in self.article.inferred if told.field == "title" and told.evidence)
        return shouts(next(lines, "")) or any(block.kind == "title" and shouts(block.text) for block in self.blocks)

    @cached_property
    def candidates(self) -> tuple[int, ...]:
        """The places of the lines that could be headings; below the last paragraph or list there is none."""
        ends = (n for n in range(len(self.blocks) - 1, -1, -1) if self._is_of_text(n))
        last = next(ends, 0)
        return tuple(n for n in range(last) if self._may_be_heading(self.blocks[n]))

    @cached_property
    def candidates_set(self) -> frozenset[int]:
        return frozenset(self.candidates)

    @cached_property
    def roots(self) -> tuple[frozenset[str], ...]:
        return tuple(roots([block.text]) for block in self.blocks)

    @cached_property
    def told(self) -> Mapping[str, int]:
        """How many lines have each root."""
        return Counter(root for held in self.roots for root in held)

    @cached_property
    def repeated(self) -> Mapping[str, int]:
        """How often each short line comes."""
        return Counter(plain_line(block.text) for block in self.blocks if word_count(block.text) <= HEADING_WORDS)

    @cached_property
    def labels(self) -> Mapping[str, int]:
        """How many lines begin with each word before a colon."""
        return Counter(label for block in self.blocks if (label := label_of(block.text)))

    @cached_property
    def looks(self) -> Mapping[Look, int]:
        """How many of the candidates stand in each way."""
        return Counter(self.look(at) for at in self.candidates)

    @cached_property
    def in_capitals(self) -> int:
        """How many of the candidates are in capitals."""
        return sum(in_capitals(self.blocks[at].text) for at in self.candidates)

    @cached_property
    def cases(self) -> Mapping[Case, int]:
        """How many of the candidates are written in each case."""
        return Counter(case for at in self.candidates if (case := case_of(self.blocks[at].text)))

    def look(self, at: int) -> Look:
        above, below = self._gaps[at]
        return Look(self._measured(above), self._measured(below))

    def reason_above(self, at: int) -> str:
        """Why the line right above was left out; "" where it is kept, or where the teasers end with it: with an item of
        a list, or with a cue that names what to read."""
        place = self._places.get(self.blocks[at].spans[0].start, 0)
        above = self.lines[place - 1] if place else None
        is_last_teaser = above is not None and (is_item(above) or names_what_to_read(above.text))
        return above.reason if above is not None and not is_last_teaser else ""

    @cached_property
    def _places(self) -> Mapping[int, int]:
        return {line.span.start: n for n, line in enumerate(self.lines)}

    @cached_property
    def _gaps(self) -> tuple[tuple[int, int], ...]:
        """The signs between each kept line and its neighbours, be these kept or not: blank lines for the most part."""
        between = [below.span.start - above.span.end for above, below in pairwise(self.lines)]
        places = (self._places.get(block.spans[0].start, -1) for block in self.blocks)
        return tuple((between[n - 1] if n > 0 else 0, between[n] if 0 <= n < len(between) else 0) for n in places)

    @cached_property
    def _usual(self) -> int:
        """The most common gap between two paragraphs."""
        places = (n for n in range(1, len(self.blocks)) if is_prose(self.blocks[n - 1]) and is_prose(self.blocks[n]))
        return next((gap for gap, _ in Counter(self._gaps[n][0] for n in places).most_common(1)), 0)

    def _measured(self, gap: int) -> Gap:
        if not self._usual or gap == self._usual:
            return "usual"
        return "more" if gap > self._usual else "less"

    def _is_of_text(self, at: int) -> bool:
        return self.blocks[at].kind == "list_item" or is_prose(self.blocks[at])

    def _may_be_heading(self, block: Block) -> bool:
        return (block.text.isupper() or not self.shouts) and may_be_heading(block)


def may_be_heading(block: Block) -> bool:
    """A short line that begins as headings do and has no stop; captions, dates, bylines, lines of sites are none."""
    text = block.text
    if block.kind != "paragraph" or not 0 < word_count(text) <= HEADING_WORDS or _STOP.search(text):
        return False
    first = next(filter(str.isalnum, text), "")
    if not first or first.islower() or sum(map(str.isalpha, text)) < FEW_LETTERS:
        return False
    return not (reason_of(text) or is_caption(text) or is_date_line(text) or read_byline(text))


def in_capitals(text: str) -> bool:
    """Whether a line is in capitals, and not for an acronym's sake alone."""
    return is_in_capitals(text) and sum(map(str.isupper, text)) >= CAPITALS and text.strip() not in acronyms()


def is_prose(block: Block) -> bool:
    if block.kind == "lede":
        return True
    words = word_count(block.text)
    is_long = words >= LONG_LINE_WORDS or (words >= PROSE_WORDS and ends_like_prose(block.text))
    return block.kind == "paragraph" and is_long and not is_in_capitals(block.text)


def label_of(text: str) -> str:
    """The word or two before a colon at the head of a line."""
    match = _LABEL.match(text)
    return match[1] if match else ""


def case_of(text: str) -> Case:
    """Whether the longer words behind the first have capitals; "" where these are few, mixed or all in capitals.

    >>> case_of("How the Harbour Was Built"), case_of("How the harbour was built"), case_of("The Harbour")
    ('title', 'sentence', '')
    """
    longer = [word for word in text.split()[1:] if word[:1].isalpha() and len(word) > 3]
    if len(longer) < CASED_WORDS or text.isupper():
        return ""
    share = sum(word[0].isupper() for word in longer) / len(longer)
    return "title" if share > MOST else "sentence" if share < FEW else ""
