"""Names of persons at the beginning of a line: where each ends, and whether the line may hold names at all."""

from __future__ import annotations

import re
from itertools import takewhile

from dossier.language import (
    CONJUNCTIONS,
    NAME_WORDS,
    PARTICLES,
    ends_a_sentence,
    ends_in_newsroom,
    full_words,
    is_degree,
    is_name_word,
    is_newsroom,
    is_no_name,
    is_small_word,
    tells_a_role,
    without_office,
)

OFFICE_WORDS = 8
"""An office, with the outlet that it is held at, has so many words."""

FIRST_NAMES = 2
"""So many authors may be told by one word each ("Linny and Peter", "AFP"); more are a list of something else."""

_JOINED = re.compile(rf"\s*,\s*(?:(?:{'|'.join(CONJUNCTIONS)})\s+)?|(?:^|\s+)(?:{'|'.join(CONJUNCTIONS)})(?:\s+|$)")


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
    for n, run in enumerate(_runs(names)):
        name = without_office(run)
        if n and is_degree(name):
            continue
        words = full_words(name)
        if not is_name_word(name.partition(" ")[0]) or len(words) > NAME_WORDS:
            break
        if n and (tells_a_role(name) or is_newsroom(name) or (len(words) < 2 and " " in people[0])):
            break
        people.append(name)
    return tuple(people) if len(people) <= FIRST_NAMES or " " in people[0] else ()


def has_foreign_word(names: str) -> bool:
    """Whether the first of these names has a word that names have not ("Latest News", "Sign In").

    >>> has_foreign_word("Ann Green"), has_foreign_word("Latest News"), has_foreign_word("La Testata Redazione")
    (False, True, False)
    """
    first = without_office(names.partition(",")[0])
    words = first.split()[:-1] if ends_in_newsroom(first) else first.split()
    return any(is_no_name(word) or (n and _is_small(word)) for n, word in enumerate(words))  # "Will" begins a name


def words_of_first(names: str) -> int:
    """How many words the first of these names has, conjunctions aside."""
    return sum(word not in CONJUNCTIONS for word in without_office(names.partition(",")[0]).split())


def is_office(text: str) -> bool:
    """Whether a line says what somebody is, and little else.

    >>> is_office("Political reporter, The Molo"), is_office("The reporter told what he saw.")
    (True, False)
    """
    return len(text.split()) <= OFFICE_WORDS and not ends_a_sentence(text) and tells_a_role(text)


def _is_small(word: str) -> bool:
    plain = word.casefold().strip(".,")
    return len(plain) > 1 and plain not in PARTICLES and plain not in CONJUNCTIONS and is_small_word(plain)


def _runs(names: str) -> list[str]:
    """Runs of words that may be names, divided by commas and conjunctions; they end where another word comes."""
    return _JOINED.split(" ".join(takewhile(_may_be_of_names, names.split())))


def _may_be_of_names(word: str) -> bool:
    plain = word.rstrip(",")
    return not plain or plain in CONJUNCTIONS or plain.casefold() in PARTICLES or is_name_word(plain)
