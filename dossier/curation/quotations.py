"""What a person said of quotations: who speaks, and what is none; found by their words."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from dossier.curation.judgements import BY
from dossier.curation.wording import are_one, fitting, letters, unclear
from dossier.model import Annotated, Edit, Problem, Quotation, QuotationEdit, Register, Span, Speaker


class Applied(NamedTuple):
    """An article's quotations after what an edit says of them, and what of it could not be done."""

    quotations: tuple[Quotation, ...]
    problems: tuple[Problem, ...] = ()


def apply(annotated: Annotated, edit: Edit, register: Register) -> Applied:
    """The quotations with the speakers that `edit` gives them, without those it hides.

    Quotations with the same words are one to a person. What is hidden already, or never was a quotation, is as the
    person wants it. A speaker who is not in the register changes nothing; that is told where references are checked.
    """
    problems: list[Problem] = []
    quotations = annotated.quotations

    def words_of(said: Quotation) -> str:
        return annotated.article.text[said.span.start : said.span.end]

    for told in edit.quotations:
        found = fitting(told.words, quotations, words_of)
        if found and are_one(found, words_of):
            meant = {said.span for said in found}
            quotations = tuple(
                one for said in quotations for one in (_edited(annotated, said, told, register, meant),) if one
            )
        elif found or not (told.hidden and _stands_in(told.words, annotated)):
            problems.append(unclear(edit.key, told.line, told.words, "quotation", len(found)))
    return Applied(quotations, tuple(problems))


def _stands_in(words: str, annotated: Annotated) -> bool:
    return letters(words) in letters(annotated.article.text)


def _edited(
    annotated: Annotated, said: Quotation, told: QuotationEdit, register: Register, meant: set[Span]
) -> Quotation | None:
    """The quotation as the person wants it; None where it is hidden."""
    if said.span not in meant:
        return said
    if told.hidden:
        return None
    if told.speaker == "":
        return replace(said, by=BY, speaker=None, via=None, cue=None)
    actor = register.actors.get(told.speaker or "")
    if actor is None or (said.speaker and said.speaker.entry == actor.id):
        return said
    via = said.via if said.via and said.via.entry != actor.id else None
    name = actor.label(annotated.article.language)
    return replace(said, by=BY, speaker=Speaker(_named_beside(annotated, said.span, actor.id), actor.id, name), via=via)


def _named_beside(annotated: Annotated, span: Span, entry: str) -> Span:
    """The words nearest to a quotation that name this actor; none, at its end, where the text does not name it."""
    named = [mention.span for mention in annotated.linked if mention.entry == entry]
    return min(
        named, key=lambda one: max(span.start - one.end, one.start - span.end, 0), default=Span(span.end, span.end)
    )
