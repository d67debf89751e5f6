"""What is said in the article's words: the clauses that acts of saying report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dossier.model import Quotation, Span
from dossier.quotations.acts import Act
from dossier.quotations.continuation import is_same
from dossier.quotations.direct import Spoken
from dossier.quotations.scene import Scene
from dossier.quotations.speech_or_not import WORD

IN_MARKS_SHARE = 0.6
"""A clause of which so much stands between marks is no speech in the article's words."""
LEAST = 4
"""A clause that is cut where marks begin has so many words at least, or is not told."""
CLAUSE, OBJECT = 2, 2
"""A clause that a reader can understand has so many words ("mandare" is none), and an object so many that are no small
ones: "lo stop ai voli", but not "lo stop"."""


def indirect(scene: Scene, acts: Sequence[Act], spoken: Sequence[Spoken]) -> Iterator[Quotation]:
    """What is reported by an act with a speaker.

    Nothing is told twice: a clause with a part between marks is told by these words alone ("ha detto che i legami
    “…”"); one that ends before them is told as well ("ha aggiunto che il ponte riapre: “…”").
    """
    starts = [quotation.span.start for quotation, _ in spoken]
    governing = {said.act.cue for _, said in spoken if said.act}
    for act in acts:
        if act.content is None or not (act.speaker or act.via) or scene.is_within_marks(act.cue.start):
            continue
        if not _tells_something(scene, act, act.content, act.cue in governing):
            continue
        first = max(bisect_right(starts, act.content.start) - 1, 0)
        near = [
            pair for pair in spoken[first : bisect_right(starts, act.content.end)] if pair[0].span.overlaps(act.content)
        ]
        if content := _untold(scene, act, act.content, near):
            yield Quotation(content, act.by, False, act.speaker, act.via, act.cue)


def _tells_something(scene: Scene, act: Act, content: Span, is_governing: bool) -> bool:
    """Whether a reader understands it, and it is not what leads up to words between marks ("In una nota, …")."""
    if is_governing and content.start < act.cue.end:
        return False
    words = WORD.findall(scene.text, *content)
    if act.is_clause:
        return len(words) >= CLAUSE
    return sum(word.lower() not in scene.lexicon.small_words for word in words) >= OBJECT


def _untold(scene: Scene, act: Act, content: Span, near: Sequence[Spoken]) -> Span | None:
    """As much of a clause as no quotation between marks tells already."""
    inside = sum(min(q.span.end, content.end) - max(q.span.start, content.start) for q, _ in near)
    if inside > IN_MARKS_SHARE * (content.end - content.start):
        return None
    for quotation, said in near:
        if said.act is act:
            colon = scene.text.rfind(":", content.start, quotation.span.start)
            return _cut(scene, content, colon) if said.by == "colon" and colon > 0 else None
        if is_same(quotation.speaker, act.speaker):
            return _cut(scene, content, said.act.cue.start) if said.act else None
    return content


def _cut(scene: Scene, content: Span, end: int) -> Span | None:
    """A clause up to where something else begins, without the words that lead there."""
    words = list(WORD.finditer(scene.text, content.start, max(end, content.start)))
    while words and any(scene.lexicon.has(kind, words[-1][0].lower()) for kind in ("conjunctions", "who")):
        words.pop()
    return Span(content.start, words[-1].end()) if len(words) >= LEAST else None
