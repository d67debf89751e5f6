"""Words that are written with a capital in a language: what CLDR knows of countries, peoples, months and days."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale, UnknownLocaleError

_WORD = re.compile(r"[^\W\d_]+")
_LONG = 4
"""Shorter ones are common words too (May)."""

_COMMON = frozenset({"March", "Jersey"})
"""Names that are common words of their language at least as often."""


@cache
def proper_names(language: str) -> frozenset[str]:
    """One-word names of countries, and of languages, months and days where the language gives them a capital.

    >>> {"Japan", "Korean", "Monday"} <= proper_names("en"), "lunedì" in proper_names("it")
    (True, False)
    >>> proper_names("xx")
    frozenset()
    """
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError, TypeError):
        return frozenset()
    calendar = (*locale.months["format"]["wide"].values(), *locale.days["format"]["wide"].values())
    # Code of two letters: a country; CLDR's three-figure codes are regions ("Northern Europe"), whose words are common.
    countries = (name for code, name in locale.territories.items() if len(code) == 2)
    names = (*countries, *locale.languages.values(), *calendar)
    return (
        frozenset(name for name in names if _WORD.fullmatch(name) and len(name) >= _LONG and name[0].isupper())
        - _COMMON
    )
