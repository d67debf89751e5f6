"""When it was published, said without a year: the hour, the day and month, how long ago."""

from __future__ import annotations

import re

from dossier.cleaning.head.date_line import LINE_CHARACTERS, begins_with_cue
from dossier.cleaning.words import tokens
from dossier.language import find_dates, is_month
from dossier.memo import per_line

TIME_WORDS, WORDS_BESIDE_DAY, WORDS_BESIDE_AGO = 8, 3, 4
"""A line that only says when has hardly more words, figures aside; beside day and month stand a weekday and a cue."""

DAY = re.compile(
    r"(?<!\d)(?:(?P<day>\d{1,2})(?:°|º|er|st|nd|rd|th)?\.? (?:de )?(?P<month>[^\W\d_]{3,})\.?"
    r"|(?P<month_first>[^\W\d_]{3,})\.? (?P<day_last>\d{1,2})(?:st|nd|rd|th)?)(?![\d\w])"
)

_HOUR = re.compile(r"\W*\d{1,2}[:.h]\d\d(?:\s*(?:[ap]\.?m\.?|uhr|h))?\W*", re.IGNORECASE)
_AGO = re.compile(
    r"\b\d+ ?(?:[^\W\d_]+ (?:ago|fa|atrás|geleden|sedan|siden)\b|[^\W\d_]*前)"
    r"|\b(?:vor|il y a|hace|há|för) \d+ [^\W\d_]+",
    re.IGNORECASE,
)


@per_line
def is_time_line(text: str) -> bool:
    """Whether a line says little else than when, and no full date.

    >>> is_time_line("Published 3 hours ago"), is_time_line("3 ore fa"), is_time_line("Mar 3, 9:41 AM")
    (True, True, True)
    >>> is_time_line("The 9:41 to Oslo"), is_time_line("3 marzo 2024"), is_time_line("Le 5 giornate di marzo")
    (False, False, False)
    """
    if len(text) > LINE_CHARACTERS:
        return False
    words = [token for token in tokens(text) if not token.isdigit()]
    if len(words) > TIME_WORDS or find_dates(text):
        return False
    if _HOUR.fullmatch(text) or (begins_with_cue(text) and any(map(str.isdigit, text))):
        return True
    if _AGO.search(text):
        return len(words) <= WORDS_BESIDE_AGO
    day = day_in(text)
    return bool(day) and len([word for word in words if word not in tokens(day)]) <= WORDS_BESIDE_DAY


def day_in(text: str) -> str:
    """Day and month as written, "" where there are none.

    >>> day_in("ROMA, 3 mar."), day_in("Nov 19, 9:41 AM"), day_in("12 uomini")
    ('3 mar.', 'Nov 19', '')
    """
    for match in DAY.finditer(text):
        if is_month((match["month"] or match["month_first"]).lower()):
            return match[0]
    return ""
