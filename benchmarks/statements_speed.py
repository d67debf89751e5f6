"""Time who said what, and when, in one process: times, quotations and dated statements of articles of 700 words.

    python benchmarks/statements_speed.py --articles 200
    python benchmarks/statements_speed.py --articles 200 --texts DIR --register DIR

The texts are put together from the gold cases, which are full of what is sought, or from the .txt files in DIR. The
mentions are given and not counted; then everything is timed, from the recognisers on. Everything is done once before,
and the best of the passes counts, as time of the processor. Figures are this machine's; the last line is for programs.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from command import REPOSITORY

# The program of this very repository is measured, whichever is installed.
sys.path.insert(0, str(REPOSITORY))
sys.path.insert(0, str(REPOSITORY / "tests/gold"))

from articles import WORDS, article, joined, paragraphs_in, peak
from statement_cases import cases, the_register

from dossier import dates, pipeline, quotations, register, statements
from dossier.model import Annotated, Article, Settings

PASSES = 5


def main() -> None:
    chosen = _options().parse_args()
    paragraphs = paragraphs_in(chosen.texts) if chosen.texts else _of_the_cases
    texts = islice(joined(paragraphs), chosen.articles)
    read = [article(number, text) for number, text in enumerate(texts)]
    known = register.read(chosen.register) if chosen.register else the_register()

    def everything(one: Article) -> Annotated:
        return pipeline.annotate(one, known, Settings())

    named = [replace(everything(one), dates=(), quotations=(), statements=()) for one in read]
    steps: dict[str, Callable[[Annotated], Annotated]] = {
        "times": lambda one: replace(one, dates=dates.find(one.article)),
        "quotations": lambda one: replace(one, quotations=quotations.find(one, known)),
        "dated statements": lambda one: replace(one, statements=statements.find(one, known)),
    }
    each, told = {}, named
    for name, step in steps.items():
        each[name], told = _timed(step, told)
    whole, _ = _timed(lambda one: everything(one.article), named)
    count = len(read)
    print(
        f"\n{count} articles of {WORDS} words, {sum(len(one.dates) for one in told)} times,"
        f" {sum(len(one.quotations) for one in told)} quotations, {sum(len(one.statements) for one in told)} dated"
        f" statements: {count / sum(each.values()):.0f} articles a second ("
        + ", ".join(f"{name} {1000 * seconds / count:.2f} ms" for name, seconds in each.items())
        + f"), {count / whole:.0f} with everything from the recognisers on; {peak():.0f} MB at most;"
        f" Python {platform.python_version()}, {platform.machine()}"
    )
    print(json.dumps({"together": count / sum(each.values()), "everything": count / whole}))


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=200, metavar="N", help="so many texts")
    options.add_argument("--texts", type=Path, metavar="DIR", help="put the texts together from the .txt files here")
    options.add_argument(
        "--register", type=Path, metavar="DIR", help="the register beside them (default: that of the cases)"
    )
    return options


def _of_the_cases() -> list[str]:
    """The paragraphs of the Italian gold cases."""
    italian = [case for case in cases().values() if case.article.language == "it"]
    return [block.text for case in italian for block in case.article.body]


def _timed(step: Callable[[Annotated], Annotated], given: Sequence[Annotated]) -> tuple[float, list[Annotated]]:
    """The least seconds of the processor that a step takes for all, and what it made."""
    best, made = float("inf"), [step(one) for one in given]
    for _ in range(PASSES):
        # An article keeps some answers about itself; each pass has articles of its own.
        fresh = [replace(one, article=replace(one.article)) for one in given]
        start = time.process_time()
        made = [step(one) for one in fresh]
        best = min(best, time.process_time() - start)
    return best, made


if __name__ == "__main__":
    main()
