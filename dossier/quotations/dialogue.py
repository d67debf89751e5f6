"""Dialogue with dashes: "— Non torno, disse Anna. — Mai."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dossier.model import Span
from dossier.quotations.acts import Act
from dossier.quotations.attribution import Attribution
from dossier.quotations.marks import Marked
from dossier.quotations.scene import Scene

_HEAD, _DASH = re.compile(r"\s*([—–―])\s*(?=\S)"), re.compile(r"\s*[—–―]\s*")
_PAUSE = re.compile(r"[,.!?…]\s*")
DASHES = "—–―"
CUE = 40
"""So many signs behind a pause a cue begins: "— Non torno, le disse piano Anna"."""
HALVES = 2
"""Speech goes on once behind a cue; what more dashes part is the writer's."""
LEAST = 2
"""A single line with a dash and no cue may be an item of a list."""


def dialogue(scene: Scene, acts: Sequence[Act]) -> tuple[tuple[Marked, Attribution], ...]:
    """What is said in paragraphs that begin with a dash, with the speaker that a cue in them tells.

    A line is speech where a cue stands in it, or a second line of the kind beside it: lists have dashes too, so
    one that ends in no stop is an item. Where the cue begins, the speech ends, until the next dash.
    """
    if not any(dash in scene.text for dash in DASHES):
        return ()
    lines = [(span, head) for span, block in scene.paragraphs if block.kind == "paragraph" and (head := _head(scene, span))]
    cues = tuple(act.cue.start for act in acts)
    told = [(span, list(_parts(scene, span, start, _within(scene, span, acts, cues)))) for span, start in lines]
    sure = [any(said.act for _, said in parts) for _, parts in told]
    is_dialogue = len(told) >= LEAST and any(sure) and all(_ends(scene, span) for span, _ in told)
    return tuple(part for (_, parts), is_sure in zip(told, sure) if is_sure or is_dialogue for part in parts)


def _head(scene: Scene, span: Span) -> int:
    """Where the words behind the dash begin that a paragraph begins with; 0 where it has none."""
    match = _HEAD.match(scene.text, *span)
    return match.end() if match else 0


def _ends(scene: Scene, span: Span) -> bool:
    return scene.text[span.start : span.end].rstrip().endswith((".", "!", "?", "…"))


def _within(scene: Scene, span: Span, acts: Sequence[Act], cues: Sequence[int]) -> list[Act]:
    """The acts of a paragraph outside of marks."""
    here = acts[bisect_left(cues, span.start) : bisect_left(cues, span.end)]
    return [act for act in here if not scene.is_within_marks(act.cue.start)]


def _parts(scene: Scene, span: Span, start: int, here: Sequence[Act]) -> Iterator[tuple[Marked, Attribution]]:
    """The stretches that are spoken; the act that stands behind one of them speaks for all."""
    spoken: list[Span] = []
    act: Act | None = None
    at = start
    while at < span.end and len(spoken) < HALVES:
        dash = _DASH.search(scene.text, at, span.end)
        end = dash.start() if dash else span.end
        found = next((one for one in here if at <= one.cue.start < end), None)
        said = Span(at, end) if found is None else Span(at, _before_cue(scene, at, found))
        act = act or found
        if said.start < said.end:
            spoken.append(said)
        at = dash.end() if dash else span.end
    said_by = Attribution("dialogue", act.speaker, act.via, act.cue, act) if act else Attribution("dialogue")
    yield from ((Marked(part, part), said_by) for part in spoken)


def _before_cue(scene: Scene, start: int, act: Act) -> int:
    """Where the speech ends before a cue: at the last pause, if that is near; all of it tells where none is."""
    pauses = [match for match in _PAUSE.finditer(scene.text, start, act.cue.start)]
    if not pauses or act.cue.start - pauses[-1].end() > CUE:
        return start
    last = pauses[-1]
    return last.start() if scene.text[last.start()] == "," else last.start() + 1
