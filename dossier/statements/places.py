"""What stands within a stretch of a text, found without a look at all the rest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Set
from functools import cached_property
from itertools import accumulate

from dossier.model import (
    ActorType,
    Annotated,
    Block,
    DatedStatement,
    DateExpression,
    Mention,
    Quotation,
    Register,
    Sentence,
    Span,
)

NO_ACTORS = frozenset({"demonym"})
"""Rules whose mentions are no actor of what is told: "cinese" is of China, and does not say that China acts."""


LONGEST_BEFORE = 20
"""Signs before a name in which the word before it is looked for."""


def dates_in(annotated: Annotated, span: Span) -> tuple[DateExpression, ...]:
    """The times that are told within a stretch of the text."""
    first = bisect_left(annotated.dates, span.start, key=_start)
    return annotated.dates[first : bisect_left(annotated.dates, span.end, first, key=_start)]


def _start(told: DateExpression) -> int:
    return told.span.start


def mentions_in(annotated: Annotated, span: Span) -> tuple[Mention, ...]:
    """The mentions of actors in a stretch of the text; a word for a people alone names none."""
    return tuple(mention for mention in annotated.linked_in(span) if mention.by not in NO_ACTORS)


def actors_in(annotated: Annotated, span: Span) -> tuple[str, ...]:
    """The actors that a stretch of the text names, in order."""
    return tuple(dict.fromkeys(mention.entry for mention in mentions_in(annotated, span)))


def are_places(register: Register) -> frozenset[str]:
    """The actors that are places."""
    return frozenset(actor.id for actor in register.actors.values() if actor.type == "place")


def are_persons(register: Register) -> frozenset[str]:
    """The actors that are persons."""
    return frozenset(actor.id for actor in register.actors.values() if actor.type == "person")


class Places:
    """An article's blocks, topics and quotations by place."""

    def __init__(self, annotated: Annotated, register: Register | None = None) -> None:
        self.annotated = annotated
        self._register = register or Register()
        self.text = annotated.article.text
        self._quotations = sorted(annotated.quotations, key=lambda said: said.span)
        self._starts = [said.span.start for said in self._quotations]
        self._ends = list(accumulate((said.span.end for said in self._quotations), max))

    @cached_property
    def organisations(self) -> frozenset[str]:
        return self._of_type("organisation")

    @cached_property
    def persons(self) -> frozenset[str]:
        return self._of_type("person")

    @cached_property
    def places(self) -> frozenset[str]:
        return self._of_type("place")

    def _of_type(self, kind: ActorType) -> frozenset[str]:
        named = (self._register.actors.get(entry) for entry in {mention.entry for mention in self.annotated.linked})
        return frozenset(actor.id for actor in named if actor and actor.type == kind)

    def block(self, at: int) -> Block:
        """The block that stands here."""
        return self._placed(at)[1]

    def block_span(self, at: int) -> Span:
        """Where the block that stands here begins and ends."""
        offset, block = self._placed(at)
        return Span(offset, offset + len(block.text))

    def _placed(self, at: int) -> tuple[int, Block]:
        placed = self.annotated.article.body_offsets
        return placed[bisect_right(placed, at, key=lambda pair: pair[0]) - 1]

    def quotations(self, span: Span) -> list[Quotation]:
        """The quotations that share words with a stretch, in order of their ends: the inner ones first."""
        at, found = bisect_left(self._starts, span.end), list[Quotation]()
        while at and self._ends[at - 1] > span.start:
            at -= 1
            if self._quotations[at].span.overlaps(span):
                found.append(self._quotations[at])
        return sorted(found, key=lambda said: (said.span.end - said.span.start, said.span))

    def is_named(self, end: int) -> bool:
        """Whether the name of an actor ends here."""
        return end in self._ends_of_names

    @cached_property
    def _ends_of_names(self) -> frozenset[int]:
        return frozenset(mention.span.end for mention in self.annotated.linked)

    def only_where(self, actors: Collection[str], span: Span, locatives: Set[str]) -> bool:
        """Whether all of these are places, and a stretch names them only as where something happens: "a Portoblu"."""
        if not self.places.issuperset(actors):
            return False
        named = (one.span.start for one in mentions_in(self.annotated, span) if one.entry in actors)
        return all(self._word_before(at) in locatives for at in named)

    def _word_before(self, at: int) -> str:
        words = self.text[max(at - LONGEST_BEFORE, 0) : at].split()
        return words[-1].lower() if words else ""

    def has_speaker(self, span: Span) -> bool:
        """Whether an actor of the register is quoted in a stretch."""
        return any(said.speaker and said.speaker.entry for said in self.quotations(span))

    def cues_of(self, speakers: Set[str]) -> Iterator[Span]:
        """The words that tell that one of these is quoted."""
        return (said.cue for said in self._quotations if said.cue and said.speaker and said.speaker.entry in speakers)

    def speech_at(self, span: Span) -> Quotation | None:
        """The innermost quotation that has the whole stretch."""
        return next((q for q in self.quotations(span) if q.span.start <= span.start and span.end <= q.span.end), None)

    def is_quoted(self, span: Span) -> bool:
        """Whether somebody is quoted with the whole stretch."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._ends[before - 1] >= span.end

    def topics(self, sentence: Sentence) -> tuple[str, ...]:
        """The article's topics that words of the sentence show."""
        return tuple(self._topics.get(sentence.span.start, ()))

    @cached_property
    def _topics(self) -> Mapping[int, dict[str, None]]:
        found: dict[int, dict[str, None]] = defaultdict(dict)
        for about in self.annotated.topics:
            for shown in about.evidence:
                for sentence in self.annotated.sentences_at(shown):
                    found[sentence.span.start][about.topic] = None
        return found

    def statement(
        self, sentence: Sentence, date: str, words: Span | None, actors: tuple[str, ...], by: str
    ) -> DatedStatement:
        """The statement that a sentence is; `words` tell the time, and are none where only a person knows it."""
        at = words or Span(sentence.span.start, sentence.span.start)
        return DatedStatement(sentence.span, date, at, by, actors, self.topics(sentence), self.is_quoted(at))
