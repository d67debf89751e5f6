"""The one door through which text becomes Markdown: markup is a type of its own, and raw text cannot join it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

_SPECIAL = re.compile(r"[\\`*_\[\]{}#+!|~^=$]|[<>&\"]|[^\S ]|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_LINE_START = re.compile(r"^(?P<indent> +)?(?P<mark>[-:@%]|\d+(?=[.)]))")
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}
_SAFE_SCHEMES = frozenset({"http", "https", "mailto"})


class Markup:
    """Markdown that is known to be safe. Made by the functions of this module alone.

    It joins only its own kind: `Markup + str` is a TypeError at run time and an error of the type
    checker before, so text of a clipping cannot reach a page without passing `escape`.
    """

    __slots__ = ("_source",)

    def __init__(self, source: str) -> None:
        self._source = source

    def __add__(self, other: Markup) -> Markup:
        if not isinstance(other, Markup):
            return NotImplemented
        return Markup(self._source + other._source)

    def __bool__(self) -> bool:
        return bool(self._source)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Markup) and other._source == self._source

    def __hash__(self) -> int:
        return hash(self._source)

    def __str__(self) -> str:
        return self._source

    def __repr__(self) -> str:
        return f"Markup({self._source!r})"


EMPTY = Markup("")
NOTHING: Mapping[str, str] = {}
SPACE = Markup(" ")
FIRM_SPACE = Markup("&nbsp;")
DOT = Markup(" · ")


def escape(text: str) -> Markup:
    """Any text as Markdown that shows exactly its words, on one line, in any place of a page.

    >>> str(escape("*[x]: {: onclick=a } <b>"))
    '\\\\*\\\\[x\\\\]: \\\\{: onclick&#61;a \\\\} &lt;b&gt;'
    >>> str(escape("1. no list"))
    '1&#46; no list'
    >>> str(escape("a\\nb"))
    'a b'
    """
    return Markup(_escape_line_start(_SPECIAL.sub(_escape_one, text.strip())))


def escape_inside(text: str) -> Markup:
    """Like `escape`, for words within a line: white space at their ends is kept."""
    return Markup(_SPECIAL.sub(_escape_one, text))


def escape_at_start(text: str) -> Markup:
    """Like `escape_inside`, for words that may begin a line."""
    return Markup(_escape_line_start(_SPECIAL.sub(_escape_one, text)))


def _escape_one(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ENTITIES:
        return _ENTITIES[char]
    if char.isspace():
        return " "
    if char < " " or "\x7f" <= char <= "\x9f":
        return "\ufffd"
    # Backslashes are read by every Markdown for these; the others only entities can neutralise everywhere.
    return f"\\{char}" if char in "\\`*_[]{}#+!" else f"&#{ord(char)};"


def _escape_line_start(line: str) -> str:
    match = _LINE_START.match(line)
    if match is None:
        return line
    mark = match["mark"]
    if mark.isdigit():
        end = match.end()
        return f"{line[:end]}&#{ord(line[end])};{line[end + 1 :]}"
    return f"&#{ord(mark)};{line[match.end() :]}"


def after_start(inner: Markup) -> Markup:
    """Markup made of parts, with a mark that would begin a list or heading neutralised at its head."""
    return Markup(_escape_line_start(str(inner).lstrip()))


def join(parts: Iterable[Markup], between: Markup = EMPTY) -> Markup:
    return Markup(str(between).join(str(part) for part in parts if part))


def blocks(*parts: Markup) -> Markup:
    """Blocks of a page with a blank line between them; empty ones are left out."""
    return Markup("\n\n".join(str(part) for part in parts if part))


def bold(inner: Markup) -> Markup:
    return Markup(f"**{inner}**") if inner else EMPTY


def link(
    label: Markup,
    address: str,
    css_class: str = "",
    title: str = "",
    rel: str = "nofollow noopener",
    data: Mapping[str, str] = NOTHING,
) -> Markup:
    """A link to a page of the dossier (a relative path) or to an outside address.

    An outside address that is not http, https or mailto is not linked: its label alone remains. `rel` is
    told of outside addresses only.
    """
    if not is_linkable(address):
        return label
    attributes = _attributes({"class": css_class, "title": title, "rel": rel if is_outside(address) else "", **data})
    return Markup(f"[{label}]({_address(address)}){attributes}")


@lru_cache(maxsize=4096)
def relative_to(target: str, page: str) -> str:
    """How a page refers to another file of docs/.

    >>> relative_to("actors/li-shangfu.md", "articles/visita.md")
    '../actors/li-shangfu.md'
    """
    folder = page.rpartition("/")[0]
    if not folder:
        return target
    # The general rule of posixpath costs much at so many links.
    if target.startswith(f"{folder}/"):
        return target.removeprefix(f"{folder}/")
    return "../" * (folder.count("/") + 1) + target


@lru_cache(maxsize=4096)
def is_outside(address: str) -> bool:
    """Whether an address leads out of the dossier."""
    return bool(_scheme(address)) or address.startswith(("/", "\\"))


@lru_cache(maxsize=4096)
def is_linkable(address: str) -> bool:
    """Whether an address may be a link: a path within the dossier, or http, https, mailto."""
    if not is_outside(address):
        return bool(address)
    # As it is written: a scheme with controls in it is one to a browser and none in the page.
    return address.partition(":")[0].lower() in _SAFE_SCHEMES and _well_formed(address)


def _scheme(address: str) -> str:
    head, colon, _ = re.sub(r"[\s\x00-\x20]", "", address).partition(":")
    return head.lower() if colon and re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*", head) else ""


def _well_formed(address: str) -> bool:
    try:
        return bool(urlsplit(address).netloc or urlsplit(address).path)
    except ValueError:
        return False


@lru_cache(maxsize=4096)
def _address(address: str) -> str:
    # Percent-encoding takes every character that Markdown or HTML could read as the end of the address.
    return quote(address, safe="/:?#@!$&'+,;=%.~-_" if is_outside(address) else "/#.-_~").replace("&", "&amp;")


def _attributes(values: Mapping[str, str]) -> str:
    """An attribute list after an inline element: classes as `.name`, the rest as quoted values."""
    told = []
    for name, value in values.items():
        if not value:
            continue
        if name == "class":
            told += [f".{part}" for part in value.split()]
        else:
            told.append(f'{name}="{_attribute_value(value)}"')
    return "{ " + " ".join(told) + " }" if told else ""


def _attribute_value(value: str) -> str:
    """Words for a quoted attribute: what could end the quotation or the list becomes its typographic likeness."""
    flat = " ".join(value.split())
    return re.sub(r"[\"'{}<>&\\`*_\[\]]", lambda match: _TYPOGRAPHIC.get(match[0], " "), flat)


_TYPOGRAPHIC = {'"': "”", "'": "’", "<": "‹", ">": "›", "&": "+", "_": "-"}


def span(inner: Markup, css_class: str = "", **attributes: str) -> Markup:
    return element("span", inner, css_class, **attributes)


def element(tag: str, inner: Markup, css_class: str = "", **attributes: str) -> Markup:
    """An inline HTML element round Markdown."""
    return Markup(f"<{tag}{_html_attributes(css_class, attributes)}>{inner}</{tag}>")


def box(tag: str, *inner: Markup, css_class: str = "", **attributes: str) -> Markup:
    """A block HTML element whose content is Markdown; nothing at all when it is empty."""
    content = blocks(*inner)
    if not content:
        return EMPTY
    # Within some elements Markdown reads words alone, unless it is told that blocks stand there.
    reads = "block" if tag == "li" else "1"
    opening = f'<{tag}{_html_attributes(css_class, attributes)} markdown="{reads}">'
    return Markup(f"{opening}\n\n{content}\n\n</{tag}>")


def folded(summary: Markup, *inner: Markup, css_class: str = "") -> Markup:
    """A part that opens on a click."""
    content = blocks(Markup(f'<summary markdown="span">{summary}</summary>'), *inner)
    return Markup(f'<details{_html_attributes(css_class, {})} markdown="1">\n{content}\n\n</details>')


def _html_attributes(css_class: str, attributes: Mapping[str, str]) -> str:
    told = {"class": css_class, **{name.replace("_", "-"): value for name, value in attributes.items()}}
    return "".join(
        f' {name}="{_quotable(value)}"' if value else f" {name}"
        for name, value in told.items()
        if value or name.startswith("data-")
    )


def _quotable(value: str) -> str:
    """Words for an attribute of an HTML element. Markdown looks for code and links in a line before it
    looks for elements, so whatever is not plainly a letter, figure or point is an entity."""
    return re.sub(r"[^\w \-.,:;/#%]|_", lambda match: f"&#{ord(match[0])};", " ".join(value.split()))


def heading(level: int, inner: Markup, css_class: str = "", data: Mapping[str, str] = NOTHING) -> Markup:
    attributes = _attributes({"class": css_class, **data})
    return Markup(f"{'#' * level} {inner} {attributes}".rstrip())


def paragraph(inner: Markup, css_class: str = "", data: Mapping[str, str] = NOTHING) -> Markup:
    if not inner:
        return EMPTY
    return Markup(f"{inner}\n{_attributes({'class': css_class, **data})}".rstrip())


def quotation(inner: Markup) -> Markup:
    return Markup(f"> {inner}")


def items(entries: Iterable[Markup]) -> Markup:
    """A list; each entry may have several blocks, which are indented under it."""
    told = [f"-   {_indented(entry)}" for entry in entries if entry]
    # A blank line must part items of several blocks: the next item would else be read as words of the last block.
    return Markup(("\n\n" if any("\n" in entry for entry in told) else "\n").join(told))


def _indented(entry: Markup) -> str:
    return re.sub(r"\n(?=[^\n])", "\n    ", str(entry))


def table(head: Iterable[Markup], rows: Iterable[Iterable[Markup]]) -> Markup:
    lines = [list(head), *(list(row) for row in rows)]
    told = ["| " + " | ".join(str(cell) or " " for cell in line) + " |" for line in lines]
    told.insert(1, "|" + " --- |" * len(lines[0]))
    return Markup("\n".join(told))


def preformatted(text: str) -> Markup:
    """Text whose lines and spaces count. HTML instead of a fence: nothing in it can be taken for syntax.

    Every character that some pass over the page could read is an entity, line ends included.
    """
    shown = re.sub(
        r"[^\w .,;()-]|_", lambda match: f"&#{ord(match[0])};" if match[0] >= " " or match[0] == "\n" else " ", text
    )
    return Markup(f"<pre><code>{shown}</code></pre>")


class Html(NamedTuple):
    """An element of plain HTML or SVG, in which no Markdown is read: its words are shown as they are."""

    tag: str
    attributes: Mapping[str, str]
    inner: tuple[Html | str, ...] = ()


def plain_html(element: Html) -> Markup:
    """An element as a block of a page. It must be one that HTML counts among the blocks (figure, table, details).

    >>> str(plain_html(Html("figure", {"class": "d-chart"}, ("a *b* <c>",))))
    '<figure class="d-chart">a &#42;b&#42; &#60;c&#62;</figure>'
    """
    return Markup(_told(element))


def _told(inner: Html | str) -> str:
    if isinstance(inner, str):
        return _quotable(inner)
    attributes = "".join(f' {name}="{_quotable(value)}"' for name, value in inner.attributes.items())
    return f"<{inner.tag}{attributes}>{''.join(map(_told, inner.inner))}</{inner.tag}>"


def front_matter(values: Mapping[str, Any]) -> str:
    """The YAML head of a page; unknown values (empty) are left out.

    Titles, descriptions and authors go through the templates into `<head>` as they are, so their
    HTML characters are entities here already.
    """
    told = {
        name: _for_head(value) if name in {"title", "description", "authors", "author"} else value
        for name, value in values.items()
        if value not in ("", None, [], (), {})
    }
    lines = [f"{name}:{_yaml(value)}" for name, value in told.items()]
    return "---\n" + "\n".join(lines) + "\n---\n"


def _yaml(value: Any) -> str:
    """A value after its key: text in quotation marks always, so that no code or date is read as something else."""
    if isinstance(value, Mapping):
        return "".join(f"\n  {_yaml(name).strip()}:{_yaml(inner)}" for name, inner in value.items())
    if isinstance(value, list | tuple):
        return "".join(f"\n  -{_yaml(item)}" for item in value)
    if isinstance(value, bool):
        return " true" if value else " false"
    # JSON's strings are YAML's, but for the few characters that YAML wants escaped as well.
    quoted = json.dumps(str(value), ensure_ascii=False)
    return " " + _NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


def _for_head(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_for_head(item) for item in value]
    return re.sub(r"[<>&\"]", lambda match: _ENTITIES[match[0]], " ".join(str(value).split()))


def page(front: Mapping[str, Any], *body: Markup) -> str:
    """A whole page: front matter, then the blocks of its body."""
    return f"{front_matter(front)}\n{blocks(*body)}\n"
