"""Whether a date is told as past or as to come, by the verb of its clause."""

from __future__ import annotations

import re

from dossier.language import sentences
from dossier.language.verbs import Verb, finite_verbs
from dossier.model import Span
from dossier.publication.times import Toward

CLAUSE = 200
"""Signs to either side in which the verb of a date is looked for."""

LINE = 5_000
"""A longer line is no paragraph, and its sentences are not looked for."""

QUOTED = 30
"""So many signs lie between a verb and its date where both are told as the evidence."""

_PAUSE = re.compile(
    r"[;:,—–()«»“”\"]|--|\b(?:che|chi|cui|mentre|quando|ma|se|come|perché|poiché|dopo|prima|verso|non"
    r"|who|which|that|while|when|but|if|as|because|after|before|where|than|not|to)\b"
    r"|\b[a-zàèìòù]{2,}(?:[aei]re|[aei]rsi|rlo|rla)\b"
)
"""What parts a verb from a date: another clause, an infinitive, what something is meant or planned for."""

_BEHIND = re.compile(r"\b(?:e|ed|o|and|or)\b")
"""What parts a date from a verb that comes after it, and not from one before."""

_NOT_FINITE = re.compile(r"\b(?:to|be|will|would|may|might|can|could|should|must)(?: not)?\s+\Z")
"""Before an English form that is a past tense elsewhere: "to be held"."""

_AIM = re.compile(r"\b(?:to|for|per|until|verso|entro)\s+(?:il |lo |l'|the )?\Z")
"""Before a date that is an aim: "put off to 2024"."""

_NEXT = re.compile(r"(?<![\d\s,])\s+(?:e|ed|and)\s+(?:(?:il|l'|nel|in|on|the) ?){0,2}\Z")
"""Before a date with which another clause begins: "… è arrivato e il 19 aprile partirà"; not in a list of dates."""

_FRONTED = re.compile(r"\A[^\w,]{0,2},")
""" "Nel 2023, il ministro …": the comma behind a date at the head of its clause parts nothing."""


def toward(text: str, span: Span, language: str) -> Toward:
    """Where a date lies for who writes, by the nearest verb before it that nothing parts from it, else behind it.

    A present tells nothing: it is history told lively as well as a timetable. Nor does what would be, and what had
    been planned.
    """
    low, high = _around(text, span, language)
    words = text[low:high].lower()
    start, end = span.start - low, span.end - low
    if len(words) != high - low:  # a letter that is two in small letters
        return ""
    beside = [verb for verb in finite_verbs(words, language) if not _is_parted(words, verb, start, end)]
    if not beside:
        return ""
    verb = max(
        beside, key=lambda one: (one.span.end <= start, one.span.end if one.span.end <= start else -one.span.start)
    )
    if verb.tense == "past":
        return "" if _AIM.search(words, 0, start) else "past"
    return "future" if verb.tense == "future" else ""


def _is_parted(words: str, verb: Verb, start: int, end: int) -> bool:
    if verb.span.start < end and verb.span.end > start:  # "may" in "20 May 2023"
        return True
    if _NOT_FINITE.search(words, max(0, verb.span.start - 12), verb.span.start):
        return True
    if verb.span.end <= start:
        return bool(_PAUSE.search(words, verb.span.end, start) or _NEXT.search(words, verb.span.end, start))
    between = _FRONTED.sub("", words[end : verb.span.start])
    return bool(_PAUSE.search(between) or _BEHIND.search(between))


def _around(text: str, span: Span, language: str) -> Span:
    """The sentence of a time, as far as it lies near."""
    low, high = max(text.rfind("\n", 0, span.start) + 1, span.start - LINE), text.find("\n", span.end)
    high = min(high if high >= 0 else len(text), span.end + LINE)
    line = text[low:high]
    for one in sentences(line, language) if len(line) <= LINE else ():
        if one.start <= span.start - low < one.end:
            low, high = low + one.start, low + one.end
            break
    return Span(max(low, span.start - CLAUSE), min(high, span.end + CLAUSE))


def with_its_verb(text: str, span: Span, verb: str) -> str:
    """A time as evidence, from its verb on where that stands close before: "durerà fino al 19 aprile"."""
    at = text.lower().rfind(verb.lower(), max(0, span.start - QUOTED - len(verb)), span.start) if verb else -1
    return " ".join(text[at if at >= 0 else span.start : span.end].split())
