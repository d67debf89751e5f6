"""What the program writes into people's files: one insertion, all else byte for byte."""

from __future__ import annotations

import os
import stat
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import register
from dossier.model import Actor, BrokenSettings, Decision, Edit, Role
from dossier.register import writing

LEO = Actor(id="leo-blu", name={"": "Leo Blu"}, aliases=(("", "Blu"),), type="person")
REJECT = Decision("reject", "Portoblu", article="k")

DECISIONS = {
    "missing": None,
    "empty": "",
    "comment": "# mine\n",
    "comment-without-line-break": "# mine",
    "block": "# a\n- {judgement: unsure, name: x}\n\n# end\n",
    "no-line-break-at-the-end": "- judgement: unsure\n  name: x",
    "crlf": "# a\r\n- judgement: unsure\r\n  name: x\r\n",
    "byte-order-mark": "\ufeff- {judgement: unsure, name: x}\n",
    "indented": "   - {judgement: unsure, name: x}\n# end",
    "anchor": "&all\n  - &one {judgement: unsure, name: x}\n  - *one\n",
    "empty-brackets": "# a\n[]\n",
    "brackets": "[{judgement: unsure, name: x}]",
    "brackets-over-lines": "[\n  {judgement: unsure, name: x}, # one\n  {judgement: unsure, name: y},\n]\n# end\n",
    "document-marks": "%YAML 1.1\n---\n- {judgement: unsure, name: x}\n...\n# after\n",
    "only-a-mark": "---\n",
    "blank-lines": "- {judgement: unsure, name: x}\n\n\n",
    "long-text": "- judgement: unsure\n  name: >\n    x\n    y\n",
    "many": "# a\n" + "".join(f"- {{judgement: reject, name: n{n}}}\n" for n in range(5)) + "# end\n",
    "many-indented": "".join(f"  - judgement: reject\n    name: n{n}\n" for n in range(5)),
    "many-with-anchors": "- &a {judgement: unsure, name: x}\n- *a\n- *a\n- *a\n",
    "many-in-brackets": "# a\n[\n" + "{judgement: unsure, name: x},\n" * 3 + "]\n",
    "many-with-dashes-apart": "-\n  judgement: unsure\n  name: x\n" * 4,
    "many-crlf-without-the-last": "- judgement: unsure\r\n  name: x\r\n" * 4 + "- {judgement: unsure, name: y}",
    "many-with-kept-lines": "- judgement: unsure\n  name: |+\n    x\n\n" * 4,
    "many-and-an-end": "---\n" + "- {judgement: unsure, name: x}\n" * 4 + "...\n# after\n",
    "other-letters": "- {judgement: unsure, name: 習近平 😀 é}\n",
}
FOUR = ("b", "anna", "c", "d")
ACTORS = {
    "missing": None,
    "empty": "",
    "comments": "# who\n\n# --- people\n",
    "block": "anna:\n  name: Anna Verdi\n  type: person # a\n",
    "aliases": "anna:\n  name: Anna Verdi\n  aliases: [Verdi]\n  type: person\n",
    "list-of-aliases": "anna:\n  aliases:\n  - Verdi # her\n  type: person\n  name: A\nb: {name: B, type: other}\n",
    "aliases-by-language": "anna:\n  name: {it: Anna Verdi}\n  type: person\n  aliases: {it: [Verdi], en: [Green]}\n",
    "aliases-in-lines": "anna:\n  aliases:\n    it: [Verdi]\n    en:\n    - Green\n  name: A\n  type: person\n",
    "no-line-break-at-the-end": "anna:\n  name: Anna Verdi\n  type: person",
    "crlf": "anna:\r\n  name: Anna Verdi\r\n  type: person\r\n  note: |\r\n    one\r\n    two\r\n",
    "byte-order-mark": "\ufeffanna: {name: Anna Verdi, type: person}\n",
    "flow": "{anna: {name: Anna Verdi, type: person, aliases: []}}",
    "flow-over-lines": "{\n  anna: {name: Anna Verdi,\n         type: person},\n}\n",
    "apart": "anna:\n  name: Anna Verdi\n  type: person\n\n# next\n\nb:\n  name: B\n  type: other\n\n# last\n",
    "indented": "  anna:\n      name: Anna Verdi\n      type: person\n# end",
    "anchors": "x: &x {name: X, type: other}\nanna:\n  name: &n Anna Verdi\n  type: person\ny: *x\n",
    "document-marks": "---\nanna: {name: Anna Verdi, type: person}\n...\n",
    "many": "# a\nb:\n  name: B\n  type: other\nanna:\n  name: Anna Verdi\n  type: person\n"
            "c:\n  name: C\n  type: other\nd: {name: D, type: other}\n# end\n",
    "many-and-the-last": "b: {name: B, type: other}\nc: {name: C, type: other}\nanna:\n  name: A\n  type: person",
    "many-apart": "".join(f"{id_}:\r\n  name: A\r\n  type: person\r\n  note: |+\r\n    a\r\n\r\n" for id_ in FOUR),
    "many-with-anchors": "b: &b {name: B, type: person}\nc: *b\n"
            "anna:\n  name: &n A\n  type: person\nd:\n  name: *n\n  type: other\n",
    "many-in-brackets": "{\nb: {name: B, type: other},\n"
            "anna: {name: A, type: person}\n,\nc: {name: C, type: other}\n}\n",
    "many-indented": "".join(f"  {id_}:\n    name: A\n    type: person\n" for id_ in FOUR),
    "many-with-question-marks": "".join(f"? {id_}\n: name: A\n  type: person\n" for id_ in FOUR),
    "many-that-quote-others": "b:\n  note: |\n    anna:\n      type: person\n  name: B\n  type: other\n"
            "anna:\n  name: A\n  type: person\n"
            "c:\n  name: \"C\n\n    anna:\"\n  type: other\n",
    "tabs-in-comments": "anna:\t# a\n  name: Anna Verdi\t# b\n  type: person\t# c\n",
}  # fmt: skip
WITH_ANNA = [text for text in ACTORS.values() if text and "anna" in text]


def folder_of(root: Path, decisions: str | None = None, actors: str | None = None) -> Path:
    folder = root / "register"
    folder.mkdir(exist_ok=True)
    for name, text in (("decisions", decisions), ("actors", actors)):
        if text is not None:
            (folder / f"{name}.yml").write_bytes(text.encode())
    return folder


def is_one_insertion(written: register.Written) -> bool:
    """Whether what was there is still there, before and behind what is new."""
    before, after = written.before or b"", written.after
    head = next((n for n, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), len(before))
    return after.endswith(before[head:])


@pytest.mark.parametrize("text", DECISIONS.values(), ids=DECISIONS)
def test_a_decision_is_added_at_the_end_of_any_file(tmp_path: Path, text: str | None) -> None:
    folder = folder_of(tmp_path, decisions=text)
    before = register.read(folder).decisions
    written = register.append_decisions(folder, [REJECT, Decision("merge", entry="a", into="b")])
    assert is_one_insertion(written)
    assert register.read(folder).decisions == (*before, REJECT, Decision("merge", entry="a", into="b"))
    register.take_back(written)
    path = folder / "decisions.yml"
    assert (path.read_bytes().decode() if path.exists() else None) == text


@pytest.mark.parametrize("text", ACTORS.values(), ids=ACTORS)
def test_an_entry_is_added_at_the_end_of_any_file(tmp_path: Path, text: str | None) -> None:
    folder = folder_of(tmp_path, actors=text)
    before = register.read(folder).actors
    written = register.add_actor(folder, LEO)
    assert is_one_insertion(written)
    found = register.read(folder).actors
    assert list(found.items()) == [*before.items(), ("leo-blu", LEO)]


@pytest.mark.parametrize("text", WITH_ANNA, ids=[name for name, text in ACTORS.items() if text in WITH_ANNA])
def test_an_alias_is_added_to_an_entry_of_any_form(tmp_path: Path, text: str) -> None:
    folder = folder_of(tmp_path, actors=text)
    before = register.read(folder).actors
    written = register.add_aliases(folder, "anna", ["la capitana", "no"])
    assert is_one_insertion(written)
    found = register.read(folder).actors
    assert set(found["anna"].aliases) == {*before["anna"].aliases, ("", "la capitana"), ("", "no")}
    assert {id_: actor for id_, actor in found.items() if id_ != "anna"} == {
        id_: actor for id_, actor in before.items() if id_ != "anna"
    }


ROLE = Role({"it": "sindaca di Portoblu"}, source="uno", seen="2023-04-17/2023-06-10")
ANNA = "anna:\n  name: Anna Verdi\n  type: person\n"
WITH_ROLES = {
    "a list": ANNA + "  roles:\n    - title: capitana\n      to: '2020' # the end\n",
    "a list at the margin": ANNA + "  roles:\n  - {title: capitana} # her first\n# end\n",
    "brackets": ANNA + "  roles: [{title: capitana}]\n",
    "brackets over lines": ANNA + "  roles: [\n    {title: capitana},\n  ]\n",
    "empty brackets": ANNA + "  roles: []\n",
    "before other keys": "anna:\n  roles:\n    - {title: capitana}\n  name: Anna Verdi\n  type: person\n",
    "a long title": ANNA + "  roles:\n    - title: |\n        capitana\n        di lungo corso\n\n# end\n",
    "one of many": "b: {name: B, type: other}\n\n# her\n" + ANNA + "  roles:\n    - {title: capitana}\n\n# c\n"
    "c: {name: C, type: other}\nd: {name: D, type: other}\n",
    "crlf": (ANNA + "  roles:\n    - title: capitana\n").replace("\n", "\r\n"),
    "a comment behind": ANNA
    + "  roles:\n    - title: capitana\n      # not known since when\nb: {name: B, type: other}\n",
}


@pytest.mark.parametrize(
    "text",
    [*WITH_ANNA, *WITH_ROLES.values()],
    ids=[*(name for name, text in ACTORS.items() if text in WITH_ANNA), *WITH_ROLES],
)
def test_a_role_is_added_to_an_entry_of_any_form_and_taken_back(tmp_path: Path, text: str) -> None:
    folder = folder_of(tmp_path, actors=text)
    before = register.read(folder).actors
    written = register.add_role(folder, "anna", ROLE)
    assert is_one_insertion(written)
    found = register.read(folder).actors
    assert found["anna"].roles == (*before["anna"].roles, ROLE)
    assert {id_: actor for id_, actor in found.items() if id_ != "anna"} == {
        id_: actor for id_, actor in before.items() if id_ != "anna"
    }
    register.take_back(written)
    assert (folder / "actors.yml").read_bytes().decode() == text


def test_a_role_of_an_entry_that_is_gone_is_told(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, actors=ANNA)
    with pytest.raises(BrokenSettings, match="there is no entry 'leo'"):
        register.add_role(folder, "leo", ROLE)


def test_a_day_on_which_a_role_was_seen_is_a_date(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, actors=ANNA + "  roles:\n    - {title: capitana, seen: ieri}\n")
    with pytest.raises(BrokenSettings, match="'ieri' is not a date"):
        register.read(folder)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- {judgement: unsure, name: x}\n- judgement: unsure\n  name: |\n    y", id="open-text"),
        pytest.param("null\n", id="null"),
    ],
)
def test_where_a_further_decision_would_change_another_nothing_is_written(tmp_path: Path, text: str) -> None:
    folder = folder_of(tmp_path, decisions=text)
    with pytest.raises(BrokenSettings, match="finds no place"):
        register.append_decisions(folder, [REJECT])
    assert (folder / "decisions.yml").read_bytes() == text.encode()
    assert os.listdir(folder) == ["decisions.yml"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x: &x {name: Anna, type: person}\nanna: *x\n", id="one-entry-twice"),
        pytest.param(
            "x: &x {name: A, type: other, aliases: &a [Q]}\nanna: {name: B, type: other, aliases: *a}",
            id="one-list-twice",
        ),
    ],
)
def test_where_an_alias_would_go_to_two_entries_nothing_is_written(tmp_path: Path, text: str) -> None:
    folder = folder_of(tmp_path, actors=text)
    with pytest.raises(BrokenSettings, match="finds no place"):
        register.add_aliases(folder, "anna", ["Q."])
    assert (folder / "actors.yml").read_bytes() == text.encode()


def test_an_id_that_is_taken_is_told_with_its_line(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, actors="# a\nleo-blu:\n  name: X\n  type: other\n")
    with pytest.raises(BrokenSettings) as caught:
        register.add_actor(folder, LEO)
    assert (caught.value.problems[0].where, caught.value.problems[0].line) == ("register/actors.yml", 2)


def test_a_broken_file_is_told_with_its_line_and_left_alone(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, decisions="- {judgement: unsure, name: x\n")
    with pytest.raises(BrokenSettings, match="not valid YAML"):
        register.append_decisions(folder, [REJECT])
    assert (folder / "decisions.yml").read_bytes() == b"- {judgement: unsure, name: x\n"


def test_a_file_that_is_read_only_is_refused(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, decisions="")
    (folder / "decisions.yml").chmod(stat.S_IRUSR)
    with pytest.raises(BrokenSettings, match="read-only"):
        register.append_decisions(folder, [REJECT])
    assert (folder / "decisions.yml").read_bytes() == b""


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "register").write_text("x")
    with pytest.raises(BrokenSettings, match=r"register/decisions\.yml"):
        register.append_decisions(tmp_path / "register", [REJECT])


def test_rights_and_links_of_the_file_stay(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    real = tmp_path / "elsewhere.yml"
    real.write_text("# mine\n")
    real.chmod(0o640)
    (folder / "decisions.yml").symlink_to(real)
    register.append_decisions(folder, [REJECT])
    assert (folder / "decisions.yml").is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert "Portoblu" in real.read_text()


def test_a_change_in_between_is_not_written_over(tmp_path: Path) -> None:
    path = folder_of(tmp_path, decisions="# now\n") / "decisions.yml"
    with pytest.raises(BrokenSettings, match="changed in this moment"):
        writing._replace(path, b"# then\n", b"# after\n")
    assert path.read_bytes() == b"# now\n"
    assert os.listdir(path.parent) == ["decisions.yml"]


def test_what_somebody_changed_since_is_not_taken_back(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    written = register.append_decisions(folder, [REJECT])
    path = folder / "decisions.yml"
    path.write_bytes(path.read_bytes() + b"# mine\n")
    with pytest.raises(BrokenSettings, match="changed since"):
        register.take_back(written)
    assert path.read_bytes().endswith(b"# mine\n")


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=12)
KEYED = NAMES.filter(str.strip)


@st.composite
def steps(draw: st.DrawFn) -> list[tuple[str, object]]:
    one = st.one_of(
        st.tuples(st.just("decide"), st.builds(Decision, st.sampled_from(["reject", "unsure"]), KEYED)),
        st.tuples(st.just("decide"), st.builds(Decision, st.just("accept"), KEYED, st.just("anna"), NAMES)),
        st.tuples(st.just("alias"), NAMES),
        st.tuples(st.just("entry"), st.tuples(NAMES, st.lists(NAMES, max_size=3))),
        st.tuples(st.just("undo"), st.none()),
    )
    return draw(st.lists(one, max_size=6))


@given(st.sampled_from([*DECISIONS.values()]), st.sampled_from(WITH_ANNA), steps())
def test_any_decisions_and_undoing_leave_all_else_as_it_was(
    decisions: str | None, actors: str, todo: list[tuple[str, object]]
) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = folder_of(Path(place), decisions, actors)
        first, said = register.read(folder), list(register.read(folder).decisions)
        done: list[tuple[str, object, register.Written]] = []
        for kind, what in todo:
            if kind == "undo":
                if done:
                    undone, _, written = done.pop()
                    register.take_back(written)
                    if undone == "decide":
                        said.pop()
                continue
            written = _do(folder, kind, what, len(done))
            assert is_one_insertion(written)
            done.append((kind, what, written))
            if kind == "decide":
                said.append(what)
        found = register.read(folder)
        assert found.decisions == tuple(said)
        assert list(found.actors)[: len(first.actors)] == list(first.actors)
        assert len(found.actors) == len(first.actors) + sum(kind == "entry" for kind, _, _ in done)
        for _, _, written in reversed(done):
            register.take_back(written)
        assert (folder / "actors.yml").read_bytes() == actors.encode()
        path = folder / "decisions.yml"
        assert (path.read_bytes().decode() if path.exists() else None) == decisions


def _do(folder: Path, kind: str, what: object, number: int) -> register.Written:
    if kind == "decide":
        return register.append_decisions(folder, [what])
    if kind == "alias":
        return register.add_aliases(folder, "anna", [what])
    name, aliases = what
    actor = Actor(id=f"n-{number}", name={"": name}, aliases=tuple(("", a) for a in aliases), type="other")
    written = register.add_actor(folder, actor)
    assert register.read(folder).actors[actor.id] == actor
    return written


EDIT = Edit(key="faro", of="0" * 64, fields={"published": "2023-04-17"})
OF = f"of: {'a' * 64}"
EDITS = {
    "missing": None,
    "empty": "",
    "comment": "# mine\n",
    "block": f"# mine\n{OF} # why\ntitle: Il faro\n\n# end\n",
    "no-line-break-at-the-end": f"{OF}\ntitle: Il faro",
    "crlf": f"{OF}\r\nauthors:\r\n- Anna Verdi\r\n",
    "byte-order-mark": f"\ufeff{OF}\n",
    "brackets": f"{{{OF}, title: Il faro}}",
    "brackets-over-lines": f"{{\n  {OF},\n  title: Il faro,\n}}\n",
    "indented": f"  {OF}\n  hidden: true\n# end",
    "document-marks": f"---\n{OF}\n...\n# after\n",
    "long-text": f"{OF}\ndescription: >-\n  one\n  two\n",
}


@pytest.mark.parametrize("text", EDITS.values(), ids=EDITS)
def test_a_field_is_corrected_at_the_end_of_any_edit(tmp_path: Path, text: str | None) -> None:
    folder, path = tmp_path / "register", tmp_path / "register/edits/faro.yml"
    if text is not None:
        path.parent.mkdir(parents=True)
        path.write_bytes(text.encode())
    before = register.read(folder).edits.get("faro", Edit(key="faro", of="0" * 64))
    written = register.correct(folder, EDIT)
    assert is_one_insertion(written)
    found = register.read(folder).edits["faro"]
    assert found == replace(before, fields={**before.fields, "published": "2023-04-17"})
    register.take_back(written)
    assert (path.read_bytes().decode() if path.exists() else None) == text


@pytest.mark.parametrize(
    ("text", "edit", "told"),
    [
        pytest.param(f"{OF}\npublished: 2023-01-01\n", EDIT, "tells 'published' already", id="told-already"),
        pytest.param("- a\n", EDIT, "these are no entries", id="list"),
        pytest.param("", Edit(key="../faro", fields=EDIT.fields), "is no key", id="outside"),
    ],
)
def test_an_edit_that_cannot_be_corrected_stays(tmp_path: Path, text: str, edit: Edit, told: str) -> None:
    path = tmp_path / "register/edits/faro.yml"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    with pytest.raises(BrokenSettings, match=told):
        register.correct(tmp_path / "register", edit)
    assert path.read_text() == text
    assert [one.name for one in path.parent.iterdir()] == ["faro.yml"]
