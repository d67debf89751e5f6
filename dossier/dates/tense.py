"""Which way a time points: what its own clause says, by the tense of its verb and by words of planning."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import NamedTuple

from dossier.dates.choice import Direction
from dossier.dates.sentence import Sentence
from dossier.language.verbs import Verb
from dossier.model import Span

NEAREST = 3
"""So many verbs before and behind are looked at."""

BESIDE = 12
"""Signs between a word of planning and its time: "scheduled for", "to be held on"."""

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
    done = _done(sentence, start)
    if done:
        return Judgement("past", done)
    verb = _governing(sentence, start, end)
    planned = _planned(sentence, start, end)
    told = sentence.text[slice(*verb.span)] if verb else ""
    if verb and verb.tense == "present" and _is_timetable(sentence, verb.span, start):
        return Judgement("future", told)
    if planned and verb and _is_planned_by(verb.span, planned, sentence, start, end):
        was = verb.tense == "past" and " " in told and verb.span.overlaps(planned)
        return Judgement("unknown", "") if was else Judgement("future", sentence.text[slice(*planned)])
    if verb and (verb.tense == "future" or (verb.tense == "conditional" and " " not in told)):
        return Judgement("future", told)
    if planned and not (verb and verb.tense == "past"):
        return Judgement("future", sentence.text[slice(*planned)])
    # Of the conditionals only "avrebbe incontrato" is left: what is said to have been, or would be to come.
    return Judgement("past", told) if verb and verb.tense == "past" else Judgement("unknown", "")


def _done(sentence: Sentence, start: int) -> str:
    """A participle of what has happened, right before its time: "l'attesa cominciata il 24 ottobre finirà"."""
    at = bisect_left(sentence.tokens, start, key=attrgetter("start")) - 1
    while at > 0 and sentence.tokens[at].sort in "adi":
        at -= 1
    if at < 1 or not sentence.is_in(at, "done"):
        return ""
    token, text = sentence.tokens[at], sentence.text
    if sentence.is_in(at - 1, "not_yet") or _is_in_a_group(sentence, token.start):
        return ""
    return text[token.start : token.end]


def _is_in_a_group(sentence: Sentence, start: int) -> bool:
    """Whether a participle stands with its auxiliary, which tells more."""
    at = bisect_left(sentence.verbs, start, key=_start_of) - 1
    return at >= 0 and sentence.verbs[at].span.end > start


def _is_timetable(sentence: Sentence, verb: Span, start: int) -> bool:
    """ "The parade is on Sunday", "la festa è sabato": to be, and the day right behind it."""
    between = sentence.text[verb.end : start].strip().lower()
    copula = sentence.text[slice(*verb)].lower() in sentence.known.lists["to_be"]
    return copula and start >= verb.end and between in sentence.known.lists["at_days"]


def _governing(sentence: Sentence, start: int, end: int) -> Verb | None:
    """The verb that is nearest: by the pauses and conjunctions between, then by the signs."""
    at = bisect_left(sentence.verbs, start, key=_start_of)
    near = [
        verb
        for verb in sentence.verbs[max(0, at - NEAREST) : at + NEAREST]
        if max(verb.span.start - end, start - verb.span.end) <= CLAUSE
    ]
    return min(near, key=lambda verb: _distance(sentence.text, verb.span, start, end)) if near else None


def _is_planned_by(verb: Span, planned: Span, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the word of planning stands right before the time, or nearer: "previsto per venerdì è slittato"."""
    if verb.overlaps(planned) or 0 <= start - planned.end <= BESIDE:
        return True
    return _distance(sentence.text, planned, start, end) < _distance(sentence.text, verb, start, end)


def _start_of(verb: Verb) -> int:
    return verb.span.start


def _between(text: str, span: Span, start: int, end: int) -> str:
    return text[span.end : start] if span.end <= start else text[end : span.start]


def _distance(text: str, span: Span, start: int, end: int) -> tuple[int, int]:
    between = _between(text, span, start, end)
    opened = len(_PAUSE.findall(between)) + len(_OPENS.findall(between.lower())) + bool(_JOINS.search(between))
    return opened, len(between)


_OPENS = re.compile(
    r"\b(?:che|mentre|quando|ma|perché|poiché|dopo (?:che|aver|esser)|who|which|that|while|when|but|after|because)\b"
)
_JOINS = re.compile(r" (?:e|ed|and) (?:(?:il|the|on|in|nel) )?$")
"""Right before the time it begins a clause of its own: "votò lunedì e giovedì si riunirà"."""


def _planned(sentence: Sentence, start: int, end: int) -> Span | None:
    """A word of planning near the time, with no pause between."""
    at = bisect_left(sentence.planned, start, key=attrgetter("start"))
    for token in sentence.planned[max(0, at - 1) : at + 1]:
        span = Span(token.start, token.end)
        between = _between(sentence.text, span, start, end)
        if len(between) <= CLAUSE and not _PAUSE.search(between):
            return span
    return None
