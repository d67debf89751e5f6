"""Answers about a line, kept while the steps of cleaning ask for them again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

LINES = 2048
"""Answers that each function keeps: a clipping has some hundred lines, and the next of the same site has many of them
too."""

LONGEST = 1000
"""Characters of a line whose answer is kept: most paragraphs are shorter. So what a function keeps has a bound in bytes
too: a few megabytes."""

Others = ParamSpec("Others")
Answer = TypeVar("Answer")


def per_line(judge: Callable[Concatenate[str, Others], Answer]) -> Callable[Concatenate[str, Others], Answer]:
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
    kept: Callable[Concatenate[str, Others], Answer] = lru_cache(maxsize=LINES)(judge)  # type: ignore[assignment]

    @wraps(judge)
    def answer(line: str, /, *others: Others.args, **named: Others.kwargs) -> Answer:
        if len(line) > LONGEST:
            return judge(line, *others, **named)
        return kept(line, *others, **named)

    return answer
