"""Quotations that stand as blocks of their own, without marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.model import Span
from dossier.quotations.acts import Act
from dossier.quotations.attribution import Attribution, Governing
from dossier.quotations.marks import Marked
from dossier.quotations.scene import Scene
from dossier.quotations.speech_or_not import SENTENCE, WORD

BLOCKS = 100
"""A text with more of them than this is no article."""


def block_quotes(scene: Scene, acts: Sequence[Act]) -> Iterator[tuple[Marked, Attribution]]:
    """The blocks that the clipping sets as quotations, where an act of saying leads to them with a colon.

    Blocks that follow one another go on. One that no act leads to is set so to catch the eye: the writer's own line,
    or one that stands in the text as well.
    """
    spans = [span for span, block in scene.paragraphs if block.kind == "quote" and _is_without_marks(scene, span)]
    if not spans or len(spans) > BLOCKS:
        return
    governing, before = Governing(scene, acts), -1
    said: Attribution | None = None
    for span in spans:
        number = scene.paragraph(span.start)
        if said and number == before + 1:
            said = replace(said, by="goes-on")
        else:
            found = governing.find(Marked(span, span), "speech")
            said = found if found and found.by == "colon" else None
        before = number
        if said:
            yield Marked(span, span), said


def _is_without_marks(scene: Scene, span: Span) -> bool:
    if any(outer.overlaps(span) for outer in scene.outers):
        return False
    return len(WORD.findall(scene.text, *span)) >= SENTENCE
