"""Who says what stands between marks: the act of saying that governs it, before, behind or round it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.model import PARAGRAPH_BREAK, Span, Speaker
from dossier.quotations.acts import AMBIGUOUS, Act
from dossier.quotations.marks import Marked
from dossier.quotations.scene import Scene, extent
from dossier.quotations.speech_or_not import WORD, Nature

TOWARDS, ADVERBS, PREDICATE, PART = 6, 3, 12, 3
"""So many small words may stand between a cue and the mark behind it, a mark and the cue behind it, and so many words
between a verb of calling and what it calls a thing ("ha definito la visita di ieri “utile”"). A part of a reported
clause has some words at least: one or two between marks may be the writer's own distance."""

ACTS = 12
"""So many acts before a quotation are asked, in a sentence without an end."""

REACH, COLON = 200, 4
"""So many signs behind a cue it may govern what stands in marks, and before a mark a colon may stand."""

_STOPS, _HEARD = (".", "!", "?", "…", ";", ":"), ("?", "!", "…")


@dataclass(frozen=True, slots=True)
class Attribution:
    """What tells that somebody says the words: the rule, and who, as far as that is told."""

    by: str
    speaker: Speaker | None = None
    via: Speaker | None = None
    cue: Span | None = None
    act: Act | None = None


def _said(act: Act, by: str) -> Attribution:
    return Attribution(by, act.speaker, act.via, act.cue, act)


@dataclass(frozen=True, slots=True)
class _Placed:
    """An act with the words that it takes."""

    act: Act
    extent: Span


class Governing:
    """Finds the act that governs a quotation."""

    def __init__(self, scene: Scene, acts: Sequence[Act]) -> None:
        self._scene, self._text = scene, scene.text
        outside = sorted((act for act in acts if not scene.is_within_marks(act.cue.start)), key=lambda act: act.cue)
        self._acts = tuple(_Placed(act, extent(scene, act)) for act in outside)
        self._cues = tuple(act.cue.start for act in outside)

    def find(self, marked: Marked, nature: Nature) -> Attribution | None:
        """A colon before the mark is surest; then a cue behind it; then one before it that leads up to it."""
        before = self._before(marked)
        if nature == "name":
            return None
        if before and self._has_colon(marked):
            return _said(before[-1].act, "colon")
        if inside := self._inside(marked):
            return _said(inside, "inside")
        behind = self._behind(marked)
        if behind and self._is_said_behind(marked, behind, nature):
            return _said(behind.act, "behind")
        for placed in reversed(before):
            if rule := self._leads_to(marked, placed):
                is_told = placed.act.speaker is not None or placed.act.by == AMBIGUOUS
                if rule == "within" and nature == "words" and not is_told:
                    return None
                speaker = placed.act.speaker
                is_object = (
                    rule == "calling" and speaker and placed.act.cue.end <= speaker.span.start < marked.outer.start
                )
                return Attribution(rule, cue=placed.act.cue, act=placed.act) if is_object else _said(placed.act, rule)
        return None

    def _has_colon(self, marked: Marked) -> bool:
        """Whether a colon stands before the mark, at the end of the paragraph before it may be."""
        return self._text[max(marked.outer.start - COLON, 0) : marked.outer.start].rstrip().endswith(":")

    def _before(self, marked: Marked) -> list[_Placed]:
        """The acts before a quotation in its sentence, or in the one that a colon before it ends."""
        at = marked.outer.start - len(PARAGRAPH_BREAK) - 1 if self._has_colon(marked) else marked.outer.start
        start, last = self._scene.sentence(at).start, bisect_left(self._cues, marked.outer.start)
        first = max(bisect_left(self._cues, start), last - ACTS)
        return [placed for placed in self._acts[first:last] if _is_other(placed, marked)]

    def _inside(self, marked: Marked) -> Act | None:
        """The act between dashes within the marks: "«Il ponte – ha detto Anna Verdi – riapre»"."""
        first, last = bisect_left(self._cues, marked.outer.start), bisect_left(self._cues, marked.outer.end)
        return next((placed.act for placed in self._acts[first:last] if placed.act.speaker), None)

    def _behind(self, marked: Marked) -> _Placed | None:
        first = bisect_left(self._cues, marked.outer.end)
        return next((placed for placed in self._acts[first : first + 1] if _is_other(placed, marked)), None)

    def _is_said_behind(self, marked: Marked, placed: _Placed, nature: Nature) -> bool:
        """Whether an act follows a quotation at once: "“…”, ha detto Anna Verdi", "“…”, Ann Green said"."""
        start = max(placed.extent.start, marked.outer.end)
        gap = self._text[marked.outer.end : start]
        words = [word.lower() for word in WORD.findall(gap)]
        if len(words) > ADVERBS or any(self._scene.lexicon.has("conjunctions", word) for word in words):
            return False
        said = self._text[slice(*marked.span)]
        if gap.strip(" ,\n–—-") and any(stop in gap for stop in _STOPS):
            return False
        behind = self._text[marked.outer.end : marked.outer.end + COLON]
        begins_anew = behind.lstrip()[:1].isupper() and not said.endswith((*_HEARD, ","))
        content = placed.act.content
        tells_more = placed.act.is_clause and content is not None and content.start >= placed.act.cue.end
        if begins_anew or (tells_more and not said.endswith((*_HEARD, ","))):
            return False
        return nature == "speech" or self._may_be_said(marked, placed, gap)

    def _may_be_said(self, marked: Marked, placed: _Placed, gap: str) -> bool:
        """Whether a few words may be all that is said, and not what the sentence is about ("la “base” chiede")."""
        if "," in gap or self._text[marked.span.end - 1] == "," or gap.strip() in ("–", "—", "-"):
            return True
        speaker = placed.act.speaker
        return (
            speaker is not None
            and speaker.span.start >= marked.outer.end
            and len(WORD.findall(self._text, *marked.span)) > 1
        )

    def _leads_to(self, marked: Marked, placed: _Placed) -> str:
        """The rule by which an act before a quotation governs it, "" where it does not.

        Nothing but small words stand between ("ha detto che “…”"), the clause that is reported holds the quotation
        ("ha detto che i legami “…”"), or it is what something is called ("ha definito la visita “utile”").
        """
        content = placed.act.content
        is_reported = content is not None and content.start <= marked.outer.start < content.end
        gap = self._text[placed.extent.end : min(marked.outer.start, placed.extent.end + REACH + 1)]
        words, lexicon = [word.lower() for word in WORD.findall(gap)], self._scene.lexicon
        if not is_reported and (len(gap) > REACH or any(stop in gap for stop in ".!?;")):
            return ""
        number = len(WORD.findall(self._text, *marked.span))
        if len(words) <= (TOWARDS if number > 1 else 0) and all(lexicon.has("towards", word) for word in words):
            return "before"
        if self._is_calling(placed, words):
            return "calling"
        return "within" if is_reported and number >= PART else ""

    def _is_calling(self, placed: _Placed, words: list[str]) -> bool:
        lexicon, cue = self._scene.lexicon, WORD.findall(self._text[slice(*placed.act.cue)].lower())
        is_calling = any(word.startswith(stem) for word in cue for stem in lexicon.words("calling"))
        return is_calling and len(words) <= PREDICATE and not any(lexicon.has("conjunctions", word) for word in words)


def _is_other(placed: _Placed, marked: Marked) -> bool:
    """Whether the marks do not hold the speaker: "il quotidiano “Il Molo” scrive"."""
    speaker = placed.act.speaker
    return speaker is None or not speaker.span.overlaps(marked.outer)
