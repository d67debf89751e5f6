"""Quotations and dated statements from a clipping to the command line, with what people correct in them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from conftest import Run, write_files

SEED = """\
---
title: Il porto riapre
date: 2023-04-17
lang: it
---

Ieri Anna Verdi ha aperto il porto. Xi Lan è arrivata a Portoblu il 5 aprile.

Il molo ha aspettato a lungo. Anna Verdi ha citato la legge del 2018.
"""
ACTORS = """\
anna-verdi: {name: Anna Verdi, type: person}
xi-lan: {name: Xi Lan, type: person}
"""


def dossier(root: Path, edit: str = "", seed: str = SEED) -> Path:
    files = {"dossier.yml": "title: Prova\nlanguage: it\n", "register/actors.yml": ACTORS, "seeds/porto.md": seed}
    if edit:
        sha = hashlib.sha256(seed.encode()).hexdigest()
        files["register/edits/porto.yml"] = f"of: {sha}\n{edit}"
    return write_files(root, files)


def statements(run: Run, root: Path) -> list[tuple[str, list[str], str, bool]]:
    ran = run("annotate", "--json", "seeds/porto.md", cwd=root)
    return [(one["date"], one["actors"], one["rule"], one["pinned"]) for one in json.loads(ran.out)["statements"]]


FOUND = [("2023-04-16", ["anna-verdi"], "clause", False), ("2023-04-05", ["xi-lan"], "clause", False)]


def test_a_clipping_tells_what_happened_when(run: Run, tmp_path: Path) -> None:
    assert statements(run, dossier(tmp_path)) == FOUND


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param("  - {words: Ieri Anna…, hidden: true}", FOUND[1:], id="hide"),
        pytest.param(
            "  - {words: Ieri Anna…, date: 2023-04-15}",
            [("2023-04-15", ["anna-verdi"], "decided", False), FOUND[1]],
            id="correct",
        ),
        pytest.param(
            "  - {words: Ieri Anna…, pinned: true}",
            [("2023-04-16", ["anna-verdi"], "clause", True), FOUND[1]],
            id="pin",
        ),
        pytest.param(
            "  - {words: Il molo ha aspettato a lungo., date: 2022/2023, actors: [xi-lan]}",
            [*FOUND, ("2022/2023", ["xi-lan"], "decided", False)],
            id="add",
        ),
    ],
)
def test_what_people_say_of_statements_holds_when_the_clipping_is_saved_anew(
    run: Run, tmp_path: Path, edit: str, expected: list[tuple[str, list[str], str, bool]]
) -> None:
    root = dossier(tmp_path, f"statements:\n{edit}\n")
    assert statements(run, root) == expected
    other = SEED.replace("Ieri Anna", "Una riga nuova sta prima.\n\nIeri  Anna")
    write_files(root, {"seeds/porto.md": other})
    assert statements(run, root) == expected


FAULTY = """\
quotations:
  - {words: Nessuno dice questo…, speaker: anna-verdi}
statements:
  - {words: Nessuna frase così…, hidden: true}
  - {words: Il molo ha aspettato…, pinned: true}
  - {words: Ieri Anna…, actors: [anna-verde]}
"""


def test_what_is_not_clear_is_told_with_its_line_and_the_rest_is_built(run: Run, tmp_path: Path) -> None:
    ran = run("build", cwd=dossier(tmp_path, FAULTY))
    where = "register/edits/porto.yml"
    assert ran.code == 1
    assert (tmp_path / "docs/articles/porto.md").is_file()
    assert len(ran.naming(f"{where}:3: 'Nessuno dice questo…' is no quotation of the article → ")) == 1
    assert len(ran.naming(f"{where}:5: 'Nessuna frase così…' is no sentence of the article → ")) == 1
    assert len(ran.naming(f"{where}:6: no one time is known of 'Il molo ha aspettato…' → add when it happened")) == 1
    assert len(ran.naming(f"{where}:7: 'anna-verde', who has a part in 'Ieri Anna…', is no actor → did you mean")) == 1
