"""Dates as people write them, by language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from typing import Literal, NamedTuple

from babel import Locale, UnknownLocaleError
from babel.dates import get_date_format, get_month_names

from dossier.language.data import LANGUAGES
from dossier.memo import per_line

WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
"""Forms of the names of months: Slavic and Finnic ones differ between "May" and "3 May"."""

MONTHS_OF = (
    "bg", "ca", "cs", "da", "de", "el", "es", "fi", "fr", "hu", "id", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "tr",
    "uk",
)  # fmt: skip
"""Languages whose names of months are read as well; a name that two of them give to two months is left out."""

_MONTH = r"(?P<month>[^\W\d_]+)"
_WORD_BEGINS = r"(?<![^\W\d_])"
"""A month stands at the head of its word; tried at each letter of an endless one it would take the square of its
length."""
_OF = r"(?:(?:de|of|di) |d['’] ?)?"
_ORDINAL = r"(?:º|°|ª|st|nd|rd|th|er|-го|-е|\.)?"
_NAMED = (
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}}){_ORDINAL}[ \u00a0.-]?{_OF}{_MONTH}\.?,?[ \u00a0.-]?(?:de |del )?(?P<year>\d{{4}})"
    ),
    re.compile(rf"{_WORD_BEGINS}{_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? ?(?P<year>\d{{4}})"),
)
_YEAR_FIRST = (
    re.compile(r"(?<!\d)(?P<year>\d{4})([-/])(?P<month>\d\d?)\2(?P<day>\d\d?)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>\d{4})\. ?(?P<month>\d\d?)\. ?(?P<day>\d\d?)(?!\d)"),
    re.compile(r"(?P<year>\d{4}) ?[年년] ?(?P<month>\d\d?) ?[月월] ?(?P<day>\d\d?) ?[日일]"),
)
_POINTS = re.compile(r"(?<![\d.])(?P<first>\d\d?)\. ?(?P<second>\d\d?)\. ?(?P<year>\d{4})(?!\d|\.\d)")
_SHORT_YEAR = re.compile(r"(?<![\d.:])(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d\d)(?![\d:]|\.\d)")
_STROKES = re.compile(r"(?<![\d/-])(?P<first>\d\d?)([/-])(?P<second>\d\d?)\2(?P<year>\d{4})(?!\d)")

_GLUED = re.compile(r"^.*[^\W\d_A-Z](?=[A-Z])")
"""A word before the month that lost its space on the way ("TodayApril"): the month begins at the last capital."""

_YEAR = re.compile(r"\d\d(?:\d\d|(?<=\.\d\d)(?!\d))")
"""Four figures, or a point and two: without these there is no date; most lines have none. (The pattern begins with a
figure, so that the search leaps from one to the next.)"""

EARLIEST, LATEST = 1600, 2199
"""Years of the printed press; a number outside is none."""


class FoundDate(NamedTuple):
    """A full date, as YYYY-MM-DD, and the offsets of its words in the text it was read from."""

    value: str
    start: int
    end: int


def read_date(text: str, locale: str = "") -> str:
    """The first full date that stands in a short line, as YYYY-MM-DD; "" where there is none.

    >>> read_date("Pubblicato il 17 aprile 2023, ore 10:30")
    '2023-04-17'
    >>> read_date("April 7th, 2023"), read_date("22 de outubro de 2010"), read_date("2023년 4월 17일")
    ('2023-04-07', '2010-10-22', '2023-04-17')
    >>> read_date("4/17/2023"), read_date("3/4/2023"), read_date("3/4/2023", "it")
    ('2023-04-17', '', '2023-04-03')

    Which of two figures with strokes is the month depends on who wrote them: they are read where only one of them
    can be it, or where the locale (as in "it" or "en-GB") tells; "en" alone does not. With points the day comes
    first in every language that writes so (CLDR), the year in Korean and Hungarian.
    """
    found = find_dates(text, locale)
    return found[0].value if found else ""


@per_line
def find_dates(text: str, locale: str = "") -> tuple[FoundDate, ...]:
    """All full dates of a text, in order."""
    if not _YEAR.search(text):
        return ()
    found = [
        FoundDate(value, match.start(), match.end())
        for match, value in _readings(text, locale)
        if value and EARLIEST <= int(value[:4]) <= LATEST
    ]
    found.sort(key=lambda date: (date.start, -date.end))
    return tuple(date for n, date in enumerate(found) if not n or date.start >= found[n - 1].end)


def _readings(text: str, locale: str) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in (*_NAMED, *_YEAR_FIRST):
        for match in pattern.finditer(text):
            yield match, _iso(match["year"], match["month"], match["day"])
    for match in _POINTS.finditer(text):
        yield match, _with_points(match["first"], match["second"], match["year"])
    for match in _SHORT_YEAR.finditer(text):
        yield match, _iso(f"20{match['year']}", match["month"], match["day"])
    for match in _STROKES.finditer(text):
        yield match, _with_strokes(match["first"], match["second"], match["year"], locale)


def _with_points(first: str, second: str, year: str) -> str:
    """The day comes first in every language that writes points (CLDR); where that is no date, the month does."""
    return _iso(year, second, first) or _iso(year, first, second)


def _with_strokes(first: str, second: str, year: str, locale: str) -> str:
    day_first, month_first = _iso(year, second, first), _iso(year, first, second)
    if not (day_first and month_first) or day_first == month_first:
        return day_first or month_first
    return {"day first": day_first, "month first": month_first}.get(_order_of(locale), "")


@cache
def _order_of(locale: str) -> str:
    """ "day first" or "month first", as CLDR's short date of the locale has it; "" where nobody can know."""
    if locale.lower() == "en":
        return ""
    try:
        form = get_date_format("short", Locale.parse(locale, sep="-" if "-" in locale else "_")).pattern
    except (UnknownLocaleError, ValueError, TypeError):
        return ""
    return "month first" if 0 <= form.lower().find("m") < form.lower().find("d") else "day first"


def _iso(year: str, month: str, day: str) -> str:
    number = int(month) if month.isdecimal() else _month_number(_GLUED.sub("", month).lower())
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return ""


@per_line
def _month_number(word: str) -> int:
    """The number of a month by its name, or by the beginning of it (Sept., sett.)."""
    if word in _months(LANGUAGES):
        return _months(LANGUAGES)[word]
    begun = {number for name, number in _months(LANGUAGES).items() if len(word) >= 3 and name.startswith(word)}
    return begun.pop() if len(begun) == 1 else _months(MONTHS_OF).get(word, 0)


def is_month(word: str) -> bool:
    """Whether a word (in small letters) is the name of a month, or its beginning, in a language we read dates in."""
    return bool(_month_number(word))


@cache
def _months(languages: tuple[str, ...]) -> dict[str, int]:
    """Month names and their short forms in these languages, to their numbers."""
    names: dict[str, set[int]] = {}
    for language in languages:
        for width, context in product(WIDTHS, CONTEXTS):
            for number, name in get_month_names(width, context, locale=language).items():
                names.setdefault(name.lower().rstrip("."), set()).add(number)
    return {name: numbers.pop() for name, numbers in names.items() if len(numbers) == 1}


@cache
def short_months(language: str) -> frozenset[str]:
    """The short forms of a language's months, in small letters, without a stop; none that is a whole name too (May).

    >>> sorted(short_months("en"))[:4], "sett" in short_months("it")
    (['apr', 'apri', 'aug', 'augu'], True)
    """
    if language not in LANGUAGES:
        return frozenset()
    whole = {name.lower() for name in get_month_names("wide", locale=language).values()}
    short = {name.lower().rstrip(".") for name in get_month_names("abbreviated", locale=language).values()}
    return frozenset((short | {name[:4] for name in whole}) - whole)
