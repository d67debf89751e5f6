"""Built pages as tests look at them: elements, text with its language, and where a link leads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
UNSEEN = frozenset({"script", "style", "template", "noscript", "title"})


@dataclass
class Element:
    tag: str
    attributes: Mapping[str, str]
    language: str
    text: str = ""


@dataclass
class Page:
    """The elements of a page, and the text that a reader sees: its runs, each with its language, and those around
    the article, which the theme says."""

    elements: list[Element] = field(default_factory=list)
    seen: list[tuple[str, str]] = field(default_factory=list)
    around: list[tuple[str, str]] = field(default_factory=list)

    def all(self, *tags: str) -> Iterator[Element]:
        return (element for element in self.elements if element.tag in tags)

    @property
    def ids(self) -> set[str]:
        return {element.attributes["id"] for element in self.elements if "id" in element.attributes}

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.seen)

    def meta(self, name: str) -> str:
        (found,) = [e.attributes["content"] for e in self.all("meta") if e.attributes.get("name") == name]
        return found

    @property
    def title(self) -> str:
        return next(self.all("title")).text


class Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        language = attributes.get("lang", self.open[-1].language if self.open else "")
        element = Element(tag, attributes, language)
        self.page.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at].tag == tag:
                del self.open[at:]
                return

    def handle_data(self, data: str) -> None:
        if not self.open:
            return
        self.open[-1].text += data
        if not any(element.tag in UNSEEN for element in self.open):
            self.page.seen.append((data, self.open[-1].language))
            if not any(element.tag == "article" for element in self.open):
                self.page.around.append((data, self.open[-1].language))


def read_page(path: Path) -> Page:
    parser = Parser()
    parser.feed(path.read_text("utf-8"))
    parser.close()
    return parser.page


def pages_of(site: Path) -> dict[str, Page]:
    """Every page of a site by its path there."""
    return {path.relative_to(site).as_posix(): read_page(path) for path in sorted(site.rglob("*.html"))}


ADDRESSES = {
    "a": "href",
    "link": "href",
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
    "form": "action",
}
NO_FETCH = frozenset({"canonical", "alternate", "author", "license", "next", "prev", "me"})


def resources_of(page: Page) -> Iterator[str]:
    """Addresses that a browser fetches for this page without being asked."""
    for element in page.all(*(ADDRESSES.keys() - {"a", "form"})):
        if element.tag == "link" and NO_FETCH.intersection(element.attributes.get("rel", "").split()):
            continue
        if address := element.attributes.get(ADDRESSES[element.tag]):
            yield address
        yield from (part.split()[0] for part in element.attributes.get("srcset", "").split(",") if part.strip())


def dead_links(site: Path, pages: Mapping[str, Page], base: str) -> list[str]:
    """Links of pages, and addresses of what they fetch, that lead to nothing; anchors too."""
    dead = []
    for name, page in pages.items():
        here = urljoin(base, name.removesuffix("index.html"))
        for address in links_of(page):
            target = urljoin(here, address)
            if not target.startswith(base):
                if not urlsplit(address).scheme:
                    dead.append(f"{name}: {address} leads out of the site")
                continue
            path = unquote(urlsplit(target[len(base) :]).path)
            file = f"{path}index.html" if path == "" or path.endswith("/") else path
            anchor = unquote(urlsplit(target).fragment)
            if not (site / file).is_file():
                dead.append(f"{name}: {address} leads to nothing")
            elif anchor and file in pages and anchor not in pages[file].ids:
                dead.append(f"{name}: {address} leads to no place on its page")
    return dead


def links_of(page: Page) -> Iterator[str]:
    for element in page.all(*ADDRESSES):
        if (address := element.attributes.get(ADDRESSES[element.tag])) is not None:
            yield address
