"""Measure `dossier clean` on saved pages and plain-text clips whose articles are known.

    python benchmarks/cleaning.py --data DIR --task txt --jobs 2
    python benchmarks/cleaning.py --data DIR --step 4 --out NEW --against OLD

DIR holds the set: `score.py`, and for each split `gold_html.jsonl`, `gold_txt.jsonl`, `html/<id>.html.gz` and
`txt/<id>.txt`. The files go through the product's own command as they are (pages are unpacked first), in a folder
without a register, so that nothing but the clipping decides. Then it is said

- what the set's own scorer finds, for all, for Italian and for Japanese clips;
- which files could not be read, and where the spans that were kept and removed do not cover the input exactly once;
- how fast one process is: inside, after a first file, by its CPU time, and as the command with its start, by the clock;
- with `--against`, which pages are better or worse than in the predictions of an earlier run (`--out`).

It needs the project and what the scorer needs (rapidfuzz). Figures of speed are this machine's. Exit code 1: a file
could not be read, or its spans are at fault.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from pathlib import Path

from cleaning_runs import Outcome, clean_all, cpu_seconds_inside
from cleaning_set import TASKS, Set, Task, among

TIMED_FILES = 60
"""So many files, spread over all, are enough for a figure of speed within some percent."""

SHOWN = 25
"""Of more pages that became better or worse, the rest is only counted."""

SAME = 0.005
"""A score that moved by less is the same."""

APART = {
    "Italian, constructed": lambda gold: gold["set"] == "itsyn",
    "Italian, from sites": lambda gold: gold["lang"] == "it" and gold["set"] != "itsyn",
    "Japanese": lambda gold: gold["lang"] == "ja",
}
"""Clips whose figures are lost in the mean, and matter."""


def main() -> None:
    options = _options()
    chosen = options.parse_args()
    whole = Set(chosen.data.resolve(), chosen.split)
    if complaint := whole.what_is_missing() or _what_cannot_be(chosen):
        options.error(complaint)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        out = (chosen.out or scratch / "predictions").resolve()
        out.mkdir(parents=True, exist_ok=True)
        faults = 0
        for task in TASKS if chosen.task == "all" else (chosen.task,):
            files = whole.files(task, chosen.step, scratch / "files")
            outcome = clean_all(files, chosen.jobs, scratch)
            _write(out / f"{task}.jsonl", outcome)
            sample = whole.narrowed(scratch / f"sample-{task}", among(files))
            print(sample.score(task, out).table)
            if task == "txt":
                _tell_apart(sample, out, scratch)
            faults += _tell_faults(outcome)
            _tell_speed(task, files, outcome)
            if chosen.against:
                _tell_changes(sample, task, chosen.against.resolve(), out)
    sys.exit(1 if faults else 0)


def _what_cannot_be(chosen: argparse.Namespace) -> str:
    if min(chosen.step, chosen.jobs) < 1:
        return "--step and --jobs begin at 1"
    if chosen.against and not chosen.against.is_dir():
        return f"--against: there is no folder {chosen.against}"
    if chosen.against and chosen.out and chosen.against.resolve() == chosen.out.resolve():
        return "--against and --out are one folder: the earlier predictions would be written over"
    return ""


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, required=True, metavar="DIR", help="the set")
    options.add_argument("--split", default="dev", help="its part (default: dev)")
    options.add_argument("--task", choices=(*TASKS, "all"), default="all", help="saved pages, clips or both")
    options.add_argument("--step", type=int, default=1, metavar="N", help="take one file of N only")
    options.add_argument("--jobs", type=int, default=1, metavar="N", help="commands that run side by side")
    options.add_argument("--out", type=Path, metavar="DIR", help="keep the predictions here, as JSON lines")
    options.add_argument("--against", type=Path, metavar="DIR", help="compare with the predictions kept here")
    return options


def _write(path: Path, outcome: Outcome) -> None:
    rows = (json.dumps(prediction, ensure_ascii=False) + "\n" for prediction in outcome.predictions)
    path.write_text("".join(rows), "utf-8")


def _tell_apart(sample: Set, predictions: Path, scratch: Path) -> None:
    """The scorer's rows for clips in one language."""
    for name, wanted in APART.items():
        part = sample.narrowed(scratch / f"apart-{name}", wanted)
        if not part.gold("txt"):
            continue
        rows = part.score("txt", predictions).figures["txt"]["lines"]
        for of, figures in rows.items():
            if of != "MEAN":
                print(f"\n{name} ({of})\n   " + "  ".join(f"{key} {value}" for key, value in figures.items()))


def _tell_faults(outcome: Outcome) -> int:
    for title, found in (("could not be read", outcome.errors), ("spans at fault", outcome.span_faults)):
        print(f"\n{len(found)} {title}")
        for id_, said in sorted(found.items()):
            print(f"   {id_}: {said}")
    return len(outcome.errors) + len(outcome.span_faults)


def _tell_speed(task: Task, files: dict[str, Path], outcome: Outcome) -> None:
    spread = list(files.values())[:: max(1, len(files) // TIMED_FILES)]
    inside = cpu_seconds_inside(spread)
    print(
        f"\n{'pages' if task == 'html' else 'clips'} per second of one process: {len(spread) / inside:.1f} inside"
        f" (CPU, {len(spread)} files), {len(files) / outcome.seconds:.1f} as the command (wall, {len(files)} files);"
        f" Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    )


def _tell_changes(sample: Set, task: Task, before: Path, after: Path) -> None:
    """Which pages scored higher or lower than before; figures and ids alone."""
    earlier, now = (sample.score(task, predictions, missing_count=False).by_page for predictions in (before, after))
    moved = sorted((now[id_] - earlier[id_], id_) for id_ in earlier.keys() & now.keys())
    worse = [(by, id_) for by, id_ in moved if by <= -SAME]
    better = [(by, id_) for by, id_ in reversed(moved) if by >= SAME]
    mean = sum(by for by, _ in moved) / max(len(moved), 1)
    print(
        f"\n{task} against {before}: {len(better)} better, {len(worse)} worse of {len(moved)}, {mean:+.4f} on average"
    )
    for title, found in (("worse", worse), ("better", better)):
        for by, id_ in found[:SHOWN]:
            print(f"   {title:6}  {id_:24} {earlier[id_]:.3f} → {now[id_]:.3f}  {by:+.3f}")
        if len(found) > SHOWN:
            print(f"   {title:6}  … and {len(found) - SHOWN} more")


if __name__ == "__main__":
    main()
