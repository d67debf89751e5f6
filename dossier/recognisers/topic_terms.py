"""Topics of the register, found by their labels, other names and terms.

An article about a narrower topic is not given the broader one here: what the words show is one thing, and how topics
lie within each other another, which pages know from the register.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import sqrt

from dossier.model import About, Article, Register, Span
from dossier.recognisers._term_index import indexes
from dossier.recognisers._term_places import places, read

IN_TITLE, IN_LEDE, IN_TEXT = 3.0, 2.0, 1.0
"""Points of a sign by its place: the title; the lede or a heading; the rest."""
SEVERAL_WORDS = 2.0
"""A sign of several words counts so many times as much as one word, which stands in texts for many reasons."""
LEDE = 400
"""Characters of the first paragraph that count as lede."""
SHORT = 300
"""Words of a text that one sign may fill; a longer one needs more, by the root of its length."""
HALF = 3.0
"""Points that make a score of one half in a short text."""

Sign = tuple[str, ...]
"""A term by its stems: its forms are one sign."""


def recognise(article: Article, register: Register) -> Iterator[About]:
    """Each topic that the text is about, with a score and all words that show it.

    A topic whose score stays below its threshold is only touched on, and is not given. The title counts for the
    score, but some sign must stand in the text, where readers are led.
    """
    titled: dict[str, dict[Span, Sign]] = defaultdict(dict)
    shown: dict[str, dict[Span, Sign]] = defaultdict(dict)
    length = 0
    for index in indexes(register, article.language.partition("-")[0]):
        for text, found in ((article.title, titled), (article.text, shown)):
            words = read(text, index)
            length = max(length, len(words.spans))
            for which, span in places(words, index):
                found[index.terms[which][1]].setdefault(span, index.signs[which])
    for topic, signs in shown.items():
        evidence = _longest(signs)
        points = [(titled[topic][span], IN_TITLE) for span in _longest(titled[topic])]
        points += zip((signs[span] for span in evidence), _points(article, evidence), strict=True)
        score = _score(points, length)
        if score >= register.topics[topic].threshold:
            yield About(topic, score, evidence)


def _score(signs: Iterable[tuple[Sign, float]], length: int) -> float:
    """How much of a text is about a topic, from 0 to 1; the same in every article and for every topic.

    A sign gives the points of its place, twice as many where it has several words; a sign that comes again a half,
    a third and so on. The score is p / (p + h), with h the points that a text of this length must have for one half.

    >>> once = (("sanzion",), IN_TEXT)
    >>> _score([once], 150), _score([once], 700), _score([once] * 4, 700)
    (0.25, 0.18, 0.31)
    >>> _score([once, (("sanzion", "russ"), IN_LEDE)], 700)
    0.52
    """
    places: dict[Sign, list[float]] = defaultdict(list)
    for sign, points in signs:
        places[sign].append(points * (SEVERAL_WORDS if len(sign) > 1 else 1.0))
    total = sum(
        points / rank for given in places.values() for rank, points in enumerate(sorted(given, reverse=True), start=1)
    )
    return round(total / (total + HALF * max(1.0, sqrt(length / SHORT))), 2)


def _longest(spans: Mapping[Span, object]) -> tuple[Span, ...]:
    """Spans without those that lie within another: "joint exercises" is one sign, not two."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _points(article: Article, evidence: Iterable[Span]) -> Iterator[float]:
    """The points of each place in the text."""
    starts = [offset for offset, _ in article.body_offsets]
    blocks = [block for _, block in article.body_offsets]
    first = next((n for n, block in enumerate(blocks) if block.kind != "heading"), -1)
    for span in evidence:
        n = bisect_right(starts, span.start) - 1
        leads = n == first and span.start - starts[n] < LEDE
        yield IN_LEDE if leads or blocks[n].kind in ("lede", "heading") else IN_TEXT
