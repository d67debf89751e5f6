"""Acronyms that a text itself gives to an entry's name: "Esercito popolare di liberazione (EPL)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.language import occurrences, plain_apostrophes
from dossier.model import Mention, Span
from dossier.names.acronyms import is_acronym, is_acronym_of

_BEHIND = re.compile(r" \(([^\W_]{2,6})\)")
_BEFORE = re.compile(r"(?<![\w(])([^\W_]{2,6}) \($")
LONGEST_BEFORE = 9
"""An acronym and the bracket behind it have so many signs at most."""


def learnt(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Every place of an acronym that stands in brackets beside a linked name whose initials it is, or before it.

    One that two entries are given in a text, and one that the register knows there as something else, is nobody's.

    >>> name = Mention(Span(2, 18), "unione", "name")
    >>> [mention.span for mention in learnt("L'Unione dei Molti (UM) tace; parla la UM.", [name])]
    [Span(start=20, end=22), Span(start=39, end=41)]
    """
    plain = plain_apostrophes(text)
    owners: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.status == "linked" and (acronym := _beside(plain, mention.span)):
            owners.setdefault(acronym, set()).add(mention.entry)
    for acronym, entries in owners.items():
        spans = occurrences(plain, acronym) if len(entries) == 1 else ()
        if not any(span.overlaps(mention.span) for span in spans for mention in mentions):
            yield from (Mention(span, entry, "acronym") for entry in entries for span in spans)


def _beside(plain: str, span: Span) -> str:
    behind = _BEHIND.match(plain, span.end)
    before = _BEFORE.search(plain[max(0, span.start - LONGEST_BEFORE) : span.start])
    name = plain[span.start : span.end]
    for found in (behind, before if plain[span.end : span.end + 1] == ")" else None):
        if found and is_acronym(found[1]) and is_acronym_of(found[1], name):
            return found[1]
    return ""
