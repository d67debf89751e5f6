"""What stands at the edges of printed pages: their numbers and running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from dossier.formats.text.lines import Line
from dossier.language import ends_a_sentence

_NUMBER = re.compile(r"[\W_]*\d{1,3}(?:\s*(?:/|[^\W\d_]{1,3})\s*\d{1,3})?[\W_]*")
"""12, - 12 -, 12 of 40, 12/40. Four figures are a year; "Page 12" is known by its coming again."""
_DIGITS = re.compile(r"\d+")

EDGE_LINES = 2
"""A running head and a page number are two lines at most."""

FULL_WIDTH = 40
"""A line of prose that a page's end cuts has about the width of the page; no menu's line has."""


def pagination(lines: Sequence[Line]) -> list[Line]:
    """The lines that are page numbers or running heads.

    They are known by their place: at the edge of a page that a form feed ends, a number, or the same words as
    at the edge of another page. At the head of the first page the words stay: there they are the title, or say
    where the text is from. Where no form feed is left, a number alone is one only if it stands amid a
    sentence: the line before it is no end, the one behind goes on in small letters.
    """
    if lines and lines[-1].page:
        return _at_edges(lines)
    return [
        line
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if _is_number(line) and _goes_on(before, after) and before.group < line.group < after.group
    ]


def _at_edges(lines: Sequence[Line]) -> list[Line]:
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges = [edge for page in pages.values() for edge in (page[:EDGE_LINES], page[::-1][:EDGE_LINES])]
    seen = Counter(_DIGITS.sub("", line.text).casefold() for line in {line for edge in edges for line in edge})
    found: set[Line] = set()
    for edge in edges:
        for line in edge:
            is_head = line.page == lines[0].page and edge[0] is pages[line.page][0]
            comes_again = seen[_DIGITS.sub("", line.text).casefold()] > 1 and not is_head
            if not _is_number(line) and not comes_again:
                break  # behind it the text begins
            found.add(line)
    return [line for line in lines if line in found]


def _is_number(line: Line) -> bool:
    return _NUMBER.fullmatch(line.text) is not None


def _goes_on(before: Line, after: Line) -> bool:
    return len(before.text) >= FULL_WIDTH and not ends_a_sentence(before.text) and after.text[0].islower()
