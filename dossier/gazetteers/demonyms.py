"""Words for what and who comes from a country: adjectives and nouns, in all their forms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dossier.gazetteers._tables import by_name, table


@cache
def demonyms(language: str) -> Mapping[str, str]:
    """Form → ISO 3166 code, as the language writes it within a sentence: none of a language without a table.

    >>> italian, english = demonyms("it"), demonyms("en")
    >>> italian["cinesi"], italian["tedesche"], english["Chinese"], english["Spaniards"], demonyms("xx")
    ('CN', 'DE', 'CN', 'ES', {})
    """
    return dict(by_name(table(language, "demonyms.yml").get("countries", {})))


@cache
def peoples(language: str) -> Mapping[str, str]:
    """The same for peoples and regions that are no countries: form → the people's own word ("scozzesi" → "scozzese").

    >>> peoples("it")["catalane"], peoples("en")["Scots"]
    ('catalano', 'Scottish')
    """
    return dict(by_name(table(language, "demonyms.yml").get("peoples", {})))


@cache
def country_prefixes(language: str) -> Mapping[str, str]:
    """First part of a hyphenated word → ISO 3166 code ("italo-francese", "Sino-Russian").

    >>> country_prefixes("it")["sino"], country_prefixes("en")["Sino"]
    ('CN', 'CN')
    """
    return dict(by_name(table(language, "demonyms.yml").get("prefixes", {})))
