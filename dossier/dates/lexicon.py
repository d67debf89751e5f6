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
_WORDS = re.compile(rf"[hqst][1-4](?!\w)|{WORD}|{SIGN}")
SHORTENED = (3, 4)
"""Letters of a month's short form: "sett." and "Sept." beside those of CLDR."""

_OF_GRAMMAR = {
    "parts_of_day": "P", "last": "p", "next": "f", "this": "t", "final": "l", "every": "E", "ago": "G", "ahead": "A",
    "ahead_strict": "j", "of": "d", "the": "a", "and": "&", "to": ">", "century": "C", "later": "+", "earlier": "<",
    "from_now": "X", "parts": "e", "in": "i", "same": "s",
}  # fmt: skip
"""Lists of words, and the class of each."""

_UNITS = {"day": "V", "month": "O", "year": "Y"}
"""Units with a letter of their own; the others are U."""

RELATIONS = (
    "about",
    "since",
    "until",
    "by",
    "before",
    "after",
    "between",
    "from",
    "in",
    "the",
    "feasts_need",
    "for_when",
)


BOUNDS = ("until", "by", "before", "after", "since", "about")

Phrase = tuple[re.Pattern[str], Class]
"""Words in a row, and the class that they have together."""

SIGNS = {",": ",", ".": ".", "-": "-", "–": "-", "—": "-", "/": "/", "'": "'", "(": "(", ")": ")"}
ROMANS = 21
"""Centuries are numbered up to ours."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """`classes` of single words and signs, the likeliest first; `phrases` by their first word, the longest first;
    `relations` are what may stand before a time, by their last word; `lists` the others, as the file names them."""

    language: str
    classes: Mapping[str, tuple[Class, ...]]
    sure: Mapping[str, Class]
    """Those of one class, whatever their capitals, that begin no phrase."""
    phrases: Mapping[str, tuple[Phrase, ...]]
    triggers: Any
    lists: Mapping[str, frozenset[str]]
    relations: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]
    bounding: frozenset[str]
    """The last words of what may stand before a time and bound it."""
    table: Mapping[str, Any]


@cache
def lexicon(language: str) -> Lexicon:
    table = yaml.load(data.text(language, "dates.yml"), data.Loader)
    entries = list(_entries(language, table))
    classes: dict[str, list[Class]] = {}
    phrases: dict[str, list[tuple[str, Class]]] = {}
    for words, sort in entries:
        first = split(words)[0]
        found = classes.setdefault(first, [])
        if first == words:
            found.append(sort)
        else:
            phrases.setdefault(first, []).append((words, sort))
    return Lexicon(
        language,
        {word: tuple(found) for word, found in classes.items()},
        {
            word: found[0]
            for word, found in classes.items()
            if found and word not in phrases and found[0][0] not in "RqMmWwh"
        },
        {first: tuple(_patterns(found)) for first, found in phrases.items()},
        ahocorasick_rs.AhoCorasick(sorted(set(_triggers(entries)))),
        {name: frozenset(words) for name, words in table.items() if isinstance(words, list)},
        {name: _by_last_word(table[name]) for name in RELATIONS},
        frozenset(split(words)[-1] for name in BOUNDS for words in table[name]),
        table,
    )


def _patterns(phrases: Iterable[tuple[str, Class]]) -> Iterator[Phrase]:
    """The longest first; between their words there may be any white space, as long as it is short."""
    for words, sort in sorted(phrases, key=lambda one: (-len(one[0]), one[0])):
        yield re.compile(re.escape(words).replace("\\ ", r"\s{1,3}") + r"(?!\w)"), sort


def _triggers(entries: Iterable[tuple[str, Class]]) -> Iterator[str]:
    """What tells a time without a figure; a month's short form as a whole word, for most words hold its letters."""
    for words, sort in entries:
        if sort[0] in "MWSUVOYDHPCkKh" and len(words) > 2:
            yield words
        elif sort[0] == "m":
            yield from (f" {words} ", f" {words}.", f" {words}/", f"-{words}", f"/{words}")


def split(words: str) -> tuple[str, ...]:
    """Words as the tokens of a text have them.

    >>> split("l'altro ieri")
    ("l'", 'altro', 'ieri')
    """
    return tuple(_WORDS.findall(words))


def _by_last_word(phrases: Iterable[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Phrases as tokens by their last one, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(map(split, phrases), key=lambda one: (-len(one), one)):
        found.setdefault(words[-1], []).append(words)
    return {last: tuple(several) for last, several in found.items()}


def _entries(language: str, table: Mapping[str, Any]) -> Iterator[tuple[str, Class]]:
    """Every word or phrase with its class; a word may have several, the first that a rule can use counts."""
    yield from ((sign, (letter, None)) for sign, letter in SIGNS.items())
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
    yield from ((word, ("K", tens)) for word, tens in table["decades_in_words"].items())
    yield from ((word, ("h", number)) for word, number in table["hundreds"].items())
    yield from ((_roman(number).lower(), ("R", number)) for number in range(1, ROMANS + 1))
    for kind, count in (("quarter", 4), ("half", 2)):
        for letter, number in product(table[f"codes_of_{kind}"], range(1, count + 1)):
            yield f"{letter}{number}", ("q", (kind, number))


def _roman(number: int) -> str:
    """
    >>> _roman(19)
    'XIX'
    """
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


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
