"""Texts through `dossier annotate --json --plain`: one command for all texts of a date and language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import command
from actors_set import Gold, Set


@dataclass
class Outcome:
    """What the command said of each text."""

    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


def annotate_all(whole: Set, gold: Sequence[Gold], root: Path, register: Path, jobs: int) -> Outcome:
    """Run the command over the texts of some answers, in the dossier at `root`."""
    docs = {str(whole.text(answer["doc"])): answer["doc"] for answer in gold}
    outcome = Outcome()

    def annotate(work: tuple[list[str], Sequence[str]]) -> command.Ran:
        return command.run(work[0], work[1], root)

    with ThreadPoolExecutor(jobs) as pool:
        for records, errors, _ in pool.map(annotate, _work(whole, gold, register)):
            outcome.errors.update({docs[path]: said for path, said in errors.items()})
            outcome.records.update({docs[record["file"]]: record for record in records})
    return outcome


def _work(whole: Set, gold: Sequence[Gold], register: Path) -> list[tuple[list[str], Sequence[str]]]:
    """The arguments of each command, and its files."""
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for answer in gold:
        alike[answer["lang"], answer.get("dct") or ""].append(str(whole.text(answer["doc"])))
    work = []
    for (language, date), paths in sorted(alike.items()):
        arguments = ["annotate", "--json", "--plain", "--language", language, "--register", str(register)]
        arguments += ["--date", date] if date else []
        work += [(arguments, batch) for batch in command.batches(paths)]
    return work
