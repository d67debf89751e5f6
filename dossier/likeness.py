"""Which articles are one text given more than once."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest

from dossier.model import Article

SHINGLE_WORDS = 5
"""So many words in a row hardly stand in two texts by chance."""

SAME = 0.9
"""How much of either text must stand in the other: a page and what was copied from it differ in a line or two."""

SKETCH = 16
"""So many shingles stand for a text in the index. Texts that are the same to the share above have some of their
smallest hashes in common but for one case in millions (Broder 1997, "On the resemblance and containment of
documents")."""

_WORD = re.compile(r"\w+")


def groups(articles: Sequence[Article], source_of: Callable[[Article], str]) -> Iterator[tuple[Article, ...]]:
    """The articles that are one clipping given again, each group in the order of `articles`.

    Two articles are one where their words, title included, are the same to `SAME` both ways, case and space
    aside, and nothing says that they are two: an agency's text in two outlets is two articles, so `source_of`
    must give the same for both, or "" (unknown) for one of them; or they have the same address.
    """
    group = _Groups(len(articles))
    for bucket in _buckets(articles).values():
        _join_within(bucket, articles, source_of, group)
    yield from (tuple(articles[n] for n in members) for members in group.of_several())


def _buckets(articles: Sequence[Article]) -> Mapping[int, list[int]]:
    """The articles by each shingle of their sketch; what shares none is not compared at all."""
    buckets: dict[int, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        for shingle in nsmallest(SKETCH, _shingles(article)):
            buckets[shingle].append(number)
    return buckets


def _join_within(
    bucket: Iterable[int], articles: Sequence[Article], source_of: Callable[[Article], str], group: _Groups
) -> None:
    """Join what is one article; of those found so far, one of each group and source stands for all."""
    standing: dict[str, list[int]] = defaultdict(list)
    for number in bucket:
        source = source_of(articles[number])
        for other in _comparable(standing, source, articles, number):
            if not group.has_both(number, other) and is_same_text(articles[number], articles[other]):
                group.join(number, other)
        if not any(group.has_both(number, other) for other in standing[source]):
            standing[source].append(number)


def _comparable(
    standing: Mapping[str, list[int]], source: str, articles: Sequence[Article], number: int
) -> Iterator[int]:
    url = articles[number].url
    for other_source, others in list(standing.items()):
        if not source or not other_source or source == other_source:
            yield from others
        elif url:
            yield from (other for other in others if articles[other].url == url)


def is_same_text(one: Article, other: Article) -> bool:
    """Whether either text stands in the other, to the share that `SAME` tells."""
    mine, others = _shingles(one), _shingles(other)
    common = len(mine & others)
    return common > 0 and common >= SAME * max(len(mine), len(others))


@lru_cache(maxsize=64)
def _shingles_of(title: str, text: str) -> frozenset[int]:
    words = _WORD.findall(f"{title} {text}".casefold())
    width = min(SHINGLE_WORDS, len(words))
    rows = zip(*(words[n:] for n in range(width)), strict=False)
    return frozenset(zlib.crc32(" ".join(row).encode("utf-8", "surrogatepass")) for row in rows)


def _shingles(article: Article) -> frozenset[int]:
    """Hashes of the words in a row of a text; a text of fewer words is one row."""
    return _shingles_of(article.title, article.text)


class _Groups:
    """Numbers in groups that grow together (disjoint sets)."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def _top(self, number: int) -> int:
        while self._above[number] != number:
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number

    def has_both(self, one: int, other: int) -> bool:
        return self._top(one) == self._top(other)

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self._top(one), self._top(other)))
        self._above[second] = first

    def of_several(self) -> Iterator[list[int]]:
        members: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._above)):
            members[self._top(number)].append(number)
        yield from (group for group in members.values() if len(group) > 1)
