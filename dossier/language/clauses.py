"""Words that part a sentence into clauses, and that tell how a time belongs to them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from dossier.language.data import LANGUAGES, Loader, text


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The words of one language, in small letters."""

    relatives: frozenset[str]
    """They tell more of the noun before them."""
    before_relatives: frozenset[str]
    """They go with a relative that follows: the city | in which."""
    subordinators: frozenset[str]
    conditions: frozenset[str]
    """What follows is supposed, not told."""
    no_conditions: frozenset[str]
    """Behind a word of condition they make it another one."""
    coordinators: frozenset[str]
    attributives: frozenset[str]
    """Between a noun and a time: the time is part of the noun's name."""
    time_nouns: frozenset[str]
    """Nouns that are times themselves."""
    adverbs: frozenset[str]
    """What may stand before a time and belongs to it."""
    aparts: frozenset[str]
    """Behind one of these a time is that of another happening."""
    before_nouns: frozenset[str]
    """Behind one of these a form of one word is no verb."""
    before_years: frozenset[str]
    articles: frozenset[str]
    """They may stand between a year and the word that makes it a time."""
    determiners: frozenset[str]
    """Before a time that a noun follows: the time is part of the noun's name."""
    pairing: frozenset[str]
    """Before two names they take both: between X and Y."""
    pointing: frozenset[str]
    """Before a relative they mean somebody who is told already: they are the same who."""
    being: frozenset[str]
    lasting: frozenset[str]
    """Forms of verbs that only a happening has as its subject."""
    whens: frozenset[str]
    """Right behind a time they begin what happened then."""
    reporting: frozenset[str]
    """How a paper passes something on; that it does is no event."""
    possessives: frozenset[str]
    """Relatives that tell of what somebody has: whose."""
    ranks: frozenset[str]
    """With a time since which something is, they make a comparison: the first time since 1994."""
    locatives: frozenset[str]
    """Behind one of these a place is where something happens."""
    pronouns: frozenset[str]
    """They mean one person who is told before."""
    definites: frozenset[str]
    """Articles: behind a verb they begin what may be its subject."""
    first_persons: frozenset[str]
    """Forms that are also of "I" or of many."""
    supposing: frozenset[str]
    """They tell what somebody wants, or what may be."""
    plural_verbs: tuple[str, ...]
    """How a finite verb of several ends."""
    plural_participles: tuple[str, ...]
    drops_subjects: bool
    """Whether a verb needs no subject beside it."""
    participle_endings: tuple[str, ...]
    participles: frozenset[str]
    openers: frozenset[str]
    """All words that a clause may begin with."""

    def is_participle(self, word: str) -> bool:
        """Whether a word has the form of a past participle; nouns may have it too (mercato)."""
        return word in self.participles or (len(word) > 4 and word.endswith(self.participle_endings))


@cache
def clause_words(language: str) -> ClauseWords | None:
    """The words of a language; None where we have none."""
    if language not in LANGUAGES:
        return None
    table: dict[str, Any] = yaml.load(text(language, "clauses.yml"), Loader)
    participles, plurals = table.pop("participles"), table.pop("plurals")
    drops_subjects = bool(table.pop("drops_subjects"))
    lists = {name: frozenset(map(str, words)) for name, words in table.items()}
    return ClauseWords(
        **lists,
        openers=lists["relatives"] | lists["subordinators"] | lists["conditions"] | lists["coordinators"],
        drops_subjects=drops_subjects,
        plural_verbs=tuple(plurals["verbs"]),
        plural_participles=tuple(plurals["participles"]),
        participle_endings=tuple(participles["endings"]),
        participles=frozenset(participles["words"]),
    )
