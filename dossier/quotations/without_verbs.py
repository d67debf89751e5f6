"""Speakers that no verb tells: "Anna Verdi: “…”", "“…”. Così Anna Verdi"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dossier.model import Mention, Span
from dossier.quotations.acts import Act
from dossier.quotations.attribution import Attribution
from dossier.quotations.marks import Marked
from dossier.quotations.scene import Scene, extent
from dossier.quotations.speech_or_not import WORD

HEAD, TITLE = 5, 8
"""A name stands at the head of a sentence with so many words before it; so many tell an office behind "Così"."""
REACH = 300
"""No more signs of a sentence are read for who speaks."""


class WithoutVerbs:
    """Finds who says it by a name and the place where that stands."""

    def __init__(self, scene: Scene, acts: Sequence[Act]) -> None:
        self._scene, self._text, self._acts = scene, scene.text, acts
        self._cues = tuple(act.cue.start for act in acts)

    def find(self, marked: Marked) -> Attribution | None:
        return self._before_colon(marked) or self._behind_stop(marked)

    def _before_colon(self, marked: Marked) -> Attribution | None:
        """The one whose name ends at the colon, or the only one of the sentence where it begins with the name."""
        colon = self._text.rfind(":", max(marked.outer.start - 4, 0), marked.outer.start)
        if colon < 0 or self._text[colon + 1 : marked.outer.start].strip():
            return None
        start = max(self._scene.sentence(colon).start, colon - REACH)
        named = self._scene.speakers_in(Span(start, colon))
        if not named:
            return None
        if self._ends_at(named[-1], colon) and not self._is_aimed_at(named[-1], start):
            return Attribution("name-colon", self._scene.as_speaker(named[-1]))
        persons = {(mention.entry, mention.name) for mention in named}
        is_head = len(WORD.findall(self._text, start, named[0].span.start)) <= HEAD
        if len(persons) == 1 and is_head and not self._is_aimed_at(named[0], start):
            return Attribution("colon-subject", self._scene.as_speaker(named[0]))
        return None

    def _ends_at(self, mention: Mention, colon: int) -> bool:
        """Whether nothing stands between a name and a colon but what brackets hold: "Anna Verdi (PD): “…”"."""
        between = self._text[mention.span.end : colon].strip()
        return not between or (between[0] == "(" and between[-1] == ")")

    def _is_aimed_at(self, mention: Mention, start: int) -> bool:
        """Whether somebody speaks to or about the one: "l'attacco a Bruno Verdi: “…”"."""
        before = [word.lower() for word in WORD.findall(self._text, start, mention.span.start)]
        return any(self._scene.lexicon.has("aimed", word) for word in before[-TITLE:])

    def _behind_stop(self, marked: Marked) -> Attribution | None:
        """The one of whom the next sentence says that these are the words: "Così Anna Verdi", "Parole di Anna Verdi"."""
        start = marked.outer.end
        while start < len(self._text) and self._text[start] in " .,;–—-":
            start += 1
        if start == marked.outer.end or not self._text[start : start + 1].isupper():
            return None
        end = min(self._scene.sentence(start).end, start + REACH)
        before = self._pointing(start, end)
        if not before:
            return None
        act = next(iter(self._acts[bisect_left(self._cues, start) :][:1]), None)
        if act is not None and act.cue.start < end:
            return self._pointing_act(start, before, act)
        named = self._scene.speakers_in(Span(before, end))
        if not named or len(WORD.findall(self._text, before, named[0].span.start)) > TITLE:
            return None
        if ":" in self._text[before:end] or self._is_aimed_at(named[0], before):
            return None
        return Attribution("closing", self._scene.as_speaker(named[0]), cue=Span(start, before))

    def _pointing(self, start: int, end: int) -> int:
        """Where the words end that point back to what was said; 0 where there are none."""
        sentence = self._text[start:end].lower()
        found = [phrase for phrase in self._scene.lexicon.words("closing") if sentence.startswith(phrase + " ")]
        return start + max(map(len, found)) if found else 0

    def _pointing_act(self, start: int, before: int, act: Act) -> Attribution | None:
        place = extent(self._scene, act)
        is_at_head = len(WORD.findall(self._text, start, place.start)) <= HEAD
        tells_more = (act.is_clause and act.content is not None) or self._text[place.end : place.end + 1] == ":"
        if not is_at_head or tells_more or act.speaker is None:
            return None
        return Attribution("closing", act.speaker, act.via, Span(start, max(before, act.cue.end)), act)
