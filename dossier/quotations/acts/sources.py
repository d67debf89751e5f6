"""Who something is told by: "secondo Verdi", "according to the ministry", "si legge in una nota del Molo"."""

from __future__ import annotations

from typing import NamedTuple

from dossier.model import Span
from dossier.quotations.acts.act import Kind
from dossier.quotations.acts.contents import trimmed
from dossier.quotations.acts.groups import Hit
from dossier.quotations.acts.items import Reader, Row
from dossier.quotations.acts.nouns import Phrase, begins, phrase
from dossier.quotations.acts.subjects import named_behind, speaks
from dossier.quotations.acts.words import Is

_REACH = 8


class Source(NamedTuple):
    """A phrase that tells whom something is from, with its cue and the items that belong to both."""

    row: Row
    first: int
    last: int
    cue: Span
    kind: Kind
    phrase: Phrase


def source(reader: Reader, hit: Hit) -> Source | None:
    """The source at a hit; None where the words are no such cue ("il secondo", "secondo il piano")."""
    lists = reader.speech.lists
    row = reader.row(reader.number_at(hit.start))
    at = row.at(hit.start)
    if at >= len(row.items) or row.items[at].start != hit.start:
        return None
    last = row.at(hit.end - 1)
    cue = Span(hit.start, hit.end)
    if hit.words in lists["reading"]:
        found = _phrase(row, last + 1)
        return Source(row, at, found.last, cue, "noun", found) if found and found.noun >= 0 else None
    if hit.words in lists["for"]:
        return _for(row, at, cue)
    if at and row.items[at - 1].flags & (Is.DETERMINER | Is.BE | Is.PREPOSITION):
        return None  # "il secondo ministro"
    found = _after(reader, row, last + 1)
    return Source(row, at, found.last, cue, "preposition", found) if found else None


def _after(reader: Reader, row: Row, at: int) -> Phrase | None:
    items = row.items
    if at < len(items) and items[at].word in reader.speech.lists["according_reported"]:
        return _reported(reader, row, at + 1)
    return _phrase(row, at)


def _reported(reader: Reader, row: Row, at: int) -> Phrase | None:
    """Behind "secondo quanto": "riferito dal ministero", "ha dichiarato Verdi"."""
    items = row.items
    for number in range(at, min(len(items), at + _REACH)):
        if items[number].word == ",":
            return None
        if items[number].flags & Is.BY:
            return _phrase(row, number + 1)
        if items[number].word in reader.speech.cues and (found := _phrase(row, number + 1)):
            return found
    return None


def _phrase(row: Row, at: int) -> Phrase | None:
    items = row.items
    while at < len(items) and items[at].flags & Is.ADVERB:
        at += 1
    if at >= len(items) or not begins(items[at]):
        return None
    found = phrase(row, at)
    return (named_behind(row, found) or found) if speaks(found, items) else None


def _for(row: Row, at: int, cue: Span) -> Source | None:
    """ "Per Verdi, …": at the beginning, before a person's name and a comma."""
    if at:
        return None
    found = _phrase(row, at + 1)
    if found is None or found.name < 0 or row.items[found.name].type != "person":
        return None
    following = row.items[found.last + 1].word if found.last + 1 < len(row.items) else ""
    return Source(row, at, found.last, cue, "preposition", found) if following == "," else None


def content(reader: Reader, found: Source) -> Span | None:
    """The rest of the sentence: behind a source that opens it, before one that ends it, else all."""
    items = found.row.items
    if found.first <= 1:
        first = found.last + 1
        return trimmed(reader.text, items[first].start, items[-1].end) if first < len(items) else None
    end = items[found.first - 1].end
    rest = [item for item in items[found.last + 1 :] if not item.flags & Is.MARK]
    if not rest:
        return trimmed(reader.text, items[0].start, end)
    return trimmed(reader.text, items[0].start, items[-1].end)
