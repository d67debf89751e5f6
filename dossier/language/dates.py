"""Dates as people write and read them, by language."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache

from babel.dates import format_date, get_month_names

from dossier.language.data import LANGUAGES

_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})(?:º|°|st|nd|rd|th)?\.? (?P<month>[^\W\d_]+)\.?,? (?P<year>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<month>[^\W\d_]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")


def read_date(text: str) -> str:
    """The one full date that stands in a short line, as YYYY-MM-DD; "" where there is none.

    >>> read_date("Pubblicato il 17 aprile 2023, ore 10:30")
    '2023-04-17'
    >>> read_date("April 7th, 2023")
    '2023-04-07'
    >>> read_date("17/04/2023")
    ''

    Figures with slashes are left alone: which of the two is the month depends on who wrote them.
    """
    for pattern in (_ISO, _DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(text):
            if found := _iso(match["year"], match["month"], match["day"]):
                return found
    return ""


def _iso(year: str, month: str, day: str) -> str:
    number = int(month) if month.isdigit() else _month_number(month.lower())
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return ""


def _month_number(word: str) -> int:
    """The number of a month by its name, or by the beginning of it (Sept., sett.)."""
    if word in _months():
        return _months()[word]
    begun = {number for name, number in _months().items() if len(word) >= 3 and name.startswith(word)}
    return begun.pop() if len(begun) == 1 else 0


@cache
def _months() -> dict[str, int]:
    """Month names and their short forms in every language we know, to their numbers."""
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=language).items():
                names[name.lower().rstrip(".")] = number
    return names


@lru_cache(maxsize=8192)
def long_date(edtf: str, language: str) -> str:
    """An EDTF date for a reader.

    >>> long_date("2023-04-16", "it"), long_date("2024-05", "en"), long_date("2018", "it")
    ('16 aprile 2023', 'May 2024', '2018')
    """
    numbers = [int(part) for part in edtf.rstrip("~?").split("-")]
    if len(numbers) == 3:
        form = "d MMMM y"
    elif len(numbers) == 2:
        form = "LLLL y"
    else:
        return edtf.rstrip("~?")
    return str(format_date(date(*([*numbers, 1])[:3]), form, locale=language))
