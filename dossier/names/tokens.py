"""The words of a text with what stands between them, and where a capital proves nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from dossier.language import plain_apostrophes, sentences
from dossier.model import Article, Span

_TOKEN = re.compile(
    r"[\w\u0300-\u036f](?:"
    r"(?<=[^\W\d_])\.(?:[^\W\d_]\.)+(?!\w)"
    r"|[\w\u0300-\u036f]*(?:\.[^\W\d_]{1,3}(?=[^\w.]|$))?)"
)
"""A word, "U.S." as one, "s.r.l" too: a stop within a word is part of it where few letters follow. What every word
begins with stands first, for then the search leaps over the signs between words."""

SHAPES_KEPT = 20_000
"""Answers that are kept about words: those of some hundred articles."""

_STOPS = re.compile(r"\n+|[•·|]|(?:[:;]|\s[-–—])\s+(?=[\"“«(]*\w)")
_INITIALS = re.compile(r"(?!(?:U\.[KNS]|E\.U|D\.C)\.)(?:[A-Z]\.){2,3}")
"""What stands before a surname; countries end sentences as well."""

_QUOTE_OPENS = ("«", "“", '"', "„", "»")
TITLE_CASE_SHARE, TITLE_WORDS = 0.6, 4
"""So many of the long words of a heading in Title Case have a capital, and it has so many of them."""

LONG_WORD = 4
HEADING_LENGTH = 160
"""A line longer than this is a paragraph, stop or no stop."""


class Token(NamedTuple):
    """A word, with what parts it from the word before; a capital within counts too ("iPod")."""

    start: int
    end: int
    word: str
    gap: str
    lower: str
    is_capital: bool


class Text:
    """A text in tokens: which begin a sentence, which follow a pause, and in which lines capitals prove nothing."""

    def __init__(self, text: str, language: str) -> None:
        self.plain = plain_apostrophes(text)
        self.language = language
        self.tokens = tuple(_tokens(self.plain))
        self.first: set[int] = set()
        self.after_pause: set[int] = set()
        self.unproving: set[int] = set()
        starts = [token.start for token in self.tokens]
        for line in _lines(self.plain):
            first, last = bisect_left(starts, line.start), bisect_left(starts, line.end)
            if first < last:
                self._read_line(line, first, last, starts)

    def _read_line(self, line: Span, first: int, last: int, starts: list[int]) -> None:
        words = self.plain[line.start : line.end]
        self.first.add(first)
        for sentence in sentences(words, self.language):
            at = min(bisect_left(starts, line.start + sentence.start), last - 1)
            if not (at > first and _INITIALS.fullmatch(self.tokens[at - 1].word)):
                self.first.add(at)
        for pause in _STOPS.finditer(words):
            self.after_pause.add(min(bisect_left(starts, line.start + pause.end()), last - 1))
        if _proves_nothing(self.tokens[first:last], words):
            self.unproving.update(range(first, last))

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """The words that the text has in small letters."""
        return frozenset(token.word for token in self.tokens if token.word.islower())

    @cached_property
    def elided_surnames(self) -> frozenset[tuple[str, str]]:
        """What stands before and behind an apostrophe with two capitals, none of them due to a sentence."""
        return frozenset(
            (before.word, after.word)
            for at, (before, after) in enumerate(pairwise(self.tokens))
            if after.gap == "'" and before.is_capital and after.is_capital and not self.begins(at)
        )

    def begins(self, at: int) -> bool:
        """Whether a capital is due to the place: a sentence, a line or a quotation begins here."""
        if at in self.first or at in self.after_pause:
            return True
        return self.tokens[at].gap.endswith(_QUOTE_OPENS)


def _tokens(text: str) -> Iterator[Token]:
    before = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match[0]
        yield Token(start, end, word, text[before:start], *_shape(word))
        before = end


@lru_cache(maxsize=SHAPES_KEPT)
def _shape(word: str) -> tuple[str, bool]:
    """A word in small letters, and whether it has a capital."""
    return word.lower(), word[0].isupper() or (word[0].islower() and word[1:2].isupper())


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for end in (*(match.start() for match in re.finditer("\n", text)), len(text)):
        yield Span(start, end)
        start = end + 1


def _proves_nothing(tokens: tuple[Token, ...], line: str) -> bool:
    """Whether a line is in capitals or a heading in Title Case."""
    long = [token for token in tokens if len(token.word) >= LONG_WORD and token.word.isalpha()]
    if not long:
        return False
    if sum(token.word.isupper() for token in long) > TITLE_CASE_SHARE * len(long):
        return True
    if len(line) > HEADING_LENGTH or line.rstrip().endswith((".", ":", ",")) or len(long) < TITLE_WORDS:
        return False
    return sum(token.is_capital for token in long) > TITLE_CASE_SHARE * len(long)


def read(article: Article, language: str) -> Text:
    return Text(article.text, language)
