"""Given names of people, in the languages that have a list of them."""

from __future__ import annotations

from dossier.gazetteers._tables import plain_entries
from dossier.language import plain_apostrophes


def is_first_name(word: str) -> bool:
    """Whether a word is a given name in any language we have a list of; with its capital, as a text writes it.

    Names that are common words (Rose, Vittoria) are among them: within a sentence the capital tells.

    >>> [is_first_name(word) for word in ("Giuseppe", "Emily", "giuseppe", "Portoblu")]
    [True, True, False, False]
    """
    return plain_apostrophes(word) in plain_entries("first_names.txt")
