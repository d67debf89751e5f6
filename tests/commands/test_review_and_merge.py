"""`dossier review` and `dossier merge`: on a terminal, in a pipe, and by what they write."""

from __future__ import annotations

import json
import os
import select
import sys
import time
from pathlib import Path

import pytest
from conftest import REPO, Run, bytes_below, plain_environment, write_files

from dossier import register

ACTORS = """\
# Who acts. Mine.
anna-neri:
  name: Anna Neri      # the mayor
  type: person
"""
FILES = {
    "dossier.yml": "title: Prova\nlanguage: it\nrecognisers: [register_names, unknown_names]\n",
    "register/actors.yml": ACTORS,
    "seeds/uno.md": "---\ntitle: Il molo\ndate: 2022-03-04\nsource: Il Molo\nlang: it\n---\n\n"
    "Ieri la sindaca Anna Neri ha incontrato il capitano Bruno Verdi sul molo. Con lui era il pilota Leo Blu.\n",
    "seeds/due.md": "---\ntitle: La barca\ndate: 2022-03-05\nsource: Il Molo\nlang: it\n---\n\n"
    "La barca del capitano Bruno Verdi è tornata. La sindaca ha ringraziato il capitano Bruno Verdi.\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_files(tmp_path / "dossier", FILES)


def test_in_a_pipe_the_names_are_listed_with_the_way_of_yaml(root: Path, run: Run) -> None:
    before = bytes_below(root / "register")
    ran = run("review", cwd=root)
    assert ran.code == 1
    assert ran.out.splitlines()[0].startswith("Bruno Verdi: 2 articles; person")
    assert "Leo Blu: 1 article" in ran.out
    assert "register/decisions.yml" in ran.err
    assert bytes_below(root / "register") == before


def test_as_json_each_name_is_a_line_with_its_places(root: Path, run: Run) -> None:
    ran = run("review", "--json", cwd=root)
    first, *_ = map(json.loads, ran.out.splitlines())
    assert (first["name"], first["articles"], first["mentions"]) == ("Bruno Verdi", 2, 3)
    assert (first["first"], first["last"]) == ("2022-03-04", "2022-03-05")
    assert all(place["text"] in place["sentence"] for place in first["occurrences"])


@pytest.mark.parametrize(
    ("options", "names"),
    [
        pytest.param(["--limit", "1"], ["Bruno Verdi"], id="limit"),
        pytest.param(["--article", "uno"], ["Bruno Verdi", "Leo Blu"], id="article"),
        pytest.param(["--article", "due"], ["Bruno Verdi"], id="other-article"),
        pytest.param(["--type", "country"], [], id="type"),
    ],
)
def test_options_choose_what_is_asked(root: Path, run: Run, options: list[str], names: list[str]) -> None:
    ran = run("review", "--json", *options, cwd=root)
    assert [json.loads(line)["name"] for line in ran.out.splitlines()] == names
    assert ran.code == (1 if names else 0)


ROLES = {
    "seeds/tre.md": "---\ntitle: Il porto\ndate: 2022-05-01\nsource: Il Molo\nlang: it\n---\n\n"
    "La sindaca di Portoblu Anna Neri ha aperto il porto. Il prefetto di Portoblu Bruno Verdi era con lei.\n",
}


def test_roles_are_listed_behind_the_names(root: Path, run: Run) -> None:
    write_files(root, ROLES)
    ran = run("review", cwd=root)
    assert "Bruno Verdi, prefetto di Portoblu: 1 article; role; seen 2022-05-01" in ran.out.splitlines()
    assert "Anna Neri, sindaca di Portoblu: 1 article; role; seen 2022-05-01" in ran.out.splitlines()
    told = [json.loads(line) for line in run("review", "--json", cwd=root).out.splitlines()]
    assert [one["kind"] for one in told].count("role") == 2
    assert {(one["kind"], one["name"]) for one in told} >= {("role", "Anna Neri"), ("name", "Leo Blu")}
    alone = run("review", "--json", "--type", "role", cwd=root)
    assert [json.loads(line)["kind"] for line in alone.out.splitlines()] == ["role", "role"]


def test_an_article_that_is_not_there_is_told(root: Path, run: Run) -> None:
    ran = run("review", "--article", "nessuno", cwd=root)
    assert (ran.code, len(ran.lines)) == (2, 1)
    assert "no article has this key" in ran.err


def on_a_terminal(root: Path, keys: list[str], *options: str, columns: int = 80) -> tuple[int, str]:
    """Run `dossier review` on a pseudo-terminal and press keys, each when the screen is still; code and all it said."""
    import fcntl
    import pty
    import struct
    import termios

    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    environment = {**plain_environment(TERM="xterm"), "COLUMNS": str(columns)}
    command = [sys.executable, "-m", "dossier", "review", *options]
    process = os.posix_spawnp(
        "/bin/sh",
        ["/bin/sh", "-c", f'cd "{root}" && exec "$@"', "sh", *command],
        environment,
        file_actions=[(os.POSIX_SPAWN_DUP2, child, n) for n in (0, 1, 2)],
        setsid=True,
    )
    os.close(child)
    said, waiting = b"", list(keys)
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        ready, _, _ = select.select([parent], [], [], 0.3)
        if not ready and waiting and b"quit" in said:
            os.write(parent, waiting.pop(0).encode())
            continue
        try:
            said += os.read(parent, 65536) if ready else b""
        except OSError:
            break
    os.close(parent)
    _, status = os.waitpid(process, 0)
    shown = said.decode("utf-8", "replace")
    assert "Traceback" not in shown, shown
    return os.waitstatus_to_exitcode(status), shown


needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")


@needs_terminal
def test_what_is_decided_on_a_terminal_is_written_and_never_asked_again(root: Path, run: Run) -> None:
    code, shown = on_a_terminal(root, ["a", "R", "q"])
    assert "1 of 2" in shown
    assert "2 decided" in shown
    assert code == 0
    text = (root / "register/actors.yml").read_text("utf-8")
    assert text.startswith(ACTORS), "nobody's lines are touched"
    found = register.read(root / "register")
    assert found.actors["bruno-verdi"].type == "person"
    assert [(d.judgement, d.name, d.entry) for d in found.decisions] == [
        ("accept", "Bruno Verdi", "bruno-verdi"),
        ("reject", "Leo Blu", ""),
    ]
    again = run("review", cwd=root)
    assert (again.code, again.out) == (0, "")
    assert run("build", "-q", cwd=root).code == 0
    assert "bruno-verdi" in (root / "docs/articles/due.md").read_text("utf-8")


@needs_terminal
def test_a_role_is_accepted_into_the_register_with_the_days_on_which_it_was_seen(root: Path, run: Run) -> None:
    write_files(root, ROLES)
    code, shown = on_a_terminal(root, ["a", "q"], "--type", "role")
    assert "anna-neri: a role?" in shown
    assert code == 0
    text = (root / "register/actors.yml").read_text("utf-8")
    added = "  roles:\n    - {title: {it: sindaca di Portoblu}, seen: '2022-05-01', source: tre}\n"
    assert text == ACTORS + added, "nobody's lines are touched"
    assert not (root / "register/decisions.yml").exists()
    again = run("review", "--type", "role", cwd=root)
    assert again.out == "Bruno Verdi, prefetto di Portoblu: 1 article; role; seen 2022-05-01\n"


@needs_terminal
def test_a_role_that_was_refused_is_never_asked_again(root: Path, run: Run) -> None:
    write_files(root, ROLES)
    on_a_terminal(root, ["a", "z", "r", "q"], "--type", "role")
    assert (root / "register/actors.yml").read_text("utf-8") == ACTORS
    (decision,) = register.read(root / "register").decisions
    assert (decision.judgement, decision.name, decision.entry) == ("reject", "sindaca di Portoblu", "anna-neri")
    assert "Anna Neri" not in run("review", "--type", "role", cwd=root).out
    assert "about which something was decided" not in run("check", cwd=root).err


@needs_terminal
def test_what_was_decided_is_taken_back(root: Path) -> None:
    before = bytes_below(root / "register")
    code, shown = on_a_terminal(root, ["a", "u", "z", "z", "q"])
    assert "taken back" in shown
    assert code == 1
    assert bytes_below(root / "register") == before


@needs_terminal
@pytest.mark.parametrize("end", [pytest.param("\x03", id="ctrl-c"), pytest.param("\x04", id="ctrl-d")])
def test_leaving_loses_nothing(root: Path, end: str) -> None:
    code, _ = on_a_terminal(root, ["u", end])
    assert code == 1
    assert [d.judgement for d in register.read(root / "register").decisions] == ["unsure"]


@needs_terminal
def test_a_name_is_merged_into_an_entry_that_was_searched_for_on_a_narrow_terminal(root: Path) -> None:
    _, shown = on_a_terminal(root, ["m", "n", "e", "r", "1", "q"], columns=40)
    assert "Which entry?" in shown
    assert ("", "Bruno Verdi") in register.read(root / "register").actors["anna-neri"].aliases


@needs_terminal
def test_signs_that_a_terminal_would_obey_are_shown_and_not_obeyed(root: Path) -> None:
    text = FILES["seeds/due.md"].replace("è tornata", "è \u202etornata\x1b[31m")
    write_files(root, {"seeds/due.md": text})
    _, shown = on_a_terminal(root, ["?", "x", "q"])
    assert "\u202e" not in shown
    assert "\x1b[31m" not in shown


@needs_terminal
def test_a_file_that_cannot_be_written_is_told_and_asked_on(root: Path) -> None:
    (root / "register/actors.yml").chmod(0o444)
    _, shown = on_a_terminal(root, ["a", "q"])
    assert "read-only" in shown
    assert not (root / "register/decisions.yml").exists()


def test_a_merge_says_what_it_changes_and_leads_the_old_page_to_the_new(root: Path, run: Run) -> None:
    write_files(root, {"register/actors.yml": ACTORS + "bruno-verdi: {name: Bruno Verdi, type: person, wikidata: Q1}\n"
                       "b-verdi:\n  name: B. Verdi\n  type: person\n  roles: [{title: capitano}]\n"})  # fmt: skip
    ran = run("merge", "b-verdi", "bruno-verdi", cwd=root)
    assert ran.code == 0
    assert "further names of bruno-verdi: B. Verdi" in ran.err
    assert "capitano" in ran.err
    assert run("build", "-q", cwd=root).code == 0
    assert "bruno-verdi.md" in (root / "docs/actors/b-verdi.md").read_text("utf-8")
    assert "capitano" in (root / "docs/actors/bruno-verdi.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        pytest.param(["anna-neri", "anna-neri"], "part of itself", id="itself"),
        pytest.param(["anna-nero", "b"], "did you mean 'anna-neri'?", id="unknown"),
        pytest.param(["a", "b"], "is part of 'b' already", id="again"),
        pytest.param(["b", "a"], "is part of 'b' already", id="circle"),
    ],
)
def test_a_merge_that_makes_no_sense_is_told_and_not_written(root: Path, run: Run, given: list[str], told: str) -> None:
    said = "- {judgement: merge, entry: a, into: b}\n"
    more = "a: {name: A, type: other}\nb: {name: B, type: other}\n"
    write_files(root, {"register/decisions.yml": said, "register/actors.yml": ACTORS + more})
    ran = run("merge", *given, cwd=root)
    assert (ran.code, len(ran.lines)) == (2, 1)
    assert told in ran.err
    assert (root / "register/decisions.yml").read_text("utf-8") == said


def test_the_program_of_this_repository_is_what_runs(run: Run) -> None:
    assert "review" in run("--help", cwd=REPO).out
