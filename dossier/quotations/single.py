"""Single quotation marks told from apostrophes."""

from __future__ import annotations

import re
from functools import cache

from dossier.language.data import LANGUAGES
from dossier.quotations.lexicon import lexicon
from dossier.quotations.signs import Sign

_WORD_BEFORE, _WORD_AFTER = re.compile(r"\w+$"), re.compile(r"\w+")
LONGEST_WORD = 12
"""No word that an apostrophe shortens is longer."""


def opens(text: str, sign: Sign, language: str) -> bool:
    """Whether a single mark begins a quotation: 'so', and not '90s, 'ndrangheta, 'tis."""
    following = text[sign.end : sign.end + LONGEST_WORD]
    if sign.facing != "open" or not following.strip() or following[0].isdigit():
        return False
    if sign.mark == "’":
        return False
    word = _WORD_AFTER.match(following)
    return word is None or word[0].lower() not in _elided(language)


def may_close(text: str, sign: Sign) -> bool:
    return sign.mark in "’'‘" and sign.facing != "open" and not text[sign.start - 1 : sign.start].isspace()


def closes_surely(text: str, sign: Sign, language: str) -> bool:
    """Whether it is no apostrophe for sure: the words do not go on behind it, as in "the ministers' vote", "un po' di".

    Old agency texts write the accent so ("la citta' e' viva"), hence a vowel before it proves nothing either.
    """
    before = _WORD_BEFORE.search(text, max(sign.start - LONGEST_WORD, 0), sign.start)
    if before and before[0].lower() in _shortened(language):
        return False
    after = text[sign.end : sign.end + 2]
    goes_on = after[:1] == " " and after[1:2].isalnum()
    return not (goes_on and before and before[0][-1].lower() in "szaeioux")


@cache
def _elided(language: str) -> frozenset[str]:
    """Words that have lost their beginning: ndrangheta, tis, em."""
    return _of_all("elided", language)


@cache
def _shortened(language: str) -> frozenset[str]:
    """Words that have lost their end: po, mo, de, goin."""
    return _of_all("shortened", language)


def _of_all(kind: str, language: str) -> frozenset[str]:
    """Those of a language, or of all where we have no list of it."""
    languages = (language,) if language in LANGUAGES else LANGUAGES
    return frozenset[str]().union(*(lexicon(code).words(kind) for code in languages))
