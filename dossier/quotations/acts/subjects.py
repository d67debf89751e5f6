"""Who does the saying: the subject of a verb, by where it stands in the clause."""

from __future__ import annotations

from dossier.quotations.acts.adjuncts import is_sure, past_adjuncts
from dossier.quotations.acts.antecedents import antecedent
from dossier.quotations.acts.before import left
from dossier.quotations.acts.clauses import BLOCKED, NOBODY, Subject, has_another, has_verb, named_behind, speaks
from dossier.quotations.acts.groups import Group
from dossier.quotations.acts.items import QUOTED, Item
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.nouns import begins, phrase

CLEFT = "cleft"
"""The rule of "a dirlo è Anna Verdi"."""

_SET_IN = 2
"""Commas between a subject and its verb where something is set in: "Verdi, in aula, ha ribadito il no"."""


def subject(group: Group) -> Subject:
    """The subject of a verb of saying."""
    if group.voice == "agent":
        return _behind(group, group.last + 2, "agent")
    if group.is_cleft:
        set_apart = _behind(group, group.last + 1, CLEFT)
        return set_apart if set_apart.phrase is not None else BLOCKED
    before = group.before()
    if before is not None and before.flags & Is.RELATIVE and (found := antecedent(group)) is not None:
        return found
    if _stands_first(group):
        return _of_opening(group)
    found = left(group)
    return found if found.phrase is not None or found.by else Subject(None, "", is_open=True)


def _of_opening(group: Group) -> Subject:
    """The subject of a verb that opens its clause: behind it, or before what is set in."""
    earlier = NOBODY if _follows_quoted(group) else left(group)
    later = _right(group, earlier)
    if later.phrase is not None and (earlier.phrase is None or earlier.distance < _SET_IN):
        return later
    if earlier.phrase is not None or earlier.by == "several" or (earlier.by and not _is_parenthetic(group)):
        return earlier
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


def _right(group: Group, earlier: Subject) -> Subject:
    """The subject behind a verb; one that calls or warns somebody has it only behind what is said."""
    is_behind_words = (
        group.is_behind_like or _follows_quoted(group) or (group.cue.frame != "name" and earlier.by == "other")
    )
    if group.cue.is_of_somebody and not is_behind_words:
        return NOBODY
    return _behind(group, group.last + 1, "subject-behind")


def _behind(group: Group, at: int, by: str) -> Subject:
    """The phrase behind a verb, adverbs, days and "a Reuters" passed over."""
    items = group.items
    at = _past_adverbs(items, at)
    if at < len(items) and items[at].flags & Is.TO and by != "agent" and at + 1 < len(items) and begins(items[at + 1]):
        at = _past_adverbs(items, phrase(group.row, at + 1).last + 1)
    is_behind_words = by == "subject-behind" and _follows_quoted(group)
    if is_behind_words:
        at = past_adjuncts(items, at)
    if at >= len(items) or not begins(items[at]):
        return NOBODY
    found = phrase(group.row, at)
    if is_behind_words and is_sure(items, found):
        found = found._replace(noun=found.last, is_other=False)
    if not speaks(found, items) or (by != "agent" and has_verb(items, found.last + 1)):
        return NOBODY
    if has_another(group.row, found.last + 1, False):
        return Subject(None, "several")
    return Subject(named_behind(group.row, found) or found, by)


def _past_adverbs(items: tuple[Item, ...], at: int) -> int:
    while at < len(items) and items[at].flags & (Is.ADVERB | Is.TIME) and items[at].mention is None:
        at += 1
    return at
