"""The names of an article, each with its place, type and fullest form."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dossier.gazetteers import country_of
from dossier.language import detect, is_caseless
from dossier.model import ActorType, Article, Span
from dossier.names import candidates, evidence, merging, segments, types
from dossier.names.candidates import Run
from dossier.names.lexicon import Lexicon, lexicon
from dossier.names.starts import Proven
from dossier.names.tokens import Text


class Name(NamedTuple):
    """A name at one of its places in a text."""

    span: Span
    name: str
    type: ActorType | None
    rule: str


class Found(NamedTuple):
    run: Run
    words: str
    rule: str


def names(article: Article) -> tuple[Name, ...]:
    """Every name that the text has, in order; none overlaps another."""
    language = article.language or detect(article.text)
    words = lexicon(language)
    text = Text(article.text, language)
    found = tuple(_found(text, words))
    kinds = _types(text, words, found)
    full = _full_names(text, found, kinds)
    kinds = _with_those_of_full_names(kinds, full)
    return tuple(Name(candidates.span_of(text, f.run), full.get(f.words, f.words), kinds.get(f.words), f.rule) for f in found)


def _found(text: Text, words: Lexicon) -> Iterator[Found]:
    runs = tuple(candidates.runs(text, words))
    proven = Proven(text, words, runs)
    for run in runs:
        for part, rule in segments.names_in(text, words, proven, run):
            span = candidates.span_of(text, part)
            yield Found(part, text.plain[span.start : span.end], rule)


def _types(text: Text, words: Lexicon, found: Iterable[Found]) -> dict[str, ActorType | None]:
    signs = defaultdict[str, list[Counter[str]]](list)
    before = defaultdict[str, list[Mapping[evidence.Kind, float]]](list)
    for f in found:
        signs[f.words].append(evidence.signs(text, words, f.run))
        before[f.words].append(evidence.prepositions(text, words, f.run))
    return {name: types.type_of(name, types.scores(signs[name], before[name])) for name in signs}


def _full_names(text: Text, found: tuple[Found, ...], kinds: Mapping[str, ActorType | None]) -> Mapping[str, str]:
    persons = frozenset(name for name, kind in kinds.items() if kind == "person")
    organisations = frozenset(name for name, kind in kinds.items() if kind == "organisation")
    fixed = {name for name, kind in kinds.items() if kind in ("country", "place") }
    heads = merging.heads((n for n in kinds if n not in fixed), persons, organisations, _in_brackets(text, found))
    return heads


def _in_brackets(text: Text, found: tuple[Found, ...]) -> Mapping[str, str]:
    """Acronyms that stand in brackets behind the name they stand for."""
    introduced: dict[str, str] = {}
    for before, after in zip(found, found[1:], strict=False):
        if after.run.first == before.run.last + 1 and text.tokens[after.run.first].gap == " (":
            if merging.is_acronym_of(after.words, before.words):
                introduced[after.words] = before.words
    return introduced


def _with_those_of_full_names(kinds: Mapping[str, ActorType | None], full: Mapping[str, str]) -> dict[str, ActorType | None]:
    return {name: kinds.get(full.get(name, name)) or kind for name, kind in kinds.items()}
