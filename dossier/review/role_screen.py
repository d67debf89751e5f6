"""What a sitting of review shows of a role that articles give to somebody."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.review.lines import Line, Words, count, cut, day, said, sentence
from dossier.review.session import Session
from dossier.suggestions import Occurrence
from dossier.suggestions.roles import SeenRole

KEYS = (
    ("a", "accept: into the register as a role, with the days on which it was seen"),
    ("r", "reject: no role of this one; it is not asked again"),
    ("s", "skip for now"),
    ("n p", "next and previous sentence"),
    ("z", "take the last decision back"),
    ("?", "this help"),
    ("q", "quit: what was decided is written already"),
)
SHORT = "a accept as a role · r no role of this one · s skip · z undo · ? help · q quit"


def screen(session: Session, role: SeenRole) -> tuple[Line, ...]:
    """The lines to show, from top to bottom."""
    if session.asking == "help":
        keys = ((Words(f"{pressed:4}", "name"), Words(told)) for pressed, told in KEYS)
        return (*keys, (Words("any key goes back", "key"),))
    one = role.sightings[session.sentence]
    shown = Occurrence(one.annotated, one.phrase.span)
    return (
        *_head(session, role),
        *sentence(session, shown, session.sentence + 1, len(role.sightings)),
        (),
        *said(session),
        (Words(SHORT, "key"),),
    )


def _head(session: Session, role: SeenRole) -> Iterator[Line]:
    yield (Words(f"{session.at + 1} of {len(session.queue)} · {count(len(role.articles), 'article')}", "dim"),)
    entry = session.holder.id if session.holder else ""
    yield Words(cut(role.person), "name"), Words(f"  {entry}: a role?", "dim")
    yield (Words(cut(role.title), "name"),)
    yield from ((Words(told, "dim"),) for told in _times(session, role))
    held = [" ".join(role_.title.values()) for role_ in session.holder.roles] if session.holder else []
    if held:
        yield (Words("in the register: " + ", ".join(map(cut, held[:6])), "dim"),)
    yield ()


def _times(session: Session, role: SeenRole) -> Iterator[str]:
    """When it was seen, and what the articles say of its beginning and its end."""
    if any(role.told):
        yield "the text says " + " ".join(
            f"{word} {year}" for word, year in zip(("from", "to"), role.told, strict=True) if year
        )
    if days := role.days():
        first, last = day(days[0]), day(days[-1])
        yield f"first seen {first}, last seen {last}" if first != last else f"seen {first}"
    elif all(one.phrase.manner != "former" for one in role.sightings):
        yield "seen in articles without a date"
    if new := role.count("new"):
        yield f"called new {count(new, 'time')}: look whether the articles tell since when"
    if gone := role.days(is_former=True):
        yield f"called a former one from {day(gone[0])} on: look whether the articles tell until when"
    elif former := role.count("former"):
        yield f"called a former one {count(former, 'time')}"
