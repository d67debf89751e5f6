"""Values as plain text, and what a page tells with the rule by which it was read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

LONGEST_VALUE = 5_000
"""Characters of a value that are read: no field is longer, and hostile pages have values of megabytes."""

_WORD = re.compile(r"[^\W_]+")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[,;:.!?)](?:\s|$))")


@dataclass(frozen=True, slots=True)
class Told:
    """A value with the rule that found it, and the words of the page that show it."""

    value: str
    rule: str
    evidence: str = ""
    names: tuple[str, ...] = ()
    """The people that the value names, where the field is one of people."""


def plain(value: Any) -> str:
    r"""A value as plain text in one line: metadata often carry tags and entities, one level too many of them.

    >>> plain("A &amp;amp; b <i>c</i>\n d")
    'A & b c d'
    >>> plain(7), plain(None), plain(["a"])
    ('', '', '')
    """
    if not isinstance(value, str):
        return ""
    text = unescape(value[:LONGEST_VALUE])
    if "<" in text:
        # Imported here: it takes a tenth of a second, and few pages need it.
        from bs4 import BeautifulSoup

        text = BeautifulSoup(text, "html.parser").get_text()
    text = unescape(text) if "&" in text else text
    return " ".join(text.replace("\u200b", "").replace("\xad", "").split())


def one_line(texts: str) -> str:
    """Text put together from elements: white space once, and none before a comma."""
    return _SPACE_BEFORE_STOP.sub("", " ".join(texts.replace("\u200b", "").replace("\xad", "").split()))


def key(text: str) -> str:
    """The words of a text without case, signs and spaces between: what two forms of one title have in common.

    >>> key("The fleet’s home!") == key("THE FLEET'S HOME")
    True
    """
    return " ".join(_WORD.findall(text.casefold()))
