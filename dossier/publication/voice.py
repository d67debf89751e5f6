"""Which times of a page the article tells itself: a day in a line that is no sentence is of the page, or of a box."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.language.data import is_small_word
from dossier.language.verbs import finite_verbs
from dossier.model import Article, Block, Span
from dossier.publication.times import Time

SHORT = 120
"""Letters of a line that may be no sentence; a longer one is."""

FEW = 3
"""So few words with a stop behind them, and no verb, are no sentence either."""

_WORD = re.compile(r"[^\W\d_]+")
_STOPS = (".", "!", "?", "…", "»", "”", '"')


def told_by_itself(times: Sequence[Time], article: Article, language: str) -> tuple[Time, ...]:
    """The times without those of lines that are no sentence: of the weather, of a clock in the head of a page.

    "Oggi, lunedì 24 novembre" over a forecast tells when the page was saved.
    """
    return tuple(_kept(times, article, language))


def _kept(times: Sequence[Time], article: Article, language: str) -> Iterator[Time]:
    at = 0
    for offset, block in article.body_offsets:
        inside: list[Time] = []
        while at < len(times) and times[at].span.start < offset + len(block.text):
            inside.append(times[at])
            at += 1
        if inside and not _is_no_sentence(block, offset, inside, language):
            yield from inside
    yield from times[at:]


def _is_no_sentence(block: Block, offset: int, times: Sequence[Time], language: str) -> bool:
    """Whether a line has no verb, or nothing but small words beside its times: "Oggi è lunedì 24 novembre"."""
    text = block.text.strip()
    if len(text) > SHORT:
        return False
    spans = [Span(time.span.start - offset, time.span.end - offset) for time in times]
    words = [m[0].lower() for m in _WORD.finditer(block.text) if not any(s <= m.start() < e for s, e in spans)]
    if all(is_small_word(word) for word in words):
        return True
    if text.endswith(_STOPS) and len(words) > FEW:
        return False
    return not finite_verbs(text, language)
