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
    trimmed = _without_first_words(everything, small, register)
    inside: dict[str, set[str]] = defaultdict(set)
    for one in trimmed:
        if not one.at.begins_sentence:
            inside[one.name].add(one.article)
    return [one for one in trimmed if _is_name(one, small, inside)]


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
    """Names at the beginning of a sentence without its first word, where the rest is a name elsewhere."""
    known = {key(one.name) for one in given if not one.at.begins_sentence}
    whole = known | {key(one.name) for one in given if one.candidates}

    def is_name(words: str) -> bool:
        return key(words) in known or any(found.why == SAME for found in alike(register).to(words))

    return [_trimmed(one, whole, small, is_name) for one in given]


def _trimmed(one: Found, whole: set[str], small: Mapping[str, int], is_name: Callable[[str], bool]) -> Found:
    words = one.at.words
    first, _, rest = words.partition(" ")
    if not rest or one.name != words or not one.at.begins_sentence or key(words) in whole:
        return one
    if first.lower() not in small or is_first_name(first) or not is_name(rest):
        return one
    span = Span(one.at.span.end - len(rest), one.at.span.end)
    return replace(one, at=Occurrence(one.at.annotated, span), name=rest)
