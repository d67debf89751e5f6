"""A sentence as the parts that its clauses are made of: words, names, marks, and quoted words as one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from dossier.language import plain_apostrophes
from dossier.matching.cues import grammar
from dossier.matching.offices import Office
from dossier.model import Annotated, Mention, Register, Sentence, Span, Speaker
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.words import Speech, kind_of
from dossier.quotations.between import voiced

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[^\w\s]|_|\n")
_BRACKET = 80
"""Letters that may stand between brackets to be passed over."""

_STOPS = (".", "!", "?", "…", ":", ";")
_CLOSING = " \n\t»”\"’')]"

QUOTED = "“”"
"""The word of an item that is words in marks."""

_SPEAKING = frozenset({"person", "organisation", "country", "place", ""})
"""Types of names that can speak: a place does by metonymy, and of some names no type is known."""


class Item(NamedTuple):
    start: int
    end: int
    word: str
    """In small letters; a mark as it is."""
    flags: int
    mention: Mention | None = None
    type: str = ""
    """Of a mention."""


class Row(NamedTuple):
    """The items of a sentence."""

    number: int
    sentence: Span
    items: tuple[Item, ...]
    heads_last: bool
    """Whether what a noun is of stands before it: "the car maker"."""
    apposed: frozenset[str]
    """Nouns that a name before them is the name of."""

    def at(self, offset: int) -> int:
        """The item that covers an offset or follows it."""
        return bisect_right(self.items, offset, key=lambda item: item.end)


class Reader:
    """A text whose sentences are taken apart when they are asked for."""

    def __init__(self, annotated: Annotated, register: Register, speech: Speech) -> None:
        self.annotated, self.register, self.speech = annotated, register, speech
        self.text = annotated.article.text
        self.lower = _lower(plain_apostrophes(self.text))
        self.sentences: Sequence[Sentence] = annotated.sentences
        self._starts = [sentence.span.start for sentence in self.sentences]
        self._mentions = sorted(annotated.mentions, key=lambda mention: mention.span)
        self._mention_starts = [mention.span.start for mention in self._mentions]
        self._kind_of = partial(kind_of, speech)
        self._rows: dict[int, Row] = {}
        self.held: dict[int, tuple[tuple[Office, Speaker], ...]] = {}
        """Who is named with an office, by sentence, as far as it has been asked."""
        self._heads_last = not grammar(speech.language).head_first
        self.quoted = voiced(annotated.article)
        self._quoted_starts = [span.start for span in self.quoted]

    @cached_property
    def types(self) -> Mapping[str, str]:
        """The types of the names that are not in the register."""
        return {mention.name: mention.type for mention in self._mentions if not mention.entry}

    def number_at(self, offset: int) -> int:
        """Which sentence an offset is in; -1 where none begins before it."""
        return bisect_right(self._starts, offset) - 1

    def is_prose(self, number: int) -> bool:
        """Whether a sentence is one, and no heading: it ends with a stop."""
        start, end = self.sentences[number].span
        return end not in self._heading_ends and self.text[start:end].rstrip(_CLOSING).endswith(_STOPS)

    @cached_property
    def _heading_ends(self) -> frozenset[int]:
        placed = self.annotated.article.body_offsets
        return frozenset(at + len(block.text) for at, block in placed if block.kind == "heading")

    def is_quoted(self, offset: int) -> bool:
        at = bisect_right(self._quoted_starts, offset) - 1
        return at >= 0 and offset < self.quoted[at].end

    def row(self, number: int) -> Row:
        found = self._rows.get(number)
        if found is None:
            span = self.sentences[number].span
            found = self._rows[number] = Row(
                number, span, tuple(self._items(span)), self._heads_last, self.speech.lists["apposed"]
            )
        return found

    def _items(self, span: Span) -> list[Item]:
        found: list[Item] = []
        at = span.start
        for start, end, item in sorted(self._wholes(span), key=_place):
            if start >= at:
                self._words(at, start, span.end, found)
                found += [item] if item else []
                at = end
        self._words(at, span.end, span.end, found)
        return found

    def _words(self, start: int, end: int, last: int, found: list[Item]) -> None:
        """Add the words of a stretch; a stop that does not end the sentence is an abbreviation's."""
        kind_of = self._kind_of
        for match in _WORD.finditer(self.lower, start, end):
            word, stop = match[0], match.end()
            if word != "." or stop == last:
                found.append(Item(match.start(), stop, word, kind_of(word)))

    def _wholes(self, span: Span) -> Iterator[tuple[int, int, Item | None]]:
        """What is one item, or none: words in marks, names, what stands in brackets."""
        first = max(bisect_right(self._quoted_starts, span.start) - 1, 0)
        for quoted in self.quoted[first : bisect_left(self._quoted_starts, span.end, first)]:
            start, end = max(quoted.start, span.start), min(quoted.end, span.end)
            if start < end:
                yield start, end, Item(start, end, QUOTED, 0)
        first = max(bisect_right(self._mention_starts, span.start) - 1, 0)
        for mention in self._mentions[first : bisect_left(self._mention_starts, span.end, first)]:
            # An alias may end with a comma; it parts the sentence all the same.
            start, end = mention.span.start, mention.span.end - (self.text[mention.span.end - 1] == ",")
            if start >= span.start:
                yield start, end, self._name(start, mention)
        at = self.lower.find("(", span.start, span.end)
        while at >= 0:
            closing = self.lower.find(")", at, min(at + _BRACKET, span.end))
            if closing > 0:
                yield at, closing + 1, None
            at = self.lower.find("(", max(at, closing) + 1, span.end)

    def _name(self, start: int, mention: Mention) -> Item:
        word = self.lower[start : mention.span.end]
        actor = self.register.actors.get(mention.entry)
        kind = actor.type if actor else mention.type
        if mention.by == "demonym" or (actor is None and self._kind_of(word) & Is.DEMONYM):
            return Item(start, mention.span.end, word, Is.DEMONYM, mention, "")
        return Item(start, mention.span.end, word, 0, mention, kind)


def _place(whole: tuple[int, int, Item | None]) -> tuple[int, int]:
    """Where something whole begins; of two that begin there the longer first."""
    return whole[0], -whole[1]


def can_speak(item: Item) -> bool:
    """Whether a name may be a speaker's: a work or product is none, unless people have put it into the register."""
    if item.mention is None or item.flags & Is.DEMONYM:
        return False
    return item.type in _SPEAKING or bool(item.mention.entry)


def _lower(text: str) -> str:
    """A text in small letters, in which every offset stays where it was."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
