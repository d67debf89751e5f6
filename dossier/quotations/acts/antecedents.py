"""Whom a relative clause with a verb of saying is about: "Anna Verdi, che ha detto", "an engineer, who said"."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.quotations.acts.clauses import BLOCKED, Subject, phrases, speaks
from dossier.quotations.acts.groups import Group
from dossier.quotations.acts.items import Item
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.nouns import Phrase

_REACH = 14
"""Items before the relative that are looked at."""


def antecedent(group: Group) -> Subject | None:
    """Whom "che ha detto" or "who said" is about: the phrase right before; None where "che" is no relative."""
    items, at = group.items, group.first - 1
    while at > 0 and items[at - 1].flags & (Is.DETERMINER | Is.RELATIVE) and items[at].flags & Is.RELATIVE:
        at -= 1
    end = at - 1 if at > 0 and items[at - 1].word == "," else at
    if end <= 0 or (items[end - 1].mention is None and not items[end - 1].flags & (Is.NOUN | Is.AGENT)):
        return None if end > 0 and items[end - 1].flags else BLOCKED
    around = list(phrases(group.row, max(0, end - _REACH), end))
    if not around or around[-1].last != end - 1 or not speaks(around[-1], items):
        return BLOCKED
    last = _apposed(items, around)
    is_person = last.noun >= 0 or (last.name >= 0 and items[last.name].type == "person")
    return Subject(last, "relative") if is_person or not last.is_governed else BLOCKED


def _apposed(items: Sequence[Item], around: Sequence[Phrase]) -> Phrase:
    """The last phrase, or the name that it is said of: "Anna Verdi, un'ingegnera, che ha detto"."""
    last = around[-1]
    if last.name >= 0 or not last.first or items[last.first - 1].word != ",":
        return last
    named = next((one for one in around if one.last == last.first - 2), last)
    return named if named.name >= 0 and speaks(named, tuple(items)) else last
