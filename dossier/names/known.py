"""Whether the world knows a name: organisations, countries, regions, cities."""

from __future__ import annotations

from functools import lru_cache

from dossier.gazetteers import cities, country_of, is_place
from dossier.names.lexicon import Lexicon

NAMES_KEPT = 50_000
"""Answers that are kept: the capitals of some hundred articles, with what follows them."""


@lru_cache(maxsize=NAMES_KEPT)
def is_known(lexicon: Lexicon, name: str) -> bool:
    return name in lexicon.organisations or bool(country_of(name)) or is_place(name) or name in cities()
