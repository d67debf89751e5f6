"""Whether the world knows a name: organisations, countries, regions, cities."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dossier.gazetteers import known_names
from dossier.names.lexicon import Lexicon

WORDS_KEPT = 20_000
"""Answers that are kept about words: the capitals of some hundred articles."""

_BEGINNING = re.compile(r"\w*")


def is_known(lexicon: Lexicon, name: str) -> bool:
    """Whether the world knows a name, written with plain apostrophes."""
    return name in lexicon.organisations or name in known_names()


@lru_cache(maxsize=WORDS_KEPT)
def begins_known(lexicon: Lexicon, word: str) -> bool:
    """Whether a known name of several words may begin with this one: few do, and to try what follows is slow.

    >>> from dossier.names.lexicon import lexicon
    >>> begins_known(lexicon("it"), "Stati"), begins_known(lexicon("it"), "Portoblu")
    (True, False)
    """
    return _beginning(word) in _beginnings(lexicon)


@cache
def _beginnings(lexicon: Lexicon) -> frozenset[str]:
    # A word of a text ends where a known name has no letter either: what both have before the first other sign is the
    # same, however words are told apart.
    several = (name for names in (lexicon.organisations, known_names()) for name in names if not name.isalnum())
    return frozenset(map(_beginning, several))


def _beginning(name: str) -> str:
    match = _BEGINNING.match(name)
    return match[0] if match else ""
