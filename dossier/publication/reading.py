"""From the expressions of time of a text to the forms that tell of the day it was published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from dossier import dates, edtf
from dossier.dates.expression import Expression
from dossier.dates.limits import Limits
from dossier.dates.meanings import DayOfMonth, Fixed, Point, RelativeDay, RelativePeriod, Weekday, Yearly
from dossier.model import Span
from dossier.publication import tense
from dossier.publication.times import Time, Toward

MOST = 400
"""Times of a text that are read; a longer list of them is a calendar."""

LONGEST = 50_000
"""Letters of a text that are read: a long article has them; what is behind them tells of itself."""

CLOSE = 3
"""Signs before a word that tell whether a sentence begins with it."""

FARTHEST_DAY = 31
"""A day that lies so far from now is not told in days but of the calendar."""

_NOTHING = Time(span=Span(-1, -1), words="", form="fixed")
_FIXED = frozenset({"day", "month", "year"})


def times_of(text: str, language: str) -> tuple[Time, ...]:
    """The times of a text that tell something, in order."""
    found = (time for one in dates.expressions(text[:LONGEST], language) for time in _times(one, text, language))
    return tuple(islice(found, MOST))


def _times(one: Expression, text: str, language: str) -> Iterator[Time]:
    if one.kind == "relative-day" and _is_a_name(text, one.span):
        return
    toward = _toward(one, text, language)
    words = tense.with_its_verb(text, one.span, one.reason if toward == "future" else "")
    told = replace(_NOTHING, span=one.span, words=words, toward=toward)
    if not isinstance(one.meaning, Limits):
        yield from _of_point(one.meaning, told)
    elif one.meaning.manner != "about":
        yield from _of_limits(one.meaning, told)


def _is_a_name(text: str, span: Span) -> bool:
    """Whether a word like "today" has a capital within a sentence, as in the name of a paper or a programme."""
    before = text[max(0, span.start - CLOSE) : span.start].rstrip(" \u00a0")
    return text[span.start].isupper() and bool(before) and (before[-1].isalnum() or before[-1] in ",’'")


def _toward(one: Expression, text: str, language: str) -> Toward:
    """Where a time lies. A time of which nothing tells is most often past; here that must be told, so it is asked."""
    if one.direction == "future":
        return "future"
    is_asked = one.kind in _FIXED or isinstance(one.meaning, Limits) or one.direction == "past"
    return tense.toward(text, one.span, language) if is_asked else ""


def _of_limits(limits: Limits, told: Time) -> Iterator[Time]:
    """What began is past; what lasts "until" a day, or is to be done "by" it, ends there or has ended."""
    if limits.begin:
        begun = replace(told, toward="past") if limits.manner == "since" and not told.toward else told
        yield from _of_point(limits.begin, begun)
    if limits.end and limits.manner != "before":
        yield from _of_point(limits.end, told)


def _of_point(point: Point, told: Time) -> Iterator[Time]:
    if isinstance(point, Fixed):
        if edtf.precision(point.value) in _FIXED and not edtf.is_approximate(point.value):
            yield replace(told, value=point.value)
    elif isinstance(point, RelativeDay):
        if abs(point.days) <= FARTHEST_DAY:
            yield replace(told, form="day from now", offset=point.days, toward=_sign(point.days, told.toward))
    elif isinstance(point, RelativePeriod):
        if point.unit == "month":
            yield replace(told, form="month from now", offset=point.offset, toward=_sign(point.offset, told.toward))
    elif isinstance(point, Weekday):
        if point.week is None:
            yield replace(told, form="weekday", weekday=point.weekday, toward=_sign(point.turn or 0, told.toward))
    elif isinstance(point, Yearly | DayOfMonth):
        yield from _of_day(point, told)


def _of_day(point: Yearly | DayOfMonth, told: Time) -> Iterator[Time]:
    if point.nth:
        return
    if isinstance(point, Yearly):
        is_figure = any(map(str.isdigit, told.words))  # a feast comes every year, and is spoken of in all of them
        if point.kind == "day-month" and point.turn is None and is_figure:
            month, day = int(point.part[1:3]), int(point.part[4:6])
            yield replace(told, form="day and month", month=month, day=day, weekday=point.weekday)
    elif point.month is None:
        yield replace(told, form="day of month", day=point.day, weekday=point.weekday)


def _sign(number: int, otherwise: Toward) -> Toward:
    return "past" if number < 0 else "future" if number > 0 else otherwise
