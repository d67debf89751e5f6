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
    entries,
    find_dates,
    is_small_word,
    newsrooms,
    roles_of_writers,
)
from dossier.memo import per_line

BYLINE_WORDS = 14
"""With offices, an outlet and a date a byline has so many words; a longer line tells of its author."""

BYLINE_CHARACTERS = 400
"""Nor is a byline longer, in scripts that put no spaces between words too."""

NAME_WORDS = 4
"""Names of persons have hardly more words, particles aside."""

NEWSROOM_LETTERS = 7
"""A newsroom's word of so many letters may have more words behind it ("Redazione online"); an acronym stands alone."""

OFFICE_WORDS = 8
"""An office, with the outlet that it is held at, has so many words."""

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
_PART = re.compile(r"\s*[|•·⋅/,\t]\s*|\s+[–—-]\s+")
_NUMBER = re.compile(r"(?:I{1,3}|IV|V|VI{1,3})\.?")
"""What stands behind the name of one who is called like his father."""


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
        if not text.lstrip(" ,;").casefold().startswith(_first_words()):
            return ()
        room = _before_the_rest(text)
        return (room,) if is_newsroom(room) else ()
    return _people(_before_the_rest(text[cue.end() :]))


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
    people = _people(names)
    first = _without_outlet(names.partition(",")[0]).split()
    is_desk = bool(first) and first[-1].casefold() in newsrooms()  # "La Testata Redazione"
    if any(_is_no_name(word, is_first=not n) for n, word in enumerate(first[:-1] if is_desk else first)):
        return ()
    told = sum(len(person.split()) for person in people)
    of_names = sum(word not in CONJUNCTIONS for word in first)
    return () if told < of_names or any(len(person.split()) < 2 for person in people) else people


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


def is_office(text: str) -> bool:
    """Whether a line says what somebody is, and little else.

    >>> is_office("Political reporter, The Molo"), is_office("The reporter told what he saw.")
    (True, False)
    """
    words = text.split()
    plain = {word.casefold().strip(".,;:()") for word in words}
    return len(words) <= OFFICE_WORDS and not ends_a_sentence(text) and bool(plain & roles_of_writers())


def _is_no_name(word: str, is_first: bool) -> bool:
    """An office, a word of menus or a small one ("Latest News", "Sign In"); a name may begin with such ("Will")."""
    plain = word.casefold().strip(".,")
    if plain in PARTICLES or plain in CONJUNCTIONS or len(plain) == 1:
        return False
    return plain in roles_of_writers() or plain in entries("no_names.txt") or (not is_first and is_small_word(plain))


def _without_outlet(name: str) -> str:
    """A full name without an agency or words in capitals behind it: an outlet or a degree ("Ann Green THE MOLO")."""
    plain = name.casefold()
    agency = next((room for room in newsrooms() if " " in room and plain.endswith(f" {room}")), "")
    words = name.split()
    if agency:
        before = words[: -len(agency.split())]
        return " ".join(before) if len(before) > 1 else name
    end = len(words)
    while end > 2 and words[end - 1].isupper() and len(words[end - 1]) > 1 and not _NUMBER.fullmatch(words[end - 1]):
        end -= 1
    return " ".join(words[:end]) if any(map(str.islower, "".join(words[1:end]))) else name


def is_newsroom(name: str) -> bool:
    plain = name.casefold()
    if plain.partition(" ")[0] not in _first_words():
        return False
    begun = (room for room in newsrooms() if len(room) >= NEWSROOM_LETTERS and plain.startswith(room + " "))
    return plain in newsrooms() or (len(plain.split()) <= NAME_WORDS and any(begun))


@cache
def _first_words() -> tuple[str, ...]:
    return tuple(sorted({room.partition(" ")[0] for room in newsrooms()}))


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
    for n, run in enumerate(map(_without_outlet, _runs(names))):
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
