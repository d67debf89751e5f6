"""When a page was published, and when it was last changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from htmldate import find_date

from dossier.formats.html.metadata.linked_data import Node, text_of
from dossier.formats.html.metadata.page import Mark, Page
from dossier.formats.html.metadata.texts import names_of
from dossier.formats.html.metadata.values import Told
from dossier.language import read_date

EARLIEST, LATEST = date(1990, 1, 1), date(2099, 12, 31)
"""The first page of the web is of 1990, and content systems write 9999 for "never". There is no clock here: the same
clipping must give the same article next year."""

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

HEAD_ELEMENTS, ABOVE_ELEMENTS = 160, 40
"""Elements below and above the title among which its date stands."""

DATE_LINE = 120
"""Characters of a line that tells a date."""

DATE_WORDS = 18
"""Words of such a line, with who wrote and how long it takes to read; a sentence that tells a date has more."""

MOST_MARKED = 20
"""Marked lines far from the title that are looked at."""

LONGEST_SEARCH = 2_000_000
"""Characters of a page that is searched for a date as a whole."""

_STAMP = re.compile(r"(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
_DATED = re.compile(
    r"(?:^|[-_\s])(?:date\w*|time(?:stamp)?|pub(?:lish\w*|date)?|posted\w*|datum|data|fecha|entry-meta|post-?meta|meta"
    r"|by-?line|created)(?:$|[-_\s])|[a-z](?:Date|Time|Stamp|Published)|(?:date|time|published)[A-Z_-]"
)
_CHANGED = re.compile(
    r"updated|modified|aggiornat|actualiz|aktualis|mis à jour|atualiz|bijgewerkt|обновл|更新|stand:|revised|reviewed",
    re.IGNORECASE,
)


def find_published(page: Page, article: Node, at: int | None, modified: str) -> Iterator[Told]:
    """The candidates, the surest first. `at` is the place of the title, `modified` the day of the last change or ""."""
    last = date.fromisoformat(modified) + AFTER_CHANGE if modified else LATEST
    for told in _published(page, article, at):
        if date.fromisoformat(told.value) <= last:
            yield told


def find_modified(page: Page, article: Node) -> Iterator[Told]:
    """When the page says that it was changed last."""
    yield from _read([text_of(article.get("dateModified"))], "json-ld", page)
    yield from _read((value for _, value in page.stated(*MODIFIED)), "meta", page)
    yield from _microdata(page, "datemodified")


def in_address(address: str) -> Iterator[Told]:
    """The day in an address, as many sites put it there.

    >>> next(in_address("https://a.example/2023/04/17/ships.html")).value
    '2023-04-17'
    >>> list(in_address("https://a.example/2023/99/17/ships")), list(in_address("https://a.example/20230/4/17"))
    ([], [])
    """
    if (match := _IN_ADDRESS.search(address)) and (day := _day(*match.groups())):
        yield Told(day, "address", match[0].strip("/"))


def _published(page: Page, article: Node, at: int | None) -> Iterator[Told]:
    for name in ("datePublished", "dateCreated", "uploadDate"):
        yield from _read([text_of(article.get(name))], "json-ld", page)
    yield from _read((value for _, value in page.stated(*PUBLISHED)), "meta", page)
    yield from _microdata(page, "datepublished", "datecreated")
    yield from _times(page, at)
    yield from _in_head(page, at)
    yield from in_address(page.address)
    yield from _read((text_of(node.get("datePublished")) for node in page.linked.nodes), "json-ld", page)
    yield from _marked(page)
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


def _day(year: str, month: str, day: str) -> str:
    """The day as the page states it, where it can be one."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return ""
    return found.isoformat() if EARLIEST <= found <= LATEST else ""


def _read(stamps: Iterable[str], rule: str, page: Page) -> Iterator[Told]:
    for stamp in stamps:
        if found := _read_stamp(stamp, page.locale):
            yield Told(found, rule, stamp)


def _read_stamp(stamp: str, locale: str) -> str:
    """The day of a time stamp or a date in words; the zone that it states is the zone it is read in."""
    if (match := _STAMP.search(stamp[:DATE_LINE])) and (day := _day(*match.groups())):
        return day
    found = read_date(stamp, locale) if len(stamp) <= DATE_LINE else ""
    return _day(*found.split("-")) if found else ""


def _microdata(page: Page, *names: str) -> Iterator[Told]:
    for mark in page.items(*names):
        stamp = mark.element.get("datetime") or mark.element.get("content") or mark.text
        yield from _read([stamp], "microdata", page)


def _times(page: Page, at: int | None) -> Iterator[Told]:
    """Time elements: those said to be of publication, then those below the title, those above it, and the first."""
    own = [mark for mark in page.every("time") if not page.is_in_frame(mark.element)]
    said = [mark for mark in own if mark.element.get("pubdate") is not None or "publish" in names_of(mark.element)]
    near = [mark for mark in own if at is not None and at - ABOVE_ELEMENTS <= mark.at <= at + HEAD_ELEMENTS]
    below = [mark for mark in near if at is not None and mark.at > at]
    for mark in (*said, *(mark for mark in below if not _is_change(mark)), *below, *near, *own[:1]):
        yield from _read([mark.element.get("datetime") or "", mark.element.get("title") or "", mark.text], "time", page)


def _is_change(mark: Mark) -> bool:
    """Whether the words round a time say that it is of a change."""
    parent, before = mark.element.getparent(), mark.element.getprevious()
    around = [mark.text, names_of(mark.element)]
    around += [] if parent is None else [parent.text or "", names_of(parent)]
    around += [] if before is None else [before.text or "", before.tail or ""]
    return bool(_CHANGED.search(" ".join(around)))


def _in_head(page: Page, at: int | None) -> Iterator[Told]:
    """Short lines near the title with a date in them; those that tell a change come last."""
    if at is None:
        return
    places = [*page.lines(at + 1, at + HEAD_ELEMENTS), *reversed([*page.lines(max(at - ABOVE_ELEMENTS, 0), at)])]
    near = [mark for mark in places if _is_date_line(mark, page)]
    for mark in sorted(near, key=lambda mark: bool(_CHANGED.search(mark.text))):
        yield from _read([read_date(mark.text, page.locale)], "dateline", page)


def _marked(page: Page) -> Iterator[Told]:
    """Lines anywhere on the page whose names say that they tell a date."""
    marked = [mark for mark in page.named(_DATED) if _is_date_line(mark, page)]
    yield from _read((read_date(mark.text, page.locale) for mark in marked[:MOST_MARKED]), "dateline", page)


def _is_date_line(mark: Mark, page: Page) -> bool:
    return len(mark.text) <= DATE_LINE and len(mark.text.split()) <= DATE_WORDS and not page.is_in_frame(mark.element)
