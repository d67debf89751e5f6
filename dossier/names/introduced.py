"""Long forms that a text explains by their acronym: "Comitato operativo comunale (COC)", "COC (Comitato …)"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dossier.names.acronyms import SMALL, is_acronym
from dossier.names.tokens import Text

MOST_SMALL = 6
"""A long form has at most so many small words more than its acronym has letters."""

_WITHIN = (" ", "-", "'", "' ", " & ", "/")


def long_forms(text: Text) -> Mapping[int, int]:
    """The first and last token of each long form that stands beside its acronym in brackets.

    The letters are the initials of its words; small words may be left out. It begins with a capital, whatever the
    others have.

    >>> text = Text("Il Comitato operativo comunale (COC) e la RDM (Rete dei moli).", "it")
    >>> [(text.tokens[first].word, text.tokens[last].word) for first, last in long_forms(text).items()]
    [('Comitato', 'comunale'), ('Rete', 'moli')]
    """
    return {first: last for first, last in _found(text) if text.tokens[first].is_capital and first < last}


def _found(text: Text) -> Iterator[tuple[int, int]]:
    for at, token in enumerate(text.tokens):
        if not token.gap.endswith(" (") or at == 0:
            continue
        end = _end_of_bracket(text, at)
        before = text.tokens[at - 1].word
        if end == at and is_acronym(token.word):
            yield _first_by_initials(text, at - 1, token.word), at - 1
        elif end > at and is_acronym(before) and _first_by_initials(text, end, before) == at:
            yield at, end


def _end_of_bracket(text: Text, at: int) -> int:
    """The last token in the bracket that this one begins; -1 where it has more than a name in it."""
    last = at
    while last + 1 < len(text.tokens) and text.tokens[last + 1].gap in _WITHIN and last - at < len(SMALL):
        last += 1
    return last if text.plain[text.tokens[last].end : text.tokens[last].end + 1] == ")" else -1


def _first_by_initials(text: Text, last: int, acronym: str) -> int:
    """The token from which the words up to the last one have these initials; the last one itself where none has."""
    letters = [letter for letter in acronym.lower() if letter.isalpha()]
    at, skipped = last, 0
    while letters and at >= 0 and skipped <= MOST_SMALL:
        word = text.tokens[at].lower
        if word[0] == letters[-1]:
            letters.pop()
            if not letters:
                return at
        elif word in SMALL:
            skipped += 1
        else:
            break
        if text.tokens[at].gap not in _WITHIN or at in text.first:
            break
        at -= 1
    return last
