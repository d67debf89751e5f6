"""A sentence in tokens, each with the letter of its class, so that rules are patterns over letters."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from dossier.dates.lexicon import SIGN, WORD, Class, Lexicon, Phrase
from dossier.language.dates import EARLIEST, LATEST, read_date

_NUMBER = r"\d+(?:(?:[.,:/-]|–)\d+)*(?:[º°ª]|[^\W\d_]+)?"
_TOKEN = re.compile(rf"[hqst][1-4](?!\w)|{_NUMBER}|{WORD}|{SIGN}")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|º|°|ª)")
_DECADE = re.compile(r"(\d\d)?(\d)0s")
_ISO = re.compile(r"(\d{4})[-/](\d\d?)[-/](\d\d?)(?:t\d.*|t)?")
_SHORT_YEAR = re.compile(r"(\d\d?)[./-](\d\d?)[./-](\d\d)")
_RANGE_OF_YEARS = re.compile(r"(\d{4})[-–/](\d{4}|\d\d)")
_RANGE_OF_DAYS = re.compile(r"(\d\d?)[-–](\d\d?)")
_DAY_MONTH = re.compile(r"(\d\d?)/(\d\d?)")
PIVOT = 30
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
    found: list[Token] = []
    phrase_ends, sure, classes, counted = 0, known.sure, known.classes, known.lists["counted"]
    new = tuple.__new__  # as Token(…) does, in half of the time
    for match in _TOKEN.finditer(lower, start, end):
        begin, stop = match.span()
        if begin < phrase_ends:
            continue
        word = lower[begin:stop]
        sort = sure.get(word)
        if sort is None:
            if word in classes:
                phrase_ends, sort = _known(text, lower, begin, stop, end, word, known)
                stop = max(stop, phrase_ends)
            elif word[0].isdigit():
                sort = _number(text, begin, word, known)
            else:
                sort = _OTHER
                if word in counted and found and found[-1].sort in "ny":  # "il 2 aprile 2000 persone"
                    found[-1] = found[-1]._replace(sort="N")
        found.append(new(Token, (begin, stop, word, *sort)))
    return found


def _known(text: str, lower: str, begin: int, stop: int, end: int, word: str, known: Lexicon) -> tuple[int, Class]:
    """Where the longest phrase that begins with a word ends (0: there is none), and the class of it or of the word."""
    if word in known.phrases and (phrase := _phrase(lower, begin, known.phrases[word], end)):
        return phrase
    return 0, _class(text, begin, stop, word, known)


_OTHER: Class = ("_", None)


def _phrase(lower: str, start: int, phrases: tuple[Phrase, ...], end: int) -> tuple[int, Class] | None:
    """Where the longest phrase that begins here ends, and its class."""
    for pattern, sort in phrases:
        if (match := pattern.match(lower, start, end)) is not None:
            return match.end(), sort
    return None


def _number(text: str, start: int, word: str, known: Lexicon) -> Class:
    """A number, unless letters stand right before it."""
    return ("N", None) if start > 0 and text[start - 1].isalpha() else number(word, known.language)


def _class(text: str, start: int, end: int, word: str, known: Lexicon) -> Class:
    """The class of a word that the lexicon has: the first that its capital allows."""
    capital = text[start].isupper()
    for sort in known.classes[word]:
        if sort[0] in "Rq":
            if text[start:end].isupper():
                return sort
        elif sort[0] == "h":
            if capital:
                return sort
        elif capital or not known.table["capitals"] or sort[0] not in "MmWw":
            return sort
    return _OTHER


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
    """With two figures of a year: which one is the month is told as of whole dates, in English alone by none."""
    day, month, year = match.groups()
    sign = match.string[len(day)]
    return read_date(f"{day}{sign}{month}{sign}{short_year(int(year))}", language)


def short_year(figures: int) -> int:
    return figures + (1900 if figures >= PIVOT else 2000)
