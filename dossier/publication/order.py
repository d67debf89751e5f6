"""What the tense of dates tells: what is past lies before the day of publication, what is to come behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from itertools import pairwise
from operator import add
from typing import NamedTuple

from dossier.publication.clues import Clue, Kind, Weights, after, before, decay, not_after, not_before
from dossier.publication.stretches import Stretch, monthly, weekday_of, yearly
from dossier.publication.times import Time

YEARS_SINCE = (0.22, 0.17, 0.13, 0.06, 0.05, 0.05, 0.05, 0.05, 0.04, 0.03, 0.03, 0.02)
"""How often a text is of the last year that it tells as past, of the next one, and so on; counted on dated texts."""

RECENT_DAY, RECENT_MONTH, WITH_YEAR = decay(0.4, 15.0, 700), decay(0.4, 60.0, 900), decay(0.1, 15.0, 900)
"""By how long ago: full dates, and months with their year, told as past. Who tells near days without their year tells
it of those that are not near."""

COMING = decay(0.5, 30.0, 500)
"""By how far ahead: full dates that are to come."""

MISREAD = 0.01
"""How often a day that seems told as past is to come, and the other way round."""


class Distances(NamedTuple):
    """How likely a day is by how far it is from the one that is told, and where its tense was misread."""

    told: Sequence[float]
    misread: Sequence[float]


def _distances(near: float, mean: float, far: int) -> Distances:
    table = decay(near, mean, far)
    return Distances(table, tuple(MISREAD * weight for weight in table))


NEAREST, OTHERS = _distances(0.85, 25.0, 100), _distances(0.9, 60.0, 120)
"""Days without a year: news tells of near ones. The nearest of a text proves most; the others prove little more."""

DAYS: frozenset[str] = frozenset({"day and month", "day of month"})


def clues_of_order(times: Sequence[Time]) -> Iterator[Clue]:
    """What the dates of a text tell by themselves, each date once."""
    fixed = [time for time in times if time.form == "fixed"]
    past = [time for time in fixed if time.toward == "past"]
    recent = WITH_YEAR if any(time.form == "day and month" for time in times) else RECENT_DAY
    if past:
        yield from _latest_past(max(past, key=lambda time: (time.first, -time.last)), recent)
    ahead = [time for time in fixed if time.toward == "future"]
    if ahead:
        yield from _next_to_come(min(ahead, key=lambda time: time.last))
    if not past and (bare := [time for time in fixed if time.precision == "day" and not time.toward]):
        latest = max(bare, key=lambda time: time.first)
        yield Clue("near", latest.words, latest.span.start, _either([latest.first], recent))
    yield from _without_year([time for time in times if time.form in DAYS])


def _latest_past(time: Time, recent: Sequence[float]) -> Iterator[Clue]:
    kind: Kind = "year" if time.precision == "year" else "after"
    yield Clue(kind, time.words, time.span.start, not_before(time.first))
    if kind == "year":
        yield Clue(kind, time.words, time.span.start, _years_since(time))
    else:
        table = recent if time.precision == "day" else RECENT_MONTH
        yield Clue("near", time.words, time.span.start, after([time.first], table))


def _next_to_come(time: Time) -> Iterator[Clue]:
    kind: Kind = "year" if time.precision == "year" else "before"
    yield Clue(kind, time.words, time.span.start, not_after(time.last))
    if time.precision == "day":
        yield Clue("near", time.words, time.span.start, before([time.last], COMING))


def _years_since(time: Time) -> Callable[[Stretch], Weights]:
    def weigh(window: Stretch) -> Weights:
        starts = [first for first in yearly(1, 1, window) if first > time.first]
        bounds = [window.first, *(start for start in starts if window.first < start <= window.last), window.last + 1]
        passed = sum(start <= window.first for start in starts)
        parts: Weights = []
        for number, (begin, end) in enumerate(pairwise(bounds), start=passed):
            parts += [YEARS_SINCE[min(number, len(YEARS_SINCE) - 1)]] * (end - begin)
        return parts

    return weigh


def _without_year(times: Iterable[Time]) -> Iterator[Clue]:
    """Days and months without a year: all of them at a distance, and the nearest one close by."""
    by_day = {(time.form, time.month, time.day, time.weekday, time.toward): time for time in times}
    told = sorted(by_day.values(), key=lambda time: time.span.start)
    for time in told:
        yield Clue(_kind(time), time.words, time.span.start, _distance(time, OTHERS), time.weekday is not None)
    sparse = [time for time in told if time.form == "day and month" or time.weekday is not None]
    if sparse:
        steep = [_distance(time, NEAREST) for time in sparse]
        yield Clue("near", "", sparse[0].span.start, lambda window: _largest([one(window) for one in steep]))


def _kind(time: Time) -> Kind:
    if time.weekday is not None:
        return "weekday"
    return "after" if time.toward == "past" else "before" if time.toward == "future" else "near"


def _distance(time: Time, table: Distances) -> Callable[[Stretch], Weights]:
    def weigh(window: Stretch) -> Weights:
        marks = list(occurrences(time, window))
        if not time.toward:
            return _either(marks, table.told)(window)
        of_past, of_future = table if time.toward == "past" else reversed(table)
        return list(map(add, after(marks, of_past)(window), before(marks, of_future)(window)))

    return weigh


def _either(marks: Iterable[int], table: Sequence[float]) -> Callable[[Stretch], Weights]:
    days = list(marks)
    return lambda window: _largest([after(days, table)(window), before(days, table)(window)])


def _largest(weights: Sequence[Weights]) -> Weights:
    return reduce(_larger, weights)


def _larger(one: Weights, other: Weights) -> Weights:
    """The same as `map(max, …)` over both, in a third of its time: a text has thousands of days to try."""
    return [first if first >= second else second for first, second in zip(one, other, strict=True)]


def occurrences(time: Time, window: Stretch) -> Iterator[int]:
    """The days round a stretch that a day without a year, or without a month, can be; those that fall on its weekday
    where it tells one."""
    days = yearly(time.month, time.day, window) if time.form == "day and month" else monthly(time.day, window)
    return (day for day in days if time.weekday in (None, weekday_of(day)))
