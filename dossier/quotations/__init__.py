"""Who said what: direct and indirect speech with its speakers."""

from __future__ import annotations

from dossier.model import Annotated, Quotation, Register
from dossier.quotations import acts
from dossier.quotations.direct import direct
from dossier.quotations.indirect import indirect
from dossier.quotations.scene import Scene


def find(annotated: Annotated, register: Register) -> tuple[Quotation, ...]:
    """What is said in the text, in order, with who says it where that is sure.

    A clause that is reported with some of its words between marks is told once, by these words.
    """
    scene, told = Scene(annotated, register), acts.find(annotated, register)
    spoken = direct(scene, told)
    return tuple(sorted((*(q for q, _ in spoken), *indirect(scene, told, spoken)), key=lambda said: said.span))
