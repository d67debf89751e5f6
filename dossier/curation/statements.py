"""What a person said of dated statements: their date and actors, which always stand, and which are none."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from dossier.curation.judgements import BY
from dossier.curation.wording import are_one, edit_problem, fitting, letters, unclear
from dossier.model import Annotated, DatedStatement, DateExpression, Edit, Problem, Register, Sentence, StatementEdit
from dossier.statements import Places, actors_in, dates_in


class Applied(NamedTuple):
    """An article's dated statements after what an edit says of them, and what of it could not be done."""

    statements: tuple[DatedStatement, ...]
    problems: tuple[Problem, ...] = ()


def apply(annotated: Annotated, edit: Edit, register: Register) -> Applied:
    """The statements as `edit` corrects, pins and hides them; each is named by its sentence.

    A sentence that the program took for no statement becomes one where a person gives it a date or actors, or pins
    it, if both are known then. Sentences with the same words are one to a person.
    """
    problems: list[Problem] = []

    def words_of(sentence: Sentence) -> str:
        return annotated.article.text[sentence.span.start : sentence.span.end]

    for told in edit.statements:
        found = fitting(told.words, annotated.sentences, words_of)
        if not found or not are_one(found, words_of):
            problems.append(unclear(edit.key, told.line, told.words, "sentence", len(found)))
            continue
        for sentence in found:
            statements, unclear_because = _edited(annotated, sentence, told, register)
            annotated = replace(annotated, statements=statements)
            problems += (edit_problem(edit.key, told.line, *why) for why in unclear_because)
    return Applied(annotated.statements, tuple(dict.fromkeys(problems)))


_Statements = tuple[DatedStatement, ...]
_Why = tuple[str, str]
"""What is not clear, and what helps."""


def _edited(
    annotated: Annotated, sentence: Sentence, told: StatementEdit, register: Register
) -> tuple[_Statements, list[_Why]]:
    known = [one for one in annotated.statements if one.span == sentence.span and _is_of(annotated, one, told.time)]
    others = tuple(one for one in annotated.statements if one not in known)
    if told.hidden:
        return others, []
    actors = tuple(id_ for id_ in told.actors if id_ in register.actors)
    if not known:
        return _with_new(annotated, sentence, told, actors)
    if len(known) > 1 and told.date:
        times = ", ".join(f"'{_words(annotated, one)}'" for one in known)
        return annotated.statements, [
            (
                f"'{told.words}' tells several times: {times}",
                "tell which, as in 'time: " + _words(annotated, known[0]) + "'",
            )
        ]
    corrected = (_corrected(one, told, actors) for one in known)
    return _in_order((*others, *corrected)), []


def _is_of(annotated: Annotated, told: DatedStatement | DateExpression, time: str) -> bool:
    return not time or letters(time) == letters(_words(annotated, told))


def _words(annotated: Annotated, told: DatedStatement | DateExpression) -> str:
    start, end = told.words if isinstance(told, DatedStatement) else told.span
    return annotated.article.text[start:end]


def _corrected(one: DatedStatement, told: StatementEdit, actors: tuple[str, ...]) -> DatedStatement:
    """A statement whose date and actors stay as they were found keeps the rule that found them."""
    date, actors = told.date or one.date, actors or one.actors
    by = one.by if (date, actors) == (one.date, one.actors) else BY
    return replace(one, date=date, actors=actors, by=by, is_pinned=told.pinned or one.is_pinned)


def _with_new(
    annotated: Annotated, sentence: Sentence, told: StatementEdit, actors: tuple[str, ...]
) -> tuple[_Statements, list[_Why]]:
    times = [one for one in dates_in(annotated, sentence.span) if _is_of(annotated, one, told.time)]
    resolved = [one for one in times if one.value]
    actors = actors or actors_in(annotated, sentence.span)
    date = told.date or (resolved[0].value if len(resolved) == 1 else "")
    if not date:
        hint = "add when it happened: 'date: YYYY-MM-DD'"
        return annotated.statements, [(f"no one time is known of '{told.words}'", hint)]
    if not actors:
        hint = "add who has a part in it: 'actors: [id]'"
        return annotated.statements, [(f"nobody of the register is named in '{told.words}'", hint)]
    words = next((one.span for one in resolved or times if len(times) == 1 or one.value == date), None)
    new = replace(Places(annotated).statement(sentence, date, words, actors, BY), is_pinned=told.pinned)
    return _in_order((*annotated.statements, new)), []


def _in_order(statements: _Statements) -> _Statements:
    return tuple(sorted(statements, key=lambda one: (one.span, one.words, one.date)))
