"""The title: stated by the page, or the line above the text that most speaks for being it."""

from __future__ import annotations

from dataclasses import replace

from dossier.cleaning.head import lines as clip
from dossier.cleaning.head.lines import Line
from dossier.cleaning.head.title_line import TITLE_WORDS, Title, may_be_title, of_clip
from dossier.cleaning.head.title_stated import drop_repeated, is_of_page_name, mark_stated
from dossier.language import read_date
from dossier.model import Article, Block, Inferred

CONFIDENCE = {
    "page-name": 0.5,
    "repeated-line": 0.85,
    "line-in-capitals": 0.85,
    "line-above-text": 0.8,
    "first-heading": 0.9,
}
"""By rule: how often it was right on clips of pages whose title is known, rounded; a page's name alone is rare."""


def find_title(article: Article) -> Article:
    """Mark the title: the one that the page states, else the first heading, else the line that most speaks for it."""
    if article.title and not is_of_page_name(article):
        return mark_stated(article)
    if len(article.body) == 1:
        return article  # the only words there are must stay the text
    title = of_clip(article) if clip.is_plain_clip(article) else _of_headings(article)
    if title is None:
        return article
    if title.line is not None:
        marked = drop_repeated(clip.mark(article, title.line, "title", title.text))
        if not marked.text:
            return article
        article = marked
    evidence = title.line.text if title.line is not None else ""
    judged = Inferred("title", title.text, title.rule, CONFIDENCE[title.rule], evidence)
    return replace(article, title=title.text, inferred=(*article.inferred, judged))


def _of_headings(article: Article) -> Title | None:
    """The first main heading of a clipping whose format has headings, else the first line that could be one."""
    top = next((block for block in article.blocks if block.kind == "heading" and block.level == 1), None)
    found = top or _first_line(article.blocks)
    if found is None or not found.spans:
        return None
    return Title(found.text, "first-heading", Line(found.text, found.spans[0], found.kind))


def _first_line(blocks: tuple[Block, ...]) -> Block | None:
    for block in blocks:
        if clip.is_text(block.text):
            return None
        is_line = block.kind in {"paragraph", "heading"} and not block.text.endswith(".")
        if is_line and len(block.text.split()) >= TITLE_WORDS and block.spans:
            line = Line(block.text, block.spans[0], block.kind)
            if may_be_title(line) and not read_date(block.text):
                return block
    return None
