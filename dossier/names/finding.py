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
    first = {name: types.type_of(name, types.scores(signs[name], before[name])) for name in signs}
    surnames = {name.split()[-1] for name, kind in first.items() if kind == "person" and " " in name}
    for name in signs:
        if name in surnames:
            signs[name].append(Counter(["surname of a person here"]))
    for name, sign in _listed(text, words, found, first):
        signs[name].append(Counter([sign]))
    return {name: types.type_of(name, types.scores(signs[name], before[name])) for name in signs}


LISTED = {"person": "listed with persons", "organisation": "listed with organisations", "place": "listed with places", "country": "listed with places"}


def _listed(text: Text, words: Lexicon, found: tuple[Found, ...], kinds: Mapping[str, ActorType | None]) -> Iterator[tuple[str, str]]:
    """For each name of a list ("A, B e C") the kind that the others agree on."""
    run: list[str] = []
    for before, after in zip((None, *found), (*found, None), strict=True):
        if before is not None and after is not None and _is_next_in_list(text, words, before.run, after.run):
            run = run or [before.words]
            run.append(after.words)
            continue
        told = {kinds[name] for name in run} - {None}
        if len(run) > 1 and len(told) == 1 and (sign := LISTED.get(next(iter(told)) or "")):
            yield from ((name, sign) for name in dict.fromkeys(run))
        elif len(run) > 3:
            ranked = Counter(kinds[name] for name in run if kinds[name]).most_common(2)
            if ranked and ranked[0][1] * 2 > len(run) and (sign := LISTED.get(ranked[0][0] or "")):
                yield from ((name, sign) for name in dict.fromkeys(run))
        run = []


def _is_next_in_list(text: Text, words: Lexicon, before: Run, after: Run) -> bool:
    between = text.tokens[before.last + 1 : after.first]
    gap = text.tokens[after.first].gap
    if not between:
        return gap == ", "
    return len(between) == 1 and words.has("between", between[0].lower) and gap == " " and between[0].gap in (" ", ", ")


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
