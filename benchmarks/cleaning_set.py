"""A set of pages and clips with known articles, on disk, and the scorer that comes with it."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, TypeAlias

Task: TypeAlias = Literal["html", "txt"]
Gold: TypeAlias = dict[str, Any]

TASKS: tuple[Task, ...] = ("html", "txt")


def among(ids: Iterable[str]) -> Callable[[Gold], bool]:
    """Whether an answer is for one of these files."""
    wanted = frozenset(ids)
    return lambda gold: gold["id"] in wanted


@dataclass(frozen=True)
class Score:
    """What the scorer prints, the same as data, and the F1 of each page."""

    table: str
    figures: dict[str, Any]

    @property
    def by_page(self) -> dict[str, float]:
        return {page["id"]: page["f"] for page in self.figures["pages"] if "f" in page}


@dataclass(frozen=True)
class Set:
    """One split of a set; `scorer` is the script that knows its form."""

    root: Path
    split: str
    scorer: Path | None = None

    @property
    def folder(self) -> Path:
        return self.root / self.split

    def what_is_missing(self) -> str:
        """The first file without which this is no set; "" where all are there."""
        needed = [self.root / "score.py", *(self.folder / f"gold_{task}.jsonl" for task in TASKS)]
        return next((f"there is no {path}" for path in needed if not path.is_file()), "")

    def gold(self, task: Task) -> list[Gold]:
        """The known answers, one a page."""
        with (self.folder / f"gold_{task}.jsonl").open(encoding="utf-8") as rows:
            return [json.loads(row) for row in rows if row.strip()]

    def files(self, task: Task, step: int, scratch: Path) -> dict[str, Path]:
        """The input files by id, one of `step`; packed pages are unpacked into `scratch`.

        Which ones is told by a hash of the id: in the order of the set, forms of one page alternate.
        """
        found = {}
        ids = sorted((gold["id"] for gold in self.gold(task)), key=lambda id_: sha256(id_.encode()).digest())
        for id_ in ids[::step]:
            if task == "txt":
                found[id_] = self.folder / "txt" / f"{id_}.txt"
                continue
            found[id_] = scratch / f"{id_}.html"
            scratch.mkdir(parents=True, exist_ok=True)
            found[id_].write_bytes(gzip.decompress((self.folder / "html" / f"{id_}.html.gz").read_bytes()))
        return found

    def narrowed(self, root: Path, wanted: Callable[[Gold], bool]) -> Set:
        """The same set with some of its answers only, laid out at `root`; the inputs are linked, not copied."""
        part = Set(root, self.split, self.scorer or self.root / "score.py")
        part.folder.mkdir(parents=True)
        for task in TASKS:
            (part.folder / task).symlink_to(self.folder / task)
            rows = [gold for gold in self._with_texts(task) if wanted(gold)]
            text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
            (part.folder / f"gold_{task}.jsonl").write_text(text, "utf-8")
        return part

    def _with_texts(self, task: Task) -> list[Gold]:
        """The answers; a clip whose text stands with its page only is given it."""
        if task == "html":
            return self.gold(task)
        texts = {gold["id"]: gold.get("text") for gold in self.gold("html")}
        return [{"text": texts.get(gold["page"]), **gold} for gold in self.gold(task)]

    def score(self, task: Task, predictions: Path, missing_count: bool = True) -> Score:
        """Run the scorer; a page without a prediction counts as an empty one, or is left out."""
        told = self.root / "score.json"
        command = [sys.executable, self.scorer or self.root / "score.py", "--data", self.root, "--split", self.split]
        command += ["--task", task, "--predictions", predictions, "--json", told]
        done = subprocess.run(
            [*map(str, command), *([] if missing_count else ["--partial"])],
            capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        if done.returncode:
            sys.exit(f"the scorer failed (it needs rapidfuzz):\n{done.stderr}")
        return Score(done.stdout, json.loads(told.read_text("utf-8")))
