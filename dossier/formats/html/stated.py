"""The text of an article that a page states in its data and does not show."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape

from dossier.cleaning.words import word_count
from dossier.formats.html.blocks import TextBlock
from dossier.model import Removed, Span

LEAST_WORDS = 100
"""A shorter one is a summary as often as a text."""

SHOWN_SHARE = 1 / 3
"""A page that shows less of it keeps the text for a script or for subscribers; one that shows more is read itself."""

_STATED = re.compile(r'"articleBody"\s*+:\s*+"((?:[^"\\]++|\\.)*+)"', re.DOTALL)
_BREAKS = re.compile(r"(?:\\[nr]|<\\?/p>|<br ?\\?/?>)++")
_HALF_PAIR = re.compile("[\ud800-\udfff]")
_TAG = re.compile(r"<[^<>]{0,2000}>")


def unshown_text(source: str, silent: Sequence[Removed], kept: Sequence[TextBlock]) -> tuple[TextBlock, ...]:
    """The paragraphs of the page's stated article, each with its place in the data, where hardly any of it is shown."""
    scripts = [part.span for part in silent if part.reason == "script"]
    bodies = [match.span(1) for span in scripts for match in _STATED.finditer(source, span.start, span.end)]
    if not bodies:
        return ()
    try:
        stated = tuple(_paragraphs(source, *max(bodies, key=lambda body: body[1] - body[0])))
    except ValueError:  # no JSON after all
        return ()
    words = sum(word_count(block.text) for block in stated)
    is_shown = sum(word_count(block.text) for block in kept) >= SHOWN_SHARE * words
    return () if is_shown or words < LEAST_WORDS else stated


def _paragraphs(source: str, start: int, end: int) -> Iterator[TextBlock]:
    at = start
    for stop, following in [*(match.span() for match in _BREAKS.finditer(source, start, end)), (end, end)]:
        told = _HALF_PAIR.sub("\ufffd", json.loads(f'"{source[at:stop]}"', strict=False))
        text = " ".join(_TAG.sub(" ", unescape(told)).split())
        if text:
            yield TextBlock("paragraph", text, (Span(at, stop),))
        at = following


def without(silent: Sequence[Removed], taken: Sequence[TextBlock]) -> list[Removed]:
    """What is never shown, less what was taken from it; what is left between two takings is markup."""
    if not taken:
        return list(silent)
    first, last = taken[0].spans[0].start, taken[-1].spans[-1].end
    return [piece for part in silent for piece in _cut(part, first, last)]


def _cut(part: Removed, first: int, last: int) -> Iterator[Removed]:
    if part.span.end <= first or part.span.start >= last:
        yield part
        return
    for start, end in ((part.span.start, first), (last, part.span.end)):
        if start < end:
            yield Removed(Span(start, end), "", part.reason)
