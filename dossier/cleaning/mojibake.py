"""Text that was written in one encoding and read in another, found by ftfy and put right place by place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

_A_GRAVE = re.compile("(?<=[a-zß-ÿ])\u00c3 ")
_A_GRAVE_ALONE = re.compile("(?<= )\u00c3 ")
"""The remains of "à" end in a no-break space, which many programs turn into a plain one and join with the next.
No word ends in small letters and this capital; a word of it alone is believed where other letters are damaged."""

_SUSPECT = re.compile(f"[^\x00-\x7f]{{2}}|{_A_GRAVE.pattern}|[\x80-\x9f]")
"""Every letter that is read in a wrong encoding becomes two signs beyond ASCII, or a C1 control."""

_ASCII = re.compile(r"([\x00-\x7f]+)")
_GRAVE = "\u00c3\u00a0"

OPENING, CLOSING = frozenset("\"'`“‘«‹„(["), frozenset("\"'`”’»›“)]")


def may_be_broken(text: str) -> bool:
    """Whether a text has any sign of a wrong encoding; most that have one are sound."""
    return _SUSPECT.search(text) is not None


def broken_encoding(text: str) -> Iterator[tuple[int, int, str]]:
    """Each damaged place of a text: start, end, and what was written there; in order.

    ftfy decides whether a text is damaged, by which signs stand together, and by which encodings it can be
    explained; of what it can do only this is used, so quotation marks, widths and entities stay as they are.
    A damaged sign alone between quotation marks or brackets is spoken of, and stays.

    >>> list(broken_encoding("la cittÃ\\u00a0, il caffÃ¨"))
    [(7, 9, 'à'), (18, 20, 'è')]
    >>> list(broken_encoding('invece di "’" si legge "â€™"')), list(broken_encoding("SÃO PAULO, PÂTÉ, ROMÂNIA"))
    ([], [])
    """
    if not may_be_broken(text):
        return
    read = _A_GRAVE.sub(_GRAVE, text)
    if _written(read) != read:
        read = _A_GRAVE_ALONE.sub(_GRAVE, read)
    for start, end, letters in _differences(read, _written(read)):
        if not _is_quoted(text, start, end):
            # The one space that was there parts words as well: it is given back.
            has_lost_space = text[end - 1] == " " and text[end : end + 1] != " "
            yield start, end, letters + " " if has_lost_space else letters


def _written(read: str) -> str:
    """What was written where this is read; nothing of ASCII changes.

    ftfy takes a space for a lost byte where that gives any letter, and makes † of a torn ”: so it sees none.
    """
    # Imported here: it takes a while, and few clippings need it.
    from ftfy import fix_encoding

    return fix_encoding(read.replace(" ", "\n"), _only_encoding()).replace("\n", " ")


@cache
def _only_encoding() -> TextFixerConfig:
    from ftfy import TextFixerConfig

    # A sequence with a lost byte is left as it is: what stands there tells more than the sign for "unreadable".
    return TextFixerConfig(replace_lossy_sequences=False, restore_byte_a0=False)


def _differences(read: str, written: str) -> Iterator[tuple[int, int, str]]:
    """Where two texts differ, between the ASCII that encodings have in common."""
    old, new = _ASCII.split(read.replace("\n", " ")), _ASCII.split(written)
    if old[1::2] != new[1::2]:  # no repair that we know of changes these; then all of it is one place
        old, new = [read], [written]
    at = 0
    for before, after in zip(old, new, strict=True):
        if before != after:
            head = _common(before, after)
            tail = _common(before[head:][::-1], after[head:][::-1])
            yield at + head, at + len(before) - tail, after[head : len(after) - tail]
        at += len(before)


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a place stands by itself between marks; of “Ã” the last mark would be taken for a part of it."""
    return text[start - 1 : start] in OPENING and (text[end : end + 1] in CLOSING or text[end - 1] in CLOSING)
