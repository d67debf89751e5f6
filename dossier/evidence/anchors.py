"""The sentences of an article, each with the anchor by which it is found."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator

from dossier.language import sentences
from dossier.model import CELL_BREAK, Article, Block, Sentence, Span

_WORD = re.compile(r"\w+")


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the text, each with the anchor it has on the article's page.

    An anchor is a hash of the sentence's own words, numbered where the same words come again: it
    stays the same when anything else of the text, the register or the program's rules changes.
    """
    found: list[Sentence] = []
    seen: Counter[str] = Counter()
    for offset, block in article.body_offsets:
        for span in _spans(block, article.language):
            words = block.text[span.start : span.end]
            name = anchor(words)
            seen[name] += 1
            unique = name if seen[name] == 1 else f"{name}-{seen[name]}"
            found.append(Sentence(Span(offset + span.start, offset + span.end), unique))
    return tuple(found)


def _spans(block: Block, language: str) -> Iterator[Span]:
    """The sentences of a block: code is one, and each cell of a table has its own."""
    if block.kind == "code":
        yield Span(0, len(block.text))
        return
    at = 0
    for part in block.text.split(CELL_BREAK) if block.kind == "table_row" else [block.text]:
        yield from (Span(at + span.start, at + span.end) for span in sentences(part, language))
        at += len(part) + len(CELL_BREAK)


def anchor(sentence: str) -> str:
    """The anchor of a sentence, by its words alone: case, punctuation and spaces do not change it.

    >>> anchor("Li è a Mosca.") == anchor("Li è, a Mosca")
    True
    """
    words = " ".join(_WORD.findall(sentence.casefold()))
    return "s-" + hashlib.sha256(words.encode()).hexdigest()[:8]
