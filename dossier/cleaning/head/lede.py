"""The lede: the sentence or two that stand apart between the title and the text."""

from __future__ import annotations

from dataclasses import replace

from dossier.cleaning.junk import plain_line
from dossier.language import ends_a_sentence
from dossier.model import Article

LEDE_CHARACTERS = 420


def find_lede(article: Article) -> Article:
    """The sentence or two that stand apart between the title and the text; they stay part of the text."""
    title = next((at for at, block in enumerate(article.blocks) if block.kind == "title"), None)
    if title is None or any(block.kind == "lede" for block in article.blocks):
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
