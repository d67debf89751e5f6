"""Concepts of other thesauri as entries of register/topics.yml."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import yaml

from dossier.model import Localised, Problem, Topic, localised
from dossier.skos.addresses import concept_address
from dossier.skos.reading import HERE, Concept, is_local

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ADDRESS_END = re.compile(r"[#/:]([^#/:]*)$")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
LONGEST_ID = 60


@dataclass(frozen=True, slots=True)
class Taken:
    """The topics that a register does not have yet, those it has (by the register's id), and what was left out."""

    topics: tuple[Topic, ...]
    known: tuple[str, ...]
    problems: tuple[Problem, ...]


def take(concepts: Sequence[Concept], register: Mapping[str, Topic], language: str, where: str) -> Taken:
    """The concepts as topics: ids by their labels in `language`, relations within the file and to the register.

    A concept is known that has a label or an address of one of the register's topics. A topic has one broader topic:
    of several the first is taken, and said.
    """
    named = [concept for concept in concepts if concept.labels.preferred]
    problems = [_nameless(concept, where) for concept in concepts if not concept.labels.preferred]
    known = {concept.address: id_ for concept in named if (id_ := _in_register(concept, register))}
    new = [concept for concept in named if concept.address not in known]
    ids = {**known, **_ids(new, set(register), language)}
    problems += [_several(concept, where) for concept in new if _broader_in(concept, ids)[1:]]
    topics = tuple(_topic(concept, ids) for concept in new)
    return Taken(topics, tuple(dict.fromkeys(known.values())), tuple(problems))


def as_yaml(topics: Iterable[Topic]) -> str:
    """Topics as people write them in register/topics.yml, a blank line between them."""
    return "\n".join(_dump(_Lines({topic.id: _entry(topic)})) for topic in topics)


class _Lines(dict[str, Any]):
    """A mapping with a line for each of its keys."""


class _Writer(yaml.SafeDumper):
    """Short mappings and lists on one line; entries and notes on several."""


_Writer.add_representer(
    _Lines, lambda writer, lines: writer.represent_mapping("tag:yaml.org,2002:map", lines.items(), flow_style=False)
)


def _dump(entry: Mapping[str, Any]) -> str:
    # No line is folded: people fold where they like, and a term in two lines is hard to find.
    return yaml.dump(entry, Dumper=_Writer, allow_unicode=True, sort_keys=False, default_flow_style=None, width=10**6)


def _entry(topic: Topic) -> dict[str, Any]:
    told = {
        "label": _plain(topic.name),
        "aliases": _lists(topic.aliases),
        "terms": _lists(topic.terms),
        "broader": topic.broader,
        "related": list(topic.related),
        "note": _plain(topic.note, _Lines),
        "exactMatch": list(topic.exact_match),
    }
    return _Lines((name, value) for name, value in told.items() if value)


def _plain(texts: Localised, kind: type[dict[str, str]] = dict) -> dict[str, str] | str:
    return texts[""] if list(texts) == [""] else kind(texts)


def _lists(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for language, words in pairs:
        found.setdefault(language, []).append(words)
    return found


def _topic(concept: Concept, ids: Mapping[str, str]) -> Topic:
    name = _by_language(concept.labels.preferred)
    second = [pair for pair in _coded(concept.labels.preferred) if name[pair[0]] != pair[1]]
    return Topic(
        id=ids[concept.address],
        name=name,
        aliases=tuple(dict.fromkeys([*second, *_coded(concept.labels.others)])),
        terms=tuple(dict.fromkeys(_coded(concept.labels.hidden))),
        note=_by_language(concept.notes),
        broader=next(iter(_broader_in(concept, ids)), ""),
        related=tuple(dict.fromkeys(ids[other] for other in concept.related if other in ids)),
        exact_match=tuple(dict.fromkeys(_valid([concept.address, *concept.exact_match]))),
    )


def _coded(texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Languages by their code alone: a text of en-GB is found in any English article."""
    return ((tag.partition("-")[0], text) for tag, text in texts)


def _by_language(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """One text a language: the one without a region, else the first."""
    given = list(texts)
    found = dict(reversed(list(_coded(given))))
    found.update((tag, text) for tag, text in reversed(given) if "-" not in tag)
    return {language: found[language] for language, _ in _coded(given)}


def _valid(addresses: Iterable[str]) -> Iterator[str]:
    for address in addresses:
        with suppress(ValueError):  # a code that cannot be one
            if not is_local(address):
                yield concept_address(address)


def _broader_in(concept: Concept, ids: Mapping[str, str]) -> list[str]:
    above = (ids[other] for other in concept.broader if other in ids)
    return [id_ for id_ in dict.fromkeys(above) if id_ != ids[concept.address]]


def _in_register(concept: Concept, register: Mapping[str, Topic]) -> str:
    addresses = {concept.address, *_valid([concept.address, *concept.exact_match])}
    labels = {text.casefold() for _, text in concept.labels.preferred}
    return next((t.id for t in register.values() if addresses & set(t.exact_match) or labels & t.known_as()), "")


def _ids(concepts: Iterable[Concept], taken: set[str], language: str) -> dict[str, str]:
    """An id for each concept: a dossier's own, else from its label, numbered where two have the same."""
    found, numbers = {}, Counter[str]()
    for concept in concepts:
        id_ = wanted = _id_of(concept, language)
        while id_ in taken or id_ == "index":
            numbers[wanted] += 1
            id_ = f"{wanted}-{numbers[wanted] + 1}"
        taken.add(id_)
        found[concept.address] = id_
    return found


def _id_of(concept: Concept, language: str) -> str:
    end = _ADDRESS_END.search(concept.address)
    own = end[1] if end else ""
    if concept.address.startswith(f"{HERE}#") and _SLUG.fullmatch(own):
        return own
    name = _by_language(concept.labels.preferred)
    for text in (localised(name, language), name.get("en", ""), *name.values(), own):
        if slug := _slug(text):
            return slug
    return "topic"


def _slug(text: str) -> str:
    """A text as an id: plain small letters and hyphens.

    >>> _slug("Città d’Arte & Æther")
    'citta-d-arte-aether'
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", bare)[:LONGEST_ID].strip("-")


def _nameless(concept: Concept, where: str) -> Problem:
    return Problem(where, f"the concept {concept.address} has no label, so it was left out")


def _several(concept: Concept, where: str) -> Problem:
    label = concept.labels.preferred[0][1]
    return Problem(where, f"'{label}' has several broader concepts; the first was taken", "a topic has one 'broader'")
