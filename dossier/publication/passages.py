"""The sentences that tell a time, by the words that tell what happened in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dossier.language import data, sentences
from dossier.language.stems import stem
from dossier.model import Article, Block, Span
from dossier.names.lexicon import lexicon
from dossier.publication.times import Time

_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_ENDS = re.compile(r"[;:]")

SHORTEST = 4
"""Letters of a word that tells something."""

NEAR = 10
"""Words to either side of a time within which stands what happened then."""

WORDS_KEPT = 20_000
"""Answers that are kept about words: those of some hundred articles."""

LONGEST = 2_000
"""Letters of a sentence; a longer one is a list."""

OPENING, CLOSING = "“«„", "”»"

NO_EVENTS, OTHERS = "no_events.txt", "other_events.txt"


NO_TIME = Time(span=Span(-1, -1), words="", form="fixed")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence: the names in it and the stems of its other words; of a time, those that stand near it too."""

    sentence: Span
    names: frozenset[str]
    stems: frozenset[str]
    near: frozenset[str] = frozenset()
    time: Time = NO_TIME
    is_quoted: bool = False
    is_earlier: bool = False
    """Whether its words tell that something else of the kind came before or after: "aveva incontrato", "again"."""


def passages_with(times: Sequence[Time], article: Article, language: str) -> Iterator[Passage]:
    """Each time with its sentence, in order."""
    at = 0
    for offset, block in article.body_offsets:
        end = offset + len(block.text)
        inside = []
        while at < len(times) and times[at].span.start < end:
            if times[at].span.start >= offset:
                inside.append(times[at])
            at += 1
        if inside:
            yield from _in_block(inside, offset, block, language)


def passages_without(times: Sequence[Time], article: Article, language: str) -> Iterator[Passage]:
    """The sentences of paragraphs that tell no time: what they tell is of now."""
    starts = [time.span.start for time in times]
    for offset, block in article.body_offsets:
        if block.kind in ("lede", "paragraph"):
            for start, end in sentences(block.text, language):
                if end - start <= LONGEST and not any(offset + start <= one < offset + end for one in starts):
                    yield _passage(block.text, Span(start, end), offset, language)


def _in_block(times: Sequence[Time], offset: int, block: Block, language: str) -> Iterator[Passage]:
    bounds = sentences(block.text, language)
    for time in times:
        place = time.span.start - offset
        found = next((one for one in bounds if one.start <= place < one.end), None)
        if found and found.end - found.start <= LONGEST:
            yield _passage(block.text, found, offset, language, time)


def _passage(text: str, sentence: Span, offset: int, language: str, time: Time = NO_TIME) -> Passage:
    span = Span(time.span.start - offset, time.span.end - offset)
    close = _close_to(text, sentence, span) if time is not NO_TIME else Span(0, 0)
    names, told, near, is_earlier = set[str](), set[str](), set[str](), False
    for match in _WORD.finditer(text, *sentence):
        word, place = match[0], match.start()
        if span.start <= place < span.end:
            continue
        is_close = close.start <= place < close.end
        if word[0].isupper() and place > sentence.start:
            names.add(word)
            told.add(stem(word.lower(), language))
        elif root := _event(word.lower(), language):
            told.add(root)
            if is_close:
                near.add(root)
        is_earlier |= is_close and word in _others(language)
    shifted = Span(sentence.start + offset, sentence.end + offset)
    is_quoted = time is not NO_TIME and _is_quoted(text, span.start)
    return Passage(shifted, frozenset(names), frozenset(told), frozenset(near), time, is_quoted, is_earlier)


def _close_to(text: str, sentence: Span, span: Span) -> Span:
    """So many words before and behind, within the clause."""
    before = [match.start() for match in _WORD.finditer(text, sentence.start, span.start)][-NEAR:]
    behind = [match.end() for match in _WORD.finditer(text, span.end, sentence.end)][:NEAR]
    first, last = before[0] if before else span.start, behind[-1] if behind else span.end
    stops = [match.start() for match in _CLAUSE_ENDS.finditer(text, first, last)]
    first = max([first, *(stop for stop in stops if stop < span.start)])
    return Span(first, min([last, *(stop for stop in stops if stop >= span.end)]))


def _is_quoted(text: str, place: int) -> bool:
    """Whether words stand within marks: their "today" is the day of whoever speaks."""
    before = text[:place]
    opened = sum(map(before.count, OPENING)) - sum(map(before.count, CLOSING))
    return opened > 0 or before.count('"') % 2 == 1


@cache
def _others(language: str) -> frozenset[str]:
    return data.lines(language, OTHERS) if language in data.LANGUAGES else frozenset()


@cache
def _no_events(language: str) -> frozenset[str]:
    known = data.lines(language, NO_EVENTS) if language in data.LANGUAGES else frozenset()
    return frozenset(stem(word, language) for word in known)


@lru_cache(maxsize=WORDS_KEPT)
def _event(word: str, language: str) -> str:
    """The stem of a word that may tell what happened; "" for a small word, an office, a people, a verb of saying."""
    known = lexicon(language)
    if len(word) < SHORTEST or data.is_small_word(word) or known.has("titles", word) or known.is_demonym(word):
        return ""
    root = stem(word, language)
    return "" if root in _no_events(language) else root
