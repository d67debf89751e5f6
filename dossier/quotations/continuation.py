"""Who goes on: quotations that no act governs, beside one whose speaker is known."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossier.model import Span, Speaker
from dossier.quotations.acts import Act
from dossier.quotations.attribution import Attribution
from dossier.quotations.marks import Marked
from dossier.quotations.scene import Scene, extent
from dossier.quotations.speech_or_not import WORD, Nature

ASIDE = 14
"""So many words may stand between the cue within a sentence and the second half of what is said."""
STEP = 300
"""No more signs lie between two quotations of which one goes on."""

_STOPS = (".", "!", "?", "…", ";")


@dataclass(frozen=True, slots=True)
class Placed:
    """Words between marks, what they are, and what tells who says them."""

    marked: Marked
    nature: Nature
    said: Attribution | None = None


class Continuing:
    """Finds who goes on, from the quotation before."""

    def __init__(self, scene: Scene, acts: Sequence[Act]) -> None:
        self._scene, self._text, self._acts = scene, scene.text, acts
        self._cues = tuple(act.cue.start for act in acts)

    def find(self, before: Placed, placed: Placed) -> Attribution | None:
        """What the quotation before tells of this one, which nothing else tells of."""
        said = before.said
        if said is None or placed.nature == "name":
            return None
        gap = Span(before.marked.outer.end, placed.marked.outer.start)
        if gap.end - gap.start > STEP:
            return None
        if self.is_joined(gap) and before.marked.level == placed.marked.level:
            return replace(said, by="joined")
        if self._is_second_half(said, placed):
            return replace(said, by="split")
        if said.speaker and placed.nature == "speech" and self._goes_on(before, placed):
            return Attribution("goes-on", said.speaker, said.via, said.cue)
        return None

    def is_joined(self, gap: Span) -> bool:
        """Whether nothing but "and" or a comma stands between two: “…” e “…”."""
        words = self._text[slice(*gap)].lower().strip()
        return words in ("", ",", "…", "...", "[…]", "[...]", "(…)", "(...)") or (
            words.strip(", ") in self._scene.lexicon.words("joining")
        )

    def _is_second_half(self, said: Attribution, placed: Placed) -> bool:
        """Whether the cue stands within a quotation: “…”, ha detto Anna Verdi, “…”."""
        if said.act is None or said.by != "behind":
            return False
        end = extent(self._scene, said.act).end
        gap = self._text[end : placed.marked.outer.start]
        if end > placed.marked.outer.start or any(stop in gap for stop in _STOPS) or self._others(end, placed):
            return False
        return len(WORD.findall(gap)) <= ASIDE

    def _others(self, start: int, placed: Placed) -> list[Act]:
        """The acts from a place to a quotation."""
        return list(self._acts[bisect_left(self._cues, start) : bisect_left(self._cues, placed.marked.outer.start)])

    def _goes_on(self, before: Placed, placed: Placed) -> bool:
        """Whether it is the next sentence, or the next paragraph, with nobody else brought in between."""
        start, end = before.marked.outer.end, placed.marked.outer.start
        sentences = self._scene.starts
        if self._scene.sentence(end).start != end or bisect_left(sentences, end) - bisect_left(sentences, start) > 0:
            return False
        speaker = before.said.speaker if before.said else None
        if any(act.speaker and not is_same(act.speaker, speaker) for act in self._others(start, placed)):
            return False
        if not self._ends_sentence(placed.marked):
            return False
        return self._scene.paragraph(start - 1) == self._scene.paragraph(end) or self._is_at_head(placed.marked)

    def _ends_sentence(self, marked: Marked) -> bool:
        """Whether nothing is said of it in the article's words: "“…”, was the answer of Bruno Verdi" tells of another."""
        end = marked.outer.end
        return not WORD.search(self._text, end, min(self._scene.sentence(end - 1).end, end + STEP))

    def _is_at_head(self, marked: Marked) -> bool:
        """Whether a paragraph begins with the quotation."""
        paragraph = self._scene.paragraphs[self._scene.paragraph(marked.outer.start)][0]
        return paragraph.start == marked.outer.start


def is_same(one: Speaker | None, other: Speaker | None) -> bool:
    """Whether two are one, by entry, else by name."""
    if one is None or other is None:
        return False
    if one.entry or other.entry:
        return one.entry == other.entry
    return one.span == other.span or bool(one.name) and one.name == other.name
