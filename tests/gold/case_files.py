"""What the gold cases of actors and of statements have in common: texts in YAML, a register, and what is wrong today.

A paragraph is a line; "# " opens a heading, "- " an item of a list, " | " parts the cells of a table's row.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dossier import register
from dossier.model import Article, Block, BlockKind, Register

KINDS: tuple[tuple[str, BlockKind], ...] = (("# ", "heading"), ("- ", "list_item"))

Difference = tuple[list[str], list[str]]
"""What the answer says and what came out, as lines."""


def lines_of(text: str) -> Iterator[tuple[BlockKind, str]]:
    """The paragraphs of a case's text with their kinds."""
    for line in filter(None, map(str.strip, text.split("\n"))):
        opening, kind = next((known for known in KINDS if line.startswith(known[0])), ("", "paragraph"))
        yield kind, line.removeprefix(opening)


def block(kind: BlockKind, text: str) -> Block:
    return Block(kind if " | " not in text else "table_row", text, level=2 if kind == "heading" else 0)


def article(key: str, told: Mapping[str, Any], blocks: list[Block]) -> Article:
    """The article of a case; its key begins with its language."""
    return Article(
        key=key, origin=f"{key}.txt", sha256=key, title=told.get("title", ""), blocks=tuple(blocks),
        published=told.get("date", ""), language=key[:2],
    )  # fmt: skip


@cache
def register_in(path: Path) -> Register:
    """A register of actors that is one file."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(path, Path(folder, "actors.yml"))
        return register.read(Path(folder))


Failures = dict[str, dict[str, str]]
"""The reason of each aspect that comes out wrong today, by case."""


@dataclass(frozen=True)
class KnownFailures:
    """The list of what comes out wrong today, as a file that people read."""

    path: Path
    test: str
    """The test that writes it anew."""

    def read(self) -> Failures:
        return yaml.safe_load(self.path.read_text("utf-8")) or {}

    def write(self, failing: Mapping[str, list[str]]) -> Failures:
        """Bring the list up to what the program does today, with the reasons that it has."""
        known = self.read() if self.path.is_file() else {}
        told = {
            name: {aspect: known.get(name, {}).get(aspect, "") for aspect in aspects}
            for name, aspects in failing.items()
            if aspects
        }
        rows = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=110) if told else "{}\n"
        self.path.write_text(f"{self._head}\n{rows}", "utf-8")
        return told

    @property
    def _head(self) -> str:
        return (
            "# What comes out of the cases wrong today: the aspects of each case, and why.\n#\n"
            "# Strict: the day an aspect comes right its test says so, and its line goes from here. "
            f"`DOSSIER_WRITE_GOLDEN=1 pytest\n# tests/gold/{self.test}` "
            "keeps the reasons that are here; those of new lines are for a person to write.\n"
        )
