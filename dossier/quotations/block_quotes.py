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

BLOCK = "block-quote"
BLOCKS = 100
"""A text with more of them than this is no article."""


def block_quotes(scene: Scene, acts: Sequence[Act]) -> Iterator[tuple[Marked, Attribution]]:
    """The blocks that the clipping sets as quotations, with the speaker whom a colon before the first of them names.

    One that repeats words of the text is set so to catch the eye, and told where it stands in the text.
    """
    spans = [span for span, block in scene.paragraphs if block.kind == "quote"]
    if len(spans) > BLOCKS:
        return
    governing = Governing(scene, acts) if spans else None
    before: tuple[int, Attribution] | None = None
    for span in spans:
        if governing is None or not _is_quotation(scene, span):
            continue
        marked, number = Marked(span, span), scene.paragraph(span.start)
        if before and before[0] == number - 1:
            said = replace(before[1], by="goes-on") if before[1].speaker else before[1]
        else:
            found = governing.find(marked, "speech")
            said = found if found and found.by == "colon" else Attribution(BLOCK)
        before = number, said
        yield marked, said


def _is_quotation(scene: Scene, span: Span) -> bool:
    words = scene.text[slice(*span)]
    if len(WORD.findall(words)) < SENTENCE or any(outer.overlaps(span) for outer in scene.outers):
        return False
    repeated = words.rstrip(".… ")
    return scene.text.find(repeated) == span.start and scene.text.find(repeated, span.end) < 0
