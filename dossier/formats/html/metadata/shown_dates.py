"""The day that a page shows: time elements, short lines near its title, lines that are marked as dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from dossier.formats.html.metadata.page import Mark, Page
from dossier.formats.html.metadata.stamps import DATE_LINE, read_stamps
from dossier.formats.html.metadata.texts import names_of
from dossier.formats.html.metadata.values import Told
from dossier.language import UNSPACED, cues_of_change, ends_a_sentence, read_date

HEAD_ELEMENTS, ABOVE_ELEMENTS = 160, 40
"""Elements below and above the title among which its date stands."""

CLOSE_ELEMENTS = 60
"""Elements below the title among which a date is that of the article, and of no other one beside it."""

ABOVE_COUNTS = 3
"""How much further a date above the title is than one as many elements below it."""

DATE_WORDS = 18
"""Words of such a line, with who wrote and how long it takes to read; a sentence that tells a date has more."""

SENTENCE_WORDS = 8
"""Words of a line that ends as a sentence does and is one."""

SIGNS = 2
"""Signs of a script without spaces that count as a word."""

SAME = timedelta(days=1)
"""Days so near are the same in another zone."""

MOST_MARKED = 20
"""Marked lines far from the title that are looked at."""

_DATED = re.compile(
    r"(?:^|[-_\s])(?:date\w*|time(?:stamp)?|pub(?:lish\w*|date)?|posted\w*|datum|data|fecha|entry-meta|post-?meta|meta"
    r"|by-?line|created)(?:$|[-_\s])|[a-z](?:Date|Time|Stamp|Published)|(?:date|time|published)[A-Z_-]"
)
_SIGN = re.compile(rf"[{UNSPACED}]")


def day_shown_instead(page: Page, at: int | None, published: str, modified: str) -> Iterator[Told]:
    """The day of the last change, where the page shows it under its title without saying that it is one, and the day
    of publication that its metadata state nowhere: for its readers this is the article of that day."""
    if at is None or not modified or _is_same(published, modified):
        return
    shown = [mark for mark in _lines_by_nearness(page, at) if _distance(mark.at, at) <= CLOSE_ELEMENTS]
    days = [day for mark in shown if (day := read_date(mark.text, page.date_locale))]
    is_bare = bool(days) and not any(_is_change(mark) for mark in shown) and _is_same(days[0], modified)
    if is_bare and not any(_is_same(day, published) for day in days):
        yield from read_stamps(days[:1], "dateline", page)


def _is_same(day: str, other: str) -> bool:
    return abs(date.fromisoformat(day) - date.fromisoformat(other)) <= SAME


def time_elements(page: Page, at: int | None) -> Iterator[Told]:
    """Time elements: those said to be of publication, then those below the title, those above it, and the first."""
    own = [mark for mark in page.every("time") if not page.is_in_frame(mark.element)]
    said = [mark for mark in own if mark.element.get("pubdate") is not None or "publish" in names_of(mark.element)]
    near = [mark for mark in own if at is not None and at - ABOVE_ELEMENTS <= mark.at <= at + HEAD_ELEMENTS]
    below = [mark for mark in near if at is not None and mark.at > at]
    for mark in (*said, *(mark for mark in below if not _is_change(mark)), *below, *near, *own[:1]):
        yield from read_stamps(
            [mark.element.get("datetime") or "", mark.element.get("title") or "", mark.text], "time", page
        )


def _is_change(mark: Mark) -> bool:
    """Whether the words round a time say that it is of a change."""
    parent, before = mark.element.getparent(), mark.element.getprevious()
    around = [mark.text, names_of(mark.element)]
    around += [] if parent is None else [parent.text or "", names_of(parent)]
    around += [] if before is None else [before.text or "", before.tail or ""]
    return bool(_change().search(" ".join(around)))


def dates_in_head(page: Page, at: int | None) -> Iterator[Told]:
    """Short lines near the title with a date in them, the nearest first; those that tell a change come last."""
    near = [] if at is None else _lines_by_nearness(page, at)
    for mark in sorted(near, key=lambda mark: bool(_change().search(mark.text))):
        yield from read_stamps([read_date(mark.text, page.date_locale)], "dateline", page)


def _lines_by_nearness(page: Page, at: int) -> list[Mark]:
    lines = [*page.lines(at + 1, at + HEAD_ELEMENTS), *page.lines(max(at - ABOVE_ELEMENTS, 0), at)]
    return sorted((mark for mark in lines if _is_date_line(mark, page)), key=lambda mark: _distance(mark.at, at))


def _distance(place: int, at: int) -> int:
    return place - at if place >= at else ABOVE_COUNTS * (at - place)


def marked_dates(page: Page) -> Iterator[Told]:
    """Lines anywhere on the page whose names say that they tell a date."""
    marked = [mark for mark in page.named(_DATED) if _is_date_line(mark, page)]
    yield from read_stamps((read_date(mark.text, page.date_locale) for mark in marked[:MOST_MARKED]), "dateline", page)


def _is_date_line(mark: Mark, page: Page) -> bool:
    """Whether a line of the article is short enough for a date and what stands beside it, and no sentence."""
    words = len(mark.text.split())
    is_sentence = words >= SENTENCE_WORDS and ends_a_sentence(mark.text)
    is_short = len(mark.text) <= DATE_LINE and words + len(_SIGN.findall(mark.text)) / SIGNS <= DATE_WORDS
    return is_short and not is_sentence and not page.is_in_frame(mark.element)


@cache
def _change() -> re.Pattern[str]:
    """What says in words or names of elements that a day is that of a later change."""
    words = "|".join(map(re.escape, cues_of_change()))
    return re.compile(rf"updated|modified|revised|reviewed|обновл|更新|수정|\b(?:{words})", re.IGNORECASE)
