"""Whether the dates of a page that are all figures tell the day or the month first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from dossier.language import read_date

MOST_DATES = 200
"""Dates that are looked at; pages have dozens, hostile ones millions."""

DAY_FIRST, MONTH_FIRST = "en-GB", "en-US"
"""Locales that write so."""

BY_DEFAULT = "en_US"
"""The locale that metadata name where nobody has set one."""

_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})/(?:19|20)\d\d(?![\d/])")
_EITHER_WAY = "01/02/2024"


def locale_of_dates(locale: str, source: str, host: str, named: str) -> str:
    """The locale to read a page's dates by: its own, where that tells the order; else one that does as the page does.

    Other dates of the page tell it, in which one figure is no month; or the country of its host; or the locale that
    its metadata name.

    >>> locale_of_dates("en", "... 25/12/2023 ...", "a.example", ""), locale_of_dates("en", "", "a.co.uk", "")
    ('en-GB', 'en-GB')
    >>> locale_of_dates("de", "", "a.us", "en_US"), locale_of_dates("en", "25/12/2023 and 12/25/2023", "a.com", "en_US")
    ('de', 'en')
    """
    if _tells_order(locale):
        return locale
    return next(filter(_tells_order, _told_by_others(source, host, named)), locale)


def _tells_order(locale: str) -> bool:
    return bool(read_date(_EITHER_WAY, locale))


def _told_by_others(source: str, host: str, named: str) -> Iterator[str]:
    figures = [(int(match[1]), int(match[2])) for match in islice(_FIGURES.finditer(source), MOST_DATES)]
    has_day_first = any(first > 12 >= second for first, second in figures)
    has_month_first = any(second > 12 >= first for first, second in figures)
    if has_day_first != has_month_first:
        yield DAY_FIRST if has_day_first else MONTH_FIRST
    country = host.rpartition(".")[2]
    if len(country) == 2:
        yield f"en-{'GB' if country == 'uk' else country.upper()}"
    if named != BY_DEFAULT:
        yield named.replace("_", "-")
