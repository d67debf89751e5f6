"""A text as it is read for names: folded, with what stands before and behind each place."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from dossier.language import is_small_word, plain_apostrophes
from dossier.matching.folding import folded
from dossier.model import Span

REACH = 40
"""A neighbouring word lies within so many letters."""

SENTENCE = 400
"""A sentence reaches so many letters to both sides of a place."""

_BREAK = re.compile(r"\n")
_BEFORE = re.compile(r"((?:[^\W_]\.){2,}|[^\W_]+(?:[.&][^\W_]+)*)([^\w]*)\Z")
_BEHIND = re.compile(r"([^\w]*)((?:[^\W_]\.){2,}|[^\W_]+(?:[.&][^\W_]+)*\.?)")
_WORD = re.compile(r"[^\W\d_]+")
_LINE_END = frozenset("\n\r")
_STOPS = frozenset(".!?…:;|•")
_QUOTES = "\"'“”«»‘’([ \t\u00a0-–—"
TITLE_CASE = 4, 0.7
"""A line of so many words, of which so many of the longer ones have a capital, is a headline with capitals."""


class Neighbour(NamedTuple):
    """The word beside a place, where it begins, and the signs between them; "" where there is none."""

    word: str
    gap: str
    start: int

    @property
    def is_capital(self) -> bool:
        return self.word[:1].isupper()

    @property
    def is_close(self) -> bool:
        """Whether nothing but a space parts them."""
        return bool(self.word) and self.gap in (" ", "")

    @property
    def is_initial(self) -> bool:
        """Whether it is the first letter of a name, with its stop: "B. Verdi"."""
        return len(self.word) == 1 and self.word.isupper() and self.gap in (". ", ".")


NOBODY = Neighbour("", "", 0)


class Reading:
    """A text with plain apostrophes and its folded form, asked about the places of names in it."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = plain_apostrophes(text), language
        self.folded = folded(text)

    def words(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def before(self, at: int) -> Neighbour:
        first = max(0, at - REACH)
        match = _BEFORE.search(self.text[first:at])
        return Neighbour(match[1], match[2], first + match.start()) if match and _in_line(match[2]) else NOBODY

    def behind(self, at: int) -> Neighbour:
        match = _BEHIND.match(self.text, at, at + REACH)
        return Neighbour(match[2], match[1], match.start(2)) if match and _in_line(match[1]) else NOBODY

    def starts_sentence(self, at: int) -> bool:
        """Whether a capital here tells nothing: a sentence, a line or a quotation begins."""
        sign = at - 1
        while sign >= 0 and at - sign <= REACH and self.text[sign] in _QUOTES:
            sign -= 1
        if sign < 0 or self.text[sign] in _LINE_END or self.text[sign] in _STOPS:
            return True
        return any(mark in self.text[sign + 1 : at] for mark in '"“«(')

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _BREAK.finditer(self.text))]

    def line(self, at: int) -> Span:
        number = bisect_right(self._line_starts, at)
        last = number == len(self._line_starts)
        return Span(self._line_starts[number - 1], len(self.text) if last else self._line_starts[number] - 1)

    def is_headline(self, at: int) -> bool:
        """Whether the line has capitals where sentences have none, so that they tell nothing."""
        return self._is_headline(self.line(at))

    def _is_headline(self, line: Span) -> bool:
        if line not in self._headlines:
            self._headlines[line] = _has_capitals_throughout(self.text[line.start : line.end])
        return self._headlines[line]

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the text has in small letters somewhere."""
        return frozenset(word for word in _WORD.findall(self.text) if word.islower())

    @cached_property
    def _headlines(self) -> dict[Span, bool]:
        return {}

    def sentence(self, span: Span) -> Span:
        """About the sentence round a place: what lies between two full stops, as far as a year may be told."""
        line = self.line(span.start)
        first, last = max(line.start, span.start - SENTENCE), min(line.end, span.end + SENTENCE)
        stop = self.text.rfind(". ", first, span.start)
        end = self.text.find(". ", span.end, last)
        return Span(first if stop < 0 else stop + 2, last if end < 0 else end)


def _in_line(gap: str) -> bool:
    return not _LINE_END & set(gap)


def _has_capitals_throughout(line: str) -> bool:
    words = [word for word in line[:400].split() if word[:1].isalpha()]
    full = [word for word in words if not is_small_word(word.lower())]
    least, share = TITLE_CASE
    return len(full) >= least and sum(word[0].isupper() for word in full) >= share * len(full)
