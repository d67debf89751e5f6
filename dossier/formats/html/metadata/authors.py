"""Who wrote: people first; a newsroom or an outlet only where nobody else is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.formats.html.metadata.byline import Line, all_of, told_names
from dossier.formats.html.metadata.bylines import (
    HEAD_ELEMENTS,
    NEWSROOM_WORDS,
    author_box,
    cued_lines,
    cued_newsrooms,
    linked_lines,
    names_beside_the_date,
)
from dossier.formats.html.metadata.linked_data import Node
from dossier.formats.html.metadata.marked_bylines import MARKED, marked_lines, may_be_byline
from dossier.formats.html.metadata.names import (
    ACCOUNTS,
    first_name_first,
    is_label,
    is_lead,
    is_nobody,
    without_cues,
)
from dossier.formats.html.metadata.page import Page
from dossier.formats.html.metadata.people import people_in
from dossier.formats.html.metadata.texts import parted_text
from dossier.formats.html.metadata.values import Told, key
from dossier.language import is_role

STATED = (
    "article:author", "author", "parsely-author", "sailthru.author", "dc.creator", "dc.creator.author",
    "dcterms.creator", "cxenseparse:author", "citation_author", "byl", "article_author", "articleauthor", "creator",
    "article:author_name", "dc.contributor", "rbauthors", "byline", "authors", "mediator_author",
    "shareaholic:article_author_name", "og:author", "vr:author", "author_name", "article.author",
    "og:article:author", "weibo:article:author",
)  # fmt: skip
"""Names of meta elements that name authors."""

FAMILY_NAME_FIRST = (
    "citation_author",
    "dc.creator",
    "dc.creator.author",
    "dcterms.creator",
    "dc.contributor",
    "creator",
)
"""Those that libraries read, and that may tell "Green, Ann"."""

LABELLED = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
"""Pairs of meta elements that tell what a line is, and the line: "Written by" and a name."""

CLOSE_ELEMENTS = 60
"""Elements below the title among which a line with a cue is the byline of the article."""

CLOSER_ELEMENTS = 20
"""Elements by which a line with a cue is nearer to the title than a marked one, which then is of another article."""

_BAR = re.compile(r"\s*[|•·](?:\s|$)")
_HANDLE = re.compile(r"(?=\D*\d|[^_]*_)[a-z]+(?:[._][a-z\d]+)+")


def find_authors(page: Page, article: Node, at: int | None, site_names: frozenset[str]) -> Iterator[Told]:
    """The candidates, the surest first. `at` is the place of the title among the elements.

    One word alone ("green") is told behind full names that stand near the title or in other metadata.
    """
    marked = list(marked_lines(page, at, site_names))
    cued = list(cued_lines(page, at, site_names))
    short = []
    for told in _near(page, article, at, site_names, marked, cued):
        if any(_is_full(name) for name in told.names):
            yield told
        else:
            short.append(told)
    yield from short
    yield from (line.told for line in cued_lines(page, at, site_names, framed=True))
    yield from (line.told for line in marked)
    yield from author_box(page, site_names)
    yield from _nobody(page, article, at, site_names)


def _near(
    page: Page, article: Node, at: int | None, site_names: frozenset[str], marked: list[Line], cued: list[Line]
) -> Iterator[Told]:
    """What the metadata tell and what stands near the title. Of one account and another byline, the byline is told:
    content systems write down who put the article there."""
    linked = _linked(page, article, site_names)
    if linked and len(linked[0].names) == 1:
        close = [line.told for line in cued if line.distance <= CLOSE_ELEMENTS]
        yield from [told for told in close[:1] if not _share_a_word(told.names, linked[0].names)]
    yield from linked
    near = [line for line in marked if at is not None and line.distance <= HEAD_ELEMENTS]
    closer = [line for line in cued if not near or line.distance + CLOSER_ELEMENTS < near[0].distance]
    yield from (line.told for line in (*closer, *near))
    yield from _stated(page, site_names)
    yield from linked_lines(page, at, site_names)
    yield from (line.told for line in cued)
    yield from names_beside_the_date(page, at, site_names)


def _linked(page: Page, article: Node, site_names: frozenset[str]) -> list[Told]:
    """The people of the linked data, as one candidate."""
    named = page.linked.named(article.get("author") or article.get("creator"))
    people = [one for one in named if not one.type.endswith("Organization")]
    names = all_of(people_in(one.name, site_names, trusted=True) for one in people)
    return [told_names(names, "json-ld", ", ".join(one.name for one in named))] if names else []


def _is_full(name: str) -> bool:
    """Whether a name has more than one word, or is in a script that puts no space between them."""
    return " " in name or not name.isascii()


def _share_a_word(names: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return bool(set(key(" ".join(names)).split()) & set(key(" ".join(others)).split()))


def _stated(page: Page, site_names: frozenset[str]) -> Iterator[Told]:
    for name in STATED:
        values = page.meta.get(name, ())
        ordered = [first_name_first(value) for value in values] if name in FAMILY_NAME_FIRST else values
        if names := all_of(people_in(value, site_names, trusted=True) for value in ordered):
            yield told_names(names, "meta", ", ".join(values))
    for value in _labelled(page):
        if names := people_in(value, site_names, trusted=True):
            yield told_names(names, "meta", value)


def _labelled(page: Page) -> Iterator[str]:
    """What meta elements tell of the author by a label of its own."""
    for label, value in LABELLED:
        told = page.first(label)
        if told and page.first(value) and is_lead(told):
            yield page.first(value)


def _nobody(page: Page, article: Node, at: int | None, site_names: frozenset[str]) -> Iterator[Told]:
    """A newsroom or outlet where no person is named: another before the site itself, as shown before as stated;
    the site as stated before as shown; what is marked far from the title last."""
    outlets = [(place, told) for place, told in _outlets(page, article, at) if _is_outlet(told.value)]
    near = [told for place, told in outlets if at is None or place <= at + HEAD_ELEMENTS]
    of_site = [told for told in near if _names_site(told.value, site_names)]
    yield from (told for told in near if told not in of_site)
    yield from sorted(of_site, key=lambda told: told.rule == "byline")
    yield from (told for _, told in outlets)


def _names_site(name: str, site_names: frozenset[str]) -> bool:
    return any(f" {site} " in f" {key(name)} " for site in site_names)


def _outlets(page: Page, article: Node, at: int | None) -> Iterator[tuple[int, Told]]:
    """What may be an outlet, with its place on the page; what metadata state has the first."""
    yield from ((0, told) for told in cued_newsrooms(page, at))
    linked = [one.name for one in page.linked.named(article.get("author") or article.get("creator"))]
    stated = [value for _, value in page.stated(*STATED)]
    for rule, values in (("json-ld", linked), ("meta", [*stated, *_labelled(page)])):
        yield from ((0, told_names((value,), rule, value)) for value in values)
    for mark in page.named(MARKED):
        name = _BAR.split(without_cues(parted_text(mark.element)))[0].strip()
        is_short = len(name.split()) <= NEWSROOM_WORDS and not re.search(r"\d", name)
        if is_short and may_be_byline(mark, page):
            yield mark.at, told_names((name,), "byline", mark.text)


def _is_outlet(name: str) -> bool:
    """A name of some sort: no address, no handle, no label and no account of the content system."""
    folded = name.casefold()
    is_address = "://" in name or "@" in name or ".com/" in name or _HANDLE.fullmatch(name) is not None
    is_no_name = is_role(name) or (is_label(name) and not is_nobody(name))
    return bool(name) and not is_address and not is_no_name and folded not in ACCOUNTS and len(name) <= 80
