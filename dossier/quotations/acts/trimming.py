"""What of a clause is said: without what leads to it, and without what tells where and how it was said."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.language.verbs import finite_verbs
from dossier.model import Span
from dossier.quotations.acts.clauses import FINITE
from dossier.quotations.acts.items import Item, Reader
from dossier.quotations.acts.kinds import Is

_TRIMMED = " \t\n,;:–—-"
_OCCASION = 7
"""Items behind a comma among which the noun of an occasion stands: ", nel corso di una conferenza stampa"."""

_OPENING = 4
"""Items of the longest words that merely lead on: "allo stesso tempo"."""

_LEAST = 3
"""A clause of a sentence has so many words, where no verb is seen in it: "il ponte riapre"."""


def said(reader: Reader, items: Sequence[Item], first: int, last: int) -> Span | None:
    """The words of the items `first` to `last` that are said; None where they are no clause that tells anything."""
    first = past_opening(reader, items, first, last)
    last = _before_aside(reader, items, first, last)
    return trimmed(reader.text, items[first].start, items[last].end) if first <= last else None


def trimmed(text: str, start: int, end: int) -> Span | None:
    """A span without marks and spaces at its ends."""
    words = text[start:end]
    start += len(words) - len(words.lstrip(_TRIMMED))
    end -= len(words) - len(words.rstrip(_TRIMMED + "."))
    return Span(start, end) if start < end else None


def past_opening(reader: Reader, items: Sequence[Item], first: int, last: int) -> int:
    """Where a clause begins behind "Infine," or "Allo stesso tempo,": the writer's own word for how it goes on."""
    while first <= last and items[first].word == ",":
        first += 1
    for at in range(first + 1, min(first + _OPENING + 1, last)):
        if items[at].word == ",":
            return at + 1 if leads_on(reader, items[first:at]) else first
    return first


def leads_on(reader: Reader, items: Sequence[Item]) -> bool:
    """Whether words tell nothing but how a text goes on: "infine", "allo stesso tempo", "on the contrary"."""
    words = [item.word for item in items if item.word != "'"]
    return " ".join(words) in reader.speech.lists["leading_on"]


def _before_aside(reader: Reader, items: Sequence[Item], first: int, last: int) -> int:
    """The last item before what tells of the saying: ", in un'intervista a Il Molo", ", come riporta Reuters"."""
    for at in range(first + 1, last):
        if items[at].word == "," and (
            _is_occasion(reader, items, at + 1, last) or _is_like(reader, items[at + 1 : last + 1])
        ):
            return at - 1
    return last


def _is_occasion(reader: Reader, items: Sequence[Item], at: int, last: int) -> bool:
    """Whether nothing but an occasion of speaking stands from here to the end."""
    occasions, item = reader.speech.lists["occasions"], items[at]
    if not item.flags & Is.PREPOSITION and item.word not in reader.speech.lists["speaking"]:
        return False
    if any(other.flags & FINITE and not other.flags & Is.TO for other in items[at : last + 1]):
        return False
    if item.word in reader.speech.lists["speaking"]:
        return True
    near = items[at : min(at + _OCCASION, last + 1)]
    words = [other.word for other in near]
    return any(word in occasions for word in words[: words.index(",") if "," in words else None])


def _is_like(reader: Reader, items: Sequence[Item]) -> bool:
    """Whether nothing but "come riporta Reuters" or "as the paper reported" stands from here to the end."""
    if not items[0].flags & Is.LIKE or any(item.word == "," for item in items):
        return False
    return any(item.word in reader.speech.cues and item.mention is None for item in items[1:_OPENING])


def is_clause(reader: Reader, span: Span, number: int) -> bool:
    """Whether words can be what somebody says though no "che" tells it: a heading and a bare noun are none."""
    words = reader.text[slice(*span)]
    if reader.is_prose(number) and len(words.split()) >= _LEAST:
        return True
    return bool(finite_verbs(words, reader.speech.language))
