"""Door to .dossier/: what was read and cleaned before. It may be deleted at any time."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from dossier import records
from dossier.model import Article, Clipping

FOLDER = ".dossier"
READERS = ("trafilatura", "lxml", "beautifulsoup4", "htmldate", "markdown-it-py", "charset-normalizer", "ftfy")
"""Libraries whose version changes what is read from a clipping."""


class ArticleCache:
    """Cleaned articles by everything that they depend on.

    A record that is missing, torn or of another program is simply not there.
    """

    def __init__(self, root: Path, given: Iterable[str]) -> None:
        """`given` is what reading depends on beside the clipping and the program."""
        self._folder = root / FOLDER / "articles"
        self._base = _digest(program_digest(), *given)

    def get(self, clipping: Clipping) -> Article | None:
        try:
            return records.article_of(json.loads(self._path(clipping).read_bytes()))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, clipping: Clipping, article: Article) -> None:
        _write(self._path(clipping), records.article_record(article))

    def _path(self, clipping: Clipping) -> Path:
        return self._folder / f"{_digest(self._base, clipping.origin, clipping.sha256)}.json"


class BuildMemo:
    """What the last build said, by everything it depended on and by the docs/ it left.

    Where both are the same again, the same build would say and write the same.
    """

    def __init__(self, root: Path, inputs: Iterable[str]) -> None:
        self._path = root / FOLDER / "last-build.json"
        self._inputs = _digest(program_digest(), *inputs)

    def get(self, docs: str) -> dict[str, Any] | None:
        try:
            memo = json.loads(self._path.read_bytes())
            same = memo["inputs"] == self._inputs and memo["docs"] == docs
            return dict(memo["said"]) if same else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, docs: str, said: Mapping[str, Any]) -> None:
        _write(self._path, {"inputs": self._inputs, "docs": docs, "said": said})


def _write(path: Path, value: Mapping[str, Any]) -> None:
    """Keep a value whole or not at all; a cache that cannot be written costs time and nothing else."""
    torn = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        torn.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
        torn.replace(path)
    except (OSError, UnicodeEncodeError):
        torn.unlink(missing_ok=True)


@cache
def program_digest() -> str:
    """A hash of the program itself and of the libraries that read for it: a new version reads anew."""
    package = Path(__file__).parent
    sources = sorted(
        path
        for path in package.rglob("*")
        if path.suffix in {".py", ".yml", ".txt", ".po"} and "theme" not in path.parts
    )
    return _digest(*(metadata.version(name) for name in READERS), *(path.read_text("utf-8") for path in sources))


def _digest(*parts: str) -> str:
    hashed = hashlib.sha256()
    for part in parts:
        hashed.update(part.encode("utf-8", "surrogateescape") + b"\0")
    return hashed.hexdigest()[:40]
