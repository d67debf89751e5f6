"""`dossier annotate` on a terminal: who says what, and what happened when."""

from __future__ import annotations

from pathlib import Path

from conftest import Run, write_files

FILES = {
    "dossier.yml": "title: Prova\nlanguage: it\n",
    "register/actors.yml": "anna-verdi: {name: Anna Verdi, type: person}\n",
    "faro.md": """\
---
title: Il faro
date: 2023-04-17
lang: it
---

«Il faro resterà acceso per tutte le notti di questo lungo inverno», ha detto Anna Verdi.

Ieri Anna Verdi ha aperto il porto. Il molo è del 2018.
""",
}


def test_quotations_and_dated_statements_are_told_behind_the_names(run: Run, tmp_path: Path) -> None:
    ran = run("annotate", "faro.md", cwd=write_files(tmp_path, FILES))
    head, *rest = ran.out.splitlines()
    assert (ran.code, head) == (0, "Il faro · 2023-04-17")
    assert rest[0].endswith("Anna Verdi (person, anna-verdi)")
    assert rest[-2].startswith("  said  Anna Verdi (anna-verdi): “Il faro resterà acceso per tutte le notti…” (")
    assert rest[-1] == "  when  2023-04-16  Anna Verdi: “Ieri Anna Verdi ha aperto il porto.” (clause)"


def test_more_of_them_and_other_times_are_told_with_v(run: Run, tmp_path: Path) -> None:
    root = write_files(tmp_path, {**FILES, "faro.md": FILES["faro.md"] + "\nIeri Anna Verdi ha parlato." * 7})
    short, whole = (run("annotate", *more, "faro.md", cwd=root).out.splitlines() for more in ((), ("-v",)))
    assert short[-1] == "     … 2 more dated statements; -v shows all"
    assert sum(line.startswith("  when  ") for line in whole) == 8
    assert whole[-1].startswith("  time  2018  “2018” (")
