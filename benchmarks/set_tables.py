"""What the measures of sets have in common: their options, halves of a set, and what moved since an earlier run."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from actors_runs import Outcome
from actors_set import Gold, Prediction, what_is_missing

Runs = Mapping[str, list[Prediction]]
"""What the command said of each text, by run, as in "kind_it without register"."""

ByText = Mapping[str, Mapping[str, float]]
"""The score of each text (of 100), by measure."""

SHOWN = 25
"""Of more texts that became better or worse, the rest is only counted."""

SAME = 0.05
"""A score (of 100) that moved by less is the same."""

T = TypeVar("T")


def options_of(about: str | None, gold: str) -> argparse.ArgumentParser:
    """The options that every measure of a set has."""
    options = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, metavar="DIR", help=f"a set of texts besides {gold}")
    options.add_argument("--sets", type=lambda said: said.split(","), help="its parts (default: all known ones)")
    options.add_argument("--jobs", type=int, default=1, metavar="N", help="commands that run side by side")
    options.add_argument("--errors", type=int, default=0, metavar="N", help="show so many errors of each kind")
    options.add_argument("--save", type=Path, metavar="FILE", help="keep the predictions here")
    options.add_argument("--against", type=Path, metavar="FILE", help="compare with the predictions kept here")
    options.add_argument("--speed", type=int, default=0, metavar="N", help="time so many texts of 700 words")
    return options


def what_cannot_be(chosen: argparse.Namespace) -> str:
    """What is wrong with the options that every measure of a set has; "" where nothing is."""
    if chosen.jobs < 1:
        return "--jobs begins at 1"
    if chosen.speed < 0:
        return "--speed is a number of texts"
    if chosen.against and not chosen.against.is_file():
        return f"--against: there is no file {chosen.against}"
    return what_is_missing(chosen.data) if chosen.data else ""


def halves(gold: Sequence[T]) -> list[Sequence[T]]:
    """All texts, the even and the odd ones, in the order of the set."""
    return [gold, gold[::2], gold[1::2]]


def tell_faults(outcome: Outcome) -> int:
    """Print the texts that could not be read; how many they are."""
    for doc, said in sorted(outcome.errors.items()):
        print(f"   could not be read: {doc}: {said}")
    return len(outcome.errors)


def score_of(row: Mapping[str, Any], figure: str = "F1") -> float:
    """A figure of a text alone; one where there is nothing to find and nothing was found has all of it."""
    nothing = "tp" in row and not any(row.get(key) for key in ("tp", "fp", "fn"))
    return 100.0 if nothing else float(row[figure])


def tell_changes(before: ByText, now: ByText) -> None:
    """Which texts scored higher or lower than before, by each measure that is compared; figures and ids alone."""
    for name in before:
        moved = sorted((now[name][doc] - before[name][doc], doc) for doc in before[name])
        worse = [(by, doc) for by, doc in moved if by <= -SAME]
        better = [(by, doc) for by, doc in reversed(moved) if by >= SAME]
        mean = sum(by for by, _ in moved) / max(len(moved), 1)
        print(f"   {name}: {len(better)} texts better, {len(worse)} worse, {mean:+.1f} on average")
        for title, found in (("worse", worse), ("better", better)):
            for by, doc in found[:SHOWN]:
                print(f"      {title:6}  {doc:26} {before[name][doc]:5.1f} → {now[name][doc]:5.1f}  {by:+.1f}")
            if len(found) > SHOWN:
                print(f"      {title:6}  … and {len(found) - SHOWN} more")


def of_texts(gold: Sequence[Gold], predictions: Sequence[Prediction]) -> list[tuple[Gold, list[Prediction]]]:
    """Each answer with what was said of its text, if anything."""
    by_doc = {prediction["doc"]: prediction for prediction in predictions}
    return [(answer, [by_doc[answer["doc"]]] if answer["doc"] in by_doc else []) for answer in gold]
