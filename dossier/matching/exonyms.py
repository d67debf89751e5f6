"""What Italian and English call places that are no countries, and institutions: Pechino and Beijing, UE and EU."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

import yaml
from babel import Locale

from dossier import gazetteers
from dossier.language import LANGUAGES, data, plain_apostrophes

UNIONS = frozenset({"EU", "UN"})
"""CLDR's codes of unions of countries, beside its regions, whose codes are figures."""


def exonyms(name: str) -> frozenset[str]:
    """The other names of a city, a region of the world, a union of countries, a sea or an institution.

    >>> sorted(exonyms("Brussels")), sorted(exonyms("Europe")), exonyms("Portoblu")
    (['Bruxelles'], ['Europa'], frozenset())
    >>> sorted(exonyms("White House")), sorted(exonyms("Banca mondiale"))
    (['Casa Bianca'], ['World Bank'])
    """
    return _names().get(plain_apostrophes(name), frozenset()) - {name}


@cache
def _names() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for together in (*_cities(), *_capitals(), *_regions(), *_told()):
        for name in together:
            found[name] |= set(together)
    return {name: frozenset(others) for name, others in found.items()}


def _cities() -> Iterable[list[str]]:
    """Names that the gazetteer has for one city; one of unknown size is any."""
    found: dict[int, list[str]] = defaultdict(list)
    for name, city in gazetteers.cities().items():
        if city.population:
            found[city.rank].append(name)
    return [names for names in found.values() if len(names) > 1]


def _capitals() -> Iterable[set[str]]:
    """Names of one capital; of a country with several seats nothing tells which name is whose."""
    found: dict[str, set[str]] = defaultdict(set)
    for language in LANGUAGES:
        for name, code in gazetteers.capitals(language).items():
            found[code].add(name)
    cities = gazetteers.cities()
    for code, names in found.items():
        sizes = {cities[name].population for name in names if name in cities} - {0}
        if len(sizes) < 2 and code not in _SEVERAL_SEATS:
            yield names


_SEVERAL_SEATS = frozenset({"BJ", "BO", "CI", "LK", "ME", "MY", "NL", "SZ", "TZ", "ZA"})
"""Countries whose government has its seat elsewhere than in the capital."""


def _regions() -> Iterable[set[str]]:
    territories: list[Mapping[str, str]] = [Locale.parse(language).territories for language in LANGUAGES]
    codes = sorted(code for code in territories[0] if (code.isdigit() and code != "001") or code in UNIONS)
    for code in codes:
        yield {plain_apostrophes(table[code]) for table in territories if code in table}


def _told() -> Iterable[set[str]]:
    """Our own tables of institutions and seas, a row of each language joined by the English name."""
    found: dict[str, set[str]] = defaultdict(set)
    for language in LANGUAGES:
        table: Mapping[str, list[str]] = yaml.load(data.text(language, "institutions.yml"), data.Loader)
        for name, others in table.items():
            found[name] |= {plain_apostrophes(one) for one in (name, *others)}
    return found.values()
