"""Actors of the register, found by their names, aliases and offices."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import matching
from dossier.model import Article, Mention, Register


def recognise(article: Article, register: Register) -> Iterator[Mention]:
    """Every mention of an entry, in whatever form; `matching` says which forms, and when one is a suggestion."""
    yield from matching.mentions(article, register)
