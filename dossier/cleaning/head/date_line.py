"""When it was published, read from a line that says little else."""

from __future__ import annotations

import re
from functools import cache

from dossier.cleaning.words import tokens
from dossier.language import cues_of_change, cues_of_publication, ends_a_sentence, find_dates
from dossier.memo import per_line

LINE_CHARACTERS = 160
"""No line of dates is longer; longer ones need not be read."""

WORDS_BESIDE = 9
"""With weekday, time zone and a byline a line has so many words beside its dates."""

SENTENCE_WORDS = 3
"""A line of at least so many words beside its date that ends with a stop is a sentence, whatever date is in it."""

_HALF_OF_DAY = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
"""An hour ends so, and no sentence with it."""

CUE_WORDS, LETTERS_BEHIND_CUE = 3, 2
"""A cue alone has few words, and behind it at most a preposition ("Pubblicato il")."""


def dates_said(text: str, language: str = "") -> tuple[str, str]:
    """The day of publication and the day of the last change that a line states, "" for what it does not.

    >>> dates_said("Pubblicato il 3 marzo 2024, aggiornato il 5 marzo 2024 alle 10")
    ('2024-03-03', '2024-03-05')
    >>> dates_said("3 hours ago"), dates_said("Updated March 5, 2024")
    (('', ''), ('', '2024-03-05'))
    """
    published = changed = ""
    after = 0
    for date in find_dates(text, language):
        lead = text[after : date.start].casefold()
        is_change = _last(_change(), lead) > _last(_publication(), lead)
        if is_change:
            changed = changed or date.value
        else:
            published = published or date.value
        after = date.end
    return published, changed


@per_line
def is_date_line(text: str, language: str = "") -> bool:
    """A line with a full date and few other words that is no sentence."""
    if len(text) > LINE_CHARACTERS or not find_dates(text, language):
        return False
    beside = words_beside_date(text, language)
    is_sentence = ends_a_sentence(text) and not _HALF_OF_DAY.search(text)
    return beside <= WORDS_BESIDE and not (beside >= SENTENCE_WORDS and is_sentence)


def is_date_cue(text: str) -> bool:
    """Whether a line says what kind of date the next one holds, and nothing else.

    >>> is_date_cue("Last updated:"), is_date_cue("Pubblicato il"), is_date_cue("Updated rules for the harbour")
    (True, True, False)
    """
    plain = text.casefold().strip(" :")
    if len(plain.split()) > CUE_WORDS:
        return False
    ends = (match.end() for cues in (_change(), _publication()) for match in cues.finditer(plain))
    return any(len(plain[end:].strip()) <= LETTERS_BEHIND_CUE for end in ends)


def begins_with_cue(text: str) -> bool:
    """Whether the line's first word says that a date of publication or change follows.

    >>> begins_with_cue("Updated Nov 19, 9:41 AM"), begins_with_cue("Rules updated in 2024")
    (True, False)
    """
    plain = text.casefold().lstrip()
    return any(cues.match(plain) for cues in (_change(), _publication()))


def says_published(text: str) -> bool:
    """Whether the line names its date as the one of publication."""
    return _last(_publication(), text.casefold()) >= 0


@per_line
def words_beside_date(text: str, language: str = "") -> int:
    """How many words a line has that belong to no date."""
    rest = text
    for date in reversed(find_dates(text, language)):
        rest = rest[: date.start] + " " + rest[date.end :]
    return sum(not token.isdigit() for token in tokens(rest))


def _last(cues: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in cues.finditer(text)), default=-1)


@cache
def _change() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, cues_of_change())))


@cache
def _publication() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, cues_of_publication())))
