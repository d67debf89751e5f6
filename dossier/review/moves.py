"""From one question of a sitting to the next, and back."""

from __future__ import annotations

from dataclasses import replace

from dossier.model import Register
from dossier.review.changes import Change
from dossier.review.session import Pressed, Session, holder
from dossier.suggestions.roles import SeenRole


def with_change(register: Register, change: Change) -> Register:
    """The register as far as it is offered to choose from: with the new entry, new names and new roles."""
    actors = {**register.actors, **{actor.id: actor for actor in change.made}}
    if change.entry in actors and change.aliases:
        actor = actors[change.entry]
        actors[change.entry] = replace(actor, aliases=(*actor.aliases, *(("", words) for words in change.aliases)))
    if change.entry in actors and change.role:
        actor = actors[change.entry]
        actors[change.entry] = replace(actor, roles=(*actor.roles, change.role))
    return replace(register, actors=actors)


def onward(session: Session) -> Session:
    """The next question."""
    return passed_over(replace(session, at=session.at + 1, sentence=0, asking="what", type="", typed=""))


def passed_over(session: Session) -> Session:
    """The sitting at the next question that can be asked: a role needs somebody in the register who may have it."""
    at = session.at
    while at < len(session.queue) and _is_nobodys(session, at):
        at += 1
    return replace(session, at=at)


def _is_nobodys(session: Session, at: int) -> bool:
    asked = session.queue[at]
    return isinstance(asked, SeenRole) and holder(asked, session.register) is None


def undone(session: Session) -> Pressed:
    """The sitting before the last decision."""
    if not session.past:
        return Pressed(replace(session, message="nothing was decided in this sitting"))
    before = replace(session.past[-1], past=session.past[:-1], asking="what", typed="", message="taken back")
    return Pressed(before, undo=True)
