"""The days that a page states in figures or words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from dossier.formats.html.metadata.page import Page
from dossier.formats.html.metadata.values import Told
from dossier.language import read_date

EARLIEST, LATEST = date(1990, 1, 1), date(2099, 12, 31)
"""The first page of the web is of 1990, and content systems write 9999 for "never". There is no clock here: the same
clipping must give the same article next year."""

DATE_LINE = 120
"""Characters of a line that tells a date."""

_STAMP = re.compile(r"(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)")


def read_stamps(stamps: Iterable[str], rule: str, page: Page) -> Iterator[Told]:
    """The days of those stamps that tell one, each with its stamp."""
    for stamp in stamps:
        if found := _read_stamp(stamp, page.date_locale):
            yield Told(found, rule, stamp)


def _read_stamp(stamp: str, locale: str) -> str:
    """The day of a time stamp or a date in words; the zone that it states is the zone it is read in."""
    if (match := _STAMP.search(stamp[:DATE_LINE])) and (day := day_of(*match.groups())):
        return day
    found = read_date(stamp, locale) if len(stamp) <= DATE_LINE else ""
    return day_of(*found.split("-")) if found else ""


def day_of(year: str, month: str, day: str) -> str:
    """The day as the page states it, where it can be one."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return ""
    return found.isoformat() if EARLIEST <= found <= LATEST else ""
