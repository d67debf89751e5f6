"""What is said in somebody's own words: between marks, with who says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from dossier.model import Quotation, Span
from dossier.quotations.acts import Act
from dossier.quotations.attribution import Attribution, Governing
from dossier.quotations.continuation import Continuing, Placed
from dossier.quotations.dialogue import dialogue
from dossier.quotations.marks import Marked
from dossier.quotations.scene import Scene
from dossier.quotations.speech_or_not import nature
from dossier.quotations.without_verbs import WithoutVerbs

Spoken: TypeAlias = tuple[Quotation, Attribution]
"""A quotation, and what tells that it is one."""

IN_MARKS = "marks"
"""The rule of what is speech by its form alone; nobody is known to say it."""


def direct(scene: Scene, acts: Sequence[Act]) -> tuple[Spoken, ...]:
    """The quotations between marks and behind dashes, in order."""
    found = _Reading(scene, acts).all() if scene.marked else []
    told = [(placed.marked, placed.said) for placed in found if placed.said]
    told += [part for part in dialogue(scene, acts) if not any(m.outer.overlaps(part[0].outer) for m, _ in told)]
    return tuple((_quotation(*pair), pair[1]) for pair in sorted(told, key=lambda pair: pair[0].span))


def _quotation(marked: Marked, said: Attribution) -> Quotation:
    return Quotation(marked.span, said.by, True, said.speaker, said.via, said.cue)


class _Reading:
    """Asks the rules about each pair of marks in turn, the surest first."""

    def __init__(self, scene: Scene, acts: Sequence[Act]) -> None:
        self._scene = scene
        self._governing, self._continuing = Governing(scene, acts), Continuing(scene, acts)
        self._without_verbs = WithoutVerbs(scene, acts)

    def all(self) -> list[Placed]:
        """Where one is a quotation, what stands between marks within it is none of its own."""
        found: list[Placed] = []
        end = 0
        for marked in self._scene.marked:
            if marked.outer.start < end:
                continue
            placed = self._read(marked, found[-1] if found else None)
            found.append(placed)
            if placed.said:
                end = marked.outer.end
        return self._joined_to_next(found)

    def _read(self, marked: Marked, before: Placed | None) -> Placed:
        start = self._scene.paragraphs[self._scene.paragraph(marked.outer.start)][0].start
        placed = Placed(marked, nature(self._scene.text, marked, start, self._scene.lexicon))
        if placed.nature == "name":
            return placed
        said = self._governing.find(marked, placed.nature)
        if said is None or (said.by == "colon" and said.speaker is None):
            said = self._named(marked, said)
        said = said or (self._continuing.find(before, placed) if before else None)
        if said is None and placed.nature == "speech":
            said = Attribution(IN_MARKS)
        if self._scene.block(marked.outer.start).kind == "heading" and not (said and said.speaker):
            said = None
        return replace(placed, said=said)

    def _named(self, marked: Marked, said: Attribution | None) -> Attribution | None:
        """Who is named beside it; where an act is there, only the one whose name the colon follows."""
        found = self._without_verbs.find(marked)
        return found if found and (said is None or found.by == "colon-name") else said

    def _joined_to_next(self, found: list[Placed]) -> list[Placed]:
        """“…” e “…”, ha detto Anna Verdi: the cue is told once, behind the last."""
        for at in range(len(found) - 2, -1, -1):
            said, following = found[at].said, found[at + 1]
            is_open = said.by == IN_MARKS if said else found[at].nature == "words"
            if is_open and following.said and following.said.by in ("behind", "closing", "joined"):
                gap = Span(found[at].marked.outer.end, following.marked.outer.start)
                if self._scene.text[slice(*gap)].strip() and self._continuing.is_joined(gap):
                    found[at] = replace(found[at], said=replace(following.said, by="joined"))
        return found
