"""Many of one kind told in one line: a list that nobody reads to its end helps nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from dossier.model import Problem

EACH = 3
"""So many of one kind are told one by one; of more, so many are named."""

Thing = TypeVar("Thing")


def folded(
    things: Sequence[Thing], one: Callable[[Thing], Problem], all_: Callable[[Sequence[Thing]], Problem]
) -> Iterator[Problem]:
    """A problem for each thing, or one for all of them where they are many."""
    if len(things) <= EACH:
        yield from map(one, things)
    else:
        yield all_(things)


def named(names: Sequence[str]) -> str:
    """The first of some names.

    >>> named(["a", "b"]), named(["a", "b", "c", "d", "e"])
    ('a, b', 'a, b, c and 2 more')
    """
    more = len(names) - EACH
    return ", ".join(names[:EACH]) + (f" and {more} more" if more > 0 else "")


def count(number: int, what: str, many: str = "") -> str:
    """
    >>> count(1, "entry", "entries"), count(2, "entry", "entries"), count(2, "name")
    ('1 entry', '2 entries', '2 names')
    """
    return f"1 {what}" if number == 1 else f"{number} {many or what + 's'}"
