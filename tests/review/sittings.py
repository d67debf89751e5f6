"""Keys pressed in a sitting of review, and what its screen shows."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.review import Change, Session, press, screen


def pressing(session: Session, keys: Sequence[str]) -> tuple[Session, list[Change]]:
    done: list[Change] = []
    for key in keys:
        step = press(session, key)
        session = step.session
        if step.change:
            done.append(step.change)
        if step.undo and done:
            done.pop()
    return session, done


def told(session: Session) -> str:
    return "\n".join("".join(words.text for words in line) for line in screen(session))
