"""Which way a time points: what its own clause says, by the tense of its verb and by words of planning."""

from __future__ import annotations

import re
from typing import NamedTuple

from dossier.dates.meanings import Direction
from dossier.dates.sentence import Sentence
from dossier.language.verbs import Verb, finite_verbs

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
    low, high = max(sentence.tokens[0].start, start - CLAUSE), min(sentence.tokens[-1].end, end + CLAUSE)
    words = sentence.text[low:high]
    verbs = finite_verbs(words, sentence.known.language)
    planned = _planned(sentence, low, high, start, end)
    if not verbs:
        return Judgement("future", planned) if planned else Judgement("unknown", "")
    verb = min(verbs, key=lambda one: _distance(words, one, start - low, end - low))
    told = words[slice(*verb.span)]
    if verb.tense == "future" or (verb.tense == "conditional" and " " not in told):
        return Judgement("future", told)
    if verb.tense == "conditional":  # "avrebbe incontrato": told of what has been
        return Judgement("past", told)
    if planned and verb.tense != "past":
        return Judgement("future", planned)
    return Judgement("past", told) if verb.tense == "past" else Judgement("unknown", "")


def _distance(words: str, verb: Verb, start: int, end: int) -> tuple[int, int]:
    """How far a verb is from a time: first by the pauses and conjunctions between, then by the signs."""
    if verb.span.end <= start:
        between, gap = words[verb.span.end : start], start - verb.span.end
    else:
        between, gap = words[end : verb.span.start], verb.span.start - end
    return len(_PAUSE.findall(between)) + len(_OPENS.findall(between.lower())) + bool(_JOINS.search(between)), gap


_OPENS = re.compile(r"\b(?:che|mentre|quando|ma|who|which|that|while|when|but)\b")
_JOINS = re.compile(r" (?:e|ed|and) (?:(?:il|the|on|in|nel) )?$")
"""Right before the time it begins a clause of its own: "votò lunedì e giovedì si riunirà"."""


def _planned(sentence: Sentence, low: int, high: int, start: int, end: int) -> str:
    """A word of planning in the clause: before the time, with no pause between, or just behind it."""
    found = sentence.known.lists["planned"]
    for token in sentence.tokens:
        if low <= token.start < high and token.word in found:
            between = sentence.text[token.end : start] if token.end <= start else sentence.text[end : token.start]
            if not _PAUSE.search(between):
                return token.word
    return ""
