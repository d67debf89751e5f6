"""The title: stated by the page, or the line above the text that most speaks for being it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dossier.cleaning.head import lines as clip
from dossier.cleaning.head import scoring
from dossier.cleaning.head.byline import read_byline
from dossier.cleaning.head.crumbs import is_crumb_trail
from dossier.cleaning.head.date_line import is_date_line, words_beside_date
from dossier.cleaning.head.lines import Line
from dossier.cleaning.head.page_name import without_site
from dossier.cleaning.head.scoring import Clip
from dossier.cleaning.head.time_line import is_time_line
from dossier.cleaning.junk import in_order, take_out
from dossier.cleaning.phrases import plain_line, reason_of
from dossier.cleaning.words import tokens, word_count
from dossier.language import read_date
from dossier.model import Article, Block, Inferred

TITLE_WORDS = 4
"""A heading of at least so many words is a title; sections and menus have shorter ones."""

SHORTEST, LONGEST = 2, 40
"""How many words the title of a clip may have; how few and how many it has weighs besides."""

LINES_BELOW = 8
"""So far below the first paragraph the title may stand, where that one is a teaser or a notice above it."""

SIGNED_WITHIN = 3
"""Below a paragraph a line is a title where a byline or date follows within so many lines."""

ENOUGH = 0.5
"""A line with a lower score is no title: there is none, or the page's name alone tells it."""

CONFIDENCE = {
    "page-name": 0.5,
    "repeated-line": 0.85,
    "line-in-capitals": 0.8,
    "line-above-text": 0.75,
    "first-heading": 0.9,
}
"""By rule: how often it was right on clips of pages whose title is known, rounded; a page's name alone is rare."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title with the rule that found it and the line where it stands, None where no line but the page's name does."""

    text: str
    rule: str
    line: Line | None = None


def find_title(article: Article) -> Article:
    """Mark the title: the one that the page states, else the first heading, else the line that most speaks for it."""
    if article.title and not _is_of_page_name(article):
        return _mark_stated(article)
    if len(article.body) == 1:
        return article  # the only words there are must stay the text
    title = _of_clip(article) if clip.is_plain_clip(article) else _of_headings(article)
    if title is None:
        return article
    if title.line is not None:
        marked = _drop_repeated(clip.mark(article, title.line, "title", title.text))
        if not marked.text:
            return article
        article = marked
    evidence = title.line.text if title.line is not None else ""
    judged = Inferred("title", title.text, title.rule, CONFIDENCE[title.rule], evidence)
    return replace(article, title=title.text, inferred=(*article.inferred, judged))


def _of_clip(article: Article) -> Title | None:
    """The line of greatest score; where none has enough, the page's name without the site's."""
    given = scoring.clip_of(article)
    places = range(max(0, given.end - scoring.LINES_ABOVE), min(given.end + LINES_BELOW, len(given.lines)))
    scores = {
        at: scoring.score(given, at) for at in places if _may_be_title(given.lines[at]) and _stands_out(given, at)
    }
    best = max(scores, key=lambda at: (scores[at], -at), default=None)
    if best is None or scores[best] < ENOUGH or (best == 0 and _is_page_name(article, given)):
        name = without_site(given.lines[0].text, given.body) if _is_page_name(article, given) else ""
        return Title(name, "page-name") if name else None
    best = _whole(given, best, scores)
    text = _as_written_elsewhere(given, best)
    return Title(text, _rule(given, best), given.lines[best])


def _is_of_page_name(article: Article) -> bool:
    """Whether a clip's title was read from the page's name, its first line, which was then left out."""
    first = min(article.removed, key=lambda part: part.span, default=None)
    return clip.is_plain_clip(article) and first is not None and first.text.startswith(article.title)


def _may_be_title(line: Line) -> bool:
    text = line.text
    if not SHORTEST <= word_count(text) <= LONGEST or (clip.is_text(text) and not scoring.may_be_headline(text)):
        return False
    if reason_of(text) or is_crumb_trail(text) or read_byline(text) or is_time_line(text):
        return False
    return not (is_date_line(text) and words_beside_date(text) < TITLE_WORDS)


def _stands_out(given: Clip, at: int) -> bool:
    """Whether it is a line above the text; of sentences and below a paragraph, whether more speaks for it than that."""
    text = given.lines[at].text
    if not any(not line.reason and clip.is_text(line.text) for line in given.lines[at + 1 :]):
        return at < given.end  # no text follows: of a text that has sentences, this is the end
    if at < given.end and not text.endswith((".", ",", ";")):
        return True
    is_signed = any(n in given.signatures for n in range(at + 1, at + 1 + SIGNED_WITHIN))
    return is_signed or scoring.shouts(text) or scoring.in_page_name(given, at) > 0


def _is_page_name(article: Article, given: Clip) -> bool:
    """Whether the first line is a page's name: left out or divided as such names are, and of the text."""
    first = given.lines[0] if given.lines else None
    if first is None or given.end == 0 or word_count(first.text) < TITLE_WORDS or reason_of(first.text):
        return False
    is_apart = first.reason != "" or without_site(first.text, given.body) != first.text
    return is_apart and scoring.signs(given, 0)["of_the_text"] >= scoring.RELATED


def _whole(given: Clip, at: int, scores: Mapping[int, float]) -> int:
    """A crumb may give the beginning of the title: the line with the whole of it is the one to take."""
    begun = tokens(given.lines[at].text)
    longer = (n for n in scores if n > at and tokens(given.lines[n].text)[: len(begun)] == begun)
    return next((n for n in longer if len(given.tokens[n]) > len(given.tokens[at])), at)


def _as_written_elsewhere(given: Clip, at: int) -> str:
    """The title; one in capitals as the page's name or another line has it, which knows its proper names."""
    text = given.lines[at].text
    if not scoring.shouts(text):
        return text
    others = (given.lines[n].text for n in given.holding(given.tokens[at]) if n != at)
    told = [form for other in sorted(others) for form in (other, without_site(other, given.body))]
    return next((form for form in told if plain_line(form) == plain_line(text) and not scoring.shouts(form)), text)


def _rule(given: Clip, at: int) -> str:
    if scoring.in_page_name(given, at) or scoring.is_told_again(given, at):
        return "repeated-line"
    return "line-in-capitals" if scoring.shouts(given.lines[at].text) else "line-above-text"


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
            if _may_be_title(line) and not read_date(block.text):
                return block
    return None


def _mark_stated(article: Article) -> Article:
    """Mark the title that the page states where it stands in it: the same words, else its one main heading."""
    block = _stated(article)
    if block is None:
        return article
    is_same = plain_line(article.title) == plain_line(block.text)
    return _drop_repeated(_marked(article, block, article.title if is_same else block.text))


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


def _drop_repeated(article: Article) -> Article:
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
