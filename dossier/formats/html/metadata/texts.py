"""The words in an element, and what the element is called."""

from __future__ import annotations

from itertools import islice

from lxml import etree

from dossier.formats.html.metadata.values import one_line

TEXT_PARTS = 200
"""Stretches of text that are read from one element: a line has a few, a wrapper has thousands."""

LONGEST_LINE = 1_500
"""Characters of a line that are read; the longest standfirst is shorter."""

BREAKS = frozenset({"br", "p", "div", "li", "dd", "dt", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements behind which a word cannot go on."""

_NAMES = ("class", "id", "itemprop", "rel", "data-testid")


def names_of(element: etree._Element) -> str:
    """What an element is called: its classes, id and properties."""
    return " ".join(value for name in _NAMES if (value := element.get(name)))


def text_in(element: etree._Element) -> str:
    """The text of an element in one line; of a wrapper round much text only its beginning."""
    parts: list[str] = []
    size = 0
    for part in islice(element.itertext(), TEXT_PARTS):
        parts.append(part)
        size += len(part)
        if size > LONGEST_LINE:
            break
    return one_line("".join(parts))


def spaced_text(element: etree._Element) -> str:
    """The text of an element with a space wherever another element begins or ends, as its boxes stand apart."""
    return one_line(" ".join(part for part in islice(element.itertext(), TEXT_PARTS) if part.strip())[:LONGEST_LINE])


def has_own_words(element: etree._Element) -> bool:
    """Whether an element holds words that are in no element within it."""
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)
