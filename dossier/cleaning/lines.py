"""What each line of a page is, before anything is known of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from dossier.cleaning.phrases import known
from dossier.cleaning.words import is_in_capitals, is_unspaced, word_count
from dossier.language import ends_a_sentence
from dossier.memo import per_line
from dossier.model import Block, BlockKind

LineKind = Literal["prose", "short", "capitals", "junk"]

LONG_LINE_WORDS = 22
"""A line of so many words is prose though no full stop ends it, if it is written like prose."""
SMALL_SHARE = 0.45
"""Running text has at least so many words in small letters; lists of headlines and names have fewer."""
WORDS_PER_MARK = 40
"""Running text has a mark of punctuation at least every so many words; clouds of tags have none."""
LIST_WORDS = 5
"""Between the commas of an enumeration stand fewer words than these."""
STAMP_WORDS, STAMPS = 14, 3
"""Comments and teasers each carry a short line with their time; an article has one or two."""
PROMISES = frozenset({"newsletter", "cookies", "comments"})
"""What sites say of these in whole sentences; of the others they say it in a few words."""
LONG_PROMISE = 25

ENTRIES = 3
"""A live report tells the hour more than once or twice."""

_ITEM = re.compile(r"(?:[*+•‣▪◦·o–-]|\d{1,3}[.)])\s")
_MARK = re.compile(r"[.,;:!?…。、，।]")
_INNER_STOP = re.compile(r"[.!?;…]\s|。")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HOUR = re.compile(r"\d[:.h]\d\d", re.IGNORECASE)
_HOUR_ALONE = re.compile(
    r"(?:\d{1,2}\.? [^\W\d_]{3,12}\.?,? )?"  # 16 luglio,
    r"(?:[^\W\d_]{2,4} )?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[ap]\.?m\.?)?(?: [^\W\d_]{1,4})?",  # ore 13:32 Uhr
    re.IGNORECASE,
)
_AGO_BEGINS = re.compile(r"(?:vor|il y a|hace|há|för) \d+ ", re.IGNORECASE)  # vor 2 Stunden
_STAMP_ENDS = re.compile(
    r"\bago\b.{0,20}$|\bfa$|前$"  # 3 hours ago
    r"|\b(?:said|says|wrote|sagt|schrieb|ha scritto|ha detto|dice|disse|a écrit|dit) ?:$",
    re.IGNORECASE,
)
STAMP_END = 32
"""Characters at the end of a line in which such an end stands."""


class Line(NamedTuple):
    """A block as evidence of where the article is."""

    kind: LineKind
    words: float
    reason: str = ""
    is_item: bool = False
    opens_a_list: bool = False
    is_stamp: bool = False
    """One of several short lines that tell a time: each begins a comment or a teaser."""
    is_entry: bool = False
    """One of several hours in a live report, above what happened then."""


def lines_of(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """What each block is by itself, then in the company of its neighbours."""
    lines = [_line(block.text, block.kind) for block in blocks]
    stamps = [n for n, (line, block) in enumerate(zip(lines, blocks, strict=True)) if _is_stamp(line, block)]
    if len(stamps) >= STAMPS:
        for n in stamps:
            if _is_entry_of_chronicle(lines, n):
                continue
            lines[n] = Line(lines[n].kind, lines[n].words, is_item=lines[n].is_item, is_stamp=True)
    entries = [n for n in range(len(lines) - 1) if is_hour(blocks[n].text) and lines[n + 1].kind == "prose"]
    if len(entries) >= ENTRIES:
        for n in entries:
            lines[n] = Line("short", lines[n].words, is_entry=True)
    for n in _promises_among_prose(lines, blocks):
        lines[n] = Line("prose", lines[n].words)
    return tuple(lines)


def ends_like_prose(text: str) -> bool:
    return ends_a_sentence(text) or text.endswith((":", ";", "：")) or "。" in text


@per_line
def _line(text: str, kind: BlockKind) -> Line:
    words = word_count(text)
    is_item = kind == "list_item" or bool(_ITEM.match(text))
    if kind in {"code", "quote", "table_row"}:
        return Line("prose", words)
    if reason := known(text).reason:
        return Line("junk", words, reason, is_item)
    if kind == "heading" or is_in_capitals(text):
        return Line("capitals", words, is_item=is_item)
    if not _is_prose(text, words):
        return Line("short", words, is_item=is_item)
    return Line("prose", words, is_item=is_item, opens_a_list=text.endswith((":", "：")))


def _is_prose(text: str, words: float) -> bool:
    if ends_like_prose(text):
        return True
    if words < LONG_LINE_WORDS or len(_MARK.findall(text)) < words / WORDS_PER_MARK:
        return False
    commas = text.count(",")
    is_enumeration = commas and words / (commas + 1) < LIST_WORDS and not _INNER_STOP.search(text)
    given = text.split()
    small = sum(word[:1].islower() for word in given)
    return not is_enumeration and (small >= SMALL_SHARE * len(given) or is_unspaced(text))


def _is_stamp(line: Line, block: Block) -> bool:
    return line.kind != "junk" and line.words <= STAMP_WORDS and _tells_a_time(block.text)


@per_line
def _tells_a_time(text: str) -> bool:
    """Whether a line tells a year and a time of day, how long ago something was, or that somebody said it."""
    tail = text[-STAMP_END:].casefold()
    may_end_so = "ago" in tail or tail.rstrip().endswith(("fa", "前", ":"))
    if may_end_so and _STAMP_ENDS.search(text, max(0, len(text) - STAMP_END)):
        return True
    if _AGO_BEGINS.match(text):
        return True
    return any(_HOUR.search(line) and _YEAR.search(line) for line in text.split("\n"))


def is_hour(text: str) -> bool:
    """Whether a line is an hour, with its day at most: in a live report it stands above what happened then.

    >>> is_hour("16 luglio, 13:32"), is_hour("8:32 a.m."), is_hour("3 March 2024, 13:32"), is_hour("0:00 / 3:15")
    (True, True, False, False)
    """
    return len(text) <= STAMP_END and _HOUR_ALONE.fullmatch(text) is not None


def _is_entry_of_chronicle(lines: Sequence[Line], at: int) -> bool:
    """A time between two paragraphs: what happened then. A comment's has a name above it, a teaser's a title."""
    return all(0 <= n < len(lines) and lines[n].kind == "prose" for n in (at - 1, at + 1))


def _promises_among_prose(lines: Sequence[Line], blocks: Sequence[Block]) -> list[int]:
    """Sentences that sound like a site's, but stand between two sentences of the text: they are the author's."""

    def is_prose(n: int) -> bool:
        return not 0 <= n < len(lines) or lines[n].kind == "prose" or n in doubtful

    doubtful = {
        n
        for n, (line, block) in enumerate(zip(lines, blocks, strict=True))
        if line.kind == "junk"
        and known(block.text).how in {"begins", "has"}
        and ends_a_sentence(block.text)
        and (line.words > LONG_PROMISE or line.reason not in PROMISES)
    }
    return [n for n in doubtful if is_prose(n - 1) and is_prose(n + 1)]
