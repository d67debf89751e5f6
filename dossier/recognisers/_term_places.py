"""Where the terms of an index stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.language import sentences
from dossier.model import Span
from dossier.recognisers._term_index import SMALL, TELLING, Meaning, TermIndex
from dossier.recognisers._terms import Term, word_finder

OTHERS, REACH = 2, 5
"""Other words that may stand among those of a term, and how many words ahead its next one is looked for."""

_BREAK = re.compile(r"[;:|]|\n\s*\n")
_STOP = re.compile(r"[.!?…。！？]")
_TOUCHING = re.compile(r"[\s\-‐‑–'’]*")
_PAUSE = re.compile(r"[,()«»“”\"—–]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: where each stands, and what it is to the terms."""

    text: str
    language: str
    spans: Sequence[tuple[int, int]]
    meanings: Sequence[Meaning]

    def between(self, one: int, other: int) -> str:
        """The signs between two neighbours, or all that stands between two words."""
        return self.text[self.spans[one][1] : self.spans[other][0]]

    def within_a_sentence(self, first: int, last: int) -> bool:
        """Whether no sentence, clause or paragraph ends between two words."""
        gap = self.between(first, last)
        if _BREAK.search(gap):
            return False
        if not _STOP.search(gap):
            return True
        return len(sentences(self.text[self.spans[first][0] : self.spans[last][1]], self.language)) == 1


def read(text: str, index: TermIndex) -> Words:
    finder = word_finder(text)
    spans = [match.span() for match in finder.finditer(text)]
    return Words(text, index.language, spans, index.meanings(finder.findall(text)))


def places(words: Words, index: TermIndex) -> Iterator[tuple[int, Span]]:
    """Each place of each term: the term's number, from its first word to its last."""
    present = {number for meaning in set(words.meanings) for number in meaning.words}
    awaited = {
        first: [which for which in index.by_first[first] if present.issuperset(index.patterns[which])]
        for first in present
        if first in index.by_first
    }
    for at, meaning in enumerate(words.meanings):
        for number in meaning.words:
            for which in awaited.get(number, ()):
                if stretch := _stretch(words, at, index, which):
                    yield which, Span(words.spans[stretch[0]][0], words.spans[stretch[1]][1])


def _stretch(words: Words, at: int, index: TermIndex, which: int) -> tuple[int, int] | None:
    """The first and last word of the term's place whose leading word is this one."""
    pattern, term = index.patterns[which], index.terms[which][0]
    if len(pattern) == 1:
        return at, at
    if term.fixed:
        return _side_by_side(words, at, pattern)
    return next((found for found in _ways(words, at, index, which) if found and words.within_a_sentence(*found)), None)


def _ways(words: Words, at: int, index: TermIndex, which: int) -> Iterator[tuple[int, int] | None]:
    """The places by each way in which words stand near each other, the nearest first."""
    pattern, term = index.patterns[which], index.terms[which][0]
    yield _in_any_order(words, at, pattern)
    yield _in_order(words, at, pattern, term)
    if term.bare and len(pattern) == 2 and index.rules and index.rules.compounds:
        yield _resolved(words, at, pattern[1])


def _side_by_side(words: Words, at: int, pattern: Sequence[int]) -> tuple[int, int] | None:
    last = at + len(pattern) - 1
    if last >= len(words.meanings):
        return None
    right = all(number in words.meanings[at + n].words for n, number in enumerate(pattern))
    return (at, last) if right and _touching(words, at, len(pattern)) else None


def _in_order(words: Words, at: int, pattern: Sequence[int], term: Term) -> tuple[int, int] | None:
    """A few other words may stand between; of small words only and, or, where the term has none of its own."""
    place, others = at, 0
    for number in pattern[1:]:
        for ahead in range(place + 1, min(place + REACH, len(words.meanings))):
            meaning = words.meanings[ahead]
            if number in meaning.words:
                place = ahead
                break
            if pattern[0] in meaning.words:
                return None  # from there it is nearer
            others += meaning.kind == TELLING
            if others > OTHERS or (term.bare and meaning.kind == SMALL):
                return None
        else:
            return None
    return at, place


def _in_any_order(words: Words, at: int, pattern: Sequence[int]) -> tuple[int, int] | None:
    """The same words with nothing between them: Russia sanctions, congiunte esercitazioni."""
    size = len(pattern)
    for first in range(max(at - size + 1, 0), min(at, len(words.meanings) - size) + 1):
        held = [words.meanings[n].words for n in range(first, first + size)]
        if all(any(number in those for those in held) for number in pattern) and _touching(words, first, size):
            return first, first + size - 1
    return None


def _touching(words: Words, first: int, size: int) -> bool:
    return all(_TOUCHING.fullmatch(words.between(n, n + 1)) for n in range(first, first + size - 1))


def _resolved(words: Words, at: int, second: int) -> tuple[int, int] | None:
    """A compound's nouns the other way round, with "of" or the like between: sales of Chinese arms."""
    others, small = 0, 0
    for back in range(at - 1, max(at - REACH, -1), -1):
        meaning = words.meanings[back]
        if second in meaning.words:
            return (back, at) if small and not _PAUSE.search(words.between(back, at)) else None
        others += meaning.kind == TELLING
        small += meaning.kind == SMALL
        if others > 1:
            return None
    return None
