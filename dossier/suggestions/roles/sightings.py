"""Every place where an article gives a person an office."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dossier import edtf
from dossier.matching.offices import Office, office
from dossier.matching.periods import years_of
from dossier.model import Annotated, Article, Dossier, Mention, Register, Sentence, Span
from dossier.suggestions.roles.offices import is_told
from dossier.suggestions.roles.phrases import beside
from dossier.suggestions.roles.row import RolePhrase
from dossier.suggestions.roles.words import languages

OFFICE_HOLDER = "role"
"""The rule of a mention that is an office itself, and has no name beside it."""

_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class Sighting:
    """An office beside a person's name."""

    annotated: Annotated
    sentence: Span
    name: Span
    phrase: RolePhrase
    office: Office
    entry: str
    person: str
    """The fullest name that the article has of somebody who is not in the register."""

    @property
    def article(self) -> Article:
        return self.annotated.article

    @property
    def published(self) -> str:
        return self.article.published


@lru_cache(maxsize=2)
def sightings(dossier: Dossier) -> tuple[Sighting, ...]:
    """In order of the articles and their texts. A sentence that speaks of another year than its article's tells nothing
    of the day on which somebody is seen in office, so it is passed over."""
    return tuple(
        sighting
        for annotated in dossier.articles
        if annotated.article.language in languages()
        for sighting in _in_article(annotated, dossier.register)
    )


def _in_article(annotated: Annotated, register: Register) -> Iterator[Sighting]:
    people = [mention for mention in annotated.mentions if _is_a_person(mention, register)]
    spans = sorted(mention.span for mention in people)
    for mention in people:
        if not (mention.entry or _is_known_by_name(mention)):
            continue
        for sentence in annotated.sentences_at(mention.span):
            for phrase in beside(annotated.article.text, mention.span, sentence.span, annotated.article.language):
                named = office(phrase.title, annotated.article.language)
                if named is None or not is_told(named, annotated.article.language) or _holds_a_name(phrase.span, spans):
                    continue
                if phrase.start or not _is_of_another_year(annotated, sentence):
                    person = "" if mention.entry else mention.name
                    yield Sighting(annotated, sentence.span, mention.span, phrase, named, mention.entry, person)


def _is_a_person(mention: Mention, register: Register) -> bool:
    if mention.by == OFFICE_HOLDER:
        return False
    return (
        register.actors[mention.entry].type == "person"
        if mention.entry in register.actors
        else mention.type == "person"
    )


def _is_known_by_name(mention: Mention) -> bool:
    """Whether a person who is not in the register has more than a surname, and is nobody of the register."""
    return " " in mention.name and not mention.candidates


def _holds_a_name(span: Span, names: list[Span]) -> bool:
    """Whether somebody's name stands among the words of an office: then it is not clear whose it is."""
    after = bisect_left(names, span.end, key=lambda name: name.start)
    return after > 0 and names[after - 1].end > span.start


def _is_of_another_year(annotated: Annotated, sentence: Sentence) -> bool:
    own = years_of(annotated.article.published)
    if not own:
        return False
    told = {int(year) for year in _YEAR.findall(annotated.article.text, *sentence.span)}
    return bool(told - own) or any(not _years(value) & own for value in _dates_in(annotated, sentence.span))


def _dates_in(annotated: Annotated, span: Span) -> Iterator[str]:
    """The dates that are told in a sentence and resolved."""
    first = bisect_left(annotated.dates, span.start, key=lambda told: told.span.start)
    for number in range(first, len(annotated.dates)):
        told = annotated.dates[number]
        if told.span.start >= span.end:
            return
        if edtf.is_valid(told.value):
            yield told.value


def _years(value: str) -> frozenset[int]:
    days = edtf.days(value)
    first, last = (days.first, days.last) if days else (None, None)
    if not first or not last:
        return frozenset(range(1000, 3000)) if first or last else frozenset()
    return frozenset(range(first.year, last.year + 1))
