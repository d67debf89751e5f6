"""A byline of a page: the names in it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.formats.html.metadata.values import Told

BYLINE = 160
"""Characters of a line that names who wrote."""


@dataclass(frozen=True, slots=True)
class Line:
    """A byline with its distance from the title."""

    distance: int
    told: Told


def told_names(names: tuple[str, ...], rule: str, evidence: str) -> Told:
    """The names as one value, with the rule and the words that show them."""
    return Told(", ".join(names), rule, evidence, names)


def all_of(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The names of all groups, each once."""
    return tuple(dict.fromkeys(name for group in groups for name in group))


def distance(place: int, at: int | None) -> int:
    """How far an element stands from the title; what stands above it counts as further."""
    if at is None:
        return place
    return place - at if place >= at else 4 * (at - place)
