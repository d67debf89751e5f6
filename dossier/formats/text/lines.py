"""The lines of a plain text, each with its place and with what stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dossier.model import Span

_LINE = re.compile(r"([^\r\n\f]*)(\r\n|\r|\n|\f|\Z)")
_MAIL_MARK = re.compile(r"(?:>[ \t]?)+")
"""What mail programs put before each line of a letter that is answered (RFC 3676, 4.5)."""


class Line(NamedTuple):
    """A line that is not blank, without the white space round it."""

    start: int
    text: str
    indent: int
    mark: str
    """The mark of quoted mail at its head, "" for none."""
    page: int
    group: int
    """The number of the stretch it stands in; blank lines and ends of pages part stretches."""

    @property
    def words(self) -> str:
        return self.text[len(self.mark) :]

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))

    @property
    def words_span(self) -> Span:
        return Span(self.start + len(self.mark), self.start + len(self.text))

    @property
    def mark_span(self) -> Span:
        return Span(self.start, self.start + len(self.mark.rstrip()))


def read_lines(source: str) -> list[Line]:
    """The lines of a text, in order; "\\n", "\\r\\n", "\\r" and a form feed end a line.

    >>> [(line.text, line.group, line.page) for line in read_lines("a\\nb\\n\\nc\\fd")]
    [('a', 0, 0), ('b', 0, 0), ('c', 1, 0), ('d', 2, 1)]
    """
    lines: list[Line] = []
    page = group = 0
    is_parted = False
    for start, raw, ends_page in _raw_lines(source):
        text = raw.strip()
        if text:
            group += is_parted
            is_parted = False
            indent = 0 if raw[0] == text[0] else len(raw) - len(raw.lstrip())
            lines.append(Line(start + indent, text, indent, _mark(text), page, group))
        elif lines:
            is_parted = True
        if ends_page:
            page, is_parted = page + 1, bool(lines)
    return lines


def _raw_lines(source: str) -> Iterator[tuple[int, str, bool]]:
    """Where each line begins, the line as it is, and whether its page ends with it."""
    if "\r" in source or "\f" in source:
        yield from ((match.start(), match[1], match[2] == "\f") for match in _LINE.finditer(source))
        return
    start = 0
    for raw in source.split("\n"):  # in half the time
        yield start, raw, False
        start += len(raw) + 1


def _mark(text: str) -> str:
    """The mark of quoted mail, where words follow it."""
    if text[0] != ">":
        return ""
    match = _MAIL_MARK.match(text)
    return match[0] if match and match.end() < len(text) else ""
