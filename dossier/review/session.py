"""One sitting of review: what is asked, and what there is to choose from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from dossier.model import Actor, Candidate, Register
from dossier.review.changes import Change
from dossier.suggestions import Alike, Kind, Occurrence, Suggestion, key
from dossier.suggestions.roles import SeenRole, Sighting, is_news

Asking = Literal[
    "what",
    "type",
    "type of new",
    "entry to merge",
    "entry here",
    "sure of new",
    "sure of nobody",
    "all countries",
    "help",
]

CHOICES = 9
"""Entries that are offered at once: one figure each."""


@dataclass(frozen=True)
class Session:
    """What is on the screen, and all that a key needs to know."""

    queue: tuple[Suggestion | SeenRole, ...]
    register: Register
    language: str = "en"
    at: int = 0
    sentence: int = 0
    asking: Asking = "what"
    type: Kind = ""
    """The type that the person told of the name that is asked about."""
    typed: str = ""
    message: str = ""
    past: tuple[Session, ...] = field(default=(), repr=False)
    """The sitting before each decision, for taking it back."""
    made: tuple[Actor, ...] = ()
    """The entries that this sitting made."""

    @property
    def current(self) -> Suggestion | None:
        """The name that is asked about."""
        asked = self._asked
        return asked if isinstance(asked, Suggestion) else None

    @property
    def role(self) -> SeenRole | None:
        """The role that is asked about."""
        asked = self._asked
        return asked if isinstance(asked, SeenRole) else None

    @property
    def _asked(self) -> Suggestion | SeenRole | None:
        return self.queue[self.at] if self.at < len(self.queue) else None

    @property
    def holder(self) -> Actor | None:
        """Whose role is asked about: of the register, or a person whom this sitting put into it."""
        return holder(self.role, self.register) if self.role else None

    @property
    def sighting(self) -> Sighting | None:
        return self.role.sightings[self.sentence] if self.role else None

    @property
    def kind(self) -> Kind:
        return self.type or (self.current.type if self.current else "")

    @property
    def shown(self) -> Occurrence | None:
        return self.current.occurrences[self.sentence] if self.current else None

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The entries that the name may be of, those that this sitting made too."""
        if not self.current:
            return ()
        made = {actor.id: actor for actor in self.made if actor.id in self.register.actors}
        found = Alike(made.values()).to(self.current.name, self.kind in ("person", "")) if made else ()
        known = {candidate.entry for candidate in self.current.candidates}
        return (*self.current.candidates, *(one for one in found if one.entry not in known))

    @property
    def countries(self) -> tuple[Suggestion, ...]:
        """The countries that are still to be asked about, this one first, where nothing speaks against any."""
        if self.kind != "country":
            return ()
        names = (one for one in self.queue[self.at + 1 :] if isinstance(one, Suggestion))
        left = (self.current, *(one for one in names if one.type == "country"))
        return tuple(one for one in left if one and not (one.candidates or one.is_doubtful or one.is_unsure))

    @property
    def offered(self) -> tuple[Actor, ...]:
        """The entries to choose from: those that the typed letters are in, else the candidates."""
        if not self.current:
            return ()
        if not self.typed.strip():
            actors = (self.register.actors.get(candidate.entry) for candidate in self.candidates)
            return tuple(actor for actor in actors if actor)[:CHOICES]
        return found(self.typed, self.register.actors.values())[:CHOICES]


def queue(
    names: Iterable[Suggestion], seen: Iterable[SeenRole], register: Register
) -> tuple[Suggestion | SeenRole, ...]:
    """What is to be asked, in order: each name with the roles of somebody who has it, then those of the register."""
    of_names: dict[str, list[SeenRole]] = defaultdict(list)
    of_entries: list[SeenRole] = []
    for role in seen:
        (of_entries if role.entry else of_names[key(role.person)]).append(role)
    asked: list[Suggestion | SeenRole] = []
    for name in names:
        asked.append(name)
        for words in dict.fromkeys(key(form) for form in (name.name, *(form for form, _ in name.variants))):
            asked.extend(of_names.pop(words, ()))
    return (*asked, *of_entries, *(role for some in of_names.values() for role in some))


def askable(asked: Iterable[Suggestion | SeenRole]) -> list[Suggestion | SeenRole]:
    """Without the roles of people whose name is not asked about: nobody of the register could get them."""
    given = list(asked)
    names = {key(form) for one in given if isinstance(one, Suggestion) for form in (one.name, *dict(one.variants))}
    return [one for one in given if isinstance(one, Suggestion) or one.entry or key(one.person) in names]


class Pressed(NamedTuple):
    """What comes of a key: the next screen, and what is to be done before it is shown."""

    session: Session
    change: Change | None = None
    undo: bool = False
    quit: bool = False


def holder(role: SeenRole, register: Register) -> Actor | None:
    """Who may get a role: the entry that it was seen of, or one that has the person's name by now; nobody where it has
    the role already."""
    wanted = key(role.person)
    named = [register.actors.get(role.entry)] if role.entry else _named(wanted, register)
    actor = named[0] if len(named) == 1 else None
    return actor if actor and is_news(role, register, actor.id) else None


def _named(wanted: str, register: Register) -> list[Actor | None]:
    return [actor for actor in register.actors.values() if wanted in map(key, _names(actor))]


def _names(actor: Actor) -> tuple[str, ...]:
    return (*actor.name.values(), *(words for _, words in actor.aliases))


def found(typed: str, actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """The entries with a name, alias or id that these letters are in; first those that begin with them."""
    wanted = key(typed)
    ranked = []
    for actor in actors:
        names = [key(name) for name in (*_names(actor), actor.id)]
        fits = [(not name.startswith(wanted), f" {wanted}" not in f" {name}") for name in names if wanted in name]
        if fits:
            ranked.append((min(fits), names[0], actor.id, actor))
    return tuple(actor for *_, actor in sorted(ranked, key=lambda one: one[:3]))
