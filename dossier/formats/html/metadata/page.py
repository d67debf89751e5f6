"""A page parsed once, for all that looks into it for a field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree

from dossier.formats.html.metadata.date_order import locale_of_dates
from dossier.formats.html.metadata.frames import is_framed, matches
from dossier.formats.html.metadata.linked_data import Linked, Node, read_linked_data
from dossier.formats.html.metadata.source import (
    MOST_OF_ONE_NAME,
    is_address,
    leave_what_is_seen,
    parse,
    read_meta,
    scripts_of_linked_data,
)
from dossier.formats.html.metadata.texts import has_own_words, names_of, text_in
from dossier.formats.html.metadata.values import key, plain

LONGEST_HEAD_LINE = 200
"""Characters of a line that is one thing; what is longer is looked into."""

MOST_ALIKE = 400
"""Elements of one sort that are read. To read the text of thousands that lie within each other takes quadratic time."""

_WRAPPERS = frozenset({"html", "body", "head", "main", "title", "meta", "link"})
_LOCALE = re.compile(r"([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{2}))?(?![a-zA-Z])")


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
        self.root = parse(source)
        self.linked: Linked = read_linked_data(scripts_of_linked_data(self.root))
        self.elements: Sequence[etree._Element] = leave_what_is_seen(self.root)
        self.meta = read_meta(self.root)
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
    def date_locale(self) -> str:
        """The locale by which dates of the page are read that are all figures."""
        return locale_of_dates(self.locale, self.source, self.host, self.first("og:locale"))

    @cached_property
    def _named(self) -> Sequence[tuple[int, etree._Element, str]]:
        """The elements that carry names of classes, ids or properties."""
        return [(at, element, names) for at, element in enumerate(self.elements) if (names := names_of(element))]

    def named(self, pattern: re.Pattern[str]) -> Iterator[Mark]:
        """The elements below the body whose names match, and that have text."""
        found = (one for one in self._named if matches(pattern, one[2]) and one[1].tag not in _WRAPPERS)
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
            if at >= free and element.tag not in _WRAPPERS and has_own_words(element):
                mark = Mark(at, element, text_in(element))
                yield mark
                if len(mark.text) <= LONGEST_HEAD_LINE:
                    free = at + sum(1 for _ in element.iter())

    def behind(self, at: int) -> int:
        """The place behind an element and all that is within it."""
        return at + sum(1 for one in self.elements[at].iter() if isinstance(one.tag, str))

    def stand_at(self, title: str) -> int | None:
        """Find the place of the title; the elements round it are from now on no frame, whatever their names."""
        headings = self.headings
        mains = (mark for mark in headings if mark.tag == "h1")
        mark = next((mark for mark in headings if key(mark.text) == key(title)), None) or next(mains, None)
        self._round_title = frozenset() if mark is None else frozenset(islice(mark.element.iterancestors(), 500))
        return None if mark is None else mark.at

    def is_in_frame(self, element: etree._Element) -> bool:
        """Whether the elements above this one say that it belongs to other articles, to comments or to the site."""
        return is_framed(element, self._round_title)

    def _address(self) -> str:
        for link in self.root.iter("link"):
            if "canonical" in (link.get("rel") or "").lower().split() and is_address(link.get("href")):
                return str(link.get("href")).strip()
        return next((value for _, value in self.stated("og:url") if is_address(value)), "")
