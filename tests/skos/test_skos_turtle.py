"""Topics as Turtle: the bytes beside their sample, and what another reader makes of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SKOS

from dossier import register, skos
from dossier.model import Topic

SAMPLES = Path(__file__).parent / "samples"
BASE = "https://a.example/data/topics.ttl"


def graph_of(*topics: Topic) -> Graph:
    text = skos.scheme({topic.id: topic for topic in topics}, {"it": "Prova"}, {})
    return Graph().parse(data=text, format="turtle", publicID=BASE)


def test_the_sample_is_written_as_the_golden_file_has_it(tmp_path: Path) -> None:
    (tmp_path / "topics.yml").write_bytes((SAMPLES / "porto.yml").read_bytes())
    topics = register.read(tmp_path).topics
    text = skos.scheme(topics, {"it": "Il porto"}, {"it": "Le carte del «porto»."})
    golden = SAMPLES / "porto.ttl"
    if os.environ.get("DOSSIER_WRITE_GOLDEN"):
        golden.write_text(text, "utf-8", newline="\n")
    assert text == golden.read_text("utf-8")


def test_another_reader_finds_the_concepts_at_the_file_s_own_address() -> None:
    graph = Graph().parse(SAMPLES / "porto.ttl", format="turtle", publicID=BASE)
    pesca, mare = URIRef(f"{BASE}#pesca"), URIRef(f"{BASE}#mare")
    assert set(graph.subjects(RDF.type, SKOS.Concept)) == {pesca, mare, URIRef(f"{BASE}#fari"), URIRef(f"{BASE}#5g")}
    assert set(graph.objects(pesca, SKOS.prefLabel)) == {Literal("Pesca", lang="it"), Literal("Fishing", lang="en")}
    assert Literal('detta "grande"', lang="it") in set(graph.objects(pesca, SKOS.hiddenLabel))
    assert Literal("C:\\port", lang="en") in set(graph.objects(pesca, SKOS.hiddenLabel))
    assert set(graph.objects(pesca, SKOS.broader)) == {mare} == set(graph.subjects(SKOS.narrower, pesca))
    assert URIRef("http://www.wikidata.org/entity/Q180538") in set(graph.objects(pesca, SKOS.exactMatch))
    assert set(graph.objects(URIRef(BASE), SKOS.hasTopConcept)) == {mare, URIRef(f"{BASE}#5g")}


def test_a_dossier_without_topics_is_an_empty_scheme() -> None:
    assert list(graph_of().subjects(RDF.type, SKOS.ConceptScheme)) == [URIRef(BASE)]


def test_references_to_topics_that_do_not_exist_are_left_out() -> None:
    graph = graph_of(Topic(id="a", name={"": "A"}, broader="b", related=("c",)))
    assert not list(graph.objects(None, SKOS.broader))
    assert not list(graph.objects(None, SKOS.related))


TEXTS = st.text(st.characters(codec=None), max_size=20)
LANGUAGES = st.sampled_from(["", "it", "en", "pt_BR", "zh-Hans", "not a code", "@@"])
TOPICS = st.builds(
    Topic,
    id=st.sampled_from(["a", "5g", "b-2"]),
    name=st.dictionaries(LANGUAGES, TEXTS, max_size=4),
    aliases=st.lists(st.tuples(LANGUAGES, TEXTS), max_size=4).map(tuple),
    terms=st.lists(st.tuples(LANGUAGES, TEXTS), max_size=4).map(tuple),
    note=st.dictionaries(LANGUAGES, TEXTS, max_size=2),
    related=st.lists(st.sampled_from(["a", "b-2", "x"])).map(tuple),
    exact_match=st.lists(TEXTS.map("https://a.example/".__add__), max_size=2).map(tuple),
)


@given(st.lists(TOPICS, unique_by=lambda topic: topic.id))
def test_any_texts_give_turtle_that_keeps_what_skos_asks_of_labels(topics: list[Topic]) -> None:
    graph = graph_of(*topics)
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        kinds = [set(graph.objects(concept, kind)) for kind in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)]
        languages = [str(label.language) for label in kinds[0]]  # type: ignore[union-attr]
        assert len(languages) == len(set(languages)), "one preferred label a language"
        assert sum(map(len, kinds)) == len(set().union(*kinds)), "no label is of two kinds"


@pytest.mark.parametrize(
    ("topics", "said"),
    [
        pytest.param([("a", "b"), ("b", "a")], ["a → b → a"], id="circle-told-once"),
        pytest.param([("a", "a")], ["a → a"], id="broader-than-itself"),
        pytest.param([("x", "a"), ("a", "b"), ("b", "c"), ("c", "a")], ["a → b → c → a"], id="beside-the-circle"),
        pytest.param([("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")], ["a → b → a", "c → d → c"], id="two-circles"),
        pytest.param([("a", "b"), ("b", "c"), ("c", "")], [], id="chain"),
        pytest.param([("a", "nowhere")], [], id="unknown-is-told-elsewhere"),
    ],
)
def test_circles_of_broader_topics_are_told(topics: list[tuple[str, str]], said: list[str]) -> None:
    given_ = {id_: Topic(id=id_, name={}, broader=broader) for id_, broader in topics}
    assert [problem.message.partition(": ")[2] for problem in skos.faults(given_)] == said


@pytest.mark.parametrize(
    ("related", "count"),
    [
        pytest.param({"a": ("a",)}, 1, id="itself"),
        pytest.param({"a": ("b",)}, 1, id="the-broader"),
        pytest.param({"c": ("a",)}, 1, id="a-narrower-one-far-down"),
        pytest.param({"a": ("d",)}, 0, id="a-neighbour"),
    ],
)
def test_what_is_broader_may_not_be_related(related: dict[str, tuple[str, ...]], count: int) -> None:
    above = {"a": "b", "b": "c", "c": "", "d": ""}
    topics = {id_: Topic(id=id_, name={}, broader=b, related=related.get(id_, ())) for id_, b in above.items()}
    assert len(list(skos.faults(topics))) == count
