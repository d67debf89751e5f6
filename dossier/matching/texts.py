"""One article as the register is looked for in it: its text and title, what is named in full, which offices."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dossier.matching.folding import folded
from dossier.matching.forms import Form
from dossier.matching.hits import Hit, found
from dossier.matching.index import Index
from dossier.matching.offices import Phrase, phrase
from dossier.matching.reading import Reading
from dossier.matching.surroundings import Edges, Surroundings
from dossier.model import Article, Register, Span


@dataclass(frozen=True, slots=True)
class Claim:
    """An entry that words may name, as the form that speaks most for it."""

    form: Form
    initial: str
    """What stands for the given name before it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of the text, with the entries that they may name where they are no part of a longer name."""

    span: Span
    claims: tuple[Claim, ...]
    is_other_person: bool


@dataclass(frozen=True)
class Text:
    """All that is known of an article before any name in it is judged."""

    reading: Reading
    places: tuple[Place, ...]
    phrases: tuple[Phrase, ...]
    in_full: Mapping[str, tuple[Span, ...]]
    """The entries that the text or its title names by a form of their own, and where the text does."""
    others: Mapping[str, tuple[int, ...]]
    """By a folded surname: where somebody else has it."""

    @cached_property
    def named(self) -> frozenset[str]:
        """The entries that some words may name."""
        return frozenset(claim.form.entry for place in self.places for claim in place.claims)

    @cached_property
    def roles_by_end(self) -> Mapping[int, Phrase]:
        return {phrase.span.end: phrase for phrase in self.phrases}

    @cached_property
    def roles_by_start(self) -> Mapping[int, Phrase]:
        return {phrase.span.start: phrase for phrase in self.phrases}

    def is_within_a_place(self, span: Span) -> bool:
        """Whether words that may name an entry have this stretch in them."""
        after = bisect_right(self.places, span.start, key=lambda place: place.span.start)
        return after > 0 and span.end <= self.places[after - 1].span.end


WRITTEN = frozenset({"name", "alias", "country"})
"""Forms that are an entry's own, without more."""

KINDS = ("name", "alias", "short", "country", "derived", "demonym")
"""What speaks most for an entry comes first."""


def read(article: Article, register: Register, index: Index) -> Text:
    reading = Reading(article.text, article.language)
    hits, heads = found(reading, index)
    phrases = tuple(
        phrase(reading.folded, head, index.stems[_man(index, reading, head)], article.language) for head in heads
    )
    places = _places(reading, hits, phrases, register)
    title = Reading(article.title, article.language)
    in_title = _places(title, found(title, index)[0], (), register)
    in_full: dict[str, list[Span]] = {entry: [] for _, entry in _named_in_full(in_title)}
    for span, entry in _named_in_full(places):
        in_full.setdefault(entry, []).append(span)
    return Text(
        reading,
        places,
        phrases,
        {entry: tuple(spans) for entry, spans in in_full.items()},
        _others(reading, places),
    )


def _man(index: Index, reading: Reading, head: Span) -> str:
    return index.heads[reading.folded[head.start : head.end]]


def _places(reading: Reading, hits: list[Hit], phrases: tuple[Phrase, ...], register: Register) -> tuple[Place, ...]:
    spans = [hit.span for hit in hits] + [phrase.span for phrase in phrases]
    edges = Edges({span.start for span in spans}, {span.end for span in spans})
    return tuple(_place(reading, hit, Surroundings(reading, hit, edges), register) for hit in hits)


def _place(reading: Reading, hit: Hit, around: Surroundings, register: Register) -> Place:
    claims: dict[str, Claim] = {}
    is_other = False
    for form in sorted(hit.forms, key=lambda form: (form.entry, KINDS.index(form.kind))):
        if form.entry in claims:
            continue
        part = around.part_of(form, tuple(register.actors[form.entry].name.values()))
        is_other = is_other or part == "person"
        if not part and not _is_a_common_word(reading, hit, form):
            claims[form.entry] = Claim(form, around.initial())
    return Place(hit.span, tuple(claims.values()), is_other)


def _is_a_common_word(reading: Reading, hit: Hit, form: Form) -> bool:
    """Whether one word has its capital for its place alone: the text has it in small letters too."""
    words = reading.words(hit.span)
    if " " in words or not (words[:1].isupper() and words[1:].islower()) or form.words.islower():
        return False
    tells_nothing = reading.starts_sentence(hit.span.start) or reading.is_headline(hit.span.start)
    return tells_nothing and words.lower() in reading.small_words


def _named_in_full(places: tuple[Place, ...]) -> Iterator[tuple[Span, str]]:
    """Where one entry alone has these words as its own."""
    for place in places:
        own = [claim.form for claim in place.claims if claim.form.kind in WRITTEN]
        if len(own) == 1:
            yield place.span, own[0].entry


def _others(reading: Reading, places: tuple[Place, ...]) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place in places:
        if place.is_other_person:
            found[folded(reading.words(place.span))].append(place.span.start)
    return {word: tuple(where) for word, where in found.items()}
