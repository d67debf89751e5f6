"""When: the times that a text tells, read against the day it was published."""

from __future__ import annotations

from datetime import date

from dossier.dates.expression import Expression
from dossier.dates.finding import expressions
from dossier.model import Article, DateExpression

__all__ = ["Expression", "expressions", "find"]


def find(article: Article) -> tuple[DateExpression, ...]:
    """The times that the text tells, in order, counted from the day of publication.

    Without that day what counts from it has no value.
    """
    reference = published_on(article.published)
    found = expressions(article.text, article.language)
    return tuple(DateExpression(one.span, one.resolve(reference), one.by) for one in found)


def published_on(value: str) -> date | None:
    """The day that an article was published, where it is told to the day."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
