"""The lede that a page gives its article: what it shows above the text, or states as its description."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.formats.html.metadata.linked_data import Node, text_of, types_of
from dossier.formats.html.metadata.page import Mark, Page
from dossier.formats.html.metadata.standfirsts import clear_first, marked_standfirsts, standfirsts_by_place
from dossier.formats.html.metadata.values import Told, key
from dossier.language import ends_a_sentence, sentences

LONGEST_WHOLE = 400
"""Characters of a paragraph that completes a description as a whole; of a longer one the sentences that it begins."""

SHORTEST_BEGUN = 40
"""Characters of a description that are enough to know the paragraph it is the beginning of."""

SHORTEST_CUT = 100
"""Characters of a description that systems cut off without a mark; a shorter one has no full stop of its own accord."""

TEXT_ELEMENTS = 200
"""Elements below the title among which a text begins."""

_CUT_OFF = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[&hellip;\])\s*(?:Read More|Continue reading)?\s*$", re.IGNORECASE
)
_MORE = re.compile(r"\s*(?:Read More|Continue reading)(?:\s*[…»→.]+)?\s*$", re.IGNORECASE)


def find_lede(page: Page, article: Node, at: int | None, title: str) -> Iterator[Told]:
    """The candidates, best first: what is clearly shown as a standfirst, then what is stated, whole before cut off."""
    shown = marked_standfirsts(page, at, title)
    yield from _told(clear_first(shown, page, at))
    stated = [told for told in _stated(page, article) if _is_of_article(told.value, title, page)]
    for told in stated:
        if longer := _begun_alike(told.value, shown):
            yield Told(longer.text, "standfirst", told.value[:80])
        if not _is_cut_off(told.value):
            yield _whole(told, page, at) or told
    yield from filter(None, (_whole(told, page, at) for told in stated))
    yield from _told(standfirsts_by_place(page, at, title))
    yield from _told(shown)
    yield from stated


def _told(marks: Iterable[Mark]) -> Iterator[Told]:
    for mark in marks:
        yield Told(mark.text, "standfirst", mark.text[:80])


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


def _begun_alike(value: str, shown: list[Mark]) -> Mark | None:
    """The standfirst on the page that a shortened description is the beginning of."""
    begun = key(_begun(value))
    return next((mark for mark in shown if len(begun) > 20 and key(mark.text).startswith(begun[:60])), None)


def _begun(value: str) -> str:
    """A description without the marks that it goes on.

    >>> _begun("The ships are bac… Read More"), _begun("The ships are back. […]")
    ('The ships are bac', 'The ships are back. ')
    """
    return _CUT_OFF.sub("", _MORE.sub("", value))


def _is_cut_off(value: str) -> bool:
    return _begun(value) != value


def _whole(told: Told, page: Page, at: int | None) -> Told | None:
    longer = _completed(told.value, page, at)
    return Told(longer, told.rule, told.value[:80]) if longer else None


def _completed(value: str, page: Page, at: int | None) -> str:
    """The paragraph of the text that a shortened description is the beginning of, or its first sentences."""
    begun = key(_begun(value))
    is_whole = not _is_cut_off(value) and (ends_a_sentence(value) or len(value) < SHORTEST_CUT)
    if at is None or is_whole or len(begun) < SHORTEST_BEGUN:
        return ""
    for mark in page.lines(page.behind(at), at + TEXT_ELEMENTS):
        if key(mark.text).startswith(begun[:-1]) and not page.is_in_frame(mark.element):
            return (
                mark.text if len(mark.text) <= LONGEST_WHOLE else _first_sentences(mark.text, len(value), page.locale)
            )
    return ""


def _first_sentences(text: str, least: int, locale: str) -> str:
    """The sentences from the beginning that are together at least so long."""
    ends = (span.end for span in sentences(text, locale[:2]) if span.end >= least)
    found = text[: next(ends, len(text))]
    return found if ends_a_sentence(found) else ""
