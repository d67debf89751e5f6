"""Markdown with front matter: what note-taking programs and clippers save, and the dossier's own briefs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dossier import yamlfile
from dossier.decoding import decode
from dossier.model import (
    CELL_BREAK,
    Article,
    Block,
    BlockKind,
    BrokenSettings,
    Clipping,
    Inferred,
    Link,
    Removed,
    Span,
    UnreadableClipping,
)

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown")

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_PREFIX = re.compile(r"(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s)*")
_TAG = re.compile(r"<[^>]*>")
_WEB = ("http://", "https://", "mailto:")

PLAIN = (
    "title", "kicker", "description", "published", "modified", "source", "section", "url", "archive_url", "accessed",
    "language", "rights",
)  # fmt: skip
SYNONYMS = {
    "date": "published",
    "author": "authors",
    "lang": "language",
    "source_url": "url",
    "summary": "description",
    "abstract": "description",
    "updated": "modified",
}
"""Names that other programs give to the same fields; keys that nobody knows are left where they are."""


def read(clipping: Clipping) -> Article:
    """Front matter to fields, Markdown to blocks. Raises `UnreadableClipping` where the head is no YAML."""
    source = decode(clipping)
    head = _FRONT_MATTER.match(source)
    fields = _fields(clipping, head[1]) if head else {}
    body = head.end() if head else 0
    # Same length as the source, so that the lines of the parser are the lines of the clipping.
    blanked = re.sub(r"[^\n]", " ", source[:body]) + source[body:]
    blocks = tuple(_blocks(blanked))
    return Article(
        key=clipping.key,
        origin=clipping.origin,
        sha256=clipping.sha256,
        blocks=blocks,
        removed=_removed(source, body, blocks),
        **fields,
    )


def _fields(clipping: Clipping, text: str) -> dict[str, Any]:
    try:
        given = yamlfile.load(text, clipping.origin, first_line=2).value or {}
    except BrokenSettings as error:
        raise UnreadableClipping(*error.problems) from error
    if not isinstance(given, Mapping):
        return {}
    told = {SYNONYMS.get(key, key): value for key, value in given.items()}
    fields: dict[str, Any] = {name: str(told[name]).strip() for name in PLAIN if isinstance(told.get(name), str | int)}
    fields["published"] = fields.get("published", "")[:10]
    fields["modified"] = fields.get("modified", "")[:10]
    if fields.get("source", "").startswith(_WEB):
        fields.setdefault("url", fields["source"])
        del fields["source"]
    fields["authors"] = _several(told.get("authors"))
    fields["inferred"] = tuple(_inferred(told.get("inferred"), fields))
    return fields


def _several(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _inferred(value: object, fields: Mapping[str, Any]) -> Iterator[Inferred]:
    """What the clipping's own head says to be inferred, in the form that `dossier clean --json` prints."""
    for field, said in value.items() if isinstance(value, Mapping) else ():
        details = said if isinstance(said, Mapping) else {"evidence": said}
        if field in PLAIN or field == "authors":
            sure = details.get("confidence", 1.0)
            yield Inferred(
                field,
                str(details.get("value", fields.get(field, ""))),
                str(details.get("rule", "curator")),
                min(max(float(sure), 0.0), 1.0) if isinstance(sure, int | float) else 0.0,
                str(details.get("evidence", "")),
            )


def _blocks(source: str) -> Iterator[Block]:
    # Imported here: an unchanged dossier never needs it.
    from markdown_it import MarkdownIt

    # The parser's lines are those of "\n" alone, once it has read "\r\n" and "\r" as such.
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", source)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    for at, token in enumerate(tokens):
        if token.type == "inline" and token.map:
            kind, level = _kind(tokens, at)
            span = _trim(source, Span(starts[token.map[0]], starts[token.map[1]]))
            text, links = _inline(token.children or [])
            if kind != "table_row" and text.strip():
                yield Block(kind, text, (span,), level, links)
        elif token.type in {"fence", "code_block"} and token.map:
            span = _trim(source, Span(starts[token.map[0]], starts[token.map[1]]))
            yield Block("code", token.content.rstrip("\n"), (span,))
        elif token.type == "html_block" and token.map:
            text = " ".join(_TAG.sub(" ", token.content).split())
            if text:
                yield Block("paragraph", text, (_trim(source, Span(starts[token.map[0]], starts[token.map[1]])),))
        elif token.type == "tr_close":
            yield _row(tokens, at, source, starts)


def _kind(tokens: Sequence[Token], at: int) -> tuple[BlockKind, int]:
    """What the words of an inline token are, by what opened just before and around them."""
    opening = tokens[at - 1]
    if opening.type == "heading_open":
        return "heading", int(opening.tag[1])
    if opening.type in {"th_open", "td_open"}:
        return "table_row", 0
    around: list[str] = []
    for token in tokens[:at]:
        if token.type in {"blockquote_open", "list_item_open"}:
            around.append(token.type)
        elif token.type in {"blockquote_close", "list_item_close"}:
            around.pop()
    if around:
        return ("quote" if around[-1] == "blockquote_open" else "list_item"), 0
    return "paragraph", 0


def _row(tokens: Sequence[Token], end: int, source: str, starts: Sequence[int]) -> Block:
    start = next(at for at in range(end, -1, -1) if tokens[at].type == "tr_open")
    text, links = "", list[Link]()
    for number, token in enumerate(token for token in tokens[start:end] if token.type == "inline"):
        text += CELL_BREAK if number else ""
        cell, inside = _inline(token.children or [])
        links += (Link(link.start + len(text), link.end + len(text), link.url) for link in inside)
        text += cell
    line = tokens[start].map or tokens[start + 2].map or [0, 1]
    return Block("table_row", text, (_trim(source, Span(starts[line[0]], starts[line[1]])),), 0, tuple(links))


def _inline(children: Sequence[Token]) -> tuple[str, tuple[Link, ...]]:
    text = ""
    links: list[Link] = []
    opened: list[tuple[int, str]] = []
    for token in children:
        if token.type in {"text", "code_inline"}:
            text += token.content
        elif token.type in {"softbreak", "hardbreak"}:
            text += " "
        elif token.type == "image":
            text += token.content
        elif token.type == "link_open":
            opened.append((len(text), str(token.attrGet("href") or "")))
        elif token.type == "link_close" and opened:
            start, url = opened.pop()
            if url.startswith(_WEB):
                links.append(Link(start, len(text), url))
    return text, tuple(links)


def _trim(source: str, span: Span) -> Span:
    """The span without the white space and the marks of lists, quotes and headings at its head."""
    prefix = _PREFIX.match(source, span.start, span.end)
    start = prefix.end() if prefix else span.start
    end = span.end - (len(source[span.start : span.end]) - len(source[span.start : span.end].rstrip()))
    return Span(min(start, end), end)


def _removed(source: str, body: int, blocks: tuple[Block, ...]) -> tuple[Removed, ...]:
    """The front matter, and the marks that are Markdown's own."""
    removed = [Removed(Span(0, len(source[:body].rstrip())), source[:body].rstrip(), "metadata")] if body else []
    at = body
    for span in [*sorted({span for block in blocks for span in block.spans}), Span(len(source), len(source))]:
        gap = source[at : span.start]
        if gap.strip():
            start = at + len(gap) - len(gap.lstrip())
            removed.append(Removed(Span(start, start + len(gap.strip())), gap.strip(), "markup"))
        at = max(at, span.end)
    return tuple(removed)
