"""Names of cities that mean a city and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from dossier.gazetteers._geonames import City, capital_cities, world, zone_cities
from dossier.gazetteers._tables import BY_US, plain_entries, table
from dossier.gazetteers.countries import country_of
from dossier.gazetteers.demonyms import demonyms
from dossier.gazetteers.first_names import is_first_name
from dossier.language import is_small_word, plain_apostrophes, proper_names

__all__ = ["City", "capitals_in", "cities"]


@cache
def cities() -> Mapping[str, City]:
    """Cities by name: GeoNames' own, most in English, and what Italian and English call them.

    Left out: names that are given names, small words, countries or their people, and those in `no_cities.txt`. What a
    language has a word of its own for (Londra), and every capital, stays.

    >>> cities()["Monaco di Baviera"].country, cities()["Londra"].country, "Florence" in cities(), "Reading" in cities()
    ('DE', 'GB', False, False)
    """
    named = {plain_apostrophes(name): city for name, city in world().cities.items() if not _means_another(name)}
    for language in BY_US:
        named |= _exonyms(language)
    return named


def capitals_in(language: str) -> Iterator[tuple[str, str]]:
    """The capitals as CLDR writes them in a language, each with its country."""
    for name, original in zone_cities(language):
        country = world().cities[original].country
        if (original, country) in capital_cities():
            yield plain_apostrophes(name), country


def _exonyms(language: str) -> dict[str, City]:
    known = world().cities
    zones = {name: known[original] for name, original in zone_cities(language) if not _means_another(name)}
    seats = {
        name: known.get(name, City(country, 0, len(known)))
        for country, names in table(language, "capitals.yml").items()
        for name in names
    }
    own = {
        name: known[original]
        for names in table(language, "city_names.yml").values()
        for name, original in names.items()
    }
    return {plain_apostrophes(name): city for name, city in (zones | seats | own).items()}


def _means_another(name: str) -> bool:
    """Whether a city's name is as often another word or name."""
    plain = plain_apostrophes(name)
    return (
        plain in plain_entries("no_cities.txt")
        or is_first_name(plain)
        or is_small_word(plain.casefold())
        or bool(country_of(plain))
        or any(plain in demonyms(language) or plain in proper_names(language) for language in BY_US)
    )
