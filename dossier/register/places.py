"""Where the parts of a YAML text stand, and where a further one can be put beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

import yaml

from dossier import yamlfile

Kind = Literal["scalar", "alias", "sequence", "mapping"]

_KINDS: Mapping[type, Kind] = {
    yaml.ScalarEvent: "scalar",
    yaml.AliasEvent: "alias",
    yaml.SequenceStartEvent: "sequence",
    yaml.MappingStartEvent: "mapping",
}
_LINE_BREAK = re.compile(r"\r\n?|\n")


class Insertion(NamedTuple):
    """Words and the offset at which they go into a text."""

    at: int
    words: str

    def into(self, text: str) -> str:
        return text[: self.at] + self.words + text[self.at :]


@dataclass(slots=True)
class Node:
    """A part with its place; the key and the value of a mapping follow each other among its children."""

    kind: Kind
    start: int
    column: int
    end: int
    is_flow: bool = False
    word: str = ""
    children: list[Node] = field(default_factory=list)

    def value(self, key: str) -> Node | None:
        """What stands behind a key of this mapping; none where there is no such key, or this is no mapping."""
        if self.kind != "mapping":
            return None
        pairs = zip(self.children[::2], self.children[1::2], strict=False)
        return next((value for known, value in pairs if known.word == key), None)


class Tree(NamedTuple):
    """The root of a document (none where it is empty), and where the document ends."""

    root: Node | None
    end: int


def parsed(text: str) -> Tree:
    """The places of a document that is known to be sound; an empty scalar is no root."""
    open_: list[Node] = []
    root, end = None, len(text)
    for event in yaml.parse(text, Loader=yamlfile.Loader):
        if isinstance(event, yaml.DocumentEndEvent) and event.explicit:
            end = _start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            open_.pop().end = _end(event)
        elif isinstance(event, yaml.NodeEvent):
            node = _node(event)
            if open_:
                open_[-1].children.append(node)
            else:
                root = node
            if isinstance(event, yaml.CollectionStartEvent):
                open_.append(node)
    return Tree(None if root is not None and root.start == root.end else root, end)


def _node(event: Any) -> Node:
    is_flow, word = bool(getattr(event, "flow_style", False)), getattr(event, "value", "")
    return Node(_KINDS[type(event)], _start(event), event.start_mark.column, _end(event), is_flow, word)


def _start(event: Any) -> int:
    return int(event.start_mark.index)


def _end(event: Any) -> int:
    return int(event.end_mark.index)


def newline(text: str) -> str:
    """The line break that the text has; its first one."""
    found = _LINE_BREAK.search(text)
    return found[0] if found else "\n"


def at_end(text: str, tree: Tree, lines: Sequence[str]) -> Insertion:
    """Lines at the end of the document. A text that does not end in a line break will not do so afterwards either."""
    head = text[: tree.end]
    words = newline(text).join(lines)
    if not head or head.endswith(("\n", "\r")):
        return Insertion(tree.end, words + newline(text))
    return Insertion(tree.end, newline(text) + words)


def below(text: str, offset: int, words: str) -> Insertion:
    """Whole lines below the one that holds this offset."""
    if ended := _LINE_BREAK.search(text, offset):
        return Insertion(ended.end(), words + newline(text))
    return Insertion(len(text), newline(text) + words)


def in_brackets(text: str, there: Node, words: str) -> Insertion:
    """A further part of a list or mapping in brackets, on a line of its own where the last part has one."""
    if not there.children:
        opened = re.compile(r"[\[{]").search(text, there.start)
        is_whole_file = there.column == 0 and not text[there.end :].strip()
        words = f"{newline(text)}  {words}{newline(text)}" if is_whole_file else words
        return Insertion(opened.end() if opened else there.start, words)
    first = there.children[-2 if there.kind == "mapping" else -1]
    indent = text[first.start - first.column : first.start]
    has_own_line = not indent.strip() and first.start - first.column > there.start
    return Insertion(there.children[-1].end, f",{newline(text)}{indent}{words}" if has_own_line else f", {words}")
