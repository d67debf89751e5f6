"""Insertions tried on a file of people: what it said before it says afterwards, and what was inserted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from dossier.model import BrokenSettings, Problem
from dossier.register import parts
from dossier.register.places import Insertion


def placed(text: str, where: str, id_: str | None, place: Callable[[str], Insertion]) -> Insertion:
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


def checked(text: str, where: str, tried: Sequence[Insertion], after: object) -> Insertion:
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


def items_of(text: str, where: str) -> list[Any]:
    value = _value(text, where)
    if value is not None and not isinstance(value, list):
        raise BrokenSettings(Problem(where, "this is no list", "each decision begins with '- '"))
    return value or []


def entries_of(text: str, where: str) -> dict[str, Any]:
    value = _value(text, where)
    if value is not None and not isinstance(value, dict):
        raise BrokenSettings(Problem(where, "these are no entries", "each entry begins with its id and a colon"))
    return value or {}
