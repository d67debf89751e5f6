"""The subject that stands before a verb of saying, whatever is set in between, or before the verb that it joins."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.quotations.acts.clauses import (
    BLOCKED,
    CLAUSE,
    FINITE,
    NOBODY,
    Segment,
    Subject,
    clause_start,
    has_another,
    is_since,
    named_behind,
    phrases,
    segments,
    speaks,
)
from dossier.quotations.acts.groups import Group
from dossier.quotations.acts.items import QUOTED, Item
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.nouns import Phrase

_AGE = 3
"""Items of the longest age: "71 years old"."""

_PARTING = Is.MARK | Is.COORDINATOR | Is.ADVERB | Is.PREPOSITION | Is.SUBORDINATOR | Is.TIME


def left(group: Group) -> Subject:
    """The subject before a verb, what stands between commas passed over."""
    items = group.items
    if is_joined(group):
        own = _own_subject_of_gerund(group) if group.voice == "gerund" and group.row.heads_last else None
        return own or Subject(None, "", is_open=True)
    nobody = NOBODY
    for number, segment in enumerate(segments(items, group.first)):
        first = clause_start(items, segment, is_own=not number)
        if first < 0:
            nobody = NOBODY if items[segment.first].flags & Is.GERUND else BLOCKED
            continue  # set in between: "che ha vinto", "parlando a Roma", "in serata"
        found = [one for one in phrases(group.row, first, segment.last) if not one.is_governed and not one.is_time]
        if not found:
            if first > segment.first:
                return BLOCKED
            continue
        return _chosen(group, found, segment, number)._replace(distance=number)
    return nobody


def is_joined(group: Group) -> bool:
    """Whether a verb goes on with a subject told before: "e ha detto", "dove ha detto", "aggiungendo"."""
    before = group.before()
    if group.voice == "gerund":
        return True
    return before is not None and bool(before.flags & (Is.COORDINATOR | Is.SUBORDINATOR)) and not before.flags & Is.LIKE


def _own_subject_of_gerund(group: Group) -> Subject | None:
    """ "Boeing saying that …", "a letter saying …": what it follows without a comma is its subject."""
    items, before = group.items, group.before()
    if before is None or before.word == QUOTED or before.flags & _PARTING:
        return None
    segment = next(segments(items, group.first))
    found = [one for one in phrases(group.row, segment.first, segment.last) if one.last == segment.last - 1]
    if not found or found[-1].is_time:
        return None
    last = found[-1]
    return Subject(last, "subject-before") if speaks(last, items) and not last.is_governed else BLOCKED


def _chosen(group: Group, found: list[Phrase], segment: Segment, number: int) -> Subject:
    """The first phrase of the clause, where no other verb is its own; of two in apposition the named one."""
    items = group.items
    first = found[0]
    if any(items[at].flags & FINITE for at in range(first.last + 1, segment.last)):
        return BLOCKED
    if number and first.is_other and _is_indefinite(items[first.first]) and not segment.is_closed:
        named = _before_apposition(group, segment)
        return Subject(named, "apposition") if named else BLOCKED  # "Ann Green, a welder since 1990, said"
    if not speaks(first, items) or (number and not _reaches(items, first.last + 1, segment.last)):
        return BLOCKED
    if number == 1 and segment.is_closed and not _is_followed_by_that(group):
        return BLOCKED  # "Green, asked about it, …": one comma parts no subject from its verb
    if number and first.name < 0 and not segment.is_closed and (named := _before_apposition(group, segment)):
        return Subject(named, "apposition")
    if number and items[segment.last - 1].flags & Is.OTHER and first.last < segment.last - 1:
        return BLOCKED  # "la rete cala e qualcuno, in platea, ha mormorato"
    if has_another(group.row, first.last + 1, True) or _is_second(items, first):
        return Subject(None, "several")
    if len(found) == 1:
        return Subject(first, "subject-before")
    second = found[1]
    if first.name < 0 and second.name >= 0 and second.first == first.last + 1 and speaks(second, items):
        return Subject(second, "subject-before")
    return BLOCKED  # another clause stands between that no sign parts


def _is_followed_by_that(group: Group) -> bool:
    behind = group.behind()
    return behind is not None and bool(behind.flags & Is.THAT)


def _reaches(items: tuple[Item, ...], at: int, last: int) -> bool:
    """Whether nothing but what hangs on a phrase stands between it and a comma: no clause of its own."""
    return at >= last or bool(items[at].flags & (Is.PREPOSITION | Is.COORDINATOR)) or is_since(items, at)


def _is_second(items: tuple[Item, ...], found: Phrase) -> bool:
    """Whether it is the second of two that are joined."""
    return (
        found.first > 1
        and bool(items[found.first - 1].flags & Is.COORDINATOR)
        and not items[found.first - 2].flags & Is.MARK
    )


def _before_apposition(group: Group, segment: Segment) -> Phrase | None:
    """The name before a comma and an office: "Anna Verdi, sindaca di Portoblu, ha detto"."""
    items = group.items
    earlier = next(
        (one for one in segments(items, segment.first - 1) if not _is_age(items, one)),
        segment,
    )
    found = list(phrases(group.row, max(clause_start(items, earlier), earlier.first), earlier.last))
    named = found[-1] if found else None
    if named is None or named.is_governed or named.name < 0 or named.last != earlier.last - 1:
        return None
    return named if speaks(named, items) else None


def _is_indefinite(item: Item) -> bool:
    return bool(item.flags & Is.DETERMINER) and not item.flags & (Is.DEFINITE | Is.PLURAL)


def _is_age(items: Sequence[Item], segment: Segment) -> bool:
    """Whether a segment tells how old somebody is: "Ann Green, 71, a welder", "Anna Verdi, 71 anni, sindaca"."""
    return 0 < segment.last - segment.first <= _AGE and items[segment.first].word.isdigit()


def main_subject(group: Group) -> Subject:
    """The subject of the clause that a verb joins: "Putin ha incontrato Li e ha affermato"."""
    items = group.items
    for segment in reversed(list(segments(items, group.first))):
        first = segment.first
        if first < segment.last and items[first].flags & (CLAUSE | Is.PREPOSITION | Is.GERUND):
            continue
        found = [one for one in phrases(group.row, first, segment.last) if not one.is_governed and not one.is_time]
        if found and speaks(found[0], items):
            return Subject(named_behind(group.row, found[0]) or found[0], "carried-on")
        if found:
            return BLOCKED
    return NOBODY
