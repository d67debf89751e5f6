"""What may stand between a verb of saying behind quoted words and its subject: when, where and how it was said."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.quotations.acts.items import QUOTED, Item
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.nouns import Phrase, begins

_ADJUNCT, _SET_IN, _OFFICE, _LONGEST = 7, 14, 3, 4
"""Items of an adjunct ("alle 8.15", "sui social"), of what commas set in, of an office before a name that no list has,
and of a noun phrase that no list has."""

_WITHIN = Is.PREPOSITION | Is.TIME | Is.ADVERB | Is.DETERMINER | Is.NOUN | Is.AGENT


def past_adjuncts(items: Sequence[Item], at: int) -> int:
    """Where the subject begins behind an adjunct; where it stood before when none follows.

    "«…», ha scritto sui social la sindaca", "«…», ha detto, uscendo dal porto, Anna Verdi", "“…” says welder Ann
    Green".
    """
    if at >= len(items):
        return at
    if items[at].word == ",":
        return _past_set_in(items, at)
    if not items[at].flags and items[at].word != QUOTED:
        return _past_office(items, at)
    return _past_adjunct(items, at) if items[at].flags & Is.PREPOSITION else at


def _past_adjunct(items: Sequence[Item], at: int) -> int:
    for number in range(at + 1, min(at + _ADJUNCT, len(items))):
        item, before = items[number], items[number - 1]
        if item.word == ",":
            behind = _past_set_in(items, number)
            return behind if behind > number else at
        is_head = not before.flags & (Is.PREPOSITION | Is.DETERMINER)
        if is_head and (item.type == "person" or _is_article(item)):
            return number
        if item.mention is not None or item.flags & ~_WITHIN or item.word == QUOTED:
            return at
    return at


def _is_article(item: Item) -> bool:
    return bool(item.flags & Is.DEFINITE) and not item.flags & (Is.PREPOSITION | Is.TIME)


def _past_set_in(items: Sequence[Item], at: int) -> int:
    """Behind what two commas set in, where a person's name alone follows."""
    if at + 1 >= len(items) or not items[at + 1].flags & (Is.PREPOSITION | Is.GERUND):
        return at
    closing = next((n for n in range(at + 1, min(at + _SET_IN, len(items) - 1)) if items[n].word == ","), -1)
    if closing < 0 or items[closing + 1].type != "person":
        return at
    is_alone = closing + 2 >= len(items) or bool(items[closing + 2].flags & Is.MARK)
    return closing + 1 if is_alone else at


def _past_office(items: Sequence[Item], at: int) -> int:
    """The name behind words that no list has: "says welder Ann Green"."""
    for number in range(at + 1, min(at + _OFFICE + 1, len(items))):
        if items[number].type == "person":
            return number
        if items[number].flags or items[number].word == QUOTED:
            break
    return at


def is_sure(items: Sequence[Item], found: Phrase) -> bool:
    """Whether a noun that no list has can be nothing but the subject: "«…», ha detto la prima cittadina."."""
    if not found.is_other or found.is_time or not begins(items[found.first]) or found.last - found.first > _LONGEST:
        return False
    is_noun = (
        found.last > found.first and not items[found.last].flags and bool(items[found.first].flags & Is.DETERMINER)
    )
    behind = found.last + 1
    return is_noun and (behind >= len(items) or bool(items[behind].flags & Is.MARK))
