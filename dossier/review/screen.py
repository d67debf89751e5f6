"""What a sitting of review shows: lines of words with their part in it, for any terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from dossier.language import long_date
from dossier.model import Actor
from dossier.review.session import Session
from dossier.suggestions import Occurrence, Suggestion

Part = Literal["", "name", "mark", "dim", "key", "message"]


class Words(NamedTuple):
    """Words of a line, and what they are in it."""

    text: str
    part: Part = ""


Line = tuple[Words, ...]

AROUND = 300
"""So many letters of a sentence are shown on either side of the name."""

LONGEST = 160
"""Longer words of clippings are cut."""

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
    current = session.current
    if current is None:
        ended = "Nothing is left to decide." if not session.queue else "That was the last one."
        return ((Words(ended),), *_said(session), (Words("z takes the last decision back, any other key ends", "key"),))
    if session.asking == "help":
        return (
            *((Words(f"{pressed:4}", "name"), Words(told)) for pressed, told in KEYS),
            (Words("any key goes back", "key"),),
        )
    return (*_head(session, current), *_sentence(session, current), *_around(session, current), *_foot(session))


def _head(session: Session, current: Suggestion) -> Iterator[Line]:
    counted = f"{_count(len(current.articles), 'article')}, {_count(len(current.occurrences), 'mention')}"
    yield (Words(f"{session.at + 1} of {len(session.queue)} · {counted}", "dim"),)
    asked = " (a name of the register: whose?)" if current.is_doubtful else ""
    yield Words(_cut(current.name), "name"), Words(f"  {session.kind or 'unknown'}{asked}", "dim")
    others = [f"{_cut(words)} ×{count}" for words, count in current.variants if words != current.name]
    if others:
        yield (Words("also: " + ", ".join(others[:8]), "dim"),)
    first, last = current.dates
    if first:
        told = _day(first, session) if first == last else f"{_day(first, session)} – {_day(last, session)}"
        yield (Words(told, "dim"),)
    yield ()


def _sentence(session: Session, current: Suggestion) -> Iterator[Line]:
    one = current.occurrences[session.sentence]
    article = one.annotated.article
    day = _day(article.published, session) if article.published else "no date"
    outlet = session.register.find_source(article.source)
    name = outlet.label(session.language) if outlet else article.source
    yield (Words(" · ".join(_cut(part) for part in (article.label, day, name) if part), "dim"),)
    yield tuple(_marked(one))
    if len(current.occurrences) > 1:
        yield (Words(f"sentence {session.sentence + 1} of {len(current.occurrences)}: n next, p previous", "dim"),)


def _marked(one: Occurrence) -> Iterator[Words]:
    """The sentence with the name marked; a long one without its far ends."""
    text, span, (start, end) = one.annotated.article.text, one.span, one.sentence
    first, last = max(start, span.start - AROUND), min(max(end, span.end), span.end + AROUND)
    yield Words(("… " if first > start else "") + text[first : span.start])
    yield Words(_cut(text[span.start : span.end]), "mark")
    yield Words(text[span.end : last] + (" …" if last < end else ""))


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
    yield from _said(session)
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
        yield (Words(", ".join(_cut(one.name) for one in session.countries)),)
        yield (Words("All of them as new entries? y yes, other keys no", "key"),)
    else:
        if len(session.countries) > 1:
            yield (Words(f"C accept all {len(session.countries)} countries that are left to ask about", "key"),)
        yield (Words(SHORT, "key"),)


def _said(session: Session) -> Iterator[Line]:
    if session.message:
        yield (Words(session.message, "message"),)


def _label(actor: Actor, session: Session) -> str:
    return _cut(actor.label(session.language))


def _day(day: str, session: Session) -> str:
    return long_date(day, session.language) or day


def _count(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number} {what}s"


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else words[:LONGEST] + "…"
