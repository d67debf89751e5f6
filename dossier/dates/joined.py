"""Days of one month that are joined: "il 3, il 4 e il 5 maggio", "May 3-5"."""

from __future__ import annotations

from dossier.dates.bag import Bag
from dossier.dates.meanings import Point
from dossier.dates.readers import with_day
from dossier.dates.tokens import Token


def days(bag: Bag) -> list[tuple[Token, Point]]:
    """Several days of one month, each with its token; the month and the year are told once."""
    month = bag.month or 0
    found: list[tuple[Token, Point]] = []
    for token in bag.tokens:
        numbers = token.value if token.sort == "r" else (token.value,) if token.sort in "noc" else ()
        for number in numbers:
            point = with_day(bag, number, month) if _is_a_day(bag, token) else None
            if point is not None:
                found.append((token, point))
    return found


def _is_a_day(bag: Bag, token: Token) -> bool:
    """Not the two figures of a year behind an apostrophe."""
    at = bag.tokens.index(token)
    return at == 0 or bag.tokens[at - 1].sort != "'"
