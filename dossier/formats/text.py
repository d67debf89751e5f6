"""Plain text: what a browser's select-all or a reader's own typing gives."""

from __future__ import annotations

import re

from dossier.decoding import decode
from dossier.model import Article, Block, Clipping, Span

SUFFIXES = (".txt", ".text")

_PARAGRAPH = re.compile(r"\S[^\n\r]*(?:(?:\r\n|\r|\n)[^\S\r\n]*\S[^\n\r]*)*")
_BULLET = re.compile(r"^[*•‣▪◦·] ")
_LINE = re.compile(r"[^\r\n]*\S")

WRAPPED_FROM, WRAPPED_TO = 45, 100
"""How long the lines of a text are that was broken by hand or by a mail program."""


def read(clipping: Clipping) -> Article:
    """Each line a block; lines of a hard-wrapped paragraph are joined into one."""
    source = decode(clipping)
    blocks = [
        _block(source, span)
        for match in _PARAGRAPH.finditer(source)
        for span in _blocks_of(source, Span(*match.span()))
    ]
    return Article(key=clipping.key, origin=clipping.origin, sha256=clipping.sha256, blocks=tuple(blocks))


def _block(source: str, span: Span) -> Block:
    """A line as a block; one with a bullet before it is an item of a list."""
    text = " ".join(source[span.start : span.end].split())
    item = _BULLET.sub("", text)
    return Block("paragraph" if item == text or not item else "list_item", item or text, (span,))


def _blocks_of(source: str, group: Span) -> list[Span]:
    """The lines of a group that no blank line divides, or the group as one where it is a wrapped paragraph."""
    lines = []
    for match in _LINE.finditer(source, group.start, group.end):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        lines.append(Span(start, match.end()))
    return [Span(lines[0].start, lines[-1].end)] if _is_wrapped(source, lines) else lines


def _is_wrapped(source: str, lines: list[Span]) -> bool:
    """Full lines of about one length, each going on in the middle of a sentence or of a thought."""
    if len(lines) < 2:
        return False
    full = [line.end - line.start for line in lines[:-1]]
    if not all(WRAPPED_FROM <= length <= WRAPPED_TO for length in full):
        return False
    goes_on = sum(source[line.start].islower() or source[line.start].isdigit() for line in lines[1:])
    ended = sum(source[line.end - 1] in ".!?:" for line in lines[:-1])
    return goes_on >= ended and goes_on > 0
