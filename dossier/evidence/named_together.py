"""Who is named together with whom, and the sentences that name both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from dossier.evidence.proofs import Evidence, named_in, newest_first
from dossier.model import Annotated, Article, Dossier, Mention, Sentence

LIST = 100
"""A sentence or an article that names more actors than this is a list of names: it says nothing of any two of them,
and to pair them all would take the square of its length."""

KEPT = 3
"""So many sentences, and articles, are kept of a pair: the newest."""


@dataclass(frozen=True, slots=True)
class Companion:
    """An actor that is named together with another one: in how many sentences and articles, and the newest of them."""

    entry: str
    sentences: int
    articles: int
    proofs: tuple[Evidence, ...]
    """Sentences that name both, with the words for both."""
    seen_in: tuple[Article, ...]


class _Tally:
    """What is counted of a pair on the way."""

    __slots__ = ("articles", "proofs", "seen_in", "sentences")

    def __init__(self) -> None:
        self.sentences = self.articles = 0
        self.proofs: list[Evidence] = []
        self.seen_in: list[Article] = []


Tallies = dict[str, dict[str, _Tally]]


@lru_cache(maxsize=2)
def companions(dossier: Dossier) -> Mapping[str, tuple[Companion, ...]]:
    """For each actor the others that the same sentences and articles name.

    Those of most sentences come first, then of most articles, then by id.
    """
    found: Tallies = defaultdict(lambda: defaultdict(_Tally))
    for annotated in newest_first(dossier):
        close = _in_sentences(annotated, found)
        _in_article(annotated, found, close)
    return {entry: _ranked(others) for entry, others in found.items()}


def _ranked(others: Mapping[str, _Tally]) -> tuple[Companion, ...]:
    told = (
        Companion(entry, tally.sentences, tally.articles, tuple(tally.proofs), tuple(tally.seen_in))
        for entry, tally in others.items()
    )
    return tuple(sorted(told, key=lambda companion: (-companion.sentences, -companion.articles, companion.entry)))


def _in_sentences(annotated: Annotated, found: Tallies) -> set[tuple[str, str]]:
    """Counts the pairs of each sentence, and tells which they are."""
    close: set[tuple[str, str]] = set()
    for sentence in annotated.sentences:
        named = named_in(annotated, sentence)
        for one, other in _pairs(named):
            close.add((one, other))
            tally = found[one][other]
            tally.sentences += 1
            if len(tally.proofs) < KEPT:
                tally.proofs.append(_proof(annotated, sentence, named[one] + named[other]))
    return close


def _in_article(annotated: Annotated, found: Tallies, close: set[tuple[str, str]]) -> None:
    # Where an article names a whole list, those of one sentence are still together.
    together = _pairs(annotated.actors) if len(annotated.actors) <= LIST else sorted(close)
    for one, other in together:
        tally = found[one][other]
        tally.articles += 1
        if len(tally.seen_in) < KEPT:
            tally.seen_in.append(annotated.article)


def _pairs(actors: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each actor with each other one, in both orders; none of a list."""
    named = tuple(actors)
    return permutations(named, 2) if len(named) <= LIST else iter(())


def _proof(annotated: Annotated, sentence: Sentence, named: Iterable[Mention]) -> Evidence:
    mentions = tuple(sorted(named, key=lambda mention: mention.span))
    return Evidence(annotated, sentence, tuple(mention.span for mention in mentions), mentions)
