"""What is said in the article's words: the clauses that acts of saying report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dossier.model import Quotation, Span
from dossier.quotations.acts import Act
from dossier.quotations.continuation import is_same
from dossier.quotations.direct import Spoken
from dossier.quotations.scene import Scene

IN_MARKS_SHARE = 0.6
"""A clause of which so much stands between marks is no speech in the article's words."""


def indirect(scene: Scene, acts: Sequence[Act], spoken: Sequence[Spoken]) -> Iterator[Quotation]:
    """What is reported by an act with a speaker, and is not told already by words between marks of the same speaker."""
    starts = [quotation.span.start for quotation, _ in spoken]
    for act in acts:
        if act.content is None or not (act.speaker or act.via) or scene.is_within_marks(act.cue.start):
            continue
        first = max(bisect_right(starts, act.content.start) - 1, 0)
        near = spoken[first : bisect_right(starts, act.content.end)]
        if not _is_told(act, act.content, near):
            yield Quotation(act.content, act.by, False, act.speaker, act.via, act.cue)


def _is_told(act: Act, content: Span, near: Sequence[Spoken]) -> bool:
    within = [pair for pair in near if pair[0].span.overlaps(content)]
    inside = sum(min(q.span.end, content.end) - max(q.span.start, content.start) for q, _ in within)
    if inside > IN_MARKS_SHARE * (content.end - content.start):
        return True
    return any(said.act is act or is_same(q.speaker, act.speaker) for q, said in within)
