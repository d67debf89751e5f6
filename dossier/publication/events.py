"""Which times of a text are the same time: they stand side by side, or their sentences tell the same event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from dossier.model import Article
from dossier.publication import pairs
from dossier.publication.clues import Clue, Kind, holds_on
from dossier.publication.passages import Passage, passages_with, passages_without
from dossier.publication.times import FROM_NOW, Time

MOST = 60
"""Times that are compared with each other, the first ones of a text."""

LEAST_SHARED = 3
"""Names of both sentences and words beside both times, an act and a name among them, that show one event."""

ONE_NAME, TWO_NAMES, MORE = 0.9, 0.97, 0.98
"""How often they do: where one name is shared, where two are, and where more is shared than needed."""

YEARS = {4: 0.85, 5: 0.93}
SURE_YEAR = 0.97
"""The same of a year and what the text tells as of now, by the words that they share, a name among them."""

SIDE_BY_SIDE = 0.98
""" "ieri, domenica"."""

_BETWEEN = re.compile(r"[ \u00a0,(]{1,3}(?:(?:il|the|on) )?")
_LISTED = re.compile(r"(?:,|,? (?:e|ed|o|and|or|&)) ?")


def clues_of_events(times: Sequence[Time], article: Article, language: str) -> Iterator[Clue]:
    """Times that must be the same time. Words within marks are of whoever speaks: their "today" is another day."""
    if not any(time.form in FROM_NOW for time in times):
        return
    told = list(islice(passages_with(times, article, language), MOST))
    found = [*_side_by_side(told, article.text), *_same_days(told)]
    yield from found
    if found:
        yield from _same_year(told, times, article, language)


def _side_by_side(told: Sequence[Passage], text: str) -> Iterator[Clue]:
    for number, (one, other) in enumerate(pairwise(told)):
        if one.sentence != other.sentence or one.is_quoted or other.is_quoted:
            continue
        following = told[number + 2] if number + 2 < len(told) else None
        if _BETWEEN.fullmatch(text, one.time.span.end, other.time.span.start) and not _is_list(other, following, text):
            yield from _clue("same time", one.time, other.time, SIDE_BY_SIDE)


def _is_list(one: Passage, following: Passage | None, text: str) -> bool:
    """Whether a third time goes on behind the second: "oggi, sabato e domenica"."""
    return following is not None and bool(_LISTED.fullmatch(text, one.time.span.end, following.time.span.start))


def _same_days(told: Sequence[Passage]) -> Iterator[Clue]:
    """Of a text that tells several times of one event, each pair of forms once: its repetition proves nothing more."""
    best: dict[tuple[str, ...], tuple[float, Passage, Passage]] = {}
    for number, one in enumerate(told):
        for other in told[number + 1 :]:
            share = _share_of_one_event(one, other)
            forms = tuple(sorted((_told_as(one.time), _told_as(other.time))))
            if share > best.get(forms, (0.0,))[0]:
                best[forms] = (share, one, other)
    for share, one, other in best.values():
        yield from _clue("same event", one.time, other.time, share)


def _told_as(time: Time) -> str:
    return f"{time.form} {time.value} {time.month} {time.day} {time.weekday} {time.offset}"


def _share_of_one_event(one: Passage, other: Passage) -> float:
    """How often two such sentences tell one event; 0 where nothing says so, or something that they do not.

    Two times in one sentence are two times; so are a past and a coming one, what "had" happened before, and what was
    done to others, or to another number of them.
    """
    if one.sentence == other.sentence or one.is_quoted or other.is_quoted or one.is_earlier or other.is_earlier:
        return 0.0
    if {one.time.toward, other.time.toward} == {"past", "future"} or not FROM_NOW & {one.time.form, other.time.form}:
        return 0.0
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        return 0.0
    names, near = len(one.names & other.names), one.near & other.near
    if not names or names + len(near) < LEAST_SHARED or not _refer_to_each_other(one, other, near):
        return 0.0
    return MORE if names + len(near) > LEAST_SHARED else TWO_NAMES if names > 1 else ONE_NAME


def _refer_to_each_other(one: Passage, other: Passage, near: frozenset[str]) -> bool:
    """Whether one tells an act and the other speaks of it by its noun, with nobody beside who was not at it; or both
    tell it of the same names."""
    if near & one.acts & other.acts:
        return len(one.names & other.names) > 1 and (one.names <= other.names or other.names <= one.names)
    if near & one.acts:
        return other.beside <= one.names
    return bool(near & other.acts) and one.beside <= other.names


def _same_year(told: Sequence[Passage], times: Sequence[Time], article: Article, language: str) -> Iterator[Clue]:
    """The last year that the text tells as past, where its event is told as of now as well."""
    years = [one for one in told if one.time.precision == "year" and one.time.toward == "past"]
    if not years:
        return
    last = max(years, key=lambda one: one.time.first)
    bare = passages_without(times, article, language)
    nearby = (one for one in told if one.time.form in FROM_NOW and one.sentence != last.sentence)
    shared = max((_shared(last, one) for one in (*_two_together(bare), *nearby)), default=0)
    if shared >= min(YEARS):
        year, share = last.time, YEARS.get(shared, SURE_YEAR)
        inside, outside = share + (1 - share) * pairs.BY_CHANCE["year"], (1 - share) * pairs.BY_CHANCE["year"]
        weigh = holds_on(lambda window: [pairs.days_of(year)], inside, outside)
        yield Clue("year", year.words, year.span.start, weigh, tells_year=True)


def _two_together(bare: Iterator[Passage]) -> Iterator[Passage]:
    """What is told of one thing is often told in two sentences."""
    listed = list(bare)
    for one, other in pairwise(listed):
        yield Passage(one.sentence, one.names | other.names, one.stems | other.stems)
    yield from listed[:1]


def _shared(one: Passage, other: Passage) -> int:
    return len(one.stems & other.stems) if one.names & other.names else 0


def _clue(kind: Kind, one: Time, other: Time, share: float) -> Iterator[Clue]:
    where = pairs.agreement(one, other)
    if where is not None:
        chance = pairs.chance(one, other)
        first, second = sorted((one, other), key=lambda time: time.span)
        words = f"{first.words} … {second.words}" if kind == "same event" else f"{first.words}, {second.words}"
        weigh = holds_on(where, share + (1 - share) * chance, (1 - share) * chance)
        tells_year = any(time.form == "fixed" or _has_weekday(time) for time in (one, other))
        yield Clue(kind, words, first.span.start, weigh, tells_year)


def _has_weekday(time: Time) -> bool:
    """Whether a day has its weekday beside it: in one year of six it falls on that."""
    return time.form == "day and month" and time.weekday is not None
