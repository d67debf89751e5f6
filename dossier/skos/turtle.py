"""Topics as a SKOS concept scheme in Turtle.

Written here and not by rdflib: a build would load it for this one file, and the order of the lines is ours.
Addresses are relative (`<#id>`), so that the place where the file is published is that of its concepts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from dossier.model import Localised, Topic

PREFIXES = """\
@prefix dct: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <#> .
"""

_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*")
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TO_ESCAPE = re.compile(r'[\\"\x00-\x1f\x7f-\x9f\ud800-\udfff]')
_NOT_IN_ADDRESSES = re.compile(r'[\x00-\x20<>"{}|\\^`\x7f-\x9f\ud800-\udfff]')

Statement = tuple[str, list[str]]


def scheme(topics: Mapping[str, Topic], title: Localised, description: Localised) -> str:
    """The topics as a scheme of this title; the same topics give the same bytes."""
    top = [f":{id_}" for id_, topic in topics.items() if topic.broader not in topics]
    head = [("a", ["skos:ConceptScheme"]), ("dct:title", _literals(title.items()))]
    head += [("dct:description", _literals(description.items())), ("skos:hasTopConcept", top)]
    concepts = (_subject(f":{topic.id}", _concept(topic, topics)) for topic in topics.values())
    return "\n".join([PREFIXES, _subject("<>", head), *concepts])


def _concept(topic: Topic, topics: Mapping[str, Topic]) -> Iterator[Statement]:
    """A concept's statements. No two labels of it are the same, as SKOS asks: what is a name already is no term too."""
    yield "a", ["skos:Concept"]
    preferred = _one_a_language(_literals(topic.name.items()))
    others, terms = _literals([*topic.name.items(), *topic.aliases]), _literals(topic.terms)
    yield "skos:prefLabel", preferred
    yield "skos:altLabel", [label for label in others if label not in preferred]
    yield "skos:hiddenLabel", [label for label in terms if label not in others]
    yield "skos:scopeNote", _literals(topic.note.items())
    yield "skos:broader", [f":{topic.broader}"] if topic.broader in topics else []
    yield "skos:narrower", [f":{other.id}" for other in topics.values() if other.broader == topic.id]
    yield "skos:related", [f":{id_}" for id_ in dict.fromkeys(topic.related) if id_ in topics]
    yield "skos:exactMatch", [_address(address) for address in dict.fromkeys(topic.exact_match)]
    yield ("skos:inScheme" if topic.broader in topics else "skos:topConceptOf"), ["<>"]


def _subject(name: str, statements: Iterable[Statement]) -> str:
    told = [f"{predicate} {', '.join(objects)}" for predicate, objects in statements if objects]
    return f"{name} " + " ;\n    ".join(told) + " .\n"


def _literals(texts: Iterable[tuple[str, str]]) -> list[str]:
    """Each text once, with its language."""
    return list(dict.fromkeys(_literal(text.strip(), language) for language, text in texts if text.strip()))


def _one_a_language(labels: list[str]) -> list[str]:
    """SKOS asks for one preferred label a language; codes that are none would make two without a language."""
    return list({label.rpartition('"')[2]: label for label in reversed(labels)}.values())[::-1]


def _literal(text: str, language: str) -> str:
    """A text as Turtle writes it.

    >>> _literal('Il "Molo"', "it")
    '"Il \\\\"Molo\\\\""@it'
    """
    escaped = _TO_ESCAPE.sub(lambda sign: _ESCAPED.get(sign[0], f"\\u{_sign(sign[0]):04X}"), text)
    tag = language.replace("_", "-")
    return f'"{escaped}"@{tag}' if _LANGUAGE.fullmatch(tag) else f'"{escaped}"'


def _sign(char: str) -> int:
    return 0xFFFD if "\ud800" <= char <= "\udfff" else ord(char)


def _address(address: str) -> str:
    """An address as Turtle writes it; signs that may not stand there are written by their codes."""
    return f"<{_NOT_IN_ADDRESSES.sub(_by_code, address)}>"


def _by_code(sign: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in sign[0].encode("utf-8", "replace"))
