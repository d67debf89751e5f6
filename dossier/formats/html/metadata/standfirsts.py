"""The standfirst that a page shows between its title and its text, by the names of elements and by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from dossier.formats.html.metadata.names import has_cue
from dossier.formats.html.metadata.page import Mark, Page
from dossier.formats.html.metadata.texts import names_of
from dossier.formats.html.metadata.values import key
from dossier.language import UNSPACED, find_dates, read_date

SHORTEST_WORDS, SHORTEST_SIGNS, LONGEST = 5, 12, 900
"""Words, or signs of a script without spaces, that a standfirst has at least, and characters that it has at most; what
is longer is text."""

NEAR_ELEMENTS = 40
"""Elements below the title among which a line with such a name can be nothing else."""

HEAD_ELEMENTS, ABOVE_ELEMENTS = 120, 20
"""Elements below and above the title among which a standfirst stands."""

UNDER_ELEMENTS, UNDER_LINES = 4, 3
"""Elements and lines below the title among which a standfirst is known by its place."""

LONGEST_UNDER = 300
"""Characters of a line right below the title that is no paragraph of the text."""

MOST_WITHIN = 60
"""Elements of a marked one among which another marked one is looked for."""

_NAMED = re.compile(
    r"(?:^|[-_\s])(?:stand-?first|sub-?title|sub-?titulo|sub-?heading|sub-?header|sub-?headline|sub-?head|sub-?line|deck|dek|occhiello"
    r"|sommario|catenaccio|sottotitolo|chapeau|chapo|accroche|lead|lead-?text|lede|intro\w*|teaser-?text|summary|excerpt|abstract"
    r"|vorspann|unterzeile|bajada|entradilla|copete|sumario|linha-?fina|headnote|(?:article|headline|story|post)[-_]*desc\w*|ingress"
    r"|manchet|zajawka|perex|strap-?line|blurb|preamble|synopsis|spot)(?:$|[-_\s])"
    r"|[a-z](?:Standfirst|Subtitle|Subheading|Subheadline|Deck|Dek|Summary|Lead|Lede|Intro|Teaser|Abstract)(?:$|[A-Z\s_-])",
    re.IGNORECASE,
)
_CLEAR = re.compile(
    r"(?:^|[-_\s])(?:stand-?first|sub-?title|sub-?headline|sub-?heading|sub-?header|sub-?line|deck|dek|occhiello|sommario|catenaccio"
    r"|sottotitolo|chapeau|chapo|bajada|entradilla|vorspann|unterzeile|linha-?fina|ingress|lede|lead-?text|manchet|perex|headnote"
    r"|strap-?line)(?:$|[-_\s])"
    r"|[a-z](?:Standfirst|Subtitle|Subheading|Dek|Deck|Lede)",
    re.IGNORECASE,
)
_NO_STANDFIRST = re.compile(r"image|img|photo|picture|media|video|gallery|caption|credit|byline|author", re.IGNORECASE)
_SIGN = re.compile(rf"[{UNSPACED}]")


def marked_standfirsts(page: Page, at: int | None, title: str) -> list[Mark]:
    """The lines near the title that are marked as a standfirst; of one within another the inner one."""
    found: list[Mark] = []
    for mark in page.named(_NAMED):
        near = at is None or -ABOVE_ELEMENTS <= mark.at - at <= HEAD_ELEMENTS
        is_other = _NO_STANDFIRST.search(names_of(mark.element)) or mark.element.find(".//img") is not None
        if near and not is_other and _may_be_standfirst(mark, page, title):
            if found and mark.element in islice(found[-1].element.iterdescendants(), MOST_WITHIN):
                found.pop()
            found.append(mark)
    return found


def clear_first(marks: list[Mark], page: Page, at: int | None) -> list[Mark]:
    """The marked lines that can be nothing else: by names that mean nothing else, then those right below the title."""
    if at is None:
        return []
    start = page.behind(at)
    below = [mark for mark in marks if 0 < mark.at - at <= NEAR_ELEMENTS]
    called_so = [mark for mark in below if _CLEAR.search(names_of(mark.element))]
    under = [mark for mark in below if mark.at - start <= UNDER_ELEMENTS and len(mark.text) <= LONGEST_UNDER]
    return [*called_so, *under]


def standfirsts_by_place(page: Page, at: int | None, title: str) -> Iterator[Mark]:
    """The line right below the title that is a heading of its own, or stands in the same header; dates and bylines
    may stand between."""
    if at is None:
        return
    start = page.behind(at)
    header = next(page.elements[at].iterancestors("header"), None)
    for mark in islice(page.lines(start, start + HEAD_ELEMENTS), UNDER_LINES):
        is_own = _is_only_heading(mark.element, page.elements[at]) or _is_within(mark.element, header)
        is_other = has_cue(mark.text) or bool(read_date(mark.text, page.date_locale))
        if is_own and not is_other and _may_be_standfirst(mark, page, title):
            yield mark


def _may_be_standfirst(mark: Mark, page: Page, title: str) -> bool:
    is_long = len(mark.text.split()) >= SHORTEST_WORDS or len(_SIGN.findall(mark.text)) >= SHORTEST_SIGNS
    is_title = key(title) in key(mark.text) or key(mark.text) in key(title)
    is_other = is_title or _is_date_line(mark.text, page.date_locale)
    return is_long and len(mark.text) <= LONGEST and not is_other and not page.is_in_frame(mark.element)


def _is_date_line(text: str, locale: str) -> bool:
    """Whether little stands in a line but dates.

    >>> _is_date_line("3 May 2024 Updated: 4 May 2024", "en"), _is_date_line("On 3 May 2024 it was all over", "en")
    (True, False)
    """
    dates = find_dates(text, locale)
    words = len(text.split()) - sum(len(text[date.start : date.end].split()) for date in dates)
    return bool(dates) and words < SHORTEST_WORDS


def _is_only_heading(element: etree._Element, title: etree._Element) -> bool:
    """Whether a heading beside the title has no other of its rank beside it: headings of sections have."""
    parent = element.getparent()
    if element.tag not in ("h2", "h3") or parent is None or parent is not title.getparent():
        return False
    return sum(1 for one in parent if one.tag == element.tag) == 1


def _is_within(element: etree._Element, header: etree._Element | None) -> bool:
    return header is not None and element.tag in ("p", "h2", "h3") and header in element.iterancestors("header")
