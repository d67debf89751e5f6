"""Who said what, and what was said about whom: quotations by the entry that speaks and the one that is spoken of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dossier.evidence.proofs import newest_first
from dossier.model import Annotated, Article, Dossier, Quotation, Sentence
from dossier.statements import NO_ACTORS


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation with the sentence that it begins in."""

    annotated: Annotated
    quotation: Quotation
    sentence: Sentence

    @property
    def article(self) -> Article:
        return self.annotated.article

    @property
    def words(self) -> str:
        """What is said, as it stands in the article."""
        return self.article.text[self.quotation.span.start : self.quotation.span.end]

    @property
    def speaker(self) -> str:
        """The actor of the register that says it; "" where it has none."""
        return self.quotation.speaker.entry if self.quotation.speaker else ""


SaidByEntry = Mapping[str, tuple[Said, ...]]
"""What was said by or about each entry, newest article first."""


@lru_cache(maxsize=2)
def sayings(dossier: Dossier) -> tuple[Said, ...]:
    """Every quotation of which the text tells a speaker, of the register or not; newest article first."""
    return tuple(said for annotated in newest_first(dossier) for said in _spoken(annotated))


def _spoken(annotated: Annotated) -> Iterator[Said]:
    for quotation in annotated.quotations:
        if quotation.speaker is not None:
            for sentence in annotated.sentences_at(quotation.span):
                yield Said(annotated, quotation, sentence)


@lru_cache(maxsize=2)
def said_by(dossier: Dossier) -> SaidByEntry:
    """For each actor what it said, newest article first."""
    found: dict[str, list[Said]] = defaultdict(list)
    for said in sayings(dossier):
        if said.speaker:
            found[said.speaker].append(said)
    return {entry: tuple(listed) for entry, listed in found.items()}


@lru_cache(maxsize=2)
def said_about(dossier: Dossier) -> SaidByEntry:
    """For each actor the quotations that name it, said by somebody else; newest article first.

    Who speaks of nobody named but of a people ("the Chinese side") speaks of no actor: a word for a people is no
    name here, as in dated statements.
    """
    found: dict[str, list[Said]] = defaultdict(list)
    for said in sayings(dossier):
        for entry in _named_in(said):
            if entry != said.speaker:
                found[entry].append(said)
    return {entry: tuple(listed) for entry, listed in found.items()}


def _named_in(said: Said) -> Mapping[str, None]:
    """The entries that the quoted words name, in order of the text."""
    span = said.quotation.span
    named = (m for m in said.annotated.linked_in(span) if m.by not in NO_ACTORS and m.span.end <= span.end)
    return dict.fromkeys(mention.entry for mention in named)
