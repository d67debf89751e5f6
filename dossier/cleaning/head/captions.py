"""Words on a picture and whose it is."""

from __future__ import annotations

import re
from functools import cache

from dossier.language import caption_cues

_RIGHTS = re.compile(
    r"^\W*©|(?:\s©|\s[–—-] copyright\b)[^.!?]{2,60}$"
    r"|\([^()]*(?:/|photo|foto|images|ansa|reuters|afp|epa|efe|getty)[^()]*\)\W*$",
    re.IGNORECASE,
)
"""A sign of rights at the head or the end, or an agency's credit in brackets there."""


def is_caption(text: str) -> bool:
    """Whether a line says that it belongs to a picture: it begins with such a word, or ends with an agency's credit.

    >>> is_caption("Foto: Ansa"), is_caption("The bridge at dawn (AP Photo/Ann Green)")
    (True, True)
    >>> is_caption("The photo that changed the harbour"), is_caption("Fotografi in sciopero")
    (False, False)
    """
    return bool(_begins().match(text) or _ends().search(text) or _RIGHTS.search(text))


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:{_cues()})(?:\s*[:/|©]|\s+(?:by|di|von|de|par)\b(?=\s+[^\W\d_]))|\W*(?:{_cues()})$", re.IGNORECASE
    )


@cache
def _ends() -> re.Pattern[str]:
    """A credit behind the words: "… Foto: Ansa", "… Getty Images"."""
    return re.compile(rf"[\s(](?:{_cues()})\s*(?:[:/]|$)(?:\s*[^\s.]+){{0,5}}[.)]?$", re.IGNORECASE)


def _cues() -> str:
    return "|".join(map(re.escape, caption_cues()))
