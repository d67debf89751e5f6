"""Door out: docs/ gets what changed, loses what the build itself wrote before, and nothing else is touched."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dossier import addresses, records
from dossier.model import Article, BrokenSettings, File, Problem

FOLDER = "docs"
MARKS = {
    ".md": "\ngenerated: true\n",
    ".json": '\n"generated": true',
    ".jsonld": '\n"generated": true',
    ".ttl": "# generated: true\n",
    ".csv": "dossier_id,",
    ".ics": "\nPRODID:-//Dossier//",
}
"""How a file says that the build wrote it, by its ending. Without the mark it belongs to a person."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Paths under docs/ that were (or, where nothing is to be written, would be) touched."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    left: tuple[str, ...] = ()
    """Pages that a person has written where the build would write one."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """A home page of one's own is what many want; at any other place it may be a mistake."""
        return tuple(_taken_over(path) for path in self.left if path != addresses.HOME)

    def __bool__(self) -> bool:
        return bool(self.written or self.removed)


def write(root: Path, files: Iterable[File], *, spared: Iterable[str] = (), dry: bool = False) -> Changes:
    """Bring docs/ up to these files; the pages of the `spared` articles stay as they are.

    With `dry` nothing is written and the answer is what would be.
    """
    folder = root / FOLDER
    written, left, kept, wanted = [], [], 0, set[str]()
    for file in files:
        path = _inside(folder, file.path)
        if file.path in wanted:
            raise BrokenSettings(Problem(f"{FOLDER}/{file.path}", "two pages claim this address", "rename one of them"))
        wanted.add(file.path)
        present = _read(path)
        if present == file.text:
            kept += 1
        elif present is not None and not _is_generated(path, present):
            left.append(file.path)
        else:
            written.append(file.path)
            if not dry:
                _replace(path, file.text)
    stays = {path for key in spared for path in (addresses.article(key), addresses.record(key))}
    gone = [path for path in _generated(folder) if path not in wanted | stays]
    if not dry:
        _remove(folder, gone)
    return Changes(tuple(written), tuple(gone), kept, tuple(left))


@dataclass(frozen=True, slots=True)
class Remembered:
    """What docs/ knows of articles whose clippings are not here; a torn record stays for a person to mend."""

    articles: tuple[Article, ...] = ()
    torn: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def remembered(root: Path, keys: Collection[str]) -> Remembered:
    """The articles whose pages are here and whose clippings are not: those of other keys than these."""
    articles, torn, problems = [], [], []
    for path in sorted((root / FOLDER / addresses.RECORDS).glob("*.json")):
        text = _read(path)
        if path.stem in keys or text is None or not _is_generated(path, text):
            continue
        try:
            articles.append(records.article_of(json.loads(text)))
        except (ValueError, KeyError, TypeError) as error:
            where = f"{FOLDER}/{addresses.RECORDS}/{path.name}"
            said = f"this record cannot be read ({type(error).__name__}), so its article is not in the dossier"
            problems.append(Problem(where, said, "bring back its clipping, or restore the file"))
            torn.append(path.stem)
    return Remembered(tuple(articles), tuple(torn), tuple(problems))


def fingerprint(root: Path) -> str:
    """A hash of every file of docs/ that bears the build's mark, with its place."""
    folder, hashed = root / FOLDER, hashlib.sha256()
    for path in _generated(folder):
        hashed.update(path.encode() + b"\0" + hashlib.sha256((folder / path).read_bytes()).digest())
    return hashed.hexdigest()


def _inside(folder: Path, path: str) -> Path:
    """The one guard: a path that would leave docs/ is refused, whoever made it."""
    parts = PurePosixPath(path).parts
    target = folder.joinpath(*parts)
    if (
        not parts
        or ".." in parts
        or path.startswith("/")
        or not target.parent.resolve().is_relative_to(folder.resolve())
    ):
        raise BrokenSettings(
            Problem(f"{FOLDER}/{path}", "this would be written outside docs/", "check for links there")
        )
    return target


def _read(path: Path) -> str | None:
    try:
        # Bytes, because reading as text would hide a difference in line ends.
        return path.read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return None


def _is_generated(path: Path, text: str) -> bool:
    if path.suffix == ".md":
        head, _, _ = text.replace("\r\n", "\n").partition("\n---\n")
        return text.startswith("---") and MARKS[".md"] in head + "\n"
    return path.suffix in MARKS and MARKS[path.suffix] in text[:100]


def _taken_over(path: str) -> Problem:
    return Problem(
        f"{FOLDER}/{path}",
        "this page was not written by the build, so it was left as it is",
        "rename it, or delete it to get the build's page",
    )


def _generated(folder: Path) -> Iterator[str]:
    """The files of docs/ that bear the build's mark, in order."""
    places = [folder.glob("*.md"), *(folder.joinpath(name).rglob("*") for name in addresses.OWNED)]
    found = sorted({path for place in places for path in place if path.suffix in MARKS and path.is_file()})
    for path in found:
        text = _read(path)
        if text is not None and _is_generated(path, text):
            yield path.relative_to(folder).as_posix()


def _replace(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    torn = path.with_name(f".{path.name[:100]}.{os.getpid()}.tmp")
    try:
        torn.write_bytes(text.encode("utf-8", "replace"))
        torn.replace(path)
    except OSError:
        torn.unlink(missing_ok=True)
        raise


def _remove(folder: Path, paths: Iterable[str]) -> None:
    for path in paths:
        target = folder / path
        target.unlink(missing_ok=True)
        for parent in target.parents:
            if parent == folder or any(parent.iterdir()):
                break
            parent.rmdir()
