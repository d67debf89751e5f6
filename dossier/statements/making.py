"""A dated statement from what is known of its sentence."""

from __future__ import annotations

from dossier.model import Annotated, DatedStatement, Sentence, Span
from dossier.statements.places import Quoted, topics_in


def made(
    annotated: Annotated,
    sentence: Sentence,
    date: str,
    words: Span | None,
    actors: tuple[str, ...],
    by: str,
    quoted: Quoted | None = None,
) -> DatedStatement:
    """The statement that this sentence is; `words` tell the time, and are none where only a person knows it."""
    at = words or Span(sentence.span.start, sentence.span.start)
    reported = (quoted or Quoted(annotated.quotations)).holds(at)
    return DatedStatement(sentence.span, date, at, by, actors, topics_in(annotated, sentence.span), reported)
