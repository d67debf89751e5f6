"""What the words of a text say of the day it was published: how likely they are on each day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import Literal

from dossier.publication.stretches import Stretch

Kind = Literal["after", "before", "near", "year", "same event", "same time", "weekday", "frame"]

Weights = list[float]
Where = Callable[[Stretch], Iterable[Stretch]]
"""The days of a stretch on which something holds."""

FARTHEST = 4000
"""Days: farther ones are as likely as the last of them."""


@dataclass(frozen=True, slots=True)
class Clue:
    """What words tell, of what kind it is, and its weight on each day of a stretch: 0 where the day cannot be."""

    kind: Kind
    words: str
    at: int
    weigh: Callable[[Stretch], Weights]
    tells_year: bool = False
    """Whether it holds in few years only, and so tells which one it is."""


def holds_on(where: Where, inside: float, outside: float) -> Callable[[Stretch], Weights]:
    """One weight for the days on which something holds, another for all others."""

    def weigh(window: Stretch) -> Weights:
        weights = [outside] * (window.last - window.first + 1)
        for first, last in where(window):
            begin, end = max(first, window.first), min(last, window.last)
            if begin <= end:
                weights[begin - window.first : end - window.first + 1] = [inside] * (end - begin + 1)
        return weights

    return weigh


def not_before(day: int) -> Callable[[Stretch], Weights]:
    return holds_on(lambda window: [Stretch(day, window.last)], 1.0, 0.0)


def not_after(day: int) -> Callable[[Stretch], Weights]:
    return holds_on(lambda window: [Stretch(window.first, day)], 1.0, 0.0)


@cache
def decay(near: float, mean: int, far: int) -> Sequence[float]:
    """How likely it is that words tell a day that lies so many days away: most tell a near one (a share `near`, some
    `mean` days off), the others any day."""
    return tuple(near * exp(-days / mean) / mean + (1 - near) * exp(-days / far) / far for days in range(FARTHEST))


def after(days: Iterable[int], table: Sequence[float]) -> Callable[[Stretch], Weights]:
    """The weight by how long ago the last of these days was."""
    marks = sorted(days)

    def weigh(window: Stretch) -> Weights:
        weights: Weights = []
        here = [mark for mark in marks if mark <= window.last]
        if not here:
            return [0.0] * (window.last - window.first + 1)
        for mark, following in zip(here, [*here[1:], window.last + 1], strict=True):
            begin, end = max(mark, window.first), min(following, window.last + 1)
            if begin < end:
                weights += _part(table, begin - mark, end - mark)
        return [0.0] * (window.last - window.first + 1 - len(weights)) + weights

    return weigh


def before(days: Iterable[int], table: Sequence[float]) -> Callable[[Stretch], Weights]:
    """The weight by how far ahead the next of these days lies."""
    turned = after([-day for day in days], table)
    return lambda window: turned(Stretch(-window.last, -window.first))[::-1]


def _part(table: Sequence[float], begin: int, end: int) -> Weights:
    part = list(table[begin:end])
    return part + [table[-1]] * (end - begin - len(part))
