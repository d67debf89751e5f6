"""What a person should look at in the roles of actors: who holds what, when, and where this is known from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from dossier.checks.entries import ACTORS
from dossier.model import Actor, Dossier, Problem, Role, localised

EARLIEST, LATEST = "0000-01-01", "9999-12-31"


class _Held(NamedTuple):
    """An office of an actor, from the last day on which it can have begun to the first on which it can have ended."""

    start: str
    end: str
    actor: str
    number: int


def roles_without_source(dossier: Dossier) -> Iterator[Problem]:
    for actor in dossier.register.actors.values():
        titles = [localised(role.title, dossier.settings.language) for role in actor.roles if not role.source]
        if titles:
            told = ", ".join(f"'{title}'" for title in dict.fromkeys(titles))
            hint = "add 'source: …', a clipping's key, an address or a text"
            yield Problem(
                ACTORS, f"nothing tells where these roles of '{actor.id}' are known from: {told}", hint, actor.line
            )


def roles_that_end_before_they_begin(dossier: Dossier) -> Iterator[Problem]:
    for actor in dossier.register.actors.values():
        for role in actor.roles:
            if role.start and role.end and _last_day(role.end) < _first_day(role.start):
                title = localised(role.title, dossier.settings.language)
                said = f"'{title}' of '{actor.id}' ends on {role.end}, before it begins on {role.start}"
                yield Problem(ACTORS, said, "put the dates right", actor.line)


def offices_held_twice(dossier: Dossier) -> Iterator[Problem]:
    """Roles with one title whose dates overlap: of two actors, or of one who has it twice.

    A date that is not told is open: who holds an office without dates holds it at all times. Where one leaves and
    the next one comes on the same day, month or year, they do not overlap.
    """
    actors = dossier.register.actors
    offices: dict[str, list[_Held]] = defaultdict(list)
    titles: dict[str, str] = {}
    for actor in actors.values():
        for number, role in enumerate(actor.roles):
            for title in dict.fromkeys(words.casefold() for words in role.title.values()):
                titles.setdefault(title, localised(role.title, dossier.settings.language))
                offices[title].append(_held(actor, number, role))
    told: set[tuple[str, str]] = set()
    for title, held in offices.items():
        for one, other in _overlapping(sorted(held)):
            if (one.actor, other.actor) in told:
                continue
            told.add((one.actor, other.actor))
            who = f"'{one.actor}' and '{other.actor}'" if one.actor != other.actor else f"'{one.actor}' twice"
            said = f"'{titles[title]}' is held by {who} at once, as their dates tell it"
            hint = "tell from when to when each held it; a text that names the office links to nobody there"
            yield Problem(ACTORS, said, hint, actors[other.actor].line)


def _held(actor: Actor, number: int, role: Role) -> _Held:
    start = _last_day(role.start) if role.start else EARLIEST
    return _Held(start, _first_day(role.end) if role.end else LATEST, actor.id, number)


def _overlapping(held: list[_Held]) -> Iterator[tuple[_Held, _Held]]:
    """Each holding with one before it that lasts longer than until it begins: a look at each is enough."""
    longest: _Held | None = None
    for one in held:
        if longest is not None and one.start < longest.end and one.end > longest.start:
            yield longest, one
        if longest is None or one.end > longest.end:
            longest = one


def _first_day(date: str) -> str:
    return (date.rstrip("~?") + "-01-01")[:10]


def _last_day(date: str) -> str:
    """The last day that a date may mean; months are taken as if all had 31 days."""
    day = date.rstrip("~?")
    return day + "-12-31"[3 * day.count("-") :] if day.count("-") < 2 else day
