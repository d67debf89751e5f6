"""Whose a page is, in the line that claims it."""

from __future__ import annotations

import re

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
LONGEST = 300
"""Characters of a line that claims a page; a longer one is a text that speaks of rights."""


def holder_of(text: str) -> str:
    """The name behind the sign of copyright and the year; "" where there is none.

    >>> holder_of("© 2024 La Testata. Tutti i diritti riservati"), holder_of("Copyright 2019-2024 The Molo, Inc.")
    ('La Testata', 'The Molo')
    >>> holder_of("© Riproduzione riservata"), holder_of("Copyright & Licensing"), holder_of("Il molo")
    ('', '', '')
    """
    match = _CLAIM.search(text[:LONGEST])
    name = _RIGHTS.sub("", match["name"]).strip(" -:") if match else ""
    return name if name[:1].isupper() else ""
