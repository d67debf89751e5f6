"""Noun phrases of a clause, as far as they tell who speaks: a name, an office, a firm, a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dossier.quotations.acts.items import QUOTED, Item, Row, can_speak
from dossier.quotations.acts.words import Is

_FUNCTION = (
    Is.PREPOSITION | Is.HAVE | Is.BE | Is.MODAL | Is.SUBORDINATOR | Is.RELATIVE | Is.THAT | Is.CLITIC | Is.NEGATION
)
_STOPS = _FUNCTION | Is.COORDINATOR | Is.MARK | Is.PRONOUN | Is.ADVERB | Is.GERUND | Is.LIKE
_LONGEST = 14
"""Items of one phrase, all that hangs on it included."""

_ADJECTIVES = 3
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


def phrases(row: Row, first: int, last: int) -> Iterator[Phrase]:
    """The noun phrases between two items (`last` excluded), in order."""
    items, at, governed, unknown = row.items, first, False, 0
    while at < last:
        item = items[at]
        if item.flags & Is.MARK and item.mention is None and item.word != "'":
            at += 1
            if item.word != ",":
                governed = False
            continue
        if begins(item):
            found = phrase(row, at, last)
            yield found._replace(is_governed=governed)
            at = found.last + 1
            governed = governed and at < last and bool(items[at].flags & Is.COORDINATOR)
            continue
        if item.flags & Is.PREPOSITION:
            governed = True
            unknown = 0
        elif _is_adjective(items, at, last) and unknown < _ADJECTIVES:
            unknown += 1
        elif not item.flags & (Is.COORDINATOR | Is.ADVERB) and item.word != "'":
            governed = False
        at += 1


def _is_adjective(items: Sequence[Item], at: int, last: int) -> bool:
    """Whether an unknown word may belong to a noun behind it: no article follows, as in "all'inizio il ministro"."""
    if items[at].flags or items[at].word == QUOTED:
        return False
    return at + 1 < last and not items[at + 1].flags & Is.DETERMINER


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
        self._time = self._plural = self._definite = False
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
        determined = False
        while at < self._last:
            item = self._items[at]
            if self._time and self._noun < 0 and (item.mention is not None or item.flags & Is.DETERMINER):
                return at  # "domenica | Putin"
            if item.mention is not None and not item.flags & Is.DEMONYM:
                if self._name >= 0 and self._noun < self._name:
                    return at  # two names beside each other are two phrases
                if self._noun >= 0 and not self._may_be_called(item):
                    return at
                self._name = at
            elif item.mention is not None or (item.word == "'" and not self._possessive(at)):
                pass
            elif item.word == "'":
                self._of, self._name, self._noun = self._name, -1, -1
                at += 1
            elif item.flags & Is.PRONOUN:
                if determined or self._noun >= 0 or self._name >= 0:
                    return at
                self._pronoun = at
                return at + 1
            elif item.flags & Is.TIME:
                if self._name >= 0 or self._noun >= 0:
                    return at
                self._time = True
            elif item.flags & Is.DETERMINER and not item.flags & Is.NOUN:
                if self._name >= 0 or self._noun >= 0:
                    return at
                determined = True
                self._plural |= bool(item.flags & Is.PLURAL)
                self._definite |= bool(item.flags & Is.DEFINITE)
            elif self._is_noun(at, determined):
                if self._name >= 0 and not self._heads_last:
                    return at
                if self._name >= 0 and item.word in self._apposed:
                    return at + 1  # "the China Daily newspaper"
                if self._name >= 0:
                    self._of, self._name = self._name, -1  # "Boeing spokeswoman": the name tells whose
                self._noun = at
            elif item.flags & _STOPS or item.word == QUOTED or (self._name >= 0 and not self._is_before_noun(at)):
                return at
            else:
                self._unknown += 1
                if self._unknown > _ADJECTIVES:
                    return at
            at += 1
        return at

    def _may_be_called(self, item: Item) -> bool:
        """Whether a name can be that of the noun before it: a person of an office, a firm of a company."""
        noun = self._items[self._noun].flags
        noun |= Is.PERSON if noun & Is.AGENT else 0
        if not can_speak(item) or item.type in ("country", "place"):
            return bool(noun & Is.ORGANISATION and item.type == "place" and item.mention and item.mention.entry)
        if item.type == "":
            return True
        return bool(noun & Is.PERSON) if item.type == "person" else bool(noun & (Is.ORGANISATION | Is.DOCUMENT))

    def _is_noun(self, at: int, determined: bool) -> bool:
        """Whether an item is a noun for somebody; by its ending alone where an article or a name stands before it."""
        flags = self._items[at].flags
        if flags & Is.AGENT:
            return determined or self._name >= 0
        is_elided = at > 0 and self._items[at - 1].word == "'"  # "l'ad"
        return bool(flags & Is.NOUN and (is_elided or not flags & Is.PREPOSITION))

    def _is_before_noun(self, at: int) -> bool:
        """Whether a name tells whose a noun behind it is: "the United States auto manufacturer"."""
        if not self._heads_last:
            return False
        for item in self._items[at : min(at + _ADJECTIVES, self._last)]:
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
                if has_word and self._is_whose(item):
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

    def _is_whose(self, item: Item) -> bool:
        return self._may_be_called(item)
