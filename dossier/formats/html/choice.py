"""Which blocks of a page are its article: the judgement of trafilatura, told block by block."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from dossier.formats.html.blocks import TextBlock
from dossier.language import UNSPACED, read_date

WRAPPER_SHARE = 0.2

ARTICLE = frozenset({"article", "main"})
STRUCTURE = frozenset({"list_item", "quote", "code", "table_row", "caption"})
CLOSING = frozenset({"list_item", "table_row"})
MENU_WORDS = 3
HEAD_LINE, HEAD_LINES = 120, 6

_WORD = re.compile(rf"[{UNSPACED}]|[^\W_]+")
"""A word, or a sign of a script that puts no spaces between words."""
SHINGLE = 4
LONG = SHINGLE + 2
AGREED = 0.6
"""A block belongs to the article when this share of its words stands in the extracted text, in order."""


def choose(source: str, blocks: Sequence[TextBlock]) -> tuple[str, ...]:
    """For each block the reason to leave it out, or "" where it is the article's.

    The extractor reads the page apart from us and gives text without places. Each of our blocks is held
    against that text, so that structure and spans stay exact and no sentence is put together twice.
    Where it finds nothing, the elements of the page decide alone.
    """
    agreed = _agreement(_extract(source), blocks)
    sure = [n for n, block in enumerate(blocks) if agreed[n] and len(_words(block.text)) >= LONG]
    if not sure:
        return tuple(_without_judgement(blocks))
    # A few words may stand anywhere on a page: they are the article's between its long blocks only.
    last = _end_of_structure(blocks, agreed, sure[-1])
    agreed = [is_agreed and sure[0] <= n <= last for n, is_agreed in enumerate(agreed)]
    wrappers = _wrappers([blocks[n] for n in sure])
    between = _structure_between(blocks, agreed, range(sure[0], sure[-1] + 1))
    head = _head(blocks, sure[0])
    return tuple(
        "" if _belongs(block, agreed[n], between[n] or n in head, wrappers) else block.frame or "outside"
        for n, block in enumerate(blocks)
    )


def _end_of_structure(blocks: Sequence[TextBlock], agreed: Sequence[bool], last: int) -> int:
    """Where the list or table ends that closes the article; a list of single words is the page's tags."""
    end = last
    while end + 1 < len(blocks) and agreed[end + 1] and blocks[end + 1].kind in CLOSING:
        end += 1
    words = sum(len(_words(block.text)) for block in blocks[last + 1 : end + 1])
    is_list = end > last and blocks[end].kind == "list_item"
    return last if is_list and words < MENU_WORDS * (end - last) else end


def _head(blocks: Sequence[TextBlock], first: int) -> frozenset[int]:
    """The kicker above the main heading, and the short lines below it that tell a date or stand in its header."""
    titles = [n for n in range(first + 1) if blocks[n].kind == "heading" and blocks[n].level == 1]
    start = titles[-1] + 1 if titles else first
    below = range(start, min(start + HEAD_LINES, len(blocks)))
    kicker = [n for n in (start - 2,) if titles and n >= 0 and _is_kicker(blocks[n])]
    return frozenset([*kicker, *(n for n in below if _is_head_line(blocks[n]))])


def _is_kicker(block: TextBlock) -> bool:
    return block.kind == "paragraph" and bool(block.inside & ARTICLE) and len(_words(block.text)) < SHINGLE


def _is_head_line(block: TextBlock) -> bool:
    is_of_header = bool(block.inside & ARTICLE) and "header" in block.inside and block.kind != "list_item"
    return len(block.text) <= HEAD_LINE and (is_of_header or bool(read_date(block.text)))


def _without_judgement(blocks: Sequence[TextBlock]) -> Iterator[str]:
    """By the elements of the page alone; where they leave nothing, all of it, since nothing may be lost."""
    free = [block for block in blocks if not block.frame]
    within = [block for block in free if block.inside & ARTICLE]
    for block in blocks:
        if not free:
            yield ""
        else:
            yield block.frame or ("outside" if within and block not in within else "")


def _wrappers(sure: Sequence[TextBlock]) -> frozenset[str]:
    """Purposes that hold much of the article: an element round the whole page was named so, and says nothing."""
    words = Counter[str]()
    for block in sure:
        words[block.frame] += len(_words(block.text))
    return frozenset(frame for frame, count in words.items() if count > WRAPPER_SHARE * words.total())


def _belongs(block: TextBlock, agreed: bool, by_place: bool, wrappers: frozenset[str]) -> bool:
    """Agreed upon, or a title, heading, list, byline or date of the article that the extractor does not tell."""
    if block.frame:
        return agreed and block.frame in wrappers
    is_title = block.kind == "heading" and block.level == 1
    return agreed or by_place or is_title


def _structure_between(blocks: Sequence[TextBlock], agreed: Sequence[bool], within: range) -> list[bool]:
    """Headings, captions, lists, tables, quotes and code that stand between agreed words, which extractors often lose.

    A heading counts where agreed words follow it. The others count where such words stand directly above
    and below, and where they say something: a list of single words is a menu.
    """
    # A page that names no part of itself as the article leaves only the place between its first and last words.
    names_article = any(block.inside & ARTICLE for block in blocks)
    found = [False] * len(blocks)
    for kind, group in groupby(within, key=lambda n: blocks[n].kind):
        run = list(group)
        free = [n for n in run if not blocks[n].frame and (blocks[n].inside & ARTICLE or not names_article)]
        words = sum(len(_words(blocks[n].text)) for n in run)
        leads_to_text = run[-1] + 1 < len(blocks) and agreed[run[-1] + 1]
        says_something = kind in {"code", "caption"} or words >= MENU_WORDS * len(run)
        is_structure = kind in STRUCTURE and agreed[run[0] - 1] and says_something
        if leads_to_text and (kind == "heading" or is_structure):
            for n in free:
                found[n] = True
    return found


def _agreement(extracted: str, blocks: Sequence[TextBlock]) -> list[bool]:
    words = _words(extracted)
    known = {tuple(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)}
    lines = {tuple(_words(line)) for line in extracted.splitlines()}
    return [_agrees(_words(block.text), known, lines, f" {' '.join(words)} ") for block in blocks]


def _agrees(words: list[str], known: set[tuple[str, ...]], lines: set[tuple[str, ...]], whole: str) -> bool:
    if len(words) < SHINGLE - 1:
        return tuple(words) in lines
    if len(words) < LONG:
        return f" {' '.join(words)} " in whole
    shingles = [tuple(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)]
    return sum(shingle in known for shingle in shingles) >= AGREED * len(shingles)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _extract(source: str) -> str:
    # Imported here: it takes most of a second, and a dossier without saved pages never needs it.
    import trafilatura

    return trafilatura.extract(source, include_comments=False, include_tables=True, deduplicate=False) or ""
