"""Who said what: direct and indirect speech with its speakers."""

from __future__ import annotations

from dossier.model import Annotated, Quotation, Register


def find(annotated: Annotated, register: Register) -> tuple[Quotation, ...]:
    """What is said in the text, in order, with who says it where that is sure."""
    return ()
