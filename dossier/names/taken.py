"""What is left of a text's names beside those that are known already."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from dossier.model import Span
from dossier.names.candidates import Run, span_of
from dossier.names.lexicon import Lexicon
from dossier.names.tokens import Text


def apart_from(taken: Sequence[Span], text: Text, lexicon: Lexicon, runs: Iterable[Run]) -> Iterator[Run]:
    """The runs without the words that are taken; whole where those words are part of another's name.

    "Fondazione Anna Verdi" is not Anna Verdi, "il Governo Verdi" is the government and the person.
    """
    spans = sorted(taken)
    ends = [span.end for span in spans]
    for run in runs:
        its = span_of(text, run)
        first = bisect_right(ends, its.start)
        inside = [span for span in spans[first : first + _MOST] if span.start < its.end]
        if not inside or (_names_another(text, lexicon, run) and its not in inside):
            yield run
        else:
            yield from _pieces(text, run, inside)


_MOST = 14
"""No more known names than this stand within a name's words."""


def _names_another(text: Text, lexicon: Lexicon, run: Run) -> bool:
    first, last = text.tokens[run.first], text.tokens[run.last]
    if lexicon.has("parting_heads", first.lower) or run.words == 1:
        return False
    heads = ("organisation_heads", "place_heads", "small_place_heads", "other_heads")
    tails = ("organisation_tails", "place_tails", "other_tails")
    return any(lexicon.has(kind, first.lower) for kind in heads) or any(lexicon.has(kind, last.lower) for kind in tails)


def _pieces(text: Text, run: Run, inside: Sequence[Span]) -> Iterator[Run]:
    start = -1
    for at in range(run.first, run.last + 2):
        token = text.tokens[at] if at <= run.last else None
        is_free = token is not None and not any(s.start < token.end and token.start < s.end for s in inside)
        if is_free and start < 0 and token is not None and token.is_capital:
            start = at
        elif not is_free and start >= 0:
            yield Run(start, at - 1)
            start = -1
