"""Whether somebody was in office at a date, as far as the dates that are known tell."""

from __future__ import annotations

from datetime import date
from typing import Literal

from dossier import edtf
from dossier.model import Role

Held = Literal["yes", "maybe", "no"]


def held(role: Role, when: str) -> Held:
    """Whether a role was held at a date; an end or a beginning that nobody has said is open.

    Both days of a handover count. A date less exact than the question gives "maybe", and so does a question without a
    date, unless the role has no dates at all. Of a role that was only seen, it is sure between the first and the last
    day on which it was.

    >>> role = Role({"": "minister"}, "2023-03-12", "2023-10")
    >>> [held(role, when) for when in ("2023-03-12", "2023-03", "2023-10-05", "2024", "")]
    ['yes', 'maybe', 'maybe', 'no', 'maybe']
    """
    if not role.start and not role.end:
        return _was_seen(role.seen, when) if role.seen else "yes"
    asked = _days(when)
    if asked is None:
        return "maybe"
    begins = _days(role.start) or (date.min, date.min)
    ends = _days(role.end) or (date.max, date.max)
    if asked[1] < begins[0] or asked[0] > ends[1]:
        return "no"
    return "yes" if begins[1] <= asked[0] and asked[1] <= ends[0] else "maybe"


def _was_seen(seen: str, when: str) -> Held:
    known, asked = edtf.days(seen), _days(when)
    if known is None or asked is None or known.first is None or known.last is None:
        return "maybe"
    return "yes" if known.first <= asked[0] and asked[1] <= known.last else "maybe"


def ended_before(role: Role, when: str) -> bool:
    """Whether a role may have been over at a date: with an end that is not later than it."""
    ends, asked = _days(role.end or _gone(role.seen)), _days(when)
    return ends is not None and (asked is None or ends[0] <= asked[1])


def _gone(seen: str) -> str:
    """When somebody was first called a former one, of whom no more was seen."""
    begin, _, end = seen.partition("/")
    return end if begin == edtf.OPEN else ""


def years_of(when: str) -> frozenset[int]:
    """The years that a date may lie in."""
    days = _days(when)
    return frozenset() if days is None else frozenset(range(days[0].year, days[1].year + 1))


def told(role: Role) -> str:
    """A role's time in a few words: "2023-03-12–2023-10-24", "until 2024-05", "" where nobody has said."""
    if role.start and role.end:
        return f"{role.start}–{role.end}"
    if role.seen and not role.start and not role.end:
        gone = _gone(role.seen)
        return f"over by {gone}" if gone else f"seen {role.seen.replace('/', '–')}"
    return f"since {role.start}" if role.start else f"until {role.end}" if role.end else ""


def _days(value: str) -> tuple[date, date] | None:
    """The first and last day that a date may mean."""
    found = edtf.days(value)
    return (found.first, found.last) if found and found.first and found.last else None
