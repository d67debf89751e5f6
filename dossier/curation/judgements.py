"""What was decided about words: which decision holds in which article, and what it makes of the mentions there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

import ahocorasick_rs

from dossier.language import occurrences, plain_apostrophes, stands_alone
from dossier.model import Article, Decision, Edit, Mention, Register, Span

BY = "decided"
"""The rule of a mention that a person made."""


@dataclass(slots=True)
class _Holding:
    """What holds of some words: the entry they name, those they do not, or nobody at all."""

    entry: str = ""
    not_: set[str] = field(default_factory=set)
    nobody: bool = False

    def take(self, decision: Decision) -> None:
        """A later decision over the earlier ones."""
        if decision.judgement == "accept":
            self.entry, self.nobody = decision.entry, False
            self.not_.discard(decision.entry)
        elif decision.judgement == "reject" and decision.entry:
            self.not_.add(decision.entry)
            self.entry = "" if self.entry == decision.entry else self.entry
        elif decision.judgement == "reject":
            self.entry, self.nobody = "", True

    def allows(self, entry: str) -> bool:
        return not self.nobody and entry not in self.not_


@dataclass(frozen=True, slots=True)
class _Decided:
    """The decisions by what they are about: general ones by their words, others by their article."""

    everywhere: Mapping[str, _Holding]
    words: tuple[str, ...]
    """Those that name somebody everywhere."""
    automaton: ahocorasick_rs.AhoCorasick
    in_article: Mapping[str, tuple[Decision, ...]]
    general: Mapping[str, tuple[Decision, ...]]


def decide(article: Article, mentions: Iterable[Mention], register: Register) -> tuple[Mention, ...]:
    """The mentions after every decision: rejected ones are gone, accepted ones are links.

    What is said of one article goes before what is said of all, and of two decisions about the same words the later
    one holds. Words accepted in an article, or linked by its edit, are links wherever they stand in it. Words
    accepted everywhere are links but within a longer name: Anna Verdi is not the ship named after her.
    """
    decided, edit = _decided(register), register.edits.get(article.key, Edit(key=article.key))
    here = _here(article.key, decided)
    unlinked = {plain_apostrophes(words) for words in edit.unlinked}
    kept = []
    for mention in mentions:
        words = plain_apostrophes(article.text[mention.span.start : mention.span.end])
        holding = here.get(words) or decided.everywhere.get(words)
        if words not in unlinked and (holding is None or holding.allows(mention.entry)):
            kept.append(_without_refused(mention, holding))
    pairs = [*edit.linked, *((words, one.entry) for words, one in here.items() if one.entry)]
    sure = list(_as_mentions(article, pairs, register))
    settled = {plain_apostrophes(words) for words, _ in edit.linked} | unlinked | set(here)
    taken_for_sure, taken = _Taken(sure), _Taken(kept)
    general = [
        mention
        for mention in _accepted(article, decided, settled, register)
        if not taken.has_longer(mention.span) and not taken_for_sure.overlaps(mention.span)
    ]
    said = _Taken([*sure, *general])
    return (*(mention for mention in kept if not said.overlaps(mention.span)), *general, *sure)


def _without_refused(mention: Mention, holding: _Holding | None) -> Mention:
    """A suggestion without the candidates that were refused."""
    if holding is None or not holding.not_ or not mention.candidates:
        return mention
    left = tuple(candidate for candidate in mention.candidates if candidate.entry not in holding.not_)
    return Mention(mention.span, mention.entry, mention.by, mention.status, left, mention.type, mention.name)


class _Taken:
    """Stretches of a text that are taken; to ask about one costs no look at all the others."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        spans = sorted(mention.span for mention in mentions)
        self._starts = [span.start for span in spans]
        self._ends = list(accumulate((span.end for span in spans), max))
        self._spans = frozenset(spans)

    def overlaps(self, span: Span) -> bool:
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start

    def has_longer(self, span: Span) -> bool:
        """Whether the stretch lies within a longer one."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._ends[before - 1] >= span.end and span not in self._spans


def _accepted(article: Article, decided: _Decided, settled: set[str], register: Register) -> Iterator[Mention]:
    if not decided.words:
        return
    text = plain_apostrophes(article.text)
    for which, start, end in decided.automaton.find_matches_as_indexes(text, overlapping=True):
        words = decided.words[which]
        entry = decided.everywhere[words].entry
        if words not in settled and entry in register.actors and stands_alone(text, start, end):
            yield Mention(Span(start, end), entry, BY)


def _as_mentions(article: Article, pairs: Iterable[tuple[str, str]], register: Register) -> Iterator[Mention]:
    for words, entry in pairs:
        if entry in register.actors:
            for span in occurrences(article.text, words):
                yield Mention(span, entry, BY)


def _here(key: str, decided: _Decided) -> Mapping[str, _Holding]:
    """What holds of the words that were decided about in this article: general decisions first, then its own."""
    here: dict[str, _Holding] = {}
    for decision in decided.in_article.get(key, ()):
        words = plain_apostrophes(decision.name)
        if words not in here:
            here[words] = _Holding()
            for general in decided.general.get(words, ()):
                here[words].take(general)
        here[words].take(decision)
    return here


@lru_cache(maxsize=4)
def _decided(register: Register) -> _Decided:
    general: dict[str, list[Decision]] = defaultdict(list)
    in_article: dict[str, list[Decision]] = defaultdict(list)
    everywhere: dict[str, _Holding] = defaultdict(_Holding)
    for decision in register.decisions:
        if decision.judgement not in ("accept", "reject") or not decision.name.strip():
            continue
        if decision.article:
            in_article[decision.article].append(decision)
        else:
            words = plain_apostrophes(decision.name)
            general[words].append(decision)
            everywhere[words].take(decision)
    accepted = tuple(words for words, holding in everywhere.items() if holding.entry)
    return _Decided(
        dict(everywhere),
        accepted,
        ahocorasick_rs.AhoCorasick(accepted),
        {key: tuple(said) for key, said in in_article.items()},
        {key: tuple(said) for key, said in general.items()},
    )
