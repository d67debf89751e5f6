"""docs/ = f(seeds, register): the same bytes on any machine, whatever the clock, the locale and the cache say."""

import os
import shutil
import time
from pathlib import Path

import pytest
from conftest import REPO, Run, bytes_below, copy_shipped, run_dossier

ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "C",
    "PYTHONHASHSEED": "77",
    "SOURCE_DATE_EPOCH": "1",
    "HOME": "/nonexistent",
}


def from_nothing(root: Path) -> Path:
    copy_shipped(root)
    shutil.rmtree(root / "docs")
    return root


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped dossier with docs/ made from nothing; to look at, not to change."""
    root = from_nothing(tmp_path_factory.mktemp("here") / "dossier")
    ran = run_dossier("build", cwd=root, env={"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"})
    assert ran.code == 0, ran.err
    return root


def test_docs_are_the_same_from_another_folder_zone_locale_and_mask(here: Path, tmp_path: Path, run: Run) -> None:
    there = from_nothing(tmp_path / "Là, con spazi & è" / "dossier")
    for path in (there / "seeds").rglob("*"):
        os.utime(path, (time.time() - 1e8, 1e9))
    mask = {"umask": 0o077} if os.name == "posix" else {}
    assert run("-C", there, "build", "--jobs", "2", cwd=tmp_path, env=ELSEWHERE, **mask).code == 0
    made = bytes_below(there / "docs")
    assert made == bytes_below(here / "docs")
    assert len(made) > 80
    assert not any(str(place).encode() in data for data in made.values() for place in (here, there, REPO))


def test_docs_are_the_same_with_a_cache(here: Path, tmp_path: Path, run: Run) -> None:
    root = from_nothing(tmp_path / "dossier")
    shutil.copytree(here / ".dossier", root / ".dossier")
    ran = run("build", cwd=root)
    assert ran.naming("(0 read anew)")
    assert bytes_below(root / "docs") == bytes_below(here / "docs")


def test_committed_docs_are_what_the_program_makes(tmp_path: Path, run: Run) -> None:
    """A diff here is for review: what does a change of the program or of the register do to the dossier?"""
    ran = run("build", "--check", "-v", cwd=copy_shipped(tmp_path / "dossier"))
    assert (ran.code, ran.naming("  docs/")) == (0, [])
