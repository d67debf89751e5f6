"""Words on a picture and whose it is."""

from __future__ import annotations

import re
from functools import cache

from dossier.cleaning.words import any_of
from dossier.language import caption_cues
from dossier.memo import per_line

_RIGHTS = re.compile(r"\W*©")
_RIGHTS_BEHIND = re.compile(r"(?:\s©|\s[–—-] copyright\b)[^.!?]{2,60}$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_AGENCY = re.compile("/|photo|foto|images|ansa|reuters|afp|epa|efe|getty", re.IGNORECASE)

SIGNS_BEFORE = 20
"""Bullets, arrows and brackets before such a word are fewer."""

LETTERS_OF_AN_END = 80
"""A sign of rights with its holder is within so many letters of the end."""

WORDS_OF_AN_END = 16
"""A credit of five words behind its cue, with all that may stand between them, is within so many words of the end."""


@per_line
def is_caption(text: str) -> bool:
    """Whether a line says that it belongs to a picture: it begins with such a word, or ends with an agency's credit.

    >>> is_caption("Foto: Ansa"), is_caption("The bridge at dawn (AP Photo/Ann Green)")
    (True, True)
    >>> is_caption("The photo that changed the harbour"), is_caption("Fotografi in sciopero")
    (False, False)
    """
    says_rights = _RIGHTS.match(text) or _RIGHTS_BEHIND.search(text, max(0, len(text) - LETTERS_OF_AN_END))
    return bool(says_rights or _begins().match(text) or _ends_with_a_credit(text)) or _names_an_agency(text)


def _ends_with_a_credit(text: str) -> bool:
    if ":" not in text and "/" not in text and text.rpartition(" ")[2].strip(").").casefold() not in _last_words():
        return False  # as of most lines
    words = text.rsplit(None, WORDS_OF_AN_END)
    return _ends().search(text, len(words[0]) if len(words) > WORDS_OF_AN_END else 0) is not None


def _names_an_agency(text: str) -> bool:
    """Whether brackets at the end, behind which no word stands, hold an agency or a stroke."""
    if ")" not in text:  # as in most lines
        return False
    last = next((at for at in range(len(text) - 1, -1, -1) if text[at].isalnum() or text[at] == "_"), -1)
    if ")" not in text[last + 1 :]:
        return False
    groups = _IN_BRACKETS.finditer(text, max(text.rfind("(", 0, last + 1), 0))
    return any(group.end() > last and _AGENCY.search(group[1]) for group in groups)


@cache
def _last_words() -> frozenset[str]:
    return frozenset(cue.rsplit(None, 1)[-1].casefold() for cue in caption_cues())


@cache
def _begins() -> re.Pattern[str]:
    before = rf"\W{{0,{SIGNS_BEFORE}}}"
    return re.compile(
        rf"{before}(?:{_cues()})(?:\s*[:：＝=/|©]|\s+(?:by|di|von|de|par)\b(?=\s+[^\W\d_]))|{before}(?:{_cues()})$",
        re.IGNORECASE,
    )


@cache
def _ends() -> re.Pattern[str]:
    """A credit behind the words: "… Foto: Ansa", "… Getty Images"."""
    return re.compile(rf"[\s(](?:{_cues()})\s*(?:[:/]|$)(?:\s*[^\s.]+(?:\s+[^\s.]+){{0,4}})?[.)]?$", re.IGNORECASE)


def _cues() -> str:
    return any_of(caption_cues())
