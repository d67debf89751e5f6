"""What happened when: sentences with a time, an actor and a finite verb."""

from __future__ import annotations

from dossier.model import Annotated, DatedStatement, Register


def find(annotated: Annotated, register: Register) -> tuple[DatedStatement, ...]:
    """The dated statements of the text, in order."""
    return ()
