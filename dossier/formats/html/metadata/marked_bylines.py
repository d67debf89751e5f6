"""Lines that a page marks as its bylines: by microdata, by rel=author, by the names of their elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from dossier.formats.html.metadata.byline import BYLINE, Line, all_of, distance, told_names
from dossier.formats.html.metadata.names import has_cue, is_name
from dossier.formats.html.metadata.page import Mark, Page
from dossier.formats.html.metadata.people import people_in
from dossier.formats.html.metadata.texts import names_of, parted_text, text_in
from dossier.formats.html.metadata.values import key

MOST_MARKED = 60
"""Marked lines that are looked at; pages with lists have thousands."""

MOST_LINKS = 8
"""Links within one marked line that may be names."""

Found = tuple[Mark, tuple[str, ...]]

MARKED = re.compile(
    r"(?:^|[-_\s])(?:by-?line\w*|author\w*|autor\w*|auteur\w*|autore\w*|writer|writtenby|written-by|reporter|firma\w*"
    r"|redakteur\w*|penulis|creator|p-author|contributor\w*|journalist\w*|yazar|signature|credit-?line|forfatter|skribent"
    r"|posted-?by|article-?by|story-?by|post-?by|by)(?:$|[-_\s])|[a-z](?:Author|Byline|Writer)(?:$|[A-Z\s_-])",
    re.IGNORECASE,
)
_NO_BYLINE = re.compile(
    r"(?:bio|avatar|image|img|photo|picture|social|follow|twitter|date|time|title|role|job|description|desc|comment\w*"
    r"|popup|tooltip|box|widget|more|related|count)(?:$|[-_\s])",
    re.IGNORECASE,
)


def marked_lines(page: Page, at: int | None, site_names: frozenset[str]) -> Iterator[Line]:
    """Lines that the page marks as the byline: microdata, rel=author, classes; the nearest below the title first."""
    for rule, marks in (("microdata", page.items("author", "creator")), ("byline", page.named(MARKED))):
        own = islice((mark for mark in marks if may_be_byline(mark, page)), MOST_MARKED)
        for group in _by_nearness(_with_names(own, site_names), at):
            mark = group[0][0]
            names = all_of(names for _, names in group)
            yield Line(distance(mark.at, at), told_names(names, rule, mark.text[:BYLINE]))


def may_be_byline(mark: Mark, page: Page) -> bool:
    """Whether a marked line is short, of the article, and by its names no picture, date or biography."""
    return (
        len(mark.text) <= (2 * BYLINE if has_cue(mark.text) else BYLINE)
        and not page.is_in_frame(mark.element)
        and not _NO_BYLINE.search(names_of(mark.element))
    )


def _with_names(marks: Iterable[Mark], site_names: frozenset[str]) -> list[Found]:
    """The lines that name people; of an element within another the inner one, which holds less else."""
    found: list[Found] = []
    for mark in marks:
        is_name_itself = "author" in (mark.element.get("rel") or "").lower().split()
        names = people_in(parted_text(mark.element), site_names, trusted=is_name_itself)
        if not (names := names or _linked_names(mark, site_names)):
            continue
        if (
            found
            and len(names) >= len(found[-1][1])
            and mark.element in islice(found[-1][0].element.iterdescendants(), 60)
        ):
            found.pop()
        found.append((mark, names))
    return found


def _linked_names(mark: Mark, site_names: frozenset[str]) -> tuple[str, ...]:
    """The names that are links in a marked line which holds more words: "Written by Ann Green in Ships"."""
    links = [text_in(link) for link in islice(mark.element.iter("a"), MOST_LINKS)] if has_cue(mark.text) else []
    return tuple(dict.fromkeys(name for name in links if is_name(name) and key(name) not in site_names))


def _by_nearness(found: list[Found], at: int | None) -> list[list[Found]]:
    """The lines in groups that stand side by side, those below the title before those above it."""
    groups: list[list[Found]] = []
    for one in found:
        if groups and _side_by_side(groups[-1][-1][0], one[0]):
            groups[-1].append(one)
        else:
            groups.append([one])
    return sorted(groups, key=lambda group: distance(group[0][0].at, at))


def _side_by_side(one: Mark, other: Mark) -> bool:
    """Two elements of one name in one row or list: the authors of one article."""
    if names_of(one.element) != names_of(other.element) or other.at - one.at > 12:
        return False
    parents = one.element.getparent(), other.element.getparent()
    if parents[0] is parents[1]:
        return True
    return None not in parents and parents[0].getparent() is parents[1].getparent()
