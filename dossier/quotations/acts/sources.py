"""Who something is told by: "secondo Verdi", "according to the ministry", "si legge in una nota del Molo"."""

from __future__ import annotations

from typing import NamedTuple

from dossier.model import Span
from dossier.quotations.acts.act import Kind
from dossier.quotations.acts.clauses import CLAUSE, named_behind, phrases, speaks
from dossier.quotations.acts.hits import Hit
from dossier.quotations.acts.items import QUOTED, Reader, Row
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.nouns import Phrase, begins, phrase

_REACH = 8
_LONGEST = 30
"""Items before a relative clause, or of a judgement, in which a source is looked for."""


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
    is_for = hit.words in lists["for"]
    if is_for and hit.start != reader.sentences[hit.sentence].span.start:
        return None
    row = reader.row(hit.sentence)
    at = row.at(hit.start)
    if at >= len(row.items) or row.items[at].start != hit.start:
        return None
    last = row.at(hit.end - 1)
    cue = Span(hit.start, hit.end)
    if hit.words in lists["reading"]:
        found = _phrase(row, last + 1)
        if found is None or found.noun < 0:
            return None
        found = _signing(row, found) or found
        return Source(row, at, found.last, cue, "noun", found)
    if is_for:
        return _for(row, at, cue)
    if at and row.items[at - 1].flags & (Is.DETERMINER | Is.BE | Is.PREPOSITION):
        return None  # "il secondo ministro"
    if last + 1 < len(row.items) and row.items[last + 1].flags & Is.RELATIVE:
        return _of_whom(row, at, last + 1, cue)
    is_reported = hit.words.endswith(tuple(lists["according_reported"]))
    found = _reported(reader, row, last + 1) if is_reported else _after(reader, row, last + 1)
    if found is None or _is_figure(reader, row, found):
        return None
    return Source(row, at, found.last, cue, "preposition", found)


def _is_figure(reader: Reader, row: Row, found: Phrase) -> bool:
    """Whether figures that nobody is named for are the source: "secondo le previsioni"."""
    is_alone = found.name < 0 and found.of < 0 and found.noun >= 0
    return is_alone and row.items[found.noun].word in reader.speech.lists["figures"]


def _signing(row: Row, found: Phrase) -> Phrase | None:
    """Who signs what is read: "si legge in una nota firmata dal segretario Bruno Neri"."""
    at = found.last + 1
    return _phrase(row, at + 1) if at < len(row.items) and row.items[at].flags & Is.BY else None


def _of_whom(row: Row, at: int, last: int, cue: Span) -> Source | None:
    """The one whom a relative clause is about: "Anna Verdi, secondo cui il ponte riapre"."""
    if at < 2 or row.items[at - 1].word != ",":
        return None
    found = next((one for one in phrases(row, max(0, at - _LONGEST), at - 1) if one.last == at - 2), None)
    if found is None or not speaks(found, row.items):
        return None
    return Source(row, at, last, cue, "relative", found)


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
    if found is not None and _is_judging(row, found):
        return Source(row, at, found.last, cue, "preposition", found)
    if found is None or found.name < 0 or row.items[found.name].type != "person":
        return None
    following = row.items[found.last + 1].word if found.last + 1 < len(row.items) else ""
    return Source(row, at, found.last, cue, "preposition", found) if following == "," else None


def _is_judging(row: Row, found: Phrase) -> bool:
    """Whether what something is stands in marks: "Per i giudici la valutazione è «lacunosa»"."""
    items, is_speaker = row.items, found.name >= 0 or (found.noun >= 0 and found.is_definite)
    for at in range(found.last + 1, min(len(items) - 1, found.last + _LONGEST)):
        if items[at].flags & (Is.MARK | CLAUSE):
            break
        if items[at].flags & Is.BE:
            return is_speaker and items[at + 1].word == QUOTED
    return False
