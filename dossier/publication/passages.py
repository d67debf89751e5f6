"""The sentences that tell a time, by the words that tell what happened in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from dossier.language import data, sentences
from dossier.language.stems import stem
from dossier.model import Article, Block, Span
from dossier.publication.times import Time
from dossier.publication.words import acts, event, others

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_CLAUSE_ENDS = re.compile(r"[;:]")

NEAR = 10
"""Words to either side of a time within which stands what happened then."""

BESIDE = 4
"""Words to either side of it that belong to the noun of an event: "l'incontro con Li di domenica"."""

LONGEST = 2_000
"""Letters of a sentence; a longer one is a list."""

OPENING, CLOSING = "“«„", "”»"


NO_TIME = Time(span=Span(-1, -1), words="", form="fixed")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence: the names in it and the stems of its other words; of a time, those that stand near it too."""

    sentence: Span
    names: frozenset[str]
    stems: frozenset[str]
    near: frozenset[str] = frozenset()
    clause: str = ""
    """The words near the time as they stand, with their language."""
    language: str = ""
    beside: frozenset[str] = frozenset()
    """The names that stand right beside the time: who was at what is told there."""
    numbers: frozenset[str] = frozenset()
    """How many of what, near the time."""
    time: Time = NO_TIME
    is_quoted: bool = False
    is_earlier: bool = False
    """Whether its words tell that something else of the kind came before or after: "aveva incontrato", "again"."""

    @property
    def acts(self) -> frozenset[str]:
        """Those of the near ones that are verbs: what somebody did. Asked of the few that share names with another."""
        return acts(self.clause, self.language) & self.near


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
                    yield _passage(_Sentence(block.text, Span(start, end), language), offset)


def _in_block(times: Sequence[Time], offset: int, block: Block, language: str) -> Iterator[Passage]:
    bounds = sentences(block.text, language)
    spans = [Span(time.span.start - offset, time.span.end - offset) for time in times]
    for time, span in zip(times, spans, strict=True):
        found = next((one for one in bounds if one.start <= span.start < one.end), None)
        if found and found.end - found.start <= LONGEST:
            told = [one for one in spans if found.overlaps(one)]
            yield _told_at(time, span, _Sentence(block.text, found, language, told), offset)


class _Sentence(NamedTuple):
    """A sentence in the text of its block, with the times in it, whose words tell nothing else."""

    text: str
    span: Span
    language: str
    times: Sequence[Span] = ()

    def words(self) -> list[tuple[int, str]]:
        found = [(match.start(), match[0]) for match in _WORD.finditer(self.text, *self.span)]
        for start, end in self.times:
            found = [(at, word) for at, word in found if not start <= at < end]
        return found

    def is_name(self, at: int, word: str) -> bool:
        """A capital proves nothing at the head of a sentence."""
        return word[0].isupper() and at > self.span.start and not data.is_small_word(word.lower())

    def numbers(self, within: Span) -> frozenset[str]:
        found = _NUMBER.finditer(self.text, *within)
        return frozenset(one[0] for one in found if not any(s <= one.start() < e for s, e in self.times))


def _passage(sentence: _Sentence, offset: int) -> Passage:
    """A sentence by all its words."""
    language, words = sentence.language, sentence.words()
    names = {word for at, word in words if sentence.is_name(at, word)}
    stems = {stem(word.lower(), language) for word in names}
    stems |= {root for _, word in words if word not in names and (root := event(word.lower(), language))}
    whole = Span(sentence.span.start + offset, sentence.span.end + offset)
    return Passage(whole, frozenset(names), frozenset(stems))


def _told_at(time: Time, span: Span, sentence: _Sentence, offset: int) -> Passage:
    """The same, with the words near a time."""
    near, beside, is_earlier = set[str](), set[str](), False
    clause, side = _close_to(sentence, span, NEAR), _close_to(sentence, span, BESIDE)
    for at, word in sentence.words():
        if not clause.start <= at < clause.end:
            continue
        if sentence.is_name(at, word):
            beside |= {word} if side.start <= at < side.end else set()
        elif root := event(word.lower(), sentence.language):
            near.add(root)
        is_earlier |= word.lower() in others(sentence.language)
    return replace(
        _passage(sentence, offset),
        near=frozenset(near),
        clause=sentence.text[slice(*clause)],
        language=sentence.language,
        beside=frozenset(beside),
        numbers=sentence.numbers(clause),
        time=time,
        is_quoted=_is_quoted(sentence.text, span.start),
        is_earlier=is_earlier,
    )


def _close_to(sentence: _Sentence, span: Span, count: int) -> Span:
    """So many words before and behind, within the clause."""
    text, (low, high) = sentence.text, sentence.span
    before = [match.start() for match in _WORD.finditer(text, low, span.start)][-count:]
    behind = [match.end() for match in islice(_WORD.finditer(text, span.end, high), count)]
    first, last = before[0] if before else span.start, behind[-1] if behind else span.end
    stops = [match.start() for match in _CLAUSE_ENDS.finditer(text, first, last)]
    first = max([first, *(stop for stop in stops if stop < span.start)])
    return Span(first, min([last, *(stop for stop in stops if stop >= span.end)]))


def _is_quoted(text: str, place: int) -> bool:
    """Whether words stand within marks: their "today" is the day of whoever speaks."""
    before = text[:place]
    opened = sum(map(before.count, OPENING)) - sum(map(before.count, CLOSING))
    return opened > 0 or before.count('"') % 2 == 1
