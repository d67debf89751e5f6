"""The title that the page states: where it stands among the lines, and that it stands there once."""

from __future__ import annotations

from dataclasses import replace

from dossier.cleaning.head import lines as clip
from dossier.cleaning.head.page_name import without_site
from dossier.cleaning.junk import in_order, take_out
from dossier.cleaning.phrases import plain_line
from dossier.model import Article, Block


def is_of_page_name(article: Article) -> bool:
    """Whether a clip's title was read from the page's name, its first line, which was then left out."""
    first = min(article.removed, key=lambda part: part.span, default=None)
    return clip.is_plain_clip(article) and first is not None and first.text.startswith(article.title)


def mark_stated(article: Article) -> Article:
    """Mark the title that the page states where it stands in it: the same words, else its one main heading."""
    block = _stated(article)
    if block is None:
        return article
    is_same = plain_line(article.title) == plain_line(block.text)
    return drop_repeated(_marked(article, block, article.title if is_same else block.text))


def _stated(article: Article) -> Block | None:
    wanted = plain_line(article.title)
    same = (b for b in article.blocks if b.kind in {"heading", "paragraph"} and plain_line(b.text) == wanted)
    main = [block for block in article.blocks if block.kind == "heading" and block.level == 1]
    return next(same, main[0] if len(main) == 1 else None)


def _marked(article: Article, found: Block, text: str) -> Article:
    marked = replace(found, kind="title", text=text, level=0, links=())
    return replace(article, blocks=tuple(marked if block is found else block for block in article.blocks))


def _without_site(name: str) -> str:
    return without_site(name, frozenset())


def drop_repeated(article: Article) -> Article:
    """Browsers give the title again as the name of the page or of the picture; once is enough."""
    title = next(block for block in article.blocks if block.kind == "title")
    wanted = plain_line(title.text)
    first = article.blocks[0]
    again = [
        block
        for block in article.blocks
        if block is not title
        and (plain_line(block.text) == wanted or (block is first and plain_line(_without_site(block.text)) == wanted))
    ]
    if not again:
        return article
    removed = in_order([*article.removed, *(part for block in again for part in take_out(block, "outside"))])
    left_out = {id(block) for block in again}  # by identity: to compare each with each takes the square of their number
    return replace(
        article, blocks=tuple(block for block in article.blocks if id(block) not in left_out), removed=removed
    )
