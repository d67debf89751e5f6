"""The title that the reader saw."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from dossier.formats.html.metadata.linked_data import Node, text_of
from dossier.formats.html.metadata.page import Mark, Page
from dossier.formats.html.metadata.page_names import HEADLINE_WORDS, is_site, parts_of, without_site
from dossier.formats.html.metadata.values import Told, key
from dossier.language import read_date

SHARED, SHARED_WORDS = 0.6, 3
"""A heading with this share of the words of a stated title, and so many of them, is the same title told otherwise."""

WITHIN = 0.4
"""A heading within a stated title is the same title where it is at least so much of it; a section is less."""

LONGEST = 400
"""Characters of a title; what is longer is a text."""

MOST_HEADINGS = 60
"""Headings that are held against the stated titles."""

STEM = 5
"""Letters of a word that is known again within another."""


def find_title(page: Page, article: Node, site_names: frozenset[str]) -> Iterator[Told]:
    """The candidates, best first: the heading that agrees with what the page states, then what it states alone.

    Metadata often carry a headline made for search engines; the only main heading of a page goes before it.
    """
    stated = [
        Told(without_site(told.value, site_names), told.rule, told.value)
        for told in _stated(page, article)
        if len(told.value) <= LONGEST
    ]
    stated = [told for told in stated if told.value and not is_site(told.value, site_names)]
    headings = [mark for mark in page.headings if _is_headline(mark, page, site_names)][:MOST_HEADINGS]
    yield from _agreeing(headings, stated, site_names)
    yield from _alone(headings, stated, page)


def _agreeing(headings: list[Mark], stated: list[Told], site_names: frozenset[str]) -> Iterator[Told]:
    """The headings that say what some stated title says: as a whole, with other words, as a part of it."""
    first = [mark for mark in headings if mark.tag == "h1"]
    whole = {key(told.value) for told in stated} | {key(told.evidence) for told in stated}
    for mark in (*first, *headings):
        if key(mark.text) in whole:
            yield Told(mark.text, mark.tag, mark.text)
    for mark in first:
        if told := next((told for told in stated if _agrees(mark.text, told.value)), None):
            yield told if _is_only_part(mark, told.value) else Told(mark.text, "h1", mark.text)
    parts = {part for told in stated for part in parts_of(told.evidence, site_names)}
    for mark in sorted(headings, key=lambda mark: (mark.tag, -len(mark.text))):
        if key(mark.text) in parts:
            yield Told(mark.text, mark.tag, mark.text)


def _alone(headings: list[Mark], stated: list[Told], page: Page) -> Iterator[Told]:
    """The only main heading before what is stated, if it is as long as a headline; else behind it, but for the name
    of the page, which tells of the site and its sections as often."""
    first = [mark for mark in headings if mark.tag == "h1"]
    own = [mark for mark in first if not page.is_in_frame(mark.element)]
    for marks in (own, first):
        if len(marks) == 1 and len(key(marks[0].text).split()) >= HEADLINE_WORDS:
            yield Told(marks[0].text, "h1", marks[0].text)
    yield from (told for told in stated if told.rule != "page-name")
    if len(own) == 1 and _is_akin(own[0].text, page.name):
        yield Told(own[0].text, "h1", own[0].text)
    if not own:
        yield from _lower_headlines(headings, page)
    yield from stated
    for mark in own:
        yield Told(mark.text, "h1", mark.text)


def _is_akin(heading: str, name: str) -> bool:
    """Whether a word of one is a word of the other or a part of it.

    >>> _is_akin("Harbourmaster", "The harbour - Blue Paper"), _is_akin("Blue Paper", "The harbour")
    (True, False)
    """
    words, others = ([word for word in key(text).split() if len(word) >= STEM] for text in (heading, name))
    return any(word in other or other in word for word in words for other in others)


def _lower_headlines(headings: list[Mark], page: Page) -> Iterator[Told]:
    """Of a page without a main heading the first of the next rank, if it is as long as a headline or the only one."""
    own = [mark for mark in headings if mark.tag == "h2" and not page.is_in_frame(mark.element)]
    for mark in own[:1]:
        words = key(mark.text).split()
        if not read_date(mark.text) and (len(words) >= HEADLINE_WORDS or (len(own) == 1 and len(words) > 1)):
            yield Told(mark.text, "h2", mark.text)


def _is_only_part(mark: Mark, stated: str) -> bool:
    """Whether the heading holds a kicker or a second line beside the title that is stated."""
    is_longer = f" {key(stated)} " in f" {key(mark.text)} " and key(stated) != key(mark.text)
    return is_longer and len(mark.element) > 0 and len(key(stated).split()) >= HEADLINE_WORDS


def _stated(page: Page, article: Node) -> Iterator[Told]:
    if headline := text_of(article.get("headline")):
        yield Told(headline, "json-ld")
    for name, rule in (
        ("og:title", "open-graph"), ("twitter:title", "meta"), ("headline", "microdata"), ("dc.title", "meta"),
        ("parsely-title", "meta"), ("sailthru.title", "meta"), ("citation_title", "meta"), ("title", "meta"),
    ):  # fmt: skip
        if value := page.first(name):
            yield Told(value, rule)
    if page.name:
        yield Told(page.name, "page-name")


def _agrees(heading: str, stated: str) -> bool:
    """Whether one is within the other, or most of their words are the same."""
    one, other = key(heading), key(stated)
    if len(one.split()) < 2 and len(one) < 8:
        return False
    if f" {one} " in f" {other} " or f" {other} " in f" {one} ":
        return len(one) > WITHIN * len(other)
    first, second = set(one.split()), set(other.split())
    return len(first & second) >= max(SHARED_WORDS, SHARED * min(len(first), len(second)))


def _is_headline(mark: Mark, page: Page, site_names: frozenset[str]) -> bool:
    """Neither the site's name nor a link to its front page."""
    if key(mark.text) in site_names or len(mark.text) > LONGEST:
        return False
    links = mark.element.findall(".//a")
    parent = mark.element.getparent()
    if parent is not None and parent.tag == "a":
        links.append(parent)
    return not any(_leads_home(link.get("href") or "", page) for link in links[:3])


def _leads_home(address: str, page: Page) -> bool:
    address = address.strip()
    if address in {"/", "./", "index.html", "/index.html", "index.php", "/index.php"}:
        return True
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    is_root = parts.path in {"", "/"} and not parts.query and not parts.fragment
    return bool(parts.netloc) and is_root and urlsplit(page.address).path not in {"", "/"}
