"""The readable blocks of a page, with what the elements round them say of their purpose."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from dossier.formats.html.elements import (
    BLOCKS,
    CELLS,
    CLOSED_BY,
    HEADINGS,
    KINDS,
    PURPOSES,
    VOID,
    hides,
    names_a_standfirst,
    names_the_text,
    plain_name,
    purpose_by_name,
)  # fmt: skip
from dossier.formats.html.tokens import Token, tokens
from dossier.memo import per_line
from dossier.model import CELL_BREAK, BlockKind, Link, Removed, Span

DEEPEST = 512
"""Elements nested deeper count as their parents' text, as in browsers, which stop at this depth."""

NEAREST = 12
"""So many elements round a block are remembered: those further out hold the whole page."""

LAYOUT_CELL_WORDS = 25
"""A cell with so many words, in a table without header cells, is a column of the page's layout."""

_WEB = ("http://", "https://", "mailto:")
_SPACE = re.compile(r"[^\S\u00a0]+")


class Frame(NamedTuple):
    """An element that says by its tag or name what the text in it is for."""

    element: int
    reason: str


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block of the page, with what the elements round it tell."""

    kind: BlockKind
    text: str
    spans: tuple[Span, ...]
    level: int = 0
    links: tuple[Link, ...] = ()
    linked: int = 0
    """How many characters of the text are words of links, wherever these lead."""
    strong: int = 0
    """How many are in bold."""
    frames: tuple[Frame, ...] = ()
    """The elements with a purpose round it, the outermost first."""
    inside: frozenset[str] = frozenset()
    """Which of article, main, header and text (an element that is named so) it stands in."""
    within: tuple[int, ...] = ()
    """The numbers of the nearest block elements round it, the innermost first."""
    path: tuple[str, ...] = ()
    """Tags and classes of the innermost three of them."""


class _Open(NamedTuple):
    """An element that is open, with what it and those round it say."""

    tag: str
    kind: BlockKind = "paragraph"
    level: int = 0
    frames: tuple[Frame, ...] = ()
    inside: frozenset[str] = frozenset()
    within: tuple[int, ...] = ()
    path: tuple[str, ...] = ()


class _Said(NamedTuple):
    """What an element says of the text in it by itself, wherever it stands."""

    reason: str
    parts: frozenset[str]
    """Which of article, main, header, standfirst and text it is."""
    step: str
    """Its tag and classes."""


@per_line  # a page has the same few hundred elements again and again
def _said(classes: str, tag: str, element: str, role: str, itemprop: str, is_hidden: bool) -> _Said:
    name = f"{classes} {element}".strip()
    return _Said(
        _purpose(tag, role, name, is_hidden), _parts(tag, role, name, itemprop), f"{tag}.{plain_name(classes)}"
    )


def _purpose(tag: str, role: str, name: str, is_hidden: bool) -> str:
    if tag in {"html", "body", "main"}:
        return ""
    if tag in PURPOSES:
        return PURPOSES[tag]
    if is_hidden:
        return "outside"
    if role == "navigation":
        return "navigation"
    return purpose_by_name(name) if name else ""


def _parts(tag: str, role: str, name: str, itemprop: str) -> frozenset[str]:
    parts = {tag} & {"article", "main", "header"} or {role} & {"article", "main"}
    if tag not in {"html", "body"}:
        if name and names_a_standfirst(name):
            parts |= {"standfirst"}
        if "articlebody" in itemprop.lower() or (name and names_the_text(name)):
            parts |= {"text"}
    return frozenset(parts)


@dataclass(slots=True)
class _Draft:
    """The block that is being read."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    spans: list[Span] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    cells: list[tuple[int, int, int]] = field(default_factory=list)
    """For each cell after the first: where the one before ends, where it begins, the number of its first span."""
    linked: int = 0
    strong: int = 0

    def add(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)

    def add_flowing(self, text: str) -> None:
        """Add text with white space as a browser shows it."""
        if not text.isprintable() or "  " in text:  # else the plain space is all the white space there is
            text = _SPACE.sub(" ", text)
        self.add(text[1:] if text[:1] == " " and self.ends_in_space() else text)

    def ends_in_space(self) -> bool:
        return not self.parts or self.parts[-1][-1] == " "


def split(source: str) -> tuple[tuple[TextBlock, ...], tuple[Removed, ...]]:
    """The blocks of a page in order, and what is never shown (scripts, styles, the page's own head)."""
    reader = _Reader()
    for token in tokens(source):
        reader.take(token, source)
    reader.finish()
    return tuple(reader.blocks), tuple(reader.silent)


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[TextBlock] = []
        self.silent: list[Removed] = []
        self._open: list[_Open] = [_Open("")]
        self._count: defaultdict[str, int] = defaultdict(int)
        self._elements = 0
        self._draft = _Draft()
        self._link: tuple[int, str] | None = None
        self._may_extend = False
        self._broken = False
        self._divided = False
        """Whether the cell that is open has been divided into paragraphs: such a one is no cell of a row."""
        self._headed: list[bool] = []
        """For each open table whether it has header cells: one that has none may be there for layout alone."""

    def take(self, token: Token, source: str) -> None:
        if token.kind == "text":
            self._add(token, source)
        elif token.kind == "raw":
            self._keep_silent(token, source)
        elif token.kind == "start":
            self._start(token)
        else:
            self._end(token.tag)

    def finish(self) -> None:
        self._close_block()

    def _start(self, token: Token) -> None:
        tag, told = token.tag, token.told()
        if tag == "br":
            self._break_line()
            return
        if tag == "a":
            self._end_link()
            self._link = (self._draft.length, told.get("href", ""))
        if tag == "table":
            self._headed.append(False)
        elif tag == "th" and self._headed:
            self._headed[-1] = True
        if tag in CELLS:
            self._begin_cell()
        elif tag in BLOCKS and not self._within_row(tag):
            self._close_block()
            self._close_implied(tag)
        if tag not in VOID and len(self._open) < DEEPEST:
            self._open.append(self._opened(token, told))
            self._count[tag] += 1

    def _break_line(self) -> None:
        """One break is a space between lines, two are the space between paragraphs."""
        if self._count["pre"]:
            self._draft.add("\n")
        elif self._broken and (not self._count["tr"] or self._is_column_of_text()):
            self._divided = bool(self._count["tr"])
            self._close_block()
        else:
            self._draft.add_flowing(" ")
            self._broken = bool(self._draft.spans)

    def _is_column_of_text(self) -> bool:
        """Whether the cell that is open holds text rather than a datum."""
        if self._headed and self._headed[-1]:
            return False
        start = self._draft.cells[-1][1] if self._draft.cells else 0
        return self._divided or len("".join(self._draft.parts)[start:].split()) >= LAYOUT_CELL_WORDS

    def _begin_cell(self) -> None:
        self._divided = False
        if self._draft.spans:
            end = self._draft.length
            self._draft.add(CELL_BREAK[self._draft.ends_in_space() :])
            self._draft.cells.append((end, self._draft.length, len(self._draft.spans)))
            self._may_extend = False

    def _within_row(self, tag: str) -> bool:
        """Paragraphs within a cell do not break its row, in a table that is one."""
        return bool(self._headed) and self._headed[-1] and tag in {"p", "div"} and self._inside("td", "th")

    def _end(self, tag: str) -> None:
        if tag == "a":
            self._end_link()
        is_block = tag in BLOCKS or (tag == "noscript" and self._open[-1].tag in BLOCKS)
        if is_block and tag not in CELLS and not self._within_row(tag):
            self._close_block()
        if not self._count[tag]:
            return
        if tag == "table" and self._headed:
            self._headed.pop()
        while len(self._open) > 1:
            closed = self._open.pop()
            self._count[closed.tag] -= 1
            if closed.tag == tag:
                return

    def _close_implied(self, tag: str) -> None:
        while tag in CLOSED_BY.get(self._open[-1].tag, ()):
            self._count[self._open.pop().tag] -= 1

    def _opened(self, token: Token, told: Mapping[str, str]) -> _Open:
        around, tag = self._open[-1], token.tag
        if tag not in BLOCKS and tag not in PURPOSES and not token.attributes:
            return _Open(tag, around.kind, around.level, around.frames, around.inside, around.within, around.path)
        self._elements += 1
        names, is_hidden = told.get("class", ""), "hidden" in told or hides(told.get("style", ""))
        is_heading = tag in HEADINGS or around.kind == "heading"
        own = "" if is_heading else told.get("id", "")  # a heading's is made of its words, and names no part
        said = _said(names, tag, own, told.get("role", ""), told.get("itemprop", ""), is_hidden)
        kind, level = self._kind(tag, around)
        frames, inside, within, path = around.frames, around.inside, around.within, around.path
        if said.reason:
            frames = (*frames, Frame(self._elements, said.reason))[:NEAREST]
        if said.parts:
            inside |= said.parts
        if tag in BLOCKS:
            within = (self._elements, *within[: NEAREST - 1])
            path = (said.step, *path[:2])
        return _Open(tag, kind, level, frames, inside, within, path)

    def _kind(self, tag: str, around: _Open) -> tuple[BlockKind, int]:
        if tag in HEADINGS:
            return "heading", HEADINGS[tag]
        if tag in KINDS:
            return KINDS[tag], 0
        if tag == "table" or (tag in {"p", "div"} and self._headed and not self._headed[-1]):
            return "paragraph", 0
        return around.kind, around.level

    def _inside(self, *tags: str) -> bool:
        return any(map(self._count.__getitem__, tags))

    def _add(self, token: Token, source: str) -> None:
        if not token.text.strip():
            if token.text and not self._draft.ends_in_space():
                self._draft.add(" ")
            return
        self._broken = False
        draft, before = self._draft, self._draft.length
        if self._count["pre"]:
            draft.add(token.text)
        else:
            draft.add_flowing(token.text)
        draft.linked += draft.length - before if self._link is not None else 0
        draft.strong += draft.length - before if self._inside("b", "strong") else 0
        start, end, raw = token.span.start, token.span.end, source[token.span.start : token.span.end]
        span = Span(start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip()))
        if draft.spans and self._may_extend:
            # Only inline tags stand between: one stretch of the source, tags included.
            draft.spans[-1] = Span(draft.spans[-1].start, span.end)
        else:
            draft.spans.append(span)
        self._may_extend = True

    def _keep_silent(self, token: Token, source: str) -> None:
        content = source[token.span.start : token.span.end]
        self._may_extend = False
        if not content.strip():
            return
        start = token.span.start + len(content) - len(content.lstrip())
        reason = token.tag if token.tag in {"script", "style"} else "metadata" if token.tag == "title" else "markup"
        self.silent.append(Removed(Span(start, token.span.start + len(content.rstrip())), "", reason))

    def _end_link(self) -> None:
        if self._link is None:
            return
        start, url = self._link
        self._link = None
        if url.strip().lower().startswith(_WEB) and self._draft.length > start:
            self._draft.links.append(Link(start, self._draft.length, url.strip()))

    def _close_block(self) -> None:
        if self._link is not None:
            url = self._link[1]
            self._end_link()
            self._link = (0, url)
        self._may_extend = self._broken = False
        if self._draft.parts:
            draft, self._draft = self._draft, _Draft()
            if draft.spans:
                self.blocks.extend(self._finished(draft))

    def _finished(self, draft: _Draft) -> Iterator[TextBlock]:
        around = self._open[-1]
        text = "".join(draft.parts)
        if around.kind == "code":
            yield self._block(draft, around, "code", text, tuple(draft.spans), ())
        elif around.kind == "table_row" and (self._divided or self._is_layout(text, draft)):
            yield from self._columns(draft, around, text)
        else:
            yield self._block(draft, around, around.kind, text, tuple(draft.spans), draft.links)

    def _columns(self, draft: _Draft, around: _Open, text: str) -> Iterator[TextBlock]:
        start, first = 0, 0
        for end, following, last in [*draft.cells, (len(text), len(text), len(draft.spans))]:
            links = [
                Link(link.start - start, link.end - start, link.url)
                for link in draft.links
                if start <= link.start < end
            ]
            if first < last:
                yield self._block(draft, around, "paragraph", text[start:end], tuple(draft.spans[first:last]), links)
            start, first = following, last

    def _is_layout(self, text: str, draft: _Draft) -> bool:
        if self._headed and self._headed[-1]:
            return False
        return any(len(cell.split()) >= LAYOUT_CELL_WORDS for cell in text.split(CELL_BREAK))

    def _block(
        self, draft: _Draft, around: _Open, kind: BlockKind, text: str, spans: tuple[Span, ...], links: Iterable[Link]
    ) -> TextBlock:
        trimmed = tuple(link for link in (_trimmed(text, link) for link in links) if link.start < link.end)
        return TextBlock(
            kind, text if kind == "code" else text.strip(" \t\n\r\f\v"), spans, around.level, trimmed, draft.linked,
            draft.strong, around.frames, around.inside, around.within, around.path,
        )  # fmt: skip


def _trimmed(text: str, link: Link) -> Link:
    words = text[link.start : link.end]
    start = link.start + len(words) - len(words.lstrip())
    return Link(start, start + len(words.strip()), link.url)
