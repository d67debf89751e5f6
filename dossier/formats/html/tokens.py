"""A page's source as tags and texts, each with its exact place in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from dossier.model import Span

# Values and their number are bounded: an unclosed quotation mark would else be looked for to the end of the page
# at every tag, which takes time with the square of the page's size.
# What is taken is never given back (possessive quantifiers): no part can end where another begins.
# Only behind an equals sign does a quotation mark open a value, as in browsers: a stray one hides no tag's end.
_ATTRIBUTES = r"(?:[^>=]++|=\s*+(?:\"[^\"]{0,20000}\"|'[^']{0,20000}')?+){0,2000}+"
_MARKUP = re.compile(
    rf"<!--.*?(?:-->|\Z)|<[!?][^>]*>?|<(?P<close>/?)(?P<tag>[a-zA-Z][^\s/>]*)(?P<attributes>{_ATTRIBUTES})>", re.DOTALL
)
_BROKEN_TAG = re.compile(r"</?[a-zA-Z][^<>]*>?")
_ATTRIBUTE = re.compile(r"([^\s=\"'/>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?")

RAW_TEXT = frozenset(
    {"script", "style", "template", "noscript", "textarea", "title", "iframe", "svg", "math", "xmp", "object"}
)
"""Elements whose content is not text of the page, whatever stands in it; but a noscript may hold paragraphs."""

_PARAGRAPH = re.compile(r"<p[\s>]", re.IGNORECASE)
"""What tells a text for readers without scripts from an image or a line that asks for these."""


class Token(NamedTuple):
    """A start tag, an end tag, a text, or content that is never shown (kind "raw", with its tag)."""

    kind: str
    span: Span
    tag: str = ""
    attributes: str = ""
    text: str = ""

    def told(self) -> dict[str, str]:
        """The attributes by name in small letters; the first of a name holds, and one without a value is empty."""
        told: dict[str, str] = {}
        if self.attributes:
            for name, double, single, bare in _ATTRIBUTE.findall(self.attributes):
                told.setdefault(name.lower(), unescape(double or single or bare))
        return told


def tokens(source: str) -> Iterator[Token]:
    """Every tag and text in order. What looks like a tag and is none is text; nothing is left out but comments."""
    at = unscripted = 0  # where we are, and up to where a noscript is read like the page round it
    while at < len(source):
        opening = source.find("<", at)
        if opening < 0:
            opening = len(source)
        if opening > at:
            yield _text(source, at, opening)
        if opening == len(source):
            return
        match = _MARKUP.match(source, opening) or _BROKEN_TAG.match(source, opening)
        if match is None:
            end = source.find("<", opening + 1)
            at = len(source) if end < 0 else end
            yield _text(source, opening, at)
            continue
        at = match.end()
        if match.re is _MARKUP and match["tag"]:
            token = _tag(match)
            yield token
            if token.kind != "start" or token.tag not in RAW_TEXT or match["attributes"].endswith("/"):
                continue
            if token.tag == "noscript" and at < unscripted:
                continue
            end = _end_of_raw(source, token.tag, at)
            if token.tag == "noscript" and end < len(source) and _PARAGRAPH.search(source, at, end):
                unscripted = end
            else:
                yield Token("raw", Span(at, end), token.tag, token.attributes)
                at = end


def _text(source: str, start: int, end: int) -> Token:
    text = source[start:end]
    return Token("text", Span(start, end), text=unescape(text) if "&" in text else text)


def _tag(match: re.Match[str]) -> Token:
    close, tag, attributes = match.groups()
    return Token("end" if close else "start", Span(match.start(), match.end()), tag.lower(), attributes)


def _end_of_raw(source: str, tag: str, at: int) -> int:
    match = re.compile(rf"</{tag}[\s/>]", re.IGNORECASE).search(source, at)
    return match.start() if match else len(source)
