"""Where and when a report was written, said before its first words: the dateline of news agencies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from dossier.cleaning.head import lines as clip
from dossier.cleaning.head.agencies import MARK, agencies_in
from dossier.cleaning.head.time_line import day_in
from dossier.language import detect, find_dates, full_words, is_newsroom, is_small_word, read_date
from dossier.model import Article, Inferred

LONGEST = 90
"""So many characters into the text a dateline has ended, however long the names of place and agency are."""

PLACE_WORDS = 5
"""A place with its region has so many words ("SALT LAKE CITY, Utah")."""

PARAGRAPHS = 2
"""It stands before the first paragraph, or the second where the first is a lede."""

WEEKS_TO_A_CHANGE = timedelta(weeks=8)
"""A report is changed within so many weeks; a day without a year is one of these before the change."""

CONFIDENCE = 0.8
"""What agencies print is exact, but an outlet may have put its own name to the report."""

_DASH = r"(?:[–—―]|--|-(?=\s))"
_CLOSED = re.compile(rf"\s*\.?\s*{_DASH}\s*")
_MARK = re.compile(MARK)


class Dateline(NamedTuple):
    """What a dateline says: its words, the full date (YYYY-MM-DD) or else day and month as written, the agencies."""

    words: str
    date: str = ""
    day: str = ""
    agencies: tuple[str, ...] = ()


def find_dateline(article: Article) -> Article:
    """Day and agency from the dateline, where nothing else gave day or authors; its words stay in the text.

    A day without a year counts only where another date of the clip leaves no doubt of the year.
    """
    paragraphs = [block for block in article.body if block.kind in {"lede", "paragraph"} and not block.text.isupper()]
    said = next((told for block in paragraphs[:PARAGRAPHS] if (told := read_dateline(block.text))), None)
    if said is None:
        return article
    published = "" if article.published else said.date or _with_year(article, said.day)
    authors = () if article.authors else said.agencies
    fields = {"published": published, "authors": ", ".join(authors)}
    inferred = [Inferred(field, value, "dateline", CONFIDENCE, said.words) for field, value in fields.items() if value]
    return replace(
        article,
        published=article.published or published,
        authors=article.authors or authors,
        inferred=(*article.inferred, *inferred),
    )


def read_dateline(text: str) -> Dateline | None:
    """The dateline that a text begins with; None for one that tells neither day nor agency, or another beginning.

    >>> read_dateline("OSLO, 3 MAR - The ferry is back.")
    Dateline(words='OSLO, 3 MAR', date='', day='3 MAR', agencies=())
    >>> read_dateline("OSLO, March 3, 2024 (Reuters) - The ferry is back.")
    Dateline(words='OSLO, March 3, 2024 (Reuters)', date='2024-03-03', day='', agencies=('Reuters',))
    >>> read_dateline("OSLO - The ferry is back."), read_dateline("NATO (the alliance) - a short history.")
    (None, None)
    """
    found = None
    for words in _beginnings(text):
        told = _read(words)
        if told is None:
            break
        found = told
    return found


def _beginnings(text: str) -> Iterator[str]:
    """What stands before each of the first dashes, or before the end of a mark at the very head of the text."""
    opening = _MARK.match(text)
    if opening and agencies_in(opening[0]):
        yield opening[0]
    strokes = re.search(r"/[^/\n]{2,40}/(?=\.)", text[:LONGEST])
    if strokes:
        yield text[: strokes.end()]
    for match in list(_CLOSED.finditer(text, 1, LONGEST))[:3]:
        yield text[: match.start()]


def _read(words: str) -> Dateline | None:
    mark = next((match for match in _MARK.finditer(words) if agencies_in(match[0])), None)
    agencies = agencies_in(mark[0]) if mark else ()
    rest = words[: mark.start()] + " " + words[mark.end() :] if mark else words
    full, day = next(iter(find_dates(rest)), None), day_in(rest)
    if full:
        rest = rest[: full.start] + rest[full.end :]
    elif day:
        rest = rest.replace(day, "", 1)
    place = _DASH_ALONE.sub(" ", rest).strip(" ,.:")
    if not (agencies or ((full or day) and place)) or not _may_be_place(place, is_sure=bool(agencies)):
        return None
    return Dateline(words, full.value if full else "", "" if full else day, agencies)


_DASH_ALONE = re.compile(rf"\s{_DASH}(?=\s|$)")


def _may_be_place(place: str, is_sure: bool) -> bool:
    """Names with a capital each; all in capitals where no agency is named beside it."""
    words = place.replace(",", " ").split()
    if len(words) > PLACE_WORDS or is_newsroom(place) or any(char.isdigit() for char in place):
        return False
    if not is_sure and not (words and words[0].isupper()):
        return False
    names = full_words(" ".join(words))
    return all(word[0].isupper() for word in names) and not (len(names) > 0 and is_small_word(names[0].lower()))


def _with_year(article: Article, day: str) -> str:
    """The date of a day without a year: a full date of the clip that has that day, or the last one before a change."""
    if not day:
        return ""
    language = article.language or detect(article.text)
    lines = clip.lines_of(article)
    told = {found.value for line in lines for found in find_dates(line.text, language)}
    same = {value for value in told if read_date(f"{day} {value[:4]}", language) == value}
    if len(same) == 1:
        return same.pop()
    return "" if same or not article.modified else _before(article.modified, day, language)


def _before(modified: str, day: str, language: str) -> str:
    changed = date.fromisoformat(modified)
    for year in (changed.year, changed.year - 1):
        said = read_date(f"{day} {year}", language)
        if said and timedelta(0) <= changed - date.fromisoformat(said) <= WEEKS_TO_A_CHANGE:
            return said
    return ""
