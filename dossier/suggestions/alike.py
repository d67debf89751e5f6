"""Entries of the register that a name may be of: the same name, or one that looks like it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeVar

from dossier.model import Actor, Candidate, Register
from dossier.suggestions.keys import initials, is_acronym, key

SAME, SPELT = "the same name", "the same name, spelt otherwise"
ORDER, NEAR = "the same words in another order", "nearly the same letters"
ACRONYM, SURNAME = "an acronym of it", "the same surname"
WHYS = (SAME, SPELT, ORDER, NEAR, ACRONYM, SURNAME)
"""What may speak for an entry, the strongest first."""

MOST = 6
CROWD = 50
"""What more entries than this have in common speaks for none of them."""

LONG = 5
"""Shorter words that differ in a letter are other words."""


Held = TypeVar("Held")


class _Form(NamedTuple):
    """A name or alias of an entry."""

    entry: str
    words: str


class _Part(NamedTuple):
    """A name without one of its words, and which one."""

    number: int
    at: int
    others: tuple[str, ...]


class Alike:
    """The register's names by all that others may have in common with them; to ask takes no look at every entry."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._same: dict[str, list[_Form]] = defaultdict(list)
        self._order: dict[tuple[str, ...], list[_Form]] = defaultdict(list)
        self._parts: dict[_Part, list[tuple[str, _Form]]] = defaultdict(list)
        self._shorter: dict[str, list[tuple[str, _Form]]] = defaultdict(list)
        self._initials: dict[str, list[_Form]] = defaultdict(list)
        self._acronyms: dict[str, list[_Form]] = defaultdict(list)
        self._surnames: dict[str, list[_Form]] = defaultdict(list)
        for actor in actors:
            for words in dict.fromkeys((*actor.name.values(), *(alias for _, alias in actor.aliases))):
                self._add(_Form(actor.id, words), actor)

    def _add(self, form: _Form, actor: Actor) -> None:
        plain = key(form.words)
        parts = plain.split()
        if not parts:
            return
        self._same[plain].append(form)
        if letters := initials(form.words):
            self._initials[letters].append(form)
        if is_acronym(form.words):
            self._acronyms[plain].append(form)
        if len(parts) == 1:
            for shorter in _shorter(plain):
                self._shorter[shorter].append((plain, form))
            return
        self._order[tuple(sorted(parts))].append(form)
        for part, word in _parts(parts):
            self._parts[part].append((word, form))
        if actor.type == "person":
            self._surnames[parts[-1]].append(form)

    def to(self, name: str, of_person: bool = True) -> tuple[Candidate, ...]:
        """The entries that this name may be of, the likeliest first, each with what speaks for it."""
        found: dict[str, str] = {}
        for form, why in self._found(name, of_person):
            if form.entry not in found or WHYS.index(why) < WHYS.index(found[form.entry]):
                found[form.entry] = why
        ranked = sorted(found.items(), key=lambda pair: (WHYS.index(pair[1]), pair[0]))
        return tuple(Candidate(entry, why) for entry, why in ranked[:MOST])

    def _found(self, name: str, of_person: bool) -> Iterator[tuple[_Form, str]]:
        plain = key(name)
        parts = plain.split()
        for form in self._same.get(plain, ()):
            yield form, SAME if form.words == name else SPELT
        if len(parts) > 1:
            yield from ((form, ORDER) for form in _few(self._order.get(tuple(sorted(parts)))))
            yield from ((form, ACRONYM) for form in _few(self._acronyms.get(initials(name))))
        yield from ((form, NEAR) for form in self._near(plain, parts))
        if is_acronym(name):
            yield from ((form, ACRONYM) for form in _few(self._initials.get(plain)))
        if of_person and parts:
            yield from ((form, SURNAME) for form in _few(self._surnames.get(parts[-1])))

    def _near(self, plain: str, parts: list[str]) -> Iterator[_Form]:
        if len(parts) == 1:
            for shorter in _shorter(plain):
                yield from (form for word, form in _few(self._shorter.get(shorter)) if _differ_little(plain, word))
        for part, word in _parts(parts) if len(parts) > 1 else ():
            yield from (form for other, form in _few(self._parts.get(part)) if _differ_little(word, other))


def _few(found: list[Held] | None) -> list[Held]:
    return found if found and len(found) <= CROWD else []


def _parts(words: list[str]) -> Iterator[tuple[_Part, str]]:
    """A name of several words without each of the longer ones in turn."""
    for at, word in enumerate(words):
        if len(word) >= LONG:
            yield _Part(len(words), at, (*words[:at], *words[at + 1 :])), word


def _shorter(word: str) -> set[str]:
    """A longer word, and the word without each of its letters in turn."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))} if LONG <= len(word) <= 40 else set()


def _differ_little(one: str, other: str) -> bool:
    """Whether two words are one but for a letter, or two in a long word.

    >>> _differ_little("sergej", "sergei"), _differ_little("shoigu", "shojgu"), _differ_little("verdi", "verbania")
    (True, True, False)
    """
    allowed = 2 if min(len(one), len(other)) >= 8 else 1
    return one != other and abs(len(one) - len(other)) <= allowed and _distance(one, other) <= allowed


def _distance(one: str, other: str) -> int:
    """How many letters are to be changed, put in or left out to make one word of the other."""
    row = list(range(len(other) + 1))
    for n, letter in enumerate(one, start=1):
        above, row[0] = row[0], n
        for m, its in enumerate(other, start=1):
            above, row[m] = row[m], min(row[m] + 1, row[m - 1] + 1, above + (letter != its))
    return row[-1]


@lru_cache(maxsize=4)
def alike(register: Register) -> Alike:
    return Alike(register.actors.values())
