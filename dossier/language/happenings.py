"""What words tell to have happened, by classes that mean the same in every language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from dossier.language.data import LANGUAGES, Loader, text
from dossier.language.stems import stem

NOTHING: frozenset[str] = frozenset()


def happening(word: str, language: str) -> frozenset[str]:
    """The classes of what a word in small letters tells; none where it is in no list, or the language has none.

    >>> sorted(happening("nominata", "it")), sorted(happening("appointed", "en")), sorted(happening("sea", "en"))
    (['office'], ['office'], [])
    """
    return _classes(language).get(stem(word, language), NOTHING) if language in LANGUAGES else NOTHING


@cache
def _classes(language: str) -> Mapping[str, frozenset[str]]:
    table: dict[str, Any] = yaml.load(text(language, "happenings.yml"), Loader)
    found: dict[str, set[str]] = defaultdict(set)
    for name, words in table.items():
        for word in words:
            found[stem(word, language)].add(name)
    return {root: frozenset(names) for root, names in found.items()}
