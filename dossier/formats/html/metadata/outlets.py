"""Which outlet a page is of, and in which of its sections the article stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.cleaning.copyright import claim_in
from dossier.formats.html.metadata.linked_data import Node, text_of, types_of
from dossier.formats.html.metadata.page import Page
from dossier.formats.html.metadata.texts import spaced_text
from dossier.formats.html.metadata.values import Told, key

NAMES = (
    "application-name", "apple-mobile-web-app-title", "dc.publisher", "dcterms.publisher", "citation_journal_title",
    "article:publisher", "publisher", "copyright",
)  # fmt: skip
"""Names of meta elements that tell the outlet, after og:site_name."""

SECTIONS = ("article:section", "og:article:section", "parsely-section", "cxenseparse:section", "section")

OUTLET, SECTION = 80, 40
"""Characters that the name of an outlet or a section has at most; what is longer is a sentence."""

OUTLET_WORDS = 6
MOST_FOOTERS, MOST_STEPS = 5, 20
"""Footers and steps of a trail that are looked at, from the last; articles in lists have footers too."""

_FOOTER = re.compile(r"(?:^|[-_\s])(?:footer|copyright|colophon)(?:$|[-_\s])", re.IGNORECASE)
_TAGLINE = re.compile(r"\s+[-–—|•·]+\s+")
"""What stands between the name of a site and what it says of itself."""

_SEVERAL = re.compile(r",(?=\S)")
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "ne", "net", "or", "org"})


def find_source(page: Page, article: Node) -> Iterator[Told]:
    """The candidates, the surest first; a page with an address has at least its host."""
    for one in page.linked.named(article.get("publisher") or article.get("sourceOrganization")):
        yield from _outlet(one.name, "json-ld")
    yield from _outlet(page.first("og:site_name"), "open-graph")
    for node in page.linked.nodes:
        if {"WebSite", "NewsMediaOrganization"} & set(types_of(node)):
            yield from _outlet(text_of(node.get("name")), "json-ld")
    for _, value in page.stated(*NAMES):
        yield from _outlet(value, "meta")
    yield from _copyright(page)
    if page.host:
        yield Told(page.host, "address", page.address)


def names_of_site(page: Page, article: Node) -> frozenset[str]:
    """The keys of every name that the page gives its site: what titles end in, and no person is called."""
    names = [told.value for told in find_source(page, article)]
    names += [page.first("twitter:site").lstrip("@"), page.host, *_names_in_host(page.host)]
    return frozenset(name for name in map(key, names) if 0 < len(name.split()) <= OUTLET_WORDS)


def find_section(page: Page, article: Node, site_names: frozenset[str]) -> Iterator[Told]:
    """The candidates, the surest first; the site itself is no section."""
    values = [(text_of(article.get("articleSection")), "json-ld"), *((v, "meta") for _, v in page.stated(*SECTIONS))]
    for several, rule in (*values, *((step, "json-ld") for step in _crumbs(page, article))):
        value = _SEVERAL.split(several, maxsplit=1)[0]
        if value and len(value) <= SECTION and "://" not in value and key(value) not in site_names:
            yield Told(value, rule)


def _outlet(name: str, rule: str) -> Iterator[Told]:
    if len(name.split()) > OUTLET_WORDS:
        name = _TAGLINE.split(name, maxsplit=1)[0]
    if len(name) > 1 and len(name) <= OUTLET and "://" not in name and "@" not in name:
        yield Told(name, rule)


def _crumbs(page: Page, article: Node) -> Iterator[str]:
    """The steps of the trail that leads to the article, the nearest first, without the article itself and the start."""
    title = key(text_of(article.get("headline")) or page.name)
    for node in page.linked.nodes:
        if "BreadcrumbList" in types_of(node) and isinstance(node.get("itemListElement"), list):
            steps = [_step(item) for item in node["itemListElement"][:MOST_STEPS]]
            yield from reversed([step for step in steps[1:] if not step or key(step) not in title])


def _step(item: object) -> str:
    return text_of(item.get("name")) or text_of(item.get("item")) if isinstance(item, dict) else ""


def _copyright(page: Page) -> Iterator[Told]:
    """Who claims the page in its footer."""
    footers = [mark.element for mark in page.every("footer")] or [mark.element for mark in page.named(_FOOTER)]
    for footer in reversed(footers[-MOST_FOOTERS:]):
        claim = claim_in(spaced_text(footer))
        if claim.name and len(claim.name.split()) <= OUTLET_WORDS:
            yield Told(claim.name, "copyright", claim.words)


def _names_in_host(host: str) -> Iterator[str]:
    """The part of a host that is a name, as it stands and with spaces for hyphens.

    >>> list(_names_in_host("news.blue-paper.co.example"))
    ['blue-paper', 'blue paper']
    """
    parts = host.split(".")[:-1]
    if len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts.pop()
    if parts:
        yield parts[-1]
        yield parts[-1].replace("-", " ")
