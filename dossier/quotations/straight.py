"""Which straight marks of a paragraph open and which close, and which are inches or seconds."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.quotations.signs import Facing, Sign

Role = Facing | None
"""None is no mark at all: 27", 5'10"."""

FEW_AMISS = 3
"""At most one mark in so many may face the wrong way where the marks are taken in turns."""


def roles(marks: Sequence[Sign], is_open: bool = False) -> tuple[Role, ...]:
    """What each straight mark of a paragraph does; `is_open`: a quotation runs on from the paragraph before.

    The way they face tells, so that quotations may lie within one another. Where that leaves one over, and their
    number is even, they open and close in turns: a space too many ("vero. " ha detto) does no harm then.
    """
    faced, is_balanced = _as_they_face(marks, is_open)
    if is_balanced:
        return faced
    turned, is_balanced = _as_they_face([_turned(mark) for mark in marks], is_open)
    if is_balanced:
        return turned
    in_turns = _in_turns(marks, is_open)
    amiss = sum(role not in (None, mark.facing) and mark.facing != "either" for role, mark in zip(in_turns, marks))
    is_even = (sum(role is not None for role in in_turns) + is_open) % 2 == 0
    return in_turns if is_even and amiss * FEW_AMISS <= len(marks) else faced


def _turned(mark: Sign) -> Sign:
    """One that may close does what is left to do."""
    return mark._replace(facing="either") if mark.may_close else mark


def _as_they_face(marks: Sequence[Sign], is_open: bool) -> tuple[tuple[Role, ...], bool]:
    found: list[Role] = []
    depth, left_over, inch = int(is_open), 0, -1
    for mark in marks:
        role: Role = mark.facing
        if role == "either":
            role = "close" if depth else "open"
        if mark.after_figure and role == "close":
            role, inch = ("close", len(found)) if depth else (None, inch)
        elif role == "close" and not depth and inch >= 0:
            found[inch], inch, depth = None, -1, 1  # "a screen of 27" is enough": the one behind the figure closed nothing
        elif role == "open":
            inch = -1
        found.append(role)
        left_over += role == "close" and not depth
        depth = max(depth + {"open": 1, "close": -1}.get(role or "", 0), 0)
    return tuple(found), not (depth or left_over)


def _in_turns(marks: Sequence[Sign], is_open: bool) -> tuple[Role, ...]:
    found: list[Role] = []
    for mark in marks:
        if not is_open and mark.after_figure and mark.facing != "open":
            found.append(None)
            continue
        found.append("close" if is_open else "open")
        is_open = not is_open
    return tuple(found)
