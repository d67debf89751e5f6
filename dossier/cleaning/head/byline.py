"""Who wrote it, read from a line that says nothing else."""

from __future__ import annotations

import re
from functools import cache

from dossier.cleaning.head.persons import has_foreign_word, is_newsroom, may_be_newsroom, people_in, words_of_first
from dossier.language import byline_cues, cues_of_change, cues_of_publication, ends_a_sentence, find_dates
from dossier.memo import per_line

BYLINE_WORDS = 20
"""With offices, an outlet and two dates a byline has so many words; a longer line tells of its author."""

BYLINE_CHARACTERS = 400
"""Nor is a byline longer, in scripts that put no spaces between words too."""

_REST = re.compile(r"\s*(?:[|•·⋅/(@\t]|[–—]|\s-\s|\d|:)")
_PART = re.compile(r"\s*[|•·⋅/,\t]\s*|\s+[–—-]\s+")


@cache
def _cue() -> re.Pattern[str]:
    """A cue that ends in a colon needs it, the others may have one."""
    forms = (re.escape(cue) if cue.endswith(":") else rf"{re.escape(cue)}\b ?:?" for cue in byline_cues())
    first = re.escape("".join(sorted({cue[0] for cue in byline_cues()})))  # looked at before all cues are tried
    return re.compile(rf"\b(?=[{first}])(?:{'|'.join(forms)})\s*(?=[^\W\d_])", re.IGNORECASE)


def is_cue_alone(text: str) -> bool:
    """Whether a line holds a cue and nothing else: the names stand in the next one.

    >>> is_cue_alone("Written by"), is_cue_alone("By Ann Green")
    (True, False)
    """
    plain = text.casefold().strip(" :")
    return len(plain) > 1 and plain in _cues_alone()


@cache
def _cues_alone() -> frozenset[str]:
    return frozenset(cue.rstrip(" :") for cue in byline_cues())


def _is_leading(text: str) -> bool:
    """Whether nothing but a date, figures and signs of division stands before a cue."""
    for date in reversed(find_dates(text)):
        text = text[: date.start] + text[date.end :]
    return not any(map(str.isalpha, text))


@cache
def _cut() -> re.Pattern[str]:
    """Where the names end: at a sign of division, a figure, or a word that leads to a date (glued to a name even)."""
    leads = [form for cue in (*cues_of_change(), *cues_of_publication()) for form in (cue, cue.capitalize())]
    return re.compile(rf"{_REST.pattern}|\s*(?:{'|'.join(map(re.escape, leads))})\b")


@per_line
def read_byline(text: str) -> tuple[str, ...]:
    """The authors that a line names behind a cue, or a newsroom in their place; none where it is another line.

    >>> read_byline("By Ann Green and Bob Blue, Reuters | March 3, 2024")
    ('Ann Green', 'Bob Blue')
    >>> read_byline("di Anna Verdi, inviata a bordo"), read_byline("Redazione online"), read_byline("By the sea")
    (('Anna Verdi',), ('Redazione online',), ())
    """
    if not _is_short(text) or (ends_a_sentence(text) and not find_dates(text)):
        return ()
    cue = _cue().search(text)
    if cue is None or not _is_leading(text[: cue.start()]):
        if not may_be_newsroom(text):
            return ()
        room = _before_the_rest(text)
        return (room,) if is_newsroom(room) else ()
    return people_in(_before_the_rest(text[cue.end() :]))


@per_line
def read_names(text: str) -> tuple[str, ...]:
    """The authors in a line that begins with their full names and has no cue: only its place can tell what it is.

    >>> read_names("Ann Green • The Molo"), read_names("Ann Green, political reporter"), read_names("Latest News")
    (('Ann Green',), ('Ann Green',), ())
    """
    if not _is_short(text) or text.isupper() or ends_a_sentence(text):
        return ()
    names = _before_the_rest(text.strip())
    if _cue().match(text) or text[len(names) :].lstrip().startswith(":"):
        return ()
    if has_foreign_word(names):
        return ()
    people = people_in(names)
    is_cut = sum(len(person.split()) for person in people) < words_of_first(names)
    return () if is_cut or any(len(person.split()) < 2 for person in people) else people


def read_names_beside_date(text: str) -> tuple[str, ...]:
    """The authors in a line that tells a date before them, as a part of its own.

    >>> read_names_beside_date("27 January 2026 • Ann Green • 3 min"), read_names_beside_date("3 March 2024 | World")
    (('Ann Green',), ())
    """
    dates = find_dates(text)
    if not dates or len(text.split()) > BYLINE_WORDS:
        return ()
    for date in reversed(dates):
        text = f"{text[: date.start]} | {text[date.end :]}"
    told = ((part, read_names(part)) for part in _PART.split(text) if part)
    return next((names for part, names in told if names and len(names[0]) == len(part)), ())


def _is_short(text: str) -> bool:
    return len(text) <= BYLINE_CHARACTERS and len(text.split()) <= BYLINE_WORDS


def _before_the_rest(text: str) -> str:
    dates = find_dates(text)
    text = text[: dates[0].start] if dates else text
    cut = _cut().search(text, 1)
    return (text[: cut.start()] if cut else text).strip(" ,;")
