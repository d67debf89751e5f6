"""Whose a page is, in the line that claims it."""

from __future__ import annotations

import re
from typing import NamedTuple

_CLAIM = re.compile(
    r"(?:©|\(c\)|copyright)[\s,]*(?:copyright|©|\(c\))?[\s,]*(?:(?:19|20)\d\d)?(?:\s*[-–—/]\s*(?:(?:19|20)?\d\d|\w{2,9}))?"
    r"[\s,.·-]*(?:by\s+)?(?P<name>[^.|•·,;©\d()\[\]–—]{2,80})",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"\s*(?:all rights|alle rechte|tutti i diritti|riproduzione|tous droits|todos los derechos|todos os direitos|"
    r"alle rettigheter|med ensamrätt|wszelkie prawa).*$",
    re.IGNORECASE,
)


class Claim(NamedTuple):
    """The name of who claims a page, and the words that do; both "" where there is no claim."""

    name: str = ""
    words: str = ""


def claim_in(text: str) -> Claim:
    """The name behind the sign of copyright and the year, with the claim as it is written.

    >>> claim_in("© 2024 La Testata. Tutti i diritti riservati").name
    'La Testata'
    >>> claim_in("Privacy · Copyright 2019-2024 The Molo, Inc.")
    Claim(name='The Molo', words='Copyright 2019-2024 The Molo')
    >>> [claim_in(text).name for text in ("© Riproduzione riservata", "Copyright & Licensing", "Il molo")]
    ['', '', '']
    """
    match = _CLAIM.search(text)
    name = _RIGHTS.sub("", match["name"]).strip(" -:") if match else ""
    return Claim(name, match[0]) if match and name[:1].isupper() else Claim()
