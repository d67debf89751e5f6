"""What stands above the title: its kicker, crumbs of a menu, other headlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import compress

from dossier.cleaning.head import lines as clip
from dossier.cleaning.head.captions import is_caption
from dossier.cleaning.head.crumbs import crumbs, is_crumb_trail
from dossier.cleaning.head.lines import Line, is_item
from dossier.cleaning.head.title_line import TITLE_WORDS
from dossier.cleaning.junk import FRAME_LINES, in_order, take_out
from dossier.cleaning.phrases import plain_line, reason_of
from dossier.cleaning.words import word_count
from dossier.language import ends_a_sentence, read_date
from dossier.model import UNSEEN, Article, Block, Span

LINES = frozenset({"paragraph", "list_item", "heading"})


def find_kicker(article: Article) -> Article:
    """The short line directly above the title; other short lines above it are navigation."""
    title = next((at for at, block in enumerate(article.blocks) if block.kind == "title"), None)
    if title is None:
        return article
    is_below = title > 0 and not article.kicker and _stands_right_above(article, title)
    is_whole_page = was_selected_whole(article)
    standing = _standing_above_title(article)
    if is_below and standing != "in a group" and _could_be_kicker(article, article.blocks[title - 1]):
        kicker = replace(article.blocks[title - 1], kind="kicker", level=0, links=())
        blocks = (*article.blocks[: title - 1], kicker, *article.blocks[title:])
        article = replace(article, blocks=blocks, kicker=kicker.text)
    elif not article.kicker and (line := _left_out(article, standing == "alone", is_whole_page)) is not None:
        article = replace(clip.mark(article, line, "kicker"), kicker=line.text)
    title = next(at for at, block in enumerate(article.blocks) if block.kind == "title")
    head = article.blocks[:title]
    is_above = [block.kind != "kicker" and _is_navigation(block, is_whole_page) for block in head]
    above = list(compress(head, is_above))
    removed = in_order([*article.removed, *(part for block in above for part in take_out(block, "navigation"))])
    kept = (block for block, is_out in zip(head, is_above, strict=True) if not is_out)
    left = replace(article, blocks=(*kept, *article.blocks[title:]), removed=removed)
    return left if above and left.text else article  # the only words there are must stay the text


def _left_out(article: Article, is_alone: bool, is_whole_page: bool) -> Line | None:
    """The line right above the title that was left out, where it is a name and stands alone or is told again.

    Above a title stands as often the last word of a menu; but a menu's words stand together.
    """
    lines = clip.lines_of(article)
    at = next((n for n, line in enumerate(lines) if line.kind == "title"), 0)
    if not at or not clip.is_plain_clip(article):
        return None
    line = lines[at - 1]
    is_name = word_count(line.text) <= TITLE_WORDS and not ends_a_sentence(line.text)
    if not is_name or is_item(line) or reason_of(line.text) or is_crumb_trail(line.text) or is_caption(line.text):
        return None
    if any(char.isdigit() for char in line.text) and not _is_told_above(lines[: at - 1], line):
        return None  # a day, a count or an address
    return line if is_alone or (is_whole_page and _is_told_above(lines[: at - 1], line)) else None


def _is_told_above(lines: Sequence[Line], line: Line) -> bool:
    """Whether the page's menu or crumbs name the same section."""
    wanted = plain_line(line.text)
    above = (part.strip() for other in lines for part in crumbs(other.text))
    return wanted != "" and any(plain_line(part) == wanted for part in above)


def _standing_above_title(article: Article) -> clip.Standing:
    lines = clip.lines_of(article)
    at = next((n for n, line in enumerate(lines) if line.kind == "title"), 0)
    return clip.standing(lines, at - 1) if at and clip.is_plain_clip(article) else "unknown"


def was_selected_whole(article: Article) -> bool:
    """Whether so much of a page's frame was left out that the rest of it must be expected above the title too."""
    return sum(part.reason not in UNSEEN for part in article.removed) >= FRAME_LINES


def _stands_right_above(article: Article, title: int) -> bool:
    """Whether no line was left out between the title and the block above it."""
    above, below = article.blocks[title - 1].spans, article.blocks[title].spans
    if not (above and below):
        return True
    between = Span(above[-1].end, below[0].start)
    return not any(part.text and part.reason not in UNSEEN and part.span.overlaps(between) for part in article.removed)


def _could_be_kicker(article: Article, block: Block) -> bool:
    """Short, and neither the site's name nor where one is on it."""
    is_site = plain_line(block.text) == plain_line(article.source)
    return _is_short(block) and not is_site and not is_crumb_trail(block.text)


def _is_navigation(block: Block, is_whole_page: bool) -> bool:
    """A short line above the title, no sentence and no date; on a whole page a longer one is a headline."""
    is_headline = is_whole_page and block.kind in LINES and not ends_a_sentence(block.text)
    return (_is_short(block) or is_headline or is_crumb_trail(block.text)) and not read_date(block.text)


def _is_short(block: Block) -> bool:
    """A few words that are no sentence."""
    is_line = block.kind in LINES and not ends_a_sentence(block.text)
    return is_line and len(block.text.split()) <= TITLE_WORDS
