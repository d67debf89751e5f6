"""What python-markdown makes of a page's Markdown, as elements and text."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

import markdown
from hypothesis import strategies as st

from dossier.markdown import Markup

EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]
"""Those of mkdocs.yml."""


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None]
    text: str = ""


@dataclass
class Shown:
    """A page as a browser reads it."""

    elements: list[Element] = field(default_factory=list)
    text: str = ""

    @property
    def tags(self) -> list[str]:
        return [element.tag for element in self.elements]

    def first(self, tag: str) -> Element:
        return next(element for element in self.elements if element.tag == tag)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown = Shown()
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.shown.elements.append(element)
        if tag not in {"br", "hr", "img"}:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1].tag == tag, f"</{tag}> closes nothing"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.shown.text += data
        for element in self.open:
            element.text += data

    def handle_comment(self, data: str) -> None:
        self.shown.elements.append(Element("comment", {}, data))

    def handle_decl(self, decl: str) -> None:
        self.shown.elements.append(Element("declaration", {}, decl))

    handle_pi = unknown_decl = handle_decl


def shown(source: Markup | str) -> Shown:
    reader = _Reader()
    reader.feed(markdown.Markdown(extensions=EXTENSIONS).convert(str(source)))
    reader.close()
    assert not reader.open, f"<{reader.open[-1].tag}> is never closed"
    return reader.shown


def words_of(text: str) -> str:
    """What `escape` promises to show: white space as single spaces, each other control character as U+FFFD."""
    spaced = "".join(" " if char.isspace() else _visible(char) for char in text)
    return one_spaced(spaced)


def one_spaced(text: str) -> str:
    """White space as HTML collapses it; a no-break space is not collapsed but `escape` never gives one."""
    return " ".join(text.split())


def _visible(char: str) -> str:
    return "\ufffd" if char < " " or "\x7f" <= char <= "\x9f" else char


SYNTAX = [
    "*", "**", "_", "__", "`", "``", "[", "](", "][", "]:", "](javascript:alert(1))", "![", "<", ">", "<b>",
    "</p>", "<!--", "-->", "<?", "<![CDATA[", "&", "&amp;", "&#60;", "#", "# ", "## ", "{", "}", "{: .x }",
    "{ #id }", "{.c}", "|", " | ", "---", "===", "- ", "+ ", "1. ", "12) ", "> ", "~~~", "```", "\\", "\\\\",
    "!", "!!!", ":", ": ", "[TOC]", "[^1]", "*[a]: ", "\n", "\n\n", "\r\n", "\t", "    ", "  \n",
    "http://a.example/", "<http://a.example>", "<a@b.example>", "a@b.example", "\x00", "\x02", "\x03",
    "\x02klzzwxh:0\x03", "\x02wzxhzdk:0\x03", "\x1c", "\x85", "\xa0", "\u2028", "\u200b", "\u202e", "\ufeff",
    "\ufffe", "%", "@", "$", "^", "~", "=", '"', "'", "’", "é", "e\u0301", "中", "١", "²", "😀", "a", "b c", "Li",
    "0", "7",
]  # fmt: skip
"""What Markdown, its extensions and HTML read as syntax, beside plain words."""

texts = st.one_of(st.lists(st.sampled_from(SYNTAX), max_size=8).map("".join), st.text(max_size=30))
