"""The lede that a page gives its article: what it shows above the text, or states as its description."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.formats.html.metadata.linked_data import Node, text_of, types_of
from dossier.formats.html.metadata.page import Mark, Page
from dossier.formats.html.metadata.texts import names_of
from dossier.formats.html.metadata.values import Told, key

SHORTEST_WORDS, LONGEST = 5, 900
"""Words that a standfirst has at least, and characters that it has at most; what is longer is text."""

NEAR_ELEMENTS = 40
"""Elements below the title among which a line with such a name can be nothing else."""

HEAD_ELEMENTS = 120
"""Elements below the title among which a standfirst stands."""

_STANDFIRST = re.compile(
    r"(?:^|[-_\s])(?:stand-?first|sub-?title|sub-?titulo|sub-?heading|sub-?headline|sub-?head|deck|dek|occhiello|sommario|catenaccio"
    r"|chapeau|chapo|lead|lede|intro\w*|teaser-?text|summary|excerpt|abstract|vorspann|bajada|entradilla|copete|headnote|article-?desc\w*|ingress|manchet|zajawka|perex)"
    r"(?:$|[-_\s])|[a-z](?:Standfirst|Subtitle|Subheading|Subheadline|Deck|Dek|Summary|Lead|Lede|Intro|Teaser)(?:$|[A-Z\s_-])",
    re.IGNORECASE,
)
_CLEAR = re.compile(
    r"(?:^|[-_\s])(?:stand-?first|sub-?title|sub-?headline|sub-?heading|deck|dek|occhiello|sommario|catenaccio|chapeau|chapo|bajada"
    r"|entradilla|vorspann|ingress|lede|manchet|perex|headnote)(?:$|[-_\s])|[a-z](?:Standfirst|Subtitle|Subheading|Dek|Deck|Lede)",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$")


def find_lede(page: Page, article: Node, at: int | None, title: str) -> Iterator[Told]:
    """The candidates, best first: what is clearly shown as a standfirst, then what is stated, whole before cut off."""
    shown = list(_shown(page, at, title))
    for mark in shown:
        if at is not None and 0 < mark.at - at <= NEAR_ELEMENTS and _CLEAR.search(names_of(mark.element)):
            yield Told(mark.text, "standfirst", mark.text[:80])
    stated = [told for told in _stated(page, article) if _is_of_article(told.value, title, page)]
    for told in stated:
        if longer := _begun_alike(told.value, shown):
            yield Told(longer.text, "standfirst", told.value[:80])
        if not _CUT_OFF.search(told.value):
            yield told
    for mark in shown:
        yield Told(mark.text, "standfirst", mark.text[:80])
    yield from stated


def _is_of_article(value: str, title: str, page: Page) -> bool:
    """Whether a description says more than the title, and is not the one of the site as a whole."""
    site = next((text_of(node.get("description")) for node in page.linked.nodes if "WebSite" in types_of(node)), "")
    return key(value) not in ("", key(title), key(site))


def _stated(page: Page, article: Node) -> Iterator[Told]:
    for name, rule in (("description", "json-ld"), ("alternativeHeadline", "json-ld")):
        if value := text_of(article.get(name)):
            yield Told(value, rule)
    for name, rule in (
        ("og:description", "open-graph"),
        ("twitter:description", "meta"),
        ("description", "meta"),
        ("dc.description", "meta"),
        ("sailthru.description", "meta"),
    ):
        if value := page.first(name):
            yield Told(value, rule)


def _shown(page: Page, at: int | None, title: str) -> Iterator[Mark]:
    """The lines near the title that are marked as a standfirst."""
    for mark in page.named(_STANDFIRST):
        near = at is None or -20 <= mark.at - at <= HEAD_ELEMENTS
        if (
            near
            and len(mark.text.split()) >= SHORTEST_WORDS
            and len(mark.text) <= LONGEST
            and not page.is_in_frame(mark.element)
            and key(title) not in key(mark.text)
        ):
            yield mark


def _begun_alike(value: str, shown: list[Mark]) -> Mark | None:
    """The standfirst on the page that a shortened description is the beginning of."""
    begun = key(_CUT_OFF.sub("", value))
    return next((mark for mark in shown if len(begun) > 20 and key(mark.text).startswith(begun[:60])), None)
