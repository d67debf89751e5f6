"""What the languages tell of names: one record of word lists for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import snowballstemmer
import yaml

from dossier.gazetteers import cities, country_of, demonyms, is_first_name, is_place
from dossier.language import data, plain_apostrophes

CUES, COMMON, ORGANISATIONS = "name_cues.yml", "common_words.txt", "organisations.txt"
STEMMERS: Mapping[str, str] = {"it": "italian", "en": "english", "de": "german", "fr": "french", "es": "spanish"}
STEMS_KEPT = 20_000
"""Answers that are kept about words: the capitals of some hundred articles."""

LONGEST_NAME = 7
"""A known name has so many words at most."""

Weights = Mapping[str, float]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The lists of a language; for one we do not know, those of all together.

    Compared by identity, so that answers of it can be kept.
    """

    codes: tuple[str, ...]
    cues: Mapping[str, frozenset[str]]
    place_prepositions: Weights
    person_prepositions: Weights
    common: frozenset[str]
    small: frozenset[str]
    organisations: frozenset[str]
    demonyms: frozenset[str]

    def has(self, kind: str, word: str) -> bool:
        return word in self.cues[kind]

    def is_link(self, word: str) -> bool:
        """Whether a word ties what follows to what stands before: "of", "della"."""
        return self.has("links", word) or self.has("articulated", word)

    def is_demonym(self, word: str) -> bool:
        return word in self.demonyms and not country_of(word)

    def is_common(self, word: str) -> bool:
        """Whether a word in small letters is one of the language, in any of its forms.

        >>> lexicon("it").is_common("pesantissimi"), lexicon("it").is_common("portoblu")
        (True, False)
        """
        return word in self.small or word in self.common or self._has_common_stem(word)

    def _has_common_stem(self, word: str) -> bool:
        if " " in word:  # a name of several words: the list has single ones, and a stem is slow to find
            return False
        return any(stem(code, word) in common_stems(code) for code in self.codes)


@cache
def known_languages() -> tuple[str, ...]:
    """The languages with a list of cues."""
    return tuple(sorted(data.languages_with(CUES)))


@cache
def lexicon(language: str) -> Lexicon:
    codes = (language,) if language in known_languages() else known_languages()
    tables = [_table(code) for code in codes]
    kinds = dict.fromkeys(kind for code in known_languages() for kind in _table(code))
    return Lexicon(
        codes,
        {kind: frozenset(word for table in tables for word in table.get(kind, ())) for kind in kinds},
        _weights(tables, "place_prepositions"),
        _weights(tables, "person_prepositions"),
        _all(codes, COMMON),
        frozenset[str]().union(*(data.stop_words(code) for code in codes)),
        _organisations(codes),
        frozenset(form for code in codes for form in demonyms(code)),
    )


@lru_cache(maxsize=STEMS_KEPT)
def stem(language: str, word: str) -> str:
    return str(_stemmer(language).stemWord(word))


@cache
def common_stems(language: str) -> frozenset[str]:
    return frozenset(stem(language, word) for word in data.lines(language, COMMON))


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(STEMMERS[language])


@cache
def _table(language: str) -> dict[str, Any]:
    return dict(yaml.load(data.text(language, CUES), data.Loader))


def _weights(tables: Iterable[Mapping[str, Any]], kind: str) -> Weights:
    return {word: weight for table in tables for word, weight in table.get(kind, {}).items()}


def _organisations(codes: tuple[str, ...]) -> frozenset[str]:
    """The known organisations: the languages' own, and of other languages' those that are no city or given name here.

    An Italian writes "il Milan", where in English Milan is the city.
    """
    own = frozenset(map(plain_apostrophes, _all(codes, ORGANISATIONS)))
    others = map(plain_apostrophes, data.entries(ORGANISATIONS) - _all(codes, ORGANISATIONS))
    return own | {name for name in others if not (name in cities() or is_first_name(name) or is_place(name))}


def _all(codes: Iterable[str], name: str) -> frozenset[str]:
    return frozenset[str]().union(*(data.lines(code, name) for code in codes))
