"""All names of countries, cities and other places in one set: one question in the place of three."""

from __future__ import annotations

from functools import cache

from dossier.gazetteers.cities import cities
from dossier.gazetteers.countries import countries_of_all_languages
from dossier.gazetteers.places import places


@cache
def known_names() -> frozenset[str]:
    """Every name by which `country_of`, `is_place` and `cities` know something, with plain apostrophes.

    >>> {"Stati Uniti", "Toscana", "Londra"} <= known_names(), "Portoblu" in known_names()
    (True, False)
    """
    return frozenset(countries_of_all_languages()) | places() | frozenset(cities())
