"""A sentence cut where a clause may begin: at its signs, and before words that join or subordinate."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dossier.language.clauses import ClauseWords
from dossier.language.verbs import Verb, finite_verbs
from dossier.model import Span

_SIGNS = frozenset(',;:()[]—–«»“”"-')
_TOKEN = re.compile(r"\w+|[,;:()\[\]—–«»“”\"]|(?<=\s)-(?=\s)")


class Token(NamedTuple):
    """A word in small letters, or a sign that parts words."""

    start: int
    end: int
    word: str


class Piece(NamedTuple):
    """A stretch of a sentence without a place where a clause may begin, and the verbs in it."""

    span: Span
    words: tuple[Token, ...]
    verbs: tuple[Verb, ...]
    sign: str = ""
    """The one right before it, or nothing."""

    @property
    def first(self) -> str:
        return self.words[0].word


def pieces(
    text: str, stretches: Iterable[Span], whole: Sequence[Span], language: str, words: ClauseWords
) -> list[Piece]:
    """The pieces of a sentence, or of what is left of it without quotations; none is cut within a span of `whole`."""
    found = []
    starts = [span.start for span in whole]
    for stretch in stretches:
        verbs = [
            Verb(Span(verb.span.start + stretch.start, verb.span.end + stretch.start), verb.tense)
            for verb in finite_verbs(text[stretch.start : stretch.end], language)
        ]
        for row in _rows(_tokens(text, stretch), whole, starts, words):
            span = Span(row[0].start, row[-1].end)
            nouns = {token.start for before, token in pairwise(row) if before.word in words.before_nouns}
            inside = tuple(
                verb
                for verb in verbs
                if span.start <= verb.span.start < span.end
                and not (verb.tense == "present" and verb.span.start in nouns)
            )
            found.append(Piece(span, tuple(row), inside, text[stretch.start : span.start].rstrip()[-1:]))
    return found


def _tokens(text: str, stretch: Span) -> list[Token]:
    return [Token(m.start(), m.end(), m[0].lower()) for m in _TOKEN.finditer(text, stretch.start, stretch.end)]


def _rows(
    tokens: Sequence[Token], whole: Sequence[Span], starts: Sequence[int], words: ClauseWords
) -> Iterator[list[Token]]:
    """The words of each piece. A preposition before a relative goes with it: "la città | in cui"."""
    row: list[Token] = []
    for token in tokens:
        if _is_within(token, whole, starts):
            row.append(token)
        elif token.word in _SIGNS:
            yield from [row] if row else []
            row = []
        elif token.word in words.openers:
            taken = [row.pop()] if token.word in words.relatives and _ends_so(row, words.before_relatives) else []
            yield from [row] if row else []
            row = [*taken, token]
        else:
            row.append(token)
    yield from [row] if row else []


def _is_within(token: Token, whole: Sequence[Span], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, token.start) - 1
    return at >= 0 and whole[at].start <= token.start and token.end <= whole[at].end


def _ends_so(row: Sequence[Token], words: frozenset[str]) -> bool:
    return bool(row) and row[-1].word in words
