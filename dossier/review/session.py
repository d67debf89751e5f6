"""One sitting of review: what is asked, and what there is to choose from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from dossier.model import Actor, Register
from dossier.review.changes import Change
from dossier.suggestions import Kind, Occurrence, Suggestion, key

Asking = Literal["what", "type", "type of new", "entry to merge", "entry here", "sure of new", "sure of nobody", "help"]

CHOICES = 9
"""Entries that are offered at once: one figure each."""


@dataclass(frozen=True)
class Session:
    """What is on the screen, and all that a key needs to know."""

    queue: tuple[Suggestion, ...]
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

    @property
    def current(self) -> Suggestion | None:
        return self.queue[self.at] if self.at < len(self.queue) else None

    @property
    def kind(self) -> Kind:
        return self.type or (self.current.type if self.current else "")

    @property
    def shown(self) -> Occurrence | None:
        return self.current.occurrences[self.sentence] if self.current else None

    @property
    def offered(self) -> tuple[Actor, ...]:
        """The entries to choose from: those that the typed letters are in, else the candidates."""
        if not self.current:
            return ()
        if not self.typed.strip():
            actors = (self.register.actors.get(candidate.entry) for candidate in self.current.candidates)
            return tuple(actor for actor in actors if actor)[:CHOICES]
        return found(self.typed, self.register.actors.values())[:CHOICES]


class Pressed(NamedTuple):
    """What comes of a key: the next screen, and what is to be done before it is shown."""

    session: Session
    change: Change | None = None
    undo: bool = False
    quit: bool = False


def found(typed: str, actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """The entries with a name, alias or id that these letters are in; first those that begin with them."""
    wanted = key(typed)
    ranked = []
    for actor in actors:
        names = [key(name) for name in (*actor.name.values(), *(words for _, words in actor.aliases), actor.id)]
        fits = [(not name.startswith(wanted), f" {wanted}" not in f" {name}") for name in names if wanted in name]
        if fits:
            ranked.append((min(fits), names[0], actor.id, actor))
    return tuple(actor for *_, actor in sorted(ranked, key=lambda one: one[:3]))
