"""Door in: the clippings that lie under seeds/, at any depth."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from dossier.model import Clipping, Problem

FOLDER = "seeds"
MAX_BYTES = 20_000_000
MAX_KEY = 100
RESERVED = frozenset(
    {"index", "con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)
"""Names that a hub page has, or that no file can have on some systems."""

GZIP = ".gz"
"""The ending of a clipping that is compressed, behind the ending of its format."""

IGNORED = frozenset({"readme.md", "readme.txt", "thumbs.db", "desktop.ini"})
"""Files that lie in folders without being clippings; names beginning with a dot are left out as well."""


def read(root: Path, suffixes: Iterable[str]) -> tuple[tuple[Clipping, ...], tuple[Problem, ...]]:
    """Every clipping of the dossier at `root`, in order of its key, and the files that are none.

    A file that cannot be read, has an unknown suffix or claims the same key as another is a problem;
    of two claimants neither is taken, since any choice could be the wrong one.
    """
    known = frozenset(suffixes)
    clippings: dict[str, list[Clipping]] = {}
    problems: list[Problem] = []
    for path, origin in _files(root / FOLDER):
        read_one = _clipping(path, origin, known)
        if isinstance(read_one, Problem):
            problems.append(read_one)
        else:
            clippings.setdefault(read_one.key, []).append(read_one)
    problems.extend(_twice(key, claimants) for key, claimants in clippings.items() if len(claimants) > 1)
    single = (claimants[0] for claimants in clippings.values() if len(claimants) == 1)
    return tuple(sorted(single, key=lambda clipping: clipping.key)), tuple(problems)


def read_file(path: Path, root: Path | None = None) -> Clipping:
    """One clipping from anywhere; raises OSError.

    A file under the seeds/ of the dossier at `root` has the key it has there; any other one that of its name.
    """
    if root is not None and path.resolve().is_relative_to((root / FOLDER).resolve()):
        origin = path.resolve().relative_to((root / FOLDER).resolve()).as_posix()
        return _make(path.read_bytes(), f"{FOLDER}/{printable(origin)}", origin)
    return _make(path.read_bytes(), path.name, path.name)


def key_of(origin: str) -> str:
    """The address of a clipping: its path under seeds/ without its endings, slugged.

    >>> key_of("2023/Li a Mosca.txt")
    '2023-li-a-mosca'
    >>> key_of("città/È l’ora.html"), key_of("pagina.html.gz")
    ('citta-e-l-ora', 'pagina')
    """
    stem = re.sub(r"\.[^./]*$", "", _uncompressed(origin))
    plain = "".join(c for c in unicodedata.normalize("NFKD", stem) if not unicodedata.combining(c))
    slug = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", plain).lower()).strip("-")
    if slug and slug not in RESERVED and len(slug.encode()) <= MAX_KEY:
        return slug
    digest = hashlib.sha256(origin.encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return f"{slug.encode()[:MAX_KEY].decode('utf-8', 'ignore').strip('-')}-{digest}".lstrip("-")


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Files below a folder with their paths there, in an order that no file system decides."""
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower() not in IGNORED:
                path = Path(base, name)
                yield path, path.relative_to(folder).as_posix()


def _clipping(path: Path, origin: str, suffixes: frozenset[str]) -> Clipping | Problem:
    where = f"{FOLDER}/{printable(origin)}"
    if _suffix(origin) not in suffixes:
        return unknown_kind(where, suffixes)
    try:
        if path.is_symlink():
            return Problem(where, "this is a link to another place", "put a copy of the clipping here")
        info = path.stat()
        if not stat.S_ISREG(info.st_mode):
            return Problem(where, "this is not a regular file", "put the clipping itself here")
        if info.st_size > MAX_BYTES:
            return Problem(where, f"it is larger than {MAX_BYTES // 1_000_000} MB", "save only the article")
        return _make(path.read_bytes(), where, origin)
    except OSError as error:
        return Problem(where, f"it cannot be read: {error.strerror or error}", "check the file's permissions")


def _make(data: bytes, where: str, origin: str) -> Clipping:
    compression: Literal["", "gzip"] = "gzip" if _uncompressed(origin) != origin else ""
    return Clipping(key_of(origin), _suffix(origin), data, where, hashlib.sha256(data).hexdigest(), compression)


def _uncompressed(origin: str) -> str:
    """The name of a file without the ending that says it is compressed."""
    return origin[: -len(GZIP)] if origin.lower().endswith(GZIP) else origin


def _suffix(origin: str) -> str:
    return os.path.splitext(_uncompressed(origin))[1].lower()


def unknown_kind(where: str, suffixes: Iterable[str]) -> Problem:
    known = " ".join(sorted(suffixes))
    return Problem(where, "this kind of file is not known", f"known endings: {known}, each also with {GZIP}")


def printable(name: str) -> str:
    """A file's name fit to be shown: bytes that are no UTF-8, and control characters, as \\x escapes."""
    shown = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(c if unicodedata.category(c) not in {"Cc", "Cf"} else f"\\x{ord(c):02x}" for c in shown)


def _twice(key: str, claimants: list[Clipping]) -> Problem:
    names = " and ".join(clipping.origin for clipping in claimants)
    return Problem(names, f"they claim the same address '{key}', so none of them is published", "rename all but one")


def store(root: Path, clipping: Clipping) -> Clipping:
    """Put a clipping into seeds/ as it is. Raises FileExistsError rather than overwrite."""
    path = root / FOLDER / clipping.origin
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(clipping.data)
    return _make(clipping.data, f"{FOLDER}/{clipping.origin}", clipping.origin)
