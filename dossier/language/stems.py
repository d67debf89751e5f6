"""The stems of words, by Snowball's rules for each language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from importlib import import_module

ALGORITHMS: Mapping[str, str] = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi",
    "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian",
    "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip

WORDS = 65_536
"""Stems that are kept: the words of some thousand articles are about as many, and a stem costs more than all else."""
LONGEST = 40
"""Longer words are addresses and the like, and have no stem."""


@lru_cache(maxsize=WORDS)
def stem(word: str, language: str) -> str:
    """The stem of a word in small letters; the word itself in a language without rules.

    A stem joins words that are far apart in sense (Italian porto, portare: port), so it proves nothing alone.

    >>> stem("esercitazioni", "it"), stem("exercises", "en"), stem("制裁", "zh")
    ('esercit', 'exercis', '制裁')
    """
    stemmer = _stemmer(language)
    return stemmer(word) if stemmer and len(word) <= LONGEST else word


@cache
def _stemmer(language: str) -> Callable[[str], str] | None:
    name = ALGORITHMS.get(language)
    if name is None:
        return None
    # The module itself: the package would take PyStemmer where that is installed, and a dossier must not differ by it.
    module = import_module(f"snowballstemmer.{name}_stemmer")
    words: Callable[[str], str] = getattr(module, f"{name.capitalize()}Stemmer")().stemWord
    return words
