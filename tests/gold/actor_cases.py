"""The gold cases of actors, as people write them, and what came out of one, an aspect at a time.

A case is a text with its names marked: `[words|answer]`, and what is not marked is no name. The answers:

    [Li|li-shangfu]               linked to this entry of the register
    [russo|russia?]               may be linked to it, need not
    [Verdi|?anna-verdi,bruno-verdi]   linked to nobody; suggested, with these among the candidates
    [Verdi|?]                     linked to nobody; may be suggested
    [Anna Verdi|person]           found though it is in no register; of this type or of none told, never of another
    [San Callisto|place,unknown]  the same with several types that would do; `unknown` alone: no type may be told
    [Marina|organisation?]        may be found, need not
    [via Verdi|place]             a noun in small letters at the head may be left out
    [Verdi|person = Anna Verdi]   with the fullest form that the text has of the name
    [sindaco di Porto Blu|? + porto-blu]   words within the mark may be linked to this entry
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml
from case_files import Difference, Failures, KnownFailures, article, block, lines_of, register_in

from dossier import pipeline
from dossier.model import Article, Block, Mention, Register, Settings, Span

FOLDER = Path(__file__).parent / "actors"
NAMES_OF_TYPES = frozenset({"person", "organisation", "country", "place", "other", "unknown"})
SAME_TYPES: Mapping[str, frozenset[str]] = {"country": frozenset({"country", "place"})}
"""Nobody is misled where a country is called a place."""

MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A name of a case's text and what the answer says of it."""

    span: Span
    entry: str = ""
    candidates: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    is_needed: bool = True
    fullest: str = ""
    within: frozenset[str] = frozenset()

    @property
    def is_link(self) -> bool:
        return bool(self.entry) and self.is_needed

    @property
    def is_suggestion(self) -> bool:
        return bool(self.candidates)

    @property
    def is_name(self) -> bool:
        return bool(self.types) and self.is_needed

    @property
    def allowed(self) -> frozenset[str]:
        """The entries that words of this mark may be linked to."""
        return self.within | ({self.entry} if self.entry else frozenset())


@dataclass(frozen=True)
class Case:
    """A text with its answers; `file` tells its language and its register."""

    file: str
    id: str
    about: str
    article: Article
    marks: tuple[Mark, ...]

    @property
    def name(self) -> str:
        return f"{self.file}-{self.id}"

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """What the program finds."""
        return pipeline.annotate(self.article, register_of(self.file), Settings()).mentions

    def told(self, span: Span, what: str) -> str:
        """A line on the words of a span, which says which of several like them they are."""
        words = self.article.text[slice(*span)]
        before = self.article.text[: span.start].count(words)
        return f"{words}{f' ({before + 1})' if before else ''} → {what}"

    def ways_to_take(self, span: Span) -> tuple[Span, ...]:
        """A name with and without the noun in small letters at its head, as in "via Verdi"."""
        words = self.article.text[slice(*span)]
        head = re.match(r"[^\W\d_]+ ", words)
        return (span, Span(span.start + head.end(), span.end)) if head and words[0].islower() else (span,)

    def at(self, mark: Mark) -> list[Mention]:
        return [mention for mention in self.mentions if mention.span.overlaps(mark.span)]

    def marks_at(self, mention: Mention) -> list[Mark]:
        return [mark for mark in self.marks if mark.span.overlaps(mention.span)]


def links(case: Case) -> Difference:
    """Every name of an entry is linked to it, at its very words."""
    found = {(mention.span, mention.entry) for mention in case.mentions if mention.status == "linked"}
    wanted = [mark for mark in case.marks if mark.is_link]
    right = [mark for mark in wanted if (mark.span, mark.entry) in found]
    return _links(case, wanted), _links(case, right)


def _links(case: Case, marks: list[Mark]) -> list[str]:
    return [case.told(mark.span, mark.entry) for mark in marks]


def no_wrong_links(case: Case) -> Difference:
    """Nothing is linked but what the answer links, and nothing to another entry."""
    return [], [
        case.told(mention.span, mention.entry)
        for mention in case.mentions
        if mention.status == "linked" and not any(mention.entry in mark.allowed for mark in case.marks_at(mention))
    ]


def suggestions(case: Case) -> Difference:
    """What stays open is a suggestion with its candidates."""
    wanted, found = [], []
    for mark in case.marks:
        if mark.is_suggestion:
            given = {c.entry for m in case.at(mark) if m.status == "suggested" for c in m.candidates}
            wanted.append(case.told(mark.span, ", ".join(sorted(mark.candidates))))
            found.append(case.told(mark.span, ", ".join(sorted(mark.candidates & given))))
    return wanted, found


def names(case: Case) -> Difference:
    """Names that no register has are found, at their very words."""
    found = {mention.span for mention in case.mentions if mention.status == "suggested"}
    wanted = [mark.span for mark in case.marks if mark.is_name]
    right = [span for span in wanted if found.intersection(case.ways_to_take(span))]
    return [case.told(span, "name") for span in wanted], [case.told(span, "name") for span in right]


def no_false_names(case: Case) -> Difference:
    """Nothing is suggested that is no name."""
    return [], [
        case.told(mention.span, mention.type or "unknown")
        for mention in case.mentions
        if mention.status == "suggested" and not case.marks_at(mention)
    ]


def types(case: Case) -> Difference:
    """No name has a wrong type; to tell none is not wrong."""
    return [], [
        case.told(mention.span, mention.type)
        for mark in case.marks
        if mark.types
        for mention in case.at(mark)
        if mention.status == "suggested" and mention.type and mention.type not in _that_do(mark)
    ]


def _that_do(mark: Mark) -> set[str]:
    return {same for type_ in mark.types for same in SAME_TYPES.get(type_, {type_})}


def fullest_forms(case: Case) -> Difference:
    """Mentions of one actor are told by the fullest form that the text has."""
    named = [mark for mark in case.marks if mark.fullest]
    given = [{m.name for m in case.at(mark)} for mark in named]
    return (
        [case.told(mark.span, mark.fullest) for mark in named],
        [case.told(mark.span, ", ".join(sorted(names))) for mark, names in zip(named, given, strict=True)],
    )


ASPECTS: Mapping[str, Callable[[Case], Difference]] = {
    compare.__name__: compare
    for compare in (links, no_wrong_links, suggestions, names, no_false_names, types, fullest_forms)
}

HAS_IT: Mapping[str, Callable[[Mark], bool]] = {
    "links": lambda mark: mark.is_link,
    "suggestions": lambda mark: mark.is_suggestion,
    "names": lambda mark: mark.is_name,
    "types": lambda mark: bool(mark.types),
    "fullest_forms": lambda mark: bool(mark.fullest),
}
"""What a case must have for an aspect to be judged; the others are judged of every case."""


def is_judged(case: Case, aspect: str) -> bool:
    has_it = HAS_IT.get(aspect)
    return has_it is None or any(map(has_it, case.marks))


@cache
def cases() -> Mapping[str, Case]:
    """All cases by name, in order of their files."""
    return {case.name: case for path in sorted(FOLDER.glob("[a-z][a-z]-*.yml")) for case in _cases_in(path)}


def _cases_in(path: Path) -> Iterator[Case]:
    for id_, told in yaml.safe_load(path.read_text("utf-8")).items():
        yield _case(path.stem, id_, told)


def _case(file: str, id_: str, told: Mapping[str, Any]) -> Case:
    if unknown := told.keys() - {"about", "date", "title", "text"}:
        raise ValueError(f"{file}-{id_}: unknown keys {sorted(unknown)}")
    blocks: list[Block] = []
    marks: list[Mark] = []
    at = 0
    for kind, words in lines_of(told["text"]):
        text, found = _without_marks(words, at, f"{file}-{id_}")
        blocks.append(block(kind, text))
        marks += found
        at += len(text) + 2
    return Case(file, id_, told["about"], article(f"{file}-{id_}", told, blocks), tuple(marks))


def _without_marks(line: str, offset: int, name: str) -> tuple[str, list[Mark]]:
    """The line as the program is to read it, and its marks; `offset` is where it begins in the text."""
    parts, marks, at = [], [], 0
    for match in MARK.finditer(line):
        parts.append(line[at : match.start()])
        start = offset + sum(map(len, parts))
        parts.append(match[1])
        marks.append(_mark(Span(start, start + len(match[1])), match[2], name))
        at = match.end()
    text = "".join([*parts, line[at:]])
    if "[" in text or "]" in text:
        raise ValueError(f"{name}: a mark that is none: {text}")
    return text, marks


def _mark(span: Span, answer: str, name: str) -> Mark:
    answer, _, within = answer.partition(" + ")
    answer, _, fullest = answer.partition(" = ")
    inside = frozenset(within.split(",")) - {""}
    if answer.startswith("?"):
        return Mark(span, candidates=frozenset(answer[1:].split(",")) - {""}, is_needed=False, within=inside)
    said, is_needed = answer.removesuffix("?"), not answer.endswith("?")
    if set(said.split(",")) <= NAMES_OF_TYPES:
        return Mark(span, types=frozenset(said.split(",")), is_needed=is_needed, fullest=fullest, within=inside)
    if not re.fullmatch(r"[a-z0-9-]+", said):
        raise ValueError(f"{name}: '{answer}' is no answer")
    return Mark(span, entry=said, is_needed=is_needed, fullest=fullest, within=inside)


def register_of(file: str) -> Register:
    """The register of a file of cases: that of "it-people.yml" is register-people.yml."""
    return register_in(FOLDER / f"register-{file[3:]}.yml")


KNOWN = KnownFailures(FOLDER / "known-failures.yml", "test_gold_actors.py")


def known_failures() -> Failures:
    return KNOWN.read()


def write_known_failures() -> Failures:
    return KNOWN.write({name: _that_fail(case) for name, case in cases().items()})


def _that_fail(case: Case) -> list[str]:
    judged = (aspect for aspect in ASPECTS if is_judged(case, aspect))
    return [aspect for aspect in judged if operator.ne(*ASPECTS[aspect](case))]
