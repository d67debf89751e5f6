"""A role that was only seen is told with the days of the articles, on its actor's page and as data."""

from __future__ import annotations

import json

import pytest

from dossier import pipeline
from dossier.model import Actor, Article, Block, Register, Role, Settings

ARTICLE = Article(key="a", origin="a.txt", sha256="", language="it", blocks=(Block("paragraph", "Anna Verdi parla."),))


@pytest.mark.parametrize(
    ("role", "told"),
    [
        (Role({"": "sindaca"}, seen="2023-04-17/2023-06-10"), "negli articoli: 17 aprile – 10 giugno 2023"),
        (Role({"": "sindaca"}, seen="../2023-11-02"), "negli articoli: fino al 2 novembre 2023"),
        (Role({"": "sindaca"}, "2020", seen="2023-04-17"), "inizio: 2020"),
    ],
    ids=["seen", "over", "with a beginning"],
)
def test_a_role_tells_when_it_was_seen_where_nobody_says_when_it_was_held(role: Role, told: str) -> None:
    anna = Actor(id="anna", name={"": "Anna Verdi"}, type="person", roles=(role,))
    files = {
        file.path: file.text for file in pipeline.run([ARTICLE], Register(actors={"anna": anna}), Settings()).files
    }
    assert told in files["actors/anna.md"]
    (as_data,) = json.loads(files["data/actors.json"])["actors"][0]["roles"]
    assert as_data["seen"] == role.seen
