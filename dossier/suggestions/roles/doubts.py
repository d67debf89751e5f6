"""Where articles see somebody in an office at a time at which the register has another say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier import edtf
from dossier.matching.periods import ended_before, held
from dossier.model import Actor, Dossier, Role
from dossier.suggestions.roles.gathering import SeenRole, seen_roles
from dossier.suggestions.roles.offices import roles_of
from dossier.suggestions.roles.sightings import Sighting


@dataclass(frozen=True, slots=True)
class Doubt:
    """A role of the register with the places that do not fit its dates, the oldest first."""

    actor: Actor
    role: Role
    title: str
    sightings: tuple[Sighting, ...]
    is_former: bool
    """Whether the articles call the actor a former one, where the register has no end or a later one."""


def doubts(dossier: Dossier) -> Iterator[Doubt]:
    """Each role once for those who see it held outside its dates, and once for those who call it over.

    Only articles with a date count, for the others may be of any time.
    """
    for seen in seen_roles(dossier):
        actor = dossier.register.actors.get(seen.entry)
        its = roles_of(actor, seen.office, seen.language) if actor else ()
        if actor is None or not its:
            continue
        for is_former in (False, True):
            wrong = [one for one in _dated(seen, is_former) if not _fits(its, one.published, is_former)]
            if wrong:
                yield Doubt(actor, its[-1], seen.title, tuple(wrong), is_former)


def _dated(seen: SeenRole, is_former: bool) -> list[Sighting]:
    some = [one for one in seen.sightings if edtf.is_valid(one.published)]
    wanted = [one for one in some if (one.phrase.manner == "former") == is_former]
    return sorted(wanted, key=lambda one: (edtf.sort_key(one.published), one.article.key, one.name))


def _fits(roles: Iterable[Role], when: str, is_former: bool) -> bool:
    if is_former:
        return any(ended_before(role, when) for role in roles)
    return any(held(role, when) != "no" for role in roles)
