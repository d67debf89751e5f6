"""Whether the world knows a name: organisations, countries, regions, cities."""

from __future__ import annotations

from dossier.gazetteers import cities, country_of, is_place
from dossier.names.lexicon import Lexicon


def is_known(lexicon: Lexicon, name: str) -> bool:
    return name in lexicon.organisations or bool(country_of(name)) or is_place(name) or name in cities()
