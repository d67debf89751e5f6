"""Concepts from a file of a thesaurus: Turtle, RDF/XML, JSON-LD or N-Triples."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.parsers import expat

from dossier.model import DossierError, Problem

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

FORMATS: Mapping[str, str] = {
    ".ttl": "turtle", ".rdf": "xml", ".xml": "xml", ".owl": "xml", ".jsonld": "json-ld", ".json": "json-ld",
    ".nt": "nt",
}  # fmt: skip
LARGEST = 64_000_000
"""Bytes: the whole of EuroVoc is less; more would fill the memory of a small machine."""
LONGEST_ENTITY = 500
HERE = "http://dossier.invalid/topics"
"""The address that relative ones are read against: such a concept has no address of its own in the world."""


class UnreadableThesaurus(DossierError):
    """A file from which no concept can be read."""


class Labels(NamedTuple):
    """Texts by language tag, in the order of the file."""

    preferred: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...]
    hidden: tuple[tuple[str, str], ...]


class Concept(NamedTuple):
    """A concept as its file tells it, with whole addresses."""

    address: str
    labels: Labels
    notes: tuple[tuple[str, str], ...]
    broader: tuple[str, ...]
    related: tuple[str, ...]
    exact_match: tuple[str, ...]


def is_local(address: str) -> bool:
    """Whether an address leads nowhere outside its file."""
    return address.startswith(HERE.removesuffix("topics")) or not address.startswith(("http://", "https://"))


def read(data: bytes, suffix: str, where: str) -> tuple[Concept, ...]:
    """The concepts of a file, in its order, without those it calls deprecated. Raises `UnreadableThesaurus`.

    Nothing is fetched: a JSON-LD file whose context lies elsewhere is refused, since its words mean nothing alone.
    """
    from rdflib.namespace import OWL, RDF, SKOS  # a tenth of a second, which no other command should wait for

    graph = _graph(data, suffix, where)
    deprecated = {concept for concept, said in graph.subject_objects(OWL.deprecated) if str(said) in ("true", "1")}
    found = dict.fromkeys([*graph.subjects(RDF.type, SKOS.Concept), *graph.subjects(SKOS.prefLabel)])
    concepts = tuple(_concept(graph, one) for one in found if one not in deprecated)
    if not concepts:
        raise UnreadableThesaurus(Problem(where, "there is no SKOS concept in it", "look for a file with skos:Concept"))
    return concepts


def _graph(data: bytes, suffix: str, where: str) -> Graph:
    from rdflib import Graph

    if suffix not in FORMATS:
        hint = "its name must end in " + ", ".join(FORMATS)
        raise UnreadableThesaurus(Problem(where, f"'{suffix}' is no kind of file that concepts are read from", hint))
    if len(data) > LARGEST:
        raise UnreadableThesaurus(Problem(where, f"it is larger than {LARGEST // 1_000_000} MB", "take a part of it"))
    log = logging.getLogger("rdflib")
    silent, log.disabled = log.disabled, True  # it tells of odd literals, which are no concern of ours
    try:
        if FORMATS[suffix] == "json-ld":
            _refuse_what_lies_elsewhere(json.loads(data), where)
        if FORMATS[suffix] == "xml":
            _refuse_entities(data, where)
        graph = Graph()
        graph.parse(data=data, format=FORMATS[suffix], publicID=HERE)
    except UnreadableThesaurus:
        raise
    except RecursionError:
        raise UnreadableThesaurus(Problem(where, "it is nested too deeply", "check its brackets")) from None
    except Exception as error:  # each parser of rdflib has errors of its own, some of them plain ones
        raise UnreadableThesaurus(_syntax_problem(error, FORMATS[suffix], where)) from error
    finally:
        log.disabled = silent
    return graph


def _syntax_problem(error: Exception, name: str, where: str) -> Problem:
    line = getattr(error, "lines", None)
    if callable(getattr(error, "getLineNumber", None)):
        line = error.getLineNumber()  # type: ignore[attr-defined]
    number = line + 1 if isinstance(line, int) and name == "turtle" else line if isinstance(line, int) else None
    said = getattr(error, "_why", None) or getattr(error, "msg", None) or str(error) or type(error).__name__
    first = next(iter(str(said).splitlines()), "")[:200]
    return Problem(
        where, f"this is not valid {name}: {first}", "check the file near this line" if number else "", number
    )


def _refuse_what_lies_elsewhere(value: Any, where: str) -> None:
    """Refuse contexts by address: rdflib would fetch them."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            given = one.get("@context")
            for context in given if isinstance(given, list) else [given]:
                if isinstance(context, str) or (isinstance(context, dict) and "@import" in context):
                    hint = "put the context itself into the file, or convert it to Turtle"
                    raise UnreadableThesaurus(
                        Problem(where, "its @context lies elsewhere, and nothing is fetched", hint)
                    )
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


class _PrologRead(Exception):
    """The end of what stands before a document's first element."""


def _refuse_entities(data: bytes, where: str) -> None:
    """Refuse entities that multiply or lie elsewhere; short names for addresses, as OWL files have them, are well."""

    def declared(name: str, is_parameter: int, value: str | None, *_: object) -> None:
        if is_parameter or value is None or "&" in value or len(value) > LONGEST_ENTITY:
            problem = Problem(where, f"its entity '{name}' is none that is read here", "write its text out")
            raise UnreadableThesaurus(problem)

    def started(*_: object) -> None:
        raise _PrologRead

    parser = expat.ParserCreate()
    parser.EntityDeclHandler, parser.StartElementHandler = declared, started
    with suppress(_PrologRead):
        parser.Parse(data, True)


def _concept(graph: Graph, concept: Node) -> Concept:
    from rdflib.namespace import RDFS, SKOS

    preferred = _texts(graph, concept, SKOS.prefLabel) or _texts(graph, concept, RDFS.label)
    labels = Labels(preferred, _texts(graph, concept, SKOS.altLabel), _texts(graph, concept, SKOS.hiddenLabel))
    notes = _texts(graph, concept, SKOS.scopeNote) or _texts(graph, concept, SKOS.definition)
    broader = [*graph.objects(concept, SKOS.broader), *graph.subjects(SKOS.narrower, concept)]
    return Concept(
        address=str(concept),
        labels=labels,
        notes=notes,
        broader=_addresses(broader),
        related=_addresses(graph.objects(concept, SKOS.related)),
        exact_match=_addresses(graph.objects(concept, SKOS.exactMatch)),
    )


def _texts(graph: Graph, concept: Node, predicate: Node) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(_literals(graph.objects(concept, predicate))))


def _literals(nodes: Iterable[Node]) -> Iterator[tuple[str, str]]:
    from rdflib import Literal

    for node in nodes:
        text = " ".join(str(node).split())
        if isinstance(node, Literal) and text:
            yield (node.language or "").lower(), text


def _addresses(nodes: Iterable[Node]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(str, nodes)))
