"""The headings within a clip, which has no markup to tell them."""

from __future__ import annotations

from dataclasses import replace

from dossier.cleaning.head.lines import is_plain_clip
from dossier.cleaning.headings.signs import score
from dossier.cleaning.headings.text import Text
from dossier.cleaning.lines import is_hour, lines_of
from dossier.language import acronyms
from dossier.model import Article, Block

ENOUGH = 0.2
"""A line with a lower score stays a paragraph."""

FEWEST_CAPITALS, LONGEST_IN_CAPITALS = 8, 140
"""Beside markup a line of fewer capitals may be two short words or an acronym alone; a longer one is a text."""


def find_headings(article: Article) -> Article:
    """Mark the headings: of a clip the lines for which most speaks and the hours of a live report.

    Elsewhere the lines that are all in capitals are marked.
    """
    if not is_plain_clip(article):
        return _with_lines_in_capitals(article)
    text = Text(article)
    found = {at for at in text.candidates if score(text, at) > ENOUGH}
    if any(is_hour(block.text) for block in article.blocks):
        found |= {at for at, line in enumerate(lines_of(article.blocks)) if line.is_entry}
    blocks = (_as_heading(block) if at in found else block for at, block in enumerate(article.blocks))
    return replace(article, blocks=tuple(blocks))


def _with_lines_in_capitals(article: Article) -> Article:
    blocks = tuple(_as_heading(block) if _is_line_in_capitals(block) else block for block in article.blocks)
    return replace(article, blocks=blocks) if blocks != article.blocks else article


def _is_line_in_capitals(block: Block) -> bool:
    text = block.text
    if block.kind != "paragraph" or len(text) > LONGEST_IN_CAPITALS or text.endswith((".", ";", ",")):
        return False
    return text.isupper() and sum(map(str.isalpha, text)) >= FEWEST_CAPITALS and text.strip() not in acronyms()


def _as_heading(block: Block) -> Block:
    return replace(block, kind="heading", level=2, links=())
