"""News agencies, where a report names the one that it comes from: in brackets or between strokes."""

from __future__ import annotations

import re
from functools import cache

from dossier.language import entries

MARK = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)"
"""Brackets, or the strokes of Russian agencies, with little in them."""

_PART = re.compile(r"\s*[/+,]\s*|\s+(?:e|and|et|und|y|con|with|mit|avec)\s+")
_END = re.compile(rf"({MARK})\W*$")


def agencies_in(mark: str) -> tuple[str, ...]:
    """The agencies that a mark names and nothing else, as it writes them; none where it holds other words.

    >>> agencies_in("(ANSA)"), agencies_in("(Adnkronos/Dpa)"), agencies_in("/TASS/"), agencies_in("(NATO)")
    (('ANSA',), ('Adnkronos', 'Dpa'), ('TASS',), ())
    """
    parts = [part for given in _PART.split(mark.strip("()/ .")) for part in _halves(given)]
    return tuple(parts) if parts and all(part.casefold() in _known() for part in parts) else ()


def agencies_at_end(text: str) -> tuple[str, ...]:
    """The agencies in the mark that closes a text.

    >>> agencies_at_end("Il porto riapre domani. (ANSA)."), agencies_at_end("Lo ha detto l’agenzia (ANSA) ieri.")
    (('ANSA',), ())
    """
    match = _END.search(text)
    return agencies_in(match[1]) if match else ()


def _halves(part: str) -> list[str]:
    """Two agencies joined by a hyphen (ANSA-AFP), but not one that has a hyphen in its name."""
    return [part] if part.casefold() in _known() else part.split("-")


@cache
def _known() -> frozenset[str]:
    return frozenset(entry.casefold() for entry in entries("agencies.txt"))
