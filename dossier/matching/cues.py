"""The words round a name that tell what it names, by language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

import yaml

from dossier.language import data
from dossier.matching.folding import folded

LANGUAGES = ("it", "en", "fr", "de", "es")
"""The languages that have such words; a text in another one is read with those of Italian and English."""

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """Lists of `matching.yml`, which says what each is for; every word folded."""

    titles: Words = frozenset()
    bearers_before: Words = frozenset()
    streets: Words = frozenset()
    bearers_after: Words = frozenset()
    named_after_places: Words = frozenset()
    of: Words = frozenset()
    firms: Words = frozenset()
    places: Words = frozenset()
    acts: Words = frozenset()
    languages_before: Words = frozenset()
    language_after: Words = frozenset()
    word_like: Words = frozenset()
    articles: Words = frozenset()
    links: Words = frozenset()
    fillers: Words = frozenset()
    several: Words = frozenset()
    former: Words = frozenset()
    future: Words = frozenset()
    others: Words = frozenset()
    plurals: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language builds the name of an office."""

    head_first: bool
    """ministro della Difesa; defence minister."""
    heads: tuple[tuple[str, str], ...]
    """Endings of the office's word for a man and for a woman."""
    spellings: Mapping[str, str]
    """British for American."""


@cache
def cues(language: str) -> Cues:
    """The words of a language. Titles, and what bears a person's name, are known in any: names of institutions, ships
    and firms stand untranslated."""
    every = [_words(code) for code in LANGUAGES]
    own = _words(language) if language in LANGUAGES else _union([_words("it"), _words("en")])
    foreign = {name: frozenset().union(*(one[name] for one in every)) for name in ("titles", "bearers_after")}
    return Cues(**{**own, **foreign})


@cache
def foreign_bearers() -> Words:
    """Words that stand before a person's name in what bears it, of all languages: they count with a capital."""
    return frozenset().union(*(_words(code)["bearers_before"] for code in LANGUAGES))


@cache
def grammar(language: str) -> Grammar:
    table = _table(language if language in LANGUAGES else "en")
    heads = tuple((str(man), str(woman)) for man, woman in table.get("heads", ()))
    return Grammar(bool(table.get("head_first")), heads, table.get("spellings", {}))


def _union(tables: Iterable[Mapping[str, Words]]) -> dict[str, Words]:
    given = list(tables)
    return {one.name: frozenset().union(*(table[one.name] for table in given)) for one in fields(Cues)}


@cache
def _words(language: str) -> Mapping[str, Words]:
    table = _table(language)
    return {one.name: frozenset(folded(str(word)) for word in table.get(one.name, ())) for one in fields(Cues)}


@cache
def _table(language: str) -> Mapping[str, Any]:
    return dict(yaml.load(data.text(language, "matching.yml"), data.Loader))
