"""The tokens that a rule of the grammar took, asked by what they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dossier.dates.anchored import Anchored
from dossier.dates.meanings import Fixed, Point, RelativePeriod, Yearly
from dossier.dates.tokens import Token, short_year

TURNS = {"p": -1, "t": 0, "f": 1}
ORDERS = {"s": 0, "<": -1, "+": 1}


class Bag:
    """Tokens by letter; the first of a letter stands for it."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.letters = "".join(token.sort for token in tokens)

    def get(self, *letters: str) -> Any:
        """The value of the first token of any of these letters."""
        return next((token.value for token in self.tokens if token.sort in letters), None)

    def has(self, letters: str) -> bool:
        return any(letter in self.letters for letter in letters)

    @property
    def turn(self) -> int | None:
        """Last, this, next: -1, 0, 1."""
        return next((TURNS[token.sort] for token in self.tokens if token.sort in TURNS), None)

    @property
    def order(self) -> int | None:
        """The one before, the same one, the one behind, of a time that was told: -1, 0, 1."""
        return next((ORDERS[token.sort] for token in self.tokens if token.sort in ORDERS), None)

    @property
    def month(self) -> int | None:
        found = self.get("M", "m")
        return None if found is None else int(found)

    @property
    def weekday(self) -> int | None:
        found = self.get("W", "w")
        return None if found is None else int(found)

    @property
    def year(self) -> int | None:
        """The year that is told in figures, two of them behind an apostrophe."""
        if self.has("y"):
            return int(self.get("y"))
        for before, after in zip(self.tokens, self.tokens[1:], strict=False):
            if before.sort == "'" and after.sort == "n" and 10 <= after.value <= 99:
                return short_year(after.value)
        return None

    def yearly(self, part: str, weekday: int | None = None, nth: int = 0) -> Point:
        """What comes once a year: of the year that is told, of one counted from ours, or as its turn says."""
        year = self.year
        if year is not None:
            return Fixed(Yearly(part, nth=nth, weekday=weekday).of_year(year))
        if self.has("Y") and self.order is not None:
            return Anchored("year", self.order, Yearly(part, nth=nth, weekday=weekday if nth else None))
        if self.has("Y"):
            return Yearly(part, nth=nth, weekday=weekday, year=self.turn or 0)
        return Yearly(part, self.turn, nth, weekday)

    def period(self) -> Point | None:
        """A month, a year, a decade, or a unit counted from that of publication."""
        if self.month is not None:
            return self.yearly(f"-{self.month:02d}")
        if self.year is not None:
            return Fixed(f"{self.year:04d}")
        unit = next((token for token in self.tokens if token.sort in "UOYVC"), None)
        if unit is None:
            return None
        name: Any = "century" if unit.sort == "C" else unit.value
        return None if name == "fortnight" else RelativePeriod(name, self.turn or 0)
