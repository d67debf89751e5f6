"""How far the article reaches, in a page that was selected whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossier.cleaning.head.crumbs import is_crumb_trail
from dossier.cleaning.junk import FRAME_LINES, in_order, take_out
from dossier.cleaning.lines import Line, lines_of
from dossier.cleaning.phrases import TURNS
from dossier.cleaning.words import roots, share_of_text, tokens
from dossier.model import Article, Block

LEDE_LINES, LEDE_WORDS = 20, 15
"""So far above the text a line of so many words may be its lede, with the page's tools between them."""
LEDE_SHARE = 0.5
"""So much of its words must come again in the text: teasers of other articles stand there too."""

MOST_OF_ONE_LINE = 60
"""Words of one paragraph that count: a page has one article, and a footer may have one long paragraph."""
SHORT_LINE_COST, ITEM_COST = 9, 7
"""What a short line weighs against the stretch: as much as the words of a short sentence weigh for it."""
LINES_OF_A_RUN = 8
"""So many short lines in a row weigh; more say nothing new, be they a menu or a list of the article."""
LINES_OF_A_LIST = 12
"""So many items behind a colon belong to the sentence before it."""
TURN_COST, ASIDE_COST = 30, 6
"""What a line weighs that begins a part of the page that is no article; within the article it is an aside."""
TRUST_BEHIND_A_TURN = 0.55
"""What a word of prose counts for behind such a line: comments and teasers are prose too."""
ENOUGH_PROSE = 100
"""So much must stand above it: below a few words the same line belongs to the head of the page."""
ASIDE_PROSE, ASIDE_HEADING = 15, 5
"""An aside is followed at once by a sentence of so many words, or by a heading of at most so many and that."""
HEADLINES_OF_A_LIST, LOOK_AHEAD = 3, 5
ASIDE_HEADLINES = 2
"""More headlines than these are a list of their own."""
MENU_WORDS = 3
"""Items of a menu have hardly more."""
KNOWN_FRAME_LINES, ENOUGH_KNOWN = 2, 3
"""A page has at least so many lines that sites are known to write; a poem or a list of somebody's has none. With
more of them a few lines are a page's frame too."""

_SITE = re.compile(r"\s+[|–—-]\s+(?=[^|–—]*$)")
SITE_WORDS = 4
LONGEST_NAME = 500
"""Characters of a page's name; a longer line is a paragraph."""


def drop_what_lies_outside(article: Article) -> Article:
    """Keep the densest stretch of text with its lede; what stands round it is the page's frame.

    Every line of prose weighs for the stretch, every short line that is no sentence against it, and a line
    that begins comments, related articles and the like most of all. The stretch of greatest weight is the
    article's. Clippings whose format tells the article are left alone.
    """
    blocks = article.blocks
    if any(block.kind not in {"paragraph", "list_item"} for block in blocks):
        return article
    lines = lines_of(blocks)
    first, last = _densest(lines)
    head = _ledes(blocks, lines, first, last)
    outside = [line for n, line in enumerate(lines) if n not in head and not first <= n <= last]
    if not _is_frame(outside):
        return article
    kept = {*head, *range(first, last + 1)}
    removed = [
        part
        for n, (block, line) in enumerate(zip(blocks, lines, strict=True))
        if n not in kept
        for part in take_out(block, line.reason or _place_of(block, line))
    ]
    title = article.title or (_title_in_name(blocks[0].text) if 0 not in kept else "")
    return replace(
        article,
        title=title,
        blocks=tuple(block for n, block in enumerate(blocks) if n in kept),
        removed=in_order([*article.removed, *removed]),
    )


def _place_of(block: Block, line: Line) -> str:
    """Why a line outside of the text is left out, where nothing is known of its words."""
    return "navigation" if is_crumb_trail(block.text) or (line.is_item and line.words <= MENU_WORDS) else "outside"


def _is_frame(outside: Sequence[Line]) -> bool:
    """Whether lines outside of the text are a page's, not somebody's notes."""
    known = sum(line.kind == "junk" for line in outside)
    return known >= ENOUGH_KNOWN or (
        known >= KNOWN_FRAME_LINES and sum(line.kind in {"short", "junk"} for line in outside) >= FRAME_LINES
    )


def _title_in_name(name: str) -> str:
    """The title in the name of the page, its first line, where the site's name stands behind it."""
    match = _SITE.search(name) if len(name) <= LONGEST_NAME else None
    if match is None:
        return ""
    title, site = name[: match.start()].strip(), name[match.end() :]
    return title if len(site.split()) <= SITE_WORDS < len(title.split()) else ""


def _densest(lines: Sequence[Line]) -> tuple[int, int]:
    """First and last place of the stretch of greatest weight (Kadane's rule)."""
    best, best_span = 0.0, (0, len(lines) - 1)
    start, total, run, listed, trust = 0, 0.0, 0, 0, 1.0
    for at, line in enumerate(lines):
        is_prose = line.kind == "prose" and not line.is_stamp
        if total <= 0:
            if not is_prose:
                continue
            start, total = at, 0.0
        run = 0 if is_prose else run + (line.kind == "short")
        if is_prose:
            total += min(line.words, MOST_OF_ONE_LINE) * trust
            listed = LINES_OF_A_LIST if line.opens_a_list else 0
        elif _is_turn(lines, at):
            if total > ENOUGH_PROSE and _begins_a_part(lines, at):
                trust = TRUST_BEHIND_A_TURN
            total -= TURN_COST
        elif line.is_item and listed:
            listed -= 1
        elif run <= LINES_OF_A_RUN:
            total -= _cost(lines, at)
        if total > best:
            best, best_span = total, (start, at)
    return best_span


def _is_turn(lines: Sequence[Line], at: int) -> bool:
    """Whether a part of the page begins here behind which the article hardly goes on."""
    line = lines[at]
    if line.is_stamp:
        return True
    if line.kind != "junk" or line.reason not in TURNS:
        return False
    return line.reason not in {"related", "newsletter"} or not _is_aside(lines, at)


def _begins_a_part(lines: Sequence[Line], at: int) -> bool:
    """Comments, legal text, or "read also" over a list of headlines: what follows is somebody else's."""
    if lines[at].reason != "related":
        return lines[at].is_stamp or lines[at].reason in {"comments", "legal"}
    return sum(line.kind != "prose" for line in lines[at + 1 : at + 1 + LOOK_AHEAD]) >= HEADLINES_OF_A_LIST


def _is_aside(lines: Sequence[Line], at: int) -> bool:
    """Whether "read also" stands in the middle of the article, whose sentences go on: at once, under a heading,
    or behind a headline or two, and then with more than one paragraph (a teaser has one)."""

    def goes_on(n: int) -> bool:
        return n < len(lines) and lines[n].kind == "prose" and lines[n].words >= ASIDE_PROSE and not lines[n].is_stamp

    behind = lines[at + 1 : at + 2]
    if behind and behind[0].kind == "capitals" and behind[0].words <= ASIDE_HEADING:
        return goes_on(at + 2)
    headlines = 0
    while headlines < ASIDE_HEADLINES and at + 1 + headlines < len(lines) and lines[at + 1 + headlines].kind == "short":
        headlines += 1
    text = at + 1 + headlines
    return goes_on(text) and (not headlines or (text + 1 < len(lines) and lines[text + 1].kind == "prose"))


def _cost(lines: Sequence[Line], at: int) -> float:
    line = lines[at]
    if line.kind == "capitals":  # a heading belongs to what stands round it, two in a row are a menu
        return SHORT_LINE_COST / 2 if [*lines[at + 1 : at + 2]] and lines[at + 1].kind == "capitals" else 0
    if line.kind == "junk":
        return ASIDE_COST if line.reason in TURNS else SHORT_LINE_COST
    return ITEM_COST if line.is_item else SHORT_LINE_COST


def _ledes(blocks: Sequence[Block], lines: Sequence[Line], first: int, last: int) -> frozenset[int]:
    """Paragraphs above the stretch that the tools of the page cut off from it, known by the words they share with it.

    The other lines of a head are short: what is title, byline or date is taken back by those who know them.
    """
    above = range(max(0, first - LEDE_LINES), first)
    found = [n for n in above if lines[n].kind == "prose" and lines[n].words >= LEDE_WORDS and not lines[n].is_stamp]
    body = roots(block.text for block in blocks[first : last + 1]) if found else frozenset()
    return frozenset(n for n in found if share_of_text(tokens(blocks[n].text), body) >= LEDE_SHARE)
