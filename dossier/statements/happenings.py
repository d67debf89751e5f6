"""What a dated statement tells to have happened, by the words that stand with its time."""

from __future__ import annotations

import re
from itertools import pairwise

from dossier import edtf
from dossier.language.happenings import NOTHING, happening
from dossier.model import Annotated, DatedStatement, Span

LASTING = "holding"
"""The class of an office that is held: since a day, somebody came into it then."""

OFFICE = "office"

_SIGN = re.compile(r"[,;:()—–]")
_WORD = re.compile(r"[^\W\d_]+")


def happenings_of(annotated: Annotated, statement: DatedStatement) -> frozenset[str]:
    """The classes of what is told between the signs round the time, else of the nearest stretch that tells any: in
    "Verdi è entrata in carica il 5 aprile, Xi il 7" the verb stands before."""
    text, span = annotated.article.text, statement.span
    signs = [match.start() for match in _SIGN.finditer(text, span.start, span.end)]
    stretches = [Span(*pair) for pair in pairwise([span.start, *signs, span.end])]
    at = next((n for n, one in enumerate(stretches) if statement.words.start < one.end), len(stretches) - 1)
    is_since = begins_open(statement.date)
    for number in (at, *range(at - 1, -1, -1), *range(at + 1, len(stretches))):
        if found := _told_in(text, stretches[number], annotated.article.language, is_since):
            return found
    return NOTHING


def _told_in(text: str, stretch: Span, language: str, is_since: bool) -> frozenset[str]:
    words = (match[0].lower() for match in _WORD.finditer(text, *stretch))
    found = frozenset(name for word in words for name in happening(word, language))
    if is_since:
        return frozenset({OFFICE}) if found & {OFFICE, LASTING} else NOTHING
    return found - {LASTING}


def begins_open(date: str) -> bool:
    """Whether a date is a time since a day, month or year."""
    days = edtf.days(date)
    return days is not None and days.first is not None and days.last is None
