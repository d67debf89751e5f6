"""Which blocks of a page are its article: the judgement of trafilatura, told block by block."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from dossier.formats.html.blocks import TextBlock

WRAPPER_SHARE = 0.2

ARTICLE = frozenset({"article", "main"})

_WORD = re.compile(r"\w+")
SHINGLE = 4
AGREED = 0.6
"""A block belongs to the article when this share of its words stands in the extracted text, in order."""


def choose(source: str, blocks: Sequence[TextBlock]) -> tuple[str, ...]:
    """For each block the reason to leave it out, or "" where it is the article's.

    The extractor reads the page apart from us and gives text without places. Each of our blocks is held
    against that text, so that structure and spans stay exact and no sentence is put together twice.
    Where it finds nothing, the elements of the page decide alone.
    """
    agreed = _agreement(_extract(source), blocks)
    sure = [n for n, block in enumerate(blocks) if agreed[n] and len(block.text.split()) >= SHINGLE]
    if not sure:
        return tuple(_without_judgement(blocks))
    within = range(sure[0], sure[-1] + 1)
    wrappers = _wrappers([blocks[n] for n in sure])
    # A page that names no part of itself as the article leaves only the place between its first and last words.
    names_article = any(block.inside & ARTICLE for block in blocks)
    return tuple(
        "" if _belongs(block, agreed[n], n in within, names_article, wrappers) else block.frame or "outside"
        for n, block in enumerate(blocks)
    )


def _without_judgement(blocks: Sequence[TextBlock]) -> Iterator[str]:
    """By the elements of the page alone; where they leave nothing, all of it, since nothing may be lost."""
    is_anything_free = any(not block.frame for block in blocks)
    for block in blocks:
        yield block.frame if is_anything_free else ""


def _wrappers(sure: Sequence[TextBlock]) -> frozenset[str]:
    """Purposes that hold much of the article: an element round the whole page was named so, and says nothing."""
    words = Counter[str]()
    for block in sure:
        words[block.frame] += len(block.text.split())
    return frozenset(frame for frame, count in words.items() if count > WRAPPER_SHARE * words.total())


def _belongs(block: TextBlock, agreed: bool, within: bool, names_article: bool, wrappers: frozenset[str]) -> bool:
    """Agreed upon, or a heading, item, byline or date of the article itself that the extractor does not tell."""
    if block.frame and block.frame not in wrappers:
        return False
    is_title = block.kind == "heading" and block.level == 1
    is_of_article = bool(block.inside & ARTICLE) or not names_article
    return agreed or (not block.frame and (is_title or (is_of_article and (within or "header" in block.inside))))


def _agreement(extracted: str, blocks: Sequence[TextBlock]) -> list[bool]:
    words = _words(extracted)
    known = {tuple(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)}
    lines = {tuple(_words(line)) for line in extracted.splitlines()}
    return [_agrees(_words(block.text), known, lines) for block in blocks]


def _agrees(words: list[str], known: set[tuple[str, ...]], lines: set[tuple[str, ...]]) -> bool:
    if len(words) < SHINGLE + 2:
        return tuple(words) in lines
    shingles = [tuple(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)]
    return sum(shingle in known for shingle in shingles) >= AGREED * len(shingles)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _extract(source: str) -> str:
    # Imported here: it takes most of a second, and a dossier without saved pages never needs it.
    import trafilatura

    return trafilatura.extract(source, include_comments=False, include_tables=True, deduplicate=False) or ""
