"""Capitals and seats of government, as each language writes them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dossier.gazetteers._tables import BY_US, by_name, table
from dossier.gazetteers.cities import capitals_in


@cache
def capitals(language: str) -> Mapping[str, str]:
    """Name → ISO 3166 code: our own table for Italian and English, CLDR's names of the same cities for others.

    >>> capitals("it")["Pechino"], capitals("en")["The Hague"], capitals("de")["Moskau"]
    ('CN', 'NL', 'RU')
    """
    if language in BY_US:
        return dict(by_name(table(language, "capitals.yml")))
    return dict(capitals_in(language))
