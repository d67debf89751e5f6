"""What each key does where a role is asked about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from dossier.review import changes
from dossier.review.changes import Change
from dossier.review.moves import onward, undone, with_change
from dossier.review.session import Pressed, Session
from dossier.suggestions.roles import SeenRole


def press(session: Session, role: SeenRole, pressed: str) -> Pressed:
    if session.asking == "help":
        return Pressed(replace(session, asking="what"))
    if act := _ACTIONS.get(pressed):
        return act(session, role)
    return Pressed(replace(session, message="no such key; ? tells them all"))


def _accept(session: Session, role: SeenRole) -> Pressed:
    entry = session.holder.id if session.holder else role.entry
    return _decided(session, changes.holds(role, entry), f"{role.title} is a role of {entry} now")


def _reject(session: Session, role: SeenRole) -> Pressed:
    entry = session.holder.id if session.holder else role.entry
    return _decided(session, changes.never_held(role, entry), f"{role.title} is no role of {entry}")


def _decided(session: Session, change: Change, told: str) -> Pressed:
    past = (*session.past, replace(session, past=()))
    register = with_change(session.register, change)
    return Pressed(onward(replace(session, register=register, past=past, message=told)), change)


def _another_sentence(step: int) -> Callable[[Session, SeenRole], Pressed]:
    return lambda session, role: Pressed(replace(session, sentence=(session.sentence + step) % len(role.sightings)))


_ACTIONS: Mapping[str, Callable[[Session, SeenRole], Pressed]] = {
    "a": _accept,
    "r": _reject,
    "s": lambda session, role: Pressed(onward(session)),
    "n": _another_sentence(1),
    "p": _another_sentence(-1),
    "z": lambda session, role: undone(session),
    "?": lambda session, role: Pressed(replace(session, asking="help")),
    "q": lambda session, role: Pressed(session, quit=True),
}
