"""Offices as their holders are called by them: "il ministro della Difesa cinese", "China's defence minister"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

import snowballstemmer

from dossier import gazetteers
from dossier.language import LANGUAGES
from dossier.matching.cues import cues, grammar
from dossier.matching.folding import folded
from dossier.model import Span

Manner = Literal["", "former", "future", "other"]
"""What a word beside an office makes of it: ex, designato, vice."""

REACH = 100
"""An office's name lies within so many letters of its head."""

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+|\S")
_AND = frozenset({"e", "ed", "and", "et", "und", "y"})
_WITHIN_WORDS = frozenset({"'", "-"})
_LONGEST = 4
"""Words of the longest name of a country that is looked for."""

_STEMMERS = {"it": "italian", "en": "english", "fr": "french", "de": "german", "es": "spanish"}


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


class _Token(NamedTuple):
    word: str
    start: int
    end: int


def office(title: str, language: str) -> Office | None:
    """The office that a role's title names.

    >>> office("ministro della Difesa cinese", "it") == office("ministra cinese della Difesa", "it")
    True
    >>> office("Chinese defence minister", "en") == office("Minister of Defense of China", "en")
    True
    """
    tokens = _tokens(folded(title), 0)
    at = _head(tokens, language)
    if at is None:
        return None
    found = _Walk(tokens, at, language, None)
    return Office(heads(tokens[at].word, language)[0], found.stems, found.country)


def heads(word: str, language: str) -> tuple[str, ...]:
    """The word for a man and for a woman in an office, the same first for either.

    >>> heads("ministra", "it"), heads("chairman", "en"), heads("leader", "it")
    (('ministro', 'ministra'), ('chairman', 'chairwoman'), ('leader',))
    """
    for man, woman in grammar(language).heads:
        stem = word.removesuffix(woman) if word.endswith(woman) and (woman or not man) else word.removesuffix(man)
        if stem != word or (word.endswith(man) and not man):
            return f"{stem}{man}", f"{stem}{woman}"
    return (word,)


def phrase(text: str, head: Span, known: Collection[str], language: str) -> Phrase:
    """The words round an office's head that belong to it; `text` is folded, `known` are the stems that may stand there.

    >>> found = phrase("l'ex ministro della difesa di pechino parla", Span(5, 13), {"difes"}, "it")
    >>> found.span, sorted(found.office.stems), found.office.country, found.manner
    (Span(start=5, end=37), ['difes'], 'CN', 'former')
    """
    first = max(0, head.start - REACH)
    tokens = _tokens(text[first : head.end + REACH], first)
    at = next((number for number, token in enumerate(tokens) if token.start == head.start), None)
    word = text[head.start : head.end]
    if at is None:
        return Phrase(head, Office(heads(word, language)[0], frozenset(), ""), is_open=True)
    found = _Walk(tokens, at, language, known)
    span = Span(tokens[found.first].start, tokens[found.last].end)
    return Phrase(span, Office(heads(word, language)[0], found.stems, found.country), found.manner(), found.is_open)


def _tokens(text: str, offset: int) -> list[_Token]:
    return [_Token(m[0], m.start() + offset, m.end() + offset) for m in _TOKEN.finditer(text)]


def _head(tokens: list[_Token], language: str) -> int | None:
    """The word that says what its holder is: the first in Italian; in English the last, or the one before "of"."""
    words = [token.word for token in tokens]
    own, of = cues(language).articles, {"of", "for", *cues(language).of}
    if grammar(language).head_first:
        return next((number for number, word in enumerate(words) if word.isalpha() and word not in own), None)
    before = next((number for number, word in enumerate(words) if number and word in of), len(words)) - 1
    return before if before >= 0 and words[before].isalpha() else None


class _Walk:
    """What stands to both sides of a head and belongs to it; without `known` every word does."""

    def __init__(self, tokens: list[_Token], at: int, language: str, known: Collection[str] | None) -> None:
        self._tokens, self._language, self._known, self._cues = tokens, language, known, cues(language)
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
        before = next((t.word for t in reversed(self._tokens[: self.first]) if t.word != "-"), "")
        behind = next((t.word for t in self._tokens[self.last + 1 :] if t.word != "-"), "")
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
        return self._tokens[number].word in ("'", "-", "s", "’")

    def _right(self, at: int) -> int:
        last, number = at, at + 1
        of = joined = False
        while number < len(self._tokens):
            word = self._tokens[number].word
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
            some = self._tokens[number : number + length] if step > 0 else self._tokens[number - length + 1 : number + 1]
            if len(some) == length and (code := nations(self._language).get(" ".join(t.word for t in some))):
                self._countries[code] = None
                return length
        word = self._tokens[number].word
        if not word[0].isalpha() or word in self._cues.links or word in self._cues.articles:
            return 0
        if word in self._cues.fillers:
            return 1
        its = stem(grammar(self._language).spellings.get(word, word), self._language)
        if self._known is not None and its not in self._known:
            return 0
        self._stems.add(its)
        return 1


@cache
def nations(language: str) -> Mapping[str, str]:
    """What tells a country within an office's name, folded: its names, its people, its capital."""
    spoken = [language] if language else list(LANGUAGES)
    return {
        " ".join(token.word for token in _tokens(folded(word), 0)): code
        for one in spoken
        for table in (gazetteers.capitals(one), gazetteers.demonyms(one), gazetteers.country_names(one))
        for word, code in table.items()
    }


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(_STEMMERS.get(language, "english"))


@lru_cache(maxsize=65536)  # words of texts have no end
def stem(word: str, language: str) -> str:
    """A folded word without its ending."""
    return str(_stemmer(language).stemWord(word))

