"""What happened when: sentences with a time, an actor and a finite verb."""

from __future__ import annotations

from dossier.model import Annotated, DatedStatement, Register
from dossier.statements import finding
from dossier.statements.agreement import Marks, agree, marks_of
from dossier.statements.grouping import Told, groups
from dossier.statements.places import NO_ACTORS, Places, actors_in, are_persons, are_places, dates_in

__all__ = [
    "NO_ACTORS",
    "Marks",
    "Places",
    "Told",
    "actors_in",
    "agree",
    "are_persons",
    "are_places",
    "dates_in",
    "find",
    "groups",
    "marks_of",
]


def find(annotated: Annotated, register: Register) -> tuple[DatedStatement, ...]:
    """The dated statements of the text, in order."""
    return finding.find(annotated, register)
