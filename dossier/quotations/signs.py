"""The signs of a text that may be quotation marks, and which way each one faces by what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

Family: TypeAlias = Literal["double", "straight", "guillemet", "angle", "single", "corner", "white-corner"]
Facing: TypeAlias = Literal["open", "close", "either"]

_FAMILIES: dict[str, Family] = {
    "“": "double", "”": "double", "„": "double", "‟": "double", ",,": "double", "``": "double",
    '"': "straight", "＂": "straight", "''": "straight",
    "«": "guillemet", "»": "guillemet", "‹": "angle", "›": "angle",
    "‘": "single", "’": "single", "‚": "single", "'": "single", "`": "single",
    "「": "corner", "」": "corner", "『": "white-corner", "』": "white-corner",
}  # fmt: skip

MARKS = frozenset("".join(_FAMILIES)) - frozenset(",'’`")
"""Signs that are marks and nothing else; a text without them needs no further look for doubled ones."""

_SIGN = re.compile(r"[«»‹›“”„‟\"＂‘‚「」『』]|``|''|,,(?=\w)|(?<![\w'])['’`](?=[\w«“])|['’](?![\w'’])")
"""An apostrophe between two letters is none of them."""

_OPENING, _CLOSING = "([{<-–—/=«“„‘‚‹「『\"'’", ".,;:!?…)]}>-–—/»”’›」』\"'"


class Sign(NamedTuple):
    """A mark, with the way that it faces by the space beside it: "either" where that tells nothing."""

    start: int
    end: int
    mark: str
    family: Family
    facing: Facing
    after_figure: bool


def signs(text: str, start: int, end: int) -> Iterator[Sign]:
    """The signs in a stretch of the text.

    >>> [(sign.mark, sign.facing) for sign in signs('l\\'"era" «nuova»', 0, 16)]
    [('"', 'open'), ('"', 'close'), ('«', 'open'), ('»', 'close')]
    """
    for match in _SIGN.finditer(text, start, end):
        mark, at, behind = match[0], match.start(), match.end()
        before, after = text[at - 1] if at > start else " ", text[behind] if behind < end else " "
        yield Sign(at, behind, mark, _FAMILIES[mark], _facing(before, after), before.isdigit())


def _facing(before: str, after: str) -> Facing:
    opens = before.isspace() or before in _OPENING
    closes = after.isspace() or after in _CLOSING
    if opens == closes:
        return "either"
    return "open" if opens else "close"
