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

_APART = BREAKS - {"li"} | {"button"}
"""Elements whose words are a part of their own."""

_IN_A_ROW = frozenset({"a", "li"})
"""Elements that stand side by side where a line lists several things."""

MOST_STEPS = 800
"""Beginnings and ends of elements that are looked at within one line."""

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


def parted_text(element: etree._Element) -> str:
    """The text of an element in parts: a bar between blocks, a semicolon between things side by side.

    Side by side stand links and items of a list, and words of two elements that touch each other.

    >>> parted_text(etree.fromstring("<p><b>Ann Green</b><br/>Paris <a>Bo</a><a>Di</a></p>"))
    'Ann Green | Paris Bo; Di'
    >>> parted_text(etree.fromstring("<p><b>Ann Green</b><i>Reporter</i></p>"))
    'Ann Green; Reporter'
    """
    parts: list[str] = []
    ends_in_letter = False
    for event, inner in islice(etree.iterwalk(element, events=("start", "end")), MOST_STEPS):
        is_within = isinstance(inner.tag, str) and inner is not element
        if is_within and (inner.tag in _APART or (event == "start" and _stands_behind_its_like(inner))):
            parts.append("|" if inner.tag in _APART else ";")
            ends_in_letter = False
        text = (inner.text if event == "start" else inner.tail if inner is not element else None) or ""
        if words := " ".join(text[:LONGEST_LINE].split()):  # white space of megabytes would cost minutes below
            parts += [";", words] if ends_in_letter and text[0].isalpha() else [words]
            ends_in_letter = text[-1].isalpha()
    return one_line(" ".join(_with_single_bars(parts))[:LONGEST_LINE]).strip(" |;")


def _with_single_bars(parts: list[str]) -> list[str]:
    return [part for n, part in enumerate(parts) if part != "|" or (n and parts[n - 1] != "|")]


def _stands_behind_its_like(element: etree._Element) -> bool:
    before = element.getprevious() if element.tag in _IN_A_ROW else None
    return before is not None and before.tag == element.tag and not (before.tail or "").strip()


def has_own_words(element: etree._Element) -> bool:
    """Whether an element holds words that are in no element within it."""
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)
