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

MARKS = frozenset("“”„‟\"＂«»‹›‘‚「」『』")
"""Signs that are marks and nothing else."""
DOUBLED = (" '", "('", "\n'", "``", "''", ",,", "`")
"""Others that tell that a text may have marks; it has none without."""

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
    may_close: bool = False
    """Whether one that faces as if it opened may close all the same, with a space on its wrong side: `vero, "disse`."""


def signs(text: str, start: int, end: int) -> Iterator[Sign]:
    """The signs in a stretch of the text.

    >>> [(sign.mark, sign.facing) for sign in signs('l\\'"era" «nuova»', 0, 16)]
    [('"', 'open'), ('"', 'close'), ('«', 'open'), ('»', 'close')]
    """
    for match in _SIGN.finditer(text, start, end):
        mark, at, behind = match[0], match.start(), match.end()
        before, after = text[at - 1] if at > start else " ", text[behind] if behind < end else " "
        facing = _facing(before, after)
        may_close = facing == "open" and before == " " and (after.islower() or text[at - 2 : at - 1] in _CLOSING[:6])
        yield Sign(at, behind, mark, _FAMILIES[mark], facing, before.isdigit(), may_close)


def _facing(before: str, after: str) -> Facing:
    opens = before.isspace() or before in _OPENING
    closes = after.isspace() or after in _CLOSING
    if opens == closes:
        return "either"
    return "open" if opens else "close"
