"""Where a further item of an entry's list goes into a file of people: a role, a mapping itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dossier.model import BrokenSettings, Problem
from dossier.register.insertions import flow
from dossier.register.places import Insertion, Node, below, in_brackets, newline, parsed
from dossier.register.trying import checked, entries_of, placed


def item(text: str, where: str, id_: str, key: str, given: Mapping[str, Any]) -> Insertion:
    """A further item, a mapping itself, for the list `key` of an entry; a list that is not there comes last in it."""
    return placed(text, where, id_, lambda lines: _as_item(lines, where, id_, key, given))


def _as_item(text: str, where: str, id_: str, key: str, given: Mapping[str, Any]) -> Insertion:
    before = entries_of(text, where)
    if id_ not in before:
        raise BrokenSettings(Problem(where, f"there is no entry '{id_}'", "look whether it was taken out meanwhile"))
    fields = before[id_]
    after = {**before, id_: {**fields, key: [*(fields.get(key) or []), dict(given)]}}
    root = parsed(text).root
    found = root.value(id_) if root else None
    tried = list(_places_of_item(text, found, key, given)) if found and found.children else []
    return checked(text, where, tried, after)


def _places_of_item(text: str, found: Node, key: str, given: Mapping[str, Any]) -> Iterator[Insertion]:
    there = found.value(key)
    if there is None and found.is_flow:
        yield in_brackets(text, found, f"{key}: [{flow(dict(given))}]")
    elif there is None:
        indent = " " * found.children[0].column
        lines = newline(text).join((f"{indent}{key}:", f"{indent}  - {flow(dict(given))}"))
        yield from _behind_last(text, found, lines)
    elif there.kind == "sequence" and there.is_flow:
        yield in_brackets(text, there, flow(dict(given)))
    elif there.kind == "sequence":
        yield from _behind_last(text, there, " " * there.column + "- " + flow(dict(given)))


def _behind_last(text: str, node: Node, lines: str) -> Iterator[Insertion]:
    """Lines below the last scalar of a part, without and with the blank lines that may be its own: a part in block
    style ends only where the next one begins."""
    while node.children and not node.is_flow:
        node = node.children[-1]
    yield below(text, len(text[: node.end].rstrip()), lines)
    if text[: node.end].endswith(("\n", "\r")):
        yield Insertion(node.end, lines + newline(text))
