"""Plain text: what a browser's select-all, a mail, a PDF or a reader's own typing gives."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from dossier.decoding import decode
from dossier.formats.text.hyphens import Hyphenation
from dossier.formats.text.lines import Line, read_lines
from dossier.formats.text.pages import pagination
from dossier.formats.text.wraps import paragraphs
from dossier.language import ends_a_sentence
from dossier.model import Article, Block, Clipping, Fix, Removed, Span

SUFFIXES = (".txt", ".text")

_BULLETS = tuple(f"{sign} " for sign in "*•‣▪◦·")
_DASH = re.compile(r"^[-–—] (?=\S)")
_SPACE = re.compile(r"[^\S\u00a0\u202f]+")


def read(clipping: Clipping) -> Article:
    """Each line a block; lines of a hard-wrapped paragraph are joined into one, over the end of a page too."""
    source = decode(clipping)
    lines = read_lines(source)
    furniture = pagination(lines)
    left_out = frozenset(furniture)
    found = paragraphs([line for line in lines if line not in left_out])
    hyphenation, fixed = Hyphenation(source), Counter[str]()
    blocks = tuple(_with_dash_lists([_block(source, paragraph, hyphenation, fixed) for paragraph in found]))
    return Article(
        key=clipping.key,
        origin=clipping.origin,
        sha256=clipping.sha256,
        blocks=blocks,
        removed=_removed(source, furniture, [line for paragraph in found if len(paragraph) > 1 for line in paragraph]),
        fixes=tuple(Fix(name, count) for name, count in sorted(fixed.items())),
    )


def _block(source: str, paragraph: list[Line], hyphenation: Hyphenation, fixed: Counter[str]) -> Block:
    """Lines that belong together as a block; one with a bullet before it is an item of a list."""
    if len(paragraph) == 1:
        return _of_kind(_single_spaces(paragraph[0].text), (paragraph[0].span,))
    lines = [_single_spaces(line.words) for line in paragraph]
    for n, after in enumerate(lines[1:]):
        lines[n], how = hyphenation.before_next(lines[n], after)
        fixed[how] += 1
    return _of_kind("".join(lines), tuple(_spans(source, paragraph)))


def _of_kind(text: str, spans: tuple[Span, ...]) -> Block:
    is_item = len(text) > 2 and text.startswith(_BULLETS)
    return Block("list_item", text[2:], spans) if is_item else Block("paragraph", text, spans)


def _with_dash_lists(blocks: Sequence[Block]) -> Iterator[Block]:
    """Lines with a dash before them, several in a row, are items of a list; whole sentences are what people say."""
    for has_dash, group in groupby(blocks, key=lambda block: bool(_DASH.match(block.text))):
        run = list(group)
        is_list = has_dash and len(run) > 1 and not all(ends_a_sentence(block.text) for block in run)
        for block in run:
            yield replace(block, kind="list_item", text=_DASH.sub("", block.text)) if is_list else block


def _single_spaces(text: str) -> str:
    if text.isprintable() and "  " not in text:  # then the plain space is all the white space there is
        return text.strip()
    return _SPACE.sub(" ", text).strip()


def _spans(source: str, paragraph: list[Line]) -> list[Span]:
    """Where a paragraph stands: one stretch, or several where something that is not of it stands between."""
    spans = [paragraph[0].words_span]
    for line in paragraph[1:]:
        if source[spans[-1].end : line.words_span.start].strip():
            spans.append(line.words_span)
        else:
            spans[-1] = Span(spans[-1].start, line.words_span.end)
    return spans


def _removed(source: str, furniture: list[Line], joined: list[Line]) -> tuple[Removed, ...]:
    """Page numbers and running heads, and the marks of mail before lines that were joined."""
    parts = [Removed(line.span, line.text, "pagination") for line in furniture]
    parts += [
        Removed(line.mark_span, source[line.mark_span.start : line.mark_span.end], "markup")
        for line in joined
        if line.mark
    ]
    return tuple(sorted(parts, key=lambda part: part.span))
