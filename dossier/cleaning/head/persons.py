"""Names of persons in a run of words: where each begins and ends, and which words belong to none.

Other rooms read by this door too: `people_in`, `is_newsroom`, `is_office`, `PARTICLES` and `CONJUNCTIONS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dossier.language import ends_a_sentence, entries, is_small_word, newsrooms, roles_of_writers

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
_NUMBER = re.compile(r"(?:I{1,3}|IV|V|VI{1,3})\.?")
"""What stands behind the name of one who is called like his father."""


def people_in(names: str) -> tuple[str, ...]:
    """The names at the beginning, up to the first word that belongs to none; a newsroom in their place.

    >>> people_in("Ann Green and Bob Blue, political reporter"), people_in("Ann Green THE MOLO")
    (('Ann Green', 'Bob Blue'), ('Ann Green',))
    >>> people_in("Redazione online"), people_in("the sea")
    (('Redazione online',), ())
    """
    if is_newsroom(names):
        return (names,)
    people: list[str] = []
    for n, run in enumerate(map(without_outlet, _runs(names))):
        words = [word for word in run.split() if word.casefold() not in PARTICLES]
        has_office = any(_is_role(word) for word in words)
        if not words or len(words) > NAME_WORDS or (has_office and n) or (n and len(words) < 2 and " " in people[0]):
            break
        if is_newsroom(run) and n:
            break
        people.append(run)
    return tuple(people) if len(people) <= FIRST_NAMES or " " in people[0] else ()


def without_outlet(name: str) -> str:
    """A full name without what stands behind it: an agency, an office, an outlet or a degree in capitals.

    >>> without_outlet("Ann Green Associated Press"), without_outlet("Ann Green Reporter")
    ('Ann Green', 'Ann Green')
    """
    plain = name.casefold()
    agency = next((room for room in newsrooms() if " " in room and plain.endswith(f" {room}")), "")
    words = name.split()
    if agency:
        before = words[: -len(agency.split())]
        return " ".join(before) if len(before) > 1 else name
    while len(words) > 2 and _is_role(words[-1]):
        words.pop()
    end = len(words)
    while end > 2 and words[end - 1].isupper() and len(words[end - 1]) > 1 and not _NUMBER.fullmatch(words[end - 1]):
        end -= 1
    return " ".join(words[:end]) if any(map(str.islower, "".join(words[1:end]))) else " ".join(words)


def has_foreign_word(names: str) -> bool:
    """Whether the first of these names has a word that names have not ("Latest News", "Sign In").

    >>> has_foreign_word("Ann Green"), has_foreign_word("Latest News"), has_foreign_word("La Testata Redazione")
    (False, True, False)
    """
    first = without_outlet(names.partition(",")[0]).split()
    is_desk = bool(first) and first[-1].casefold() in newsrooms()
    return any(_is_no_name(word, is_first=not n) for n, word in enumerate(first[:-1] if is_desk else first))


def words_of_first(names: str) -> int:
    """How many words the first of these names has, conjunctions aside."""
    return sum(word not in CONJUNCTIONS for word in without_outlet(names.partition(",")[0]).split())


def is_office(text: str) -> bool:
    """Whether a line says what somebody is, and little else.

    >>> is_office("Political reporter, The Molo"), is_office("The reporter told what he saw.")
    (True, False)
    """
    words = text.split()
    return len(words) <= OFFICE_WORDS and not ends_a_sentence(text) and any(map(_is_role, words))


def is_newsroom(name: str) -> bool:
    """Whether these words stand for a newsroom or agency, which signs in the place of a person."""
    plain = name.casefold()
    if not may_be_newsroom(plain):
        return False
    begun = (room for room in newsrooms() if len(room) >= NEWSROOM_LETTERS and plain.startswith(room + " "))
    return plain in newsrooms() or (len(plain.split()) <= NAME_WORDS and any(begun))


def may_be_newsroom(text: str) -> bool:
    """Whether a text begins with the first word of a newsroom: a quick look before the whole list is tried."""
    return text.lstrip(" ,;").casefold().startswith(_first_words())


def _is_role(word: str) -> bool:
    return word.casefold().strip(".,;:()") in roles_of_writers()


def _is_no_name(word: str, is_first: bool) -> bool:
    """An office, a word of menus or a small one; a name may begin with such ("Will")."""
    plain = word.casefold().strip(".,")
    if plain in PARTICLES or plain in CONJUNCTIONS or len(plain) == 1:
        return False
    return plain in roles_of_writers() or plain in entries("no_names.txt") or (not is_first and is_small_word(plain))


@cache
def _first_words() -> tuple[str, ...]:
    return tuple(sorted({room.partition(" ")[0] for room in newsrooms()}))


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
