"""What may open the content of a verb of saying: "che", an infinitive, a colon, words in marks."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dossier.quotations.acts.groups import Group
from dossier.quotations.acts.items import QUOTED, Item
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.nouns import begins, phrase
from dossier.quotations.acts.words import Speech

Shape = Literal["", "that", "infinitive", "colon", "quoted", "bare", "object", "round", "like", "name"]
"""How the content stands: behind "che", as infinitive, behind a colon, in marks, as a clause or noun without a word
before it, round or before the verb, beside "come riporta X", as what something is called."""

_UNKNOWN = 3
"""Words that no list has, of the noun behind a preposition."""

_CLAUSES = frozenset({"that", "infinitive", "colon", "bare", "round", "like"})


class Content(NamedTuple):
    shape: Shape
    first: int = -1
    """The item that it begins with; of one round its verb, the first of the sentence."""

    @property
    def is_clause(self) -> bool:
        return self.shape in _CLAUSES


def opened(speech: Speech, group: Group, at: int, has_object: bool) -> Content | None:
    """The content that an item opens: words in marks, a colon, "che", an infinitive."""
    items, item = group.items, group.items[at]
    if item.word == QUOTED:
        return Content("quoted", at)
    if item.word == ":":
        return Content("quoted" if at + 1 < len(items) and items[at + 1].word == QUOTED else "colon", at + 1)
    is_relative = has_object and not (group.cue.is_of_somebody or group.is_reflexive)  # "un piano che prevede"
    if item.flags & Is.THAT and item.mention is None and not is_relative:
        return Content("that", at + 1)
    if item.flags & Is.OF and has_object and at + 1 < len(items) and items[at + 1].flags & Is.GERUND:
        return Content("infinitive", at + 1)  # "accused them of lying"
    if _is_infinitive(speech, items, at):
        return Content("infinitive", at + 1 if speech.infinitive_endings else at)
    return None


def past_phrase(group: Group, at: int) -> int:
    items = group.items
    if at < len(items) and begins(items[at]):
        return phrase(group.row, at).last + 1
    end = at
    while end < min(at + _UNKNOWN, len(items)) and not items[end].flags and items[end].word != QUOTED:
        end += 1
    return end if end < len(items) and _opens(items, end) else at  # "annotò nel registro: …"


def _opens(items: tuple[Item, ...], at: int) -> bool:
    is_that = bool(items[at].flags & Is.THAT) and at + 1 < len(items) and items[at + 1].word == QUOTED
    return is_that or items[at].word in (":", QUOTED)


def _is_infinitive(speech: Speech, items: tuple[Item, ...], at: int) -> bool:
    if items[at].word not in speech.infinitive_after or at + 1 >= len(items) or items[at + 1].mention is not None:
        return False
    following = items[at + 1]
    if speech.infinitive_endings:
        while following.flags & (Is.ADVERB | Is.NEGATION) and at + 2 < len(items):
            at += 1
            following = items[at + 1]
        return following.word.endswith(tuple(speech.infinitive_endings))
    return not following.flags & ~Is.FINITE
