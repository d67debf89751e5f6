"""Who does the saying: the subject of a verb, by where it stands in the clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dossier.quotations.acts.groups import Group
from dossier.quotations.acts.items import QUOTED, Item, Row, can_speak
from dossier.quotations.acts.nouns import Phrase, begins, phrase, phrases
from dossier.quotations.acts.words import Is

_SET_IN = 2
"""Commas between a subject and its verb where something is set in: "Verdi, in aula, ha ribadito il no"."""

_SEGMENTS = 7
"""Parts between commas that are looked at before a verb."""

_HARD = frozenset(":;()[]?!…–—\n")
_CLAUSE = Is.SUBORDINATOR | Is.THAT | Is.RELATIVE
_PARTING = Is.MARK | Is.COORDINATOR | Is.ADVERB | Is.PREPOSITION | Is.SUBORDINATOR | Is.TIME
_FINITE = Is.HAVE | Is.BE | Is.MODAL | Is.FINITE


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


def subject(group: Group) -> Subject:
    """The subject of a verb of saying."""
    if group.voice == "agent":
        return _behind(group, group.last + 2, "agent")
    before = group.before()
    if before is not None and before.flags & Is.RELATIVE and (found := _antecedent(group)) is not None:
        return found
    if _stands_first(group):
        left = NOBODY if _follows_quoted(group) else _left(group)
        right = _right(group, left)
        if right.phrase is not None and (left.phrase is None or left.distance < _SET_IN):
            return right
        if left.phrase is not None or left.by == "several" or (left.by and not _is_parenthetic(group)):
            return left
    elif (left := _left(group)).phrase is not None or left.by:
        return left
    return Subject(None, "", is_open=True)


def _stands_first(group: Group) -> bool:
    """Whether the verb opens its clause, so that its subject may follow: behind quoted words, a comma, "come"."""
    before = group.before()
    if before is None or group.has_object_before:
        return True
    return before.word == QUOTED or bool(before.flags & (Is.MARK | Is.LIKE))


def _is_parenthetic(group: Group) -> bool:
    """Whether a pause stands behind the verb as well: "Le prove, ha aggiunto, sono finite"."""
    behind = group.behind()
    return behind is None or bool(behind.flags & Is.MARK and behind.word != ":")


def _follows_quoted(group: Group) -> bool:
    behind = group.behind()
    if behind is not None and (behind.flags & Is.THAT or behind.word == ":"):
        return False  # "Anna Verdi, autrice di «Onde», ha detto che …"
    items, at = group.items, group.first - 1
    if at >= 0 and items[at].word in ",-–—":
        at -= 1
    return at >= 0 and items[at].word == QUOTED


def _right(group: Group, left: Subject) -> Subject:
    """The subject behind a verb; one that calls or warns somebody has it only behind what is said."""
    is_behind_words = _follows_quoted(group) or (group.cue.frame != "name" and left.by == "other")
    if group.cue.is_of_somebody and not is_behind_words:
        return NOBODY
    return _behind(group, group.last + 1, "subject-behind")


def _behind(group: Group, at: int, by: str) -> Subject:
    """The phrase behind a verb, adverbs, days and "a Reuters" passed over."""
    items = group.items
    at = _past_adverbs(items, at)
    if at < len(items) and items[at].flags & Is.TO and by != "agent" and at + 1 < len(items) and begins(items[at + 1]):
        at = _past_adverbs(items, phrase(group.row, at + 1).last + 1)
    if at >= len(items) or not begins(items[at]):
        return NOBODY
    found = phrase(group.row, at)
    if not speaks(found, items) or (by != "agent" and _has_verb(items, found.last + 1)):
        return NOBODY
    if _is_joined(group.row, found.last + 1, False):
        return Subject(None, "several")
    return Subject(named_behind(group.row, found) or found, by)


def _past_adverbs(items: tuple[Item, ...], at: int) -> int:
    while at < len(items) and items[at].flags & (Is.ADVERB | Is.TIME) and items[at].mention is None:
        at += 1
    return at


def _has_verb(items: tuple[Item, ...], at: int) -> bool:
    """Whether a verb follows: then the phrase is its subject ("ha detto Verdi ha torto")."""
    return at < len(items) and bool(items[at].flags & _FINITE)


def _is_joined(row: Row, at: int, verb_behind: bool) -> bool:
    """Whether another subject is joined: "Verdi e Neri"; behind the verb one with a verb of its own is none."""
    items = row.items
    if at + 1 >= len(items) or not items[at].flags & Is.COORDINATOR or not begins(items[at + 1]):
        return False
    other = phrase(row, at + 1)
    return speaks(other, items) and (verb_behind or not _has_verb(items, other.last + 1))


def speaks(found: Phrase, items: tuple[Item, ...]) -> bool:
    """Whether a phrase can be a speaker: a name, or a noun for people, firms and documents."""
    if found.is_time or found.is_other:
        return False
    return found.name < 0 or can_speak(items[found.name])


class _Segment(NamedTuple):
    first: int
    last: int
    is_closed: bool
    """Whether a clause or the sentence begins with it."""


def _segments(items: tuple[Item, ...], end: int) -> Iterator[_Segment]:
    """The parts between commas before an item, from the nearest, up to where its clause begins."""
    last = at = end
    for _ in range(_SEGMENTS):
        while at > 0 and items[at - 1].word != "," and items[at - 1].word not in _HARD:
            at -= 1
        closed = at == 0 or items[at - 1].word in _HARD
        yield _Segment(at, last, closed)
        if closed:
            return
        at -= 1
        last = at


def _left(group: Group) -> Subject:
    """The subject before a verb, what stands between commas passed over."""
    items = group.items
    before = group.before()
    joined = before is not None and bool(
        before.flags & (Is.COORDINATOR | Is.SUBORDINATOR) and not before.flags & Is.LIKE
    )
    if joined or group.voice == "gerund":
        own = _own_subject_of_gerund(group) if group.voice == "gerund" and group.row.heads_last else None
        return own or Subject(None, "", is_open=True)
    for number, segment in enumerate(_segments(items, group.first)):
        first = _clause_start(items, segment, is_own=not number)
        if first < 0:
            continue  # set in between: "che ha vinto", "parlando a Roma", "in serata"
        found = [one for one in phrases(group.row, first, segment.last) if not one.is_governed and not one.is_time]
        if not found:
            if first > segment.first:
                return BLOCKED
            continue
        return _chosen(group, found, segment, number)._replace(distance=number)
    return NOBODY


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
    segment = next(_segments(items, group.first))
    found = [one for one in phrases(group.row, segment.first, segment.last) if one.last == segment.last - 1]
    if not found or found[-1].is_time:
        return None
    last = found[-1]
    return Subject(last, "subject-before") if speaks(last, items) and not last.is_governed else BLOCKED


def _clause_start(items: tuple[Item, ...], segment: _Segment, is_own: bool = False) -> int:
    """Where the clause of a segment's end begins; -1 where the segment is merely set in."""
    for at in range(segment.last - 1, segment.first - 1, -1):
        flags = items[at].flags
        if flags & Is.HYPOTHETICAL:
            return segment.last  # "se Verdi annuncia": nothing is said yet
        if flags & _CLAUSE and not flags & Is.ADVERB:
            if (
                not (is_own or segment.is_closed)
                and flags & Is.RELATIVE
                and (at == segment.first or begins(items[segment.first]))
            ):
                return -1  # "che ha vinto", "una società che ha vinto"
            return at + 1
    if segment.first < segment.last and items[segment.first].flags & Is.GERUND and not is_own:
        return -1
    return segment.first


def _chosen(group: Group, found: list[Phrase], segment: _Segment, number: int) -> Subject:
    """The first phrase of the clause, where no other verb is its own; of two in apposition the named one."""
    items = group.items
    first = found[0]
    if any(items[at].flags & _FINITE for at in range(first.last + 1, segment.last)):
        return BLOCKED
    if not speaks(first, items) or (number and not _reaches(items, first.last + 1, segment.last)):
        return BLOCKED
    if number and first.name < 0 and not segment.is_closed and (named := _before_apposition(group, segment)):
        return Subject(named, "apposition")
    if _is_joined(group.row, first.last + 1, True) or _is_second(items, first):
        return Subject(None, "several")
    if len(found) == 1:
        return Subject(first, "subject-before")
    second = found[1]
    if first.name < 0 and second.name >= 0 and second.first == first.last + 1 and speaks(second, items):
        return Subject(second, "subject-before")
    return BLOCKED  # another clause stands between that no sign parts


def _reaches(items: tuple[Item, ...], at: int, last: int) -> bool:
    """Whether nothing but what hangs on a phrase stands between it and a comma: no clause of its own."""
    return at >= last or bool(items[at].flags & (Is.PREPOSITION | Is.COORDINATOR))


def _is_second(items: tuple[Item, ...], found: Phrase) -> bool:
    """Whether it is the second of two that are joined."""
    return (
        found.first > 1
        and bool(items[found.first - 1].flags & Is.COORDINATOR)
        and not items[found.first - 2].flags & Is.MARK
    )


def _before_apposition(group: Group, segment: _Segment) -> Phrase | None:
    """The name before a comma and an office: "Anna Verdi, sindaca di Portoblu, ha detto"."""
    items = group.items
    earlier = next(_segments(items, segment.first - 1))
    found = list(phrases(group.row, max(_clause_start(items, earlier), earlier.first), earlier.last))
    named = found[-1] if found else None
    if named is None or named.is_governed or named.name < 0 or named.last != earlier.last - 1:
        return None
    return named if speaks(named, items) else None


def _antecedent(group: Group) -> Subject | None:
    """Whom "che ha detto" or "who said" is about: the phrase right before; None where "che" is no relative."""
    items, at = group.items, group.first - 1
    while at > 0 and items[at - 1].flags & (Is.DETERMINER | Is.RELATIVE) and items[at].flags & Is.RELATIVE:
        at -= 1
    end = at
    if at > 0 and items[at - 1].word == ",":
        end -= 1
    if end <= 0 or (items[end - 1].mention is None and not items[end - 1].flags & Is.NOUN):
        return None if end > 0 and items[end - 1].flags else BLOCKED
    start = max(0, end - 14)
    around = list(phrases(group.row, start, end))
    found = [one for one in around if one.last == end - 1]
    if not found or not speaks(found[-1], items):
        return BLOCKED
    last = found[-1]
    apposed = next((one for one in around if one.last == last.first - 2 and items[last.first - 1].word == ","), None)
    if last.name < 0 and apposed is not None and apposed.name >= 0 and speaks(apposed, items):
        last = apposed
    is_person = last.noun >= 0 or (last.name >= 0 and items[last.name].type == "person")
    if last.is_governed and not is_person:
        return BLOCKED
    return Subject(last, "relative")


def main_subject(group: Group) -> Subject:
    """The subject of the clause that a verb joins: "Putin ha incontrato Li e ha affermato"."""
    items = group.items
    for segment in reversed(list(_segments(items, group.first))):
        first = segment.first
        if first < segment.last and items[first].flags & (_CLAUSE | Is.PREPOSITION | Is.GERUND):
            continue
        found = [one for one in phrases(group.row, first, segment.last) if not one.is_governed and not one.is_time]
        if found and speaks(found[0], items):
            return Subject(named_behind(group.row, found[0]) or found[0], "carried-on")
        if found:
            return BLOCKED
    return NOBODY


def named_behind(row: Row, found: Phrase) -> Phrase | None:
    """The name between commas behind an office: "il primo ministro, Anna Verdi, ha convocato"."""
    items, at = row.items, found.last + 1
    if found.name >= 0 or found.noun < 0 or at + 2 >= len(items) or items[at].word != "," or not begins(items[at + 1]):
        return None
    named = phrase(row, at + 1)
    closing = named.last + 1
    is_set_in = named.name >= 0 and (closing >= len(items) or items[closing].word in ",.")
    return named if is_set_in and speaks(named, items) else None
