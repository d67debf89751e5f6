"""Measure who said what, and when, in `dossier annotate`: quotations, times, dated statements, days of publication.

    python benchmarks/statements.py
    python benchmarks/statements.py --data DIR --jobs 2 --save NEW.json --against OLD.json
    python benchmarks/statements.py --data DIR --sets meantime_it --errors 40
    python benchmarks/statements.py --clipping FILE
    python benchmarks/statements.py --speed 200

The gold cases of this repository (tests/gold/statements) are always measured. DIR holds a set besides: `score.py`,
`register.yaml` (or .json), `gold/<part>.json` and `txt/<part>/<text>.txt`. Its texts go through the product's own
command as they are, with the set's register; then it is said, for all texts and for each half of them (the even and
the odd ones, in the order of the set), what the set's own scorer finds, and with `--against`, which texts are better or
worse than in the predictions of an earlier run (`--save`).

`--clipping` tells what is found in one clipping, which goes through the whole command: of quotations who speaks and how
long the words are, never the words. `--speed` times texts in one process. The goals stand beside what was got at the
end. Exit code 1: a text could not be read.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import statements_gold
from actors_runs import annotate_all
from actors_set import Prediction, Set
from counts import Counts
from set_tables import (
    ByText,
    Runs,
    halves,
    of_texts,
    options_of,
    score_of,
    tell_changes,
    tell_faults,
    what_cannot_be,
)
from statements_clipping import tell_clipping
from statements_set import SETS, Measure, Run, compared, measures

GOALS = (
    ("Italian times of news, resolved right", "it_dates", "dates.news_it_handmade.acc", 90),
    ("Italian news, days, F1", "meantime_it", "dates.value_F1", 80),
    ("Italian direct quotations, found", "it_quotes", "quotes.detected", 95),
    ("Italian direct quotations, speaker recall", "it_quotes", "quotes.attributed_recall", 75),
    ("Italian direct quotations, speaker precision", "it_quotes", "quotes.attributed_precision", 90),
    ("Italian running news, who speaks, F1", "meantime_it", "speech.attribution.F1", 55),
    ("articles of 700 words a second", "speed", "together", 300),
)
"""What is to be got: its name, of which part of the set, where the figures have it, and how much."""

OF_THE_CASES = (
    ("gold, it: times with value, precision", "it: times with value", "precision", 90),
    ("gold, it: times with value, recall", "it: times with value", "recall", 90),
    ("gold, it: direct quotations, recall", "it: quotations, direct", "recall", 95),
    ("gold, it: speakers, recall", "it: speakers", "recall", 75),
    ("gold, it: speakers, precision", "it: speakers", "precision", 90),
)

RUNNING = "meantime_it"
"""The part whose texts are timed: Italian news at their length."""

Figures = dict[str, dict[str, Any]]
"""The scorer's figures by part of the set, and those of speed."""


def main() -> None:
    options = _options()
    chosen = options.parse_args()
    if complaint := _what_is_wrong(chosen):
        options.error(complaint)
    if chosen.clipping:
        sys.exit(tell_clipping(chosen.clipping, chosen.language, chosen.date))
    counted = statements_gold.measure(chosen.errors)
    figures: Figures = {}
    faults = 0
    if chosen.data:
        with tempfile.TemporaryDirectory() as folder:
            faults = _measure_set(chosen, Path(folder), figures)
    if chosen.speed:
        figures["speed"] = _measure_speed(chosen)
    _tell_goals(counted, figures)
    sys.exit(1 if faults else 0)


def _options() -> argparse.ArgumentParser:
    options = options_of(__doc__, "the gold cases")
    options.add_argument("--clipping", type=Path, metavar="FILE", help="tell what is found in this clipping, no more")
    options.add_argument("--language", default="it", metavar="xx", help="the language of the clipping (default: it)")
    options.add_argument("--date", default="", metavar="DAY", help="when it was published (default: what it tells)")
    return options


def _what_is_wrong(chosen: argparse.Namespace) -> str:
    if chosen.clipping and not chosen.clipping.is_file():
        return f"--clipping: there is no file {chosen.clipping}"
    return what_cannot_be(chosen)


def _measure_set(chosen: argparse.Namespace, scratch: Path, figures: Figures) -> int:
    """Score every part of the set; how many texts could not be read."""
    whole = Set.copied(chosen.data.resolve(), scratch / "set")
    earlier: Runs = json.loads(chosen.against.read_text("utf-8")) if chosen.against else {}
    said: dict[str, list[Prediction]] = {}
    faults = 0
    for run in _runs(chosen, whole, scratch):
        print(f"\n{run.part} ({len(run.gold)} texts)")
        said[run.part] = run.predictions
        figures[run.part] = _tell_figures(run, said[run.part], chosen.errors)
        faults += tell_faults(run.outcome)
        if run.part in earlier:
            tell_changes(_by_text(run, earlier[run.part]), _by_text(run, said[run.part]))
    if chosen.save:
        chosen.save.write_text(json.dumps(said, ensure_ascii=False), "utf-8")
    return faults


def _runs(chosen: argparse.Namespace, whole: Set, scratch: Path) -> Iterator[Run]:
    root = scratch / "dossier"
    root.mkdir()
    whole.write_register(scratch / "register")
    for part in chosen.sets or SETS:
        gold = whole.gold(part)
        yield Run(whole, part, gold, annotate_all(whole, gold, root, scratch / "register", chosen.jobs))


def _tell_figures(run: Run, said: Sequence[Prediction], errors: int) -> dict[str, Any]:
    """The table of a part: a measure a row, and its figures for all texts, the even and the odd ones."""
    parts = halves(run.gold)
    scores = [run.score(gold, said, errors if not at else 0) for at, gold in enumerate(parts)]
    print(f"{'':32}{'all':>20}{'even':>22}{'odd':>22}")
    for measure in measures(run.part, run.gold):
        rows = [score.row(measure.path) for score in scores]
        if any(rows):
            print(f"   {measure.name:29}" + "    ".join(_cells(measure, row) for row in rows))
    print(scores[0].errors, end="")
    return scores[0].figures


def _cells(measure: Measure, row: dict[str, float]) -> str:
    return "".join(f"{row[name]:6.1f}" if name in row else f"{'–':>6}" for name in measure.figures).rjust(18)


def _by_text(run: Run, predictions: list[Prediction]) -> ByText:
    """The last figure of each measure that is compared, for each text alone."""
    found: dict[str, dict[str, float]] = {}
    for answer, said in of_texts(run.gold, predictions):
        score = run.score([answer], said)
        for measure in compared(run.part):
            if row := score.row(measure.path):
                found.setdefault(measure.name, {})[answer["doc"]] = score_of(row, measure.figures[-1])
    return found


def _measure_speed(chosen: argparse.Namespace) -> dict[str, float]:
    """In a process of its own, so that the peak of its memory is that of annotating alone."""
    command = [sys.executable, str(Path(__file__).with_name("statements_speed.py")), "--articles", str(chosen.speed)]
    with tempfile.TemporaryDirectory() as folder:
        if chosen.data:
            register, given = Path(folder, "register"), chosen.data / "txt" / RUNNING
            Set.copied(chosen.data.resolve(), Path(folder, "set")).write_register(register)
            texts = given if given.is_dir() else given.parent
            command += ["--texts", str(texts.resolve()), "--register", str(register)]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    *told, figures = done.stdout.splitlines()
    print("\n".join(told))
    return json.loads(figures)  # type: ignore[no-any-return]


def _tell_goals(counted: dict[str, Counts], figures: Figures) -> None:
    """What is to be got, beside what was; a dash where it was not measured."""
    print(f"\n{'The goals':48}{'goal':>8}{'got':>8}")
    for name, row, figure, goal in OF_THE_CASES:
        _tell_goal(name, goal, getattr(counted[row], figure))
    for name, part, path, goal in GOALS:
        _tell_goal(name, goal, _figure(figures.get(part, {}), path))


def _figure(figures: Any, path: str) -> float | None:
    for step in path.split("."):
        figures = figures.get(step, {}) if isinstance(figures, dict) else {}
    return None if isinstance(figures, dict) else float(figures)


def _tell_goal(name: str, goal: float, got: float | None) -> None:
    told = f"{'–':>8}" if got is None else f"{got:8.1f}{'' if got >= goal else '  missed'}"
    print(f"   {name:45}{goal:8.0f}{told}")


if __name__ == "__main__":
    main()
