"""Sentences with their anchors, and every sentence that proves a link."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dossier.language import sentences
from dossier.model import CELL_BREAK, Annotated, Article, Block, Dossier, Sentence, Span

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of an article that shows something, with the words in it that do."""

    annotated: Annotated
    sentence: Sentence
    words: tuple[Span, ...]

    @property
    def article(self) -> Article:
        return self.annotated.article


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the text, each with the anchor it has on the article's page.

    An anchor is a hash of the sentence's own words, numbered where the same words come again: it
    stays the same when anything else of the text, the register or the program's rules changes.
    """
    found: list[Sentence] = []
    seen: Counter[str] = Counter()
    for offset, block in article.body_offsets:
        for span in _spans(block, article.language):
            words = block.text[span.start : span.end]
            name = anchor(words)
            seen[name] += 1
            unique = name if seen[name] == 1 else f"{name}-{seen[name]}"
            found.append(Sentence(Span(offset + span.start, offset + span.end), unique))
    return tuple(found)


def _spans(block: Block, language: str) -> Iterator[Span]:
    """The sentences of a block: code is one, and each cell of a table has its own."""
    if block.kind == "code":
        yield Span(0, len(block.text))
        return
    at = 0
    for part in block.text.split(CELL_BREAK) if block.kind == "table_row" else [block.text]:
        yield from (Span(at + span.start, at + span.end) for span in sentences(part, language))
        at += len(part) + len(CELL_BREAK)


def anchor(sentence: str) -> str:
    """The anchor of a sentence, by its words alone: case, punctuation and spaces do not change it.

    >>> anchor("Li è a Mosca.") == anchor("Li è, a Mosca")
    True
    """
    words = " ".join(_WORD.findall(sentence.casefold()))
    return "s-" + hashlib.sha256(words.encode()).hexdigest()[:8]


@lru_cache(maxsize=2)
def by_actor(dossier: Dossier) -> Mapping[str, tuple[Evidence, ...]]:
    """For each actor every sentence that names it, newest article first."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    for annotated in newest_first(dossier):
        for sentence in annotated.sentences:
            named: dict[str, list[Span]] = defaultdict(list)
            for mention in annotated.linked_in(sentence.span):
                named[mention.entry].append(mention.span)
            for entry, spans in named.items():
                found[entry].append(Evidence(annotated, sentence, tuple(spans)))
    return {entry: tuple(listed) for entry, listed in found.items()}


@lru_cache(maxsize=2)
def by_topic(dossier: Dossier) -> Mapping[str, tuple[Evidence, ...]]:
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


Neighbour = tuple[Annotated, int, int]
"""An article near another one: itself, how many actors and how many topics they share."""

MOST_NEIGHBOURS = 5
TOO_COMMON = 200
"""What more articles than this have in common says nothing of any two of them."""


@lru_cache(maxsize=2)
def neighbours(dossier: Dossier) -> Mapping[str, tuple[Neighbour, ...]]:
    """For each article the nearest others, by shared actors and topics, rarer ones counting more."""
    articles = {annotated.article.key: annotated for annotated in dossier.articles}
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, annotated in articles.items():
        for about in _subjects(annotated):
            holders[about].append(key)
    return {key: _nearest(annotated, articles, holders) for key, annotated in articles.items()}


def _subjects(annotated: Annotated) -> list[tuple[str, str]]:
    return [("actor", entry) for entry in annotated.actors] + [("topic", about.topic) for about in annotated.topics]


def _nearest(
    annotated: Annotated, articles: Mapping[str, Annotated], holders: Mapping[tuple[str, str], list[str]]
) -> tuple[Neighbour, ...]:
    weight: Counter[str] = Counter()
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for about in _subjects(annotated):
        if len(holders[about]) > TOO_COMMON:
            continue
        for key in holders[about]:
            weight[key] += 1000 // len(holders[about])
            shared[key][about[0]] += 1
    del weight[annotated.article.key]
    ranked = sorted(weight, key=lambda key: (-weight[key], key))
    near = [key for key in ranked if shared[key].total() > 1][:MOST_NEIGHBOURS]
    return tuple((articles[key], shared[key]["actor"], shared[key]["topic"]) for key in near)
