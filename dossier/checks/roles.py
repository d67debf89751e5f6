"""What a person should look at in the roles of actors: who holds what, when, and where this is known from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from dossier import edtf
from dossier.checks.entries import ACTORS
from dossier.model import Actor, Dossier, Problem, Role, localised
from dossier.suggestions import roles

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


def roles_seen_outside_their_dates(dossier: Dossier) -> Iterator[Problem]:
    """Roles in which articles see an actor when the register says otherwise: a date may be wrong, or not known yet."""
    for doubt in roles.doubts(dossier):
        first = doubt.sightings[0]
        known = _known(doubt.role) if not doubt.is_former or doubt.role.end else "has no end of it"
        called = f"is called a former '{doubt.title}'" if doubt.is_former else f"is seen as '{doubt.title}'"
        more = f" and {len(doubt.sightings) - 1} more" if len(doubt.sightings) > 1 else ""
        sentence = " ".join(first.article.text[slice(*first.sentence)].split())
        said = (
            f"'{doubt.actor.id}' {called} on {first.published} ({first.article.key}{more}), but the register {known}: "
            f"“{sentence}”"
        )
        hint = "add or correct 'to: …'" if doubt.is_former else "correct 'from: …' or 'to: …'"
        yield Problem(ACTORS, said, f"{hint}, or leave it where the article speaks of another time", doubt.actor.line)


def _known(role: Role) -> str:
    if role.start and role.end:
        return f"says from {role.start} to {role.end}"
    return f"says from {role.start} on" if role.start else f"says until {role.end}"


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
    """From when to when it was held; one that was only seen, in the days between."""
    begin, end = role.start, role.end
    if role.seen and not (begin or end):
        days = edtf.days(role.seen)
        if days and days.last:
            begin, end = str(days.first or days.last), str(days.last)
    start = _last_day(begin) if begin else EARLIEST
    return _Held(start, _first_day(end) if end else LATEST, actor.id, number)


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
