"""What happened when as a calendar (iCalendar, RFC 5545): an all-day event for each day that is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from dossier import addresses, edtf
from dossier.evidence import Event, Witness, events, linked_data
from dossier.exports._told import address_of, outlet_of, sentence_of, shortened, topic_names
from dossier.language import long_date, words
from dossier.model import Dossier, File

if TYPE_CHECKING:
    from icalendar import Calendar
    from icalendar import Event as Entry

SUMMARY = 90
"""Longer sentences are cut where a calendar has one line for them."""


def export(dossier: Dossier) -> Iterator[File]:
    yield File(addresses.EVENTS_CALENDAR, document(dossier))


def document(dossier: Dossier) -> str:
    """The calendar. A month, a season, a year or "about" is no day that one could look up, so it is not in it."""
    from icalendar import Calendar  # here, so that no other command waits for it

    calendar = Calendar()
    calendar.add("prodid", f"-//Dossier//{_plain(dossier.settings.title)}//{dossier.settings.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("name", dossier.settings.title)
    calendar.add("x-wr-calname", dossier.settings.title)
    _fill(calendar, dossier)
    text: bytes = calendar.to_ical()
    return text.decode()


def _fill(calendar: Calendar, dossier: Dossier) -> None:
    for event in events(dossier):
        if days := exact_days(event.date):
            calendar.add_component(_entry(event, *days, dossier))


def exact_days(value: str) -> tuple[date, date] | None:
    """The first and the last day of a day or of a closed interval between two days; else nothing.

    >>> print(*exact_days("2023-04-16/2023-04-19"))
    2023-04-16 2023-04-19
    >>> exact_days("2023-04"), exact_days("2023-04-16~"), exact_days("2023-04-16/..")
    (None, None, None)
    """
    begin, _, end = value.partition("/")
    if edtf.is_approximate(value) or any(edtf.precision(one) != "day" for one in (begin, end or begin)):
        return None
    days = edtf.days(value)
    return (days.first, days.last) if days and days.first and days.last else None


def _entry(event: Event, first: date, last: date, dossier: Dossier) -> Entry:

    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", f"{event.id}@{event.shown.article.key}")
    entry.add("dtstamp", _stamp(event.shown, last))
    entry.add("dtstart", first)
    if after := _day_after(last):
        entry.add("dtend", after)
    entry.add("summary", shortened(sentence_of(event.shown), SUMMARY))
    entry.add("description", _description(event, dossier))
    entry.add("transp", "TRANSPARENT")
    if event.topics:
        entry.add("categories", topic_names(event.topics, dossier))
    if url := linked_data.web_address(event.shown.article.url):
        entry.add("url", url)
    return entry


def _day_after(day: date) -> date | None:
    """The end of an all-day event is the day behind it; none behind the last one that there is."""
    return day + timedelta(days=1) if day < date.max else None


def _stamp(shown: Witness, day: date) -> datetime:
    """When this was told: the day of the article, else that of the event; never now, for the same is to come again."""
    days = edtf.days(shown.article.published)
    told = days.last if days and days.last else day
    return datetime.combine(told, time(), UTC)


def _description(event: Event, dossier: Dossier) -> str:
    """Every sentence that tells it, with its outlet, day and address in the site."""
    language = dossier.settings.language
    told = []
    for witness in event.witnesses:
        article = witness.article
        day = long_date(article.published, language) if article.published else ""
        source = ", ".join(part for part in (outlet_of(witness, dossier), day) if part)
        reported = words(language)("reported speech") if witness.statement.reported else ""
        head = " · ".join(part for part in (article.label, source, reported) if part)
        told.append(f"{sentence_of(witness)}\n{head}\n{address_of(witness)}")
    return "\n\n".join(told)


def _plain(title: str) -> str:
    """A title without what parts the fields of an identifier."""
    return " ".join(title.replace("/", " ").split())
