"""Actors of the register, found by their names and aliases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs

from dossier.language import plain_apostrophes, stands_alone
from dossier.model import Actor, Article, Candidate, Mention, Register, Span


@dataclass(frozen=True, slots=True)
class _Form:
    """A name or alias of one actor; a short one needs the actor's full name in the same text."""

    entry: str
    language: str
    needs_full_name: bool


@dataclass(frozen=True, slots=True)
class _Index:
    words: tuple[str, ...]
    forms: tuple[tuple[_Form, ...], ...]
    automaton: ahocorasick_rs.AhoCorasick


def recognise(article: Article, register: Register) -> Iterator[Mention]:
    """Every whole-word occurrence of a name, in its own capitals.

    A person's one-word alias ("Li") is a link only where the full name stands in the same text or its
    title. Words that several actors claim are a link only where one of them alone is named in full;
    else they are a suggestion with its candidates.
    """
    index = _index(register)
    title = plain_apostrophes(article.title)
    text = plain_apostrophes(article.text)
    in_full = {
        form.entry
        for where in (title, text)
        for _, which in _matches(index, where)
        for form in _speaking(index.forms[which], article.language)
        if not form.needs_full_name
    }
    for span, which in _matches(index, text):
        forms = _speaking(index.forms[which], article.language)
        if forms:
            yield _judge(span, forms, in_full)


def _judge(span: Span, forms: tuple[_Form, ...], in_full: set[str]) -> Mention:
    candidates = tuple(dict.fromkeys(form.entry for form in forms))
    sure = [form for form in forms if not form.needs_full_name]
    if len(candidates) == 1 and (sure or candidates[0] in in_full):
        return Mention(span, candidates[0], "name" if sure else "short-name")
    named = [entry for entry in candidates if entry in in_full]
    if len(named) == 1 and not sure:
        return Mention(span, named[0], "short-name")
    why = {form.entry: "alias" if form.needs_full_name else "name" for form in forms}
    return Mention(span, "", "ambiguous", "suggested", tuple(Candidate(entry, why[entry]) for entry in candidates))


def _speaking(forms: tuple[_Form, ...], language: str) -> tuple[_Form, ...]:
    """The forms that serve in this language; all of them where the text's language is unknown."""
    return tuple(form for form in forms if not language or form.language in ("", language))


def _matches(index: _Index, text: str) -> Iterator[tuple[Span, int]]:
    for which, start, end in index.automaton.find_matches_as_indexes(text, overlapping=True):
        if stands_alone(text, start, end):
            yield Span(start, end), which


@lru_cache(maxsize=4)
def _index(register: Register) -> _Index:
    found: dict[str, list[_Form]] = defaultdict(list)
    for actor in register.actors.values():
        for language, name, needs_full_name in _names(actor):
            if name.strip():
                found[plain_apostrophes(name.strip())].append(_Form(actor.id, language, needs_full_name))
    words = tuple(found)
    return _Index(words, tuple(tuple(found[word]) for word in words), ahocorasick_rs.AhoCorasick(words))


def _names(actor: Actor) -> Iterator[tuple[str, str, bool]]:
    # A name is known in every language: an English text may well give the Italian one.
    for name in dict.fromkeys(actor.name.values()):
        yield "", name, False
    for language, alias in actor.aliases:
        yield language, alias, actor.type == "person" and len(alias.split()) == 1
