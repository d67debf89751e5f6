"""Run a command of the product over many files, as its users do: records, errors by path, and how long it took."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parent.parent

BATCH = 40
"""Files a command: few enough for a command line, enough that the start of Python does not show."""

Ran = tuple[list[dict[str, Any]], dict[str, str], float]
"""The records, what was said of each file that has none, and wall seconds."""


def batches(paths: Sequence[str]) -> list[Sequence[str]]:
    """The files of each command, in order."""
    return [paths[at : at + BATCH] for at in range(0, len(paths), BATCH)]


def run(arguments: Sequence[str], paths: Sequence[str], root: Path) -> Ran:
    """`dossier -C root arguments… paths…`; a command that broke down is repeated file by file."""
    command = [sys.executable, "-m", "dossier", "-C", str(root), *arguments, *paths]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, cwd=REPOSITORY)
    seconds = time.perf_counter() - start
    records = [json.loads(line) for line in done.stdout.split("\n") if line]
    missing = [path for path in paths if path not in {record["file"] for record in records}]
    if done.returncode in {0, 1} and "Traceback" not in done.stderr:
        return records, {path: _said_of(path, done.stderr) for path in missing}, seconds
    if len(paths) == 1:
        return records, {paths[0]: f"BROKE DOWN: {done.stderr.strip().splitlines()[-1]}"}, seconds
    errors: dict[str, str] = {}
    for path in missing:
        alone, failed, more = run(arguments, [path], root)
        records += alone
        errors |= failed
        seconds += more
    return records, errors, seconds


def _said_of(path: str, complaints: str) -> str:
    lines = (line for line in complaints.splitlines() if line.startswith(path))
    return next(lines, "nothing was said of it").removeprefix(path).lstrip(": ")
