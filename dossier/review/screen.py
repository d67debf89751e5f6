"""What a sitting of review shows: lines of words with their part in it, for any terminal."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Actor
from dossier.review import role_screen
from dossier.review.lines import Line, Words, count, cut, day, said, sentence
from dossier.review.session import Session
from dossier.suggestions import Suggestion

KEYS = (
    ("a", "accept as a new entry"),
    ("m", "merge into an entry: its further name, wherever it stands"),
    ("o", "another entry's, in this article only"),
    ("r", "nobody's, in this article only"),
    ("R", "nobody's, anywhere"),
    ("C", "accept all countries that are left to ask about"),
    ("u", "unsure: not asked again, but with --again"),
    ("s", "skip for now"),
    ("t", "tell the type"),
    ("n p", "next and previous sentence"),
    ("z", "take the last decision back"),
    ("?", "this help"),
    ("q", "quit: what was decided is written already"),
)
TYPE_KEYS = "p person · o organisation · c country · l place · x other"
SHORT = "a new · m merge · o other here · r/R nobody here/anywhere · u unsure · s skip · z undo · ? help · q quit"


def screen(session: Session) -> tuple[Line, ...]:
    """The lines to show, from top to bottom."""
    if session.role is not None:
        return role_screen.screen(session, session.role)
    current = session.current
    if current is None:
        ended = "Nothing is left to decide." if not session.queue else "That was the last one."
        return ((Words(ended),), *said(session), (Words("z takes the last decision back, any other key ends", "key"),))
    if session.asking == "help":
        return (
            *((Words(f"{pressed:4}", "name"), Words(told)) for pressed, told in KEYS),
            (Words("any key goes back", "key"),),
        )
    return (*_head(session, current), *_occurrence(session, current), *_around(session, current), *_foot(session))


def _head(session: Session, current: Suggestion) -> Iterator[Line]:
    counted = f"{count(len(current.articles), 'article')}, {count(len(current.occurrences), 'mention')}"
    yield (Words(f"{session.at + 1} of {len(session.queue)} · {counted}", "dim"),)
    asked = " (a name of the register: whose?)" if current.is_doubtful else ""
    yield Words(cut(current.name), "name"), Words(f"  {session.kind or 'unknown'}{asked}", "dim")
    others = [f"{cut(words)} ×{count}" for words, count in current.variants if words != current.name]
    if others:
        yield (Words("also: " + ", ".join(others[:8]), "dim"),)
    first, last = current.dates
    if first:
        told = day(first) if first == last else f"{day(first)} – {day(last)}"
        yield (Words(told, "dim"),)
    yield ()


def _occurrence(session: Session, current: Suggestion) -> Iterator[Line]:
    shown = current.occurrences[session.sentence]
    return sentence(session, shown, session.sentence + 1, len(current.occurrences))


def _around(session: Session, current: Suggestion) -> Iterator[Line]:
    actors = session.register.actors
    named = [f"{_label(actors[entry], session)} ×{n}" for entry, n in current.named_with[:5] if entry in actors]
    if named:
        yield (Words("named with " + ", ".join(named), "dim"),)
    if session.asking in ("entry to merge", "entry here"):
        return
    for candidate in session.candidates:
        if candidate.entry in actors:
            yield (
                Words("perhaps "),
                Words(_label(actors[candidate.entry], session), "name"),
                Words(f": {candidate.why}"),
            )


def _foot(session: Session) -> Iterator[Line]:
    yield ()
    yield from said(session)
    if session.asking in ("entry to merge", "entry here"):
        yield (
            Words("Which entry? ", "key"),
            Words(session.typed or "(type to search)", "name" if session.typed else "dim"),
        )
        for number, actor in enumerate(session.offered, start=1):
            told = f" {actor.type}, {actor.id}"
            yield Words(f"{number} ", "key"), Words(_label(actor, session), "name"), Words(told, "dim")
        yield (Words("a figure chooses, Escape goes back", "key"),)
    elif session.asking in ("type", "type of new"):
        yield (Words(f"Which type? {TYPE_KEYS}", "key"),)
    elif session.asking == "sure of new":
        yield (Words("The register has this name already. Another entry all the same? y yes, other keys no", "key"),)
    elif session.asking == "sure of nobody":
        told = "These words are a name of the register. To no entry, in any article, links too? y yes, other keys no"
        yield (Words(told, "key"),)
    elif session.asking == "all countries":
        yield (Words(", ".join(cut(one.name) for one in session.countries)),)
        yield (Words("All of them as new entries? y yes, other keys no", "key"),)
    else:
        if len(session.countries) > 1:
            yield (Words(f"C accept all {len(session.countries)} countries that are left to ask about", "key"),)
        yield (Words(SHORT, "key"),)


def _label(actor: Actor, session: Session) -> str:
    return cut(actor.label(session.language))
