"""The clipping that began it all, from a page that is not ours to publish: only hashes of its words stand here."""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from conftest import REPO, run_dossier

TITLE = "Alleanza militare Cina-Russia, come flirtano Xi e Putin"
HEADINGS = [
    "64cea98192f7984084d7d985c8df6cd7e82f9719b6c179511eb8e628f311d889",
    "54839380f823abbf0138bb1639eb444a2d28917ba808759b29ab8745759d543e",
    "4910278083a5e3908ec223694c8c64f1d0aaf0d82a70e35b42d380a5b1de8801",
    "110b29ed3adbf1418fa5b6910241cd1be54d5191a4d065428734664cae4cb975",
    "8fa78099b78ba3c88f79ab86f921659d1f4e4ad9e8d283570e2c3544832ff3ca",
]
REMOVED = ["skip to Main Content", "Back To Top"]
PARTS = 25
"""Paragraphs and headings."""
PEOPLE = {
    "li-shangfu",
    "vladimir-putin",
    "xi-jinping",
    "qin-gang",
    "sergei-shoigu",
    "annalena-baerbock",
    "emmanuel-macron",
    "ursula-von-der-leyen",
}


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture(scope="module")
def fresh(real_clipping: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh dossier with the clipping in it and nothing else."""
    base = tmp_path_factory.mktemp("real")
    assert run_dossier("new", "dossier", cwd=base).code == 0
    ran = run_dossier("add", real_clipping, cwd=base / "dossier")
    assert ran.code == 0, ran.err
    ran = run_dossier("build", cwd=base / "dossier")
    assert ran.code == 0, ran.err
    return base / "dossier"


@pytest.fixture(scope="module")
def cleaned(fresh: Path, real_clipping: Path) -> dict[str, Any]:
    return json.loads(run_dossier("clean", "--json", real_clipping, cwd=fresh).out)


def test_title_and_kicker(cleaned: dict[str, Any]) -> None:
    assert (cleaned["title"], cleaned["kicker"]) == (TITLE, "Russia")
    assert cleaned["language"] == "it"


def test_five_headings_in_sentence_case(cleaned: dict[str, Any]) -> None:
    headings = [part.lstrip("# ") for part in cleaned["markdown"].split("\n\n") if part.startswith("#")]
    assert [sha256(heading) for heading in headings] == HEADINGS
    assert not any(heading.isupper() for heading in headings)


def test_two_lines_of_navigation_are_removed_and_nothing_else(cleaned: dict[str, Any]) -> None:
    assert [(part["text"], part["reason"]) for part in cleaned["removed"]] == [(line, "navigation") for line in REMOVED]


def test_every_other_line_is_kept(cleaned: dict[str, Any], real_clipping: Path) -> None:
    parts = cleaned["text"].split("\n\n")
    assert len(parts) == PARTS
    lines = [" ".join(line.split()) for line in real_clipping.read_text("utf-8").splitlines() if line.strip()]
    kept = {part.casefold() for part in (*parts, cleaned["title"], cleaned["kicker"])}
    assert [sha256(line) for line in lines if line.casefold() not in kept and line not in REMOVED] == []


def test_a_fresh_dossier_links_at_least_eight_actors(fresh: Path, cleaned: dict[str, Any]) -> None:
    record = json.loads((fresh / f"docs/data/articles/{cleaned['key']}.json").read_text("utf-8"))
    linked = {mention["actor"] for mention in record["mentions"] if mention["status"] == "linked"}
    assert len(linked) >= 8
    page = (fresh / f"docs/articles/{cleaned['key']}.md").read_text("utf-8")
    assert [actor for actor in linked if f"](../actors/{actor}.md)" not in page] == []


def test_the_register_of_this_repository_links_all_its_people(real_clipping: Path, tmp_path: Path) -> None:
    shutil.copytree(REPO / "register", tmp_path / "register", ignore=shutil.ignore_patterns("edits"))
    shutil.copy2(REPO / "dossier.yml", tmp_path)
    ran = run_dossier("annotate", "--json", "--date", "2023-04-17", real_clipping, cwd=tmp_path)
    mentions = json.loads(ran.out)["mentions"]
    linked = {mention["actor"] for mention in mentions if mention["status"] == "linked"}
    assert PEOPLE - linked == set()
