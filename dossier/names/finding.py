"""The names of an article, each with its place, type and fullest form."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from dossier.language import detect, stands_alone
from dossier.model import PARAGRAPH_BREAK, ActorType, Article, Span
from dossier.names import candidates, evidence, merging, segments, types
from dossier.names.acronyms import is_acronym_of
from dossier.names.candidates import Run
from dossier.names.lexicon import Lexicon, lexicon
from dossier.names.lists import listed
from dossier.names.starts import Proven
from dossier.names.taken import apart_from
from dossier.names.tokens import Text
from dossier.names.weights import Kind

Types = Mapping[str, ActorType | None]


class Name(NamedTuple):
    """A name at one of its places in a text; of the type "" where nothing tells."""

    span: Span
    name: str
    type: ActorType | None
    rule: str


class Found(NamedTuple):
    """A name before its type is known; `key` is the same for what may be the same one's."""

    run: Run
    span: Span
    key: str
    rule: str


def names(article: Article, taken: Sequence[Span] = ()) -> tuple[Name, ...]:
    """Every name of the text but those that others have taken already, in order; none overlaps another.

    The title is read with the text, as evidence: its own names are not given.
    """
    language = article.language or detect(article.text)
    words = lexicon(language)
    title = f"{article.title}{PARAGRAPH_BREAK}" if article.title else ""
    text = Text(title + article.text, language)
    found = tuple(_found(text, words, [_moved(span, len(title)) for span in taken]))
    kinds = _types(text, words, found)
    full = _full_names(text, found, kinds)
    return tuple(_name(f, full.get(f.key, f.key), kinds, len(title)) for f in found if f.span.start >= len(title))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _name(found: Found, full: str, kinds: Types, offset: int) -> Name:
    kind = kinds.get(full) or kinds.get(found.key)
    return Name(_moved(found.span, -offset), full.removesuffix(evidence.CLUB), kind, found.rule)


def _found(text: Text, words: Lexicon, taken: Sequence[Span]) -> Iterator[Found]:
    runs = tuple(apart_from(taken, text, words, candidates.runs(text, words)))
    proven = Proven(text, words, runs)
    for run in runs:
        for part, rule in segments.names_in(text, words, proven, run):
            span = candidates.span_of(text, part)
            if not stands_alone(text.plain, *span):
                continue  # a sign of another script hangs on its last letter
            club = evidence.CLUB if evidence.is_club(text, words, part) else ""
            yield Found(part, span, text.plain[span.start : span.end] + club, rule)


def _types(text: Text, words: Lexicon, found: Sequence[Found]) -> Types:
    """The type of each name, twice: what surnames and lists tell stands on what the names themselves do."""
    signs = defaultdict[str, list[Counter[str]]](list)
    before = defaultdict[str, list[Mapping[Kind, float]]](list)
    for f in found:
        signs[f.key].append(evidence.signs(text, words, f.run))
        before[f.key].append(evidence.prepositions(text, words, f.run))
    first = {key: types.type_of(key, types.scores(signs[key], before[key])) for key in signs}
    surnames = {key.split()[-1] for key, kind in first.items() if kind == "person" and " " in key}
    for key in signs.keys() & surnames:
        signs[key].append(Counter(["surname of a person here"]))
    for long in _introduced(text, found).values():
        signs[long].append(Counter(["acronym"]))
    for key, sign in listed(text, words, [(f.run, f.key) for f in found], first):
        signs[key].append(Counter([sign]))
    return {key: types.type_of(key, types.scores(signs[key], before[key])) for key in signs}


def _full_names(text: Text, found: Sequence[Found], kinds: Types) -> Mapping[str, str]:
    free = [key for key, kind in kinds.items() if kind not in ("country", "place")]
    return merging.full_names(
        free,
        persons=frozenset(key for key in free if kinds[key] == "person"),
        organisations=frozenset(key for key in free if kinds[key] == "organisation"),
        introduced=_introduced(text, found),
    )


def _introduced(text: Text, found: Sequence[Found]) -> Mapping[str, str]:
    """Acronyms with the names that they stand for, beside them: one of the two is in brackets."""
    told = {}
    for before, after in pairwise(found):
        if after.run.first == before.run.last + 1 and text.tokens[after.run.first].gap == " (":
            if is_acronym_of(after.key, before.key):
                told[after.key] = before.key
            elif is_acronym_of(before.key, after.key):
                told[before.key] = after.key
    return told
