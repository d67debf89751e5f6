"""Headings in capitals, put into sentence case with the capitals that names have in the text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain

from dossier.cleaning.casing.learnt import WORD, Casing, key
from dossier.cleaning.casing.sentence import sentence_case
from dossier.cleaning.head.lede import LEDE_CHARACTERS
from dossier.cleaning.words import is_in_capitals, token_set
from dossier.language import acronyms, is_small_word, places, proper_names
from dossier.model import Article, Block

__all__ = ["Casing", "is_capital_heading", "put_headings_in_sentence_case", "sentence_case"]

MAX_HEADING = 140
LONGEST = {"title": MAX_HEADING, "description": LEDE_CHARACTERS}
"""Programs that turn pages into text leave ledes in capitals too, where the page made a heading of them."""

_PLACE_AT_HEAD = re.compile(r"[^\W\d_]{3,15}(?: [^\W\d_]{3,15}){0,3}(?=,? [(—–\d-])")

FEWEST_LETTERS = 8
"""A line of fewer capitals may be two short words or an acronym alone."""

SHORT_HEADING = 5
"""A heading of one word with fewer letters may be an acronym (NATO, UNHCR has its place in the list)."""


def put_headings_in_sentence_case(article: Article, names: Iterable[str]) -> Article:
    """Headings, the title and the lede that are all in capitals get sentence case.

    Which capitals stay is learnt from the article's own sentences, then from the names of the register
    and the acronyms of the language. Running text is never touched.
    """
    shouting = [block for block in article.blocks if is_capital_heading(block)]
    told = {"title": article.title, "description": article.description}
    loud = [field for field, words in told.items() if _shouts(words, longest=LONGEST[field])]
    if not shouting and not loud:
        return article
    casing = _learn(article, names, shouting)
    told |= {field: sentence_case(told[field], casing) for field in loud}
    return replace(
        article,
        blocks=tuple(_in_sentence_case(block, casing) for block in article.blocks),
        title=told["title"],
        description=told["description"],
        inferred=tuple(replace(one, value=told.get(one.field, one.value)) for one in article.inferred),
    )


def is_capital_heading(block: Block) -> bool:
    """A heading, title or lede all in capitals. Two short words or an acronym alone stay as they are."""
    if block.kind == "heading":
        return _shouts(block.text, SHORT_HEADING)
    if block.kind == "lede":
        return _shouts(block.text, longest=LONGEST["description"])
    return block.kind == "title" and _shouts(block.text)


def _shouts(text: str, fewest: int = FEWEST_LETTERS, longest: int = MAX_HEADING) -> bool:
    if len(text) > longest or not is_in_capitals(text):
        return False
    return sum(map(str.isalpha, text)) >= fewest and text.strip() not in acronyms()


def _learn(article: Article, names: Iterable[str], shouting: list[Block]) -> Casing:
    lines = [article.title, article.description, *(block.text for block in shouting)]
    wanted = frozenset(key(word) for line in lines for word in WORD.findall(line))
    casing = Casing(wanted)
    meaningful = frozenset(word for word in wanted if not is_small_word(word))
    for block in article.body:
        if meaningful.isdisjoint(token_set(block.text)) and "ı" not in block.text:  # whose key is another letter
            continue  # of small words nothing is learnt but beside others
        if block.kind != "heading" and not is_in_capitals(block.text):
            place = _place_at_head(block.text)
            casing.learn_name(place)
            casing.learn(place + block.text[len(place) :])
    capitals = (word for name in names for word in WORD.findall(name) if word[0].isupper())
    known: dict[str, Counter[str]] = defaultdict(Counter)
    listed = _listed_names(article.language)
    for word in chain(capitals, *(listed[lower] for lower in meaningful & listed.keys())):
        if (lower := key(word)) in meaningful and lower not in casing.alone:
            known[lower][word] += 1
    casing.alone.update(known)
    for place, keys in _words_of_places(article.language):
        if wanted.issuperset(keys):
            casing.learn_name(place)
    if article.language == "en":
        casing.alone["i"] = Counter("I")
    return casing


@cache
def _listed_names(language: str) -> Mapping[str, Sequence[str]]:
    """The acronyms and proper names of the lists, by their keys."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in chain(acronyms(), proper_names(language)):
        found[key(word)].append(word)
    return found


@cache
def _words_of_places(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((place, tuple(map(key, WORD.findall(place)))) for place in sorted(places(language)))


def _place_at_head(text: str) -> str:
    """The place of a dateline, which agencies write in capitals, as names are written; "" where there is none.

    >>> _place_at_head("OSLO, 3 MAR - The ferry is back."), _place_at_head("Oslo - the ferry is back.")
    ('Oslo', '')
    """
    match = _PLACE_AT_HEAD.match(text)
    if match is None or not match[0].isupper():
        return ""
    return WORD.sub(lambda word: word[0] if word[0] in acronyms() else word[0].capitalize(), match[0])


def _in_sentence_case(block: Block, casing: Casing) -> Block:
    if not is_capital_heading(block):
        return block
    return replace(block, text=sentence_case(block.text, casing))
