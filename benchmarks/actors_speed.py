"""Time annotating in one process, beside a made-up register of 10,000 names and aliases.

    python benchmarks/actors_speed.py --articles 200
    python benchmarks/actors_speed.py --articles 200 --texts DIR --recognisers register_names

The texts are made up too, or put together from the .txt files in DIR, to 700 words each; clean text goes in. Everything
is done once before, and the best of the passes counts; the command of the product is timed besides, once. Figures are
this machine's; the same number of articles gives the same texts on any.
"""

from __future__ import annotations

import argparse
import platform
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import clippings
import command
from articles import WORDS, article, joined, paragraphs_in, peak

from dossier import pipeline, register
from dossier.model import Settings

ALIASES = 10_000
PASSES = 5
NAMES = 0.07
"""So large a part of the words are names; news have about as many."""

PEOPLE, BODIES, PLACES = 1_600, 1_000, 800
"""With 4, 2 and 2 names each: 10,000 in all."""


def main() -> None:
    chosen = _options().parse_args()
    with tempfile.TemporaryDirectory() as folder:
        actors = list(_actors(random.Random(1)))
        decided = register.read(_written(Path(folder), actors))
        given = joined(paragraphs_in(chosen.texts)) if chosen.texts else _made_up(actors)
        texts = list(islice(given, chosen.articles))
        seconds = _of_the_command(texts, Path(folder))
    read = [article(number, text) for number, text in enumerate(texts)]
    settings = replace(Settings(), recognisers=tuple(chosen.recognisers)) if chosen.recognisers else Settings()

    def annotate() -> tuple[float, int]:
        start = time.perf_counter()
        found = sum(len(pipeline.annotate(one, decided, settings).mentions) for one in read)
        return time.perf_counter() - start, found

    cold, found = annotate()
    warm = min(annotate()[0] for _ in range(PASSES))
    letters = sum(len(one.text) for one in read)
    print(
        f"\n{len(read)} articles of {WORDS} words, {sum(len(forms) for _, _, forms in actors)} names and aliases,"
        f" {found} mentions: {len(read) / warm:.0f} articles a second ({letters / warm / 1e6:.2f} million letters),"
        f" {len(read) / cold:.0f} the first time, {len(read) / seconds:.0f} as one command, its start and the"
        f" reading of the register included; {peak():.0f} MB at most;"
        f" Python {platform.python_version()}, {platform.machine()}"
    )


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=200, metavar="N", help="so many texts")
    options.add_argument("--texts", type=Path, metavar="DIR", help="put the texts together from the .txt files here")
    options.add_argument("--recognisers", type=lambda said: said.split(","), metavar="A,B", help="those to run")
    return options


def _of_the_command(texts: Sequence[str], folder: Path) -> float:
    """Wall seconds of `dossier annotate` over the texts, with the register in the same folder."""
    paths = []
    for number, text in enumerate(texts):
        paths.append(str(folder / f"{number}.txt"))
        Path(paths[-1]).write_text(text, "utf-8")
    options = ["annotate", "--json", "--plain", "--language", "it", "--register", str(folder)]
    _, errors, seconds = command.run(options, paths, folder)
    if errors:
        sys.exit("\n".join(errors.values()))
    return seconds


Made = tuple[str, str, Sequence[str]]
"""An actor made up: its id, its type and its names, the full one first."""


def _actors(chance: random.Random) -> Iterator[Made]:
    """People whose family names are shared, bodies with their initials, places with an old name."""
    words = [word.capitalize() for word in clippings.vocabulary(chance)]
    given, family = words[:300], words[300:1_500]
    for number in range(PEOPLE):
        first, second, last = chance.choice(given), chance.choice(given), chance.choice(family)
        names = (f"{first} {last}", f"{first} {second} {last}", f"{first[0]}. {last}", last)
        yield f"person-{number}", "person", names
    for number in range(BODIES):
        name = chance.sample(words, 3)
        yield f"body-{number}", "organisation", (" ".join(name), "".join(word[:2] for word in name).upper())
    for number in range(PLACES):
        yield f"place-{number}", "place", (words[2_000 + number], words[4_000 + number])


def _written(folder: Path, actors: Sequence[Made]) -> Path:
    rows = (
        f"{id_}:\n  name: {names[0]}\n  type: {type_}\n  aliases: [{', '.join(names[1:])}]\n"
        for id_, type_, names in actors
    )
    (folder / "actors.yml").write_text("".join(rows), "utf-8")
    return folder


def _made_up(actors: Sequence[Made]) -> Iterator[str]:
    """Sentences of made-up words, with names among them, in full and short."""
    words = clippings.vocabulary(random.Random(1))
    for number in cycle(range(1_000_000)):
        chance = random.Random(number)
        named = chance.sample(actors, 12)
        yield "\n\n".join(" ".join(_sentence(chance, words, named) for _ in range(5)) for _ in range(WORDS // 75))


def _sentence(chance: random.Random, words: list[str], named: Sequence[Made]) -> str:
    parts = []
    for _ in range(14):
        if chance.random() < NAMES:
            parts.append(chance.choice(chance.choice(named)[2]))
        else:
            parts.append(chance.choice(clippings.SMALL_WORDS) if chance.random() < 0.4 else chance.choice(words))
    first = parts[0]
    return f"{first[0].upper()}{first[1:]} {' '.join(parts[1:])}."


if __name__ == "__main__":
    main()
