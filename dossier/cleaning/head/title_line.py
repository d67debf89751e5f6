"""The title of a clip: the line above the text that most speaks for being it, or what the page's name tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.cleaning.head import lines as clip
from dossier.cleaning.head import scoring
from dossier.cleaning.head.byline import read_byline
from dossier.cleaning.head.crumbs import is_crumb_trail
from dossier.cleaning.head.date_line import is_date_line, words_beside_date
from dossier.cleaning.head.lines import Line
from dossier.cleaning.head.page_name import without_site
from dossier.cleaning.head.scoring import Clip
from dossier.cleaning.head.time_line import is_time_line
from dossier.cleaning.phrases import plain_line, reason_of
from dossier.cleaning.words import tokens, word_count
from dossier.model import Article

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


@dataclass(frozen=True, slots=True)
class Title:
    """A title with the rule that found it and the line where it stands, None where no line but the page's name does."""

    text: str
    rule: str
    line: Line | None = None


def of_clip(article: Article) -> Title | None:
    """The line of greatest score; where none has enough, the page's name without the site's."""
    given = scoring.clip_of(article)
    places = range(max(0, given.end - scoring.LINES_ABOVE), min(given.end + LINES_BELOW, len(given.lines)))
    scores = {at: scoring.score(given, at) for at in places if may_be_title(given.lines[at]) and _stands_out(given, at)}
    best = max(scores, key=lambda at: (scores[at], -at), default=None)
    if best is None or scores[best] < ENOUGH or (best == 0 and _is_page_name(article, given)):
        name = without_site(given.lines[0].text, given.body) if _is_page_name(article, given) else ""
        return Title(name, "page-name") if name else None
    best = _whole(given, best, scores)
    text = _as_written_elsewhere(given, best)
    return Title(text, _rule(given, best), given.lines[best])


def may_be_title(line: Line) -> bool:
    text = line.text
    if not SHORTEST <= word_count(text) <= LONGEST or (clip.is_text(text) and not scoring.may_be_headline(text)):
        return False
    if reason_of(text) or is_crumb_trail(text) or read_byline(text) or is_time_line(text):
        return False
    return not (is_date_line(text) and words_beside_date(text) < TITLE_WORDS)


def _stands_out(given: Clip, at: int) -> bool:
    """Whether it is a line above the text; of sentences and below a paragraph, whether more speaks for it than that."""
    text = given.lines[at].text
    if at >= given.last_text:
        return at < given.end  # no text follows: of a text that has sentences, this is the end
    if at < given.end and not text.endswith((".", ",", ";")):
        return True
    is_signed = not given.signatures.isdisjoint(range(at + 1, at + 1 + SIGNED_WITHIN))
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
    wanted, held = plain_line(text), given.tokens[at]
    others = (line.text for line, tokens in zip(given.lines, given.tokens, strict=True) if held <= tokens)
    told = [form for other in sorted(others) for form in (other, without_site(other, given.body))]
    return next((form for form in told if plain_line(form) == wanted and not scoring.shouts(form)), text)


def _rule(given: Clip, at: int) -> str:
    if scoring.in_page_name(given, at) or scoring.is_told_again(given, at):
        return "repeated-line"
    return "line-in-capitals" if scoring.shouts(given.lines[at].text) else "line-above-text"
