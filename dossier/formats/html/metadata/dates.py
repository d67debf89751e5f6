"""When a page was published, and when it was last changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from htmldate import find_date

from dossier.formats.html.metadata.linked_data import Node, text_of
from dossier.formats.html.metadata.page import Page
from dossier.formats.html.metadata.shown_dates import dates_in_head, day_shown_instead, marked_dates, time_elements
from dossier.formats.html.metadata.stamps import EARLIEST, LATEST, day_of, read_stamps
from dossier.formats.html.metadata.values import Told
from dossier.language import day_in_address

AFTER_CHANGE = timedelta(days=366)
"""A page cannot be published after its last change; a year is left for systems that write them down the wrong way."""

PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "article:published",
    "parsely-pub-date", "sailthru.date", "datepublished", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "dc.date.issued", "dcterms.issued", "dc.date.published", "dcterms.date", "dc.date", "dcterms.created",
    "dc.date.created", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "publicationdate", "originalpublicationdate", "date.created", "date_published", "datecreated", "published_time",
    "article_date_original", "article.published", "article:post_date", "citation_publication_date", "citation_date",
    "citation_online_date", "displaydate", "rnews:datepublished", "shareaholic:article_published_time",
    "mediator_published_time", "weibo:article:create_at", "publish_time", "pubtime", "ptime", "created",
)  # fmt: skip
"""Names of meta elements that tell the day of publication, the surest first."""

MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "dcterms.modified",
    "last-modified", "article:modified", "article:updated_time", "lastmod", "revised", "date.updated",
)  # fmt: skip

LONGEST_SEARCH = 2_000_000
"""Characters of a page that is searched for a date as a whole."""


def find_published(page: Page, article: Node, at: int | None, modified: str) -> Iterator[Told]:
    """The candidates, the surest first. `at` is the place of the title, `modified` the day of the last change or ""."""
    last = date.fromisoformat(modified) + AFTER_CHANGE if modified else LATEST
    for told in _with_day_shown(_published(page, article, at), page, at, modified):
        if date.fromisoformat(told.value) <= last:
            yield told


def _with_day_shown(candidates: Iterator[Told], page: Page, at: int | None, modified: str) -> Iterator[Told]:
    first = next(candidates, None)
    if first is not None:
        yield from day_shown_instead(page, at, first.value, modified)
        yield first
    yield from candidates


def find_modified(page: Page, article: Node) -> Iterator[Told]:
    """When the page says that it was changed last."""
    yield from read_stamps([text_of(article.get("dateModified"))], "json-ld", page)
    yield from read_stamps((value for _, value in page.stated(*MODIFIED)), "meta", page)
    yield from _microdata(page, "datemodified")


def in_address(address: str) -> Iterator[Told]:
    """The day in an address; the web has none before its first page."""
    day, words = day_in_address(address)
    if day and day_of(*day.split("-")):
        yield Told(day, "address", words)


def _published(page: Page, article: Node, at: int | None) -> Iterator[Told]:
    for name in ("datePublished", "dateCreated", "uploadDate"):
        yield from read_stamps([text_of(article.get(name))], "json-ld", page)
    yield from read_stamps((value for _, value in page.stated(*PUBLISHED)), "meta", page)
    yield from _microdata(page, "datepublished", "datecreated")
    yield from time_elements(page, at)
    yield from dates_in_head(page, at)
    yield from in_address(page.address)
    yield from read_stamps((text_of(node.get("datePublished")) for node in page.linked.nodes), "json-ld", page)
    yield from marked_dates(page)
    yield from find_modified(page, article)
    yield from _searched(page)


def _searched(page: Page) -> Iterator[Told]:
    """What htmldate finds in pictures' addresses, scripts and the text, where our own rules find nothing.

    It makes the first of January of a bare year, which is most often that of a footer.
    """
    if len(page.source) > LONGEST_SEARCH:
        return
    try:
        found = find_date(
            page.source,
            extensive_search=True,
            original_date=True,
            min_date=EARLIEST.isoformat(),
            max_date=LATEST.isoformat(),  # its own default is today
        )
    except Exception:  # it was made for pages of the web, not for such as want to break it
        return
    if found and not found.endswith("-01-01"):
        yield Told(found, "htmldate")


def _microdata(page: Page, *names: str) -> Iterator[Told]:
    for mark in page.items(*names):
        stamp = mark.element.get("datetime") or mark.element.get("content") or mark.text
        yield from read_stamps([stamp], "microdata", page)
