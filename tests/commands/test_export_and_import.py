"""`dossier export` and `dossier import`: what they give, where to, and what they refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from conftest import Run, bytes_below, without_caches, write_files

FOREIGN = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<http://a.example/1> skos:prefLabel "Fari"@it .
<http://a.example/2> skos:prefLabel "Pesca"@it ; skos:broader <http://a.example/1> .
"""


def test_export_gives_the_whole_dossier_as_json_and_writes_nothing(dossier_root: Path, run: Run) -> None:
    before = bytes_below(dossier_root)
    ran = run("export", "json", "-q", cwd=dossier_root)
    assert (ran.code, ran.err) == (0, "")
    told = json.loads(ran.out)
    assert told["title"] == "Piccola prova"
    assert {article["key"] for article in told["articles"]} == {"uno", "due", "carte-tre"}
    assert [len(told[kind]) for kind in ("actors", "topics", "sources")] == [3, 1, 1]
    assert without_caches(bytes_below(dossier_root)) == without_caches(before)


def test_export_gives_the_topics_as_the_build_publishes_them(built_root: Path, run: Run) -> None:
    published = (built_root / "docs/data/topics.ttl").read_text("utf-8")
    ran = run("export", "skos", "-C", built_root, cwd=built_root.parent)
    assert ran.code == 0
    assert published == "# generated: true\n" + ran.out
    assert ':fari a skos:Concept ;\n    skos:prefLabel "Fari"@it ;' in ran.out


@pytest.mark.parametrize(
    ("name", "file"),
    [("timeline-csv", "timeline.csv"), ("quotations-csv", "quotations.csv"), ("icalendar", "timeline.ics")],
)
def test_export_gives_byte_for_byte_what_the_build_publishes(name: str, file: str, built_root: Path, run: Run) -> None:
    given = built_root.parent / f"given-{file}"
    assert run("export", name, "-C", built_root, "-o", given, cwd=built_root.parent).code == 0
    assert given.read_bytes() == (built_root / "docs/data" / file).read_bytes()
    assert given.read_bytes().endswith(b"\r\n")


def test_export_writes_to_a_file_and_replaces_what_is_there(dossier_root: Path, tmp_path: Path, run: Run) -> None:
    write_files(tmp_path, {"mio.ttl": "vecchio"})
    ran = run("export", "skos", "-o", tmp_path / "mio.ttl", cwd=dossier_root)
    assert (ran.code, ran.out) == (0, "")
    assert ran.naming("mio.ttl written")
    assert "vecchio" not in (tmp_path / "mio.ttl").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["json", "-o", "manca/x.json"], "make the folder first", id="missing-folder"),
        pytest.param(["json", "-o", "seeds"], "it cannot be written", id="folder-for-a-file"),
        pytest.param(["pdf"], "'jsonld', 'quotations-csv', 'skos', 'timeline-csv'", id="unknown-format"),
        pytest.param(["json", "-C", "manca"], "there is no such folder", id="no-dossier"),
    ],
)
def test_export_refuses(arguments: list[str], said: str, dossier_root: Path, run: Run) -> None:
    ran = run("export", *arguments, cwd=dossier_root)
    assert (ran.code, ran.out) == (2, "")
    assert ran.naming(said)


def test_export_gives_what_there_is_and_says_what_to_look_at(dossier_root: Path, run: Run) -> None:
    write_files(dossier_root, {"seeds/vuoto.txt": ""})
    ran = run("export", "json", cwd=dossier_root)
    assert (ran.code, len(json.loads(ran.out)["articles"])) == (1, 3)
    assert ran.naming("seeds/vuoto.txt")


def test_import_gives_what_the_register_does_not_have(dossier_root: Path, run: Run) -> None:
    write_files(dossier_root, {"altri.ttl": FOREIGN})
    before = bytes_below(dossier_root)
    ran = run("import", "altri.ttl", cwd=dossier_root)
    assert ran.code == 0
    assert yaml.safe_load(ran.out) == {
        "pesca": {"label": {"it": "Pesca"}, "broader": "fari", "exactMatch": ["http://a.example/2"]}
    }
    assert ran.lines == ["1 topics; the register has already: fari"]
    assert bytes_below(dossier_root) == before


def test_what_is_imported_can_be_put_into_the_register(dossier_root: Path, run: Run) -> None:
    write_files(dossier_root, {"altri.ttl": FOREIGN})
    assert run("import", "altri.ttl", "-o", "nuovi.yml", cwd=dossier_root).code == 0
    topics = dossier_root / "register/topics.yml"
    topics.write_text(topics.read_text("utf-8") + (dossier_root / "nuovi.yml").read_text("utf-8"), "utf-8")
    ran = run("build", cwd=dossier_root)
    assert (ran.code, (dossier_root / "docs/topics/pesca.md").is_file()) == (0, True)
    again = run("import", "altri.ttl", cwd=dossier_root)
    assert (again.code, again.out) == (0, "")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        pytest.param("x.ttl", None, "check the path", id="missing"),
        pytest.param("x.ttl", "a b", "this is not valid turtle", id="broken"),
        pytest.param("x.pdf", "a", "its name must end in .ttl", id="ending"),
        pytest.param("x.jsonld", '{"@context": "https://a.example"}', "nothing is fetched", id="context-elsewhere"),
    ],
)
def test_import_refuses(name: str, text: str | None, said: str, dossier_root: Path, run: Run) -> None:
    write_files(dossier_root, {} if text is None else {name: text})
    ran = run("import", name, cwd=dossier_root)
    assert (ran.code, ran.out, len(ran.lines)) == (2, "", 1)
    assert ran.naming(said)
