"""Where words begin and end, in any script."""

from __future__ import annotations

import unicodedata

from dossier.model import Span

UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
"""Ranges of the scripts that put no spaces between words, for a class of a regular expression."""

_PLAIN = (("’", "'"), ("ʼ", "'"), ("‘", "'"), ("\u00a0", " "), ("\u202f", " "))


def plain_apostrophes(text: str) -> str:
    """Typographic apostrophes and no-break spaces as plain ones; every offset stays where it was."""
    if text.isascii():
        return text
    # Most texts have one of them or none: to replace what is not there costs next to nothing, a table asked of every
    # letter ten times as much.
    for sign, plain in _PLAIN:
        text = text.replace(sign, plain)
    return text


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the words between these offsets are whole words.

    Apostrophes and hyphens separate words, so dell'Ucraina names Ucraina and Cina-Russia both countries.
    """
    return not (_joins(text, start - 1) and _joins(text, start)) and not (_joins(text, end - 1) and _joins(text, end))


def _joins(text: str, at: int) -> bool:
    if not 0 <= at < len(text):
        return False
    return text[at].isalnum() or text[at] == "_" or unicodedata.combining(text[at]) != 0


def occurrences(text: str, words: str) -> tuple[Span, ...]:
    """Where these words stand as whole words, whatever kind of apostrophe they have.

    >>> occurrences("dell’Ucraina, Ucrainae", "Ucraina")
    (Span(start=5, end=12),)
    """
    plain, wanted = plain_apostrophes(text), plain_apostrophes(words)
    found, at = [], plain.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if stands_alone(plain, at, end):
            found.append(Span(at, end))
        at = plain.find(wanted, end)
    return tuple(found)
