"""The words of what is said: from where it begins up to the next act, without marks and spaces at the ends."""

from __future__ import annotations

from dossier.model import Span
from dossier.quotations.acts.contents import Content
from dossier.quotations.acts.groups import Group
from dossier.quotations.acts.items import Reader

_TRIMMED = " \t\n,;:–—-"
_BEFORE = frozenset({",", "–", "—", ":"})
"""What parts the words from the verb behind them."""

_REACH = 14
"""Items between a verb and the comma behind which its clause goes on."""


def span(reader: Reader, group: Group, found: Content, cut: int) -> Span | None:
    """The words of a content, up to the item `cut`, without marks and spaces at their ends."""
    if found.first < 0 or found.shape == "quoted":
        return None
    items = group.items
    if found.shape == "round":
        first, last = _round(group, cut)
    else:
        first, last = found.first, cut - 1
    if first >= len(items) or last < first:
        return None
    return trimmed(reader.text, items[first].start, items[last].end)


def _round(group: Group, cut: int) -> tuple[int, int]:
    """What stands before the verb; the whole sentence where it goes on behind a comma."""
    end = group.first - 1
    while end > 0 and group.items[end].word not in _BEFORE:
        end -= 1
    rest = next((at for at in range(group.last + 1, len(group.items)) if group.items[at].word == ","), -1)
    goes_on = rest > 0 and rest - group.last < _REACH and len(group.items) - rest > 2
    return (0, len(group.items) - 1) if goes_on else (0, end - 1)


def trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip(_TRIMMED))
    end -= len(words) - len(words.rstrip(_TRIMMED + "."))
    return Span(start, end) if start < end else None
