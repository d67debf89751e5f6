"""The words that articles suggest, one place at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from dossier.model import ActorType, Annotated, Candidate, Dossier, Span
from dossier.suggestions.settled import settled

Kind: TypeAlias = ActorType | Literal[""]
"""Of what kind somebody is, where it is known."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place where an article has the words of a suggestion."""

    annotated: Annotated
    span: Span

    @property
    def words(self) -> str:
        return self.annotated.article.text[self.span.start : self.span.end]

    @property
    def sentence(self) -> Span:
        """The sentence that the words stand in."""
        found = self.annotated.sentences_at(self.span)
        return found[0].span if found else self.span

    @property
    def begins_sentence(self) -> bool:
        """Whether nothing but marks stands before the words in their sentence: the capital there proves nothing."""
        before = self.annotated.article.text[self.sentence.start : self.span.start]
        return not any(char.isalnum() for char in before)


@dataclass(frozen=True, slots=True)
class Found:
    """An occurrence with what its article tells of it."""

    at: Occurrence
    name: str
    type: Kind
    candidates: tuple[Candidate, ...] = ()
    is_unsure: bool = False

    @property
    def article(self) -> str:
        return self.at.annotated.article.key


def found(dossier: Dossier) -> Iterator[Found]:
    """Every suggested mention that nobody has settled, in order of the articles and their texts."""
    said = settled(dossier.register)
    for annotated in dossier.articles:
        key, text = annotated.article.key, annotated.article.text
        for mention in annotated.mentions:
            if mention.status != "suggested":
                continue
            words = text[mention.span.start : mention.span.end]
            name = mention.name or words
            judgement = said.says(key, words, name)
            refused = said.refused(key, words)
            left = tuple(candidate for candidate in mention.candidates if candidate.entry not in refused)
            if judgement in ("accept", "reject") or (mention.candidates and not left):
                continue
            yield Found(Occurrence(annotated, mention.span), name, mention.type, left, judgement == "unsure")
