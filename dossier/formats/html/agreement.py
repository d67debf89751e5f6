"""Which blocks of a page trafilatura counts as its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.language import UNSPACED

_WORD = re.compile(rf"[{UNSPACED}]|[^\W_]+")
"""A word, or a sign of a script that puts no spaces between words."""
SHINGLE = 4
LONG = SHINGLE + 2
AGREED = 0.6
"""A block belongs to the article when this share of its words stands in the extracted text, in order."""


def agreement(source: str, texts: Sequence[str]) -> list[bool]:
    """For each text of a page whether the extractor has it in its own.

    The extractor reads the page apart from us and gives text without places. Each of our blocks is held
    against that text, so that structure and spans stay exact and no sentence is put together twice.
    """
    extracted = _extract(source)
    words = _words(extracted)
    known = {tuple(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)}
    lines = {tuple(_words(line)) for line in extracted.splitlines()}
    whole = f" {' '.join(words)} "
    return [_agrees(_words(text), known, lines, whole) for text in texts]


def _agrees(words: list[str], known: set[tuple[str, ...]], lines: set[tuple[str, ...]], whole: str) -> bool:
    if len(words) < SHINGLE - 1:
        return tuple(words) in lines
    if len(words) < LONG:
        return f" {' '.join(words)} " in whole
    shingles = [tuple(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)]
    return sum(shingle in known for shingle in shingles) >= AGREED * len(shingles)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _extract(source: str) -> str:
    # Imported here: it takes most of a second, and a dossier without saved pages never needs it.
    import trafilatura

    # "fast" leaves out its second opinions (readability, justext): ours takes their place, at a third less time.
    return trafilatura.extract(source, fast=True, include_comments=False, include_tables=True, deduplicate=False) or ""
