"""Every sentence that proves a link, by the actor or topic that it shows."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dossier.model import Annotated, Article, Block, Dossier, Mention, Sentence, Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of an article that shows something, with the words in it that do."""

    annotated: Annotated
    sentence: Sentence
    words: tuple[Span, ...]
    mentions: tuple[Mention, ...] = ()
    """Where the words name an actor: the mentions that they are."""

    @property
    def article(self) -> Article:
        return self.annotated.article

    @property
    def block(self) -> Block:
        """The paragraph, heading or the like that the sentence stands in."""
        placed = self.article.body_offsets
        after = bisect_right(placed, self.sentence.span.start, key=lambda pair: pair[0])
        return placed[after - 1][1]


Found = Mapping[str, tuple[Evidence, ...]]
"""The evidence of each entry, newest article first."""


@lru_cache(maxsize=2)
def by_actor(dossier: Dossier) -> Found:
    """For each actor every sentence that names it, newest article first."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    for annotated in newest_first(dossier):
        for sentence in annotated.sentences:
            for entry, mentions in named_in(annotated, sentence).items():
                spans = tuple(mention.span for mention in mentions)
                found[entry].append(Evidence(annotated, sentence, spans, tuple(mentions)))
    return {entry: tuple(listed) for entry, listed in found.items()}


def named_in(annotated: Annotated, sentence: Sentence) -> Mapping[str, list[Mention]]:
    """The mentions that begin in a sentence, by the actor they name, in order of the text."""
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in annotated.linked_in(sentence.span):
        named[mention.entry].append(mention)
    return named


@lru_cache(maxsize=2)
def by_topic(dossier: Dossier) -> Found:
    """For each topic the first sentence of each article that shows it, newest article first."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    for annotated in newest_first(dossier):
        for about in annotated.topics:
            for sentence in annotated.sentences_at(about.evidence[0]):
                spans = tuple(span for span in about.evidence if sentence.span.overlaps(span))
                found[about.topic].append(Evidence(annotated, sentence, spans))
    return {topic: tuple(listed) for topic, listed in found.items()}


@lru_cache(maxsize=2)
def newest_first(dossier: Dossier) -> tuple[Annotated, ...]:
    """The articles by date, the newest first; undated ones last; among equals by key."""
    by_key = sorted(dossier.articles, key=lambda annotated: annotated.article.key)
    return tuple(sorted(by_key, key=lambda annotated: annotated.article.published, reverse=True))


@lru_cache(maxsize=2)
def by_key(dossier: Dossier) -> Mapping[str, Article]:
    return {annotated.article.key: annotated.article for annotated in dossier.articles}
