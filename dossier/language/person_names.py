"""What names of persons are made of, what stands in the place of one, and what stands behind one.

The readers differ in how they part a text: a saved page has elements, a clip has lines alone.
"""

from __future__ import annotations

import re
from functools import cache

from dossier.language.data import entries, newsrooms, roles_of_writers

NEWSROOM_LETTERS, NEWSROOM_WORDS = 7, 4
"""A newsroom's word of so many letters may have a few words beside it ("Redazione online"); a shorter one stands
alone, as it begins names too ("Sid Green")."""

NAME_WORDS = 5
"""A name has two or three words; a Spanish or Portuguese one may have five, particles aside."""

PARTICLES = frozenset(
    {
        "a", "af", "al", "ap", "at", "ben", "bin", "binti", "d", "da", "dal", "dalla", "das", "de", "degli", "dei",
        "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el", "i", "ibn", "la", "le", "les", "lo", "los",
        "mac", "mc", "san", "st", "ten", "ter", "tot", "van", "vanden", "vander", "vom", "von", "y", "zu", "zum", "zur",
    }
)  # fmt: skip
"""Small words within a name."""

CONJUNCTIONS = frozenset(
    {"and", "und", "e", "ed", "et", "y", "en", "i", "og", "och", "&", "и", "with", "con", "mit", "avec", "med", "met"}
)
"""What stands between the names of two authors."""

AGENCY_WORDS = 3, 2
"""An agency behind a name has so many words; one alone may be the family name ("Ann Bo Belga")."""

OUTLET_LETTERS = 4
"""One word of more letters, in capitals behind two others, is a family name ("Jean Paul DUPONT")."""

_EDGES = " ,;:.|–—-•·"
_OF_OUTLETS = frozenset({"agency", "agencies", "news"})
"""Words that tell an office and may as well be the last of an outlet's name ("Green News Agency")."""

_CAPITALISED = re.compile(r"(?:(?:d|l|al|el|mc)[’'-])?([^\W\d_])(?:[\w.’'‘`´-]*[\w.])?")
_DEGREE = re.compile(r"(?:[A-Z][a-zA-Z]?\.){2,}|(?:Ph\.?D|M\.?D|R\.?N|MBA|Esq)\.?")
_BEHIND_A_COMMA = re.compile(rf"{_DEGREE.pattern}|[A-Z]{{2,}}[®™]?|[A-Z][a-zA-Z]?\.?(?:[A-Z]\.?)+|[JS]r\.?")
_NUMBER = re.compile(r"(?:I{1,3}|IV|V|VI{1,3})\.?")
"""What stands behind the name of one who is called like his father."""


def full_words(name: str) -> list[str]:
    """The words of a name without its particles."""
    return [word for word in name.split() if word.casefold() not in PARTICLES]


def is_name_word(word: str) -> bool:
    """Whether a word is written as those of names are: with a capital, behind a particle and its apostrophe too.

    >>> [is_name_word(word) for word in ("Ann", "T.C.", "O’Neill-Díaz", "d’Arc", "green", "2024")]
    [True, True, True, True, False, False]
    """
    match = _CAPITALISED.fullmatch(word)
    return match is not None and match[1].isupper()


def is_caseless(name: str) -> bool:
    """Whether a name is in a script without capitals."""
    return name[:1].isalpha() and name[:1].lower() == name[:1].upper()


def is_no_name(word: str) -> bool:
    """Whether a word tells an office, or is one that lines with capitals have and names have not.

    >>> [is_no_name(word) for word in ("Newsletter", "Reporter,", "Green", "van", "and")]
    [True, True, False, False, False]
    """
    return is_role(word) or word.casefold().strip(".,:") in _no_names()


def is_role(word: str) -> bool:
    """Whether a word is what those who write are called ("reporter", "inviata")."""
    return word.casefold().strip(".,;:()") in roles_of_writers()


def tells_a_role(text: str) -> bool:
    """Whether a word of it says what those who write are called."""
    return any(map(is_role, text.split()))


def is_newsroom(text: str) -> bool:
    """Whether this stands for a newsroom or agency, which signs in the place of a person.

    >>> [is_newsroom(text) for text in ("Redazione", "Redazione online", "AFP", "Sid Green", "La Testata Redazione")]
    [True, True, True, False, False]
    """
    plain = text.casefold().strip(_EDGES)
    return plain in newsrooms() or (plain.startswith(_long_newsrooms()) and len(plain.split()) <= NEWSROOM_WORDS)


def ends_in_newsroom(text: str) -> bool:
    """Whether a newsroom has its outlet before it. That is sure only where nothing but names may stand.

    >>> ends_in_newsroom("La Testata Redazione"), ends_in_newsroom("Redazione")
    (True, False)
    """
    *outlet, last = text.casefold().strip(_EDGES).split() or [""]
    return bool(outlet) and len(last) >= NEWSROOM_LETTERS and last in newsrooms()


def is_degree(text: str) -> bool:
    """Whether that is what stands behind a name and a comma and is no other name: a degree, an outlet in capitals.

    >>> [is_degree(text) for text in ("PhD", "M.D.", "Jr.", "AFP", "Bo")]
    [True, True, True, True, False]
    """
    return _BEHIND_A_COMMA.fullmatch(text) is not None


def without_office(name: str) -> str:
    """A full name without what stands behind it: an office, an agency, a degree, an outlet in capitals.

    >>> without_office("Ann Green Sky News"), without_office("Ann Green Reporter"), without_office("김철수 기자")
    ('Ann Green', 'Ann Green', '김철수')
    >>> without_office("Ann Green M.D."), without_office("Ann Green THE MOLO"), without_office("Green News Agency")
    ('Ann Green', 'Ann Green', 'Green News Agency')
    """
    least = 1 if is_caseless(name) else 2
    words = name.split()
    agency = next((n for n in AGENCY_WORDS if " ".join(words[-n:]).casefold() in newsrooms()), 0)
    words = words[: len(words) - agency] if len(words) - agency >= least else words
    while len(words) > least and is_role(words[-1]) and words[-1].casefold() not in _OF_OUTLETS:
        words.pop()
    if len(words) > least + 1 and words[-1].casefold() == "news" and words[-2].isupper():
        words = words[:-2]
    while len(words) > least and _DEGREE.fullmatch(words[-1]):
        words.pop()
    return " ".join(_without_capitals(words))


def _without_capitals(words: list[str]) -> list[str]:
    """The words without those in capitals at their end, which are no number, no initial and no family name."""
    end = len(words)
    while end > 2 and words[end - 1].isupper() and len(words[end - 1]) > 1 and not _NUMBER.fullmatch(words[end - 1]):
        end -= 1
    kept, cut = words[:end], words[end:]
    is_family = bool(kept) and (kept[-1].casefold() in PARTICLES or (len(cut) == 1 and len(cut[0]) > OUTLET_LETTERS))
    return kept if any(map(str.islower, "".join(kept[1:]))) and not is_family else words


@cache
def _no_names() -> frozenset[str]:
    return frozenset(entry.casefold() for entry in entries("no_names.txt")) - PARTICLES - CONJUNCTIONS


@cache
def _long_newsrooms() -> tuple[str, ...]:
    return tuple(f"{room} " for room in newsrooms() if len(room) >= NEWSROOM_LETTERS)
