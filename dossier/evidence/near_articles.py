"""Which articles are near each other, by the actors and topics that they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache

from dossier.model import Annotated, Dossier

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
