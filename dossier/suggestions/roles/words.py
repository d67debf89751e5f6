"""The words of a language that tell of a person's office beside the name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

import yaml

from dossier.gazetteers import demonyms
from dossier.language import data
from dossier.matching.cues import cues, grammar
from dossier.matching.folding import folded
from dossier.names.lexicon import lexicon

FILE = "role_words.yml"
Words = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleWords:
    """The lists of `role_words.yml`, which says what each is for; every word folded."""

    heads: Words
    before: Words
    new: Words
    doubtful: Words
    passing: Words
    articles: Words
    definite: Words
    of: Words
    prepositions: Words
    where: Words
    links: Words
    and_: Words
    parts: Words
    ranks: Words
    times: Words
    since: Words
    until: Words
    stops: Words
    people: Words
    former: Words
    peoples: Words
    """Adjectives and nouns of peoples, in small letters where the language has them so."""
    months: Words
    head_first: bool
    any_head: re.Pattern[str]

    def is_manner(self, word: str) -> bool:
        """Whether a word tells that somebody has just come into an office, or has left it."""
        return word in self.new or word in self.former


@cache
def languages() -> tuple[str, ...]:
    """The languages in which offices are known beside names."""
    return data.languages_with(FILE)


@cache
def role_words(language: str) -> RoleWords:
    table: Mapping[str, Any] = yaml.load(data.text(language, FILE), data.Loader)
    own, names = cues(language), lexicon(language)
    lists = {one.name: _folded(table.get(one.name.rstrip("_"), ())) for one in fields(RoleWords) if one.type == "Words"}
    known = ("adjectives", "office_adjectives", "complements")
    lists |= {
        "parts": lists["parts"].union(*(_folded(names.cues[kind]) for kind in known)),
        "people": lists["people"] | lists["heads"] | _folded(names.cues["titles"]),
        "doubtful": lists["doubtful"] | (own.future - lists["new"]),
        "former": own.former - lists["passing"],
        "peoples": _folded(demonyms(language)),
        "months": _folded(names.cues["months"]),
    }
    every = "|".join(sorted(map(re.escape, lists["heads"]), key=len, reverse=True))
    return RoleWords(
        **lists, head_first=grammar(language).head_first, any_head=re.compile(rf"(?<![^\W_])(?:{every})(?![^\W_])")
    )


def _folded(words: Any) -> Words:
    return frozenset(folded(str(word)) for word in words)
