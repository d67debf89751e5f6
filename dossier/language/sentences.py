"""Where sentences begin and end."""

from __future__ import annotations

import re
from functools import lru_cache

from dossier.language.data import abbreviations
from dossier.language.dates import short_months
from dossier.model import Span

_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*(\w))")
STOP_SIGNS = 40
"""Signs of a stop, marks and white space behind it included; where more stand in a row no abbreviation ends."""
PARAGRAPHS_KEPT = 64
"""Answers that are kept: names and proofs of one article ask for the same paragraphs."""

_LAST_WORD = re.compile(r"(\S+?)\.+[\"'”’»)\]]*\s+$")

_ENDS, _CLOSING = (".", "!", "?", "…", "。", "！", "？"), "\"'”’»)]」』"


def ends_a_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, closing marks included.

    >>> ends_a_sentence("«Piove.»"), ends_a_sentence("Il ponte riapre")
    (True, False)
    """
    return text.removesuffix("\n").rstrip(_CLOSING).endswith(_ENDS)


@lru_cache(maxsize=PARAGRAPHS_KEPT)
def sentences(text: str, language: str) -> tuple[Span, ...]:
    """The sentences of one paragraph, without the white space between them.

    A stop ends a sentence when a capital or a figure follows, unless it closes an abbreviation or an initial.

    >>> sentences("Il gen. Li è a Mosca. Poi parte.", "it")
    (Span(start=0, end=21), Span(start=22, end=32))
    """
    found, start = [], _skip_space(text, 0)
    for match in _STOP.finditer(text):
        if _ends_sentence(text, match, language):
            found.append(Span(start, start + len(text[start : match.end()].rstrip())))
            start = match.end()
    end = len(text.rstrip())
    if start < end:
        found.append(Span(start, end))
    return tuple(found)


def _ends_sentence(text: str, match: re.Match[str], language: str) -> bool:
    next_letter = match[1]
    if not (next_letter.isupper() or next_letter.isdigit() or not next_letter.islower()):
        return False
    if match.end() - match.start() > STOP_SIGNS:
        return True
    word = _LAST_WORD.search(text, max(0, match.start() - 40), match.end())
    if word is None:
        return True
    last = word[1].lstrip("\"'“‘«([").rpartition("’")[2].rpartition("'")[2]
    is_initial = len(last) == 1 and last.isupper()
    if next_letter.isdigit() and last.lower() in short_months(language):
        return False  # "Sept. 3": before a figure
    return not is_initial and last.lower() not in abbreviations(language)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
