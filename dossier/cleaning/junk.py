"""Page junk: what the site wrote round the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dossier.cleaning.lines import is_hour, lines_of
from dossier.cleaning.phrases import known
from dossier.cleaning.words import is_in_capitals
from dossier.language import ends_a_sentence
from dossier.model import UNSEEN, Article, Block, Removed

FRAME_LINES = 10
"""So many lines of a frame show that a whole page was selected; fewer may be somebody's notes."""

REST_SHARES = {"comments": 2.0, "cookies": 0.5, "related": 0.3}
"""How much prose may stand behind the heading of such a part, for each word before it."""

REST_SHARES_OF_CUT_PAGES = {**REST_SHARES, "sharing": 0.2, "navigation": 0.1, "newsletter": 0.1}
"""Where a page's frame was cut by its lines alone, buttons and offers of a newsletter tell an end too: they stand
within a text as well, but hardly above its last sentences. In somebody's notes "menu" may be a heading."""

BUTTONS = frozenset({"sharing", "navigation"})

PROSE_WORDS, ENOUGH_PROSE, HEADLINES_OF_A_LIST = 8, 80, 3

_NUMBER = re.compile(r"(\d{1,2})[.)]\s")

WHOLE = frozenset({"is", "row"})
"""How a line is known that says nothing but phrases of sites."""

TEASER_WORDS = 16
FOLLOWED_BY_TEASERS = frozenset({"related", "newsletter", "comments", "sharing"})


def drop_page_junk(article: Article) -> Article:
    """Take out lines that are known phrases of sites, and the teasers that follow "read also".

    A line that counts on where the text stopped ("4." behind "3.") is the text's.
    """
    kept: list[Block] = []
    removed: list[Removed] = list(article.removed)
    after, counted = "", 0
    whole_lines_only = _was_judged(article)
    reasons = [
        "" if whole_lines_only and known(block.text).how not in WHOLE else line.reason
        for block, line in zip(article.blocks, lines_of(article.blocks), strict=True)
    ]
    shares = REST_SHARES_OF_CUT_PAGES if _was_cut(article) and not whole_lines_only else REST_SHARES
    end, end_reason = _end_of_article(article.blocks, reasons, shares)
    for n, (block, reason) in enumerate(zip(article.blocks, reasons, strict=True)):
        if not reason and n >= end:
            reason = end_reason
        number = _number_of(block.text)
        if not reason and after in FOLLOWED_BY_TEASERS and not 1 < number == counted + 1:
            reason = after if _is_teaser(article.blocks, reasons, n) else ""
        if reason:
            removed.extend(take_out(block, reason))
        else:
            kept.append(block)
            counted = number or counted
        after = reason
    return replace(article, blocks=tuple(kept), removed=in_order(removed))


def _was_judged(article: Article) -> bool:
    """Whether the clipping's format weighed each block already, with what a page's elements say besides."""
    told = {part.reason for part in article.removed}
    return bool(told & UNSEEN) and bool(told - UNSEEN)


def _was_cut(article: Article) -> bool:
    """Whether the clip is a page, some lines of which were left out already."""
    return any(part.reason not in {*UNSEEN, "pagination", "markup"} for part in article.removed)


def _end_of_article(blocks: Sequence[Block], reasons: Sequence[str], shares: Mapping[str, float]) -> tuple[int, str]:
    """Where a part of the page begins behind which no article goes on, and the reason to leave that part out.

    Comments and forms of consent hold whole sentences, so that only their heading tells them. "Read also"
    ends the text where a list of headlines follows and little prose is left behind it.
    """
    prose = [
        len(block.text.split()) if not reason and _is_prose(block) else 0
        for block, reason in zip(blocks, reasons, strict=True)
    ]
    last_heading = _last_heading(blocks, reasons, prose)
    above, total = 0, sum(prose)
    for n, reason in enumerate(reasons):
        if n > last_heading and above >= ENOUGH_PROSE:
            headlines = sum(_looks_like_a_teaser(later) for later in blocks[n + 1 : n + 6])
            is_part = _is_whole(blocks[n], reason) and (reason != "related" or headlines >= HEADLINES_OF_A_LIST)
            if is_part and total - above < shares.get(reason, 0) * above:
                return n, reason
        above += prose[n]
    return len(blocks), ""


def names_what_to_read(text: str) -> bool:
    """Whether a line says what to read besides, not only that there is something.

    >>> names_what_to_read("Read also: the bridge that sank"), names_what_to_read("Read also")
    (True, False)
    """
    said = known(text)
    return said.reason == "related" and said.how == "begins" and ": " in text


def _is_whole(block: Block, reason: str) -> bool:
    """Whether a line of buttons says nothing else: a sentence may begin with "click here"."""
    return reason not in BUTTONS or known(block.text).how in WHOLE


def _last_heading(blocks: Sequence[Block], reasons: Sequence[str], prose: Sequence[int]) -> int:
    """The last heading in capitals with prose below it: up to there the article goes on."""
    places = (
        n for n in range(len(blocks) - 2, -1, -1) if is_in_capitals(blocks[n].text) and not reasons[n] and prose[n + 1]
    )
    return next(places, -1)


def _is_prose(block: Block) -> bool:
    return ends_a_sentence(block.text) and len(block.text.split()) >= PROSE_WORDS


def _is_teaser(blocks: Sequence[Block], reasons: Sequence[str], n: int) -> bool:
    """Whether the line goes with the site's line above it, or with the teaser between.

    A question is as often a heading as a teaser: it is one as the item of a list. "Read also: …" that names what to
    read needs no teaser; one line below it, over a paragraph, is a heading.
    """
    block, below = blocks[n], blocks[n + 1 : n + 2]
    if is_hour(block.text):
        return False
    if n and reasons[n - 1] and names_what_to_read(blocks[n - 1].text) and below and _is_prose(below[0]):
        return False
    return _looks_like_a_teaser(block) or (block.kind == "list_item" and _is_question(block.text))


def _number_of(text: str) -> int:
    """The number that a line begins with; 0 where it has none."""
    found = _NUMBER.match(text)
    return int(found[1]) if found else 0


def _is_question(text: str) -> bool:
    return text.endswith(("?", "？")) and len(text.split()) <= TEASER_WORDS


def _looks_like_a_teaser(block: Block) -> bool:
    """Short and without an end: a headline of another article. A capital heading belongs to this one, but for the
    items of a list."""
    if block.kind == "heading" or (is_in_capitals(block.text) and block.kind != "list_item"):
        return False
    return len(block.text.split()) <= TEASER_WORDS and not ends_a_sentence(block.text)


def take_out(block: Block, reason: str) -> Iterable[Removed]:
    """The record of a block that is left out: its words stand with its first span."""
    return (Removed(span, block.text if n == 0 else "", reason) for n, span in enumerate(block.spans))


def in_order(removed: Iterable[Removed]) -> tuple[Removed, ...]:
    return tuple(sorted(removed, key=lambda part: part.span))
