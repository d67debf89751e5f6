"""A sentence as the parts that its clauses are made of: words, names, marks, and quoted words as one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dossier.language import plain_apostrophes
from dossier.matching.cues import grammar
from dossier.model import Annotated, Mention, Register, Sentence, Span
from dossier.quotations.acts.words import Is, Speech
from dossier.quotations.between import outermost

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[^\w\s]|_|\n")
_BRACKET = 80
"""Letters that may stand between brackets to be passed over."""


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
        self._rows: dict[int, Row] = {}
        self._heads_last = not grammar(speech.language).head_first
        self.quoted = outermost(annotated.article)
        self._quoted_starts = [span.start for span in self.quoted]

    def number_at(self, offset: int) -> int:
        """Which sentence an offset is in; -1 where none begins before it."""
        return bisect_right(self._starts, offset) - 1

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

    def is_next_to(self, earlier: int, later: int) -> bool:
        """Whether two sentences stand in one paragraph."""
        return "\n\n" not in self.text[self.sentences[earlier].span.start : self.sentences[later].span.start]

    def _items(self, span: Span) -> Iterator[Item]:
        at = span.start
        mention_at = bisect_left(self._mention_starts, span.start)
        while (match := _WORD.search(self.lower, at, span.end)) is not None:
            start, end = match.span()
            if quoted := self._quoted_at(start):
                stop = min(quoted.end, span.end)
                yield Item(start, stop, QUOTED, 0)
                at = stop
                continue
            if match[0] == "(" and (closing := self.lower.find(")", start, min(start + _BRACKET, span.end))) > 0:
                at = closing + 1
                continue
            while mention_at < len(self._mentions) and self._mentions[mention_at].span.end <= start:
                mention_at += 1
            if mention_at < len(self._mentions) and self._mentions[mention_at].span.start <= start:
                mention = self._mentions[mention_at]
                # An alias may end with a comma; it parts the sentence all the same.
                at = max(mention.span.end - (self.text[mention.span.end - 1] == ","), end)
                yield self._name(start, mention)
                continue
            if match[0] != "." or end == span.end:  # a stop within a sentence is an abbreviation's
                yield Item(start, end, match[0], self._flags(match[0]))
            at = end

    def _flags(self, word: str) -> int:
        return self.speech.kind_of(word) if word[0].isalnum() else int(Is.MARK)

    def _name(self, start: int, mention: Mention) -> Item:
        word = self.lower[start : mention.span.end]
        actor = self.register.actors.get(mention.entry)
        kind = actor.type if actor else mention.type
        if mention.by == "demonym" or (actor is None and self.speech.kind_of(word) & Is.DEMONYM):
            return Item(start, mention.span.end, word, int(Is.DEMONYM), mention, "")
        return Item(start, mention.span.end, word, 0, mention, kind)

    def _quoted_at(self, offset: int) -> Span | None:
        at = bisect_right(self._quoted_starts, offset) - 1
        return self.quoted[at] if at >= 0 and offset < self.quoted[at].end else None


def can_speak(item: Item) -> bool:
    """Whether a name may be a speaker's: a work or product is none, unless people have put it into the register."""
    if item.mention is None or item.flags & Is.DEMONYM:
        return False
    return item.type in _SPEAKING or bool(item.mention.entry)


def _lower(text: str) -> str:
    """A text in small letters, in which every offset stays where it was."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
