"""Where a word, an entry or a decision goes into a file of people: one insertion, all else as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import yaml

from dossier.model import BrokenSettings, Problem
from dossier.register import parts
from dossier.register.places import Insertion, Node, at_end, below, in_brackets, newline, parsed

EVERYTHING = 1_000_000
"""No line is folded: what is inserted stays on the lines it was given."""


def flow(value: object) -> str:
    """A value on one line, quoted where YAML would take it for something else.

    >>> flow("no"), flow("Anna Verdi"), flow(["a: b", "c"])
    ("'no'", 'Anna Verdi', "['a: b', c]")
    """
    listed: str = yaml.safe_dump(
        [value], default_flow_style=True, allow_unicode=True, sort_keys=False, width=EVERYTHING
    )
    return listed.strip()[1:-1]


def items(text: str, where: str, values: Sequence[Mapping[str, Any]]) -> Insertion:
    """Further items at the end of a list, where `text` is a list or nothing yet."""
    return _placed(text, where, None, lambda lines: _as_items(lines, where, values))


def _as_items(text: str, where: str, values: Sequence[Mapping[str, Any]]) -> Insertion:
    after = [*_items(text, where), *map(dict, values)]
    tree = parsed(text)
    if tree.root is not None and tree.root.is_flow:
        return _checked(text, where, [in_brackets(text, tree.root, flow([*values])[1:-1])], after)
    dashes = re.finditer(r"^( *)-", text[tree.root.start if tree.root else 0 :], re.MULTILINE)
    columns = [tree.root.column if tree.root else 0, *(len(dash[1]) for dash in islice(dashes, 1))]
    tried = [at_end(text, tree, [" " * column + "- " + flow(value) for value in values]) for column in columns]
    return _checked(text, where, tried, after)


def entry(text: str, where: str, id_: str, value: Mapping[str, Any]) -> Insertion:
    """A further entry at the end of a mapping, where `text` is a mapping or nothing yet."""
    if id_ in parts.starts(text, where):
        return _as_entry(text, where, id_, value)  # which refuses it
    return _placed(text, where, None, lambda lines: _as_entry(lines, where, id_, value))


def _as_entry(text: str, where: str, id_: str, value: Mapping[str, Any]) -> Insertion:
    before = _entries(text, where)
    if id_ in before:
        line = parts.loaded(text, where).line_of((id_,))
        raise BrokenSettings(Problem(where, f"there is an entry '{id_}' already", "take another id", line))
    tree = parsed(text)
    after = {**before, id_: dict(value)}
    if tree.root is not None and tree.root.is_flow:
        return _checked(text, where, [in_brackets(text, tree.root, f"{flow(id_)}: {flow(dict(value))}")], after)
    root = tree.root
    columns = dict.fromkeys((root.children[0].column, root.column) if root and root.children else (0,))
    is_apart = root is not None and _are_apart(text, root) and not re.search(r"(\r\n?|\n)[ \t]*\1\Z", text)
    tried = [at_end(text, tree, [*[""] * is_apart, *_lines(" " * column, id_, value)]) for column in columns]
    return _checked(text, where, tried, after)


def _lines(indent: str, id_: str, value: Mapping[str, Any]) -> list[str]:
    return [f"{indent}{flow(id_)}:", *(f"{indent}  {key}: {flow(given)}" for key, given in value.items())]


def words(text: str, where: str, id_: str, key: str, after_key: str, given: Sequence[str]) -> Insertion:
    """Further words for the list `key` of an entry; a list that is not there comes behind `after_key`.

    A list by language gets them under "": words that serve in any language.
    """
    return _placed(text, where, id_, lambda lines: _as_words(lines, where, id_, key, after_key, given))


def _as_words(text: str, where: str, id_: str, key: str, after_key: str, given: Sequence[str]) -> Insertion:
    before = _entries(text, where)
    if id_ not in before:
        raise BrokenSettings(Problem(where, f"there is no entry '{id_}'", "look whether it was taken out meanwhile"))
    after = {**before, id_: _with_words(before[id_], key, after_key, given)}
    root = parsed(text).root
    found = root.value(id_) if root else None
    tried = list(_places_of_words(text, found, key, after_key, given)) if found else []
    return _checked(text, where, tried, after)


def item(text: str, where: str, id_: str, key: str, given: Mapping[str, Any]) -> Insertion:
    """A further item, a mapping itself, for the list `key` of an entry; a list that is not there comes last in it."""
    return _placed(text, where, id_, lambda lines: _as_item(lines, where, id_, key, given))


def _as_item(text: str, where: str, id_: str, key: str, given: Mapping[str, Any]) -> Insertion:
    before = _entries(text, where)
    if id_ not in before:
        raise BrokenSettings(Problem(where, f"there is no entry '{id_}'", "look whether it was taken out meanwhile"))
    fields = before[id_]
    after = {**before, id_: {**fields, key: [*(fields.get(key) or []), dict(given)]}}
    root = parsed(text).root
    found = root.value(id_) if root else None
    tried = list(_places_of_item(text, found, key, given)) if found and found.children else []
    return _checked(text, where, tried, after)


def _places_of_item(text: str, found: Node, key: str, given: Mapping[str, Any]) -> Iterator[Insertion]:
    there = found.value(key)
    if there is None and found.is_flow:
        yield in_brackets(text, found, f"{key}: [{flow(dict(given))}]")
    elif there is None:
        indent = " " * found.children[0].column
        lines = newline(text).join((f"{indent}{key}:", f"{indent}  - {flow(dict(given))}"))
        yield from (below(text, end, lines) for end in _last_ends(text, found))
    elif there.kind == "sequence" and there.is_flow:
        yield in_brackets(text, there, flow(dict(given)))
    elif there.kind == "sequence":
        line = " " * there.column + "- " + flow(dict(given))
        yield from (below(text, end, line) for end in _last_ends(text, there))


def _last_ends(text: str, node: Node) -> tuple[int, int]:
    """Where the last scalar of a part ends, without and with the blank lines that may be its own: a part in block style
    ends only where the next one begins."""
    while node.children and not node.is_flow:
        node = node.children[-1]
    return len(text[: node.end].rstrip()), node.end


def _placed(text: str, where: str, id_: str | None, place: Callable[[str], Insertion]) -> Insertion:
    """The insertion, tried on the entry alone that it goes into or behind; on the whole file where that does not do.

    Lines that are a document of their own, with others before and behind them that stay as they are, make the file
    say what it said, and what was inserted: the entries of a mapping in block style do not know each other.
    """
    if cut := parts.part(text, where, id_):
        try:
            return parts.written(text, where, cut, place(text[cut.start : cut.end]))
        except BrokenSettings:
            pass  # there may be a place with all the file in view
    return place(text)


def _with_words(fields: Mapping[str, Any], key: str, after_key: str, given: Sequence[str]) -> dict[str, Any]:
    there = fields.get(key)
    if isinstance(there, dict):
        return {**fields, key: {**there, "": [*there.get("", []), *given]}}
    return {**fields, key: [*(there or []), *given]}


def _places_of_words(text: str, found: Node, key: str, after_key: str, given: Sequence[str]) -> Iterator[Insertion]:
    there = found.value(key)
    if there is None:
        neighbour = found.value(after_key)
        if neighbour is not None:
            yield _behind(text, found, neighbour, f"{key}: {flow(list(given))}")
    elif there.kind == "sequence":
        yield _into_list(text, there, given)
    elif there.kind == "mapping":
        serving = there.value("")
        if serving is not None and serving.kind == "sequence":
            yield _into_list(text, serving, given)
        elif there.is_flow:
            yield in_brackets(text, there, f'"": {flow(list(given))}')
        elif serving is None:
            yield Insertion(there.children[0].start, f'"": {flow(list(given))}{newline(text)}{" " * there.column}')


def _behind(text: str, mapping: Node, neighbour: Node, words: str) -> Insertion:
    """A further key of a mapping behind the value of another one."""
    if mapping.is_flow:
        return Insertion(neighbour.end, f", {words}")
    return below(text, neighbour.end, " " * mapping.children[0].column + words)


def _into_list(text: str, there: Node, given: Sequence[str]) -> Insertion:
    if there.is_flow:
        return in_brackets(text, there, flow(list(given))[1:-1])
    lines = newline(text).join(" " * there.column + "- " + flow(one) for one in given)
    return below(text, there.children[-1].end, lines)


def _are_apart(text: str, root: Node) -> bool:
    """Whether blank lines stand between the entries; comments may stand above one."""
    if len(root.children) < 4:
        return False
    between = text[root.children[1].start : root.children[-2].start]
    return bool(re.search(r"(\r\n|\n|\r)[ \t]*\1(?:[ \t]*#[^\r\n]*\1)*[ \t]*\Z", between))


def _checked(text: str, where: str, tried: Sequence[Insertion], after: object) -> Insertion:
    """The first insertion that makes the file say what it shall, and nothing else; else the file is left alone."""
    for insertion in tried:
        try:
            if _is_same(_value(insertion.into(text), where), after):
                return insertion
        except BrokenSettings:
            continue
    hint = "write it by hand, or put the file into a plainer form; nothing was changed"
    raise BrokenSettings(Problem(where, "the program finds no place in this file where it could write", hint))


def _value(text: str, where: str) -> Any:
    return parts.loaded(text, where).value


def _is_same(value: object, other: object) -> bool:
    """Whether two files say the same, entries in the same order."""
    return value == other and (not isinstance(value, dict) or list(value) == list(other))  # type: ignore[call-overload]


def _items(text: str, where: str) -> list[Any]:
    value = _value(text, where)
    if value is not None and not isinstance(value, list):
        raise BrokenSettings(Problem(where, "this is no list", "each decision begins with '- '"))
    return value or []


def _entries(text: str, where: str) -> dict[str, Any]:
    value = _value(text, where)
    if value is not None and not isinstance(value, dict):
        raise BrokenSettings(Problem(where, "these are no entries", "each entry begins with its id and a colon"))
    return value or {}
