"""When: the times that a text tells, read against the day it was published."""

from __future__ import annotations

from dossier.model import Article, DateExpression


def find(article: Article) -> tuple[DateExpression, ...]:
    """The times that the text tells, in order."""
    return ()
