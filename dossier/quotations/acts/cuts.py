"""Where what somebody says ends: at the next act of saying, whoever's it is."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.quotations.acts.groups import Group
from dossier.quotations.acts.judging import Found
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.sources import Source


def cut(verb: Group, later: Sequence[Found], told: Sequence[Source]) -> int:
    """The item at which the content ends: the sentence's last, or what a further act of the same speaker begins."""
    ends = [len(verb.items)]
    for other in later:
        before = other.group.before()
        if other.subject.is_open and before is not None:
            ends.append(other.group.first - bool(before.flags & (Is.COORDINATOR | Is.SUBORDINATOR)))
        elif other.content.shape == "round" and other.subject.phrase is not None:
            ends.append(min(other.group.first, other.subject.phrase.first))
        elif before is not None and before.word == "," and other.content.shape in ("that", "colon", "quoted"):
            ends.append(other.group.first - 1)  # "who asked to stay unnamed, said that …"
        if (phrase := other.subject.phrase) and _opens_joined(verb, phrase.first):
            ends.append(phrase.first - 1)  # "Neri teme che …, e Verdi smentisce"
    ends += [said.first for said in told if said.first > verb.last]
    return min(end for end in ends if end > verb.last)


def _opens_joined(verb: Group, at: int) -> bool:
    """Whether a clause of its own begins at an item behind the verb: ", e Verdi"."""
    items = verb.items
    return at - 2 > verb.last and bool(items[at - 1].flags & Is.COORDINATOR) and items[at - 2].word == ","
