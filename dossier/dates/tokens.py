"""A sentence in tokens, each with the letter of its class, so that rules are patterns over letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from dossier.dates.lexicon import SIGN, WORD, Class, Lexicon
from dossier.language.dates import EARLIEST, LATEST, read_date

_NUMBER = r"\d+(?:(?:[.,:/-]|–)\d+)*(?:[º°ª]|[^\W\d_]+)?"
_CODE = r"[qht][1-4](?![\w-])"
_TOKEN = re.compile(rf"{_CODE}|{_NUMBER}|{WORD}|{SIGN}")
_SIGNS = {",": ",", ".": ".", "-": "-", "–": "-", "—": "—", "/": "/", "'": "'", "(": "(", ")": ")"}
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|º|°|ª)")
_DECADE = re.compile(r"(\d\d)?(\d)0s")
_ISO = re.compile(r"(\d{4})[-/](\d\d?)[-/](\d\d?)(?:t\d.*|t)?")
_SHORT_YEAR = re.compile(r"(\d\d?)[./-](\d\d?)[./-](\d\d)")
_RANGE_OF_YEARS = re.compile(r"(\d{4})[-–/](\d{4}|\d\d)")
_RANGE_OF_DAYS = re.compile(r"(\d\d?)[-–](\d\d?)")
_DAY_MONTH = re.compile(r"(\d\d?)/(\d\d?)")
_ROMAN = re.compile(r"(?:X{1,2}(?:I{1,3}|IV|VI{0,3}|IX)?|[IV]{1,4}|IX)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
PIVOT = 50
"""Two figures from here on are of the last century, those below of ours."""


class Token(NamedTuple):
    """A word, number or sign in small letters; `sort` is the letter of its class and `value` what it is worth."""

    start: int
    end: int
    word: str
    sort: str
    value: Any = None


def tokens(text: str, lower: str, start: int, end: int, known: Lexicon) -> list[Token]:
    """The tokens between two offsets; words that are one phrase are one token."""
    found = [(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(lower, start, end)]
    return list(_classed(text, found, known))


def _classed(text: str, found: list[tuple[int, int, str]], known: Lexicon) -> Iterator[Token]:
    at = 0
    while at < len(found):
        start, end, word = found[at]
        length, sort = _phrase(found, at, known)
        if length:
            yield Token(start, found[at + length - 1][1], word, *sort)
            at += length
            continue
        yield Token(start, end, word, *_class(text, start, end, word, known))
        at += 1


def _phrase(found: list[tuple[int, int, str]], at: int, known: Lexicon) -> tuple[int, Class]:
    for words, sort in known.phrases.get(found[at][2], ()):
        if len(found) >= at + len(words) and all(found[at + n][2] == word for n, word in enumerate(words)):
            return len(words), sort
    return 0, ("_", None)


def _class(text: str, start: int, end: int, word: str, known: Lexicon) -> Class:
    if word[0].isdigit():
        glued = start > 0 and text[start - 1].isalpha()
        return ("N", None) if glued else number(word, known.language)
    if len(word) == 2 and word[1].isdigit():
        return _code(text[start], int(word[1]), known)
    sorts = known.classes.get(word)
    if sorts:
        capital = text[start].isupper()
        if known.language == "en" and sorts[0][0] in "MmWw" and not capital:
            return sorts[1] if len(sorts) > 1 and sorts[1][0] not in "MmWw" else ("_", None)
        return sorts[0]
    if len(word) <= 5 and _ROMAN.fullmatch(text, start, end):
        return "R", _roman(text[start:end])
    return _SIGNS.get(word, "_"), None


@lru_cache(maxsize=4096)
def number(word: str, language: str) -> Class:
    """The class of a number with the signs in it: n a day, y a year, x a date, z years, k a decade, T a time …

    >>> number("14", "it"), number("2023", "it"), number("12/03/2024", "it"), number("1.950", "it")
    (('n', 14), ('y', 2023), ('x', '2024-03-12'), ('N', None))
    """
    if word.isdecimal() and word.isascii():
        if len(word) <= 2:
            return "n", int(word)
        return ("y", int(word)) if len(word) == 4 and 1000 <= int(word) <= LATEST else ("N", None)
    if match := _ORDINAL.fullmatch(word):
        return "o", int(match[1])
    if match := _DECADE.fullmatch(word):
        return ("k", int(match[2])) if match[1] is None else ("K", int(match[1] + match[2]))
    if match := _RANGE_OF_YEARS.fullmatch(word):
        return _years(match[1], match[2])
    if match := _RANGE_OF_DAYS.fullmatch(word):
        return "r", (int(match[1]), int(match[2]))
    if match := _DAY_MONTH.fullmatch(word):
        return "v", (int(match[1]), int(match[2]))
    return _dated(word, language)


def _years(first: str, second: str) -> Class:
    last = int(second) if len(second) == 4 else int(first[:2] + second)
    if len(second) == 2 and 1 <= int(second) <= 12 and last != int(first) + 1:
        return "x", f"{first}-{second}"
    return ("z", (int(first), last)) if EARLIEST <= int(first) < last <= LATEST else ("N", None)


def _dated(word: str, language: str) -> Class:
    if match := _ISO.fullmatch(word):
        year, month, day = match.groups()
        value = read_date(f"{year}-{month}-{day}")
    elif match := _SHORT_YEAR.fullmatch(word):
        value = _short(match, language)
    else:
        value = read_date(word, language)
    return ("x", value) if value else ("N", None)


def _short(match: re.Match[str], language: str) -> str:
    """With two figures of a year: the day before the month, and only where no region writes it otherwise."""
    day, month, year = match.groups()
    if language == "en" and int(month) <= 12 and int(day) <= 12:
        return ""
    return read_date(f"{day}/{month}/{short_year(int(year))}", language)


def short_year(figures: int) -> int:
    return figures + (1900 if figures >= PIVOT else 2000)


def _roman(word: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in word]
    return sum(-one if one < next_one else one for one, next_one in zip(values, [*values[1:], 0], strict=True))


def _code(letter: str, figure: int, known: Lexicon) -> Class:
    """ "Q3" and "H1", in Italian "T3" as well; a small letter is none."""
    if letter.lower() in known.lists["codes_of_quarters"] and letter.isupper():
        return "q", ("quarter", figure)
    if letter.lower() in known.lists["codes_of_halves"] and letter.isupper() and figure <= 2:
        return "q", ("half", figure)
    return "_", None
