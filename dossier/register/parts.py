"""The entries of a file of people one by one: what goes into one of them is tried without reading all the others."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from dossier import yamlfile
from dossier.model import BrokenSettings, Span
from dossier.register.places import Insertion

Key: TypeAlias = str | int
Starts: TypeAlias = Mapping[Key, int]
"""Where the line of each entry of a mapping, or of each item of a list, begins; in order of the file."""

LAST = 2
"""So many entries at the end of a file show how the next one is to stand."""

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_MOST = 32
_known: OrderedDict[tuple[str, str], Starts] = OrderedDict()
"""The last states of files: an answer begins with what the one before it wrote, or with what was there before."""


@lru_cache(maxsize=8)
def loaded(text: str, where: str) -> yamlfile.Document:
    """The document of a text; the register reads it, and writing begins with it, so it is read once."""
    return yamlfile.load(text, where)


def starts(text: str, where: str) -> Starts:
    """Where the entries of a file in block style begin; nothing where they do not each have lines of their own."""
    if (text, where) not in _known:
        _remember(text, where, _starts(text, loaded(text, where)))
    return _known[text, where]


def part(text: str, where: str, key: Key | None = None) -> Span | None:
    """The lines of one entry, or those of the last ones; none where the file is too short or too odd for that."""
    begun = starts(text, where)
    keys = list(begun)
    if len(keys) <= LAST or (key is not None and key not in begun):
        return None
    at = keys.index(key) if key is not None else len(keys) - LAST
    wanted = keys[at : at + 1] if key is not None else keys[at:]
    after = at + len(wanted)
    span = Span(begun[keys[at]], begun[keys[after]] if after < len(keys) else len(text))
    return span if _stands_for_itself(text[span.start : span.end], where, wanted) else None


def written(text: str, where: str, cut: Span, insertion: Insertion) -> Insertion:
    """The insertion into a part as one into the whole text, whose entries are known from then on."""
    whole = Insertion(cut.start + insertion.at, insertion.words)
    begun, longer = starts(text, where), len(insertion.words)
    lines = insertion.into(text[cut.start : cut.end])
    inside = _starts(lines, loaded(lines, where))
    before = [(known, at) for known, at in begun.items() if at < cut.start]
    after = [(known, at + longer) for known, at in begun.items() if at >= cut.end]
    is_list = bool(inside) and all(isinstance(known, int) for known in inside)
    named = [(len(before) + n if is_list else known, cut.start + at) for n, (known, at) in enumerate(inside.items())]
    _remember(whole.into(text), where, dict([*before, *named, *after]))
    return whole


def _remember(text: str, where: str, begun: Starts) -> None:
    _known[text, where] = begun
    while len(_known) > _MOST:
        _known.popitem(last=False)


def _starts(text: str, document: yamlfile.Document) -> Starts:
    value = document.value
    keys: Sequence[Key] = list(value) if isinstance(value, dict) else range(len(value)) if value else ()
    lines = [0, *(found.end() for found in _LINE_BREAK.finditer(text))]
    begun = {key: lines[document.lines[key,] - 1] for key in keys if document.lines[key,] <= len(lines)}
    are_apart = len(set(begun.values())) == len(keys)
    return begun if are_apart and keys and not _is_in_brackets(text, min(begun.values())) else {}


def _is_in_brackets(text: str, first: int) -> bool:
    """Whether brackets open before the first entry: then the lines of an entry are no document of their own."""
    head = [line.lstrip() for line in _LINE_BREAK.split(text[:first])]
    opened = any(not line.startswith("#") and ("{" in line or "[" in line) for line in head)
    return opened or text[first:].lstrip(" ").startswith(("{", "[", "---"))


def _stands_for_itself(lines: str, where: str, wanted: Sequence[Key]) -> bool:
    """Whether these lines say by themselves what they say in the file: these entries, with nothing named elsewhere."""
    try:
        value = loaded(lines, where).value
    except BrokenSettings:
        return False
    if not _LINE_BREAK.search(lines):
        return False
    if isinstance(wanted[0], int):
        return isinstance(value, list) and len(value) == len(wanted)
    return isinstance(value, dict) and list(value) == list(wanted)
