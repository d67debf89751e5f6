"""The words of a language that tell a time, each with the class that the grammar knows it by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

import ahocorasick_rs
import yaml
from babel.dates import get_day_names, get_month_names

from dossier.language import data
from dossier.language.dates import CONTEXTS, WIDTHS

Class = tuple[str, Any]
"""A letter of the grammar's alphabet (see `grammar`), and what the word is worth."""

WORD = r"(?:l|un|d|[dns]ell|all|dall|sull|quest|quell)'|[^\W\d_]+"
"""A word, an elided one with its apostrophe."""

SIGN = r"[^\w\s]|_"
_WORDS = re.compile(rf"{WORD}|{SIGN}")
SHORTENED = (3, 4)
"""Letters of a month's short form: "sett." and "Sept." beside those of CLDR."""

_OF_GRAMMAR = {
    "parts_of_day": "P", "last": "p", "next": "f", "this": "t", "final": "l", "every": "E", "ago": "G", "ahead": "A",
    "ahead_strict": "j", "of": "d", "the": "a", "and": "&", "to": ">", "century": "C", "later": "+", "earlier": "<",
    "from_now": "X", "parts": "e", "in": "i",
}  # fmt: skip
"""Lists of words, and the class of each."""

_UNITS = {"day": "V", "month": "O", "year": "Y"}
"""Units with a letter of their own; the others are U."""

RELATIONS = ("about", "since", "until", "by", "before", "after", "between", "from", "in", "the", "feasts_need")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """`classes` of single words; `phrases` by their first word, the longest first; other lists as they are named."""

    language: str
    classes: Mapping[str, tuple[Class, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Class], ...]]
    triggers: Any
    lists: Mapping[str, frozenset[str]]
    relations: Mapping[str, tuple[tuple[str, ...], ...]]
    table: Mapping[str, Any]


@cache
def lexicon(language: str) -> Lexicon:
    table = yaml.load(data.text(language, "dates.yml"), data.Loader)
    entries = list(_entries(language, table))
    single: dict[str, list[Class]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Class]]] = {}
    for words, sort in entries:
        parts = split(words)
        if len(parts) == 1:
            single.setdefault(parts[0], []).append(sort)
        else:
            phrases.setdefault(parts[0], []).append((parts, sort))
    return Lexicon(
        language,
        {word: tuple(found) for word, found in single.items()},
        {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in phrases.items()},
        ahocorasick_rs.AhoCorasick(sorted(set(_triggers(entries)))),
        {name: frozenset(words) for name, words in table.items() if isinstance(words, list)},
        {name: _split_all(table[name]) for name in RELATIONS},
        table,
    )


def _triggers(entries: Iterable[tuple[str, Class]]) -> Iterator[str]:
    """What tells a time without a figure; of a month's short form with its stop, for most words hold its letters."""
    for words, sort in entries:
        if sort[0] in "MWSUVOYDHPeCk" and len(words) > 2:
            yield words
        elif sort[0] == "m":
            yield f"{words}."


def split(words: str) -> tuple[str, ...]:
    """Words as the tokens of a text have them.

    >>> split("l'altro ieri")
    ("l'", 'altro', 'ieri')
    """
    return tuple(_WORDS.findall(words))


def _split_all(words: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The longest first."""
    return tuple(sorted((split(one) for one in words), key=lambda one: (-len(one), one)))


def _entries(language: str, table: Mapping[str, Any]) -> Iterator[tuple[str, Class]]:
    """Every word or phrase with its class; a word may have several, the first that a rule can use counts."""
    yield from _names(language)
    for name, letter in _OF_GRAMMAR.items():
        yield from ((word, (letter, word)) for word in table[name])
    for word, days in table["days"].items():
        yield word, ("_", None) if days is None else ("D", days)
    yield from ((word, (_UNITS.get(unit, "U"), unit)) for word, unit in table["units"].items())
    yield from ((word, ("Q", part)) for word, part in table["parts_of_year"].items())
    yield from ((word, ("S", season)) for word, season in table["seasons"].items())
    for word, feast in table["feasts"].items():
        yield word, ("_", None) if feast is None else ("H", feast)
    yield from ((word, ("u" if number == 1 else "c", number)) for word, number in table["numbers"].items())
    yield from ((word, ("o", number)) for word, number in table["ordinals"].items())
    yield from ((word, ("k", tens)) for word, tens in table["decades"].items())


def _names(language: str) -> Iterator[tuple[str, Class]]:
    for width, context in product(WIDTHS, CONTEXTS):
        full = width == "wide"
        for number, name in get_month_names(width, context, locale=language).items():
            yield name.lower().rstrip("."), ("M" if full or name.lower() == "may" else "m", number)
            if full and len(name) > max(SHORTENED):
                yield from ((name.lower()[:letters], ("m", number)) for letters in SHORTENED)
        for number, name in get_day_names(width, context, locale=language).items():
            yield name.lower().rstrip("."), ("W" if full else "w", number)
            if full and name[-1] in "ìé":  # typed without its accent
                yield name.lower()[:-1] + {"ì": "i", "é": "e"}[name[-1]], ("W", number)
