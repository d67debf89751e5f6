"""Noun phrases of a clause, as far as they tell who speaks: a name, an office, a firm, a document."""

from __future__ import annotations

from typing import NamedTuple

from dossier.quotations.acts.items import QUOTED, Item, Row, can_speak
from dossier.quotations.acts.kinds import Is

_FUNCTION = (
    Is.PREPOSITION | Is.HAVE | Is.BE | Is.MODAL | Is.SUBORDINATOR | Is.RELATIVE | Is.THAT | Is.CLITIC | Is.NEGATION
)
_STOPS = _FUNCTION | Is.COORDINATOR | Is.MARK | Is.PRONOUN | Is.ADVERB | Is.GERUND | Is.LIKE
_LONGEST = 14
"""Items of one phrase, all that hangs on it included."""

ADJECTIVES = 3
"""Words that no list has, in a row, before a phrase is held to be over."""


class Phrase(NamedTuple):
    """A noun phrase: items `first` to `last`; the name that tells whose it is, or its noun, or a pronoun."""

    first: int
    last: int
    name: int = -1
    noun: int = -1
    pronoun: int = -1
    of: int = -1
    """The name behind "di" or "of", or before "'s"."""
    is_governed: bool = False
    """Whether a preposition stands before it: then it is no subject."""
    is_time: bool = False
    is_plural: bool = False
    is_definite: bool = False
    is_other: bool = False
    """Whether its head is none of the nouns that speak."""


def begins(item: Item) -> bool:
    """Whether a noun phrase may begin with this item."""
    if item.mention is not None:
        return True
    if item.flags & _FUNCTION and not item.flags & Is.DETERMINER:
        return False
    return bool(item.flags & (Is.DETERMINER | Is.NOUN | Is.PRONOUN | Is.TIME | Is.OTHER))


def phrase(row: Row, at: int, last: int = 0) -> Phrase:
    """The noun phrase that begins with an item, up to `last` at most."""
    return _Walk(row, at, min(last or len(row.items), at + _LONGEST)).phrase()


class _Walk:
    """One phrase, item by item."""

    def __init__(self, row: Row, at: int, last: int) -> None:
        self._items, self._first, self._last, self._heads_last = row.items, at, last, row.heads_last
        self._apposed = row.apposed
        self._name = self._noun = self._pronoun = self._of = -1
        self._time = self._plural = self._definite = self._determined = self._is_over = False
        self._unknown = 0

    def phrase(self) -> Phrase:
        end = self._head(self._first)
        if self._name < 0 and self._noun >= 0:
            end = self._complements(end)
        is_other = self._name < 0 and self._noun < 0 and self._pronoun < 0
        return Phrase(
            self._first, max(end - 1, self._first), self._name, self._noun, self._pronoun, self._of,
            is_time=self._time and self._name < 0 and self._noun < 0, is_plural=self._plural,
            is_definite=self._definite, is_other=is_other,
        )  # fmt: skip

    def _head(self, at: int) -> int:
        """Determiners, adjectives, nouns and names up to what ends them; where that is."""
        while at < self._last and not self._is_over and (taken := self._taken(at)):
            at += taken
        return at

    def _taken(self, at: int) -> int:
        """How many items from here on belong to the phrase; 0 where it is over."""
        item = self._items[at]
        if self._time and self._noun < 0 and (item.mention is not None or item.flags & (Is.DETERMINER | Is.PRONOUN)):
            return 0  # "domenica | Putin", "on Wednesday | it expects"
        if item.mention is not None:
            return 1 if item.flags & Is.DEMONYM else self._take_name(at)
        if item.word == "'":
            return self._take_apostrophe(at)
        if item.flags & (Is.PRONOUN | Is.TIME) or (item.flags & Is.DETERMINER and not item.flags & Is.NOUN):
            return self._take_small(at)
        if self._is_noun(at):
            return self._take_noun(at)
        if item.flags & _STOPS or item.word == QUOTED or (self._name >= 0 and not self._is_before_noun(at)):
            return 0
        self._unknown += 1
        return int(self._unknown <= ADJECTIVES)

    def _take_name(self, at: int) -> int:
        if self._name >= 0 and self._noun < self._name:
            return 0  # two names beside each other are two phrases
        if self._noun >= 0 and not self._may_be_called(self._items[at]):
            return 0
        self._name = at
        return 1

    def _take_apostrophe(self, at: int) -> int:
        """An elision, or whose it is: what stood before "'s" is no head."""
        if not self._possessive(at):
            return 1
        self._of, self._name, self._noun = self._name, -1, -1
        return 2

    def _take_small(self, at: int) -> int:
        """A pronoun, a word of time or a determiner; none of them stands behind a name or noun."""
        flags = self._items[at].flags
        if flags & Is.PRONOUN and flags & Is.DETERMINER and self._determined:
            flags &= ~Is.PRONOUN  # "il loro presidente"
        if self._name >= 0 or self._noun >= 0 or (flags & Is.PRONOUN and self._determined):
            return 0
        if flags & Is.PRONOUN:
            self._pronoun, self._is_over = at, True
        elif flags & Is.TIME:
            self._time = True
        else:
            self._determined = True
            self._plural |= bool(flags & Is.PLURAL)
            self._definite |= bool(flags & Is.DEFINITE)
        return 1

    def _take_noun(self, at: int) -> int:
        if self._name >= 0 and not self._heads_last:
            return 0
        if self._name >= 0 and self._items[at].word in self._apposed:
            self._is_over = True  # "the China Daily newspaper"
            return 1
        if self._name >= 0:
            self._of, self._name = self._name, -1  # "Boeing spokeswoman": the name tells whose
        self._noun = at
        return 1

    def _may_be_called(self, item: Item) -> bool:
        """Whether a name can be that of the noun before it: a person of an office, a firm of a company."""
        noun = self._items[self._noun].flags
        noun |= Is.PERSON if noun & Is.AGENT else 0
        if not can_speak(item) or item.type in ("country", "place"):
            return bool(noun & Is.ORGANISATION and item.type == "place" and item.mention and item.mention.entry)
        if item.type == "":
            return True
        return bool(noun & Is.PERSON) if item.type == "person" else bool(noun & (Is.ORGANISATION | Is.DOCUMENT))

    def _is_noun(self, at: int) -> bool:
        """Whether an item is a noun for somebody; by its ending alone where an article or a name stands before it."""
        flags = self._items[at].flags
        if flags & Is.AGENT:
            return self._determined or self._name >= 0
        is_elided = at > 0 and self._items[at - 1].word == "'"  # "l'ad"
        return bool(flags & Is.NOUN and (is_elided or not flags & Is.PREPOSITION))

    def _is_before_noun(self, at: int) -> bool:
        """Whether a name tells whose a noun behind it is: "the United States auto manufacturer"."""
        if not self._heads_last:
            return False
        for item in self._items[at : min(at + ADJECTIVES, self._last)]:
            if item.flags:
                return bool(item.flags & (Is.NOUN | Is.AGENT))
        return False

    def _possessive(self, at: int) -> bool:
        following = self._items[at + 1] if at + 1 < self._last else None
        return following is not None and following.word == "s" and following.start == self._items[at].end

    def _complements(self, at: int) -> int:
        """What hangs on a noun, and the name behind it: "il ministro degli Esteri Qin Gang"."""
        while at < self._last and self._items[at].flags & (Is.OF | Is.TO) and self._name < 0:
            end = self._complement(at + 1)
            if self._name < 0 and not self._items[at].flags & Is.OF:
                return at  # "il ministro | a Reuters"; but "il viceministro all'Economia Verdi"
            at = end
        return at

    def _complement(self, at: int) -> int:
        has_word = False
        while at < self._last:
            item = self._items[at]
            if item.mention is not None and not item.flags & Is.DEMONYM:
                if has_word and self._may_be_called(item):
                    self._name = at
                    return at + 1
                if has_word:
                    return at
                self._of, has_word = (at if self._of < 0 else self._of), True
            elif item.flags & (Is.NOUN | Is.AGENT) or not item.flags:
                if item.word == QUOTED:
                    return at
                has_word = True
            elif item.flags & Is.OF or (item.flags & _STOPS and item.word != "'"):
                return at
            at += 1
        return at
