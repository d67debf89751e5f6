"""Which way a time points: what its own clause says, by the tense of its verb and by words of planning."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import NamedTuple

from dossier.dates.meanings import Direction
from dossier.dates.sentence import Sentence
from dossier.language.verbs import Verb
from dossier.model import Span

NEAREST = 3
"""So many verbs before and behind are looked at."""

CLAUSE = 200
"""Signs on either side in which the verb of a clause is looked for."""

_PAUSE = re.compile(r"[;:—–()«»“”\"]|, |\n")


class Judgement(NamedTuple):
    """A direction, and the words that tell it."""

    direction: Direction
    reason: str


def is_future(sentence: Sentence, first: int, last: int) -> bool:
    return judge(sentence, sentence.tokens[first].start, sentence.tokens[last - 1].end).direction == "future"


def judge(sentence: Sentence, start: int, end: int) -> Judgement:
    """Where the time between two offsets lies, by what stands round it.

    The nearest verb of the same clause counts, else the nearest one within reach. A present tells nothing: it is
    history told lively as well as a timetable.
    """
    verb = _governing(sentence, start, end)
    planned = _planned(sentence, start, end)
    told = sentence.text[slice(*verb.span)] if verb else ""
    if verb and (verb.tense == "future" or (verb.tense == "conditional" and " " not in told)):
        return Judgement("future", told)
    if planned and not (verb and verb.tense == "past"):
        return Judgement("future", planned)
    # Of the conditionals only "avrebbe incontrato" is left: what is said to have been.
    return Judgement("past", told) if verb and verb.tense != "present" else Judgement("unknown", "")


def _governing(sentence: Sentence, start: int, end: int) -> Verb | None:
    """The verb that is nearest: by the pauses and conjunctions between, then by the signs."""
    at = bisect_left(sentence.verbs, start, key=_start_of)
    near = [
        verb
        for verb in sentence.verbs[max(0, at - NEAREST) : at + NEAREST]
        if max(verb.span.start - end, start - verb.span.end) <= CLAUSE
    ]
    return min(near, key=lambda verb: _distance(sentence.text, verb.span, start, end)) if near else None


def _start_of(verb: Verb) -> int:
    return verb.span.start


def _between(text: str, span: Span, start: int, end: int) -> str:
    return text[span.end : start] if span.end <= start else text[end : span.start]


def _distance(text: str, span: Span, start: int, end: int) -> tuple[int, int]:
    between = _between(text, span, start, end)
    opened = len(_PAUSE.findall(between)) + len(_OPENS.findall(between.lower())) + bool(_JOINS.search(between))
    return opened, len(between)


_OPENS = re.compile(r"\b(?:che|mentre|quando|ma|who|which|that|while|when|but)\b")
_JOINS = re.compile(r" (?:e|ed|and) (?:(?:il|the|on|in|nel) )?$")
"""Right before the time it begins a clause of its own: "votò lunedì e giovedì si riunirà"."""


def _planned(sentence: Sentence, start: int, end: int) -> str:
    """A word of planning near the time, with no pause between."""
    at = bisect_left(sentence.planned, start, key=attrgetter("start"))
    for token in sentence.planned[max(0, at - 1) : at + 1]:
        between = _between(sentence.text, Span(token.start, token.end), start, end)
        if len(between) <= CLAUSE and not _PAUSE.search(between):
            return token.word
    return ""
