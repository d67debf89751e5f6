"""Whether the first word of a sentence is a name, settled by the rest of the text and what languages tell."""

from __future__ import annotations

from dossier.gazetteers import country_of, is_first_name
from dossier.names.acronyms import ACRONYM_LETTERS, is_acronym
from dossier.names.candidates import Run, name_of
from dossier.names.known import is_known
from dossier.names.lexicon import Lexicon
from dossier.names.tokens import Text

ENDING_LETTERS = 7
"""A word has so many letters before its ending tells that it is no name."""


class Proven:
    """What a text shows of its words: which have a capital where none is due, and which small letters."""

    def __init__(self, text: Text, lexicon: Lexicon, runs: tuple[Run, ...]) -> None:
        self.text, self.lexicon = text, lexicon
        self.words = frozenset(
            token.word
            for at, token in enumerate(text.tokens)
            if token.is_capital and at not in text.unproving and not text.begins(at)
        )
        self.last_words = frozenset(text.tokens[run.last].word for run in runs if run.words > 1)
        self.surnames = frozenset(
            text.tokens[run.last].word for run in runs if run.words > 1 and is_first_name(text.tokens[run.first].word)
        )
        self.pairs = frozenset(
            (text.tokens[at].word, text.tokens[at + 1].word)
            for run in runs
            for at in range(run.first, run.last)
            if not text.begins(at) and at not in text.unproving
        )

    def is_common(self, word: str) -> bool:
        """Whether a word is no name: the text has it in small letters, or the language does."""
        lower = word.lower()
        return lower in self.text.lower_words or self.lexicon.is_common(lower) or self._ends_like_a_word(lower)

    def _ends_like_a_word(self, lower: str) -> bool:
        return len(lower) >= ENDING_LETTERS and lower.endswith(tuple(self.lexicon.cues["common_endings"]))

    def begins_name(self, run: Run) -> bool:
        """Whether a sentence's first word is part of the capitals that follow it."""
        tokens = self.text.tokens
        word, following = tokens[run.first].word, tokens[run.first + 1].word
        if (word, following) in self.pairs or run.first < run.seed:
            return True
        if word in self.words or is_acronym(word) or len(word) == 1:
            return word.lower() not in self.lexicon.small
        if word.lower() in self.lexicon.small:
            return False
        return is_first_name(word) or not self.is_common(word)

    def is_name(self, run: Run) -> str:
        """By which rule a sentence's first word alone is a name; "" where it is none or nothing tells."""
        word = name_of(self.text, run)
        lower = word.lower()
        if lower in self.lexicon.small or len(word) < ACRONYM_LETTERS[0]:
            return ""
        if word in self.words:
            return "capital-elsewhere"
        if lower in self.text.lower_words:
            return ""
        if is_acronym(word) or _has_odd_form(word):
            return "known"
        if self.is_common(word):
            return "known" if country_of(word) else ""
        if is_known(self.lexicon, word):
            return "known"
        return "sentence-start" if self._has_cue(run) else ""

    def _has_cue(self, run: Run) -> bool:
        """Whether the word stands as a subject without article, which only names do, or is a given name."""
        following = self.text.tokens[run.last + 1] if run.last + 1 < len(self.text.tokens) else None
        if is_first_name(self.text.tokens[run.first].word):
            return True
        if following is None:
            return False
        return (
            (following.gap == " " and self.lexicon.has("auxiliaries", following.word))
            or (following.gap == " " and self.lexicon.has("speech_verbs", following.word))
            or (following.gap == "'" and following.word == "s")
        )


def _has_odd_form(word: str) -> bool:
    """Whether a capital or a figure stands within the word ("YouTube", "Rai3")."""
    return any(sign.isupper() or sign.isdigit() for sign in word[1:]) and not word.isupper()
