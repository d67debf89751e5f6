"""Texts and names without what differs between writers: case, accents, kinds of apostrophe; no offset moves."""

from __future__ import annotations

import unicodedata
from functools import cache

from dossier.language import plain_apostrophes

_OWN_LETTERS = {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ı": "i", "İ": "i", "–": "-", "‐": "-", "‑": "-"}
"""Letters that Unicode does not take apart, and the dashes that stand for a hyphen."""


def folded(text: str) -> str:
    """Small letters without accents, plain apostrophes, hyphens and spaces; every offset stays in its place.

    >>> folded("ERDOĞAN e Šojgu, l’İstanbul")
    "erdogan e sojgu, l'istanbul"
    """
    return unaccented(text).lower()


def unaccented(text: str) -> str:
    """The same with its capitals.

    >>> unaccented("Erdoğan"), unaccented("Łódź"), unaccented("Æ")
    ('Erdogan', 'Lodz', 'Æ')
    """
    if text.isascii():
        return text
    # A text has few kinds of such letters: replacing them one by one is faster than a table asked of every letter.
    for letter in sorted(set(text)):
        if not letter.isascii() and (plain := _plain(letter)) != letter:
            text = text.replace(letter, plain)
    return text


def words_apart(folded_text: str) -> str:
    """A folded text with a space for every sign between words, and one at both ends: its offsets are one more.

    A name with a space at both ends is found in it as whole words alone.

    >>> words_apart("l'epl, cina-russia")
    ' l epl  cina russia '
    """
    for sign in sorted(set(folded_text)):
        if not _joins_words(sign):
            folded_text = folded_text.replace(sign, " ")
    return f" {folded_text} "


@cache
def _plain(letter: str) -> str:
    plain = plain_apostrophes(letter)
    if plain != letter:
        return plain
    if (own := _OWN_LETTERS.get(letter)) or (own := _OWN_LETTERS.get(letter.lower())):
        return own.upper() if letter.isupper() and letter != "İ" else own
    parts = unicodedata.normalize("NFD", letter)
    return parts[0] if len(parts) > 1 and all(map(unicodedata.combining, parts[1:])) and parts[0].isascii() else letter


@cache
def _joins_words(sign: str) -> bool:
    return sign.isalnum() or sign == "_" or unicodedata.combining(sign) != 0
