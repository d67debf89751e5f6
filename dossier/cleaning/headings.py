"""The headings within a clip: lines that stand between paragraphs and lead to one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from dossier.cleaning.head.byline import read_byline
from dossier.cleaning.head.captions import is_caption
from dossier.cleaning.head.date_line import is_date_line
from dossier.cleaning.head.lines import is_plain_clip
from dossier.cleaning.head.scoring import shouts
from dossier.cleaning.phrases import reason_of
from dossier.cleaning.words import word_count
from dossier.model import Article, Block

HEADING_WORDS = 14
"""Headings have hardly more words; a longer line without a stop is a caption or a teaser."""

PROSE_WORDS = 10
"""A line of at least so many words with an end is a paragraph that a heading may lead to."""

CAPITAL_LETTERS = 4
"""A line of fewer capitals is an acronym, where others show that headings are in capitals."""

FEW_LETTERS = 3
"""A line of fewer letters is a figure, a sign or an hour."""

LABELS = 3
"""A word before a colon that comes so often is the label of a list of facts ("Record: …"), or marks who speaks."""

_OPEN_END = re.compile(r"[.,;:!…»”\"'\])–—-]$")
"""A heading ends in a word or a question mark; a quotation closed at the end is pulled out of the text."""

_NO_HEADING = re.compile(r"[\[(―—–-]|.*\||\d{1,2}[h:.]\d\d\b")
"""What begins with a bracket, a dash or the hour, or has bars, is a note, a speech, an entry or a row."""

_LABEL = re.compile(r"([^\W\d_]+(?: [^\W\d_]+)?):")


def find_headings(article: Article) -> Article:
    """Mark the headings of a clip, which has no markup to tell them.

    Where the clip writes headings in capitals, all are; else a short line without a stop is one that begins as
    headings do and stands between a paragraph and a paragraph. Lists, captions and questions put to somebody are none.
    """
    blocks = article.blocks
    if not is_plain_clip(article):
        return article
    is_in_capitals = _writes_in_capitals(blocks)
    labels = Counter(match[1] for block in blocks if (match := _LABEL.match(block.text)))
    often = {label for label, times in labels.items() if times >= LABELS}
    marked = tuple(
        replace(block, kind="heading", level=2, links=())
        if _is_heading(blocks, at, is_in_capitals) and not _is_labelled(block.text, often)
        else block
        for at, block in enumerate(blocks)
    )
    return replace(article, blocks=marked)


def _writes_in_capitals(blocks: Sequence[Block]) -> bool:
    """Whether the title or a heading shows that headings are in capitals, as programs leave them that drop markup."""
    lines = [at for at, block in enumerate(blocks) if block.kind in {"title", "paragraph"} and shouts(block.text)]
    return any(blocks[at].kind == "title" or _stands_between(blocks, at) for at in lines)


def _stands_between(blocks: Sequence[Block], at: int) -> bool:
    """Whether the line has a paragraph above and below, over at most one other line."""
    return _follows_text(blocks, at) and _leads_to_text(blocks, at)


def _is_heading(blocks: Sequence[Block], at: int, is_in_capitals: bool) -> bool:
    block = blocks[at]
    if block.kind != "paragraph" or not _leads_to_text(blocks, at):
        return False
    if is_in_capitals:
        return block.text.isupper() and sum(map(str.isalpha, block.text)) >= CAPITAL_LETTERS
    return _stands_between(blocks, at) and _reads_like_a_heading(block.text)


def _is_labelled(text: str, labels: Collection[str]) -> bool:
    match = _LABEL.match(text)
    return match is not None and match[1] in labels


def _reads_like_a_heading(text: str) -> bool:
    first = next(filter(str.isalnum, text), "")
    if word_count(text) > HEADING_WORDS or _OPEN_END.search(text) or not (first.isupper() or first.isdigit()):
        return False
    if _NO_HEADING.match(text) or sum(map(str.isalpha, text)) < FEW_LETTERS:
        return False
    return not (reason_of(text) or is_caption(text) or is_date_line(text) or read_byline(text))


def _leads_to_text(blocks: Sequence[Block], at: int) -> bool:
    """Whether a paragraph or list follows, over at most one heading more."""
    after = blocks[at + 1 : at + 3]
    return any(_is_prose(block) for block in after[:1]) or (
        len(after) == 2 and _reads_like_a_heading(after[0].text) and _is_prose(after[1])
    )


def _follows_text(blocks: Sequence[Block], at: int) -> bool:
    before = blocks[max(0, at - 2) : at]
    return any(_is_prose(block) for block in before)


def _is_prose(block: Block) -> bool:
    if block.kind in {"lede", "list_item"}:
        return True
    return block.kind == "paragraph" and word_count(block.text) >= PROSE_WORDS
