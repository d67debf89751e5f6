"""What of a stretch of capitals is the name: without titles, peoples, months and the sentence's first word."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.names.candidates import STARTING_PARTICLES, Run, name_of
from dossier.names.known import is_known
from dossier.names.lexicon import Lexicon
from dossier.names.offices import parted, without_offices
from dossier.names.standing import rule_of
from dossier.names.starts import Proven
from dossier.names.tokens import Text


def names_in(text: Text, lexicon: Lexicon, proven: Proven, run: Run) -> Iterator[tuple[Run, str]]:
    """The names of a stretch of capitals, each with the rule that tells it from a sentence's first word."""
    for part in without_offices(text, lexicon, run):
        for piece in parted(text, lexicon, part):
            name = _trimmed(text, lexicon, proven, piece)
            rule = rule_of(text, lexicon, proven, name) if name else ""
            if name and rule:
                yield name, rule


def _trimmed(text: Text, lexicon: Lexicon, proven: Proven, run: Run) -> Run | None:
    first, last = run.first, run.last
    while first <= last and first > run.seed and _is_left_out_before(text, lexicon, proven, Run(first, last, run.seed)):
        first += 1
    while last > max(first, run.seed) and _begins_next_sentence(text, lexicon, first, last):
        last -= 1
    while last >= first and last > run.seed and _is_left_out_behind(text, lexicon, first, last):
        last -= 1
    return Run(first, last, run.seed if run.seed >= first else -1) if first <= last else None


def _begins_next_sentence(text: Text, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether a common word stands behind a whole name: a line's end was lost between them."""
    word = text.tokens[last].lower
    if word not in lexicon.common or lexicon.has("adjectives", word):
        return False
    return is_known(lexicon, name_of(text, Run(first, last - 1))) and not is_known(
        lexicon, name_of(text, Run(first, last))
    )


def _is_left_out_before(text: Text, lexicon: Lexicon, proven: Proven, run: Run) -> bool:
    token = text.tokens[run.first]
    if run.words == 1 or run.first < run.seed:
        return False
    if token.word.islower():
        return not (lexicon.has("small_place_heads", token.word) or token.word in STARTING_PARTICLES)
    if token.lower in lexicon.cues["months"]:
        return True
    if lexicon.cues["nouns_in_capitals"] and lexicon.has("organisation_nouns", token.lower):
        return True
    if text.begins(run.first):
        return not proven.begins_name(run)
    if (
        token.lower in lexicon.cues["name_articles"]
        and run.words == 2
        and is_known(lexicon, text.tokens[run.last].word)
    ):
        return not is_known(lexicon, name_of(text, run))
    if lexicon.is_demonym(token.word) and run.words > 1:
        return not lexicon.has("organisation_tails", text.tokens[run.last].lower)
    return False


def _is_left_out_behind(text: Text, lexicon: Lexicon, first: int, last: int) -> bool:
    token = text.tokens[last]
    if token.word.islower():
        return lexicon.is_link(token.word) or lexicon.has("between", token.word) or lexicon.has("definite", token.word)
    is_small = token.lower in lexicon.small and not (token.word == "I" and "it" in lexicon.codes)  # "Cirillo I"
    return last > first and (token.lower in lexicon.cues["months"] or is_small)
