"""The words on one side of a name, as far as they may belong to an office."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from dossier.matching.folding import folded
from dossier.matching.office_words import Token, nations, tokens
from dossier.model import Span
from dossier.names.lexicon import lexicon
from dossier.suggestions.roles.words import RoleWords, role_words

Manner = Literal["", "new", "former"]
"""What the words beside an office say of its time: one has just come into it, or has left it."""

REACH = 120
"""An office and its name stand within so many letters."""

LONGEST = 12
"""An office has so many words at most."""

JOINTS = frozenset("'-")
CLOSING = frozenset('.,;:)–—!?"»”')
OPENING = frozenset(',;:(«"“–—.')


class RolePhrase(NamedTuple):
    """The words of an office, without article, and what is said of its time."""

    span: Span
    title: str
    manner: Manner = ""
    start: str = ""
    end: str = ""
    """The years of its beginning and its end, where the text tells them."""


class Row:
    """Words of a sentence, folded, asked about what each may be in the name of an office."""

    def __init__(self, text: str, plain: str, part: Span, sentence: Span, language: str) -> None:
        """`plain` is the folded part of the text."""
        self.text, self.sentence, self.language = text, sentence, language
        self.tokens: list[Token] = tokens(plain, part.start)
        self.words: RoleWords = role_words(language)
        self.begins_late = part.start > sentence.start
        self.ends_early = part.end < sentence.end

    def word(self, at: int) -> str:
        """The word at a place; "" where there is none."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def is_capital(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.text[self.tokens[at].start].isupper()

    def further(self, at: int) -> list[Token]:
        """The words of the sentence from a place in the text on."""
        end = min(self.sentence.end, at + REACH)
        return tokens(folded(self.text[at:end]), at)

    def is_part(self, at: int) -> bool:
        word, words = self.word(at), self.words
        if not word[:1].isalnum() or word in words.months:
            return False
        return word in words.parts or word in words.peoples or self.is_capital(at) or word in nations(self.language)

    def belongs_behind(self, at: int) -> bool:
        """Whether a word may stand behind the head: a name, an adjective, and any noun behind a preposition."""
        word, words = self.word(at), self.words
        if word in words.links or word in words.and_ or word in JOINTS or self.is_part(at):
            return True
        before = at - 1 - (self.word(at - 1) == "'")
        return word.isalpha() and self.word(before) in words.links and word not in words.articles

    def belongs_before(self, at: int) -> bool:
        word, words = self.word(at), self.words
        if word in JOINTS:
            return self.is_part(at - 1) and (word == "-" or self.is_capital(at - 1))
        if word == "s":  # "China's"; "the bank's" does not tell of which
            return self.word(at - 1) == "'" and self.is_capital(at - 2)
        if words.is_manner(word):  # "China's new minister"
            return self.word(at - 1) == "s" or self.word(at - 1) in words.peoples
        if word in words.articles or word in words.doubtful or word in words.passing:
            return False
        if at == 0 and not self.begins_late and self.is_capital(at) and not self._is_known(at):
            return False  # the capital of a sentence
        return self.is_part(at) or word in words.heads

    def _is_known(self, at: int) -> bool:
        """Whether a word has its capital not for its place alone: an acronym, a people, or no word of the language."""
        token = self.tokens[at]
        word = self.text[token.start : token.end]
        is_acronym = len(word) > 1 and word.isupper()
        known = token.word in self.words.parts | self.words.peoples or token.word in nations(self.language)
        return is_acronym or known or not lexicon(self.language).is_common(word.lower())

    def manner(self, places: Iterable[int]) -> Manner:
        for at in places:
            if self.word(at) in self.words.former:
                return "former"
            if self.word(at) in self.words.new:
                return "new"
        return ""

    def phrase(self, first: int, last: int, manner: Manner) -> RolePhrase:
        """The words, without those within that tell of the time."""
        span = Span(self.tokens[first].start, self.tokens[last].end)
        kept, at = "", span.start
        for token in self.tokens[first : last + 1]:
            if self.words.is_manner(token.word) and token.word not in self.words.heads and manner:
                kept += self.text[at : token.start]
                at = token.end + 1
        return RolePhrase(span, kept + self.text[at : span.end], manner)
