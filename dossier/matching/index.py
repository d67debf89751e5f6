"""All forms of a register's entries and all its offices in one automaton, for texts of one language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import ahocorasick_rs

from dossier.matching.folding import folded, words_apart
from dossier.matching.forms import Form, country_code, forms
from dossier.matching.office_words import heads
from dossier.matching.offices import Office, office
from dossier.model import Actor, Register, Role, Span


class Tenure(NamedTuple):
    """An office that an entry holds or held."""

    entry: str
    office: Office
    role: Role
    title: str


class Pattern(NamedTuple):
    """Folded words as they are searched for, and what they may be: forms of entries, the head of an office."""

    words: str
    forms: tuple[Form, ...]
    is_head: bool
    signs_before: int
    """How many signs that are in no word it begins with."""


@dataclass(frozen=True, slots=True)
class Index:
    patterns: tuple[Pattern, ...]
    automaton: ahocorasick_rs.AhoCorasick
    tenures: Mapping[str, tuple[Tenure, ...]]
    """By the head of their office."""
    stems: Mapping[str, frozenset[str]]
    """The words of offices, by their head."""
    heads: Mapping[str, str]
    """The head of an office by each of its words, for men and for women."""
    countries: Mapping[str, frozenset[str]]
    """The entries that are a country, by its code."""

    def found_in(self, folded_text: str) -> Iterator[tuple[Span, Pattern]]:
        """Every place where a pattern stands as whole words, overlapping ones too."""
        apart = words_apart(folded_text)
        for which, start, _ in self.automaton.find_matches_as_indexes(apart, overlapping=True):
            pattern = self.patterns[which]
            begin = start - pattern.signs_before
            if folded_text.startswith(pattern.words, begin) and begin >= 0:
                yield Span(begin, begin + len(pattern.words)), pattern


@lru_cache(maxsize=8)
def index(register: Register, language: str) -> Index:
    """The index of a register for texts of a language ("" where that is unknown), made once."""
    found: dict[str, list[Form]] = defaultdict(list)
    for _, actor in sorted(register.actors.items()):
        for form in forms(actor, language):
            if words := folded(form.words):
                found[words].append(form)
    tenures = _tenures(register, language)
    every_head = {word: head for head in tenures for word in heads(head, language)}
    apart = {words: words_apart(words) for words in sorted(found.keys() | every_head.keys())}
    searched = {words: its for words, its in apart.items() if its.strip()}
    return Index(
        tuple(
            Pattern(words, _claims(found.get(words, [])), words in every_head, _signs_before(its))
            for words, its in searched.items()
        ),
        ahocorasick_rs.AhoCorasick([f" {its.strip()} " for its in searched.values()]),
        tenures,
        {head: frozenset(stem for its in held for stem in its.office.stems) for head, held in tenures.items()},
        every_head,
        _countries(register),
    )


def _claims(forms: list[Form]) -> tuple[Form, ...]:
    """What people wrote down, and a country's name in the language where nobody did."""
    if not any(form.kind == "country" for form in forms):
        return tuple(forms)
    written = {form.entry for form in forms if form.kind in ("name", "alias", "short")}
    return tuple(form for form in forms if form.kind != "country" or not written - {form.entry})


def _signs_before(apart: str) -> int:
    return len(apart) - 1 - len(apart.lstrip())


def _tenures(register: Register, language: str) -> Mapping[str, tuple[Tenure, ...]]:
    found: dict[str, list[Tenure]] = defaultdict(list)
    for _, actor in sorted(register.actors.items()):
        for tenure in _held_by(actor, language):
            found[tenure.office.head].append(tenure)
    return {head: tuple(held) for head, held in found.items()}


def _held_by(actor: Actor, language: str) -> Iterator[Tenure]:
    for role in actor.roles:
        for its, title in role.title.items():
            if (not language or its in ("", language)) and (named := office(title, its or language)):
                yield Tenure(actor.id, named, role, title)


def _countries(register: Register) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for actor in register.actors.values():
        if code := country_code(actor):
            found[code].add(actor.id)
    return {code: frozenset(entries) for code, entries in found.items()}
