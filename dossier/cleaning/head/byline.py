"""Who wrote it, read from a line that says nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dossier.language import (
    byline_cues,
    cues_of_change,
    cues_of_publication,
    ends_a_sentence,
    find_dates,
    is_small_word,
    newsrooms,
    roles_of_writers,
)

BYLINE_WORDS = 14
"""With offices, an outlet and a date a byline has so many words; a longer line tells of its author."""

NAME_WORDS = 4
"""Names of persons have hardly more words, particles aside."""

NEWSROOM_LETTERS = 7
"""A newsroom's word of so many letters may have more words behind it ("Redazione online"); an acronym stands alone."""

FIRST_NAMES = 2
"""So many authors may be told by one word each ("Linny and Peter", "AFP"); more are a list of something else."""

PARTICLES = frozenset(
    {"al", "bin", "d", "da", "das", "de", "degli", "dei", "del", "della", "den", "der", "di", "do", "dos", "du", "el"}
    | {"ibn", "la", "le", "lo", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur"}
)
"""Small words within the family names of Europe and of the Arabic world."""

CONJUNCTIONS = frozenset(
    {"and", "e", "ed", "und", "et", "y", "i", "og", "och", "en", "&", "with", "con", "mit", "avec"}
)
"""What stands between the names of two authors."""

_PLACE_OF_A_NAME = re.compile(r"[^\W\d_][^\W\d_.'’\-­]*(?:[.'’\-][^\W\d_]*)*[.,]?")
_REST = re.compile(r"\s*(?:[|•·⋅/(@\t]|[–—]|\s-\s|\d|:)")


@cache
def _cue() -> re.Pattern[str]:
    """A cue that ends in a colon needs it, the others may have one."""
    forms = (re.escape(cue) if cue.endswith(":") else rf"{re.escape(cue)}\b ?:?" for cue in byline_cues())
    return re.compile(rf"\b(?:{'|'.join(forms)})\s*(?=[^\W\d_])", re.IGNORECASE)


def is_cue_alone(text: str) -> bool:
    """Whether a line holds a cue and nothing else: the names stand in the next one.

    >>> is_cue_alone("Written by"), is_cue_alone("By Ann Green")
    (True, False)
    """
    plain = text.casefold().strip(" :")
    return len(plain) > 1 and any(plain == cue.rstrip(" :") for cue in byline_cues())


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


def read_byline(text: str) -> tuple[str, ...]:
    """The authors that a line names behind a cue, or a newsroom in their place; none where it is another line.

    >>> read_byline("By Ann Green and Bob Blue, Reuters | March 3, 2024")
    ('Ann Green', 'Bob Blue')
    >>> read_byline("di Anna Verdi, inviata a bordo"), read_byline("Redazione online"), read_byline("By the sea")
    (('Anna Verdi',), ('Redazione online',), ())
    """
    if len(text.split()) > BYLINE_WORDS or (ends_a_sentence(text) and not find_dates(text)):
        return ()
    cue = _cue().search(text)
    if cue is None or not _is_leading(text[: cue.start()]):
        room = _before_the_rest(text)
        return (room,) if is_newsroom(room) else ()
    return _people(_before_the_rest(text[cue.end() :]))


def read_names(text: str) -> tuple[str, ...]:
    """The authors in a line that begins with their full names and has no cue: only its place can tell what it is.

    >>> read_names("Ann Green • The Molo"), read_names("Ann Green, political reporter"), read_names("Latest News")
    (('Ann Green',), ('Ann Green',), ())
    """
    names = _before_the_rest(text.strip())
    if len(text.split()) > BYLINE_WORDS or text.isupper() or ends_a_sentence(text):
        return ()
    if _cue().match(text) or text[len(names) :].lstrip().startswith(":"):
        return ()
    people = _people(names)
    if any(_is_no_name(word) for word in names.partition(",")[0].split()[1:]):
        return ()
    told = sum(len(person.split()) for person in people)
    if any(len(person.split()) < 2 for person in people) or told < len(names.partition(",")[0].split()):
        return ()
    return people


def _is_no_name(word: str) -> bool:
    """An office or a small word, as menus have them ("Latest News", "Sign In")."""
    plain = word.casefold().strip(".,")
    return plain in roles_of_writers() or (is_small_word(plain) and plain not in PARTICLES | CONJUNCTIONS)


def is_newsroom(name: str) -> bool:
    plain = name.casefold()
    if plain.partition(" ")[0] not in _first_words():
        return False
    begun = (room for room in newsrooms() if len(room) >= NEWSROOM_LETTERS and plain.startswith(room + " "))
    return plain in newsrooms() or (len(plain.split()) <= NAME_WORDS and any(begun))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(room.partition(" ")[0] for room in newsrooms())


def _before_the_rest(text: str) -> str:
    dates = find_dates(text)
    text = text[: dates[0].start] if dates else text
    cut = _cut().search(text, 1)
    return (text[: cut.start()] if cut else text).strip(" ,;")


def _people(names: str) -> tuple[str, ...]:
    """The names at the beginning, up to the first word that belongs to none."""
    if is_newsroom(names):
        return (names,)
    people: list[str] = []
    for n, run in enumerate(_runs(names)):
        words = [word for word in run.split() if word.casefold() not in PARTICLES]
        is_office = any(word.casefold().strip(".") in roles_of_writers() for word in words)
        if not words or len(words) > NAME_WORDS or (is_office and n) or (n and len(words) < 2 and " " in people[0]):
            break
        if is_newsroom(run) and n:
            break
        people.append(run)
    return tuple(people) if len(people) <= FIRST_NAMES or " " in people[0] else ()


def _runs(names: str) -> Iterator[str]:
    """Runs of words that may be names, divided by commas and conjunctions; it ends where another word comes."""
    run: list[str] = []
    for word in names.split():
        if word in CONJUNCTIONS or word == ",":
            yield " ".join(run)
            run = []
            continue
        may_be = _PLACE_OF_A_NAME.fullmatch(word) is not None and word[0].isupper()
        if not may_be and not (run and word.casefold() in PARTICLES):
            break
        run.append(word.rstrip(","))
        if word.endswith(","):
            yield " ".join(run)
            run = []
    if run:
        yield " ".join(run)
