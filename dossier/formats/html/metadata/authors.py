"""Who wrote: people first; a newsroom or an outlet only where nobody else is named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from dossier.formats.html.metadata.linked_data import Node
from dossier.formats.html.metadata.names import ACCOUNTS, has_cue, is_cue, people_in, without_cues
from dossier.formats.html.metadata.page import Mark, Page
from dossier.formats.html.metadata.texts import names_of, spaced_text, text_in
from dossier.formats.html.metadata.values import Told

STATED = (
    "article:author", "author", "parsely-author", "sailthru.author", "dc.creator", "dc.creator.author",
    "dcterms.creator", "cxenseparse:author", "citation_author", "byl", "article_author", "articleauthor", "creator",
    "article:author_name", "dc.contributor", "rbauthors", "byline", "authors", "mediator_author",
    "shareaholic:article_author_name", "og:author", "vr:author", "author_name", "article.author",
    "og:article:author", "twitter:data1", "weibo:article:author",
)  # fmt: skip
"""Names of meta elements that name authors."""

BYLINE = 160
"""Characters of a line that names who wrote."""

HEAD_ELEMENTS, ABOVE_ELEMENTS = 140, 30
"""Elements below and above the title among which a byline stands that nothing marks as one."""

HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4"})
"""A heading may begin with any word that leads to a name: "By Sea to Rome"."""

NEWSROOM_WORDS = 5
"""Words of a marked line that stands in the place of a name."""

MOST_MARKED = 60
"""Marked lines that are looked at; pages with lists have thousands."""

_MARKED = re.compile(
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
_OF_AUTHOR = re.compile(
    r"/(?:authors?|autor(?:e[ns]?|es)?|auteurs?|autori|writers?|staff|profiles?|people|team|editors|redakt\w+|contributors?|journalists?|reporters?|by|person|bio|columnists?|redaccion|firmas?|penulis|yazar(?:lar)?|mitarbeiter|members?|users?)/",
    re.IGNORECASE,
)


def find_authors(page: Page, article: Node, at: int | None, site_names: frozenset[str]) -> Iterator[Told]:
    """The candidates, the surest first. `at` is the place of the title among the elements."""
    named = page.linked.named(article.get("author") or article.get("creator"))
    raw = [one.name for one in named]
    people = [one for one in named if one.type != "Organization"]
    if names := _all(people_in(one.name, site_names, trusted=True) for one in people):
        yield _byline(names, "json-ld", ", ".join(raw))
    yield from _visible(page, at, site_names)
    yield from _stated(page, site_names)
    yield from _unmarked(page, at, site_names)
    yield from _nobody(page, raw, page.named(_MARKED))


def _byline(names: tuple[str, ...], rule: str, evidence: str) -> Told:
    return Told(", ".join(names), rule, evidence, names)


def _all(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for group in groups for name in group))


def _stated(page: Page, site_names: frozenset[str]) -> Iterator[Told]:
    for name in STATED:
        values = page.meta.get(name, ())
        if names := _all(people_in(value, site_names, trusted=name != "twitter:data1") for value in values):
            yield _byline(names, "meta", ", ".join(values))


def _visible(page: Page, at: int | None, site_names: frozenset[str]) -> Iterator[Told]:
    """Lines that the page marks as the byline: microdata, rel=author, classes; the nearest below the title first."""
    for rule, marks in (("microdata", page.items("author", "creator")), ("byline", page.named(_MARKED))):
        own = islice((mark for mark in marks if _may_be_byline(mark, page)), MOST_MARKED)
        for group in _by_nearness(_with_names(own, site_names), at):
            yield _byline(_all(names for _, names in group), rule, group[0][0].text[:BYLINE])


def _may_be_byline(mark: Mark, page: Page) -> bool:
    return (
        len(mark.text) <= BYLINE
        and not page.is_in_frame(mark.element)
        and not _NO_BYLINE.search(names_of(mark.element))
    )


def _with_names(marks: Iterable[Mark], site_names: frozenset[str]) -> list[tuple[Mark, tuple[str, ...]]]:
    """The lines that name people; of an element within another the inner one, which holds less else."""
    found: list[tuple[Mark, tuple[str, ...]]] = []
    for mark in marks:
        is_name_itself = "author" in (mark.element.get("rel") or "").lower().split()
        names = people_in(spaced_text(mark.element), site_names, trusted=is_name_itself)
        if not names:
            continue
        if (
            found
            and len(names) >= len(found[-1][1])
            and mark.element in islice(found[-1][0].element.iterdescendants(), 60)
        ):
            found.pop()
        found.append((mark, names))
    return found


def _by_nearness(found: list[tuple[Mark, tuple[str, ...]]], at: int | None) -> list[list[tuple[Mark, tuple[str, ...]]]]:
    """The lines in groups that stand side by side, those below the title before those above it."""
    groups: list[list[tuple[Mark, tuple[str, ...]]]] = []
    for one in found:
        if groups and _side_by_side(groups[-1][-1][0], one[0]):
            groups[-1].append(one)
        else:
            groups.append([one])
    return sorted(groups, key=lambda group: _distance(group[0][0].at, at))


def _side_by_side(one: Mark, other: Mark) -> bool:
    """Two elements of one name in one row or list: the authors of one article."""
    if names_of(one.element) != names_of(other.element) or other.at - one.at > 12:
        return False
    parents = one.element.getparent(), other.element.getparent()
    if parents[0] is parents[1]:
        return True
    return None not in parents and parents[0].getparent() is parents[1].getparent()


def _distance(place: int, at: int | None) -> int:
    if at is None:
        return place
    return place - at if place >= at else 4 * (at - place)


def _unmarked(page: Page, at: int | None, site_names: frozenset[str]) -> Iterator[Told]:
    """Short lines in the head that begin with a cue ("By"), or that are a link to the page of an author."""
    if at is None:
        return
    places = [*page.lines(at + 1, at + HEAD_ELEMENTS), *page.lines(max(at - ABOVE_ELEMENTS, 0), at)]
    before = ""
    for link in _links_to_authors(page, at):
        if names := people_in(spaced_text(link.element), site_names):
            yield _byline(names, "byline", link.text)
    for mark in places:
        is_line = len(mark.text) <= BYLINE and mark.tag not in HEADING_TAGS
        is_cued = is_line and (has_cue(mark.text) or is_cue(before))
        if is_cued and not page.is_in_frame(mark.element):
            names = people_in(spaced_text(mark.element), site_names)
            yield from [_byline(names, "byline", mark.text)] if names else []
        before = mark.text


def _links_to_authors(page: Page, at: int) -> Iterator[Mark]:
    """Links near the title that lead to the page of an author, by their address."""
    for place in range(max(at - ABOVE_ELEMENTS, 0), min(at + HEAD_ELEMENTS, len(page.elements))):
        element = page.elements[place]
        if element.tag == "a" and _OF_AUTHOR.search(element.get("href") or "") and not page.is_in_frame(element):
            yield Mark(place, element, text_in(element))


def _nobody(page: Page, raw: list[str], marked: Iterable[Mark]) -> Iterator[Told]:
    """A newsroom or outlet, as it is stated, where no person is named."""
    for name in raw:
        if _is_outlet(name):
            yield _byline((name,), "json-ld", name)
    for name, value in page.stated(*STATED):
        if _is_outlet(value) and name != "twitter:data1":
            yield _byline((value,), "meta", value)
    for mark in marked:
        name = without_cues(spaced_text(mark.element))
        if (
            _may_be_byline(mark, page)
            and _is_outlet(name)
            and len(name.split()) <= NEWSROOM_WORDS
            and not re.search(r"\d", name)
        ):
            yield _byline((name,), "byline", mark.text)


def _is_outlet(name: str) -> bool:
    """A name of some sort: no address and no account of the content system."""
    return bool(name) and "://" not in name and "@" not in name and name.casefold() not in ACCOUNTS and len(name) <= 80
