"""Topics of the register, found by their terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import ahocorasick_rs

from dossier.language import plain_apostrophes, stands_alone
from dossier.model import About, Article, Register, Span


def recognise(article: Article, register: Register) -> Iterator[About]:
    """Each topic with a term in the text, in any case; its score is how often its terms occur."""
    terms, automaton = _index(register)
    text = _folded(article.text)
    found: dict[str, set[Span]] = defaultdict(set)
    for which, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        if stands_alone(text, start, end):
            for topic, language in terms[which]:
                if not article.language or language in ("", article.language):
                    found[topic].add(Span(start, end))
    for topic, spans in found.items():
        evidence = _longest(spans)
        yield About(topic, float(len(evidence)), evidence)


def _longest(spans: set[Span]) -> tuple[Span, ...]:
    """Spans without those that lie within another: "joint exercises" is one sign, not two."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _folded(text: str) -> str:
    """Small letters with every offset in its place: the few letters that would become two stay as they are."""
    lower = plain_apostrophes(text).lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := char.lower()) == 1 else char for char in plain_apostrophes(text))


@lru_cache(maxsize=4)
def _index(register: Register) -> tuple[tuple[tuple[tuple[str, str], ...], ...], ahocorasick_rs.AhoCorasick]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for topic in register.topics.values():
        for language, term in topic.aliases:
            if term.strip():
                found[_folded(term.strip())].append((topic.id, language))
    words = tuple(found)
    return tuple(tuple(found[word]) for word in words), ahocorasick_rs.AhoCorasick(words)
