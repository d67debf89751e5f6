"""The readable blocks of a page, with what the elements round them say of their purpose."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from dossier.formats.html.tokens import Token, tokens
from dossier.model import BlockKind, Link, Removed, Span

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "label",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
HEADINGS = {f"h{n}": n for n in range(1, 7)}
KINDS: dict[str, BlockKind] = {
    "li": "list_item", "blockquote": "quote", "figcaption": "caption", "caption": "caption", "pre": "code",
    "tr": "table_row",
}  # fmt: skip

FRAME_TAGS = {
    "nav": "navigation", "footer": "legal", "aside": "related", "form": "newsletter", "button": "navigation",
    "select": "navigation", "option": "navigation", "label": "navigation", "dialog": "cookies", "head": "metadata",
}  # fmt: skip
"""What an element says by its name about the text in it."""

_HINTS = tuple(
    (reason, re.compile(pattern, re.IGNORECASE))
    for reason, pattern in (
        ("cookies", r"cookie|consent|gdpr"),
        ("comments", r"(?:^|[-_ ])(?:comments?|commenti|disqus)(?:$|[-_ ])"),
        ("newsletter", r"newsletter|subscri|signup|sign-up"),
        ("sharing", r"(?:^|[-_ ])(?:share|sharing|social|condividi)"),
        ("related", r"related|correlat|recommend|read-?more|teaser|most-?read|leggi-?anche"),
        ("advertising", r"(?:^|[-_ ])(?:ads?|advert\w*|sponsor\w*|promo)(?:$|[-_ ])"),
        ("navigation", r"breadcrumb|(?:^|[-_ ])(?:menu|nav|navbar|navigation|skip-?link|pagination)(?:$|[-_ ])"),
    )
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WEB = ("http://", "https://", "mailto:")

CLOSED_BY = {
    "p": BLOCKS - {"body", "html"}, "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr"},
    "td": {"td", "th", "tr"}, "th": {"td", "th", "tr"}, "option": {"option"},
}  # fmt: skip
"""Elements that end without an end tag when one of these begins."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block of the page; `frame` is the purpose that the elements round it give, "" for none."""

    kind: BlockKind
    text: str
    spans: tuple[Span, ...]
    level: int = 0
    links: tuple[Link, ...] = ()
    frame: str = ""
    inside: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Open:
    tag: str
    frame: str


@dataclass(slots=True)
class _Draft:
    """The block that is being read."""

    text: str = ""
    spans: list[Span] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


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
        self._open: list[_Open] = []
        self._count: Counter[str] = Counter()
        self._draft = _Draft()
        self._link: tuple[int, str] | None = None
        self._may_extend = False
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
        if token.tag == "br":
            self._draft.text += "\n" if self._inside("pre") else " "
            return
        if token.tag == "a":
            self._end_link()
            self._link = (len(self._draft.text), token.attribute("href"))
        if token.tag == "table":
            self._headed.append(False)
        elif token.tag == "th" and self._headed:
            self._headed[-1] = True
        if token.tag in {"td", "th"} and self._draft.text.strip():
            self._draft.text += " | "
        elif token.tag in BLOCKS and token.tag not in {"td", "th"} and not self._within_row(token.tag):
            self._close_block()
            self._close_implied(token.tag)
        if token.tag not in VOID:
            self._open.append(_Open(token.tag, self._frame(token)))
            self._count[token.tag] += 1

    def _within_row(self, tag: str) -> bool:
        """Paragraphs within a cell do not break its row, in a table that is one."""
        return bool(self._headed) and self._headed[-1] and tag in {"p", "div"} and self._inside("td", "th")

    def _end(self, tag: str) -> None:
        if tag == "a":
            self._end_link()
        if tag in BLOCKS and tag not in {"td", "th"} and not self._within_row(tag):
            self._close_block()
        if not self._count[tag]:
            return
        if tag == "table" and self._headed:
            self._headed.pop()
        while self._open:
            closed = self._open.pop()
            self._count[closed.tag] -= 1
            if closed.tag == tag:
                return

    def _close_implied(self, tag: str) -> None:
        while self._open and tag in CLOSED_BY.get(self._open[-1].tag, ()):
            self._count[self._open.pop().tag] -= 1

    def _frame(self, token: Token) -> str:
        around = self._open[-1].frame if self._open else ""
        if around or token.tag in {"html", "body", "main"}:
            return around
        if token.tag in FRAME_TAGS:
            return FRAME_TAGS[token.tag]
        if token.has("hidden") or _HIDDEN.search(token.attribute("style")):
            return "outside"
        named = f"{token.attribute('class')} {token.attribute('id')}"
        return next((reason for reason, hint in _HINTS if hint.search(named)), "") if named != " " else ""

    def _inside(self, *tags: str) -> bool:
        return any(self._count[tag] for tag in tags)

    def _add(self, token: Token, source: str) -> None:
        if not token.text.strip():
            self._draft.text += token.text[:1] and " "
            return
        self._draft.text += token.text
        raw = source[token.span.start : token.span.end]
        start = token.span.start + len(raw) - len(raw.lstrip())
        span = Span(start, token.span.start + len(raw.rstrip()))
        if self._draft.spans and self._may_extend:
            # Only inline tags stand between: one stretch of the source, tags included.
            self._draft.spans[-1] = Span(self._draft.spans[-1].start, span.end)
        else:
            self._draft.spans.append(span)
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
        if url.strip().lower().startswith(_WEB) and len(self._draft.text) > start:
            self._draft.links.append(Link(start, len(self._draft.text), url.strip()))

    def _close_block(self) -> None:
        if self._link is not None:
            url = self._link[1]
            self._end_link()
            self._link = (0, url)
        draft, self._draft, self._may_extend = self._draft, _Draft(), False
        if not draft.spans:
            return
        kind, level = self._kind()
        text, links = (draft.text, ()) if kind == "code" else _collapse(draft)
        frame = self._open[-1].frame if self._open else ""
        inside = frozenset(tag for tag in ("article", "main", "header") if self._count[tag])
        self.blocks.append(TextBlock(kind, text, tuple(draft.spans), level, links, frame, inside))

    def _kind(self) -> tuple[BlockKind, int]:
        for element in reversed(self._open):
            if element.tag in HEADINGS:
                return "heading", HEADINGS[element.tag]
            if element.tag in {"p", "div"} and self._headed and not self._headed[-1]:
                return "paragraph", 0
            if element.tag in KINDS:
                return KINDS[element.tag], 0
        return "paragraph", 0


def _collapse(draft: _Draft) -> tuple[str, tuple[Link, ...]]:
    """White space as a browser shows it, with the links' places moved along."""
    places: list[int] = []
    told: list[str] = []
    for char in draft.text:
        places.append(len(told))
        if not char.isspace() or char == "\u00a0":
            told.append(char)
        elif told and told[-1] != " ":
            told.append(" ")
    places.append(len(told))
    text = "".join(told).rstrip()
    links = (Link(places[link.start], min(places[link.end], len(text)), link.url) for link in draft.links)
    return text, tuple(_trimmed(text, link) for link in links if text[link.start : link.end].strip())


def _trimmed(text: str, link: Link) -> Link:
    words = text[link.start : link.end]
    start = link.start + len(words) - len(words.lstrip())
    return Link(start, start + len(words.strip()), link.url)
