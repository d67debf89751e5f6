"""A text as quotations need it: its paragraphs, its sentences outside of marks, and the acts of saying in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from dossier.model import Annotated, Block, Mention, Register, Span, Speaker
from dossier.quotations.acts import Act
from dossier.quotations.between import between_marks, outermost
from dossier.quotations.lexicon import Lexicon, lexicon

SPEAKING = frozenset({"person", "organisation"})
ANY = SPEAKING | {"country", "place", ""}
"""A place does by metonymy, in headlines above all; of some names no type is known."""
GAP = 4
"""So many signs of white space may stand between two paragraphs."""


class Scene:
    """One article: what stands between its marks, and what tells who says it."""

    def __init__(self, annotated: Annotated, register: Register) -> None:
        self.annotated, self.register = annotated, register
        self.text = annotated.article.text
        self.language = annotated.article.language
        self.lexicon: Lexicon = lexicon(self.language)
        placed = annotated.article.body_offsets
        self.paragraphs = tuple((Span(at, at + len(block.text)), block) for at, block in placed)
        self.marked = between_marks(annotated.article)
        self.outers = outermost(annotated.article)

    def is_within_marks(self, at: int) -> bool:
        before = bisect_right(self.outers, at, key=lambda outer: outer.start)
        return bool(before) and at < self.outers[before - 1].end

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where sentences begin that are not within marks; a line in small letters goes on."""
        found = (sentence.span.start for sentence in self.annotated.sentences)
        return tuple(at for at in found if not self._goes_on_at(at))

    def _goes_on_at(self, at: int) -> bool:
        before = self.text[max(at - GAP, 0) : at].rstrip()
        if self.text[at].islower() and before and not before.endswith((".", "!", "?", "…", ":")):
            return True
        return self.is_within_marks(at) and at not in self._first_signs

    @cached_property
    def _first_signs(self) -> frozenset[int]:
        return frozenset(outer.start for outer in self.outers)

    def sentence(self, at: int) -> Span:
        """The sentence of a place, marks and all that stands in them included."""
        after = bisect_right(self.starts, at)
        start = self.starts[after - 1] if after else 0
        return Span(start, self.starts[after] if after < len(self.starts) else len(self.text))

    def paragraph(self, at: int) -> int:
        """The number of the paragraph of a place."""
        return max(bisect_right(self.paragraphs, at, key=lambda pair: pair[0].start) - 1, 0)

    def block(self, at: int) -> Block:
        return self.paragraphs[self.paragraph(at)][1]

    def speakers_in(self, span: Span, types: frozenset[str] = SPEAKING) -> list[Mention]:
        """Those named in a stretch of the text that can speak: persons and organisations."""
        mentions = self.annotated.mentions
        first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
        last = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
        return [mention for mention in mentions[first:last] if self._type(mention) in types]

    def _type(self, mention: Mention) -> str:
        actor = self.register.actors.get(mention.entry)
        return actor.type if actor else mention.type

    def as_speaker(self, mention: Mention) -> Speaker:
        actor = self.register.actors.get(mention.entry)
        name = actor.label(self.language) if actor else mention.name
        return Speaker(mention.span, mention.entry, name or self.text[slice(*mention.span)])


def extent(scene: Scene, act: Act) -> Span:
    """The words of an act of saying, who speaks among them where that stands in the same sentence."""
    start, end = act.cue
    if act.speaker and scene.sentence(act.speaker.span.start) == scene.sentence(start):
        start, end = min(start, act.speaker.span.start), max(end, act.speaker.span.end)
    return Span(start, end)
