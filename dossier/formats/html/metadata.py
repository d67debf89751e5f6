"""What a page says of itself: JSON-LD, Open Graph, meta elements, time, canonical address."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

import nh3
from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning
from bs4.filter import SoupStrainer

ARTICLE_TYPES = (
    "Article",
    "NewsArticle",
    "BlogPosting",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
)

HEADLINE_WORDS = 4
Meta = Mapping[str, str]

_READ = SoupStrainer(["html", "title", "meta", "link", "script", "time", "h1"])
_SEPARATOR = re.compile(r"\s+[|–—•»:-]\s+")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def read_metadata(source: str) -> dict[str, Any]:
    """The fields of an `Article` that the page states. What it does not state is not in the answer."""
    with warnings.catch_warnings():
        # XHTML is read as the HTML that it is served as.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(source, "lxml", parse_only=_READ)
    told: Mapping[str, Any] = next(_linked_data(soup), {})
    meta = _read_meta(soup)
    fields = {
        "title": _title(soup, told, meta),
        "description": _plain(told.get("description")) or _meta(meta, "og:description", "description"),
        "published": _published(soup, told, meta),
        "authors": _authors(told, meta),
        "source": _name(told.get("publisher")) or _meta(meta, "og:site_name", "application-name"),
        "url": _address(soup, meta),
        "language": _language(soup),
    }
    return {name: value for name, value in fields.items() if value}


def _linked_data(soup: BeautifulSoup) -> Iterator[Mapping[str, Any]]:
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            data = json.loads(script.get_text(), strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _flat(data):
            kind = item.get("@type")
            if any(name in ARTICLE_TYPES for name in (kind if isinstance(kind, list) else [kind])):
                yield item


def _flat(data: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _flat(item)
    elif isinstance(data, dict):
        yield data
        yield from _flat(data.get("@graph", []))


def _title(soup: BeautifulSoup, told: Mapping[str, Any], meta: Meta) -> str:
    """The headline that the reader saw: the main heading that agrees with the metadata, or the only one there is.

    Metadata often carry a headline made for search engines; they hold where headings name the site or nothing.
    """
    site = _meta(meta, "og:site_name")
    named = _plain(told.get("headline")) or _meta(meta, "og:title", "twitter:title") or _page_name(soup)
    stated = _without_site(named, site)
    headings = [text for heading in soup.find_all("h1") if (text := _plain(heading.get_text(" "))) and text != site]
    for text in headings:
        if not stated or text in stated or stated in text:
            return text
    is_headline = len(headings) == 1 and len(headings[0].split()) >= HEADLINE_WORDS
    return headings[0] if is_headline else stated


def _page_name(soup: BeautifulSoup) -> str:
    return _plain(soup.title.get_text()) if soup.title else ""


def _without_site(title: str, site: str) -> str:
    """The page's name without its last part, where that is the name of the site."""
    parts = _SEPARATOR.split(title)
    if len(parts) > 1 and site and parts[-1].casefold() == site.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" |–—•»:-")
    return title


def _published(soup: BeautifulSoup, told: Mapping[str, Any], meta: Meta) -> str:
    stamps = [told.get("datePublished"), _meta(meta, "article:published_time", "date", "dc.date", "dcterms.date")]
    times = soup.find_all("time", datetime=True)
    stamps += [time["datetime"] for time in times[:1]]
    for stamp in stamps:
        if match := _DATE.match(str(stamp or "").strip()):
            return match[0]
    return ""


def _authors(told: Mapping[str, Any], meta: Meta) -> tuple[str, ...]:
    given = told.get("author")
    names = [_name(author) for author in (given if isinstance(given, list) else [given])]
    return tuple(dict.fromkeys(filter(None, names))) or tuple(filter(None, [_meta(meta, "author", "article:author")]))


def _name(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    name = _plain(value.get("name") if isinstance(value, dict) else value)
    return "" if name.startswith(("http://", "https://", "@")) else name


def _address(soup: BeautifulSoup, meta: Meta) -> str:
    canonical = soup.find("link", rel="canonical")
    address = str(canonical.get("href") or "") if isinstance(canonical, Tag) else ""
    for candidate in (address, _meta(meta, "og:url")):
        if candidate.startswith(("http://", "https://")) and not re.search(r"\s", candidate):
            return candidate
    return ""


def _language(soup: BeautifulSoup) -> str:
    root = soup.find("html")
    stated = str(root.get("lang") or "") if isinstance(root, Tag) else ""
    match = re.match(r"[a-zA-Z]{2,3}(?![a-zA-Z])", stated.strip())
    return match[0].lower() if match else ""


def _meta(told: Meta, *names: str) -> str:
    return next((told[name] for name in names if name in told), "")


def _read_meta(soup: BeautifulSoup) -> Meta:
    """What the page's meta elements say, by name in small letters; the first of a name holds."""
    told: dict[str, str] = {}
    for element in soup.find_all("meta"):
        value = _plain(element.get("content"))
        for attribute in ("property", "name", "itemprop"):
            name = str(element.get(attribute) or "").lower()
            if name and value:
                told.setdefault(name, value)
    return told


def _plain(value: Any) -> str:
    """A value as plain text: metadata often carry tags and entities, one level too many of them."""
    if not isinstance(value, str):
        return ""
    without_tags = nh3.clean(value, tags=set()) if "<" in value else value
    return " ".join(unescape(without_tags).split())
