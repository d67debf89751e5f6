"""Answers about a line, kept while the steps of cleaning ask for them again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

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
