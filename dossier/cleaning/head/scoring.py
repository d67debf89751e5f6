"""How much speaks for a line to be the title of what stands below it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dossier.cleaning.head import lines as clip
from dossier.cleaning.head.byline import read_byline
from dossier.cleaning.head.captions import is_caption
from dossier.cleaning.head.date_line import is_date_line, says_published, words_beside_date
from dossier.cleaning.head.lines import Line, is_item
from dossier.cleaning.words import is_in_capitals, roots, share_of_text, token_set, tokens, word_count
from dossier.model import Article

WEIGHTS: Mapping[str, float] = {
    "of_the_text": 3.0,  # its words come again in the text: no other headline of the page has that
    "in_page_name": 3.0,  # the page's name, the first line, holds it
    "capitals": 2.0,  # what turns pages into text writes headings in capitals
    "told_again": 1.5,  # another line holds it: a crumb, a picture's description, a comment's heading
    "above_signature": 1.4,  # a byline or date follows
    "right_above_signature": 0.7,
    "first_after_menu": 0.7,  # above it stands an item of a list or a word of a menu
    "alone": 0.8,  # blank lines stand round it, and menus stand in groups
    "lines_to_text": -0.02,
    "items_below": -0.5,  # a menu follows
    "few_words": -1.0,  # sections and menus have fewer than four words
    "many_words": -1.0,  # ledes and captions have more than twenty-two
    "full_stop": -1.4,
    "two_sentences": -1.5,
    "caption": -1.5,
    "within_text": -3.0,  # a paragraph stands above it
    "item": -3.0,
    "name_of_site": -3.0,
}
"""What a sign weighs. Set by hand on clips of pages, then moved where one half of them gained and the other agreed."""

LINES_ABOVE = 150
"""How far above the first paragraph the title of a clip is looked for: menus stand between."""

FEWEST_CAPITALS = 8
MANY_WORDS, FEW_WORDS = 22, 4
SIGNATURE_WITHIN = 6
"""A byline or date stands at most so many lines below the title; a lede and a picture may stand between."""

SIGNED_WITHIN = 2
HEADLINE_ENDS = ("?", "？", "!", "”", "»", '"', "'", "’")
"""A headline may be as long as a sentence and ask, call or quote; with a byline right below it is no text."""

PARAGRAPH_TOKENS = 50
"""A line of more tokens than this repeats any short line by accident."""

TOLD = 0.9
"""So much of a line must stand in another to be told there again: a word may be changed."""

NAMED = 0.75
"""So much of a title stands in the page's name, which is often a shorter or longer form of it."""

RELATED = 0.3
"""So much of a line must be of the text before its being told again counts: menus are told again too."""

_SENTENCES = re.compile(r"[^\W\d_]{4}[.!?…][\"”»]?\s+[\"“«]?\w")
"""A sentence that ends within the line; shorter words before a stop may be abbreviations."""


@dataclass(frozen=True)
class Clip:
    """The lines of a clip with what the scores need of them; `end` is the place of the first paragraph."""

    lines: tuple[Line, ...]
    end: int

    @cached_property
    def tokens(self) -> tuple[frozenset[str], ...]:
        return tuple([token_set(line.text) for line in self.lines])

    @cached_property
    def body(self) -> frozenset[str]:
        """The roots of the words of the article's text."""
        kept = (line for line in self.lines[self.end :] if not line.reason)
        return roots(line.text for line in kept)

    @cached_property
    def signatures(self) -> frozenset[int]:
        """The places of lines near the text that say who wrote or when."""
        near = range(max(0, self.end - LINES_ABOVE), min(self.end + 3 * SIGNATURE_WITHIN, len(self.lines)))
        return frozenset(at for at in near if is_signature(self.lines[at].text))

    @cached_property
    def last_text(self) -> int:
        """The place of the last kept line that is running text; -1 where there is none."""
        places = range(len(self.lines) - 1, -1, -1)
        return next((at for at in places if not self.lines[at].reason and clip.is_text(self.lines[at].text)), -1)

    def holding(self, tokens: Collection[str]) -> Iterator[int]:
        """The places of the lines that hold any of these tokens, in order."""
        return (at for at, held in enumerate(self.tokens) if not held.isdisjoint(tokens))

    @cached_property
    def legal(self) -> frozenset[str]:
        """The words of the lines that say whose the page is; the name of the site is among them."""
        owned = (line.text for line in self.lines if line.reason == "legal" or "©" in line.text)
        return frozenset(token for text in owned if word_count(text) < MANY_WORDS for token in tokens(text))


def clip_of(article: Article) -> Clip:
    lines = clip.lines_of(article)
    end = clip.first_text(lines)
    while _is_signed_headline(lines, end):
        end = clip.first_text(lines, end + 1)
    return Clip(lines, end)


def may_be_headline(text: str) -> bool:
    """Whether a line as long as a sentence, and with an end like one, is written as headlines are."""
    return shouts(text) or text.endswith(HEADLINE_ENDS)


def _is_signed_headline(lines: Sequence[Line], at: int) -> bool:
    """Whether a long line that asks, calls or quotes has a byline or date right below it."""
    below = lines[at + 1 : at + 1 + SIGNED_WITHIN]
    return bool(below) and may_be_headline(lines[at].text) and any(is_signature(line.text) for line in below)


def is_signature(text: str) -> bool:
    """Whether a line says who or when; one with many words beside a date is a headline with a date in it."""
    is_date = is_date_line(text) and (words_beside_date(text) < FEW_WORDS or says_published(text))
    return is_date or bool(read_byline(text))


def shouts(text: str) -> bool:
    """Whether a line is in capitals, and not for an acronym's sake alone."""
    return is_in_capitals(text) and sum(map(str.isupper, text)) >= FEWEST_CAPITALS


def score(given: Clip, at: int) -> float:
    return sum(WEIGHTS[sign] * found for sign, found in signs(given, at).items())


def signs(given: Clip, at: int) -> dict[str, float]:
    """What there is to see of a line, by the names of `WEIGHTS`."""
    line, text = given.lines[at], given.lines[at].text
    held, words = given.tokens[at], word_count(text)
    of_the_text = share_of_text(tokens(text), given.body)
    below = range(at + 1, min(at + 1 + SIGNATURE_WITHIN, len(given.lines)))
    above = given.lines[at - 1] if at else None
    return {
        "of_the_text": of_the_text,
        "in_page_name": in_page_name(given, at) if of_the_text >= RELATED or _is_whole_in_page_name(given, at) else 0.0,
        "told_again": of_the_text >= RELATED and is_told_again(given, at),
        "capitals": len(held) > 2 and shouts(text),
        "above_signature": not given.signatures.isdisjoint(below),
        "right_above_signature": not given.signatures.isdisjoint(below[:2]),
        "first_after_menu": above is None or is_item(above) or len(given.tokens[at - 1]) < FEW_WORDS,
        "alone": at < given.end and clip.standing(given.lines, at) == "alone",
        "lines_to_text": min(max(given.end - at, 0), 30),
        "items_below": sum(is_item(given.lines[n]) for n in below[:4]) / 4,
        "few_words": (words < FEW_WORDS) + (words < FEW_WORDS - 1),
        "many_words": words > MANY_WORDS,
        "full_stop": text.endswith((".", ",", ";")),
        "two_sentences": _SENTENCES.search(text) is not None,
        "caption": is_caption(text),
        "within_text": at >= given.end,
        "item": is_item(line),
        "name_of_site": bool(held) and held <= given.legal,
    }


def in_page_name(given: Clip, at: int) -> float:
    """How much of a line the page's name holds, 0 where it is too little to tell."""
    name, held = given.tokens[0], given.tokens[at]
    if not at or len(held) < 3 or len(name) > PARAGRAPH_TOKENS or given.lines[0].text.endswith("."):
        return 0.0
    shared = len(held & name) / len(held)
    return shared if shared >= NAMED else 0.0


def _is_whole_in_page_name(given: Clip, at: int) -> bool:
    """Whether so many words all stand in the page's name that no section or menu would."""
    return len(given.tokens[at]) > FEW_WORDS and in_page_name(given, at) == 1.0


def is_told_again(given: Clip, at: int) -> bool:
    """Whether another line holds the same words, the page's name aside."""
    held = given.tokens[at]
    if len(held) < FEW_WORDS:
        return False
    rare = sorted(held, key=lambda token: (-len(token), token))[:2]  # long words are; one of two may be missing
    return any(_holds(given.tokens[n], held) for n in given.holding(rare) if n not in {0, at})


def _holds(other: frozenset[str], held: frozenset[str]) -> bool:
    return len(other) <= PARAGRAPH_TOKENS and len(held & other) >= TOLD * len(held)
