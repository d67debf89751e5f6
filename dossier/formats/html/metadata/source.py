"""The source of a page as a tree, with what its scripts and meta elements hold."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from dossier.formats.html.metadata.texts import BREAKS
from dossier.formats.html.metadata.values import plain

MOST_OF_ONE_NAME = 20
"""Meta elements of one name that are read: papers name their authors so, one by one."""

_UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "select", "textarea")
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def parse(source: str) -> etree._Element:
    """The root of the page, without comments; an empty page where the source is none."""
    # The parser of lxml.html would ask for a class of its own for each element, which takes as long as parsing.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    data = _NO_CHARACTER.sub(" ", source).encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, AssertionError):
        root = None
    return root if root is not None else etree.fromstring("<html><body></body></html>", etree.HTMLParser())


def scripts_of_linked_data(root: etree._Element) -> list[str]:
    """The scripts that hold JSON-LD."""
    return [
        script.text
        for script in root.iter("script")
        if script.text and (script.get("type") or "").strip().lower().startswith("application/ld+json")
    ]


def leave_what_is_seen(root: etree._Element) -> list[etree._Element]:
    """Take out of the tree what no reader sees, set words apart that stand in boxes of their own; its elements."""
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    for element in elements:
        if element.tag in BREAKS:
            # A character reference (&#12;) may have put in what the source itself may not hold.
            element.tail = f" {_NO_CHARACTER.sub(' ', element.tail or '')}"
    return elements


def read_meta(root: etree._Element) -> Mapping[str, tuple[str, ...]]:
    """What the page's meta elements say, by name in small letters, in the order of the page."""
    told: dict[str, tuple[str, ...]] = {}
    for element in root.iter("meta"):
        value = plain(element.get("content"))
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip().lower()
            known = told.get(name, ())
            if name and value and len(known) < MOST_OF_ONE_NAME and value not in known:
                told[name] = (*known, value)
    return told


def is_address(value: str | None) -> bool:
    """Whether this is a whole address of the web."""
    return bool(value) and bool(re.fullmatch(r"https?://[^\s/]\S*", str(value).strip()))
