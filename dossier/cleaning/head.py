"""What stands above the text: kicker, title, lede, byline, date."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from dossier.cleaning.junk import FRAME_LINES, in_order, take_out
from dossier.cleaning.phrases import plain_line
from dossier.language import byline_cues, ends_a_sentence, newsrooms, read_date
from dossier.model import UNSEEN, Article, Block, BlockKind

TITLE_WORDS = 4
"""A heading of at least so many words is a title; sections and menus have shorter ones."""

HEAD_WORDS = 14
"""A line of at least so many words that ends as a sentence is text: the head of the page is over."""

LINES = frozenset({"paragraph", "list_item", "heading"})
LEDE_CHARACTERS = 420
DATE_LINE_WORDS = 13
BYLINE_WORDS = 10

_CRUMB = re.compile(r"\s*[>›»→]\s*|\s+[/|]\s+")
_BYLINE = re.compile(rf"(?:{'|'.join(map(re.escape, byline_cues()))})\b[ :]*(?=[^\W\d_])", re.IGNORECASE)
_NEWSROOM = re.compile(rf"(?:{'|'.join(map(re.escape, newsrooms()))})\b", re.IGNORECASE)


def find_title(article: Article) -> Article:
    """Mark the title, known from the page or else the first line that reads like one.

    Lines above it that are neither kicker nor text are crumbs of a menu.
    """
    at = _known_title(article) if article.title else _first_title(article.blocks, was_selected_whole(article))
    if at is None:
        return article
    if not article.title and len(article.body) == 1:
        return article  # the only words there are must stay the text
    title = article.title or article.blocks[at].text
    is_same = plain_line(title) == plain_line(article.blocks[at].text)
    marked = _mark(article, at, "title", title if is_same else None)
    return replace(_drop_repeated_title(marked, at), title=title)


def _known_title(article: Article) -> int | None:
    """Where the title that the page states stands in it: the same words, else its one main heading."""
    wanted = plain_line(article.title)
    for at, block in enumerate(article.blocks):
        if block.kind in {"heading", "paragraph"} and plain_line(block.text) == wanted:
            return at
    main = [at for at, block in enumerate(article.blocks) if block.kind == "heading" and block.level == 1]
    return main[0] if len(main) == 1 else None


def was_selected_whole(article: Article) -> bool:
    """Whether so much of a page's frame was left out that the rest of it must be expected above the title too."""
    return sum(part.reason not in UNSEEN for part in article.removed) >= FRAME_LINES


def _first_title(blocks: tuple[Block, ...], is_whole_page: bool) -> int | None:
    top = next((at for at, block in enumerate(blocks) if block.kind == "heading" and block.level == 1), None)
    if top is not None:
        return top
    end = next((at for at, block in enumerate(blocks) if _is_text(block)), None)
    candidates = [at for at in range(len(blocks) if end is None else end) if _could_be_title(blocks[at])]
    if not candidates:
        return None
    if is_whole_page and end is not None:
        return _title_of_page(blocks, candidates)
    # A crumb may give the beginning of the title: the whole of it is the one to take.
    first = plain_line(blocks[candidates[0]].text)
    return next((at for at in candidates[1:] if plain_line(blocks[at].text).startswith(first)), candidates[0])


def _title_of_page(blocks: tuple[Block, ...], candidates: list[int]) -> int:
    """The line that stands again within another line above the text (the page's name, a crumb), else the last one.

    Menus and other headlines stand above a title, and below it its lede, byline and date.
    """
    plain = {at: plain_line(blocks[at].text) for at in candidates}
    for at in candidates[1:]:
        if any(plain[at] in plain[other] or plain[other] in plain[at] for other in candidates if other < at):
            return at
    return candidates[-1]


def _is_text(block: Block) -> bool:
    return len(block.text.split()) >= HEAD_WORDS and ends_a_sentence(block.text)


def _could_be_title(block: Block) -> bool:
    if block.kind not in {"paragraph", "heading"} or read_date(block.text) or _is_byline(block.text):
        return False
    if is_crumb_trail(block.text) or block.text.endswith("."):
        return False
    return len(block.text.split()) >= TITLE_WORDS


def _mark(article: Article, at: int, kind: BlockKind, text: str | None = None) -> Article:
    block = article.blocks[at]
    marked = replace(block, kind=kind, text=block.text if text is None else text, level=0, links=())
    return replace(article, blocks=(*article.blocks[:at], marked, *article.blocks[at + 1 :]))


def _drop_repeated_title(article: Article, at: int) -> Article:
    """Browsers give the title again as the name of the page or of the picture; once is enough."""
    wanted = plain_line(article.blocks[at].text)
    return _drop(article, lambda n, block: n != at and plain_line(block.text) == wanted, "outside")


def _drop(article: Article, is_out: Callable[[int, Block], bool], reason: str) -> Article:
    out = [block for n, block in enumerate(article.blocks) if is_out(n, block)]
    if not out:
        return article
    return replace(
        article,
        blocks=tuple(block for n, block in enumerate(article.blocks) if not is_out(n, block)),
        removed=in_order([*article.removed, *(part for block in out for part in take_out(block, reason))]),
    )


def find_kicker(article: Article) -> Article:
    """The short line directly above the title; other short lines above it are navigation."""
    title = _position(article, "title")
    if title is None:
        return article
    if title and not article.kicker and _could_be_kicker(article, article.blocks[title - 1]):
        article = _mark(article, title - 1, "kicker")
        article = replace(article, kicker=article.blocks[title - 1].text)
    above, is_whole_page = title, was_selected_whole(article)
    return _drop(
        article,
        lambda n, block: n < above and block.kind != "kicker" and _is_navigation(block, is_whole_page),
        "navigation",
    )


def _could_be_kicker(article: Article, block: Block) -> bool:
    """Short, and neither the site's name nor where one is on it."""
    is_site = plain_line(block.text) == plain_line(article.source)
    return _is_short(block) and not is_site and not is_crumb_trail(block.text)


def _is_navigation(block: Block, is_whole_page: bool) -> bool:
    """A short line above the title, no sentence and no date; on a whole page a longer one is a headline."""
    is_headline = is_whole_page and block.kind in LINES and not ends_a_sentence(block.text)
    return (_is_short(block) or is_headline or is_crumb_trail(block.text)) and not read_date(block.text)


def is_crumb_trail(text: str) -> bool:
    """Where one is on a site: short names with arrows or strokes between them.

    >>> is_crumb_trail("Home > Schede > Difesa"), is_crumb_trail("IT | EN")
    (True, True)
    >>> is_crumb_trail("Mosca – Pechino: chi guida e chi segue nella nuova intesa")
    False
    """
    parts = _CRUMB.split(text.strip())
    return len(parts) > 1 and all(len(part.split()) <= TITLE_WORDS for part in parts)


def _is_short(block: Block) -> bool:
    """A few words that are no sentence."""
    is_line = block.kind in LINES and not ends_a_sentence(block.text)
    return is_line and len(block.text.split()) <= TITLE_WORDS


def _position(article: Article, kind: BlockKind) -> int | None:
    return next((at for at, block in enumerate(article.blocks) if block.kind == kind), None)


def find_byline_and_date(article: Article) -> Article:
    """Lines between the title and the text that only say who wrote and when."""
    title = _position(article, "title")
    at = -1 if title is None else title
    for n in range(at + 1, min(at + 6, len(article.blocks))):
        block = article.blocks[n]
        if block.kind != "paragraph":
            continue
        if _is_date_line(block.text):
            published = article.published or read_date(block.text)
            article = replace(_mark(article, n, "dateline"), published=published)
        elif _is_byline(block.text):
            author = _author(block.text)
            article = replace(_mark(article, n, "byline"), authors=article.authors or (author,))
    return article


def _is_date_line(text: str) -> bool:
    return len(text.split()) <= DATE_LINE_WORDS and bool(read_date(text)) and not ends_a_sentence(text)


def _is_byline(text: str) -> bool:
    """A short line that names a newsroom, or begins with "di", "by" or the like and goes on with a name."""
    if len(text.split()) > BYLINE_WORDS or ends_a_sentence(text):
        return False
    cue = _BYLINE.match(text)
    return bool(_NEWSROOM.match(text)) or (cue is not None and text[cue.end()].isupper())


def _author(byline: str) -> str:
    """The byline without the words that lead to the name."""
    return _BYLINE.sub("", byline, count=1) if _BYLINE.match(byline) else byline


def find_lede(article: Article) -> Article:
    """The sentence or two that stand apart between the title and the text; they stay part of the text."""
    title = _position(article, "title")
    if title is None or _position(article, "lede") is not None:
        return article
    body = [at for at in range(title + 1, len(article.blocks)) if article.blocks[at].kind == "paragraph"]
    if len(body) < 2 or not _reads_like_a_lede(article, title, body[0]):
        return article
    marked = replace(article.blocks[body[0]], kind="lede")
    blocks = (*article.blocks[: body[0]], marked, *article.blocks[body[0] + 1 :])
    return replace(article, blocks=blocks, description=article.description or marked.text)


def _reads_like_a_lede(article: Article, title: int, at: int) -> bool:
    """Said by its place (above byline or date), by the page's own description, or by standing right below the title."""
    block = article.blocks[at]
    if len(block.text) > LEDE_CHARACTERS or any(b.kind == "heading" for b in article.blocks[title:at]):
        return False
    if article.description:
        return plain_line(block.text) == plain_line(article.description)
    above_byline = any(b.kind in {"byline", "dateline"} for b in article.blocks[at + 1 : at + 3])
    return above_byline or (at == title + 1 and ends_a_sentence(block.text))
