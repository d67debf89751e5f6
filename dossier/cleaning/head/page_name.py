"""The name of a page, as a browser shows it: the title and the site's name in one line."""

from __future__ import annotations

import re
from collections.abc import Collection

from dossier.cleaning.words import tokens

SITE_WORDS = 5
"""The name of a site with its section has hardly more words."""

LONGEST_NAME = 500
"""Characters: a longer line is a paragraph."""

_SEPARATOR = re.compile(r"\s+[|–—:·•»«›‹~/-]+\s+|\s*[|»›]\s*|\s+(?=::)|(?<=::)\s+")


def without_site(name: str, others: Collection[str]) -> str:
    """The name without the parts at its ends that are the site's.

    A short part at either end is the site's where the rest is longer; `others` are the words of the text, and a
    part at the front that speaks of them stays.

    >>> without_site("Il ponte riapre dopo tre anni | Cronaca | La Testata", {"ponte", "anni"})
    'Il ponte riapre dopo tre anni'
    >>> without_site("Mosca – Pechino, chi guida la nuova intesa", {"mosca", "pechino", "intesa"})
    'Mosca – Pechino, chi guida la nuova intesa'
    """
    if len(name) > LONGEST_NAME:
        return name.strip()
    parts = list(_SEPARATOR.finditer(name))
    start, end = 0, len(name)
    while parts and _is_of_site(name[parts[-1].end() : end], name[start : parts[-1].start()]):
        end = parts.pop().start()
    while (
        parts
        and _is_of_site(name[start : parts[0].start()], name[parts[0].end() : end])
        and not (_told_in(name[start : parts[0].start()], others))
    ):
        start = parts.pop(0).end()
    return name[start:end].strip()


def _is_of_site(part: str, rest: str) -> bool:
    return len(tokens(part)) <= SITE_WORDS and len(tokens(rest)) > max(3, len(tokens(part)))


def _told_in(part: str, words: Collection[str]) -> bool:
    return any(len(token) > 3 and token in words for token in tokens(part))
