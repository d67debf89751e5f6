"""Which dated statements tell one event: the same time, an actor in common, and words that agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from datetime import timedelta
from typing import NamedTuple

from dossier import edtf
from dossier.model import Annotated, DatedStatement
from dossier.statements.agreement import Marks, agree, marks_of
from dossier.statements.happenings import OFFICE

TOO_COMMON = 200
"""Of what more leaders of a month have than this, no further one is looked up: it tells none of them apart."""

_EXACTNESS = {"day": 0, "interval": 1, "month": 2, "season": 3, "year": 4, "decade": 5, "century": 6}
_MONTH, _YEAR = timedelta(days=31), timedelta(days=366)


class Told(NamedTuple):
    """A dated statement of an article."""

    annotated: Annotated
    statement: DatedStatement


def groups(told: Sequence[Told], places: Set[str] = frozenset(), persons: Set[str] = frozenset()) -> list[list[int]]:
    """The numbers of the statements that tell one event, the best witness first, one of each article.

    The best: pinned, then what the article says of its own, then the most exact date, then a main clause, then the
    earliest article.
    Every other is compared with that one alone, so that events of one day do not chain: a like b and b like c does
    not make a and c one. A pinned one stands for itself: who pinned two sentences wants both. The order of `told`
    does not count; `places` and `persons` are the actors that are such.
    """
    marks = [marks_of(one.annotated, one.statement, places, persons) for one in told]
    leaders = _Leaders()
    found: dict[int, list[int]] = {}
    heard: set[tuple[int, int]] = set()
    for number in sorted(range(len(told)), key=lambda number: _rank(told[number])):
        statement = told[number].statement
        leader = None if statement.is_pinned else leaders.like(statement.date, marks[number])
        if leader is None:
            leaders.add(number, statement.date, marks[number])
            leader, found[number] = number, []
        if (leader, id(told[number].annotated)) not in heard:
            heard.add((leader, id(told[number].annotated)))
            found[leader].append(number)
    return list(found.values())


def _rank(one: Told) -> tuple[object, ...]:
    article, statement = one.annotated.article, one.statement
    exactness = _EXACTNESS[edtf.precision(_begin(statement.date)) or "century"]
    how = not statement.is_pinned, statement.reported, exactness, statement.by != "clause"
    return *how, article.published or "9999", article.key, statement.span, statement.date


@dataclass(slots=True)
class _Leaders:
    """The best witnesses so far, found by what they share with another one of the same month or year."""

    known: list[tuple[int, str, Marks]] = field(default_factory=list)
    having: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, number: int, date: str, marks: Marks) -> None:
        place = len(self.known)
        self.known.append((number, date, marks))
        for cell in _cells(date):
            for mark in marks.all:
                having = self.having[cell, mark]
                if len(having) < TOO_COMMON:
                    having.append(place)

    def like(self, date: str, marks: Marks) -> int | None:
        """The leader that tells the same; of several the one that has most in common, then the best witness."""
        cells = _looked_up(date)
        shared = Counter(
            place for mark in marks.all for place in {p for cell in cells for p in self.having.get((cell, mark), ())}
        )
        alike = [(-count, place) for place, count in shared.items() if self._is_like(place, date, marks)]
        return self.known[min(alike)[1]][0] if alike else None

    def _is_like(self, place: int, date: str, marks: Marks) -> bool:
        _, other, others = self.known[place]
        if date == other or (_begin(date) == _begin(other) and OFFICE in marks.happenings & others.happenings):
            return agree(marks, others)
        return _is_within(date, other) and agree(marks, others, is_same_time=False)


def _begin(date: str) -> str:
    """The day, month or year since which something is: who is in office since a day came into it then."""
    return date.removesuffix("/..")


def _is_within(one: str, other: str) -> bool:
    """Whether one of two dates lies within the other; open intervals lie in none, and nothing in them."""
    first, second = edtf.days(one), edtf.days(other)
    if not first or not second or None in (*first, *second):
        return False
    inner, outer = sorted((first, second), key=_length)
    return outer.first <= inner.first and inner.last <= outer.last  # type: ignore[operator] # None was told apart


def _length(days: edtf.Days) -> timedelta:
    return days.last - days.first if days.first and days.last else timedelta.max


class _Reach(NamedTuple):
    """The months and years that a date touches, and how long it is; of an open or very long one nothing."""

    months: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    is_day: bool = False


def _reach(date: str) -> _Reach:
    days = edtf.days(date)
    if days is None or days.first is None or days.last is None or _length(days) > _YEAR:
        return _Reach()
    months = tuple(dict.fromkeys((f"{days.first:%Y-%m}", f"{days.last:%Y-%m}")))
    years = tuple(dict.fromkeys((f"{days.first:%Y}", f"{days.last:%Y}")))
    return _Reach(months if _length(days) <= _MONTH else (), years, days.first == days.last)


def _cells(date: str) -> tuple[str, ...]:
    """Where a leader of this date is kept: with those of its date, those of its month and year, and the longer ones."""
    months, years, is_day = _reach(date)
    long = () if is_day else (f"{part} long" for part in months or years)
    return (*dict.fromkeys((date, _begin(date))), *(f"{part} all" for part in (*months, *years)), *long)


def _looked_up(date: str) -> tuple[str, ...]:
    """Where the leaders are kept that may tell the same as a statement of this date: most often its day alone."""
    months, years, is_day = _reach(date)
    within = () if is_day else (f"{part} all" for part in months or years)
    return (*dict.fromkeys((date, _begin(date))), *within, *(f"{part} long" for part in (*months, *years)))
