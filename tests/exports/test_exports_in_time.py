"""When and with whom actors are named, and when topics are shown, as data."""

from __future__ import annotations

import json
from typing import Any

from dossier import pipeline
from dossier.exports import json as export
from dossier.model import Actor, Article, Block, Register, Settings, Topic

NAMES = {"anna": "Anna Verdi", "bea": "Bea Blu", "muta": "Ada Muta", "nessuno": "Ugo Sole"}
REGISTER = Register(
    actors={id_: Actor(id=id_, name={"": name}, type="person") for id_, name in NAMES.items()},
    topics={"pesca": Topic(id="pesca", name={"it": "Pesca"}, aliases=(("it", "pesca"),))},
)


def article(key: str, published: str, text: str) -> Article:
    blocks = (Block("paragraph", text),)
    return Article(key=key, origin="o", sha256="", published=published, language="it", blocks=blocks)


GIVEN = [
    article("uno", "2024-01-02", "Anna Verdi e Anna Verdi. La pesca è buona."),
    article("due", "2024-03", "Anna Verdi vede Bea Blu per la pesca."),
    article("tre", "", "Bea Blu e Anna Verdi. Ada Muta tace."),
]
DOSSIER = pipeline.run(GIVEN, REGISTER, Settings()).dossier
FILES = {file.path: json.loads(file.text) for file in export.export(DOSSIER)}


def of(kind: str, id_: str) -> dict[str, Any]:
    return next(entry for entry in FILES[f"data/{kind}.json"][kind] if entry["id"] == id_)


def test_an_actor_has_counts_by_month_and_its_first_and_last_sentence() -> None:
    activity = of("actors", "anna")["activity"]
    assert (activity["times"], activity["articles"]) == (4, 3)
    assert (activity["months"], activity["years"]) == ({"2024-01": 2, "2024-03": 1}, {"2024": 3})
    assert [(activity[end]["article"], activity[end]["date"]) for end in ("first", "last")] == [
        ("uno", "2024-01-02"),
        ("due", "2024-03"),
    ]
    anchors = {anchor for _, _, anchor in FILES["data/articles/uno.json"]["sentences"]}
    assert activity["first"]["anchor"] in anchors


def test_an_actor_has_those_it_is_named_with() -> None:
    assert of("actors", "anna")["together"] == [{"actor": "bea", "sentences": 2, "articles": 2}]


def test_who_is_never_named_has_nothing() -> None:
    assert of("actors", "muta")["together"] == [], "of the same article, of no sentence"
    assert of("actors", "nessuno")["activity"] == {
        "times": 0,
        "articles": 0,
        "first": None,
        "last": None,
        "months": {},
        "years": {},
    }


def test_a_topic_counts_its_articles() -> None:
    activity = of("topics", "pesca")["activity"]
    assert (activity["times"], activity["articles"], activity["months"]) == (2, 2, {"2024-01": 1, "2024-03": 1})
