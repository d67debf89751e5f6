"""EDTF dates as they are told to a reader, and what of them a `<time>` may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

import yaml
from babel.dates import format_date

from dossier import edtf
from dossier.language import data

_QUARTERS = range(33, 37)
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MARKS = "~?%"


class Piece(NamedTuple):
    """Words of a told date; `machine` is the same as HTML's `datetime` takes it, "" where it takes no such thing."""

    words: str
    machine: str = ""


@lru_cache(maxsize=8192)
def long_date(value: str, language: str) -> str:
    """An EDTF date for a reader; what is none comes back as it is.

    >>> long_date("2023-04-16", "it"), long_date("2024-05", "en"), long_date("2018", "it")
    ('16 aprile 2023', 'May 2024', '2018')
    >>> long_date("2023-04-16/2023-04-19", "it"), long_date("../2023-04-08", "it"), long_date("2010~", "it")
    ('16–19 aprile 2023', 'fino all’8 aprile 2023', 'verso il 2010')
    """
    return "".join(piece.words for piece in told_date(value, language))


@lru_cache(maxsize=8192)
def told_date(value: str, language: str) -> tuple[Piece, ...]:
    """The same in pieces: each part that HTML knows as a date is one of its own.

    HTML (the `time` element) has days, months and years, and neither intervals nor seasons nor what is about so: the
    ends of an interval are two dates, and "about" stands before one.

    >>> told_date("2023-04-16/2023-04-19", "en")[0], told_date("2010~", "en")[-1]
    (Piece(words='16', machine='2023-04-16'), Piece(words='2010', machine='2010'))
    """
    if not edtf.is_valid(value):
        return (Piece(value),)
    begin, stroke, end = value.partition("/")
    if not stroke or begin == end:
        return tuple(_one(begin, language))
    if begin in ("", edtf.OPEN):
        return tuple(_after("until", end, language))
    if end in ("", edtf.OPEN):
        return tuple(_after("from", begin, language))
    return tuple(_between(begin, end, language))


def _one(value: str, language: str) -> Iterator[Piece]:
    """A date that is no interval: it may be about so, doubtful, or both."""
    plain, mark = value.rstrip(_MARKS), value[-1]
    told = _plain(plain, language)
    if mark in "~%":
        told = tuple(_filled(_phrases(language)["about"][_kind(plain)], told, language))
    if mark in "?%":
        told = tuple(_filled(_phrases(language)["doubtful"], told, language))
    yield from told


def _after(word: str, value: str, language: str) -> Iterator[Piece]:
    """From a date on, or until it."""
    plain = value.rstrip(_MARKS)
    if plain != value:
        yield from _filled(_phrases(language)[word]["month"], tuple(_within(value, language)), language)
        return
    yield from _filled(_phrases(language)[word][_kind(plain)], _plain(plain, language), language)


def _within(value: str, language: str) -> Iterator[Piece]:
    """An end of an interval."""
    plain = value.rstrip(_MARKS)
    told = _plain(plain, language)
    yield from _filled(_phrases(language)["within"], told, language) if plain != value else told


def _between(begin: str, end: str, language: str) -> Iterator[Piece]:
    """From one date to another; what both have in common is told once, behind the second."""
    form = _shortened(begin, end)
    if form:
        yield Piece(_formatted(begin, form, language), begin)
    else:
        yield from _within(begin, language)
    is_close = form in ("d", "LLLL") or (_kind_or_none(begin) == _kind_or_none(end) == "year")
    yield Piece("–" if is_close else " – ")
    yield from _within(end, language)


def _shortened(begin: str, end: str) -> str:
    """How the first of two dates is written where the second tells the rest; "" where it is told whole."""
    kinds = _kind_or_none(begin), _kind_or_none(end)
    if kinds == ("day", "day") and begin[:7] == end[:7]:
        return "d"
    if kinds == ("day", "day") and begin[:4] == end[:4]:
        return "d MMMM"
    return "LLLL" if kinds == ("month", "month") and begin[:4] == end[:4] else ""


def _kind_or_none(value: str) -> str:
    return "" if value[-1] in _MARKS else _kind(value)


def _kind(plain: str) -> str:
    """How exact a date is, as the phrases tell it apart."""
    precision = edtf.precision(plain)
    is_part = precision == "season" and int(plain[5:]) > edtf.WINTER
    return "part" if is_part else str(precision)


def _plain(plain: str, language: str) -> tuple[Piece, ...]:
    kind = _kind(plain)
    if kind in ("day", "month"):
        return (Piece(_formatted(plain, "d MMMM y" if kind == "day" else "LLLL y", language), plain),)
    if kind == "year":
        return (Piece(plain, plain if int(plain) else ""),)
    return (Piece(_coarse(plain, kind, language)),)


def _coarse(plain: str, kind: str, language: str) -> str:
    """A season, another part of a year, a decade or a century: HTML has no form for these."""
    phrases, year = _phrases(language), plain[:4]
    if kind == "decade":
        return str(phrases["decade"]).format(year=year.replace("X", "0"))
    if kind == "century":
        number = int(year[:2]) + 1
        return str(phrases["century"]).format(roman=_roman(number), ordinal=_ordinal(number))
    part = int(plain[5:])
    if part in _QUARTERS:
        return _formatted(f"{year}-{3 * (part - _QUARTERS[0]) + 1:02}", "QQQQ y", language)
    names: Mapping[int, str] = {**phrases["seasons"], **phrases["thirds"], **phrases["halves"]}
    return names[part].format(year=year, winter=f"{year}–{int(year) + 1:04}")


def _filled(phrase: str, told: tuple[Piece, ...], language: str) -> Iterator[Piece]:
    """A phrase round a told date; its words are joined to it as the language wants."""
    before, _, behind = phrase.partition("{date}")
    yield Piece(_joined(before, "".join(piece.words for piece in told), language))
    yield from told
    if behind:
        yield Piece(behind)


def _joined(before: str, then: str, language: str) -> str:
    head, _, word = before.rstrip().rpartition(" ")
    for rule in _phrases(language)["joined"]:
        if word in rule["words"] and re.match(rule["before"], then):
            return f"{head} {rule['words'][word]}".lstrip()
    return before


def _formatted(plain: str, form: str, language: str) -> str:
    year, month, day = (int(part) for part in f"{plain}-01-01".split("-")[:3])
    return str(format_date(date(year, month, day), form, locale=language))


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _roman(number: int) -> str:
    told = ""
    for value, letters in _ROMAN:
        told += letters * (number // value)
        number %= value
    return told


@cache
def _phrases(language: str) -> Mapping[str, Any]:
    """The phrases of a language; English ones where it has none."""
    known = language if language in data.LANGUAGES else "en"
    found: Mapping[str, Any] = yaml.load(data.text(known, "told_dates.yml"), Loader=data.Loader)
    return found


@lru_cache(maxsize=8192)
def short_month(value: str, language: str) -> str:
    """The month of an EDTF date, in short.

    >>> short_month("2023-04", "it"), short_month("2023-04-16", "en")
    ('apr', 'Apr')
    """
    year, month = value.split("-")[:2]
    return str(format_date(date(int(year), int(month), 1), "LLL", locale=language))
