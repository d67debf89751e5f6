"""Where the article is among the lines of a page: the stretch of greatest weight."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

from dossier.cleaning.head.captions import is_caption
from dossier.cleaning.lines import Line, LineKind
from dossier.cleaning.phrases import TURNS
from dossier.cleaning.words import roots, share_of_text, tokens
from dossier.model import Block

MOST_OF_ONE_LINE = 60
"""Words of one paragraph that count: a page has one article, and a footer may have one long paragraph."""
SHORT_LINE_COST = 9
"""What a short line weighs against the stretch: as much as the words of a short sentence weigh for it."""
MENU_WORDS, ITEM_COST, LONG_ITEM_COST = 3, 7, 4
"""Items of a menu have hardly more words; longer ones are as often a list of the article."""
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

LONG_PARAGRAPH = 28
"""Teasers are shorter."""
BODY_LINES, SHARE_OF_BODY = 30, 0.2
"""So much of a paragraph's words must stand in so many lines above it."""


def densest(blocks: Sequence[Block], lines: Sequence[Line]) -> tuple[int, int]:
    """First and last place of the stretch of greatest weight (Kadane's rule)."""
    best, best_span = 0.0, (0, len(lines) - 1)
    start, total, run, listed, trust = 0, 0.0, 0, 0, 1.0
    for at, line in enumerate(lines):
        is_prose = line.kind == "prose" and not line.is_stamp
        if total <= 0:
            if not is_prose:
                continue
            start, total = at - lines[at - 1].is_entry if at else 0, 0.0
        run = 0 if is_prose or line.is_entry else run + (line.kind == "short")
        if is_prose:
            total += min(line.words, MOST_OF_ONE_LINE) * trust
            listed = LINES_OF_A_LIST if line.opens_a_list else 0
        elif line.is_entry:
            continue
        elif _is_turn(blocks, lines, at):
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


def _is_turn(blocks: Sequence[Block], lines: Sequence[Line], at: int) -> bool:
    """Whether a part of the page begins here behind which the article hardly goes on."""
    line = lines[at]
    if line.is_stamp:
        return True
    if line.kind != "junk" or line.reason not in TURNS:
        return False
    return line.reason not in {"related", "newsletter"} or not _is_aside(blocks, lines, at)


def _begins_a_part(lines: Sequence[Line], at: int) -> bool:
    """Comments, legal text, or "read also" over a list of headlines: what follows is somebody else's."""
    if lines[at].reason != "related":
        return lines[at].is_stamp or lines[at].reason in {"comments", "legal"}
    return sum(line.kind != "prose" for line in lines[at + 1 : at + 1 + LOOK_AHEAD]) >= HEADLINES_OF_A_LIST


def _is_aside(blocks: Sequence[Block], lines: Sequence[Line], at: int) -> bool:
    """Whether "read also" stands in the middle of the article, whose sentences go on: at once, under a heading,
    or behind a headline or two, and then with more than one paragraph (a teaser has one). Captions between are passed
    over; below a heading a line as long as a paragraph is one, whatever its end."""
    near = range(at + 1, min(at + 1 + LOOK_AHEAD, len(lines)))
    behind = [lines[n] for n in near if lines[n].kind != "short" or not is_caption(blocks[n].text)]
    if behind and behind[0].kind == "capitals" and behind[0].words <= ASIDE_HEADING:
        return _goes_on(behind[1:2], {"prose", "short"})
    headlines = len(list(takewhile(lambda line: line.kind == "short", behind[:ASIDE_HEADLINES])))
    text = behind[headlines:]
    if not _goes_on(text[:1], {"prose"}):
        return False
    return not headlines or [line.kind for line in text[1:2]] == ["prose"] or _is_last_paragraph(blocks, lines, at)


def _is_last_paragraph(blocks: Sequence[Block], lines: Sequence[Line], at: int) -> bool:
    """Whether the one paragraph behind an aside speaks of what the text speaks of, and the site's lines follow it.

    A teaser speaks of something else, and has another headline or its day below it.
    """
    n = next((n for n in range(at + 1, len(lines)) if lines[n].kind == "prose"), at)
    below = lines[n + 1 : n + 2 + HEADLINES_OF_A_LIST]
    if below and below[0].kind != "junk" and lines[n].words < LONG_PARAGRAPH:
        return False
    if below and below[0].reason == "related" and any(line.kind == "prose" for line in below):
        return False  # "read more" is a card's last line
    above = [blocks[m].text for m in range(max(0, at - BODY_LINES), at) if lines[m].kind == "prose"]
    return share_of_text(tokens(blocks[n].text), roots(above)) >= SHARE_OF_BODY


def _goes_on(line: Sequence[Line], kinds: Collection[LineKind]) -> bool:
    return any(one.kind in kinds and one.words >= ASIDE_PROSE and not one.is_stamp for one in line)


def _cost(lines: Sequence[Line], at: int) -> float:
    line = lines[at]
    if line.kind == "capitals":  # a heading belongs to what stands round it, two in a row are a menu
        return SHORT_LINE_COST / 2 if [*lines[at + 1 : at + 2]] and lines[at + 1].kind == "capitals" else 0
    if line.kind == "junk":
        return ASIDE_COST if line.reason in TURNS else SHORT_LINE_COST
    if line.is_item:
        return ITEM_COST if line.words <= MENU_WORDS else LONG_ITEM_COST
    return SHORT_LINE_COST
