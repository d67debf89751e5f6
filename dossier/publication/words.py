"""Which words of a sentence tell what happened in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from dossier.language import data
from dossier.language.stems import stem
from dossier.language.verbs import finite_verbs
from dossier.names.lexicon import lexicon

SHORTEST = 3
"""Letters of a word that tells something."""

WORDS_KEPT = 20_000
"""Answers that are kept about words: those of some hundred articles."""

NO_EVENTS, OTHERS, IRREGULAR = "no_events.txt", "other_events.txt", "irregular_events.txt"


def acts(clause: str, language: str) -> frozenset[str]:
    verbs = finite_verbs(clause, language) if clause else ()
    words = (word for verb in verbs for word in clause[slice(*verb.span)].lower().split())
    return frozenset(root for word in words if (root := event(word, language)))


@cache
def others(language: str) -> frozenset[str]:
    return data.lines(language, OTHERS) if language in data.LANGUAGES else frozenset()


@cache
def _regular(language: str) -> Mapping[str, str]:
    """Irregular words by the one that shares its stem with others of the act: met, meeting."""
    rows = data.lines(language, IRREGULAR) if language in data.LANGUAGES else ()
    return {word.strip(): form.strip() for row in rows for word, _, form in [row.partition("=")]}


@cache
def _no_events(language: str) -> frozenset[str]:
    known = data.lines(language, NO_EVENTS) if language in data.LANGUAGES else frozenset()
    return frozenset(stem(word, language) for word in known)


@lru_cache(maxsize=WORDS_KEPT)
def event(word: str, language: str) -> str:
    """The stem of a word that may tell what happened; "" for a small word, an office, a people, a verb of saying."""
    known = lexicon(language)
    if len(word) < SHORTEST or data.is_small_word(word) or known.has("titles", word) or known.is_demonym(word):
        return ""
    root = stem(_regular(language).get(word, word), language)
    return "" if root in _no_events(language) else root
