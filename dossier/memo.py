"""Answers about a line or an article, kept while the steps of cleaning ask for them again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

from dossier.model import Article

LINES = 2048
"""Answers that each function keeps: a clipping has some hundred lines, and the next of the same site has many of them
too. All functions keep the same lines, so that what is held in memory is about one large clipping."""

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def per_line(judge: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """The same function, which remembers what it answered about lines.

    Right for a function of its arguments alone, which are hashable and whose answer nobody changes.

    >>> asked = []
    >>> @per_line
    ... def letters(line: str) -> int:
    ...     asked.append(line)
    ...     return len(line)
    >>> letters("mare"), letters("mare"), asked
    (4, 4, ['mare'])
    """
    # As it is: a wrapper in Python, whatever it adds, costs more than most of the answers.
    return cast(Callable[Given, Answer], lru_cache(maxsize=LINES)(judge))


def per_article(judge: Callable[[Article], Answer]) -> Callable[[Article], Answer]:
    """The same function, which remembers what it answered about the last article: steps that change nothing hand on
    the very same one, and the next asks the same of it.

    >>> asked = []
    >>> @per_article
    ... def blocks(article: Article) -> int:
    ...     asked.append(article)
    ...     return len(article.blocks)
    >>> one = Article(key="k", origin="o", sha256="")
    >>> blocks(one), blocks(one), len(asked)
    (0, 0, 1)
    """
    kept: tuple[Article, Answer] | None = None

    @wraps(judge)
    def answer(article: Article) -> Answer:
        nonlocal kept
        last = kept  # another thread may put its own there
        if last is None or last[0] is not article:
            last = kept = (article, judge(article))
        return last[1]

    return answer
