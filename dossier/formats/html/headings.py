"""Bold lines that serve as headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.formats.html.blocks import TextBlock
from dossier.language import ends_a_sentence

BOLD_SHARE = 0.95
HEADING_WORDS = 8
"""Longer lines in bold are as often the beginning of a text, or what somebody wants to be read twice."""

OWN_HEADINGS = 2
"""A text with so many headings in elements of their own has no others."""

LEVEL = 3
"""Below the title and the page's own sections."""

_GOES_ON = (":", ",", ";", "…")


def with_bold_headings(blocks: Sequence[TextBlock]) -> tuple[TextBlock, ...]:
    """A short line all in bold between two paragraphs is a heading, where the text has none of another kind."""
    has_others = sum(block.kind == "heading" and block.level > 1 for block in blocks) >= OWN_HEADINGS
    return tuple(blocks) if has_others else tuple(_as_headings(blocks))


def _as_headings(blocks: Sequence[TextBlock]) -> Iterator[TextBlock]:
    for n, block in enumerate(blocks):
        is_between = 0 < n < len(blocks) - 1 and _is_text(blocks[n + 1], block)
        yield replace(block, kind="heading", level=LEVEL) if is_between and _is_bold_line(block) else block


def _is_bold_line(block: TextBlock) -> bool:
    if block.kind != "paragraph" or block.linked or len(block.text.split()) > HEADING_WORDS:
        return False
    ends = block.text.endswith(_GOES_ON) or (ends_a_sentence(block.text) and not block.text.endswith("?"))
    return block.strong >= BOLD_SHARE * len(block.text) and not ends


def _is_text(below: TextBlock, block: TextBlock) -> bool:
    """Whether the block below is a sentence of the same part of the page that is not in bold itself."""
    is_sentence = below.kind == "paragraph" and ends_a_sentence(below.text) and below.strong < len(below.text) / 2
    return is_sentence and below.within[1:2] == block.within[1:2] and len(below.text) > len(block.text)
