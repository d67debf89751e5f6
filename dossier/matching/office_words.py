"""The words that names of offices are made of: what the holder is, of which country, without endings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

import snowballstemmer

from dossier import gazetteers
from dossier.language import LANGUAGES
from dossier.matching.cues import cues, grammar
from dossier.matching.folding import folded

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+|\S")

_STEMMERS = {"it": "italian", "en": "english", "fr": "french", "de": "german", "es": "spanish"}


class Token(NamedTuple):
    word: str
    start: int
    end: int


def heads(word: str, language: str) -> tuple[str, ...]:
    """The word for a man and for a woman in an office, the same first for either.

    >>> heads("ministra", "it"), heads("chairman", "en"), heads("leader", "it")
    (('ministro', 'ministra'), ('chairman', 'chairwoman'), ('leader',))
    """
    for man, woman in grammar(language).heads:
        stem = word.removesuffix(woman) if word.endswith(woman) and (woman or not man) else word.removesuffix(man)
        if stem != word or (word.endswith(man) and not man):
            return f"{stem}{man}", f"{stem}{woman}"
    return (word,)


def tokens(text: str, offset: int) -> list[Token]:
    return [Token(m[0], m.start() + offset, m.end() + offset) for m in _TOKEN.finditer(text)]


def head_of(row: list[Token], language: str) -> int | None:
    """The word that says what its holder is: the first in Italian; in English the last, or the one before "of"."""
    words = [token.word for token in row]
    own, of = cues(language).articles, {"of", "for", *cues(language).of}
    if grammar(language).head_first:
        return next((number for number, word in enumerate(words) if word.isalpha() and word not in own), None)
    before = next((number for number, word in enumerate(words) if number and word in of), len(words)) - 1
    return before if before >= 0 and words[before].isalpha() else None


@cache
def nations(language: str) -> Mapping[str, str]:
    """What tells a country within an office's name, folded: its names, its people, its capital."""
    spoken = [language] if language else list(LANGUAGES)
    return {
        " ".join(token.word for token in tokens(folded(word), 0)): code
        for one in spoken
        for table in (gazetteers.capitals(one), gazetteers.demonyms(one), gazetteers.country_names(one))
        for word, code in table.items()
    }


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(_STEMMERS.get(language, "english"))


@lru_cache(maxsize=65536)  # words of texts have no end
def stem(word: str, language: str) -> str:
    """A folded word without its ending."""
    return str(_stemmer(language).stemWord(word))
