"""Who wrote it, read from a line that says nothing else."""

from __future__ import annotations

import re

from dossier.cleaning.head.persons import has_foreign_word, people_in, words_of_first
from dossier.language import before_the_rest, cues, ends_a_sentence, find_dates, is_newsroom, newsrooms
from dossier.memo import per_line

BYLINE_WORDS = 20
"""With offices, an outlet and two dates a byline has so many words; a longer line tells of its author."""

BYLINE_CHARACTERS = 400
"""Nor is a byline longer, in scripts that put no spaces between words too."""

_REST = re.compile(r"\s*(?:[|•·⋅/(@\t]|[–—]|\s-\s|:)")
_PART = re.compile(r"\s*[|•·⋅/,\t]\s*|\s+[–—-]\s+")


def _is_leading(text: str) -> bool:
    """Whether nothing but a date, figures and signs of division stands before a cue."""
    for date in reversed(find_dates(text)):
        text = text[: date.start] + text[date.end :]
    return not any(map(str.isalpha, text))


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
    cue = cues("bylines.txt").search(text)
    if cue is None or not _is_leading(text[: cue.start()]):
        if not text.casefold().startswith(newsrooms()):  # a quick look before the line is cut
            return ()
        room = _names_alone(text)
        return (room,) if is_newsroom(room) else ()
    return people_in(_names_alone(text[cue.end() :]))


@per_line
def read_names(text: str) -> tuple[str, ...]:
    """The authors in a line that begins with their full names and has no cue: only its place can tell what it is.

    >>> read_names("Ann Green • The Molo"), read_names("Ann Green, political reporter"), read_names("Latest News")
    (('Ann Green',), ('Ann Green',), ())
    """
    if not _is_short(text) or text.isupper() or ends_a_sentence(text):
        return ()
    names = _names_alone(text.strip())
    if cues("bylines.txt").match(text) or text[len(names) :].lstrip().startswith(":"):
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


def _names_alone(text: str) -> str:
    """What stands before the first sign of division, date or figure."""
    text = before_the_rest(text)
    cut = _REST.search(text, 1)
    return (text[: cut.start()] if cut else text).strip(" ,;")
