"""Which of overlapping mentions hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from dossier.model import Article, Mention, Span


def choose(article: Article, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that stand, in order of the text: the longest of those that overlap, a sure one before a doubtful.

    What stands in code or across two blocks is no mention of the text.
    """
    blocks = [Span(at, at + len(block.text)) for at, block in article.body_offsets if block.kind != "code"]
    taken: list[Mention] = []
    for mention in sorted(mentions, key=_preference):
        at = bisect_left(taken, mention.span, key=_span)
        beside = taken[max(at - 1, 0) : at + 1]  # those taken overlap each other nowhere, so the two next to it tell
        if _lies_in_one(mention.span, blocks) and not any(mention.span.overlaps(other.span) for other in beside):
            taken.insert(at, mention)
    return tuple(taken)


def _preference(mention: Mention) -> tuple[int, bool, Span, str]:
    length = mention.span.end - mention.span.start
    return -length, mention.status != "linked", mention.span, mention.entry


def _span(mention: Mention) -> Span:
    return mention.span


def _lies_in_one(span: Span, blocks: Sequence[Span]) -> bool:
    at = bisect_right(blocks, span.start, key=attrgetter("start")) - 1
    return at >= 0 and span.end <= blocks[at].end
