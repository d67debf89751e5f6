"""YAML as people write it: values with the line of every key, and errors that name that line."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from dossier.model import BrokenSettings, Problem

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_NODES = 1_000_000
"""A file of people has far fewer; a bomb of aliases that multiply has far more."""

MAX_DEPTH = 40

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML document: its value, and the line (from 1) of each key and list item by its path."""

    where: str
    value: Any
    lines: Mapping[Path, int]

    def line_of(self, path: Path) -> int | None:
        """The line of the deepest part of the path that stands in the file."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.lines:
                return self.lines[path[:length]]
        return None

    def problem(self, path: Path, message: str, hint: str = "") -> Problem:
        return Problem(self.where, message, hint, self.line_of(path))


def load(text: str, where: str, first_line: int = 1) -> Document:
    """Read one YAML document.

    Dates stay the text they were written as, and a key that is given twice is an error instead of
    a silent loss. Raises `BrokenSettings` with file and line.
    """
    try:
        _refuse_depth(text, where, first_line)
        root = yaml.compose(text, Loader=Loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise BrokenSettings(_syntax_problem(error, where, first_line)) from error
    builder = _Builder(where, first_line)
    value = builder.build(root, ()) if root is not None else None
    return Document(where, value, builder.lines)


def _refuse_depth(text: str, where: str, first_line: int) -> None:
    """Refuse nesting that no person writes: the C composer calls itself for each level, and would end the process."""
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                line = event.start_mark.line + first_line if event.start_mark else None
                hint = "check the brackets and the indentation near this line"
                raise BrokenSettings(Problem(where, "it is nested too deeply", hint, line))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _syntax_problem(error: Exception, where: str, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is nested too deeply"
    return Problem(
        where,
        f"this is not valid YAML: {said}",
        "check indentation, colons and quotation marks near this line",
        mark.line + first_line if mark else None,
    )


class _Builder:
    """Turns YAML nodes into plain values and notes where each stands."""

    def __init__(self, where: str, first_line: int) -> None:
        self.where = where
        self.first_line = first_line
        self.lines: dict[Path, int] = {}
        self.built = 0
        self._scalars = yaml.SafeLoader("")
        self._open: set[int] = set()

    def build(self, node: yaml.Node, path: Path) -> Any:
        self.built += 1
        if self.built > MAX_NODES or id(node) in self._open:
            raise self._error(node, "aliases in this file multiply without end", "write the values out")
        self.lines.setdefault(path, self._line(node))
        self._open.add(id(node))
        value = self._value(node, path)
        self._open.discard(id(node))
        return value

    def _value(self, node: yaml.Node, path: Path) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*path, index)) for index, item in enumerate(node.value)]
        if node.tag == "tag:yaml.org,2002:timestamp":
            return node.value
        try:
            return self._scalars.construct_object(node)
        except (yaml.YAMLError, ValueError) as error:
            raise self._error(node, f"'{node.value}' cannot be read here", "put it in quotation marks") from error

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        value: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise self._error(key_node, "a key must be plain text")
            key = key_node.value
            if key in value:
                first = self.lines[(*path, key)]
                raise self._error(
                    key_node, f"the key '{key}' is given twice, first on line {first}", "keep one of the two"
                )
            self.lines[(*path, key)] = self._line(key_node)
            value[key] = self.build(value_node, (*path, key))
        return value

    def _line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self.first_line

    def _error(self, node: yaml.Node, message: str, hint: str = "") -> BrokenSettings:
        return BrokenSettings(Problem(self.where, message, hint, self._line(node)))


class Form(BaseModel):
    """The shape of a mapping in a file of people: unknown keys are errors that name the nearest key."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _know_every_key(cls, value: Any) -> Any:
        if isinstance(value, dict):
            known = [info.alias or name for name, info in cls.model_fields.items()]
            for key in value:
                if key not in known:
                    near = difflib.get_close_matches(str(key), known, n=1, cutoff=0.5)
                    hint = f"did you mean '{near[0]}'?" if near else "known keys: " + ", ".join(known)
                    raise PydanticCustomError("unknown_key", "unknown key '{key}'", {"key": key, "hint": hint})
        return value


Shape = TypeVar("Shape", bound=BaseModel)


def check(shape: type[Shape], document: Document, path: Path = ()) -> Shape:
    """The document's value as this shape; raises `BrokenSettings` naming every fault with its line."""
    value = document.value
    for step in path:
        value = value[step]
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        raise BrokenSettings(*_faults(error, document, path, shape)) from error


def _faults(error: ValidationError, document: Document, path: Path, shape: type[BaseModel]) -> list[Problem]:
    faults = []
    for fault in error.errors(include_url=False):
        context = fault.get("ctx", {})
        at: Path = (*path, *fault["loc"])
        if fault["type"] == "unknown_key":
            at = (*at, context["key"])
        message = fault["msg"] if fault["type"] == "unknown_key" else f"{_name(at)}: {_lower(fault['msg'])}"
        hint = str(context.get("hint", "")) or (_meaning(fault["loc"], shape) if fault["type"] == "missing" else "")
        faults.append(document.problem(at, message, hint))
    return faults


def _meaning(at: Path, shape: type[BaseModel]) -> str:
    """What a field of the document is for, by its own description."""
    root = shape.model_fields.get("root")
    inner = root.annotation if root else shape
    fields = inner.model_fields if isinstance(inner, type) and issubclass(inner, BaseModel) else {}
    field = fields.get(str(at[0])) if len(at) == 1 else None
    return (field.description or "").rstrip(".") if field else ""


def _name(path: Path) -> str:
    return ".".join(map(str, path)) or "this file"


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
