"""What a language's `speech.yml` tells: cue verbs in all their forms, and what each small word is in a clause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

import ahocorasick_rs
import yaml

from dossier import gazetteers
from dossier.language import LANGUAGES, data
from dossier.names.lexicon import lexicon
from dossier.quotations.acts.conjugation import CONJUGATIONS

Frame = Literal["any", "clause", "direct", "name"]
"""What makes a verb speech: anything, a clause or words in marks, such words alone, such words for a thing's name."""


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


class Cue(NamedTuple):
    """A verb of saying in one form; `kinds` as in `conjugation.Form`."""

    verb: str
    frame: Frame
    kinds: str
    is_ambiguous: bool
    is_opinion: bool
    is_of_somebody: bool


@dataclass(frozen=True, eq=False)
class Speech:
    """The tables of one language."""

    language: str
    cues: Mapping[str, Cue]
    flags: Mapping[str, int]
    pronouns: Mapping[str, str]
    lists: Mapping[str, frozenset[str]]
    infinitive_after: frozenset[str]
    infinitive_endings: tuple[str, ...]
    """None where an infinitive has no ending of its own."""
    adverb_ending: str
    gerund_endings: tuple[str, ...]
    agent_endings: tuple[str, ...]
    """Of nouns that tell who does something: "negotiator", "fondatore"."""
    moods: tuple[str, ...]
    """How words begin that tell what somebody says that he is: "si è detto pronto"."""
    is_pro_drop: bool
    """Whether a verb needs no subject beside it: "ha aggiunto"."""
    automaton: ahocorasick_rs.AhoCorasick
    patterns: tuple[str, ...]

    def kind_of(self, word: str) -> int:
        """What a word is; one that no list has is told by its ending, or nothing."""
        return _kind_of(self, word)


KINDS_KEPT = 20_000
"""Answers that are kept about words: those of some hundred articles."""


@lru_cache(maxsize=KINDS_KEPT)
def _kind_of(tables: Speech, word: str) -> int:
    if not word[0].isalnum():
        return Is.MARK
    known = tables.flags.get(word)
    if known is not None:
        return known
    if word.endswith(tables.adverb_ending) and len(word) > len(tables.adverb_ending) + 2:
        return Is.ADVERB
    if word.endswith(tables.gerund_endings):
        return Is.GERUND
    return Is.AGENT if word.endswith(tables.agent_endings) else 0


@cache
def speech(language: str) -> Speech | None:
    """The tables of a language; None where we have none of it."""
    if language not in LANGUAGES or language not in CONJUGATIONS:
        return None
    told = yaml.load(data.text(language, "speech.yml"), data.Loader)
    cues = _cues(told, language)
    said = [*told["according"], *told["for"], *told["idioms"], *told.get("reading", ())]
    patterns = tuple(dict.fromkeys([*cues, *said]))
    automaton = ahocorasick_rs.AhoCorasick(list(patterns), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    names = ("according", "according_reported", "for", "idioms", "firms", "outlets", "infinitive_after", "reflexive",
             "reading", "infinitive_endings", "articles", "hypothetical", "according",
             "plural_auxiliaries", "apposed", "figures", "interviews")  # fmt: skip
    lists = {name: frozenset(told.get(name, ())) for name in names}
    return Speech(
        language, cues, _flags(told, language, cues), told["pronouns"], lists,
        frozenset(told["infinitive_after"]), tuple(told["infinitive_endings"]), told["adverb_ending"],
        tuple(told["gerund_endings"]), tuple(told["agent_endings"]),
        tuple(told.get("moods", ())), told["pro_drop"], automaton, patterns,
    )  # fmt: skip


def _cues(told: Mapping[str, Any], language: str) -> dict[str, Cue]:
    """Each form with its verb; one form of several verbs is the first's, one of several kinds has them all."""
    found: dict[str, Cue] = {}
    for frame, verbs in told["verbs"].items():
        for verb in verbs:
            irregular = told["irregular"].get(verb.partition(" ")[0], {})
            for words, kinds in CONJUGATIONS[language](verb, irregular):
                known = found.get(words)
                if known is None:
                    found[words] = Cue(
                        verb, frame, kinds, words in told["ambiguous"], verb in told["opinions"],
                        verb in told["of_somebody"],
                    )  # fmt: skip
                elif known.verb == verb:
                    found[words] = known._replace(kinds=known.kinds + kinds)
    return found


def _flags(told: Mapping[str, Any], language: str, cues: Mapping[str, Cue]) -> dict[str, int]:
    flags: defaultdict[str, int] = defaultdict(int)
    for name, flag in _LISTS.items():
        for word in told.get(name, ()):
            flags[word] |= flag
    for word in told["pronouns"]:
        flags[word] |= Is.PRONOUN
    names = lexicon(language).cues
    for kind, flag in (
        ("titles", Is.PERSON),
        ("organisation_nouns", Is.ORGANISATION),
        ("institutions", Is.ORGANISATION),
    ):
        for word in names.get(kind, ()):
            if not flags[word] or flags[word] & Is.NOUN:
                flags[word] |= flag
    for word in names.get("auxiliaries", ()):
        if not flags[word]:
            flags[word] |= Is.FINITE
    for words, cue in cues.items():
        if ("s" in cue.kinds or "p" in cue.kinds) and not cue.is_ambiguous and not flags[words]:
            flags[words] |= Is.FINITE
    for word in told["no_agents"]:
        flags[word] |= 0  # it is nothing, whatever its ending
    for word in gazetteers.demonyms(language):
        flags[word.lower()] |= Is.DEMONYM
    return dict(flags)
