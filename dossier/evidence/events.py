"""What happened when: the dated statements of all articles, those that tell one event as its witnesses."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier import edtf
from dossier.model import Annotated, Article, DatedStatement, Dossier, Sentence
from dossier.statements import Told, are_persons, are_places, groups


@dataclass(frozen=True, slots=True)
class Witness:
    """A dated statement of an article, with its sentence."""

    annotated: Annotated
    statement: DatedStatement
    sentence: Sentence

    @property
    def article(self) -> Article:
        return self.annotated.article


@dataclass(frozen=True, slots=True)
class Event:
    """What one or several articles tell of a time; the first witness stands for it."""

    id: str
    """A hash of the date and the anchor of the sentence that is shown: it stays when other articles come."""
    date: str
    """EDTF; that of the sentence that is shown."""
    actors: tuple[str, ...]
    """Those of all witnesses: who most of them name first."""
    topics: tuple[str, ...]
    witnesses: tuple[Witness, ...]
    """One of each article."""

    @property
    def shown(self) -> Witness:
        """The witness whose sentence stands for the event."""
        return self.witnesses[0]

    @property
    def reported(self) -> bool:
        """Whether no article tells it of its own."""
        return all(witness.statement.reported for witness in self.witnesses)

    @property
    def is_pinned(self) -> bool:
        return self.shown.statement.is_pinned

    @property
    def year(self) -> str:
        """The year that it is listed in: of an interval that in which it begins, or ends where it is open."""
        return edtf.sort_key(self.date)[0][:4]


Listed = Mapping[str, tuple[Event, ...]]
"""Events by an entry's id or the like, oldest first."""


@lru_cache(maxsize=2)
def events(dossier: Dossier) -> tuple[Event, ...]:
    """Every event of the articles, oldest first; those of one time by the day, then the key of the article shown."""
    witnesses = [witness for annotated in dossier.articles for witness in _witnesses(annotated)]
    told = [Told(one.annotated, one.statement) for one in witnesses]
    grouped = groups(told, are_places(dossier.register), are_persons(dossier.register))
    found = [[witnesses[number] for number in group] for group in grouped]
    return tuple(_numbered(sorted(found, key=lambda group: _in_time(group[0]))))


def _witnesses(annotated: Annotated) -> Iterator[Witness]:
    for statement in annotated.statements:
        for sentence in annotated.sentences_at(statement.span):
            yield Witness(annotated, statement, sentence)


def _in_time(shown: Witness) -> tuple[object, ...]:
    return edtf.sort_key(shown.statement.date), shown.article.published, shown.article.key, shown.statement.span


def _numbered(found: Iterable[Sequence[Witness]]) -> Iterator[Event]:
    """The events, each with an id of its own: the same sentence of the same day again has a number behind it."""
    seen: Counter[str] = Counter()
    for group in found:
        shown = group[0]
        name = _id(shown)
        seen[name] += 1
        yield Event(
            id=name if seen[name] == 1 else f"{name}-{seen[name]}",
            date=shown.statement.date,
            actors=_most_told(one.statement.actors for one in group),
            topics=_most_told(one.statement.topics for one in group),
            witnesses=tuple(group),
        )


def _id(shown: Witness) -> str:
    return "e-" + hashlib.sha256(f"{shown.statement.date} {shown.sentence.anchor}".encode()).hexdigest()[:8]


def _most_told(listed: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Ids by how many witnesses tell them, then in the order in which they come."""
    return tuple(entry for entry, _ in Counter(entry for ids in listed for entry in ids).most_common())


@lru_cache(maxsize=2)
def events_of_actors(dossier: Dossier) -> Listed:
    """For each actor the events that it has a part in, oldest first."""
    return _by(dossier, lambda event: event.actors)


@lru_cache(maxsize=2)
def events_of_topics(dossier: Dossier) -> Listed:
    """For each topic the events that its sentences tell, oldest first."""
    return _by(dossier, lambda event: event.topics)


@lru_cache(maxsize=2)
def events_of_sources(dossier: Dossier) -> Listed:
    """For each source of the register the events that its articles tell, oldest first."""

    def sources(event: Event) -> Iterable[str]:
        found = (dossier.register.find_source(witness.article.source) for witness in event.witnesses)
        return (source.id for source in found if source)

    return _by(dossier, sources)


@lru_cache(maxsize=2)
def events_of_years(dossier: Dossier) -> Listed:
    """For each year, in order, the events that begin in it, oldest first."""
    return _by(dossier, lambda event: (event.year,))


def _by(dossier: Dossier, keys: Callable[[Event], Iterable[str]]) -> Listed:
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events(dossier):
        for key in dict.fromkeys(keys(event)):
            found[key].append(event)
    return {key: tuple(listed) for key, listed in found.items()}
