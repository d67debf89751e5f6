"""What two spellings of one name have in common."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from dossier.language import is_small_word, plain_apostrophes


@lru_cache(maxsize=200_000)
def key(name: str) -> str:
    """A name without what its spellings differ in: accents, capitals, hyphens, points, kinds of apostrophe.

    >>> key("Jean-Noël Verdi") == key("JEAN NOEL  VERDI"), key("U.S.") == key("US"), key("Anna") == key("Ann")
    (True, True, False)
    """
    plain = unicodedata.normalize("NFKD", plain_apostrophes(name)).casefold()
    letters = (
        " " if char.isspace() or unicodedata.category(char) == "Pd" else char
        for char in plain
        if char != "." and not unicodedata.combining(char) and unicodedata.category(char) not in {"Cc", "Cf"}
    )
    return " ".join("".join(letters).split()).strip("'\"«»“”„()[],;:!?")


def initials(name: str) -> str:
    """The letters of an acronym of this name, which leaves out small words; "" where it has one word only.

    >>> initials("Esercito popolare di liberazione"), initials("People’s Liberation Army")
    ('epl', 'pla')
    """
    words = [word for word in f"{key(name)} ".replace("'s ", " ").replace("'", " ").split() if not is_small_word(word)]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def is_acronym(name: str) -> bool:
    """Whether a name is one word in capitals, as acronyms are.

    >>> [is_acronym(name) for name in ("EPL", "U.S.", "Epl", "LI SHANGFU", "X")]
    [True, True, False, False, False]
    """
    letters = name.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isalpha() and letters.isupper()
