"""What a text tells, for the terminal: who says what, what happened when, and its other times."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Annotated, DatedStatement, DateExpression, Quotation, Register, Span, Speaker

SHOWN = 6
"""So many of each kind are told, but with -v."""

FIRST_WORDS = 8


def told_lines(annotated: Annotated, register: Register, language: str, whole: bool) -> Iterator[str]:
    """A line for each quotation and each dated statement, and with `whole` for each time that dates none of them."""
    dating = {told.words for told in annotated.statements}
    said = [_said(annotated, one, register, language) for one in annotated.quotations]
    told = [_told(annotated, one, register, language) for one in annotated.statements]
    times = [_time(annotated, one) for one in annotated.dates if one.span not in dating]
    yield from _cut(said, "quotations", whole)
    yield from _cut(told, "dated statements", whole)
    yield from times if whole else ()


def _cut(found: list[str], what: str, whole: bool) -> Iterator[str]:
    yield from found if whole else found[:SHOWN]
    if len(found) > SHOWN and not whole:
        yield f"     … {len(found) - SHOWN} more {what}; -v shows all"


def _said(annotated: Annotated, said: Quotation, register: Register, language: str) -> str:
    who = _name(annotated, said.speaker, register, language) if said.speaker else "nobody"
    via = f" by way of {_name(annotated, said.via, register, language)}" if said.via else ""
    return f"  said  {who}{via}: “{_beginning(annotated, said.span)}” ({said.by})"


def _name(annotated: Annotated, speaker: Speaker, register: Register, language: str) -> str:
    """The name of an actor of the register with its id, else what the text calls somebody."""
    if actor := register.actors.get(speaker.entry):
        return f"{actor.label(language)} ({actor.id})"
    return speaker.name or annotated.article.text[slice(*speaker.span)]


def _told(annotated: Annotated, told: DatedStatement, register: Register, language: str) -> str:
    who = ", ".join(register.actors[id_].label(language) for id_ in told.actors)
    marks = [told.by, *(["reported"] if told.reported else []), *(["pinned"] if told.is_pinned else [])]
    return f"  when  {told.date}  {who}: “{_beginning(annotated, told.span)}” ({', '.join(marks)})"


def _time(annotated: Annotated, told: DateExpression) -> str:
    words = annotated.article.text[slice(*told.span)]
    return f"  time  {told.value or 'unknown'}  “{words}” ({told.by})"


def _beginning(annotated: Annotated, span: Span) -> str:
    words = annotated.article.text[slice(*span)].split()
    return " ".join(words[:FIRST_WORDS]) + ("…" if len(words) > FIRST_WORDS else "")
