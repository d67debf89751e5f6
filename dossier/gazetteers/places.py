"""Places that are neither countries nor cities: continents, regions, states, seas, rivers, mountains, islands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale, UnknownLocaleError

from dossier.gazetteers._tables import BY_US, plain_entries
from dossier.language import plain_apostrophes

_WORLD = "001"


def is_place(name: str) -> bool:
    """Whether a name is that of a region of the world or of a country, a sea, a river, a mountain, an island.

    >>> [is_place(name) for name in ("Toscana", "Medio Oriente", "Texas", "Black Sea", "Crimea", "Anna Verdi")]
    [True, True, True, True, True, False]
    """
    return plain_apostrophes(name) in places()


@cache
def places() -> frozenset[str]:
    """The names of all of them."""
    return plain_entries("regions.txt") | frozenset(plain_apostrophes(name) for name in _regions_of_cldr())


def _regions_of_cldr() -> frozenset[str]:
    """CLDR's regions, whose codes have three figures: "Asia centrale", "Latin America"."""
    found = set[str]()
    for language in BY_US:
        try:
            territories: Mapping[str, str] = Locale.parse(language).territories
        except UnknownLocaleError:  # a Babel that was installed with fewer languages
            continue
        found |= {name for code, name in territories.items() if code.isdigit() and code != _WORLD}
    return frozenset(found)
