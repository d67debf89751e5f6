"""`dossier build`: what it writes, what it leaves, what it says, and its exit code."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from conftest import SMALL, FirstBuild, Run, bytes_below, run_process, times_below, without_caches, write_files

VANISHING = "seeds/carte/tre.markdown"


def test_a_first_build_writes_every_page_and_says_how_many(first_build: FirstBuild) -> None:
    made = bytes_below(first_build.root / "docs")
    assert first_build.ran.code == 0
    assert (
        f"3 articles (3 read anew); files of docs/: {len(made)} written, 0 removed, 0 unchanged" in first_build.ran.err
    )
    assert {"articles/uno.md", "articles/due.md", "articles/carte-tre.md", "actors/anna-neri.md"} <= set(made)
    assert {"index.md", "timeline.md", "topics/fari.md", "sources/gazzetta.md", "data/articles/uno.json"} <= set(made)


def test_a_build_without_its_cache_writes_no_page_that_is_right_already(built_root: Path, run: Run) -> None:
    shutil.rmtree(built_root / ".dossier")
    times = times_below(built_root / "docs")
    ran = run("build", cwd=built_root)
    assert ran.naming("(3 read anew); files of docs/: 0 written, 0 removed, ")
    assert times_below(built_root / "docs") == times


def test_a_second_build_writes_nothing(built_root: Path, run: Run) -> None:
    before, times = bytes_below(built_root), times_below(built_root)
    ran = run("build", cwd=built_root)
    assert ran.code == 0
    assert (
        f"(0 read anew); files of docs/: 0 written, 0 removed, {len(bytes_below(built_root / 'docs'))} unchanged"
        in ran.err
    )
    assert bytes_below(built_root) == before
    assert times_below(built_root) == times


def test_check_of_a_dossier_that_was_never_built_writes_nothing(dossier_root: Path, run: Run) -> None:
    ran = run("build", "--check", cwd=dossier_root)
    assert ran.code == 1
    assert "would be written" in ran.err
    assert not (dossier_root / "docs").exists()


def test_check_of_a_built_dossier_finds_nothing_to_do(built_root: Path, run: Run) -> None:
    ran = run("build", "--check", cwd=built_root)
    assert (ran.code, len(ran.naming(" 0 would be written, 0 would be removed"))) == (0, 1)


def test_check_after_a_change_of_a_clipping_names_its_page_and_leaves_it(built_root: Path, run: Run) -> None:
    clipping = built_root / "seeds/due.txt"
    clipping.write_text(clipping.read_text("utf-8") + "E nessuno ha più risposto alla Lega dei Fari.\n", "utf-8")
    before = bytes_below(built_root / "docs")
    ran = run("build", "--check", "-v", cwd=built_root)
    assert ran.code == 1
    assert ran.naming("docs/articles/due.md")
    assert not ran.naming("docs/articles/uno.md")
    assert bytes_below(built_root / "docs") == before


def test_check_of_a_clipping_that_is_gone_and_pruned_says_what_would_be_removed(built_root: Path, run: Run) -> None:
    (built_root / VANISHING).unlink()
    before = bytes_below(built_root / "docs")
    ran = run("build", "--check", "--prune", cwd=built_root)
    assert ran.code == 1
    assert ran.naming("2 would be removed")
    assert bytes_below(built_root / "docs") == before


def test_two_jobs_make_the_same_bytes_as_one(dossier_root: Path, first_build: FirstBuild, run: Run) -> None:
    assert run("build", "--jobs", "2", cwd=dossier_root).code == 0
    assert bytes_below(dossier_root / "docs") == bytes_below(first_build.root / "docs")


def test_a_page_stays_with_its_backlinks_when_its_clipping_is_gone_until_it_is_pruned(
    built_root: Path, run: Run
) -> None:
    before = bytes_below(built_root / "docs")
    (built_root / VANISHING).unlink()
    (built_root / ".dossier").rename(built_root.parent / "away")  # the cache is not what remembers

    kept = run("build", cwd=built_root)
    assert kept.code == 0
    assert len(kept.naming("without their clipping")) == 1
    assert bytes_below(built_root / "docs") == before

    pruned = run("build", "--prune", cwd=built_root)
    after = bytes_below(built_root / "docs")
    assert pruned.code == 0
    assert before.keys() - after.keys() == {"articles/carte-tre.md", "data/articles/carte-tre.json"}
    assert not any(b"carte-tre" in data for data in after.values())


def test_verbose_names_the_pages_that_are_kept_without_their_clipping(built_root: Path, run: Run) -> None:
    """Someone who reads "one of them is without its clipping" wants to know which."""
    (built_root / VANISHING).unlink()
    assert run("build", "-v", cwd=built_root).naming("carte-tre")


@pytest.mark.parametrize(
    "place",
    [
        pytest.param(lambda root: ["-C", root, "build"], id="before-the-command"),
        pytest.param(lambda root: ["build", "-C", root], id="after-the-command"),
    ],
)
def test_the_folder_may_be_named_before_and_after_the_command(
    place, built_root: Path, tmp_path: Path, run: Run
) -> None:
    ran = run(*place(built_root), cwd=tmp_path)
    assert (ran.code, len(ran.naming("3 articles"))) == (0, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["dossier"]


@pytest.mark.parametrize("args", [["-q", "build"], ["build", "-q"]], ids=["before", "after"])
def test_a_quiet_build_with_nothing_to_look_at_says_nothing(args: list[str], dossier_root: Path, run: Run) -> None:
    ran = run(*args, cwd=dossier_root)
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_a_quiet_build_still_says_what_a_person_should_look_at(dossier_root: Path, run: Run) -> None:
    (dossier_root / "seeds/vuoto.txt").touch()
    ran = run("-q", "build", cwd=dossier_root)
    assert (ran.code, len(ran.lines)) == (1, 1)


def test_verbose_may_stand_before_the_command_and_names_what_was_written(dossier_root: Path, run: Run) -> None:
    ran = run("-v", "build", cwd=dossier_root)
    named = {line.strip().removeprefix("docs/") for line in ran.naming("  docs/")}
    assert named == set(bytes_below(dossier_root / "docs"))


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(["nope"], id="no-such-command"),
        pytest.param(["build", "--nope"], id="no-such-option"),
        pytest.param(["build", "--jobs", "0"], id="no-jobs"),
        pytest.param(["build", "-C", "nowhere"], id="no-such-folder"),
        pytest.param(["clean"], id="clean-without-file"),
        pytest.param(["annotate", "--register", "nowhere", "seeds/uno.md"], id="no-such-register"),
        pytest.param(["annotate", "--date", "yesterday", "seeds/uno.md"], id="date-no-date"),
    ],
)
def test_bad_usage_is_told_and_ends_with_2(args: list[str], dossier_root: Path, run: Run) -> None:
    ran = run(*args, cwd=dossier_root)
    assert ran.code == 2
    assert ran.err
    assert without_caches(bytes_below(dossier_root)).keys() == SMALL.keys()


def test_the_help_names_every_command(tmp_path: Path, run: Run) -> None:
    listed = {
        line.split()[0] for line in run("--help", cwd=tmp_path).out.partition("Commands:")[2].splitlines() if line
    }
    assert {"build", "new", "add", "clean", "annotate", "check", "schema", "export", "import"} <= listed


def test_an_empty_folder_builds_to_an_empty_dossier(tmp_path: Path, run: Run) -> None:
    assert run("build", cwd=tmp_path).code == 0
    assert (tmp_path / "docs/index.md").is_file()


def test_seeds_and_register_are_untouched_by_a_build(first_build: FirstBuild) -> None:
    found = bytes_below(first_build.root)
    assert {name: found[name].decode() for name in SMALL} == SMALL
    assert {name for name in found if name.startswith(("seeds/", "register/"))} <= set(SMALL)


def test_a_cache_that_is_torn_costs_time_and_nothing_else(built_root: Path, run: Run) -> None:
    before = bytes_below(built_root / "docs")
    torn = [path for path in (built_root / ".dossier").rglob("*") if path.is_file()]
    assert torn
    for path in torn:
        path.write_bytes(b'{"key": ')
    assert run("build", cwd=built_root).code == 0
    assert bytes_below(built_root / "docs") == before


def test_a_crash_in_one_format_is_one_problem_and_the_rest_is_built(dossier_root: Path) -> None:
    script = """
from dataclasses import asdict
import json, sys
from pathlib import Path
from dossier import project
from dossier.formats import text
reading = text.read
def read(clipping):
    if clipping.key == "due":
        raise RuntimeError("the lamp is out")
    return reading(clipping)
text.read = read
report = project.build(Path())
print(json.dumps([str(problem) for problem in report.problems]))
"""
    write_files(dossier_root, {"seeds/sette.txt": SMALL["seeds/due.txt"].replace("lettera", "cartolina")})
    ran = run_process([sys.executable, "-c", script], dossier_root)
    (said,) = json.loads(ran.out)
    assert said.startswith("seeds/due.txt: ")
    assert "RuntimeError: the lamp is out" in said
    pages = {path.name for path in (dossier_root / "docs/articles").iterdir()}
    assert pages == {"index.md", "uno.md", "sette.md", "carte-tre.md"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no terminal of this kind")
def test_a_terminal_gets_a_progress_bar_and_a_pipe_none(dossier_root: Path, first_build: FirstBuild) -> None:
    import pty

    outer, inner = pty.openpty()
    command = [sys.executable, "-m", "dossier", "build"]
    script = "import os, subprocess, sys; sys.exit(subprocess.run(sys.argv[2:], stderr=int(sys.argv[1])).returncode)"
    ran = run_process(
        [sys.executable, "-c", script, str(inner), *command], dossier_root, {"TERM": "xterm"}, pass_fds=[inner]
    )
    os.close(inner)
    shown = os.read(outer, 100_000).decode("utf-8", "replace")
    os.close(outer)
    assert ran.code == 0
    assert "clippings" in shown
    assert "clippings" not in first_build.ran.err
