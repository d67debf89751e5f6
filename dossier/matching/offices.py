"""Offices as their holders are called by them: "il ministro della Difesa cinese", "China's defence minister"."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, NamedTuple

from dossier.matching.cues import cues, grammar
from dossier.matching.folding import folded
from dossier.matching.office_words import Token, head_of, heads, nations, stem, tokens
from dossier.model import Span

Manner = Literal["", "former", "future", "other"]
"""What a word beside an office makes of it: ex, designato, vice."""

REACH = 100
"""An office's name lies within so many letters of its head."""

_AND = frozenset({"e", "ed", "and", "et", "und", "y"})
_WITHIN_WORDS = frozenset({"'", "-"})
_LONGEST = 4
"""Words of the longest name of a country that is looked for."""


class Office(NamedTuple):
    """An office without order and endings of its words: what its holder is, of what, of which country."""

    head: str
    stems: frozenset[str]
    country: str


class Phrase(NamedTuple):
    """Words of a text that name an office, without article; `is_open` where something unknown hangs on them."""

    span: Span
    office: Office
    manner: Manner = ""
    is_open: bool = False


def office(title: str, language: str) -> Office | None:
    """The office that a role's title names.

    >>> office("ministro della Difesa cinese", "it") == office("ministra cinese della Difesa", "it")
    True
    >>> office("Chinese defence minister", "en") == office("Minister of Defense of China", "en")
    True
    """
    row = tokens(folded(title), 0)
    at = head_of(row, language)
    if at is None:
        return None
    found = _Walk(row, at, language, None)
    return Office(heads(row[at].word, language)[0], found.stems, found.country)


def phrase(text: str, head: Span, known: Collection[str], language: str) -> Phrase:
    """The words round an office's head that belong to it; `text` is folded, `known` are the stems that may stand there.

    >>> found = phrase("l'ex ministro della difesa di pechino parla", Span(5, 13), {"difes"}, "it")
    >>> found.span, sorted(found.office.stems), found.office.country, found.manner
    (Span(start=5, end=37), ['difes'], 'CN', 'former')
    """
    first = max(0, head.start - REACH)
    row = tokens(text[first : head.end + REACH], first)
    at = next((number for number, token in enumerate(row) if token.start == head.start), None)
    its = heads(text[head.start : head.end], language)[0]
    if at is None:
        return Phrase(head, Office(its, frozenset(), ""), is_open=True)
    found = _Walk(row, at, language, known)
    span = Span(row[found.first].start, row[found.last].end)
    return Phrase(span, Office(its, found.stems, found.country), found.manner(), found.is_open)


class _Walk:
    """What stands to both sides of a head and belongs to it; without `known` every word does."""

    def __init__(self, row: list[Token], at: int, language: str, known: Collection[str] | None) -> None:
        self._row, self._language, self._known, self._cues = row, language, known, cues(language)
        self._stems: set[str] = set()
        self._countries: dict[str, None] = {}
        self.is_open = False
        self.first = self._left(at)
        self.last = self._right(at)

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(self._stems)

    @property
    def country(self) -> str:
        """The one country named, several as one word that fits none."""
        return "+".join(self._countries)

    def manner(self) -> Manner:
        before = next((t.word for t in reversed(self._row[: self.first]) if t.word != "-"), "")
        behind = next((t.word for t in self._row[self.last + 1 :] if t.word != "-"), "")
        for word, is_before in ((before, True), (behind, False)):
            if word in self._cues.others:
                return "other"
            if word in self._cues.future:
                return "future"
            if word in self._cues.former and is_before:
                return "former"
        return ""

    def _left(self, at: int) -> int:
        first = number = at
        while number > 0:
            taken = self._taken(number - 1, -1)
            if taken:
                number -= taken
                first = number
            elif not grammar(self._language).head_first and self._is_possessive(number - 1):
                number -= 1
            else:
                break
        return first

    def _is_possessive(self, number: int) -> bool:
        return self._row[number].word in ("'", "-", "s", "’")

    def _right(self, at: int) -> int:
        last, number = at, at + 1
        of = joined = False
        while number < len(self._row):
            word = self._row[number].word
            taken = self._taken(number, 1, no_country=joined)
            if taken:
                number += taken
                last, of, joined = number - 1, False, False
            elif word in _WITHIN_WORDS or word in self._cues.links:
                of, joined = of or word in self._cues.of, joined or word in _AND
                number += 1
            else:
                self.is_open = of and word[0].isalnum() and not joined
                break
        return last

    def _taken(self, number: int, step: int, no_country: bool = False) -> int:
        """How many words from here on belong to the office: a country's name, a word of its title."""
        for length in range(0 if no_country else _LONGEST, 0, -1):
            first = number if step > 0 else number - length + 1
            some = self._row[max(first, 0) : first + length]
            if len(some) == length and (code := nations(self._language).get(" ".join(t.word for t in some))):
                self._countries[code] = None
                return length
        word = self._row[number].word
        if not word[0].isalpha() or word in self._cues.links or word in self._cues.articles:
            return 0
        if word in self._cues.fillers:
            return 1
        its = stem(grammar(self._language).spellings.get(word, word), self._language)
        if self._known is not None and its not in self._known:
            return 0
        self._stems.add(its)
        return 1
