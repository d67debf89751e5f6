"""What a list tells of its names: those of "A, B e C" are of one kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from dossier.model import ActorType
from dossier.names.candidates import Run
from dossier.names.lexicon import Lexicon
from dossier.names.tokens import Text

SIGNS: Mapping[ActorType, str] = {
    "person": "listed with persons",
    "organisation": "listed with organisations",
    "place": "listed with places",
    "country": "listed with places",
}

LONG_LIST = 4
"""In a list of so many names most of one kind speak for all; in a shorter one those that are told must agree."""

Placed = tuple[Run, str]


def listed(
    text: Text, lexicon: Lexicon, found: Sequence[Placed], kinds: Mapping[str, ActorType | None]
) -> Iterator[tuple[str, str]]:
    """Each name of a list with the sign of the kind that the list is of."""
    for names in _lists(text, lexicon, found):
        told = Counter(kind for name in names if (kind := kinds[name]))
        kind, times = told.most_common(1)[0] if told else ("other", 0)
        if kind in SIGNS and (len(told) == 1 or (len(names) >= LONG_LIST and times * 2 > len(names))):
            yield from ((name, SIGNS[kind]) for name in dict.fromkeys(names))


def _lists(text: Text, lexicon: Lexicon, found: Sequence[Placed]) -> Iterator[list[str]]:
    names: list[str] = []
    last: Run | None = None
    for run, name in found:
        if last is None or not _follows(text, lexicon, last, run):
            if len(names) > 1:
                yield names
            names = []
        names.append(name)
        last = run
    if len(names) > 1:
        yield names


def _follows(text: Text, lexicon: Lexicon, before: Run, after: Run) -> bool:
    """Whether nothing but a comma or "and" stands between two names."""
    between = text.tokens[before.last + 1 : after.first]
    gap = text.tokens[after.first].gap
    if not between:
        return gap == ", "
    is_joined = len(between) == 1 and lexicon.has("between", between[0].lower)
    return is_joined and gap == " " and between[0].gap in (" ", ", ")
