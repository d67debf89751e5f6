"""What all articles together show of a word: a name, or a common word with a capital."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from dossier.gazetteers import is_first_name
from dossier.language import is_small_word
from dossier.model import Annotated, Register, Span
from dossier.suggestions.alike import SAME, alike
from dossier.suggestions.articles import joined, widened
from dossier.suggestions.found import Found, Occurrence
from dossier.suggestions.keys import is_acronym, key

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

SHORT = 2
"""Words of so few letters are particles in one language or another ("li", "xi")."""

TIMES = 2
"""So many times as often a word must have its capital within sentences as it is written small, to be a name."""


def names_alone(given: Iterable[Found], articles: Iterable[Annotated], register: Register) -> list[Found]:
    """What is a name, as far as all articles tell; a sentence's first word goes where it is not part of it.

    A word that other sentences have in small letters is no name, unless it has its capital within sentences far more
    often ("Bush"); one that none has so is one. Acronyms and words of the register prove themselves.
    """
    everything = list(given)
    small = _small_words(everything, articles)
    trimmed = widened(_without_first_words(everything, small, register))
    inside: dict[str, set[str]] = defaultdict(set)
    for one in trimmed:
        if not one.at.begins_sentence:
            inside[one.name].add(one.article)
    return joined(one for one in trimmed if _is_name(one, small, inside))


def _is_name(one: Found, small: Mapping[str, int], inside: Mapping[str, set[str]]) -> bool:
    if one.candidates or not _is_single(one.name):
        return True
    written_small = small.get(one.name.lower(), 0)
    if not written_small:
        return True
    within = len(inside.get(one.name, ()))
    # "Li" the minister and "li" the pronoun are two words; that "Rosa" is also a colour says little of either.
    is_small = len(one.name) <= SHORT or is_small_word(one.name.lower())
    if within and (is_small or is_first_name(one.name)):
        return True
    return within >= TIMES * written_small


def _is_single(name: str) -> bool:
    return not is_acronym(name) and bool(_WORD.fullmatch(name)) and name[1:].islower()


def _small_words(given: Iterable[Found], articles: Iterable[Annotated]) -> Mapping[str, int]:
    """In how many articles each word in question stands in small letters."""
    asked = {word.lower() for one in given for word in _WORD.findall(one.name)[:1]}
    counted: Counter[str] = Counter()
    if asked:
        for annotated in articles:
            counted.update(asked.intersection(_WORD.findall(annotated.article.text)))
    return counted


def _without_first_words(given: list[Found], small: Mapping[str, int], register: Register) -> list[Found]:
    """Names without a first word that is none of theirs, where the rest is a name elsewhere."""
    known = {key(one.at.words) for one in given if not one.at.begins_sentence}
    whole = known | {key(one.name) for one in given if one.candidates}
    parts = {word for one in given if not one.at.begins_sentence for word in one.at.words.split()}

    def is_name(words: str) -> bool:
        return key(words) in known or _is_entry(words, register)

    def is_sentence_start(one: Found, first: str, rest: str) -> bool:
        """Whether the first word has its capital from the sentence: others write it small, or no name has it."""
        if not one.at.begins_sentence or key(one.at.words) in whole or is_first_name(first) or not is_name(rest):
            return False
        return first.lower() in small or (" " in rest and first not in parts)

    def is_neighbour(one: Found, first: str, rest: str) -> bool:
        """Whether an entry's name stands before a person's with no comma: "a Mosca Verdi incontra"."""
        return one.type == "person" and key(rest) in known and not is_first_name(first) and _is_place(first, register)

    trimmed = [_trimmed(one, lambda *its: is_sentence_start(*its) or is_neighbour(*its)) for one in given]
    shorter = {(old.article, old.name): new.name for old, new in zip(given, trimmed, strict=True) if old is not new}
    return [replace(one, name=shorter.get((one.article, one.name), one.name)) for one in trimmed]


def _is_entry(words: str, register: Register) -> bool:
    return any(found.why == SAME for found in alike(register).to(words))


def _is_place(words: str, register: Register) -> bool:
    same = [register.actors[found.entry].type for found in alike(register).to(words) if found.why == SAME]
    return any(kind in ("country", "place") for kind in same)


def _trimmed(one: Found, is_alien: Callable[[Found, str, str], bool]) -> Found:
    words = one.at.words
    first, _, rest = words.partition(" ")
    if not rest or one.name != words or one.candidates or not is_alien(one, first, rest):
        return one
    span = Span(one.at.span.end - len(rest), one.at.span.end)
    return replace(one, at=Occurrence(one.at.annotated, span), name=rest)
