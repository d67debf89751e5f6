"""The title that the reader saw."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from dossier.formats.html.metadata.linked_data import Node, text_of
from dossier.formats.html.metadata.page import Mark, Page
from dossier.formats.html.metadata.values import Told, key
from dossier.language import read_date

HEADLINE_WORDS = 4
"""A heading of so many words is a headline, though no metadata have it; sites and sections have shorter ones."""

SHARED, SHARED_WORDS = 0.6, 3
"""A heading with this share of the words of a stated title, and so many of them, is the same title told otherwise."""

WITHIN = 0.4
"""A heading within a stated title is the same title where it is at least so much of it; a section is less."""

LONGEST = 400
"""Characters of a title; what is longer is a text."""

MOST_HEADINGS = 60
"""Headings that are held against the stated titles."""

SITE_WORDS = 6

STEM = 5
"""Letters of a word that is known again within another."""

_SEPARATOR = re.compile(r"\s+[|–—•·»«:›/-]+\s+|\s*[|｜»«]\s*|:\s+|\s*\s[–—]\s*|(?<=[^\x00-\x7f])[-–—](?=[^\x00-\x7f])")
_HARD = re.compile(r"\s+[|–—•·»«›/-]+\s+|\s*[|｜»«]\s*")


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
    first = [mark for mark in headings if mark.tag == "h1"]
    whole = {key(told.value) for told in stated} | {key(told.evidence) for told in stated}
    for mark in (*first, *headings):
        if key(mark.text) in whole:
            yield Told(mark.text, mark.tag, mark.text)
    for mark in first:
        if told := next((told for told in stated if _agrees(mark.text, told.value)), None):
            yield told if _is_only_part(mark, told.value) else Told(mark.text, "h1", mark.text)
    parts = {part for told in stated for part in _parts(told.evidence, site_names)}
    for mark in sorted(headings, key=lambda mark: (mark.tag, -len(mark.text))):
        if key(mark.text) in parts:
            yield Told(mark.text, mark.tag, mark.text)
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


def without_site(title: str, site_names: frozenset[str]) -> str:
    """A page's name without the parts at its ends that name the site.

    >>> without_site("Ships return | Blue Paper", frozenset({"blue paper"}))
    'Ships return'
    >>> without_site("Blue Paper - Ships return - and leave", frozenset({"blue paper"}))
    'Ships return - and leave'
    >>> without_site("Ships return | Part two", frozenset({"blue paper"}))
    'Ships return | Part two'
    """
    for _ in range(3):
        cuts = list(_HARD.finditer(title))
        if not cuts:
            break
        behind = title[cuts[-1].end() :]
        if is_site(behind, site_names) or _is_behind_a_bar(title[: cuts[-1].start()], cuts[-1][0], behind):
            title = title[: cuts[-1].start()].strip()
        elif is_site(title[: cuts[0].start()], site_names):
            title = title[cuts[0].end() :].strip()
        else:
            break
    return title


def _is_behind_a_bar(before: str, sign: str, behind: str) -> bool:
    """A few words behind the last bar are the site, though nothing else names it; other signs stand within titles."""
    return "|" in sign and len(key(before).split()) >= HEADLINE_WORDS > len(key(behind).split()) - 1


def is_site(part: str, site_names: frozenset[str]) -> bool:
    """Whether a part of a page's name is the site: its name, with a domain or a word more, or run together.

    >>> [is_site(part, frozenset({"blue paper"})) for part in ("Blue Paper", "bluepaper.example", "The Blue Paper")]
    [True, True, True]
    >>> is_site("The blue paper of the minister is out", frozenset({"blue paper"}))
    False
    """
    words = key(part)
    if not words:
        return True
    if words in site_names:
        return True
    joined = words.replace(" ", "")
    if any(joined == name.replace(" ", "") for name in site_names):
        return True
    few = len(words.split()) <= SITE_WORDS
    return few and any(
        (len(words) > 3 and f" {words} " in f" {name} ")
        or (len(name) > 3 and f" {name} " in f" {words} " and len(words.split()) - len(name.split()) <= 2)
        or (len(name) > 5 and joined.startswith(name.replace(" ", "")) and len(joined) <= len(name) + 8)
        for name in site_names
    )


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


def _parts(title: str, site_names: frozenset[str]) -> set[str]:
    """The keys of the parts of a page's name, and of those before each of its signs."""
    parts = [*_SEPARATOR.split(title), *(title[: match.start()] for match in _SEPARATOR.finditer(title))]
    return {key(part) for part in parts if len(key(part)) > 3 and not is_site(part, site_names)}


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
