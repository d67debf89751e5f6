"""An entry is written with its neighbours alone in view, and comes out as with all the file in view."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier import register, scaffold
from dossier.model import Decision
from dossier.register import insertions, parts

WHERE = "register/actors.yml"
FIELDS = {"name": "Leo Blu", "type": "person"}
BLOCK = "# a\n" + "".join(f"n{n}:\n  name: N{n}\n  type: other\n" for n in range(5)) + "# end\n"

FILES = {
    "block": (BLOCK, True),
    "crlf": (BLOCK.replace("\n", "\r\n"), True),
    "without-the-last-line-break": (BLOCK + "z: {name: Z, type: other}", True),
    "apart": (BLOCK.replace("\nn", "\n\n# next\nn"), True),
    "other-line-breaks": (BLOCK.replace("N1", '"a\u2028  b\x85  c"'), True),
    "named-elsewhere": (BLOCK.replace("n0:", "n0: &n").replace("# end\n", "y: *n\nz: *n\n"), False),
    "named-within": (BLOCK.replace("N3", "&n N3").replace("N4", "*n"), True),
    "brackets-above": ("{ # a\n" + "".join(f"n{n}: {{name: N}},\n" for n in range(4)) + "}\n", False),
    "on-one-line": ("{a: {name: A}, b: {name: B}, c: {name: C}}\n", False),
    "two-entries": ("a: {name: A}\nb: {name: B}\n", False),
    "nothing": ("# a\n", False),
}


@pytest.mark.parametrize(("text", "alone"), FILES.values(), ids=FILES)
def test_a_further_entry_stands_where_it_would_with_all_in_view(text: str, alone: bool) -> None:
    assert (parts.part(text, WHERE) is not None) is alone
    assert insertions.entry(text, WHERE, "leo", FIELDS) == insertions._as_entry(text, WHERE, "leo", FIELDS)


@pytest.mark.parametrize("id_", ["n0", "n2", "n4"])
@pytest.mark.parametrize("name", ["block", "crlf", "apart", "other-line-breaks"])
def test_further_words_stand_where_they_would_with_all_in_view(name: str, id_: str) -> None:
    text, _ = FILES[name]
    given = (WHERE, id_, "aliases", "type", ["Q"])
    assert parts.part(text, WHERE, id_) is not None
    assert insertions.words(text, *given) == insertions._as_words(text, *given)


@pytest.mark.parametrize("id_", ["n0", "n3", "leo"])
def test_after_an_answer_the_entries_are_where_a_fresh_look_finds_them(id_: str) -> None:
    text = insertions.entry(BLOCK, WHERE, "leo", FIELDS).into(BLOCK)
    text = insertions.words(text, WHERE, id_, "aliases", "type", ["Q", "R: s"]).into(text)
    assert parts.starts(text, WHERE) == parts._starts(text, parts.loaded(text, WHERE))
    assert list(parts.starts(text, WHERE)) == ["n0", "n1", "n2", "n3", "n4", "leo"]


def test_the_first_decision_of_a_fresh_dossier_is_a_line_below_its_comments(tmp_path: Path) -> None:
    scaffold.create(tmp_path / "fresh")
    folder = tmp_path / "fresh/register"
    before = (folder / "decisions.yml").read_text("utf-8")
    register.append_decisions(folder, [Decision("reject", "Portoblu")])
    assert (folder / "decisions.yml").read_text("utf-8") == before + "- {judgement: reject, name: Portoblu}\n"
