"""Names of countries in the languages we know: those of Unicode CLDR, and what the press calls them beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale, UnknownLocaleError

from dossier.gazetteers._tables import BY_US, by_name, plain_entries, table
from dossier.gazetteers.first_names import is_first_name
from dossier.language import plain_apostrophes

LANGUAGES = (
    *BY_US, "fr", "de", "es", "pt", "nl", "ru", "pl", "sv", "da", "nb", "cs", "tr", "id", "el", "uk", "ar", "ja", "zh",
    "ko", "th",
)  # fmt: skip

NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})
"""Two letters of CLDR that stand for unions, for parts of countries and for nothing."""

_CODE = re.compile("[A-Z]{2}")
_TWO_NAMES = re.compile(r"([^()]+) \(([^()]+)\)")
"""CLDR's way to give both names of a country: "Myanmar (Birmania)"."""

_IN_NO_SENTENCE = re.compile(r"[&/()]|^(?:RAS|SAR|R\.?A\.?E\.?) ")
"""What no sentence has: "Trinidad & Tobago", "RAS di Hong Kong"."""


def country_of(name: str) -> str:
    """The ISO 3166 code of a country's name in any language we know, "" of any other word.

    Parts of a country are none: England and Scotland are places.

    >>> [country_of(name) for name in ("Costa d’Avorio", "Ivory Coast", "США", "Inghilterra", "Anna")]
    ['CI', 'CI', 'US', '', '']
    """
    return countries_of_all_languages().get(plain_apostrophes(name), "")


@cache
def country_names(language: str) -> Mapping[str, str]:
    """The names that a language has for countries, each with its ISO 3166 code; none of a language we do not know.

    >>> names = country_names("it")
    >>> names["Stati Uniti"], names["Usa"], names["Birmania"], names["Olanda"], country_names("xx")
    ('US', 'US', 'MM', 'NL', {})
    """
    if language not in LANGUAGES:
        return {}
    # Ours last: of a name that CLDR gives to another (Congo) our table decides.
    return dict((*_of_cldr(language), *by_name(table(language, "country_names.yml"))))


def is_doubtful(name: str) -> bool:
    """Whether the name of a country, a people or a city is as often something else: a given name, a state, a thing.

    >>> [is_doubtful(name) for name in ("Jordan", "Georgia", "Turkey", "corso", "Sofia", "Francia")]
    [True, True, True, True, True, False]
    """
    return plain_apostrophes(name) in plain_entries("doubtful.txt") or is_first_name(name)


@cache
def countries_of_all_languages() -> Mapping[str, str]:
    """Name → ISO 3166 code, in all languages that we know together."""
    return {name: code for language in reversed(LANGUAGES) for name, code in country_names(language).items()}


def _of_cldr(language: str) -> Iterator[tuple[str, str]]:
    """CLDR's names: what stands in brackets first, for it may be another country's ("Hongkong (Chiny)")."""
    try:
        territories = Locale.parse(language).territories
    except UnknownLocaleError:  # a Babel that was installed with fewer languages
        return
    # Codes of three figures are CLDR's regions. "Congo - Kinshasa" is written without spaces.
    named = [
        (plain_apostrophes(str(territories[code])).replace(" - ", "-"), str(code))
        for code in sorted(territories)
        if _CODE.fullmatch(code) and code not in NO_COUNTRIES
    ]
    in_brackets = [(one, code) for name, code in named if (two := _TWO_NAMES.fullmatch(name)) for one in two.groups()]
    for name, code in (*in_brackets, *named):
        if not _IN_NO_SENTENCE.search(name):
            yield name, code
