"""Lines of a sitting's screen, and those that tell of an article and of a sentence in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from dossier.language import long_date
from dossier.review.session import Session
from dossier.suggestions import Occurrence

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


def sentence(session: Session, one: Occurrence, number: int, many: int) -> Iterator[Line]:
    """The article that an occurrence is of, its sentence, and which of how many it is."""
    article = one.annotated.article
    when = day(article.published) if article.published else "no date"
    outlet = session.register.find_source(article.source)
    name = outlet.label(session.language) if outlet else article.source
    yield (Words(" · ".join(cut(part) for part in (article.label, when, name) if part), "dim"),)
    yield tuple(_marked(one))
    if many > 1:
        yield (Words(f"sentence {number} of {many}: n next, p previous", "dim"),)


def _marked(one: Occurrence) -> Iterator[Words]:
    """The sentence with the name marked; a long one without its far ends."""
    text, span, (start, end) = one.annotated.article.text, one.span, one.sentence
    first, last = max(start, span.start - AROUND), min(max(end, span.end), span.end + AROUND)
    yield Words(("… " if first > start else "") + text[first : span.start])
    yield Words(cut(text[span.start : span.end]), "mark")
    yield Words(text[span.end : last] + (" …" if last < end else ""))


def said(session: Session) -> Iterator[Line]:
    if session.message:
        yield (Words(session.message, "message"),)


def day(day: str) -> str:
    """A day in the language of the command, whatever the dossier's is."""
    return long_date(day, "en") or day


def count(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number} {what}s"


def cut(words: str) -> str:
    return words if len(words) <= LONGEST else words[:LONGEST] + "…"
