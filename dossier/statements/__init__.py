"""What happened when: sentences with a time, an actor and a finite verb."""

from __future__ import annotations

from dossier.model import Annotated, DatedStatement, Register
from dossier.statements.agreement import NO_ACTORS
from dossier.statements.grouping import Told, groups

__all__ = ["NO_ACTORS", "Told", "find", "groups"]


def find(annotated: Annotated, register: Register) -> tuple[DatedStatement, ...]:
    """The dated statements of the text, in order."""
    return ()
