"""Files of other thesauri: their concepts as topics, and clear words about those that cannot be read."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier import register, skos
from dossier.model import DossierError, Topic
from dossier.skos.entries import Taken

HEAD = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix t: <http://cv.iptc.org/newscodes/mediatopic/> .
"""
FILE = (
    HEAD
    + """\
t:16000000 a skos:Concept ; skos:prefLabel "conflict, war and peace"@en-GB, "Conflitti"@it ; skos:narrower t:20000056 .
t:20000056 a skos:Concept ;
  skos:prefLabel "armed conflict"@en-US, "armed conflict (UK)"@en-GB, "Guerre"@it ;
  skos:altLabel "hostilities"@en ;
  skos:hiddenLabel "warr"@en ;
  skos:definition "Disputes  that use\\n weapons"@en ;
  skos:broader t:16000000 ;
  skos:related t:20000065, t:1 ;
  skos:exactMatch <https://www.wikidata.org/entity/Q198>, <mailto:x> .
t:20000065 skos:prefLabel "Città & porti"@it .
t:20000099 a skos:Concept ; skos:prefLabel "old"@en ; owl:deprecated true .
"""
)


def taken(text: str | bytes, suffix: str = ".ttl", known: tuple[Topic, ...] = (), language: str = "it") -> Taken:
    data = text.encode() if isinstance(text, str) else text
    return skos.take(skos.read(data, suffix, "f"), {topic.id: topic for topic in known}, language, "f")


def test_concepts_become_topics() -> None:
    above, armed, ports = taken(FILE).topics
    assert (above.id, above.name) == ("conflitti", {"en": "conflict, war and peace", "it": "Conflitti"})
    assert above.exact_match == ("http://cv.iptc.org/newscodes/mediatopic/16000000",)
    assert (armed.id, armed.name) == ("guerre", {"en": "armed conflict", "it": "Guerre"})
    assert armed.aliases == (("en", "armed conflict (UK)"), ("en", "hostilities"))
    assert armed.terms == (("en", "warr"),)
    assert (armed.note, armed.broader) == ({"en": "Disputes that use weapons"}, "conflitti")
    assert armed.related == ("citta-porti",)
    assert armed.exact_match[1] == "http://www.wikidata.org/entity/Q198"
    assert ports.id == "citta-porti"


def test_ids_follow_the_dossier_s_language_and_are_never_taken_twice() -> None:
    again = (
        HEAD + 't:1 skos:prefLabel "War"@en, "Guerra"@it . t:2 skos:prefLabel "war"@en . t:3 skos:prefLabel "戦争"@ja .'
    )
    mine = Topic(id="guerra", name={"it": "Altro"})
    assert [topic.id for topic in taken(again, known=(mine,)).topics] == ["guerra-2", "war", "3"]
    assert [topic.id for topic in taken(again, language="en").topics] == ["war", "war-2", "3"]


@pytest.mark.parametrize(
    "mine",
    [
        pytest.param(Topic(id="mio", name={"it": "guerre"}), id="by-label-in-any-case"),
        pytest.param(Topic(id="mio", name={"": "x"}, aliases=(("it", "Guerre"),)), id="by-another-name"),
        pytest.param(Topic(id="mio", name={}, exact_match=("http://www.wikidata.org/entity/Q198",)), id="by-match"),
        pytest.param(
            Topic(id="mio", name={}, exact_match=("http://cv.iptc.org/newscodes/mediatopic/20000056",)), id="by-address"
        ),
    ],
)
def test_what_the_register_has_is_left_out_and_still_referred_to(mine: Topic) -> None:
    text = FILE + 't:5 skos:prefLabel "Assedi"@it ; skos:broader t:20000056 .'
    found = taken(text, known=(mine,))
    assert found.known == ("mio",)
    assert {topic.id: topic.broader for topic in found.topics} == {"conflitti": "", "citta-porti": "", "assedi": "mio"}


def test_one_of_several_broader_concepts_is_taken_and_said() -> None:
    text = HEAD + 't:1 skos:prefLabel "a" ; skos:broader t:2, t:3 . t:2 skos:prefLabel "b" . t:3 skos:prefLabel "c" .'
    found = taken(text)
    assert found.topics[0].broader == "b"
    assert [problem.message for problem in found.problems] == ["'a' has several broader concepts; the first was taken"]


def test_a_concept_without_a_label_is_left_out_and_said() -> None:
    found = taken(HEAD + 't:1 a skos:Concept . t:2 a skos:Concept ; skos:prefLabel "a" .')
    assert [topic.id for topic in found.topics] == ["a"]
    assert "mediatopic/1 has no label" in found.problems[0].message


RDF_XML = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<skos:Concept rdf:about="http://a.example/1"><skos:prefLabel xml:lang="it">Faro</skos:prefLabel></skos:Concept>
</rdf:RDF>"""
ENTITY = '<!DOCTYPE rdf:RDF [<!ENTITY a "http://a.example/"><!ENTITY b "{}">]>'
WITH_ENTITY = RDF_XML.replace("<rdf:RDF", ENTITY.format("1") + "<rdf:RDF", 1).replace("http://a.example/1", "&a;&b;")
CONTEXT = {"skos": "http://www.w3.org/2004/02/skos/core#", "label": {"@id": "skos:prefLabel", "@language": "it"}}
JSON_LD = json.dumps({"@context": CONTEXT, "@id": "http://a.example/1", "@type": "skos:Concept", "label": "Faro"})
N_TRIPLES = '<http://a.example/1> <http://www.w3.org/2004/02/skos/core#prefLabel> "Faro"@it .\n'


def test_what_has_no_address_in_the_world_has_no_match() -> None:
    found = taken(HEAD + '[] skos:prefLabel "a" ; skos:exactMatch <b>, "c", _:d . <#e> skos:prefLabel "f" .')
    assert [(topic.id, topic.exact_match) for topic in found.topics] == [("a", ()), ("e", ())]


@pytest.mark.parametrize(
    ("text", "suffix"),
    [(RDF_XML, ".rdf"), (WITH_ENTITY, ".xml"), (JSON_LD, ".jsonld"), (JSON_LD, ".json"), (N_TRIPLES, ".nt")],
    ids=["rdf", "xml", "jsonld", "json", "nt"],
)
def test_the_ending_tells_the_format(text: str, suffix: str) -> None:
    (topic,) = taken(text, suffix).topics
    assert (topic.id, topic.name, topic.exact_match) == ("faro", {"it": "Faro"}, ("http://a.example/1",))


def elsewhere(**more: object) -> str:
    return json.dumps({"@id": "http://a.example/1", **more})


@pytest.mark.parametrize(
    ("text", "suffix", "message"),
    [
        pytest.param("a b", ".ttl", "this is not valid turtle", id="turtle"),
        pytest.param(HEAD + "t:1 skos:prefLabel 'x\n", ".ttl", "this is not valid turtle", id="open-quotation"),
        pytest.param("<rdf:RDF>", ".rdf", "this is not valid xml", id="xml"),
        pytest.param(WITH_ENTITY.replace('b "1"', 'b "&a;&a;"'), ".rdf", "entity 'b'", id="entity-that-multiplies"),
        pytest.param(WITH_ENTITY.replace('b "1"', f'b "{"x" * 1000}"'), ".rdf", "entity 'b'", id="long-entity"),
        pytest.param(WITH_ENTITY.replace('b "1"', 'b SYSTEM "f"'), ".rdf", "entity 'b'", id="entity-elsewhere"),
        pytest.param(WITH_ENTITY.replace("ENTITY b", "ENTITY % b"), ".rdf", "entity 'b'", id="entity-of-the-prolog"),
        pytest.param("{", ".jsonld", "this is not valid json-ld", id="json"),
        pytest.param("x", ".nt", "this is not valid nt", id="triples"),
        pytest.param(b"\xff\xfe\x00\xd8", ".ttl", "this is not valid turtle", id="bytes"),
        pytest.param("", ".ttl", "there is no SKOS concept in it", id="empty"),
        pytest.param("[]", ".json", "there is no SKOS concept in it", id="json-of-nothing"),
        pytest.param("x", ".pdf", "'.pdf' is no kind of file", id="ending"),
        pytest.param("[" * 100_000, ".json", "nested too deeply", id="deep-json"),
        pytest.param(HEAD + "t:1 skos:broader " + "[ skos:broader " * 20_000, ".ttl", "nested too deeply", id="deep"),
        pytest.param(elsewhere(**{"@context": "https://a.example/c"}), ".json", "lies elsewhere", id="remote-context"),
        pytest.param(
            elsewhere(**{"@context": [{}, "https://a.example/c"]}), ".json", "lies elsewhere", id="remote-in-a-list"
        ),
        pytest.param(
            elsewhere(x={"@context": {"y": {"@context": "c"}}}), ".json", "lies elsewhere", id="remote-in-a-term"
        ),
        pytest.param(
            elsewhere(**{"@context": {"@import": "https://a.example/c"}}), ".json", "lies elsewhere", id="imported"
        ),
    ],
)
def test_what_cannot_be_read_is_said(
    text: str | bytes, suffix: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    with pytest.raises(DossierError) as caught:
        taken(text, suffix)
    (problem,) = caught.value.problems
    assert message in problem.message
    assert problem.where == "f"


def test_a_fault_of_turtle_is_said_with_its_line() -> None:
    with pytest.raises(DossierError) as caught:
        taken(HEAD + "t:1 skos:prefLabel 'x' .\nt:2 t:3 .\n")
    assert caught.value.problems[0].line == 5


def read_back(text: str, folder: Path) -> dict[str, Topic]:
    (folder / "topics.yml").write_text(text, "utf-8")
    return dict(register.read(folder).topics)


def test_the_entries_are_what_a_register_reads(tmp_path: Path) -> None:
    topics = taken(FILE).topics
    text = skos.as_yaml(topics)
    assert text.startswith("conflitti:\n  label: {en: 'conflict, war and peace', it: Conflitti}\n")
    assert read_back(text, tmp_path) == {topic.id: topic for topic in topics}


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).map(
    lambda text: " ".join(text.split())
).filter(bool)  # fmt: skip
IDS = ["a", "b", "5g", "c-2"]
PAIRS = st.lists(st.tuples(st.sampled_from(["", "it", "en"]), WORDS), max_size=3, unique=True).map(tuple)


@st.composite
def thesauri(draw: st.DrawFn) -> dict[str, Topic]:
    ids = draw(st.lists(st.sampled_from(IDS), unique=True, min_size=1))
    found = {}
    for n, id_ in enumerate(ids):
        name = draw(st.dictionaries(st.sampled_from(["it", "en", ""]), WORDS, min_size=1))
        aliases = tuple(pair for pair in draw(PAIRS) if pair not in name.items())
        terms = tuple(pair for pair in draw(PAIRS) if pair not in {*name.items(), *aliases})
        found[id_] = Topic(
            id=id_,
            name=name,
            aliases=aliases,
            terms=terms,
            note=draw(st.dictionaries(st.sampled_from(["it", "en"]), WORDS)),
            broader=draw(st.sampled_from(["", *ids[:n]])),
            related=tuple(draw(st.lists(st.sampled_from(ids), unique=True))),
            exact_match=tuple(
                draw(st.lists(st.sampled_from(["https://a.example/1", "http://b.example/"]), unique=True))
            ),
        )
    return found


@given(thesauri())
def test_what_is_exported_comes_back_the_same(topics: dict[str, Topic]) -> None:
    found = taken(skos.scheme(topics, {"it": "Prova"}, {}))
    assert {topic.id: topic for topic in found.topics} == topics
    assert [topic.id for topic in found.topics] == list(topics)
    assert yaml.safe_load(skos.as_yaml(found.topics)).keys() == topics.keys()
