"""How many were wanted, found, and right."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Counts:
    """What was wanted, what was found, and what of it is both."""

    wanted: int = 0
    found: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        return 100 * self.right / max(self.found, 1)

    @property
    def recall(self) -> float:
        return 100 * self.right / max(self.wanted, 1)

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-9)

    def __str__(self) -> str:
        return f"{self.precision:6.1f}{self.recall:6.1f}{self.f1:6.1f}   ({self.right} of {self.wanted})"
