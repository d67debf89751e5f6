"""Every fault of people's files: with its file, its line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier import register
from dossier.model import BrokenSettings, Problem

SHA = "a" * 64


def write(root: Path, **files: str) -> Path:
    for name, text in files.items():
        path = (
            root
            / "register"
            / (f"edits/{name.removeprefix('edit_')}.yml" if name.startswith("edit_") else f"{name}.yml")
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def faults(root: Path, **files: str) -> tuple[Problem, ...]:
    with pytest.raises(BrokenSettings) as caught:
        register.read(write(root, **files) / "register")
    return caught.value.problems


ANNA = "anna:\n  name: Anna Verdi\n  type: person\n"


@pytest.mark.parametrize(
    ("files", "where", "line", "message", "hint"),
    [
        pytest.param(
            {"actors": ANNA + "  alias: [Verdi]\n"},
            "register/actors.yml",
            4,
            "unknown key 'alias'",
            "did you mean 'aliases'?",
            id="unknown-key-names-the-nearest",
        ),
        pytest.param(
            {"edit_k": f"of: {SHA}\nremoved:\n  - words: Torna su\n  - '…'\n"},
            "register/edits/k.yml",
            4,
            "there is no word in it",
            "write the line as it stands",
            id="passage-without-words",
        ),
        pytest.param(
            {"edit_k": f"of: {SHA}\nremoved:\n  - {{words: Torna su, occurence: 2}}\n"},
            "register/edits/k.yml",
            3,
            "unknown key 'occurence'",
            "did you mean 'occurrence'?",
            id="passage-with-an-unknown-key",
        ),
        pytest.param(
            {"edit_k": f"of: {SHA}\nquotations:\n  - words: Il molo…\n    speakr: anna\n"},
            "register/edits/k.yml",
            4,
            "unknown key 'speakr'",
            "did you mean 'speaker'?",
            id="quotation-with-an-unknown-key",
        ),
        pytest.param(
            {"edit_k": f"of: {SHA}\nquotations:\n  - {{words: Il molo…}}\n"},
            "register/edits/k.yml",
            3,
            "nothing is said of these words",
            "add one of: hidden, speaker",
            id="quotation-of-which-nothing-is-said",
        ),
        pytest.param(
            {"edit_k": f"of: {SHA}\nstatements:\n  - words: Il porto…\n    time: ieri\n"},
            "register/edits/k.yml",
            3,
            "nothing is said of these words",
            "add one of: hidden, date, actors, pinned",
            id="statement-of-which-nothing-is-said",
        ),
        pytest.param(
            {"edit_k": f"of: {SHA}\nstatements:\n  - {{words: '…', hidden: true}}\n"},
            "register/edits/k.yml",
            3,
            "there is no word in it",
            "write the line as it stands",
            id="statement-without-words",
        ),
        pytest.param(
            {"edit_k": f"of: {SHA}\nstatements:\n  - words: Il porto…\n    date: 16 aprile\n"},
            "register/edits/k.yml",
            4,
            "'16 aprile' is not a date",
            "write YYYY, YYYY-MM, YYYY-MM-DD",
            id="statement-with-a-date-that-is-none",
        ),
        pytest.param(
            {"edit_k": f"of: {SHA}\nstatements:\n  - words: Il porto…\n    date: 2023-04-19/2023-04-16\n"},
            "register/edits/k.yml",
            4,
            "'2023-04-19/2023-04-16' is not a date",
            "write YYYY",
            id="statement-that-ends-before-it-begins",
        ),
        pytest.param(
            {"edit_k": f"of: {SHA}\nstatements:\n  - {{words: Il porto…, hidden: true, pinned: true}}\n"},
            "register/edits/k.yml",
            3,
            "it is hidden and corrected at once",
            "keep one of the two",
            id="statement-hidden-and-pinned",
        ),
        pytest.param(
            {"actors": ANNA + "  zzzzzz: 1\n"},
            "register/actors.yml",
            4,
            "unknown key 'zzzzzz'",
            "known keys: name, type",
            id="unknown-key-names-all",
        ),
        pytest.param(
            {"actors": ANNA + "  roles:\n    - title: Sindaca\n      form: 2020\n"},
            "register/actors.yml",
            6,
            "unknown key 'form'",
            "did you mean 'from'?",
            id="unknown-key-of-a-role",
        ),
        pytest.param(
            {"actors": ANNA + ANNA},
            "register/actors.yml",
            4,
            "given twice, first on line 1",
            "keep one",
            id="entry-twice",
        ),
        pytest.param(
            {"actors": ANNA + "  name: Anna\n"},
            "register/actors.yml",
            4,
            "'name' is given twice, first on line 2",
            "keep one",
            id="key-twice",
        ),
        pytest.param(
            {"actors": ANNA + "  roles:\n    - title: Sindaca\n      from: 12 marzo 2020\n"},
            "register/actors.yml",
            6,
            "'12 marzo 2020' is not a date",
            "YYYY-MM-DD",
            id="date-in-words",
        ),
        pytest.param(
            {"actors": ANNA + "  roles:\n    - title: Sindaca\n      from: 2023-02-30\n"},
            "register/actors.yml",
            6,
            "'2023-02-30' is not a date",
            "YYYY-MM-DD",
            id="day-that-does-not-exist",
        ),
        pytest.param(
            {"actors": ANNA + "  roles:\n    - title: Sindaca\n      to: 2023-13\n"},
            "register/actors.yml",
            6,
            "'2023-13' is not a date",
            "YYYY-MM-DD",
            id="month-that-does-not-exist",
        ),
        pytest.param(
            {"actors": ANNA.replace("anna", "Anna Verdi", 1)},
            "register/actors.yml",
            1,
            "'Anna Verdi' cannot be an id",
            "small letters",
            id="id-with-capitals",
        ),
        pytest.param(
            {"actors": ANNA.replace("anna", "anna--verdi", 1)},
            "register/actors.yml",
            1,
            "cannot be an id",
            "small letters",
            id="id-with-two-hyphens",
        ),
        pytest.param(
            {"actors": ANNA.replace("anna", "index", 1)},
            "register/actors.yml",
            1,
            "'index' cannot be an id",
            "",
            id="id-of-the-hub",
        ),
        pytest.param(
            {"actors": ANNA.replace("anna", "../anna", 1)},
            "register/actors.yml",
            1,
            "cannot be an id",
            "",
            id="id-as-path",
        ),
        pytest.param(
            {"actors": "anna:\n  type: person\n"},
            "register/actors.yml",
            1,
            "anna.name: field required",
            "",
            id="no-name",
        ),
        pytest.param(
            {"actors": "anna:\n  name: Anna\n  type: captain\n"},
            "register/actors.yml",
            3,
            "'person'",
            "",
            id="unknown-type",
        ),
        pytest.param(
            {"actors": ANNA + "  wikidata: 148\n"},
            "register/actors.yml",
            4,
            "anna.wikidata",
            "",
            id="number-as-wikidata",
        ),
        pytest.param(
            {"actors": ANNA + "  wikidata: Q0\n"},
            "register/actors.yml",
            4,
            "'Q0' is not a Wikidata item",
            "as in Q148",
            id="wikidata-that-cannot-be",
        ),
        pytest.param(
            {"actors": ANNA + "  aliases: Verdi\n"}, "register/actors.yml", 4, "anna.aliases", "", id="text-for-a-list"
        ),
        pytest.param({"actors": "- anna\n"}, "register/actors.yml", 1, "valid dictionary", "", id="list-for-a-mapping"),
        pytest.param(
            {"actors": ANNA + "  note: [a\n"},
            "register/actors.yml",
            5,
            "not valid YAML",
            "indentation",
            id="open-bracket",
        ),
        pytest.param(
            {"actors": ANNA + "\tnote: a\n"}, "register/actors.yml", 4, "not valid YAML", "indentation", id="tab"
        ),
        pytest.param(
            {"actors": ANNA + "  note: a: b\n"},
            "register/actors.yml",
            4,
            "not valid YAML",
            "colons",
            id="colon-in-text",
        ),
        pytest.param(
            {"actors": ANNA + "  ? [a]\n  : b\n"},
            "register/actors.yml",
            4,
            "a key must be plain text",
            "",
            id="list-as-key",
        ),
        pytest.param(
            {"actors": "x: &x [*x]\n"},
            "register/actors.yml",
            1,
            "multiply without end",
            "write the values out",
            id="alias-of-itself",
        ),
        pytest.param(
            {"topics": "pesca:\n  terms: [a]\n"},
            "register/topics.yml",
            1,
            "pesca.label: field required",
            "",
            id="no-label",
        ),
        pytest.param(
            {"topics": "pesca:\n  label: Pesca\n  broader: Il Mare\n"},
            "register/topics.yml",
            3,
            "cannot be an id",
            "small",
            id="name-for-an-id",
        ),
        pytest.param(
            {"topics": "pesca:\n  label: Pesca\n  exactMatch: [Q1, medtop:fishing]\n"},
            "register/topics.yml",
            3,
            "'medtop:fishing' is not a Media Topic",
            "medtop:20000053",
            id="media-topic-by-its-name",
        ),
        pytest.param(
            {"topics": "pesca:\n  label: Pesca\n  exactMatch:\n    - Q1\n    - fishing\n"},
            "register/topics.yml",
            5,
            "'fishing' is not the address of a concept",
            "Q198",
            id="word-for-a-concept",
        ),
        pytest.param(
            {"topics": "pesca:\n  label: Pesca\n  threshold: 25\n"},
            "register/topics.yml",
            3,
            "pesca.threshold",
            "",
            id="threshold-beyond-one",
        ),
        pytest.param(
            {"sources": "molo:\n  name: Molo\n  url: molo.example\n"},
            "register/sources.yml",
            3,
            "molo.url",
            "",
            id="address-without-scheme",
        ),
        pytest.param(
            {"sources": "molo:\n  name: Molo\n  rights: all\n"},
            "register/sources.yml",
            3,
            "molo.rights",
            "",
            id="rights",
        ),
        pytest.param(
            {"decisions": "- judgement: acept\n  name: Verdi\n"},
            "register/decisions.yml",
            1,
            "0.judgement",
            "",
            id="unknown-judgement",
        ),
        pytest.param(
            {"decisions": "judgement: accept\n"}, "register/decisions.yml", 1, "valid list", "", id="mapping-for-a-list"
        ),
        pytest.param(
            {"edit_k": "title: T\n"},
            "register/edits/k.yml",
            1,
            "of: field required",
            "seed_sha256",
            id="edit-of-nothing",
        ),
        pytest.param({"edit_k": "of: abc\n"}, "register/edits/k.yml", 1, "of:", "", id="edit-with-a-short-hash"),
        pytest.param(
            {"edit_k": f"of: {SHA}\ntitel: T\n"},
            "register/edits/k.yml",
            2,
            "unknown key 'titel'",
            "did you mean 'title'?",
            id="unknown-key-of-an-edit",
        ),
        pytest.param(
            {"edit_k": f"of: {SHA}\npublished: ieri\n"},
            "register/edits/k.yml",
            2,
            "'ieri' is not a date",
            "YYYY",
            id="date-of-an-edit",
        ),
        pytest.param(
            {"edit_k": f"of: {SHA}\nquotations:\n  - {{words: La pesca, speaker: ''}}\n"},
            "register/edits/k.yml",
            3,
            "it does not tell who speaks",
            "'nobody'",
            id="empty-speaker-of-an-edit",
        ),
        pytest.param(
            {"edit_k": f"of: {SHA}\nurl: javascript:alert(1)\n"},
            "register/edits/k.yml",
            2,
            "url:",
            "",
            id="script-as-address",
        ),
    ],
)
def test_a_fault_is_told_with_file_line_and_hint(
    tmp_path: Path, files: dict[str, str], where: str, line: int, message: str, hint: str
) -> None:
    (problem,) = faults(tmp_path, **files)
    assert (problem.where, problem.line) == (where, line)
    assert message in problem.message
    assert hint in problem.hint


def test_every_fault_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        actors=ANNA + "  typ: person\n" + ANNA.replace("anna", "bea", 1) + "  wikidata: X1\n",
        sources="molo:\n  nam: Molo\n",
        edit_k="of: abc\n",
    )
    assert {problem.where for problem in told} == {
        "register/actors.yml",
        "register/sources.yml",
        "register/edits/k.yml",
    }
    assert {problem.line for problem in told if problem.where == "register/actors.yml"} == {4, 8}


def test_a_bomb_of_aliases_is_refused(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 8)]
    (problem,) = faults(tmp_path, actors="\n".join(lines))
    assert "multiply without end" in problem.message
    assert problem.line is not None


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path, actors="a: " + "[" * 3000 + "]" * 3000)
    assert problem.where == "register/actors.yml"


def test_bytes_that_are_no_utf_8_are_told(tmp_path: Path) -> None:
    path = tmp_path / "register" / "actors.yml"
    path.parent.mkdir()
    path.write_bytes("anna: {name: Città}".encode("cp1252"))
    with pytest.raises(BrokenSettings) as caught:
        register.read(tmp_path / "register")
    assert caught.value.problems[0].hint == "save it as UTF-8 text"


def test_a_problem_writes_its_own_sentence() -> None:
    assert str(Problem("a.yml", "it is so", "do this", 3)) == "a.yml:3: it is so → do this"
    assert str(Problem("a.yml", "it is so")) == "a.yml: it is so"
