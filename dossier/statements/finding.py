"""The dated statements of an article: its sentences with a time, an actor and a finite verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from dossier.language.clauses import clause_words
from dossier.model import Annotated, DatedStatement, DateExpression, Quotation, Register, Sentence
from dossier.statements.before import person_before
from dossier.statements.parts import Part, part_of
from dossier.statements.places import Places, actors_in
from dossier.statements.times import is_dateline

TELLING = frozenset({"lede", "paragraph", "list_item", "quote"})
"""The kinds of blocks that tell in sentences; headings and captions have no verb that could be trusted, and cells of
a table no sentence."""

LONGEST = 2000
"""A longer sentence is a list, or no sentence at all: who belongs to which of its times cannot be told."""

_QUESTION = re.compile(r"\?[\s»”\"’')\]]*$")
_TAIL = 8


def find(annotated: Annotated, register: Register) -> tuple[DatedStatement, ...]:
    """The dated statements of the text, in order."""
    if clause_words(annotated.article.language) is None or not annotated.dates or not annotated.linked:
        return ()
    places = Places(annotated, register)
    resolved = [told for told in annotated.dates if told.value]
    by_sentence = groupby(resolved, key=lambda told: annotated.sentences_at(told.span))
    return tuple(
        statement
        for sentences, told in by_sentence
        for sentence in sentences
        for statement in _of_sentence(places, sentence, list(told))
    )


def _of_sentence(places: Places, sentence: Sentence, told: Sequence[DateExpression]) -> Iterator[DatedStatement]:
    """The statements of a sentence, one for each day that it tells."""
    start, end = sentence.span
    if end - start > LONGEST or places.block(start).kind not in TELLING:
        return
    before = person_before(places, sentence)
    if not (before or actors_in(places.annotated, sentence.span) or places.has_speaker(sentence.span)):
        return
    parts: dict[Quotation | None, Part] = {}
    made: dict[str, DatedStatement] = {}
    for time in told:
        speech = places.speech_at(time.span)
        if _is_asked(places, sentence, speech) or is_dateline(places, time):
            continue
        if speech not in parts:
            parts[speech] = part_of(places, sentence, speech, before)
        judged = parts[speech].judge(time)
        if judged and not places.only_where(judged.actors, sentence.span, parts[speech].words.locatives):
            one = made.get(time.value) or places.statement(sentence, time.value, time.span, judged.actors, judged.by)
            made[time.value] = replace(one, actors=tuple(dict.fromkeys((*one.actors, *judged.actors))))
    yield from made.values()


def _is_asked(places: Places, sentence: Sentence, speech: Quotation | None) -> bool:
    """Whether a sentence, or what is quoted of it, is a question."""
    end = sentence.span.end if speech is None else min(speech.span.end, sentence.span.end)
    return bool(_QUESTION.search(places.text, max(end - _TAIL, sentence.span.start), end))
