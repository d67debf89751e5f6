"""Tables as CSV (RFC 4180), whose cells no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell begins with that spreadsheets take for a formula (OWASP, CSV injection), in wide letters too."""

GUARD = "'"
"""Stands before such a cell, and before one that begins with it: what begins so has lost nothing but its first sign."""

SEPARATOR = "; "
"""Between the values of one cell."""


def table(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """A header and a line for each row; lines end in CR LF, and cells are quoted where they have to be."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([guarded(_cell(row[column])) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return SEPARATOR.join(map(str, value))
    return str(value)


def guarded(cell: str) -> str:
    """A cell as spreadsheets take it for text.

    >>> guarded("=1+1"), guarded("'Ndrangheta"), guarded("il 3 maggio")
    ("'=1+1", "''Ndrangheta", 'il 3 maggio')
    """
    return GUARD + cell if cell.startswith((GUARD, *FORMULA_STARTS)) else cell


def unguarded(cell: str) -> str:
    """The same undone: one sign less where it begins with the guard.

    >>> unguarded("'=1+1"), unguarded("''Ndrangheta"), unguarded("il 3 maggio")
    ('=1+1', "'Ndrangheta", 'il 3 maggio')
    """
    return cell.removeprefix(GUARD)
