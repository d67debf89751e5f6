"""Names of cities that mean a city and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from dossier.gazetteers._geonames import HOME, City, capital_cities, world, zone_cities
from dossier.gazetteers._tables import BY_US, plain_entries, table
from dossier.gazetteers.countries import country_of
from dossier.gazetteers.demonyms import demonyms
from dossier.gazetteers.first_names import is_first_name
from dossier.language import is_small_word, plain_apostrophes, proper_names

__all__ = ["City", "capitals_in", "cities"]


LONG, LEAST_OF_SHORT_NAMES = 5, 1_000_000
"""A shorter name abroad is a word of some language (Male, Pest, Saga) where the city is not known to all."""


@cache
def cities() -> Mapping[str, City]:
    """Cities by name: GeoNames' own, most in English, and what Italian and English call them.

    Left out: names that are given names, small words, countries or their people, and those in `no_cities.txt`. What our
    tables name (Londra, Florence), and every capital, stays.

    >>> cities()["Monaco di Baviera"].country, cities()["Londra"].country, "Reading" in cities(), "Emily" in cities()
    ('DE', 'GB', False, False)
    """
    named = {name: city for name, city in world().cities.items() if _is_known_to_all(name, city)}
    for language in BY_US:
        named |= {name: world().cities[original] for name, original in zone_cities(language)}
        named = {name: city for name, city in named.items() if not _means_another(name)}
    for language in BY_US:
        named |= dict(_in_our_tables(language))
    return named


def capitals_in(language: str) -> Iterator[tuple[str, str]]:
    """The capitals as CLDR writes them in a language, each with its country."""
    for name, original in zone_cities(language):
        country = world().cities[original].country
        if (original, country) in capital_cities():
            yield name, country


def _in_our_tables(language: str) -> Iterator[tuple[str, City]]:
    for country, names in table(language, "capitals.yml").items():
        for name in map(plain_apostrophes, names):
            yield name, _city(name, country)
    for country, names in table(language, "city_names.yml").items():
        for name, original in names.items():
            yield plain_apostrophes(name), _city(original, country)


def _city(name: str | None, country: str) -> City:
    """GeoNames' city of this name in this country; one of unknown size where it has none."""
    found = world().cities.get(plain_apostrophes(name or ""))
    return found if found and found.country == country else City(country, 0, len(world().cities))


def _is_known_to_all(name: str, city: City) -> bool:
    return len(name) >= LONG or city.country in HOME or city.population >= LEAST_OF_SHORT_NAMES


def _means_another(name: str) -> bool:
    """Whether a city's name is as often another word or name."""
    return (
        name in plain_entries("no_cities.txt")
        or is_first_name(name)
        or is_small_word(name.casefold())
        or bool(country_of(name))
        or any(name in demonyms(language) or name in proper_names(language) for language in BY_US)
    )
