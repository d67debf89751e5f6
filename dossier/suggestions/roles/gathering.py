"""Offices that articles give to persons and the register does not have, each once, with when it was seen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from dossier import edtf
from dossier.matching.offices import Office, office
from dossier.model import Dossier, Register, Role
from dossier.suggestions.keys import key
from dossier.suggestions.roles.offices import is_same, may_be_in_another_language, roles_of
from dossier.suggestions.roles.row import Manner
from dossier.suggestions.roles.sightings import Sighting, sightings


@dataclass(frozen=True)
class SeenRole:
    """An office in which articles see somebody, with every place."""

    entry: str
    """The actor of the register; "" where it does not have the person yet."""
    person: str
    title: str
    """As most articles write it, in one language."""
    language: str
    office: Office
    sightings: tuple[Sighting, ...]
    """The newest first."""

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words as they stand in the articles, those of the time within them too: first the title, where one has it
        so, then the most frequent ones."""
        counted = Counter(one.article.text[slice(*one.phrase.span)] for one in self.sightings)
        return tuple(sorted(counted, key=lambda form: (form != self.title, -counted[form], form)))

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """The keys of the articles, each once."""
        return tuple(dict.fromkeys(one.article.key for one in self.sightings))

    def days(self, is_former: bool = False) -> tuple[str, ...]:
        """The days of the articles that see the person in office, or out of it, the oldest first."""
        told = {one.published for one in self.sightings if (one.phrase.manner == "former") == is_former}
        return tuple(sorted(filter(edtf.is_valid, told), key=edtf.sort_key))

    @cached_property
    def seen(self) -> str:
        """From the first to the last day on which the person was seen in office, as EDTF; of one who was only called
        a former one, the time before that."""
        if days := self.days():
            return days[0] if len(days) == 1 else f"{days[0]}/{days[-1]}"
        gone = self.days(is_former=True)
        return f"{edtf.OPEN}/{gone[0]}" if gone else ""

    def count(self, manner: Manner) -> int:
        """How often it is told that somebody has just come into it ("new"), or has left it ("former")."""
        return sum(one.phrase.manner == manner for one in self.sightings)

    @cached_property
    def told(self) -> tuple[str, str]:
        """The years of its beginning and its end, where articles tell them and no two tell others."""
        starts, ends = ({getattr(one.phrase, end) for one in self.sightings} - {""} for end in ("start", "end"))
        start, end = (found.pop() if len(found) == 1 else "" for found in (starts, ends))
        return (start, end) if not end or start <= end else ("", "")

    @cached_property
    def role(self) -> Role:
        """As it would stand in the register: seen, where no article says from when to when it was held."""
        first = min(self.sightings, key=lambda one: (edtf.sort_key(one.published), one.article.key))
        start, end = self.told
        return Role({self.language: self.title}, start, end, first.article.key, "" if start or end else self.seen)


@lru_cache(maxsize=2)
def roles(dossier: Dossier) -> tuple[SeenRole, ...]:
    """Those that the register does not have and nobody refused; the ones that most articles tell first."""
    register = dossier.register
    found = [one for one in seen_roles(dossier) if is_news(one, register)]
    return tuple(sorted(found, key=lambda one: (-len(one.articles), one.person.casefold(), one.title, one.language)))


def is_news(seen: SeenRole, register: Register, entry: str = "") -> bool:
    """Whether the register has no such role of the actor, in no language, and nobody refused it; `entry` is who a
    person is that was not in the register before."""
    actor = register.actors.get(entry or seen.entry)
    if actor is None:
        return not (entry or seen.entry)
    if roles_of(actor, seen.office, seen.language):
        return False
    if may_be_in_another_language(actor, seen.office, seen.language):
        return False
    return not _is_refused(seen, actor.id, register)


def _is_refused(seen: SeenRole, entry: str, register: Register) -> bool:
    words = {key(form) for form in (*seen.forms, *(one.phrase.title for one in seen.sightings))}
    return any(
        key(decision.name) in words or office(decision.name, seen.language) == seen.office
        for decision in register.decisions
        if decision.judgement == "reject" and decision.entry == entry
    )


@lru_cache(maxsize=2)
def seen_roles(dossier: Dossier) -> tuple[SeenRole, ...]:
    """Every office of every person, those of the register too."""
    held: dict[tuple[str, str, str], list[Sighting]] = defaultdict(list)
    for one in sightings(dossier):
        held[one.entry, key(one.person), one.article.language].append(one)
    return tuple(seen for (entry, _, language), some in held.items() for seen in _apart(entry, language, some, dossier))


def _apart(entry: str, language: str, given: Iterable[Sighting], dossier: Dossier) -> Iterator[SeenRole]:
    """The sightings of one person by office: one that is told less fully goes with the fuller one."""
    told: dict[Office, list[Sighting]] = defaultdict(list)
    for one in given:
        told[one.office].append(one)
    groups: dict[Office, list[Sighting]] = {}
    for named in sorted(
        told, key=lambda one: (-len(one.stems) - bool(one.country), -len(told[one]), sorted(one.stems))
    ):
        fuller = next((known for known in groups if is_same(known, named)), named)
        groups.setdefault(fuller, []).extend(told[named])
    actor = dossier.register.actors.get(entry)
    for named, its in groups.items():
        person = actor.label(dossier.settings.language) if actor else _most_common([one.person for one in its])
        title = _most_common([one.phrase.title for one in told[named]])
        yield SeenRole(entry, person, title, language, named, tuple(_newest_first(its)))


def _most_common(words: Sequence[str]) -> str:
    """The form that comes most often; of two the one in small letters, then the shorter one."""
    counted = Counter(words)
    return min(counted, key=lambda one: (-counted[one], not one[:1].islower(), len(one), one))


def _newest_first(given: Iterable[Sighting]) -> list[Sighting]:
    by_place = sorted(given, key=lambda one: (one.article.key, one.name))
    return sorted(by_place, key=lambda one: one.published, reverse=True)
