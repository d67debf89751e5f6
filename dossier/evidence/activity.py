"""When and how often an actor is named or a topic is shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from dossier.evidence.proofs import Evidence, by_actor, by_topic
from dossier.model import Dossier

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?!\d))?")


@dataclass(frozen=True, slots=True)
class Activity:
    """How often, in how many articles, from when to when, and how often in each month and year.

    A month or year is that of the article's publication; those with nothing are not told.
    """

    times: int = 0
    articles: int = 0
    first: Evidence | None = None
    last: Evidence | None = None
    months: Mapping[str, int] = field(default_factory=dict)
    """By YYYY-MM, in order; what stands in articles of which only the year is known is not among them."""
    years: Mapping[str, int] = field(default_factory=dict)
    """By YYYY, in order."""

    @property
    def undated(self) -> int:
        """How often in articles of which not even the year is known."""
        return self.times - sum(self.years.values())


NEVER = Activity()


@lru_cache(maxsize=2)
def activity_of_actors(dossier: Dossier) -> Mapping[str, Activity]:
    """For each actor that is named: every mention counts."""
    return {entry: activity(shown, _mentions) for entry, shown in by_actor(dossier).items()}


@lru_cache(maxsize=2)
def activity_of_topics(dossier: Dossier) -> Mapping[str, Activity]:
    """For each topic that is shown: every article counts once."""
    return {topic: activity(shown, _once) for topic, shown in by_topic(dossier).items()}


def _mentions(shown: Evidence) -> int:
    return len(shown.mentions)


def _once(shown: Evidence) -> int:
    return 1


def activity(evidence: Iterable[Evidence], times: Callable[[Evidence], int]) -> Activity:
    """What the evidence of one entry, of any order, tells; `times` is how often a piece of it counts."""
    shown = list(evidence)
    months: Counter[str] = Counter()
    years: Counter[str] = Counter()
    for one in shown:
        if found := _DATE.match(one.article.published):
            years[found["year"]] += times(one)
            if found["month"]:
                months[found[0]] += times(one)
    dated = sorted((one for one in shown if _DATE.match(one.article.published)), key=_in_time)
    return Activity(
        times=sum(map(times, shown)),
        articles=len({one.article.key for one in shown}),
        first=dated[0] if dated else None,
        last=dated[-1] if dated else None,
        months=dict(sorted(months.items())),
        years=dict(sorted(years.items())),
    )


def _in_time(shown: Evidence) -> tuple[str, str, int]:
    return shown.article.published, shown.article.key, shown.sentence.span.start
