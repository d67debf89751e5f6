"""Acronyms, and the names whose initials they are."""

from __future__ import annotations

ACRONYM_LETTERS = 2, 6

SMALL = frozenset(
    {
        "di", "del", "della", "dello", "dei", "degli", "delle", "dell", "d", "of", "the", "and", "for", "e", "per",
        "de", "du", "des", "la", "le", "der", "die", "das", "y", "&", "il", "i", "in", "on",
    }
)  # fmt: skip
"""Words whose initial an acronym leaves out."""


def is_acronym(word: str) -> bool:
    """Whether a word is in capitals as acronyms are; figures may stand behind.

    >>> [is_acronym(word) for word in ("ONU", "U.S.", "G20", "Onu", "I", "PORTOBLU")]
    [True, True, True, False, False, False]
    """
    letters = word.replace(".", "")
    least, most = ACRONYM_LETTERS
    return least <= len(letters) <= most and letters.isupper() and letters[0].isalpha()


def words_of(name: str) -> list[str]:
    return name.replace("-", " ").replace("'", " ").split()


def initials(name: str) -> str:
    """The letters of an acronym of this name.

    >>> initials("Esercito popolare di liberazione")
    'EPL'
    """
    return "".join(word[0] for word in words_of(name) if word.casefold() not in SMALL).upper()


def acronyms(name: str) -> frozenset[str]:
    """What an acronym of this name may be, in capitals: with the letters of small words and without.

    >>> sorted(acronyms("Comitato delle Reti"))
    ['CDR', 'CR']
    """
    return frozenset({initials(name), "".join(word[0] for word in words_of(name)).upper()})


def is_acronym_of(acronym: str, name: str) -> bool:
    letters = acronym.replace(".", "").upper()
    return len(letters) > 1 and len(words_of(name)) > 1 and letters in acronyms(name)
