"""What a language's `speech.yml` tells: cue verbs in all their forms, and what each small word is in a clause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntFlag
from functools import cache
from typing import Any, Literal, NamedTuple

import ahocorasick_rs
import yaml

from dossier import gazetteers
from dossier.language import LANGUAGES, data
from dossier.names.lexicon import lexicon
from dossier.quotations.acts.conjugation import CONJUGATIONS

Frame = Literal["any", "clause", "direct", "name"]
"""What makes a verb speech: anything, a clause or words in marks, such words alone, such words for a thing's name."""


class Is(IntFlag):
    """What a word can be in a clause."""

    DETERMINER = 1
    PREPOSITION = 2
    ADVERB = 4
    HAVE = 8
    BE = 16
    MODAL = 32
    NEGATION = 64
    CLITIC = 128
    COORDINATOR = 256
    SUBORDINATOR = 512
    RELATIVE = 1024
    PRONOUN = 2048
    PERSON = 4096
    ORGANISATION = 8192
    DOCUMENT = 16384
    TIME = 32768
    THAT = 65536
    OF = 131072
    BY = 262144
    TO = 524288
    OTHER = 1048576
    INSISTING = 2097152
    PLURAL = 4194304
    DEFINITE = 8388608
    GERUND = 16777216
    LIKE = 33554432
    MARK = 67108864
    HEARSAY = 134217728
    DEMONYM = 268435456
    FINITE = 536870912
    HYPOTHETICAL = 1073741824
    AGENT = 2147483648
    NOUN = PERSON | ORGANISATION | DOCUMENT


_LISTS: Mapping[str, Is] = {
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
    is_pro_drop: bool
    """Whether a verb needs no subject beside it: "ha aggiunto"."""
    automaton: ahocorasick_rs.AhoCorasick
    patterns: tuple[str, ...]

    def kind_of(self, word: str) -> int:
        """What a word is; one that no list has is told by its ending, or nothing."""
        known = self.flags.get(word)
        if known is not None:
            return known
        if word.endswith(self.adverb_ending) and len(word) > len(self.adverb_ending) + 2:
            return Is.ADVERB
        if word.endswith(self.gerund_endings):
            return Is.GERUND
        return Is.AGENT if word.endswith(self.agent_endings) else 0


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
             "moods", "reading", "infinitive_endings", "articles", "hypothetical", "according",
             "plural_auxiliaries", "apposed")  # fmt: skip
    lists = {name: frozenset(told.get(name, ())) for name in names}
    return Speech(
        language, cues, _flags(told, language, cues), told["pronouns"], lists,
        frozenset(told["infinitive_after"]), tuple(told["infinitive_endings"]), told["adverb_ending"],
        tuple(told["gerund_endings"]), tuple(told["agent_endings"]), told["pro_drop"], automaton, patterns,
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
        flags[word] |= 0  # known to be nothing
    for word in gazetteers.demonyms(language):
        flags[word.lower()] |= Is.DEMONYM
    return {word: int(flag) for word, flag in flags.items()}
