"""The tables of names that lie in the languages' folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import yaml

from dossier.language import data, plain_apostrophes

BY_US = ("it", "en")
"""Where a name means one thing in one language and another in the next, these come first."""


def table(language: str, name: str) -> Mapping[str, Any]:
    """A table of a language's folder; an empty one where it has none."""
    try:
        return dict(yaml.load(data.text(language, name), data.Loader))
    except (FileNotFoundError, NotADirectoryError):
        return {}


def by_name(codes: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Each name of a table with the code that it stands under.

    >>> list(by_name({"CI": ["Costa d’Avorio"], "US": ["Usa", "Stati Uniti"]}))
    [("Costa d'Avorio", 'CI'), ('Usa', 'US'), ('Stati Uniti', 'US')]
    """
    for code, names in codes.items():
        for name in names:
            yield plain_apostrophes(name), code


@cache
def plain_entries(name: str) -> frozenset[str]:
    """The entries of the word lists of this name, of all languages, with plain apostrophes."""
    return frozenset(map(plain_apostrophes, data.entries(name)))
