"""Where words stand that may tell that somebody speaks: one search for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from dossier.language import stands_alone
from dossier.quotations.acts.items import Reader

LONGEST, MOST = 2500, 24
"""A sentence of more letters, or with more such words, is a list or no prose: nobody's words are looked for in it."""


class Hit(NamedTuple):
    """A pattern of the language's automaton, where it stands as whole words."""

    words: str
    start: int
    end: int
    sentence: int


def hits(reader: Reader) -> tuple[Hit, ...]:
    """Every pattern in the prose of a text, outside of words in marks, in order."""
    found = tuple(_all(reader))
    counted = Counter(hit.sentence for hit in found)
    return tuple(hit for hit in found if counted[hit.sentence] <= MOST)


def _all(reader: Reader) -> Iterator[Hit]:
    speech, text = reader.speech, reader.lower
    for number, start, end in speech.automaton.find_matches_as_indexes(text):
        if stands_alone(text, start, end) and not reader.is_quoted(start):
            sentence = reader.number_at(start)
            if sentence >= 0 and _length(reader, sentence) <= LONGEST:
                yield Hit(speech.patterns[number], start, end, sentence)


def _length(reader: Reader, sentence: int) -> int:
    start, end = reader.sentences[sentence].span
    return end - start
