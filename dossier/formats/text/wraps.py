"""Which lines of a plain text are one paragraph that was broken to fit a width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from dossier.formats.text.lines import Line
from dossier.language import byline_cues, ends_a_sentence, read_date, unfinished_words

WRAPPED_FROM, WRAPPED_TO = 45, 100
"""How wide a text is that was broken by hand, by a mail program or by a page."""

COLUMN_FROM, COLUMN_LINES = 25, 5
"""A newspaper's column is narrower; so many lines of it must tell."""

FILLED, FILLED_AT_STOP, FILLED_ALONE = 0.85, 0.97, 0.5
"""How much of the width a line fills with the next word, that had no room for it: in print the letters differ in
width. A sentence may end with its paragraph, so that there the line must be quite full. Without that word a line
fills half, or it is short for another reason than the length of the word."""

LONG_LINES = 0.2
"""So much of a wrapped text may stand in longer lines: addresses, tables, a note from elsewhere."""

FILLED_FOR_ONE_RAGGED = 3
"""So many filled lines stand against one that ends early amid a sentence, as headlines and verses do."""

OF_A_COLUMN, OF_CODE = 0.6, 0.3
"""How many lines of a column must go on amid a sentence; how many of a piece of code look like code."""

BYLINE_WORDS = 10

_ITEM = re.compile(r"(?:[*•‣▪◦·-]|\d{1,2}[.)]|[a-z]\))\s")
_COLUMNS = re.compile(r"\S(?:\t|\s{3,})\S")
_CODE = re.compile(r"[{}│─]|=>| = |;$|\(\)|</?\w+>")
_CUT = re.compile(r"[,;(–—]$|[^\W_][-\u2010\u00ad]$")
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
_BYLINE = re.compile(rf"(?:{'|'.join(map(re.escape, byline_cues()))})\b", re.IGNORECASE)


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a text, those of one paragraph together.

    A text with many lines that are too long to be broken ones is not wrapped: each of its
    lines is a paragraph, as browsers give them.
    """
    if not _may_be_wrapped(lines):
        return [[line] for line in lines]
    return [paragraph for stretch in _stretches(lines) for paragraph in _paragraphs_of(stretch)]


def _stretches(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines without a blank one between them; a sentence that a page's end cuts makes one of two."""
    found: list[list[Line]] = []
    for _, group in groupby(lines, key=lambda line: (line.group, bool(line.mark))):
        stretch = list(group)
        if found and _goes_over_the_page(found[-1][-1], stretch[0]):
            found[-1] += stretch
        else:
            found.append(stretch)
    return found


def _may_be_wrapped(lines: Sequence[Line]) -> bool:
    too_long = sum(len(line.words) for line in lines if len(line.words) > WRAPPED_TO)
    return too_long <= LONG_LINES * sum(len(line.words) for line in lines)


def _goes_over_the_page(last: Line, first: Line) -> bool:
    """Whether a sentence is cut by what stood between two pages: their end, or a number that was taken out."""
    is_parted = last.page < first.page or last.group + 1 < first.group
    return is_parted and not ends_a_sentence(last.words) and _begins_within_sentence(first)


def _paragraphs_of(group: list[Line]) -> Iterator[list[Line]]:
    """The paragraphs in a stretch without blank lines."""
    if not _is_wrapped(group):
        yield from ([line] for line in group)
        return
    width, margin = _width(group), min(line.indent for line in group)
    paragraph = [group[0]]
    for before, line in pairwise(group):
        if _belongs(before, line, width) and not (line.indent > margin and before.indent == margin):
            paragraph.append(line)
        else:
            yield paragraph
            paragraph = [line]
    yield paragraph


def _is_wrapped(group: list[Line]) -> bool:
    """Whether lines were filled to one width, and go on amid sentences more often than they begin something new.

    Of a text that was broken to a width, each line had no room for the first word of the next; headlines, verse
    and menus have lines of any length. What begins with a small letter, or follows a comma, a hyphen or a word
    that closes nothing ("the", "and"), goes on.
    """
    width = _width(group)
    if not COLUMN_FROM <= width <= WRAPPED_TO or _is_tabular(group):
        return False
    filled = [pair for pair in pairwise(group) if _is_filled(*pair, width, FILLED)]
    going_on = sum(_goes_on(*pair) for pair in filled)
    # A figure at the head of a line is as often a number in a list as one in a sentence.
    new = sum(not _goes_on(*pair) and not pair[1].words[0].isdigit() for pair in filled)
    if width < WRAPPED_FROM:
        return len(group) >= COLUMN_LINES and going_on >= OF_A_COLUMN * (len(group) - 1)
    if len(group) == 2:
        return going_on > 0 and not _stands_for_itself(group[1])
    ragged = sum(
        not _is_filled(*pair, width, FILLED) and not ends_a_sentence(pair[0].words) for pair in pairwise(group)
    )
    return len(filled) >= FILLED_FOR_ONE_RAGGED * ragged and going_on > 0 and going_on >= new


def _is_tabular(group: list[Line]) -> bool:
    """Whether lines are rows of a table, or a program."""
    code = sum(_CODE.search(line.words) is not None for line in group)
    return code > OF_CODE * len(group) or any(_COLUMNS.search(line.words) for line in group)


def _stands_for_itself(line: Line) -> bool:
    """A byline, a date or another line below a headline, rather than the end of a paragraph of two lines."""
    is_byline = _BYLINE.match(line.words) is not None and len(line.words.split()) <= BYLINE_WORDS
    return not ends_a_sentence(line.words) or is_byline or bool(read_date(line.words))


def _width(group: Sequence[Line]) -> int:
    return max(len(line.words) for line in group)


def _is_filled(before: Line, line: Line, width: int, share: float) -> bool:
    """Whether a line had no room left for the word that begins the next."""
    length = len(before.words)
    return length >= FILLED_ALONE * width and length + 1 + len(line.words.split(maxsplit=1)[0]) > share * width


def _belongs(before: Line, line: Line, width: int) -> bool:
    if _ITEM.match(line.words):
        return False
    if ends_a_sentence(before.words):
        return _is_filled(before, line, width, FILLED_AT_STOP)
    return _is_filled(before, line, width, FILLED)


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line goes on amid what the line before it says."""
    if ends_a_sentence(before.words) and not line.words[0].islower():
        return False
    return _begins_within_sentence(line) or _CUT.search(before.words) is not None or _is_unfinished(before)


def _begins_within_sentence(line: Line) -> bool:
    return line.words[0].islower() and not _ITEM.match(line.words)


def _is_unfinished(line: Line) -> bool:
    last = _LAST_WORD.search(line.words)
    return last is not None and last[1].casefold() in unfinished_words()
