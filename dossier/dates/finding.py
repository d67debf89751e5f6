"""The expressions of time of a text: sentences with a word of time, the times in them, what bounds these."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.dates import bounds, history, tense, terms
from dossier.dates.cores import cores
from dossier.dates.expression import Expression
from dossier.dates.lexicon import lexicon
from dossier.dates.meanings import DayOfMonth, Weekday, Weekend, Yearly
from dossier.dates.memory import Memory, with_times_told
from dossier.dates.sentence import Core, Sentence
from dossier.dates.tokens import tokens
from dossier.language import LANGUAGES, plain_apostrophes, sentences
from dossier.model import Span

_FIGURE = re.compile(
    r"[\d'](?:(?<=[12])\d{3}(?!\d)|(?<=\d)[./-]\d{1,2}[./-]\d|(?<=\d)/\d|(?<=')\d\d|(?<=0)s(?!\w)|(?<=l \d)\d?(?!\w))"
)
"""Figures that may tell a time without a word of it: a year, a whole date, a decade, a day ("entro il 27")."""
OF_A_DIRECTION = (Yearly, Weekday, DayOfMonth, Weekend)
"""What lies in the past or in the future, by what the sentence says."""


def expressions(text: str, language: str) -> tuple[Expression, ...]:
    """The times that a text tells, in order and apart, not yet counted from a day; none in an unknown language."""
    if language not in LANGUAGES:
        return ()
    known = lexicon(language)
    plain = plain_apostrophes(text)
    lower = _small(plain)
    hints = sorted(
        {
            start
            for _, start, _ in known.triggers.find_matches_as_indexes(lower, overlapping=True)
            if not (lower[start].isalpha() and lower[start - 1 : start].isalpha())  # "anno" in "hanno"
        }
        | {m.start() for m in _FIGURE.finditer(lower)}
    )
    if not hints:
        return ()
    found: list[Expression] = []
    before: Memory | None = None
    for span in _sentences_with(text, language, hints):
        sentence = Sentence(plain, tokens(plain, lower, span.start, span.end, known), known)
        before = Memory(sentence, tuple(_times(sentence, span.start, before)), span.end)
        found += [_expression(sentence, core) for core in bounds.bounded(sentence, list(before.cores))]
    return tuple(found)


def _small(text: str) -> str:
    """In small letters, each sign at its place."""
    lower = text.lower()
    return (
        lower
        if len(lower) == len(text)
        else "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)
    )


def _sentences_with(text: str, language: str, hints: list[int]) -> Iterator[Span]:
    """The sentences in which one of these offsets lies."""
    at = 0
    line_start = 0
    for line in text.split("\n"):
        line_end = line_start + len(line)
        if at < len(hints) and hints[at] <= line_end:
            for one in sentences(line, language):
                span = Span(one.start + line_start, one.end + line_start)
                if at < len(hints) and hints[at] < span.end:
                    yield span
                while at < len(hints) and hints[at] < span.end:
                    at += 1
            while at < len(hints) and hints[at] <= line_end:
                at += 1
        line_start = line_end + 1
        if at >= len(hints):
            return


def _times(sentence: Sentence, start: int, before: Memory | None) -> list[Core]:
    """Its times by themselves, with the year or the day that they count from."""
    found = history.with_years_told(sentence, cores(sentence))
    return with_times_told(sentence, found, before if before and before.is_just_before(start) else None)


def _expression(sentence: Sentence, core: Core) -> Expression:
    span = Span(core.start, core.end)
    if not _has_a_direction(core):
        return Expression(span, core.by, core.meaning)
    judged = tense.judge(sentence, core.start, core.end)
    return Expression(span, core.by, core.meaning, *terms.judged(sentence, core, judged))


def _has_a_direction(core: Core) -> bool:
    parts = bounds.parts(core.meaning)
    return any(isinstance(part, OF_A_DIRECTION) and getattr(part, "turn", None) is None for part in parts)
