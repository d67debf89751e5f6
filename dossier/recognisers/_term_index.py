"""All terms of a register in one language, and which of their words each word of a text may be."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from dossier.language.inflection import Grammar, forms, grammar
from dossier.language.stems import stem
from dossier.model import Register
from dossier.recognisers._terms import Term, Word, parse

WORDS = 65_536
"""Words of texts whose answers are kept, until an article finds so many."""
TELLING_STEM, LONGEST_ENDING = 5, 4
"""Letters of a stem that tells a word among others of its term; letters by which a word may differ from a term's where
only stems are known of its language."""

TELLING, SMALL, JOINING = 0, 1, 2


class Meaning(NamedTuple):
    """What a word of a text is to the terms: the numbers of their words that it may be, and its kind."""

    words: tuple[int, ...]
    kind: int


class _Learnt(dict[str, Meaning]):
    """Answers by word; one that is missing is judged and kept."""

    def __init__(self, judge: Callable[[str], Meaning]) -> None:
        super().__init__()
        self._judge = judge

    def __missing__(self, word: str) -> Meaning:
        meaning = self[word] = self._judge(word)
        return meaning


class TermIndex:
    """Made once for a register and a language; it learns the words of the texts as they come."""

    def __init__(self, terms: dict[tuple[Term, str], None], language: str) -> None:
        self.language = language
        self.rules = grammar(language)
        self.terms = tuple(terms)
        self._numbers: dict[Word, int] = {}
        self._texts: list[str] = []
        self._by_form: dict[str, set[int]] = defaultdict(set)
        self._by_stem: dict[str, set[int]] = defaultdict(set)
        self._beginnings: set[str] = set()
        self._asking: dict[int, Word] = {}
        self._known = _Learnt(self._judge)
        self.patterns = tuple(tuple(self._number(word) for word in term.words) for term, _ in self.terms)
        self.by_first: dict[int, list[int]] = defaultdict(list)
        for which, pattern in enumerate(self.patterns):
            self.by_first[pattern[0]].append(which)
        self.signs = tuple(tuple(stem(word.text.casefold(), language) for word in term.words) for term, _ in self.terms)
        """What a term is by its stems: its forms in a text are one sign of the topic, not several."""

    def meanings(self, words: Iterable[str]) -> list[Meaning]:
        if len(self._known) >= WORDS:
            self._known.clear()
        return list(map(self._known.__getitem__, words))

    def _number(self, word: Word) -> int:
        if word in self._numbers:
            return self._numbers[word]
        number = self._numbers[word] = len(self._numbers)
        self._texts.append(word.text)
        plain = word.text.casefold()
        if word.as_written or word.text != plain:
            self._asking[number] = word
        if word.as_written or self.rules is None:
            self._by_form[plain].add(number)
        else:
            for form in forms(plain, self.rules, agreeing=word.agreeing, verb=word.verb):
                self._by_form[form].add(number)
        if not word.as_written and (self.rules is None or (word.agreeing and self._is_telling(plain))):
            self._by_stem[stem(plain, self.language)].add(number)
            self._beginnings.add(_beginning(plain))
        return number

    def _is_telling(self, word: str) -> bool:
        return len(stem(word, self.language)) >= TELLING_STEM

    def _judge(self, word: str) -> Meaning:
        word = unicodedata.normalize("NFC", word)
        plain = word.casefold()
        found = set(self._by_form.get(plain, ()))
        if self._may_have_stem(plain):
            found |= self._by_stem.get(stem(plain, self.language), set())
        if self.rules is None:
            found = {number for number in found if abs(len(self._texts[number]) - len(plain)) <= LONGEST_ENDING}
        fitting = sorted(number for number in found if number not in self._asking or self._fits(number, word))
        return Meaning(tuple(fitting), _kind(plain, self.rules or Grammar()))

    def _may_have_stem(self, word: str) -> bool:
        """Whether a stem is worth its time: where endings alone are cut off, a word begins as its stem does."""
        return bool(self._by_stem) and (self.rules is None or _beginning(word) in self._beginnings)

    def _fits(self, number: int, word: str) -> bool:
        asked = self._asking[number]
        if not asked.as_written:
            return word[0].isupper()
        return len(asked.text) == len(word) and all(
            given.isupper() or not wanted.isupper() for wanted, given in zip(asked.text, word, strict=True)
        )


def _beginning(word: str) -> str:
    """The first letters of a word, without the umlauts that German stems lose."""
    return word[:3].translate(_PLAIN)


_PLAIN = str.maketrans("äöü", "aou")


def _kind(word: str, rules: Grammar) -> int:
    return JOINING if word in rules.conjunctions else SMALL if word in rules.ignored else TELLING


@lru_cache(maxsize=8)
def indexes(register: Register, language: str) -> tuple[TermIndex, ...]:
    """The index of a text in this language; where that is unknown one for each language that the terms are in."""
    found: dict[str, dict[tuple[Term, str], None]] = defaultdict(dict)
    for topic, code, words in _words(register):
        if not language or code in ("", language):
            speaking = language or code
            if term := parse(words, speaking):
                found[speaking][term, topic] = None
    return tuple(TermIndex(terms, code) for code, terms in found.items())


def _words(register: Register) -> Iterator[tuple[str, str, str]]:
    """The labels, other names and terms of every topic: all of them are signs of it."""
    for topic in register.topics.values():
        for code, words in (*topic.name.items(), *topic.aliases, *topic.terms):
            yield topic.id, code, words
