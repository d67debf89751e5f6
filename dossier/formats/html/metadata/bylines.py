"""Lines of a page that name who wrote though nothing marks them: begun with a cue, linked to an author, by the date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from dossier.formats.html.metadata.byline import BYLINE, Line, distance, told_names
from dossier.formats.html.metadata.names import has_cue, is_name, without_cues
from dossier.formats.html.metadata.page import Mark, Page
from dossier.formats.html.metadata.people import people_in
from dossier.formats.html.metadata.texts import parted_text, text_in
from dossier.formats.html.metadata.values import Told, key
from dossier.language import is_cue, read_date

HEAD_ELEMENTS, ABOVE_ELEMENTS = 140, 30
"""Elements below and above the title among which a byline stands that nothing marks as one."""

BESIDE_ELEMENTS = 40
"""Elements below the title among which a bare name beside the date is the author's; further down it is anybody's."""

DATE_LINE = 40
"""Characters of a line that tells a date and little else."""

TEXT_WORDS = 16
"""Words of a line that is text: what stands behind it is no longer the head of the article."""

HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4"})
"""A heading may begin with any word that leads to a name: "By Sea to Rome"."""

NAME_TAGS = ("h2", "h3", "h4", "h5", "a", "span", "b", "strong")
"""Elements that hold the name in a box that tells of an author."""

MOST_BOXES = 60
"""Boxes that tell of authors, that are looked at; pages with lists have thousands."""

MOST_LINKS = 8
"""Links within one marked line that may be names."""

NEWSROOM_WORDS = 5
"""Words of a line that stands in the place of a name."""

_OF_AUTHOR = re.compile(
    r"/(?:authors?|autor(?:e[ns]?|es)?|auteurs?|autori|writers?|staff|profiles?|people|team|editors|redakt\w+|contributors?|journalists?|reporters?|by|person|bio|columnists?|redaccion|firmas?|penulis|yazar(?:lar)?|mitarbeiter|members?|users?)/",
    re.IGNORECASE,
)
_AUTHOR_BOX = re.compile(
    r"(?:^|[-_\s])(?:about-?(?:the-)?author|author-?(?:bio|box|card|info|profile|about|details?)|post-?author)(?:$|[-_\s])",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"comment|respond|reply|disqus", re.IGNORECASE)


def cued_lines(page: Page, at: int | None, site_names: frozenset[str], framed: bool = False) -> Iterator[Line]:
    """Short lines in the head that begin with a cue ("By"), those below the title before those above it.

    `framed` ones stand in what is otherwise no part of the article, as in a bar with links, and before any text.
    """
    for mark in _cued(page, at, before_text=framed):
        names = people_in(parted_text(mark.element), site_names)
        if names and page.is_in_frame(mark.element) == framed:
            yield Line(distance(mark.at, at), told_names(names, "byline", mark.text))


def cued_newsrooms(page: Page, at: int | None) -> Iterator[Told]:
    """What stands behind a cue in the head and is no name of a person."""
    for mark in _cued(page, at):
        name = without_cues(parted_text(mark.element))
        is_short = has_cue(mark.text) and name[:1].isupper() and len(name.split()) <= NEWSROOM_WORDS
        if is_short and not page.is_in_frame(mark.element):
            yield told_names((name,), "byline", mark.text)


def _cued(page: Page, at: int | None, before_text: bool = False) -> Iterator[Mark]:
    if at is None:
        return
    for start, end in ((at + 1, at + HEAD_ELEMENTS), (max(at - ABOVE_ELEMENTS, 0), at)):
        before = ""
        for mark in page.lines(start, end):
            if before_text and len(mark.text.split()) >= TEXT_WORDS:
                break
            is_line = len(mark.text) <= BYLINE and mark.tag not in HEADING_TAGS
            if is_line and (has_cue(mark.text) or is_cue(before)):
                yield mark
            before = mark.text


def linked_lines(page: Page, at: int | None, site_names: frozenset[str]) -> Iterator[Told]:
    """Links near the title that lead to the page of an author, by their address."""
    if at is None:
        return
    for place in range(max(at - ABOVE_ELEMENTS, 0), min(at + HEAD_ELEMENTS, len(page.elements))):
        element = page.elements[place]
        leads_to_author = element.tag == "a" and _OF_AUTHOR.search(element.get("href") or "")
        names = people_in(parted_text(element), site_names) if leads_to_author else ()
        if names and not page.is_in_frame(element):
            yield told_names(names, "byline", text_in(element))


def names_beside_the_date(page: Page, at: int | None, site_names: frozenset[str]) -> Iterator[Told]:
    """A line close to the title that is one full name and no more, where the line before or behind it is a date."""
    if at is None:
        return
    lines = [*page.lines(max(at - ABOVE_ELEMENTS, 0), at), *page.lines(page.behind(at), at + BESIDE_ELEMENTS)]
    own = [mark for mark in lines if mark.tag not in HEADING_TAGS and not page.is_in_frame(mark.element)]
    title = key(text_in(page.elements[at]))
    for one, other in pairwise(own):
        for mark, beside in ((one, other), (other, one)):
            is_dated = len(beside.text) <= DATE_LINE and bool(read_date(beside.text, page.date_locale))
            is_line = len(mark.text) <= BYLINE and key(mark.text) not in title
            names = people_in(mark.text, site_names) if is_dated and is_line else ()
            if names and _is_bare(mark.text, names[0]) and not _leads_to_section(mark, names[0]):
                yield told_names(names, "name-beside-date", f"{mark.text} {beside.text}")


def _is_bare(text: str, name: str) -> bool:
    """Whether a line is this name and nothing else, written as names of persons are.

    >>> _is_bare("Ann Green", "Ann Green"), _is_bare("Harbour Class ABC", "Harbour Class ABC")
    (True, False)
    """
    is_written_so = text[:1].isupper() and (text.isupper() or not text.split()[-1].isupper())
    return key(text) == key(name) and is_written_so


def _leads_to_section(mark: Mark, name: str) -> bool:
    """Whether a line is a link to an address that is called like it, and is no page of an author."""
    links = (mark.element, *mark.element.iterdescendants("a"), *islice(mark.element.iterancestors("a"), 1))
    addresses = [link.get("href") or "" for link in islice(links, MOST_LINKS)]
    word = key(name).split()[-1]
    return any(word in address.casefold() and not _OF_AUTHOR.search(address) for address in addresses)


def author_box(page: Page, site_names: frozenset[str]) -> Iterator[Told]:
    """The name in the box that tells of the author, where a page has boxes of one author alone."""
    boxes = islice((one for one in page.elements if _AUTHOR_BOX.search(one.get("class") or "")), MOST_BOXES)
    named = []
    for box in boxes:
        if any(_COMMENT.search(above.get("class") or "") for above in islice(box.iterancestors(), BESIDE_ELEMENTS)):
            continue
        lines = (text_in(inner) for inner in islice(box.iterdescendants(*NAME_TAGS), MOST_LINKS))
        named.append(next((line for line in lines if is_name(line) and key(line) not in site_names), ""))
    if len(names := set(filter(None, named))) == 1:
        yield told_names(tuple(names), "author-box", named[0])
