"""The words beside quotation marks that tell what stands between them, by language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import yaml

from dossier.language import data


class Lexicon:
    """Lists of words by name, as `language/<code>/quotes.yml` has them."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]], language: str = "") -> None:
        self.language = language
        """ "" where we have no words of it."""
        self.small_words = data.stop_words(language) if language else frozenset[str]()
        self._lists = {name: frozenset(map(str, words)) for name, words in lists.items()}

    def words(self, name: str) -> frozenset[str]:
        return self._lists.get(name, frozenset())

    def has(self, name: str, word: str) -> bool:
        return word in self.words(name)


@cache
def lexicon(language: str) -> Lexicon:
    """Empty where we have no words of a language."""
    if language not in data.LANGUAGES:
        return Lexicon({})
    return Lexicon(yaml.load(data.text(language, "quotes.yml"), data.Loader), language)
