"""Page junk: what the site wrote round the article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from dossier.language import junk_phrases
from dossier.model import Article, Block, Removed

MAX_WORDS_OF_A_PHRASE = 25
"""A longer line that begins like junk is prose that happens to begin so."""

LONG_WINDED = frozenset({"cookies", "legal"})
"""What lawyers write begins as only they begin, and goes on."""

TEASER_WORDS = 16
FOLLOWED_BY_TEASERS = frozenset({"related", "newsletter", "comments", "sharing"})

_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")


def drop_page_junk(article: Article) -> Article:
    """Take out lines that are known phrases of sites, and the teasers that follow "read also"."""
    kept: list[Block] = []
    removed: list[Removed] = list(article.removed)
    after: str = ""
    for block in article.blocks:
        reason = reason_of(block.text) if block.kind != "code" else ""
        if not reason and after in FOLLOWED_BY_TEASERS and _looks_like_a_teaser(block):
            reason = after
        if reason:
            removed.extend(take_out(block, reason))
        else:
            kept.append(block)
        after = reason
    return replace(article, blocks=tuple(kept), removed=in_order(removed))


def reason_of(line: str) -> str:
    """Why this whole line is junk, in one word; "" when it is not known as such.

    >>> reason_of("skip to Main Content"), reason_of("↑ Back To Top")
    ('navigation', 'navigation')
    >>> reason_of("Condividi su Facebook")
    'sharing'
    >>> reason_of("Il ministro ha chiesto di condividere i dati.")
    ''
    """
    plain = plain_line(line)
    is_long = len(plain.split()) > MAX_WORDS_OF_A_PHRASE
    for reason, phrases in junk_phrases().items():
        if is_long and reason not in LONG_WINDED:
            continue
        if plain in phrases["is"] or line.strip().casefold().startswith(phrases["begins"]):
            return reason
    return ""


def plain_line(line: str) -> str:
    """A line without case, arrows, bullets and punctuation at its ends."""
    return _EDGE.sub("", " ".join(line.casefold().replace("’", "'").split()))


def _looks_like_a_teaser(block: Block) -> bool:
    """Short and without an end: a headline of another article. A capital heading belongs to this one."""
    if block.kind == "heading" or block.text.isupper():
        return False
    return len(block.text.split()) <= TEASER_WORDS and not _SENTENCE_END.search(block.text)


def take_out(block: Block, reason: str) -> Iterable[Removed]:
    """The record of a block that is left out: its words stand with its first span."""
    return (Removed(span, block.text if n == 0 else "", reason) for n, span in enumerate(block.spans))


def in_order(removed: Iterable[Removed]) -> tuple[Removed, ...]:
    return tuple(sorted(removed, key=lambda part: part.span))
