"""The dossier as JSON."""

from __future__ import annotations

import json
from typing import Any

from dossier import pipeline, records
from dossier.exports import json as export
from dossier.model import Actor, Article, Block, Register, Role, Settings, Source, Topic

REGISTER = Register(
    actors={
        "anna": Actor(
            id="anna",
            name={"it": "Anna Verdi"},
            aliases=(("", "Verdi"),),
            type="person",
            wikidata="Q1",
            roles=(Role({"it": "capitana"}, "2020", "", "molo"),),
        ),
        "bea": Actor(id="bea", name={"": "Bea Blu"}, type="person"),
    },
    topics={
        "pesca": Topic(id="pesca", name={"it": "Pesca"}, aliases=(("it", "pesca"),), broader="mare", related=("fari",))
    },
    sources={"molo": Source(id="molo", name={"": "Il Molo"}, type="newspaper", rights="excerpt")},
)
ARTICLE = Article(
    key="città",
    origin="seeds/città.txt",
    sha256="0" * 64,
    title="«Titolo» <b>",
    published="2024-01-02",
    language="it",
    authors=("A",),
    source="molo",
    blocks=(Block("paragraph", "Anna Verdi pesca. La pesca è buona."),),
)
UNDATED = Article(key="b", origin="seeds/b.txt", sha256="1" * 64, blocks=(Block("paragraph", "Niente."),))
DOSSIER = pipeline.run([ARTICLE, UNDATED], REGISTER, Settings()).dossier
FILES = {file.path: file.text for file in export.export(DOSSIER)}


def read(path: str) -> Any:
    return json.loads(FILES[path])


def test_there_is_a_record_per_article_and_a_list_of_each_kind() -> None:
    assert set(FILES) == {
        "data/articles/città.json",
        "data/articles/b.json",
        "data/articles.json",
        "data/actors.json",
        "data/topics.json",
        "data/sources.json",
        "data/timeline.json",
        "data/quotations.json",
    }


def test_every_file_is_json_that_says_it_is_generated_and_ends_with_a_line_end() -> None:
    for text in FILES.values():
        assert json.loads(text)["generated"] is True
        assert text.endswith("\n")
        assert '\n"generated": true' in text, "the mark by which the door out knows its files"


def test_the_record_of_an_article_is_enough_to_build_it_again() -> None:
    corrected = next(a.article for a in DOSSIER.articles if a.article.key == "città")
    assert records.article_of(read("data/articles/città.json")) == corrected


def test_the_record_tells_mentions_topics_and_anchors() -> None:
    record = read("data/articles/città.json")
    assert [(m["text"], m["actor"]) for m in record["mentions"]] == [("Anna Verdi", "anna")]
    assert [(t["id"], t["score"]) for t in record["topics"]] == [("pesca", 0.5)]
    assert [s[:2] for s in record["sentences"]] == [[0, 17], [18, 35]]


def test_articles_are_listed_with_what_is_unknown_as_null() -> None:
    listed = {article["key"]: article for article in read("data/articles.json")["articles"]}
    assert listed["b"]["published"] is None
    assert listed["città"]["published"] == "2024-01-02"
    assert listed["città"]["actors"] == {"anna": 1}
    assert listed["città"]["topics"] == {"pesca": 0.5}
    assert listed["città"]["rights"] == "excerpt"
    assert listed["città"]["title"] == "«Titolo» <b>"


def test_actors_are_listed_with_the_sentences_that_name_them() -> None:
    anna, bea = read("data/actors.json")["actors"]
    assert anna["evidence"] == [{"article": "città", "anchor": read("data/articles/città.json")["sentences"][0][2]}]
    assert anna["roles"] == [{"title": {"it": "capitana"}, "from": "2020", "to": None, "seen": None, "source": "molo"}]
    assert (anna["wikidata"], bea["wikidata"], bea["evidence"]) == ("Q1", None, [])


def test_topics_and_sources_are_listed() -> None:
    (topic,) = read("data/topics.json")["topics"]
    (source,) = read("data/sources.json")["sources"]
    assert (topic["broader"], topic["related"], topic["articles"]) == ("mare", ["fari"], ["città"])
    assert (source["id"], source["rights"]) == ("molo", "excerpt")
