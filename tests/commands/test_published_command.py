"""The day of publication of an undated clipping, from its words to the page: clean, annotate, check, review, build."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run, write_files
from test_review_and_merge import needs_terminal, on_a_terminal

from dossier import register

TEXT = (
    "Il faro riapre\n\nIeri, domenica 16 aprile 2023, la sindaca Anna Verdi ha riaperto il faro. Era chiuso dal "
    "2019, e nessuno lo aveva più visto acceso. Nel 2022 il Comune ha comprato la torre.\n\n"
    "La luce si vede da tutto il golfo, e i pescatori di Portoblu la aspettavano da anni.\n"
)
DAY = "2023-04-17"
ACTORS = "anna-verdi: {name: Anna Verdi, type: person}\n"
ASKING = "title: Prova\nlanguage: it\ninfer_published: 1\n"
TAKING = "title: Prova\nlanguage: it\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {"dossier.yml": ASKING, "register/actors.yml": ACTORS, "seeds/faro.txt": TEXT}
    return write_files(tmp_path / "dossier", files)


@pytest.fixture
def taking(root: Path) -> Path:
    return write_files(root, {"dossier.yml": TAKING})


def page(root: Path) -> str:
    return (root / "docs/articles/faro.md").read_text("utf-8")


def test_clean_tells_the_day_that_is_suggested_with_its_words(root: Path, run: Run) -> None:
    told = json.loads(run("clean", "--json", "seeds/faro.txt", cwd=root).out)
    assert told["published"] is None
    assert told["suggested"]["published"]["value"] == DAY
    assert told["suggested"]["published"]["rule"] == "text-times"
    assert told["suggested"]["published"]["evidence"].startswith("Ieri, domenica 16 aprile")
    plain = run("clean", "seeds/faro.txt", cwd=root).out
    assert f"published?:  {DAY} (0." in plain
    assert f"{DAY}  (suggested: text-times" in run("clean", "--explain", "seeds/faro.txt", cwd=root).out


def test_clean_tells_how_sure_a_day_is_that_is_taken(taking: Path, run: Run) -> None:
    told = json.loads(run("clean", "--json", "seeds/faro.txt", cwd=taking).out)
    assert (told["published"], told["inferred"]["published"]["rule"]) == (DAY, "text-times")
    assert f"published:   {DAY} (inferred: 0." in run("clean", "seeds/faro.txt", cwd=taking).out


def test_annotate_counts_from_the_day_as_the_build_would_and_from_a_given_one(taking: Path, run: Run) -> None:
    def first(*options: str) -> str | None:
        told = json.loads(run("annotate", "--json", *options, "seeds/faro.txt", cwd=taking).out)
        return str(told["dates"][0]["value"]) if told["dates"][0]["value"] else None

    assert first() == "2023-04-16"
    assert first("--date", "2023-06-11") == "2023-06-10"
    write_files(taking, {"dossier.yml": ASKING})
    assert first() is None, "a day that is only suggested is no day to count from"


def test_the_page_says_inferred_of_a_day_that_is_taken(taking: Path, run: Run) -> None:
    run("build", "-q", cwd=taking)
    assert f'datetime="{DAY}"' in page(taking)
    assert "d-inferred" in page(taking)
    assert "Ieri, domenica 16 aprile" in page(taking)


def test_readers_see_nothing_of_a_day_that_is_only_suggested(root: Path, run: Run) -> None:
    run("build", "-q", cwd=root)
    for path in (root / "docs").rglob("*.md"):
        assert DAY not in path.read_text("utf-8")


def test_a_day_is_concluded_anew_where_the_clipping_is_elsewhere(taking: Path, run: Run) -> None:
    run("build", "-q", cwd=taking)
    (taking / "seeds/faro.txt").unlink()
    assert run("build", "-q", cwd=taking).code == 0
    assert f'datetime="{DAY}"' in page(taking)
    write_files(taking, {"dossier.yml": ASKING})
    run("build", "-q", cwd=taking)
    assert DAY not in page(taking)


def test_check_gives_a_line_to_copy_that_settles_it(root: Path, run: Run) -> None:
    (asked,) = run("check", cwd=root).naming("speaks for")
    assert f"its text speaks for {DAY} (Ieri, domenica 16 aprile" in asked
    line, of = f"published: {DAY}", asked.partition("'of: ")[2][:64]
    assert f"put '{line}' into register/edits/faro.yml" in asked
    write_files(root, {"register/edits/faro.yml": f"of: {of}\n{line}\n"})
    ran = run("check", cwd=root)
    assert not ran.naming("speaks for")
    assert not ran.naming("since this edit was made")
    run("build", "-q", cwd=root)
    assert f'datetime="{DAY}"' in page(root)
    assert "d-inferred" not in page(root)


def test_a_refused_day_is_asked_about_no_more(root: Path, run: Run) -> None:
    said = f"- {{judgement: reject, name: {DAY}, article: faro}}\n"
    write_files(root, {"register/decisions.yml": said, "dossier.yml": TAKING})
    ran = run("check", cwd=root)
    assert not ran.naming("speaks for")
    assert not ran.naming("decisions.yml"), "the decision is about something"
    run("build", "-q", cwd=root)
    assert DAY not in page(root)


def test_review_lists_days_first_and_by_themselves(root: Path, run: Run) -> None:
    ran = run("review", "--type", "day", cwd=root)
    assert ran.code == 1
    assert ran.out.startswith(f"seeds/faro.txt: published on {DAY}? Ieri, domenica 16 aprile")
    first, *_ = map(json.loads, run("review", "--json", cwd=root).out.splitlines())
    assert (first["article"], first["published"]) == ("faro", DAY)
    assert DAY not in run("review", "--type", "person", cwd=root).out
    assert DAY not in run("review", "--limit", "1", "--type", "unknown", cwd=root).out


@needs_terminal
def test_a_day_is_accepted_on_a_terminal(root: Path, run: Run) -> None:
    _, shown = on_a_terminal(root, ["a", "q"], "--type", "day")
    assert "Was " in shown
    assert "16 aprile" in shown
    edit = (root / "register/edits/faro.yml").read_text("utf-8")
    assert edit.splitlines()[0] == "# yaml-language-server: $schema=../schema/edit.json"
    assert register.read(root / "register").edits["faro"].fields == {"published": DAY}
    assert run("review", "--type", "day", cwd=root).code == 0
    assert not run("check", cwd=root).naming("since this edit was made")


@needs_terminal
def test_a_day_is_refused_and_left_unsure_and_taken_back_on_a_terminal(root: Path, run: Run) -> None:
    on_a_terminal(root, ["r", "z", "u", "q"], "--type", "day")
    (decision,) = register.read(root / "register").decisions
    assert (decision.judgement, decision.name, decision.article) == ("unsure", DAY, "faro")
    assert run("review", "--type", "day", cwd=root).out == ""
    assert DAY in run("review", "--type", "day", "--again", cwd=root).out
