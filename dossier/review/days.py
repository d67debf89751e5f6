"""A sitting about days of publication: was this article published on the day that its text speaks for?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from dossier.model import Decision, Edit
from dossier.review.changes import Change
from dossier.review.lines import Line, Words, cut
from dossier.review.lines import day as told_day
from dossier.suggestions import Day

SHOWN = 600
"""So many letters of an article's beginning are shown."""

KEYS = (
    ("a", "accept: the day goes into the article's edit"),
    ("r", "not published on this day: it is neither taken nor asked about again"),
    ("u", "unsure: not asked again, but with --again"),
    ("s", "skip for now"),
    ("z", "take the last decision back"),
    ("?", "this help"),
    ("q", "quit: what was decided is written already"),
)
SHORT = "a accept · r not this day · u unsure · s skip · z undo · ? help · q quit"


@dataclass(frozen=True)
class DaySitting:
    """What is on the screen, and all that a key needs to know."""

    queue: tuple[Day, ...]
    at: int = 0
    asking: Literal["what", "help"] = "what"
    message: str = ""
    past: tuple[DaySitting, ...] = field(default=(), repr=False)
    """The sitting before each decision, for taking it back."""

    @property
    def current(self) -> Day | None:
        return self.queue[self.at] if self.at < len(self.queue) else None


class DayPressed(NamedTuple):
    """What comes of a key: the next screen, and what is to be done before it is shown."""

    session: DaySitting
    change: Change | None = None
    undo: bool = False
    quit: bool = False


def press_day(sitting: DaySitting, pressed: str) -> DayPressed:
    """The sitting after a key."""
    sitting = replace(sitting, message="")
    if sitting.current is None:
        return _undone(sitting) if pressed == "z" else DayPressed(sitting, quit=True)
    if sitting.asking == "help":
        return DayPressed(replace(sitting, asking="what"))
    if act := _ACTIONS.get(pressed):
        return act(sitting, sitting.current)
    return DayPressed(replace(sitting, message="no such key; ? tells them all"))


def _accept(sitting: DaySitting, day: Day) -> DayPressed:
    edit = Edit(key=day.article.key, of=day.article.sha256, fields={"published": day.value})
    return _decided(sitting, Change((), edit=edit), f"{day.article.label}: published on {told_day(day.value)}")


def _reject(sitting: DaySitting, day: Day) -> DayPressed:
    change = Change((Decision("reject", day.value, "", day.article.key),))
    return _decided(sitting, change, f"{day.article.label}: not published on {told_day(day.value)}")


def _unsure(sitting: DaySitting, day: Day) -> DayPressed:
    change = Change((Decision("unsure", day.value, "", day.article.key),))
    return _decided(sitting, change, f"{day.article.label} is left unsure; dossier review --again asks about it")


def _decided(sitting: DaySitting, change: Change, said: str) -> DayPressed:
    past = (*sitting.past, replace(sitting, past=()))
    return DayPressed(replace(sitting, at=sitting.at + 1, past=past, message=said), change)


def _undone(sitting: DaySitting) -> DayPressed:
    if not sitting.past:
        return DayPressed(replace(sitting, message="nothing was decided in this sitting"))
    before = replace(sitting.past[-1], past=sitting.past[:-1], asking="what", message="taken back")
    return DayPressed(before, undo=True)


_ACTIONS: Mapping[str, Callable[[DaySitting, Day], DayPressed]] = {
    "a": _accept,
    "r": _reject,
    "u": _unsure,
    "s": lambda sitting, day: DayPressed(replace(sitting, at=sitting.at + 1)),
    "z": lambda sitting, day: _undone(sitting),
    "?": lambda sitting, day: DayPressed(replace(sitting, asking="help")),
    "q": lambda sitting, day: DayPressed(sitting, quit=True),
}


def screen_of_day(sitting: DaySitting) -> tuple[Line, ...]:
    """The lines to show, from top to bottom."""
    day = sitting.current
    if day is None:
        ended = ((Words("That was the last day of publication to decide about."),), *_said(sitting))
        return (*ended, (Words("z takes the last decision back, any other key goes on", "key"),))
    if sitting.asking == "help":
        told = tuple((Words(f"{pressed:4}", "name"), Words(words)) for pressed, words in KEYS)
        return (*told, (Words("any key goes back", "key"),))
    return tuple(_question(sitting, day))


def _question(sitting: DaySitting, day: Day) -> Iterator[Line]:
    article = day.article
    yield (Words(f"{sitting.at + 1} of {len(sitting.queue)} · a day of publication", "dim"),)
    asked = Words(told_day(day.value), "mark")
    yield Words("Was "), Words(cut(article.label), "name"), Words(" published on "), asked, Words("?")
    yield ()
    yield (Words(f"its text speaks for it: {day.judged.evidence} (confidence {day.judged.confidence:g})"),)
    yield (Words(" · ".join(cut(part) for part in (article.origin, article.source) if part), "dim"),)
    yield (Words(article.text[:SHOWN] + (" …" if len(article.text) > SHOWN else "")),)
    yield ()
    yield from _said(sitting)
    yield (Words(SHORT, "key"),)


def _said(sitting: DaySitting) -> Iterator[Line]:
    if sitting.message:
        yield (Words(sitting.message, "message"),)
