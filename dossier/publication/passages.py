"""The sentences that tell a time, by the words that tell what happened in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dossier.language import data, sentences
from dossier.language.stems import stem
from dossier.language.verbs import finite_verbs
from dossier.model import Article, Block, Span
from dossier.names.lexicon import lexicon
from dossier.publication.times import Time

_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_ENDS = re.compile(r"[;:]")

SHORTEST = 3
"""Letters of a word that tells something."""

NEAR = 10
"""Words to either side of a time within which stands what happened then."""

WORDS_KEPT = 20_000
"""Answers that are kept about words: those of some hundred articles."""

LONGEST = 2_000
"""Letters of a sentence; a longer one is a list."""

OPENING, CLOSING = "“«„", "”»"

NO_EVENTS, OTHERS, IRREGULAR = "no_events.txt", "other_events.txt", "irregular_events.txt"


NOWHERE = Span(0, 0)
NO_TIME = Time(span=Span(-1, -1), words="", form="fixed")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence: the names in it and the stems of its other words; of a time, those that stand near it too."""

    sentence: Span
    names: frozenset[str]
    stems: frozenset[str]
    near: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    """Those of the near ones that are verbs: what somebody did."""
    time: Time = NO_TIME
    is_quoted: bool = False
    is_earlier: bool = False
    """Whether its words tell that something else of the kind came before or after: "aveva incontrato", "again"."""


def passages_with(times: Sequence[Time], article: Article, language: str) -> Iterator[Passage]:
    """Each time with its sentence, in order."""
    at = 0
    for offset, block in article.body_offsets:
        end = offset + len(block.text)
        inside: list[Time] = []
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
    spans = [Span(time.span.start - offset, time.span.end - offset) for time in times]
    for time, span in zip(times, spans, strict=True):
        found = next((one for one in bounds if one.start <= span.start < one.end), None)
        if found and found.end - found.start <= LONGEST:
            told = [one for one in spans if found.overlaps(one)]
            close = _close_to(block.text, found, span)
            yield _passage(block.text, found, offset, language, time, close, told)


def _passage(
    text: str,
    sentence: Span,
    offset: int,
    language: str,
    time: Time = NO_TIME,
    close: Span = NOWHERE,
    told: Sequence[Span] = (),
) -> Passage:
    names, stems, near, is_earlier = set[str](), set[str](), set[str](), False
    others = _others(language)
    for match in _WORD.finditer(text, *sentence):
        word, place = match[0], match.start()
        if told and any(start <= place < end for start, end in told):
            continue
        is_close = close.start <= place < close.end
        root = _event(word.lower(), language)
        if word[0].isupper() and place > sentence.start:
            if not data.is_small_word(word.lower()):
                names.add(word)
                stems.add(stem(word.lower(), language))
        elif root:
            stems.add(root)
            if is_close:
                near.add(root)
        if is_close and word in others:
            is_earlier = True
    return Passage(
        Span(sentence.start + offset, sentence.end + offset),
        frozenset(names),
        frozenset(stems),
        frozenset(near),
        _acts(text[slice(*close)], language) & near,
        time,
        time is not NO_TIME and _is_quoted(text, time.span.start - offset),
        is_earlier,
    )


def _acts(clause: str, language: str) -> frozenset[str]:
    verbs = finite_verbs(clause, language) if clause else ()
    words = (word for verb in verbs for word in clause[slice(*verb.span)].lower().split())
    return frozenset(root for word in words if (root := _event(word, language)))


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
def _regular(language: str) -> Mapping[str, str]:
    """Irregular words by the one that shares its stem with others of the act: met, meeting."""
    rows = data.lines(language, IRREGULAR) if language in data.LANGUAGES else ()
    return {word.strip(): form.strip() for row in rows for word, _, form in [row.partition("=")]}


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
    root = stem(_regular(language).get(word, word), language)
    return "" if root in _no_events(language) else root
