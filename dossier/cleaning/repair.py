"""Characters that a clipping's way has damaged, mended."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from dossier.model import Article, Block, Link

_INVISIBLE = re.compile(r"[\u00ad\u200b\u2060\ufeff]")
_BIDI_CONTROLS = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")

Fix = Callable[[str], str]


def drop_invisible(text: str) -> str:
    """Soft hyphens, zero-width spaces, word joiners and byte order marks go: they break words for search.

    >>> drop_invisible("esercita\\u00adzione")
    'esercitazione'
    """
    return _INVISIBLE.sub("", text)


def drop_direction_controls(text: str) -> str:
    """Controls of writing direction go: they can make a reader see other words than are there.

    >>> drop_direction_controls("a\\u202eb")
    'ab'
    """
    return _BIDI_CONTROLS.sub("", text)


def join_accents(text: str) -> str:
    """Letters with separate accents become one character (NFC), as registers and readers write them.

    >>> len(join_accents("citta\\u0300"))
    5
    """
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def single_spaces(text: str) -> str:
    """Runs of white space and control characters become one space; a no-break space alone is kept.

    >>> single_spaces("a \\n\\t b")
    'a b'
    """
    return _SPACE.sub(lambda run: run[0] if run[0] in {"\u00a0", "\u202f"} else " ", text).strip()


FIXES: tuple[Fix, ...] = (drop_invisible, drop_direction_controls, join_accents, single_spaces)


def mend(text: str) -> str:
    for fix in FIXES:
        text = fix(text)
    return text


def mend_characters(article: Article) -> Article:
    """Every text of the article, mended. Blocks that hold nothing visible stay as they are, for the record."""
    return replace(
        article,
        title=mend(article.title),
        kicker=mend(article.kicker),
        description=mend(article.description),
        authors=tuple(author for author in map(mend, article.authors) if author),
        source=mend(article.source),
        blocks=tuple(_mend_block(block) for block in article.blocks),
    )


def _mend_block(block: Block) -> Block:
    if block.kind == "code":
        return replace(block, text=join_accents(drop_direction_controls(drop_invisible(block.text))))
    text = mend(block.text)
    if text == block.text:
        return block
    links = tuple(
        Link(len(mend(block.text[: link.start] + "|")) - 1, len(mend(block.text[: link.end] + "|")) - 1, link.url)
        for link in block.links
    )
    return replace(block, text=text, links=links)
