"""Writing into people's files: what was decided, whole or not at all, and taken back where it was a slip."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from dossier.model import Actor, BrokenSettings, Decision, Edit, Problem, Role
from dossier.register import insertions, items
from dossier.register.places import Insertion
from dossier.register.reading import FOLDER

MARK = b"\xef\xbb\xbf"
FIRST_LINES = "# yaml-language-server: $schema=schema/{name}.json\n"
FIRST_LINES_OF_EDIT = "# yaml-language-server: $schema=../schema/edit.json\n"
"""What a file begins with that was not there."""

EDITS = "edits"
KEY = re.compile(r"[\w-]+")


class Written(NamedTuple):
    """A change of one file: what it held before (nothing: it was not there), and what it holds now."""

    path: Path
    before: bytes | None
    after: bytes

    def __repr__(self) -> str:
        return f"Written({self.path})"


def append_decisions(folder: Path, decisions: Sequence[Decision]) -> Written:
    """Put decisions at the end of decisions.yml, in order."""
    told = [_told(decision) for decision in decisions]
    return _insert(folder, "decisions", lambda text, where: insertions.items(text, where, told))


def add_actor(folder: Path, actor: Actor) -> Written:
    """Put an entry at the end of actors.yml. Raises `BrokenSettings` where its id is taken."""
    fields: dict[str, Any] = {"name": _plain(actor.name), "type": actor.type}
    if actor.aliases:
        fields["aliases"] = [words for _, words in actor.aliases]
    return _insert(folder, "actors", lambda text, where: insertions.entry(text, where, actor.id, fields))


def add_aliases(folder: Path, id_: str, aliases: Sequence[str]) -> Written:
    """Give an entry of actors.yml further names that serve in any language."""

    def place(text: str, where: str) -> Insertion:
        return insertions.words(text, where, id_, "aliases", "type", aliases)

    return _insert(folder, "actors", place)


def correct(folder: Path, edit: Edit) -> Written:
    """Put corrected fields at the end of an article's edit, which is made for this state of its clipping where it was
    not there. Raises `BrokenSettings` where it tells one of them already."""
    if not KEY.fullmatch(edit.key):  # a key of a record may be anything
        raise BrokenSettings(Problem(f"{FOLDER}/{EDITS}", f"'{edit.key}' is no key of an article"))
    fields = {name: value if isinstance(value, str) else list(value) for name, value in edit.fields.items()}

    def place(text: str, where: str) -> Insertion:
        return insertions.fields(text, where, fields, {"of": edit.of})

    return _insert(folder, f"{EDITS}/{edit.key}", place, FIRST_LINES_OF_EDIT)


def add_role(folder: Path, id_: str, role: Role) -> Written:
    """Give an entry of actors.yml a further role."""
    told = {"title": _plain(role.title), "from": role.start, "to": role.end, "seen": role.seen, "source": role.source}
    given = {key: value for key, value in told.items() if value}
    return _insert(folder, "actors", lambda text, where: items.item(text, where, id_, "roles", given))


def take_back(written: Written) -> None:
    """The file as it was; refused where somebody has changed it since."""
    where = _where(written.path)
    if _bytes(written.path) != written.after:
        hint = "take the last lines out by hand, if they are to go"
        raise BrokenSettings(Problem(where, "it was changed since, so nothing is taken back", hint))
    if written.before is None:
        written.path.unlink()  # it was not there
    else:
        _replace(written.path, written.after, written.before)


def _told(decision: Decision) -> dict[str, str]:
    named = ("judgement", "name", "entry", "article", "into")
    return {name: value for name in named if (value := getattr(decision, name))}


def _plain(name: Mapping[str, str]) -> str | dict[str, str]:
    return name[""] if set(name) == {""} else dict(name)


def _insert(folder: Path, name: str, place: Callable[[str, str], Insertion], first_lines: str = FIRST_LINES) -> Written:
    """The file of this name with an insertion; a mark at its beginning stays."""
    path = folder / f"{name}.yml"
    before = _bytes(path)
    given = first_lines.format(name=name).encode() if before is None else before
    mark = MARK if given.startswith(MARK) else b""
    try:
        text = given[len(mark) :].decode("utf-8")
    except UnicodeDecodeError as error:
        raise BrokenSettings(Problem(_where(path), f"it cannot be read: {error}", "save it as UTF-8 text")) from error
    after = mark + place(text, _where(path)).into(text).encode("utf-8")
    _replace(path, before, after)
    return Written(path, before, after)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        said = f"it cannot be read: {error.strerror or error}"
        raise BrokenSettings(Problem(_where(path), said, "check the path and its permissions")) from error


def _where(path: Path) -> str:
    return f"{FOLDER}/{EDITS}/{path.name}" if path.parent.name == EDITS else f"{FOLDER}/{path.name}"


def _replace(path: Path, before: bytes | None, after: bytes) -> None:
    """Put the new file in the place of the old one in a single step, beside which it was written to the disk."""
    try:
        goal = path.resolve()
        if before is not None and not goal.stat().st_mode & stat.S_IWUSR:
            raise BrokenSettings(Problem(_where(path), "it is read-only", "allow writing to it, then decide again"))
        goal.parent.mkdir(parents=True, exist_ok=True)
        number, torn = tempfile.mkstemp(prefix=".", suffix=".part", dir=goal.parent)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(after)
                file.flush()
                os.fsync(file.fileno())
            _keep_mode(goal, torn, before is None)
            if _bytes(goal) != before:
                hint = "nothing of yours is lost; decide again"
                raise BrokenSettings(Problem(_where(path), "it was changed in this moment by another program", hint))
            os.replace(torn, goal)
        finally:
            Path(torn).unlink(missing_ok=True)
    except OSError as error:
        said = f"it cannot be written: {error.strerror or error}"
        raise BrokenSettings(Problem(_where(path), said, "check the permissions and the free space")) from error


def _keep_mode(goal: Path, torn: str, is_new: bool) -> None:
    """The rights that the file had; a new one has those that any new file gets."""
    if not is_new:
        shutil.copymode(goal, torn)
        return
    mask = os.umask(0)
    os.umask(mask)
    os.chmod(torn, 0o666 & ~mask)
