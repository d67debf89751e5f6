"""The parts of a clause: what stands between commas, where it begins, which noun phrases are in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dossier.quotations.acts.items import QUOTED, Item, Row, can_speak
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.nouns import ADJECTIVES, Phrase, begins, phrase

_SEGMENTS = 7
"""Parts between commas that are looked at before a verb."""

_HARD = frozenset(":;()[]?!…–—\n")
CLAUSE = Is.SUBORDINATOR | Is.THAT | Is.RELATIVE
FINITE = Is.HAVE | Is.BE | Is.MODAL | Is.FINITE


class Subject(NamedTuple):
    """A phrase that is the subject, with the rule; no phrase where it must be told elsewhere, or is several."""

    phrase: Phrase | None
    by: str
    distance: int = 0
    """How many commas stand between."""
    is_open: bool = False
    """Whether nobody stands here: the speaker of before goes on."""


NOBODY = Subject(None, "")
BLOCKED = Subject(None, "other")
"""Something else is the subject, or more than one: nobody goes on."""


class Segment(NamedTuple):
    first: int
    last: int
    is_closed: bool
    """Whether a clause or the sentence begins with it."""


def segments(items: tuple[Item, ...], end: int) -> Iterator[Segment]:
    """The parts between commas before an item, from the nearest, up to where its clause begins."""
    last = at = end
    for _ in range(_SEGMENTS):
        while at > 0 and items[at - 1].word != "," and items[at - 1].word not in _HARD:
            at -= 1
        closed = at == 0 or items[at - 1].word in _HARD
        yield Segment(at, last, closed)
        if closed:
            return
        at -= 1
        last = at


def clause_start(items: tuple[Item, ...], segment: Segment, is_own: bool = False) -> int:
    """Where the clause of a segment's end begins; -1 where the segment is merely set in."""
    if segment.first < segment.last and items[segment.first].flags & Is.GERUND and not is_own:
        return -1
    for at in range(segment.last - 1, segment.first - 1, -1):
        flags = items[at].flags
        if flags & Is.HYPOTHETICAL:
            return segment.last  # "se Verdi annuncia": nothing is said yet
        if flags & CLAUSE and not flags & Is.ADVERB and not is_since(items, at):
            if flags & Is.RELATIVE and not (is_own or segment.is_closed):
                return -1  # "che ha vinto", "una società che ha vinto", "tra cui Neri"
            return at + 1
    return segment.first


def is_since(items: tuple[Item, ...], at: int) -> bool:
    """Whether a word is a preposition here: "since 2008"."""
    return at + 1 < len(items) and items[at + 1].word.isdigit() and not items[at].flags & (Is.RELATIVE | Is.THAT)


def phrases(row: Row, first: int, last: int) -> Iterator[Phrase]:
    """The noun phrases between two items (`last` excluded), in order."""
    items, at, governed, unknown = row.items, first, False, 0
    while at < last:
        item = items[at]
        if item.flags & Is.MARK and item.mention is None and item.word != "'":
            at += 1
            if item.word != ",":
                governed = False
            continue
        if begins(item):
            governed = governed and not _stands_apart(row, at)
            found = phrase(row, at, last)
            yield found._replace(is_governed=governed)
            at = found.last + 1
            governed = governed and at < last and bool(items[at].flags & Is.COORDINATOR)
            continue
        if item.flags & Is.PREPOSITION:
            governed = True
            unknown = 0
        elif _is_adjective(items, at, last) and unknown < ADJECTIVES:
            unknown += 1
        elif not item.flags & (Is.COORDINATOR | Is.ADVERB) and item.word != "'":
            governed = False
        at += 1


def _stands_apart(row: Row, at: int) -> bool:
    """Whether a person's name follows a preposition's own noun: "In aula | Verdi ha detto", not "il cuoco di bordo"."""
    if row.heads_last or at < 2 or row.items[at].type != "person":
        return False
    noun, before = row.items[at - 1], row.items[at - 2].flags
    is_noun = not noun.flags and noun.mention is None and noun.word != QUOTED
    return is_noun and bool(before & Is.PREPOSITION) and not before & (Is.OF | Is.DEFINITE)


def _is_adjective(items: Sequence[Item], at: int, last: int) -> bool:
    """Whether an unknown word may belong to a noun behind it: no article follows, as in "all'inizio il ministro"."""
    if items[at].flags or items[at].word == QUOTED:
        return False
    return at + 1 < last and not items[at + 1].flags & Is.DETERMINER


def speaks(found: Phrase, items: tuple[Item, ...]) -> bool:
    """Whether a phrase can be a speaker: a name, or a noun for people, firms and documents."""
    if found.is_time or found.is_other:
        return False
    return found.name < 0 or can_speak(items[found.name])


def has_verb(items: tuple[Item, ...], at: int) -> bool:
    """Whether a verb follows: then the phrase is its subject ("ha detto Verdi ha torto")."""
    return at < len(items) and bool(items[at].flags & FINITE)


def has_another(row: Row, at: int, verb_behind: bool) -> bool:
    """Whether another subject is joined: "Verdi e Neri"; behind the verb one with a verb of its own is none."""
    items = row.items
    if at + 1 >= len(items) or not items[at].flags & Is.COORDINATOR or not begins(items[at + 1]):
        return False
    other = phrase(row, at + 1)
    return speaks(other, items) and (verb_behind or not has_verb(items, other.last + 1))


def named_behind(row: Row, found: Phrase) -> Phrase | None:
    """The name between commas behind an office: "il primo ministro, Anna Verdi, ha convocato"."""
    items, at = row.items, found.last + 1
    if found.name >= 0 or found.noun < 0 or at + 2 >= len(items) or items[at].word != "," or not begins(items[at + 1]):
        return None
    named = phrase(row, at + 1)
    closing = named.last + 1
    is_set_in = named.name >= 0 and (closing >= len(items) or items[closing].word in ",.")
    return named if is_set_in and speaks(named, items) else None
