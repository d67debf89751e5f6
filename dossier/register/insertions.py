"""Where a word, an entry or a decision goes into a file of people: one insertion, all else as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import yaml

from dossier.model import BrokenSettings, Problem
from dossier.register import parts
from dossier.register.places import Insertion, Node, at_end, below, in_brackets, newline, parsed
from dossier.register.trying import checked, entries_of, items_of, placed

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
    return placed(text, where, None, lambda lines: _as_items(lines, where, values))


def _as_items(text: str, where: str, values: Sequence[Mapping[str, Any]]) -> Insertion:
    after = [*items_of(text, where), *map(dict, values)]
    tree = parsed(text)
    if tree.root is not None and tree.root.is_flow:
        return checked(text, where, [in_brackets(text, tree.root, flow([*values])[1:-1])], after)
    dashes = re.finditer(r"^( *)-", text[tree.root.start if tree.root else 0 :], re.MULTILINE)
    columns = [tree.root.column if tree.root else 0, *(len(dash[1]) for dash in islice(dashes, 1))]
    tried = [at_end(text, tree, [" " * column + "- " + flow(value) for value in values]) for column in columns]
    return checked(text, where, tried, after)


def entry(text: str, where: str, id_: str, value: Mapping[str, Any]) -> Insertion:
    """A further entry at the end of a mapping, where `text` is a mapping or nothing yet."""
    if id_ in parts.starts(text, where):
        return _as_entry(text, where, id_, value)  # which refuses it
    return placed(text, where, None, lambda lines: _as_entry(lines, where, id_, value))


def _as_entry(text: str, where: str, id_: str, value: Mapping[str, Any]) -> Insertion:
    before = entries_of(text, where)
    if id_ in before:
        line = parts.loaded(text, where).line_of((id_,))
        raise BrokenSettings(Problem(where, f"there is an entry '{id_}' already", "take another id", line))
    tree = parsed(text)
    after = {**before, id_: dict(value)}
    if tree.root is not None and tree.root.is_flow:
        return checked(text, where, [in_brackets(text, tree.root, f"{flow(id_)}: {flow(dict(value))}")], after)
    root = tree.root
    columns = dict.fromkeys((root.children[0].column, root.column) if root and root.children else (0,))
    is_apart = root is not None and _are_apart(text, root) and not re.search(r"(\r\n?|\n)[ \t]*\1\Z", text)
    tried = [at_end(text, tree, [*[""] * is_apart, *_lines(" " * column, id_, value)]) for column in columns]
    return checked(text, where, tried, after)


def _lines(indent: str, id_: str, value: Mapping[str, Any]) -> list[str]:
    return [f"{indent}{flow(id_)}:", *(f"{indent}  {key}: {flow(given)}" for key, given in value.items())]


def fields(text: str, where: str, given: Mapping[str, Any], needed: Mapping[str, Any]) -> Insertion:
    """Further keys at the end of a mapping; those that are `needed` before them, where it has none yet.

    Raises `BrokenSettings` where it tells one of them already.
    """
    before = entries_of(text, where)
    if taken := next((key for key in given if key in before), ""):
        line = parts.loaded(text, where).line_of((taken,))
        raise BrokenSettings(Problem(where, f"it tells '{taken}' already", "correct it by hand", line))
    added = {**{key: value for key, value in needed.items() if key not in before}, **given}
    tree = parsed(text)
    told = [f"{key}: {flow(value)}" for key, value in added.items()]
    if tree.root is not None and tree.root.is_flow:
        return checked(text, where, [in_brackets(text, tree.root, ", ".join(told))], {**before, **added})
    indent = " " * (tree.root.children[0].column if tree.root and tree.root.children else 0)
    return checked(text, where, [at_end(text, tree, [indent + one for one in told])], {**before, **added})


def words(text: str, where: str, id_: str, key: str, after_key: str, given: Sequence[str]) -> Insertion:
    """Further words for the list `key` of an entry; a list that is not there comes behind `after_key`.

    A list by language gets them under "": words that serve in any language.
    """
    return placed(text, where, id_, lambda lines: _as_words(lines, where, id_, key, after_key, given))


def _as_words(text: str, where: str, id_: str, key: str, after_key: str, given: Sequence[str]) -> Insertion:
    before = entries_of(text, where)
    if id_ not in before:
        raise BrokenSettings(Problem(where, f"there is no entry '{id_}'", "look whether it was taken out meanwhile"))
    after = {**before, id_: _with_words(before[id_], key, after_key, given)}
    root = parsed(text).root
    found = root.value(id_) if root else None
    tried = list(_places_of_words(text, found, key, after_key, given)) if found else []
    return checked(text, where, tried, after)


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
