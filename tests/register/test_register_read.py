"""What people may write in the register, and what it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier import register, yamlfile
from dossier.model import Decision, Edit, Passage, Register, Role

SHA = "a" * 64


def read(root: Path, **files: str) -> Register:
    folder = root / "register"
    (folder / "edits").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = folder / (f"edits/{name.removeprefix('edit_')}.yml" if name.startswith("edit_") else f"{name}.yml")
        path.write_text(text, "utf-8")
    return register.read(folder)


def test_a_dossier_without_register_has_an_empty_one(tmp_path: Path) -> None:
    found = register.read(tmp_path / "register")
    assert (found.actors, found.topics, found.sources, found.decisions, found.edits) == ({}, {}, {}, (), {})


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "null\n", "\ufeff# with a mark\n"])
def test_an_empty_file_says_nothing(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, actors=text).actors == {}


def test_an_actor_is_read_whole(tmp_path: Path) -> None:
    actor = read(tmp_path, actors="""
anna-verdi:
  name: {it: Anna Verdi, en: Ann Green}
  type: person
  aliases: {it: [la capitana], "": [Verdi]}
  wikidata: Q1
  note: Capitana del porto.
  roles:
    - {title: {it: capitana}, from: 2020-03-01, to: 2021-05, source: molo}
    - {title: sindaca, from: 2022}
""").actors["anna-verdi"]  # fmt: skip
    assert actor.name == {"it": "Anna Verdi", "en": "Ann Green"}
    assert (actor.label("en"), actor.label("de")) == ("Ann Green", "Anna Verdi")
    assert set(actor.aliases) == {("it", "la capitana"), ("", "Verdi")}
    assert (actor.type, actor.wikidata, actor.note) == ("person", "Q1", {"": "Capitana del porto."})
    assert actor.roles == (
        Role({"it": "capitana"}, "2020-03-01", "2021-05", "molo"),
        Role({"": "sindaca"}, "2022"),
    )


@pytest.mark.parametrize("date", ["2023", "2023-04", "2023-04-16", "2023-04~", "2023?", "0987", "2024-02-29"])
def test_a_date_may_be_a_day_a_month_a_year_or_about_one(tmp_path: Path, date: str) -> None:
    text = f"a:\n  name: A\n  type: other\n  roles: [{{title: t, from: {date}}}]\n"
    if date == "0987":
        text = text.replace(date, f'"{date}"')  # YAML reads figures that begin with nought its own way
    assert read(tmp_path, actors=text).actors["a"].roles[0].start == date


def test_an_alias_that_yaml_takes_for_something_else_is_an_error_not_another_word(tmp_path: Path) -> None:
    with pytest.raises(Exception, match=r"aliases"):
        read(tmp_path, actors="a:\n  name: A\n  type: other\n  aliases: [no]\n")


def test_a_topic_is_read_whole(tmp_path: Path) -> None:
    topic = read(tmp_path, topics="""
pesca:
  label: {it: Pesca}
  aliases: {it: [la pesca]}
  terms: {it: [pesca, barche]}
  broader: mare
  related: [fari]
  exactMatch: ["https://a.example/pesca", "medtop:20000219", Q180538]
  threshold: 0.4
""").topics["pesca"]  # fmt: skip
    assert (topic.name, topic.aliases) == ({"it": "Pesca"}, (("it", "la pesca"),))
    assert (topic.terms, topic.threshold) == ((("it", "pesca"), ("it", "barche")), 0.4)
    assert (topic.broader, topic.related) == ("mare", ("fari",))
    assert topic.exact_match == (
        "https://a.example/pesca",
        "http://cv.iptc.org/newscodes/mediatopic/20000219",
        "http://www.wikidata.org/entity/Q180538",
    )


def test_a_source_is_found_by_id_name_or_alias_in_any_case(tmp_path: Path) -> None:
    found = read(tmp_path, sources="molo: {name: Il Molo, aliases: [Corriere del Molo], folders: [molo]}\n")
    for name in ("molo", "IL MOLO", "corriere del molo"):
        assert found.find_source(name) is found.sources["molo"]
    assert found.find_source("Altro") is None


def test_decisions_keep_their_order(tmp_path: Path) -> None:
    found = read(
        tmp_path, decisions="- {judgement: accept, name: Verdi, entry: anna}\n- {judgement: merge, entry: a, into: b}\n"
    )
    assert found.decisions == (Decision("accept", "Verdi", "anna"), Decision("merge", entry="a", into="b"))


def test_an_edit_corrects_only_what_it_gives(tmp_path: Path) -> None:
    found = read(
        tmp_path, edit_k=f"of: {SHA}\ntitle: T\npublished: 2024-03-03\nauthors: [A]\nlinked: [{{words: w, entry: e}}]\n"
    )
    assert found.edits == {
        "k": Edit(
            key="k", of=SHA, fields={"title": "T", "published": "2024-03-03", "authors": ("A",)}, linked=(("w", "e"),)
        )
    }


def test_dates_stay_as_they_were_written() -> None:
    document = yamlfile.load("a: 2024-03-03\nb: 2024-03-03 10:00:00\n", "f.yml")
    assert document.value == {"a": "2024-03-03", "b": "2024-03-03 10:00:00"}


def test_every_key_and_item_has_its_line() -> None:
    document = yamlfile.load("a:\n  - b\n  - c: d\ne: f\n", "f.yml")
    assert [document.line_of(path) for path in (("a",), ("a", 0), ("a", 1, "c"), ("e",), ("a", 1, "x"), ())] == [
        1,
        2,
        3,
        4,
        3,
        1,
    ]


def test_yaml_makes_no_objects() -> None:
    with pytest.raises(Exception, match="cannot be read here"):
        yamlfile.load("a: !!python/name:os.system x\n", "f.yml")


def test_every_file_has_a_schema_that_knows_its_keys() -> None:
    schemas = register.schemas()
    assert set(schemas) == {"actors.json", "topics.json", "sources.json", "decisions.json", "edit.json"}
    assert {"from", "to", "title", "source", "seen"} == set(schemas["actors.json"]["$defs"]["RoleForm"]["properties"])
    for schema in schemas.values():
        for form in schema["$defs"].values():
            assert form["additionalProperties"] is False


def test_passages_of_an_edit_are_words_or_words_with_their_number(tmp_path: Path) -> None:
    text = f"of: {'a' * 64}\nrestored:\n  - Leggi anche…\n  - {{words: Torna su, occurrence: 2}}\nremoved: [2021]\n"
    edit = read(tmp_path, edit_k=text).edits["k"]
    assert edit.restored == (Passage("Leggi anche…", None, 3), Passage("Torna su", 2, 4))
    assert edit.removed == (Passage("2021", None, 5),)


def test_what_an_edit_says_of_quotations_and_statements_is_read_with_its_lines(tmp_path: Path) -> None:
    text = f"""\
of: {SHA}
quotations:
  - {{words: Il molo…, speaker: anna}}
  - {{words: Il faro…, speaker: nobody}}
  - words: La nave…
    hidden: true
statements:
  - {{words: Ieri…, time: ieri, date: 2018, actors: [anna]}}
  - {{words: Domenica…, pinned: true}}
  - {{words: Lunedì…, date: 2023-04-16/.., hidden: false}}
"""
    edit = read(tmp_path, edit_k=text).edits["k"]
    assert [(said.words, said.speaker, said.hidden, said.line) for said in edit.quotations] == [
        ("Il molo…", "anna", False, 3), ("Il faro…", "", False, 4), ("La nave…", None, True, 5),
    ]  # fmt: skip
    assert [(told.words, told.time, told.date, told.actors, told.pinned, told.line) for told in edit.statements] == [
        ("Ieri…", "ieri", "2018", ("anna",), False, 8),
        ("Domenica…", "", "", (), True, 9),
        ("Lunedì…", "", "2023-04-16/..", (), False, 10),
    ]
