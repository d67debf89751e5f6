"""Where one is on a site."""

from __future__ import annotations

import re

CRUMB_WORDS = 4
"""The name of a section has hardly more words."""

_SIGN = re.compile("[>›»→/|]")
_CRUMB = re.compile(r"\s*[>›»→]\s*|\s+[/|]\s+")


def is_crumb_trail(text: str) -> bool:
    """Short names with arrows or strokes between them.

    >>> is_crumb_trail("Home > Schede > Difesa"), is_crumb_trail("IT | EN")
    (True, True)
    >>> is_crumb_trail("Mosca – Pechino: chi guida e chi segue nella nuova intesa")
    False
    """
    if _SIGN.search(text) is None:  # as in most lines
        return False
    parts = crumbs(text)
    return len(parts) > 1 and all(len(part.split()) <= CRUMB_WORDS for part in parts)


def crumbs(text: str) -> list[str]:
    """The parts of such a trail; a line without arrows and strokes is one part."""
    return _CRUMB.split(" ".join(text.split()))
