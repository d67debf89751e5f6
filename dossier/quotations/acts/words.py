"""What a language's `speech.yml` tells: cue verbs in all their forms, and what each small word is in a clause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

import ahocorasick_rs
import yaml

from dossier.language import LANGUAGES, data
from dossier.quotations.acts.conjugation import CONJUGATIONS
from dossier.quotations.acts.kinds import Is, flags

Frame = Literal["any", "clause", "direct", "name"]
"""What makes a verb speech: anything, a clause or words in marks, such words alone, such words for a thing's name."""


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
    holders: Mapping[str, str]
    """Other words for who holds an office: "il titolare della Difesa" is its minister."""
    moods: tuple[str, ...]
    """How words begin that tell what somebody says that he is: "si è detto pronto"."""
    is_pro_drop: bool
    """Whether a verb needs no subject beside it: "ha aggiunto"."""
    automaton: ahocorasick_rs.AhoCorasick
    patterns: tuple[str, ...]


KINDS_KEPT = 20_000
"""Answers that are kept about words: those of some hundred articles."""


@lru_cache(maxsize=KINDS_KEPT)
def kind_of(tables: Speech, word: str) -> int:
    """What a word is; one that no list has is told by its ending, or nothing."""
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
    finite = (words for words, cue in cues.items() if not cue.is_ambiguous and ("s" in cue.kinds or "p" in cue.kinds))
    said = [*told["according"], *told["for"], *told["idioms"], *told.get("reading", ())]
    patterns = tuple(dict.fromkeys([*cues, *said]))
    automaton = ahocorasick_rs.AhoCorasick(list(patterns), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    names = ("according", "according_reported", "for", "idioms", "firms", "outlets", "infinitive_after", "reflexive",
             "reading", "infinitive_endings", "articles", "hypothetical", "according",
             "plural_auxiliaries", "apposed", "figures", "interviews", "denials", "leading_on", "occasions",
             "speaking", "addressing", "free_relatives", "anonymity")  # fmt: skip
    lists = {name: frozenset(told.get(name, ())) for name in names}
    return Speech(
        language, cues, flags(told, language, finite), told["pronouns"], lists,
        frozenset(told["infinitive_after"]), tuple(told["infinitive_endings"]), told["adverb_ending"],
        tuple(told["gerund_endings"]), tuple(told["agent_endings"]),
        told["holders"], tuple(told.get("moods", ())), told["pro_drop"], automaton, patterns,
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
