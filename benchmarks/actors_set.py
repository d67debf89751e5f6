"""A set of texts whose actors are known, on disk, with its register and the scorer that comes with it."""

from __future__ import annotations

import contextlib
import io
import json
import re
import runpy
import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

Gold = dict[str, Any]
Prediction = dict[str, Any]

SETS = ("kind_it", "kind_it_ev23", "meantime_en", "meantime_it")

JUDGED = ("mentions", "actors", "linking")
"""What the scorer's lines on errors are of, of all that it tells."""

TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place"}
"""The set's types of actors in our words; a register entry of any other kind is an `other`."""

SCORER_TYPES = {"person": "PER", "organisation": "ORG", "country": "LOC", "place": "LOC"}


@dataclass(frozen=True)
class Set:
    """A working copy of the set, laid out as its scorer wants it; the texts are linked, not copied."""

    root: Path

    @classmethod
    def copied(cls, data: Path, root: Path) -> Set:
        """Lay the set out at `root`. The scorer reads register.json, of which a set may have the lines as YAML."""
        root.mkdir(parents=True)
        shutil.copy2(data / "score.py", root)
        shutil.copytree(data / "gold", root / "gold")
        (root / "txt").symlink_to(data / "txt")
        given = next(path for path in _registers(data) if path.is_file())
        (root / "register.json").write_text(json.dumps(_entries(given.read_text("utf-8"))), "utf-8")
        return cls(root)

    def gold(self, name: str) -> list[Gold]:
        """The known answers of one part, one a text."""
        return json.loads((self.root / f"gold/{name}.json").read_text("utf-8"))  # type: ignore[no-any-return]

    def text(self, doc: str) -> Path:
        return self.root / f"txt/{doc}.txt"

    @cached_property
    def entries(self) -> list[dict[str, Any]]:
        return json.loads((self.root / "register.json").read_text("utf-8"))  # type: ignore[no-any-return]

    @cached_property
    def our_ids(self) -> dict[str, str]:
        """The id of each entry as our register writes it, with the set's own."""
        known: dict[str, str] = {}
        for entry in self.entries:
            slug = re.sub(r"[^a-z0-9]+", "-", entry["id"].lower()).strip("-")
            known[slug if slug not in known else f"{slug}-{len(known)}"] = entry["id"]
        return known

    def write_register(self, folder: Path) -> None:
        """The set's register as one of ours."""
        folder.mkdir()
        rows = (
            {"name": entry["name"], "type": TYPES.get(entry["type"], "other"), "aliases": [*filter(None, _also(entry))]}
            for entry in self.entries
        )
        # A line of JSON is YAML, and is read as it was written: no name becomes a number or a truth.
        lines = (f"{id_}: {json.dumps(row, ensure_ascii=False)}\n" for id_, row in zip(self.our_ids, rows, strict=True))
        (folder / "actors.yml").write_text("".join(lines), "utf-8")

    def prediction(self, doc: str, record: dict[str, Any], *, guess: str = "") -> Prediction:
        """A record of `dossier annotate` in the scorer's form; `guess` is the type to tell where ours has none there.

        The scorer passes over mentions that are no PER, ORG or LOC, even where types do not count.
        """
        mentions = [
            {
                "start": mention["start"],
                "end": mention["end"],
                "type": SCORER_TYPES.get(mention["type"]) or guess or mention["type"],
                "actor": mention["cluster"],
                "name": mention["name"],
                "id": self.our_ids.get(mention["actor"]) if mention["status"] == "linked" else None,
            }
            for mention in record["mentions"]
        ]
        return {"doc": doc, "mentions": mentions}

    def score(
        self,
        gold: Sequence[Gold],
        predictions: Iterable[Prediction],
        errors: int = 0,
        judged: Sequence[str] = JUDGED,
        part: str = "part",
    ) -> Score:
        """What the set's scorer says of these texts, as those of a part, which stands for it from here on.

        The scorer tells by the name of some parts what there is to score.
        """
        (self.root / f"gold/{part}.json").write_text(json.dumps(gold), "utf-8")
        told = self.root / "part.jsonl"
        told.write_text("".join(json.dumps(row) + "\n" for row in predictions), "utf-8")
        said = self._run_scorer([str(told), "--set", part, "--json", "--errors", str(errors)])
        figures, *lines = said.splitlines(keepends=True)
        return Score(json.loads(figures), "".join(line for line in lines if set(line.split(" | ")[1:2]) & set(judged)))

    def _run_scorer(self, arguments: list[str]) -> str:
        """Run score.py as the command it is, in this process: texts by the hundred are scored one at a time."""
        said, before = io.StringIO(), sys.argv
        sys.argv = ["score.py", *arguments]
        try:
            with contextlib.redirect_stdout(said):
                runpy.run_path(str(self.root / "score.py"), run_name="__main__")
        finally:
            sys.argv = before
        return said.getvalue()


@dataclass(frozen=True)
class Score:
    """The scorer's figures, and its lines on single errors."""

    figures: dict[str, Any]
    errors: str

    def row(self, path: str) -> dict[str, float]:
        """The figures at a path, as in "mentions.PER"; none where the scorer has nothing to say."""
        found: Any = self.figures
        for step in path.split("."):
            found = found.get(step, {})
        return found  # type: ignore[no-any-return]


def what_is_missing(data: Path) -> str:
    """The first file without which this is no set; "" where all are there."""
    for needed in (data / "score.py", data / "gold", data / "txt"):
        if not needed.exists():
            return f"there is no {needed}"
    return "" if any(path.is_file() for path in _registers(data)) else f"there is no {data / 'register.yaml'}"


def _registers(data: Path) -> tuple[Path, ...]:
    return data / "register.json", data / "register.yaml"


def _entries(text: str) -> Any:
    """The register's entries. YAML whose lines are JSON is read as these, since PyYAML needs a minute for thousands."""
    lines = [line.removeprefix("- ") for line in text.splitlines() if line.strip()]
    try:
        return [json.loads(line) for line in lines]
    except ValueError:
        return yaml.safe_load(text)


def _also(entry: dict[str, Any]) -> Iterable[str]:
    return dict.fromkeys(alias for alias in entry.get("aliases", ()) if alias != entry["name"])
