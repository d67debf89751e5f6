"""How a clipping was read, a row for each line: what is kept, what was removed and why, what was mended."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from dossier.model import UNSEEN, Article, Inferred, Removed

FIELDS = (
    "key", "title", "kicker", "description", "authors", "published", "modified", "source", "section", "url",
    "archive_url", "accessed", "language", "rights",
)  # fmt: skip

FIRST_WORDS = 12
"""So many words show which block is meant."""

REASONS = {
    "related": "other articles",
    "outside": "outside the article",
    "legal": "legal notice",
    "pagination": "page number or running head",
    "curator": "taken out by an edit of the register",
}
"""Reasons of removal whose one word does not say it all; the others speak for themselves."""

_LINE_END = re.compile(r"\r\n|\r|\n")


class Row(NamedTuple):
    """A line of the explanation: `line` is that of the clipping, from 1."""

    part: Literal["field", "kept", "removed", "mended"]
    line: int | None
    label: str
    words: str

    def __str__(self) -> str:
        """The row on one line, its part first, so that it can be searched for.

        >>> str(Row("removed", 12, "navigation", "Back to top"))
        'removed     12  navigation  Back to top'
        """
        return f"{self.head}{self.words}".rstrip()

    @property
    def head(self) -> str:
        """All that stands before the words."""
        return f"{self.part:8} {self.line or '-':>5}  {self.label:10}  "


def explain(article: Article, source: str) -> Iterator[Row]:
    """Everything that reading a clipping decided; `source` is the decoded clipping."""
    line_of = _line_numbers(source)
    yield from _fields(article)
    for block in article.blocks:
        line = line_of(block.spans[0].start) if block.spans else None
        yield Row("kept", line, block.kind, _first_words(block.text))
    for part in article.removed:
        if part.reason not in UNSEEN and part.text:
            yield Row("removed", line_of(part.span.start), REASONS.get(part.reason, part.reason), _one_line(part.text))
    yield from _unseen(article)
    for fix in article.fixes:
        yield Row("mended", None, fix.name, f"{fix.count}")


def _fields(article: Article) -> Iterator[Row]:
    inferred = {judged.field: judged for judged in article.inferred}
    for name in FIELDS:
        value = getattr(article, name)
        if not value:
            continue
        said = _one_line(", ".join(value) if isinstance(value, tuple) else value)
        if (judged := inferred.get(name)) is not None:
            said += f"  (inferred: {_by_what(judged)})"
        yield Row("field", None, name, said)
    for judged in article.suggested:
        yield Row("field", None, f"{judged.field}?", f"{_one_line(judged.value)}  (suggested: {_by_what(judged)})")


def _by_what(judged: Inferred) -> str:
    from_what = f", from «{_one_line(judged.evidence)}»" if judged.evidence else ""
    return f"{judged.rule}, {judged.confidence:.2f}{from_what}"


def _unseen(article: Article) -> Iterator[Row]:
    """What only machines read is told by its amount."""
    parts = sorted((part for part in article.removed if part.reason in UNSEEN), key=lambda part: part.reason)
    for reason, group in groupby(parts, key=lambda part: part.reason):
        yield Row("removed", None, reason, _amount(list(group)))


def _amount(parts: list[Removed]) -> str:
    characters = sum(part.span.end - part.span.start for part in parts)
    return f"{len(parts)} {'place' if len(parts) == 1 else 'places'}, {characters} characters"


def _line_numbers(source: str) -> Callable[[int], int]:
    starts = [0, *(end.end() for end in _LINE_END.finditer(source))]
    return lambda offset: bisect_right(starts, offset)


def _one_line(text: str) -> str:
    """Words on one line; what a terminal would obey instead of showing stands there by its number."""
    return "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in " ".join(text.split()))


def _first_words(text: str) -> str:
    words = _one_line(text).split()
    return " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "")
