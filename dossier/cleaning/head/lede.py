"""The lede: the sentence or two that stand apart between the title and the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.cleaning.head import lines as clip
from dossier.cleaning.head import scoring
from dossier.cleaning.head.captions import is_caption
from dossier.cleaning.head.date_line import says_published
from dossier.cleaning.head.lines import Line
from dossier.cleaning.lines import ends_like_prose
from dossier.cleaning.phrases import plain_line, reason_of
from dossier.cleaning.words import share_of_text, tokens, word_count
from dossier.language import ends_a_sentence
from dossier.model import UNSEEN, Article, Inferred, Span

LEDE_CHARACTERS = 420

LEDE_WORDS = 6
"""A line of fewer words between title and text is a button or an office."""

BELOW_TITLE = 4
"""A lede that was cut off stands within so many lines below the title, byline and date aside."""

OF_THE_TEXT = 0.5
"""So much of a cut-off line without an end must be of the text to be its lede."""

CONFIDENCE = {"line-below-title": 0.9}


def find_lede(article: Article) -> Article:
    """The sentence or two that stand apart between the title and the text; they stay part of the text.

    In a clip one that was cut off with the frame above the text is taken back.
    """
    if any(block.kind == "lede" for block in article.blocks):
        return article
    if clip.is_plain_clip(article) and not article.description and (line := _cut_off(article)) is not None:
        judged = Inferred("description", line.text, "line-below-title", CONFIDENCE["line-below-title"], line.text)
        taken_back = clip.mark(article, line, "lede")
        return replace(taken_back, description=line.text, inferred=(*article.inferred, judged))
    return _mark_first_paragraph(article)


def _cut_off(article: Article) -> Line | None:
    """The line between title and text that was left out although it leads to this text."""
    given = scoring.clip_of(article)
    line = next(_between(given.lines), None)
    if line is None or not line.reason:
        return None
    is_sentence, is_signed = ends_like_prose(line.text), _stands_above_signature(given.lines, line)
    if is_sentence and is_signed:
        return line
    of_the_text = share_of_text(tokens(line.text), given.body)
    return line if of_the_text >= (scoring.RELATED if is_sentence or is_signed else OF_THE_TEXT) else None


def _stands_above_signature(lines: Sequence[Line], line: Line) -> bool:
    """Whether a byline or date follows right below the line, where the title is right above it, told once or twice."""
    at = lines.index(line)
    title = next(other.text for other in lines if other.kind == "title")
    is_below = at > 0 and _tells_again(lines[at - 1].text, title)
    return is_below and any(other.kind in {"byline", "dateline"} for other in lines[at + 1 : at + 2])


def _tells_again(text: str, title: str) -> bool:
    """Whether a line is the title, or a part of it, in these or nearly these words."""
    held = set(tokens(text))
    return len(held & set(tokens(title))) >= scoring.TOLD * len(held)


def _between(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines below the title, before the text, that are long enough for a lede and neither captions nor buttons."""
    title = next((at for at, line in enumerate(lines) if line.kind == "title"), None)
    if title is None:
        return
    below = [line for line in lines[title + 1 : clip.first_text(lines)] if line.kind not in {"byline", "dateline"}]
    below = [line for line in below if not _tells_again(line.text, lines[title].text)]
    for line in below[:BELOW_TITLE]:
        is_long = word_count(line.text) >= LEDE_WORDS and len(line.text) <= LEDE_CHARACTERS
        is_of_site = reason_of(line.text) or is_caption(line.text) or says_published(line.text.partition(" ")[0])
        if is_long and not (is_of_site or clip.is_item(line)):
            yield line


def _mark_first_paragraph(article: Article) -> Article:
    title = next((at for at, block in enumerate(article.blocks) if block.kind == "title"), None)
    if title is None:
        return article
    body = [at for at in range(title + 1, len(article.blocks)) if article.blocks[at].kind == "paragraph"]
    body = [at for at in body if not is_caption(article.blocks[at].text)]
    if len(body) < 2 or not _reads_like_a_lede(article, title, body[0]):
        return article
    marked = replace(article.blocks[body[0]], kind="lede")
    blocks = (*article.blocks[: body[0]], marked, *article.blocks[body[0] + 1 :])
    if article.description:
        return replace(article, blocks=blocks)
    judged = Inferred("description", marked.text, "line-below-title", CONFIDENCE["line-below-title"], marked.text)
    return replace(article, blocks=blocks, description=marked.text, inferred=(*article.inferred, judged))


def _reads_like_a_lede(article: Article, title: int, at: int) -> bool:
    """Said by its place (above byline or date), by the page's own description, or by standing right below the title."""
    block = article.blocks[at]
    if len(block.text) > LEDE_CHARACTERS or any(b.kind == "heading" for b in article.blocks[title:at]):
        return False
    if article.description:
        return plain_line(block.text) == plain_line(article.description)
    above_byline = any(b.kind in {"byline", "dateline"} for b in article.blocks[at + 1 : at + 4])
    if word_count(block.text) < LEDE_WORDS:
        return False
    is_apart = at == title + 1 or _stands_apart(article, at)
    return above_byline or (is_apart and ends_a_sentence(block.text))


def _stands_apart(article: Article, at: int) -> bool:
    """Whether what the site writes stood between this paragraph and the next, as its tools stand below a lede."""
    block, after = article.blocks[at], article.blocks[at + 1]
    if after.kind != "paragraph" or not (block.spans and after.spans):
        return False
    between = Span(block.spans[-1].end, after.spans[0].start)
    return any(part.text and part.reason not in UNSEEN and part.span.overlaps(between) for part in article.removed)
