"""The forms that a word takes in a text, by tables of endings that go together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import takewhile
from typing import Any

import yaml

from dossier.language.data import Loader, text

SHORTEST_ROOT, SHORTEST_FORM = 3, 4
"""Letters that stay when a word changes; and those of a form shorter than the word (news is no plural of new)."""

Endings = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """What `<language>/terms.yml` tells of a language."""

    number: Endings = ()
    agreement: Endings = ()
    verbs: Endings = ()
    mark_of_verbs: str = ""
    umlauts: bool = False
    capital_nouns: bool = False
    compounds: bool = False
    conjunctions: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()


@cache
def grammar(language: str) -> Grammar | None:
    """The endings and small words of a language; none where we have no table of it."""
    if language not in _with_a_table():
        return None
    told: Mapping[str, Any] = yaml.load(text(language, "terms.yml"), Loader)
    return Grammar(
        number=_endings(told["number"]),
        agreement=_endings(told.get("agreement", ())),
        verbs=_endings(told.get("verbs", ())),
        mark_of_verbs=told.get("mark_of_verbs", ""),
        umlauts=told.get("umlauts", False),
        capital_nouns=told.get("capital_nouns", False),
        compounds=told.get("compounds", False),
        conjunctions=frozenset(told["conjunctions"].split()),
        ignored=frozenset(told["ignored"].split()),
    )


@cache
def _with_a_table() -> frozenset[str]:
    folders = resources.files(__package__).iterdir()
    return frozenset(folder.name for folder in folders if folder.joinpath("terms.yml").is_file())


def _endings(lines: Iterable[str]) -> Endings:
    return tuple(tuple("" if ending == "-" else ending for ending in line.split()) for line in lines)


def forms(word: str, rules: Grammar, *, agreeing: bool = False, verb: bool = False) -> frozenset[str]:
    """The forms of a word in small letters: singular and plural, and an infinitive's.

    With `agreeing` those of both genders too, for a word that others stand beside. Some of the forms are no
    words at all: they do no harm, since no text has them.

    >>> it, en = grammar("it"), grammar("en")
    >>> sorted(forms("marina", it)), sorted(forms("banche", it))
    (['marina', 'marine'], ['banca', 'bancha', 'banche', 'banchi'])
    >>> "training" in forms("train", en), "trained" in forms("train", en, verb=True)
    (False, True)
    """
    groups = rules.number + (rules.agreement if agreeing else ())
    found = {word, *(form for group in groups for ending in group for form in _others(word, ending, group, rules))}
    if verb or not rules.mark_of_verbs:
        for infinitive, *others in rules.verbs:
            found.update(_others(word, infinitive, others, Grammar()))
    return frozenset(form for form in found if len(form) >= min(len(word), SHORTEST_FORM))


def _others(word: str, ending: str, endings: Iterable[str], rules: Grammar) -> Iterator[str]:
    if not word.endswith(ending):
        return
    root = word.removesuffix(ending)
    for one in (root, *(_with_umlaut(root) if rules.umlauts else ())):
        for other in endings:
            if len(root) + _shared(ending, other) >= SHORTEST_ROOT:
                yield one + other


def _shared(one: str, other: str) -> int:
    """How many letters two endings begin with in common (go, ghi: 1)."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


_UMLAUTS = {"au": "äu", "a": "ä", "o": "ö", "u": "ü"}


def _with_umlaut(root: str) -> Iterator[str]:
    """The root with an umlaut in place of its last vowel, or without the one that it has (Vertrag, Verträg)."""
    for plain, changed in _UMLAUTS.items():
        for old, new in ((plain, changed), (changed, plain)):
            head, found, tail = root.rpartition(old)
            if found and not set(tail) & set("aeiouäöü") and not (old in "au" and head.endswith(("a", "e", "ä"))):
                yield head + new + tail
