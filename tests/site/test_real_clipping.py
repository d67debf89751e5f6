"""The clipping that began it all, from a page that is not ours to publish: only hashes of its words stand here."""

import hashlib
import json
import re
import shutil
from collections import Counter
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
ORGANISATIONS = {
    "bloomberg",
    "china-daily",
    "commissione-europea",
    "cremlino",
    "dipartimento-di-stato",
    "dipartimento-sviluppo-equipaggiamenti",
    "global-times",
    "reuters",
    "rosoboronexport",
}
COUNTRIES = {"cina", "russia", "ucraina", "stati-uniti", "germania", "francia"}
NAMES = [("Li", 8, "li-shangfu"), ("Xi", 4, "xi-jinping"), ("Putin", 8, "vladimir-putin")]
"""How often each stands in the text, with and without the full name."""
DEMONYMS = [("tedesca", 2, "germania"), ("francese", 1, "francia"), ("ucraine", 1, "ucraina"), ("russe", 1, "russia")]


SPEAKERS = {
    "vladimir-putin": 3,
    "li-shangfu": 2,
    "global-times": 2,
    "qin-gang": 1,
    "bloomberg": 1,
    "china-daily": 1,
    None: 1,  # "where he said": one of two persons
}
"""Who says how many of the passages between marks."""
TIMES = [
    "2023-04-16", "../2023-04-19", "2023-03", "2023-04-17", "2023-04-14", "2023-04-16", "2023-03-22",
    "2013", "2018", "2023", "2023-04-14", "2018", "2017", "2018",
]  # fmt: skip
"""The times that it tells, in order of the text."""


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


def test_the_day_of_publication_is_concluded_from_its_words(fresh: Path, cleaned: dict[str, Any]) -> None:
    told = cleaned["inferred"]["published"]
    assert (cleaned["published"], told["value"], told["rule"]) == ("2023-04-17", "2023-04-17", "text-times")
    reasons = told["evidence"].split(" · ")
    assert reasons[0] == "Ieri … domenica"
    assert {"durerà fino al 19 aprile", "14 aprile", "2023"} <= set(reasons)
    page = (fresh / f"docs/articles/{cleaned['key']}.md").read_text("utf-8")
    assert 'datetime="2023-04-17"' in page
    assert "d-inferred" in page


def test_its_times_count_from_that_day(fresh: Path, real_clipping: Path) -> None:
    told = json.loads(run_dossier("annotate", "--json", real_clipping, cwd=fresh).out)["dates"]
    values = {time["text"].lower(): time["value"] for time in told}
    assert (values["ieri"], values["domenica"], values["oggi"]) == ("2023-04-16", "2023-04-16", "2023-04-17")
    assert values["14 aprile"] == "2023-04-14"


@pytest.fixture(scope="module")
def annotated(real_clipping: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The clipping beside the register of this repository, which has everyone that it names."""
    base = tmp_path_factory.mktemp("annotated")
    shutil.copytree(REPO / "register", base / "register", ignore=shutil.ignore_patterns("edits"))
    shutil.copy2(REPO / "dossier.yml", base)
    ran = run_dossier("annotate", "--json", "--date", "2023-04-17", real_clipping, cwd=base)
    return json.loads(ran.out)


def linked(annotated: dict[str, Any], kind: str) -> set[str]:
    return {m["actor"] for m in annotated["mentions"] if m["status"] == "linked" and m["type"] == kind}


def actors_at(annotated: dict[str, Any], start: int, end: int) -> set[str]:
    return {m["actor"] for m in annotated["mentions"] if m["start"] < end and start < m["end"] and m["actor"]}


def test_all_its_people_are_linked_and_nobody_else(annotated: dict[str, Any]) -> None:
    assert linked(annotated, "person") == PEOPLE
    people = [m for m in annotated["mentions"] if m["status"] == "suggested" and m["type"] == "person"]
    # An office may have had several holders; a person whom the register does not have is not in the text.
    assert [m["text"] for m in people if not m["candidates"]] == []


def test_all_its_organisations_and_countries_are_linked(annotated: dict[str, Any]) -> None:
    assert linked(annotated, "organisation") == ORGANISATIONS
    assert linked(annotated, "country") == COUNTRIES


@pytest.mark.parametrize(("name", "times", "actor"), NAMES)
def test_every_short_name_leads_to_the_right_person(
    annotated: dict[str, Any], name: str, times: int, actor: str
) -> None:
    found = [actors_at(annotated, *match.span()) for match in re.finditer(rf"\b{name}\b", annotated["text"])]
    assert found == [{actor}] * times


@pytest.mark.parametrize(("demonym", "times", "country"), DEMONYMS)
def test_a_country_is_named_by_its_demonym_where_no_office_has_it(
    annotated: dict[str, Any], demonym: str, times: int, country: str
) -> None:
    found = [actors_at(annotated, *match.span()) for match in re.finditer(rf"\b{demonym}\b", annotated["text"])]
    # "il presidente russo" may be the president, and then is not his country too.
    assert len(found) == times
    assert all(actors <= {country, *PEOPLE} and actors for actors in found)


def test_an_office_in_three_years_is_not_its_holder_of_today(annotated: dict[str, Any]) -> None:
    years = annotated["text"].index("2013")
    office = annotated["text"].index("ministro", years)
    assert actors_at(annotated, office, office + len("ministro")) == set()


def test_every_passage_between_marks_is_said_by_the_right_speaker(annotated: dict[str, Any]) -> None:
    direct = [said["speaker"] for said in annotated["quotations"] if said["direct"]]
    assert Counter(direct) == SPEAKERS


def test_nobody_but_who_is_told_to_speaks(annotated: dict[str, Any]) -> None:
    indirect = {said["speaker"] for said in annotated["quotations"] if not said["direct"]}
    assert indirect - {None} == {
        "vladimir-putin", "qin-gang", "annalena-baerbock", "cina", "global-times", "reuters", "dipartimento-di-stato",
    }  # fmt: skip
    assert {said["via"] for said in annotated["quotations"] if said.get("via")} == {"cremlino"}


def test_all_its_times_are_told(annotated: dict[str, Any]) -> None:
    assert [time["value"] for time in annotated["dates"]] == TIMES
