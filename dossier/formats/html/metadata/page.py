"""A page parsed once, for all that looks into it for a field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree

from dossier.formats.html.metadata.linked_data import Linked, Node, read_linked_data
from dossier.formats.html.metadata.values import key, one_line, plain

DEEPEST = 40
"""Elements above a line that are asked for its purpose: pages nest about so deep."""

TEXT_PARTS = 200
"""Stretches of text that are read from one element: a line has a few, a wrapper has thousands."""

LONGEST_HEAD_LINE = 200
"""Characters of a line that is one thing; what is longer is looked into."""

LONGEST_LINE = 1_500
"""Characters of a line that are read; the longest standfirst is shorter."""

MOST_ALIKE = 400
"""Elements of one sort that are read. To read the text of thousands that lie within each other takes quadratic time."""

MOST_OF_ONE_NAME = 20
"""Meta elements of one name that are read: papers name their authors so, one by one."""

_NAMES = ("class", "id", "itemprop", "rel", "data-testid")
_BREAKS = frozenset({"br", "p", "div", "li", "dd", "dt", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements behind which a word cannot go on."""

_WRAPPERS = frozenset({"html", "body", "head", "main", "title", "meta", "link"})
_BODIES = frozenset({"body", "html", "main"})
_LOCALE = re.compile(r"([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{2}))?(?![a-zA-Z])")
_UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "select", "textarea")
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_FRAME_TAGS = frozenset({"aside", "nav", "footer", "blockquote", "figure", "figcaption"})
_FRAME = re.compile(
    r"(?:^|[-_\s])(?:related|recommend\w*|comments?|comment-?list|respond|side-?bar|teasers?|most-?read|popular"
    r"|trending|newsletter|promo\w*|(?<!post-)(?<!entry-)(?<!article-)footer|nav|navigation|menu|latest|read-?more|carousel|advert\w*|author-?bio)"
    r"(?:$|[-_\s])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """An element with its number in the order of the document."""

    at: int
    element: etree._Element
    text: str

    @property
    def tag(self) -> str:
        return str(self.element.tag)


class Page:
    """What can be asked of a page. What stands in comments, scripts and forms is not among its elements."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.root = _parse(source)
        self.linked: Linked = read_linked_data(_linked_data_in(self.root))
        etree.strip_elements(self.root, *_UNSEEN, with_tail=False)
        self.elements: Sequence[etree._Element] = [
            element for element in self.root.iter() if isinstance(element.tag, str)
        ]
        for element in self.elements:
            if element.tag in _BREAKS:
                element.tail = f" {element.tail or ''}"
        self.meta = _read_meta(self.root)
        self._round_title: frozenset[etree._Element] = frozenset()
        self.address = self._address()
        self.name = plain(self.root.findtext(".//head/title") or self.root.findtext(".//title"))

    @cached_property
    def article(self) -> Node:
        """The node of the linked data that is this page's article."""
        headings = [mark.text for mark in self.headings if mark.tag == "h1"][:MOST_OF_ONE_NAME]
        return self.linked.article([self.first("og:title"), *headings], [self.address])

    def stated(self, *names: str) -> Iterator[tuple[str, str]]:
        """What the meta elements of these names say, with the name, in the order asked."""
        for name in names:
            for value in self.meta.get(name, ()):
                yield name, value

    def first(self, *names: str) -> str:
        """The first value of the meta elements of these names."""
        return next((value for _, value in self.stated(*names)), "")

    @property
    def host(self) -> str:
        """The host of the page's own address, without "www."."""
        try:
            return (urlsplit(self.address).hostname or "").removeprefix("www.")
        except ValueError:
            return ""

    @cached_property
    def headings(self) -> Sequence[Mark]:
        """The headings of the first two ranks that have words."""
        return tuple(mark for mark in self.every("h1", "h2") if mark.text)

    @cached_property
    def locale(self) -> str:
        """The language that the page is said to be in, with its country where that is said, as in "en-GB"."""
        for element in (self.root, self.root.find("body")):
            stated = "" if element is None else element.get("lang") or element.get("xml:lang") or ""
            if match := _LOCALE.match(stated.strip()):
                return "-".join(filter(None, [match[1].lower(), (match[2] or "").upper()]))
        if match := _LOCALE.match(self.first("og:locale", "content-language", "dc.language", "language")):
            return "-".join(filter(None, [match[1].lower(), (match[2] or "").upper()]))
        return ""

    @cached_property
    def _named(self) -> Sequence[tuple[int, etree._Element, str]]:
        """The elements that carry names of classes, ids or properties."""
        return [(at, element, names) for at, element in enumerate(self.elements) if (names := names_of(element))]

    def named(self, pattern: re.Pattern[str]) -> Iterator[Mark]:
        """The elements below the body whose names match, and that have text."""
        found = (one for one in self._named if _matches(pattern, one[2]) and one[1].tag not in _WRAPPERS)
        for at, element, _ in islice(found, MOST_ALIKE):
            if text := text_in(element):
                yield Mark(at, element, text)

    def items(self, *properties: str) -> Iterator[Mark]:
        """The elements that hold these microdata properties (small letters)."""
        found = 0
        for at, element, _ in self._named:
            held = element.get("itemprop") or element.get("property")
            if held and element.tag != "meta" and any(name in properties for name in held.lower().split()):
                yield Mark(at, element, text_in(element))
                found += 1
            if found == MOST_ALIKE:
                return

    def every(self, *tags: str) -> Iterator[Mark]:
        """The elements of these tags, those without text too."""
        found = ((at, element) for at, element in enumerate(self.elements) if element.tag in tags)
        for at, element in islice(found, MOST_ALIKE):
            yield Mark(at, element, text_in(element))

    def lines(self, start: int, end: int) -> Iterator[Mark]:
        """The elements with words of their own from one place to another, none of them within another."""
        free = start
        for at in range(start, min(end, len(self.elements))):
            element = self.elements[at]
            if at >= free and element.tag not in _WRAPPERS and _has_own_words(element):
                mark = Mark(at, element, text_in(element))
                yield mark
                if len(mark.text) <= LONGEST_HEAD_LINE:
                    free = at + sum(1 for _ in element.iter())

    def stand_at(self, title: str) -> int | None:
        """Find the place of the title; the elements round it are from now on no frame, whatever their names."""
        headings = self.headings
        mains = (mark for mark in headings if mark.tag == "h1")
        mark = next((mark for mark in headings if key(mark.text) == key(title)), None) or next(mains, None)
        self._round_title = frozenset() if mark is None else frozenset(islice(mark.element.iterancestors(), 500))
        return None if mark is None else mark.at

    def is_in_frame(self, element: etree._Element) -> bool:
        """Whether the elements above this one say that it belongs to other articles, to comments or to the site."""
        for above in islice(element.iterancestors(), DEEPEST):
            if above.tag in _BODIES or above in self._round_title:
                return False
            if above.tag == "footer" and next(above.iterancestors("article"), None) is not None:
                continue  # the foot of an article tells who wrote it and when
            if above.tag in _FRAME_TAGS or _matches(_FRAME, f"{above.get('class') or ''} {above.get('id') or ''}"):
                return True
        return False

    def _address(self) -> str:
        for link in self.root.iter("link"):
            if "canonical" in (link.get("rel") or "").lower().split() and is_address(link.get("href")):
                return str(link.get("href")).strip()
        return next((value for _, value in self.stated("og:url") if is_address(value)), "")


@lru_cache(maxsize=20_000)
def _matches(pattern: re.Pattern[str], names: str) -> bool:
    """Whether names match; kept, because a page uses the same few names for all its elements."""
    return bool(pattern.search(names))


def names_of(element: etree._Element) -> str:
    """What an element is called: its classes, id and properties."""
    return " ".join(value for name in _NAMES if (value := element.get(name)))


def _has_own_words(element: etree._Element) -> bool:
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)


def is_address(value: str | None) -> bool:
    """Whether this is a whole address of the web."""
    return bool(value) and bool(re.fullmatch(r"https?://[^\s/]\S*", str(value).strip()))


def text_in(element: etree._Element) -> str:
    """The text of an element in one line; of a wrapper round much text only its beginning."""
    parts: list[str] = []
    size = 0
    for part in islice(element.itertext(), TEXT_PARTS):
        parts.append(part)
        size += len(part)
        if size > LONGEST_LINE:
            break
    return one_line("".join(parts))


def spaced_text(element: etree._Element) -> str:
    """The text of an element with a space wherever another element begins or ends, as its boxes stand apart."""
    return one_line(" ".join(part for part in islice(element.itertext(), TEXT_PARTS) if part.strip())[:LONGEST_LINE])


def _parse(source: str) -> etree._Element:
    # The parser of lxml.html would ask for a class of its own for each element, which takes as long as parsing.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    data = _NO_CHARACTER.sub(" ", source).encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, AssertionError):
        root = None
    return root if root is not None else etree.fromstring("<html><body></body></html>", etree.HTMLParser())


def _linked_data_in(root: etree._Element) -> list[str]:
    return [
        script.text
        for script in root.iter("script")
        if script.text and (script.get("type") or "").strip().lower().startswith("application/ld+json")
    ]


def _read_meta(root: etree._Element) -> Mapping[str, tuple[str, ...]]:
    """What the page's meta elements say, by name in small letters, in the order of the page."""
    told: dict[str, tuple[str, ...]] = {}
    for element in root.iter("meta"):
        value = plain(element.get("content"))
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip().lower()
            known = told.get(name, ())
            if name and value and len(known) < MOST_OF_ONE_NAME and value not in known:
                told[name] = (*known, value)
    return told
