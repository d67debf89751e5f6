"""A sentence in tokens, and the times that are found in it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from dossier.dates.lexicon import Lexicon
from dossier.dates.limits import Limits
from dossier.dates.meanings import Point
from dossier.dates.tokens import Token
from dossier.language.verbs import Verb, finite_verbs
from dossier.model import Span


class Sentence:
    """A sentence in tokens, with the letters of them, and the text it stands in."""

    def __init__(self, text: str, tokens: list[Token], known: Lexicon) -> None:
        self.text = text
        self.tokens = tokens
        self.letters = "".join([token.sort for token in tokens])
        self.known = known

    @cached_property
    def verbs(self) -> tuple[Verb, ...]:
        """Those that have a tense, by their offsets in the text."""
        start, end = self.tokens[0].start, self.tokens[-1].end
        found = finite_verbs(self.text[start:end], self.known.language)
        return tuple(Verb(Span(start + verb.span.start, start + verb.span.end), verb.tense) for verb in found)

    @cached_property
    def verb_starts(self) -> frozenset[int]:
        return frozenset(verb.span.start for verb in self.verbs)

    @cached_property
    def verb_ends(self) -> frozenset[int]:
        return frozenset(verb.span.end for verb in self.verbs)

    def verbs_from(self, start: int, most: int) -> tuple[Verb, ...]:
        """The next verbs from an offset on."""
        at = bisect_left(self.verbs, start, key=lambda verb: verb.span.start)
        return self.verbs[at : at + most]

    @cached_property
    def first_opening(self) -> int:
        """Where the first word of opening hours stands; behind the end where there is none."""
        words = self.known.lists["opening"]
        return next((at for at, token in enumerate(self.tokens) if token.word in words), len(self.tokens))

    @cached_property
    def planned(self) -> tuple[Token, ...]:
        """The words that tell what is planned."""
        words = self.known.lists["planned"]
        return tuple(token for token in self.tokens if token.word in words)

    def word(self, at: int) -> str:
        """The word at a place, "" outside."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def is_in(self, at: int, name: str) -> bool:
        """Whether the word at a place is in a list of the language."""
        return self.word(at) in self.known.lists[name]

    def is_bounded(self, first: int) -> bool:
        """Whether a word that bounds a time may stand before, an article behind it included."""
        words = self.known.bounding
        return self.word(first - 1) in words or (self.is_in(first - 1, "the") and self.word(first - 2) in words)

    def before(self, first: int, relation: str) -> int:
        """How many tokens before are words of a relation, an article behind them included; 0 where they are none."""
        for skipped in (0, 1):
            end = first - skipped
            if skipped and not (end > 0 and self.is_in(end, "the")):
                return 0
            for words in self.known.relations[relation].get(self.word(end - 1), ()):
                begin = end - len(words)
                if begin >= 0 and all(self.tokens[begin + n].word == word for n, word in enumerate(words)):
                    return len(words) + skipped
        return 0

    def is_between(self, first: int) -> bool:
        """Whether "between" or "from" stands before."""
        return self.before(first, "between") > 0 or self.before(first, "from") > 0


@dataclass(frozen=True, slots=True)
class Core:
    """A time with the tokens that tell it, from `first` to before `last` in the sentence's list."""

    by: str
    meaning: Point | Limits
    first: int
    last: int
    start: int
    end: int
