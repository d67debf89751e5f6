"""What each word of a language can be in a clause, as far as that tells who speaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from dossier import gazetteers
from dossier.names.lexicon import lexicon


class Is:
    """What a word can be in a clause, a bit each; plain numbers, since they are asked for every word."""

    DETERMINER = 1 << 0
    PREPOSITION = 1 << 1
    ADVERB = 1 << 2
    HAVE = 1 << 3
    BE = 1 << 4
    MODAL = 1 << 5
    NEGATION = 1 << 6
    CLITIC = 1 << 7
    COORDINATOR = 1 << 8
    SUBORDINATOR = 1 << 9
    RELATIVE = 1 << 10
    PRONOUN = 1 << 11
    PERSON = 1 << 12
    ORGANISATION = 1 << 13
    DOCUMENT = 1 << 14
    TIME = 1 << 15
    THAT = 1 << 16
    OF = 1 << 17
    BY = 1 << 18
    TO = 1 << 19
    OTHER = 1 << 20
    INSISTING = 1 << 21
    PLURAL = 1 << 22
    DEFINITE = 1 << 23
    GERUND = 1 << 24
    LIKE = 1 << 25
    MARK = 1 << 26
    HEARSAY = 1 << 27
    DEMONYM = 1 << 28
    FINITE = 1 << 29
    HYPOTHETICAL = 1 << 30
    AGENT = 1 << 31
    NOUN = PERSON | ORGANISATION | DOCUMENT


_LISTS: Mapping[str, int] = {
    "determiners": Is.DETERMINER, "plural_determiners": Is.PLURAL, "definite": Is.DEFINITE,
    "prepositions": Is.PREPOSITION, "of": Is.OF, "by": Is.BY, "to": Is.TO, "adverbs": Is.ADVERB, "have": Is.HAVE,
    "be": Is.BE, "modals": Is.MODAL, "insisting": Is.INSISTING, "negations": Is.NEGATION, "clitics": Is.CLITIC,
    "that": Is.THAT, "coordinators": Is.COORDINATOR, "subordinators": Is.SUBORDINATOR, "relatives": Is.RELATIVE,
    "parts_of_relatives": Is.RELATIVE, "like": Is.LIKE, "times": Is.TIME, "others": Is.OTHER, "persons": Is.PERSON,
    "organisations": Is.ORGANISATION, "documents": Is.DOCUMENT, "hearsay": Is.HEARSAY, "hypothetical": Is.HYPOTHETICAL,
}  # fmt: skip


_NAME_CUES = (("titles", Is.PERSON), ("organisation_nouns", Is.ORGANISATION), ("institutions", Is.ORGANISATION))
"""The lists of `name_cues.yml` whose words can speak."""


def flags(told: Mapping[str, Any], language: str, finite: Iterable[str]) -> dict[str, int]:
    """Every word of `speech.yml`, of the name cues and the demonyms; `finite` are forms that are nothing but verbs."""
    found: defaultdict[str, int] = defaultdict(int)
    for name, flag in _LISTS.items():
        for word in told.get(name, ()):
            found[word] |= flag
    for word in told["pronouns"]:
        found[word] |= Is.PRONOUN
    _add_name_cues(found, language)
    for word in finite:
        if not found[word]:
            found[word] |= Is.FINITE
    for word in told["no_agents"]:
        found[word] |= 0  # it is nothing, whatever its ending
    for word in gazetteers.demonyms(language):
        found[word.lower()] |= Is.DEMONYM
    return dict(found)


def _add_name_cues(found: defaultdict[str, int], language: str) -> None:
    """Titles, firms and institutions that `name_cues.yml` knows; a word that is something else stays that."""
    names = lexicon(language).cues
    for kind, flag in _NAME_CUES:
        for word in names.get(kind, ()):
            if not found[word] or found[word] & Is.NOUN:
                found[word] |= flag
    for word in names.get("auxiliaries", ()):
        if not found[word]:
            found[word] |= Is.FINITE
