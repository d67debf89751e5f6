"""What the tests of whole processes share: the program as a command, small dossiers, and one built site."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

# No test measures time: a busy machine is no failure.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

REPO = Path(__file__).resolve().parent.parent

SMALL: Mapping[str, str] = {
    "dossier.yml": "title: Piccola prova\ndescription: Poche parole nostre.\nlanguage: it\n",
    "register/actors.yml": """\
anna-neri:
  name: Anna Neri
  type: person
  aliases: [Neri]
  roles:
    - {title: {it: sindaca di Porto Blu}, from: "2021-05-01", to: "2023-05-01"}
porto-blu:
  name: Porto Blu
  type: place
lega-dei-fari:
  name: Lega dei Fari
  type: organisation
""",
    "register/topics.yml": """\
fari:
  label: {it: Fari}
  terms: {it: [faro, fari]}
""",
    "register/sources.yml": "gazzetta:\n  name: Gazzetta del Molo\n  type: newspaper\n",
    "seeds/uno.md": """\
---
title: Il faro nuovo di Porto Blu
date: 2022-03-04
source: Gazzetta del Molo
lang: it
---

La sindaca Anna Neri ha acceso il faro nuovo davanti a tutta la gente di Porto Blu.

## La festa sul molo

La festa è durata fino a notte, e Neri ha detto: «Questo faro resterà acceso per sempre».
""",
    "seeds/due.txt": """\
Cronaca
Perché la Lega dei Fari protesta ancora
La Lega dei Fari ha scritto una lunga lettera alla città di Porto Blu, e non ha avuto risposta.
La lettera chiede che ogni faro della costa resti acceso anche nelle notti senza nebbia.
""",
    "seeds/carte/tre.markdown": """\
# Una barca torna dopo sette anni

La barca di Anna Neri è tornata nel porto dopo sette anni di mare, e nessuno la aspettava più sul molo.

A Porto Blu la campana ha suonato tre volte, come si faceva una volta per chi tornava da lontano.
""",
}
"""A small dossier. No HTML is in it: to load what reads it costs each process more than all the rest."""


@dataclass(frozen=True)
class Ran:
    """A process that ended: its exit code and what it said."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.err.splitlines()

    def naming(self, words: str) -> list[str]:
        """The lines of the error stream with these words in them."""
        return [line for line in self.lines if words in line]


Run = Callable[..., Ran]


def plain_environment(**more: str) -> dict[str, str]:
    """The environment of a process: the program of this repository, and nothing that a person set for sites."""
    kept = {name: value for name, value in os.environ.items() if name not in {"SITE_URL", "SOURCE_DATE_EPOCH"}}
    return {**kept, "PYTHONPATH": str(REPO), "NO_MKDOCS_2_WARNING": "1", "COLUMNS": "200", **more}


def run_process(command: list[str], cwd: Path, env: Mapping[str, str] | None = None, **options: object) -> Ran:
    done = subprocess.run(
        command,
        cwd=cwd,
        env=plain_environment(**(env or {})),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
        **options,
    )
    ran = Ran(
        done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8", "replace").replace("\r\n", "\n")
    )
    assert "Traceback (most recent call last)" not in ran.out + ran.err, ran.err
    return ran


def run_dossier(*args: object, cwd: Path, env: Mapping[str, str] | None = None, **options: object) -> Ran:
    return run_process([sys.executable, "-m", "dossier", *map(str, args)], cwd, env, **options)


def run_mkdocs(*args: object, cwd: Path, env: Mapping[str, str] | None = None, **options: object) -> Ran:
    return run_process([sys.executable, "-m", "mkdocs", *map(str, args)], cwd, env, **options)


def write_files(root: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def bytes_below(root: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path there."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def times_below(root: Path) -> dict[str, int]:
    return {p.relative_to(root).as_posix(): p.stat().st_mtime_ns for p in sorted(root.rglob("*")) if p.is_file()}


def without_caches(names: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in names.items() if not re.search(r"(?:^|/)(?:\.dossier|__pycache__)/", name)}


def copy_shipped(root: Path) -> Path:
    """The dossier of this repository, without the program."""
    root.mkdir(parents=True, exist_ok=True)
    for name in ("dossier.yml", "mkdocs.yml", "build.py"):
        shutil.copy2(REPO / name, root / name)
    for name in ("register", "seeds", "docs", "dossier/theme"):
        shutil.copytree(REPO / name, root / name)
    return root


def add_mkdocs(root: Path) -> Path:
    """Give a small dossier what MkDocs needs: its settings, the hook and the theme."""
    shutil.copytree(REPO / "dossier/theme", root / "theme")
    for name in ("it/mkdocs.yml", "common/build.py"):
        shutil.copy2(REPO / "dossier/starter" / name, root / Path(name).name)
    (root / "docs").mkdir(exist_ok=True)
    return root


@pytest.fixture(scope="session")
def repo() -> Path:
    """The root of this repository."""
    return REPO


@pytest.fixture(scope="session")
def run() -> Run:
    """Run `dossier …` as a process; a traceback fails the test, whatever it asks."""
    return run_dossier


@pytest.fixture(scope="session")
def mkdocs() -> Run:
    """Run `mkdocs …` as a process; a traceback fails the test, whatever it asks."""
    return run_mkdocs


@pytest.fixture
def dossier_root(tmp_path: Path) -> Path:
    """A fresh small dossier that was never built."""
    return write_files(tmp_path / "dossier", SMALL)


@dataclass(frozen=True)
class FirstBuild:
    root: Path
    ran: Ran


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> FirstBuild:
    """The small dossier built once; to look at, not to change."""
    root = write_files(tmp_path_factory.mktemp("first") / "dossier", SMALL)
    return FirstBuild(root, run_dossier("build", "-v", cwd=root))


@pytest.fixture
def built_root(first_build: FirstBuild, tmp_path: Path) -> Path:
    """A copy of the small dossier as its first build left it."""
    root = tmp_path / "dossier"
    shutil.copytree(first_build.root, root)
    return root


@dataclass(frozen=True)
class Site:
    """A dossier with its built site."""

    root: Path
    ran: Ran
    before: Mapping[str, bytes]

    @property
    def folder(self) -> Path:
        return self.root / "site"


@pytest.fixture(scope="session")
def shipped_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """This repository's own dossier, built once by `mkdocs build --strict`; to look at, not to change."""
    root = copy_shipped(tmp_path_factory.mktemp("shipped") / "dossier")
    before = bytes_below(root.parent)
    return Site(root, run_mkdocs("build", "--strict", cwd=root, env={"TZ": "UTC"}), before)


@pytest.fixture(scope="session")
def real_clipping() -> Path:
    """The real clipping, which is not in this repository: the folder that holds it is named by the environment."""
    folder = os.environ.get("DOSSIER_REAL_SEEDS")
    if not folder:
        pytest.skip("DOSSIER_REAL_SEEDS is not set: it names the folder with the clipping that is not ours to publish")
    found = sorted(Path(folder).glob("*.txt"))
    assert len(found) == 1, f"one clipping is expected in {folder}"
    return found[0]
