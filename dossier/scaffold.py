"""A fresh dossier in a new folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dossier import register, settings
from dossier.model import BrokenSettings, Problem

PACKAGE = Path(__file__).parent


def create(folder: Path, language: str = "it") -> list[str]:
    """Make a dossier that builds: settings, a starter register, empty seeds/, the theme, MkDocs' settings.

    The pages and the interface of the site are in `language`, "it" or "en". The theme is copied, so that
    the dossier builds with plain MkDocs when this program is gone.
    Returns the files that were made; raises `BrokenSettings` where the folder holds something already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BrokenSettings(Problem(str(folder), "this folder is not empty", "name a new folder"))
    try:
        for part in ("common", language):
            source = PACKAGE / "starter" / part
            shutil.copytree(source, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(PACKAGE / "theme", folder / "theme", ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "gitignore").rename(folder / ".gitignore")
        for place in ("seeds", "register/edits", "docs"):
            (folder / place).mkdir(exist_ok=True)
            (folder / place / ".gitkeep").touch()
        write_schemas(folder)
    except OSError as error:
        hint = "check the permissions of the folder above it"
        raise BrokenSettings(Problem(str(folder), f"it cannot be made: {error.strerror or error}", hint)) from error
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def write_schemas(root: Path) -> list[str]:
    """Write the JSON Schema of each file of the register and of dossier.yml where it differs."""
    folder = root / register.FOLDER / register.SCHEMAS
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in _schemas():
        text = json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        path = folder / name
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8", newline="\n")
            written.append(path.relative_to(root).as_posix())
    return written


def _schemas() -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield from register.schemas().items()
    yield "dossier.json", settings.schema()
