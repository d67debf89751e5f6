"""How much speaks for a line to be a heading of the text below it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dossier.cleaning.headings.text import Text, case_of, in_capitals, is_prose, label_of
from dossier.cleaning.phrases import plain_line
from dossier.cleaning.words import share_of_text, tokens, word_count
from dossier.language import ends_a_sentence
from dossier.model import Block

WEIGHTS: Mapping[str, float] = {
    "of_what_follows": 1.0,  # its words come again right below
    "of_the_text": 0.5,
    "in_capitals": 2.0,
    "others_in_capitals": -1.5,  # so many of the other candidates are, and this one is not
    "one_or_two_words": 0.4,
    "many_words": -0.8,  # more than eight; captions and teasers have more
    "very_many_words": -1.0,
    "numbered": 0.9,
    "numbered_in_a_row": -1.5,  # above or below another that is: a list
    "in_title_case": 0.6,
    "colon": -1.8,  # it leads to a list, a quotation, a video
    "comma": -0.3,
    "call": -0.5,
    "pulled_out": -0.7,  # a quotation and nothing else, taken from the text
    "closed_end": -0.3,  # a quotation or note in brackets behind other words
    "two_sentences": -1.0,
    "odd_beginning": -1.2,
    "label": -0.6,
    "address": -1.0,
    "stroke": -0.8,
    "dash": -0.5,
    "told_often": -1.6,  # the same line three times and more: a label, a button, a credit
    "above_line": -0.3,
    "below_line": -0.9,
    "above_list": 0.5,
    "below_list": 0.6,
    "above_short_paragraph": -0.4,  # a teaser has one sentence
    "above_small_letter": -1.4,
    "long_section": 0.5,
    "stands_apart": 0.3,
    "close_above": -0.9,
    "close_below": -1.2,
    "odd_look": -0.8,
    "odd_case": -0.5,
    "few_others": -0.4,
    "late": -0.4,
    "below_teaser": -1.0,
}
"""What a sign weighs in a clip where nothing marks headings. Set by hand on clips of pages whose headings are known:
a weight that one half of them asked for and the other did not stands near 0 or is not here."""

WEIGHTS_IN_CAPITALS: Mapping[str, float] = {
    "of_what_follows": 0.5,
    "of_the_text": 1.1,
    "one_or_two_words": 0.3,
    "many_words": -0.4,
    "very_many_words": -0.9,
    "numbered": 0.8,
    "numbered_in_a_row": -1.0,
    "colon": -0.5,
    "two_sentences": -0.4,
    "odd_beginning": -0.8,
    "told_twice": -0.8,
    "above_line": -0.6,
    "below_line": -0.8,
    "above_list": 0.5,
    "below_list": 0.6,
    "above_short_paragraph": -0.3,
    "above_small_letter": -1.3,
    "long_section": 0.6,
    "stands_apart": 1.2,
    "odd_look": -0.8,
    "late": -0.8,
    "below_teaser": -1.0,
}
"""The same where every heading is in capitals: the line's form tells that it is one, and its place whose."""

MANY_WORDS, VERY_MANY_WORDS = 8, 12

LINES_BELOW = 3
"""A heading speaks of so many lines below it."""

OFTEN = 3
"""A line that comes so often is no heading; a word before a colon is the label of a list, or marks who speaks."""

SECTION_WORDS = 40
"""What stands below a heading has more words."""

QUESTION_MARKS = ("?", "？")

SHORT_PARAGRAPH_WORDS = 25

FEW_CANDIDATES = 3
"""Where so few lines could be headings, each may be a stray one; with more, one that stands as no other does is odd."""

SAME_LOOK = 3
"""So many lines that stand alike are no accident."""

ODD = 0.3
"""A case that fewer of the candidates have than this is odd."""

LATE = 0.85
"""Behind so much of the clip stand the boxes of the page."""

_NO_HEADING = re.compile(r"[\[(―—–+*•▪‣◦»>→►✓-]|.*\||\d{1,2}[h:.]\d\d\b")
"""What begins with a bracket, a dash, a bullet or the hour, or has bars, is a note, a speech, an item or a row."""

_NUMBERED = re.compile(r"\d{1,3}[.):]|#\d")
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?] \w")
_DASH = re.compile(r"\s[–—-]\s")
_ADDRESS = re.compile(r"@|#\w*[^\W\d]|://|\w\.(?:com|net|org|it|co)\b", re.IGNORECASE)
_OPENED = re.compile(r"[«“„\"'\[(]")
_CLOSED = re.compile(r"[»”\"'\])]$")


def score(text: Text, at: int) -> float:
    weights = WEIGHTS_IN_CAPITALS if text.shouts else WEIGHTS
    return sum(weights.get(sign, 0.0) * found for sign, found in signs(text, at).items())


def signs(text: Text, at: int) -> dict[str, float]:
    """What there is to see of a line, by the names of `WEIGHTS`."""
    return {**_form(text, text.blocks[at].text), **_neighbours(text, at), **_company(text, at)}


def _form(text: Text, line: str) -> dict[str, float]:
    words, label = word_count(line), label_of(line)
    is_closed = _CLOSED.search(line) is not None
    return {
        "in_capitals": in_capitals(line),
        "one_or_two_words": words <= 2,
        "many_words": words > MANY_WORDS,
        "very_many_words": words > VERY_MANY_WORDS,
        "numbered": _NUMBERED.match(line) is not None,
        "in_title_case": case_of(line) == "title",
        "colon": line.endswith((":", "：")),
        "comma": ", " in line,
        "call": line.endswith(("!", "…", "...")),
        "pulled_out": is_closed and _OPENED.match(line) is not None,
        "closed_end": is_closed and _OPENED.match(line) is None,
        "two_sentences": _TWO_SENTENCES.search(line) is not None,
        "odd_beginning": _NO_HEADING.match(line) is not None,
        "label": label != "" and text.labels[label] >= OFTEN,
        "address": _ADDRESS.search(line) is not None,
        "stroke": "/" in line,
        "dash": _DASH.search(line) is not None,
    }


def _neighbours(text: Text, at: int) -> dict[str, float]:
    above = text.blocks[at - 1] if at else None
    below = text.blocks[at + 1]  # behind every candidate stands a paragraph or list
    line = tokens(text.blocks[at].text)
    roots = text.roots[at]
    return {
        "of_what_follows": share_of_text(line, frozenset().union(*text.roots[at + 1 : at + 1 + LINES_BELOW])),
        "of_the_text": share_of_text(line, frozenset(root for root in roots if text.told[root] > 1)),
        "numbered_in_a_row": _is_numbered(text.blocks[at]) and (_is_numbered(below) or _is_numbered(above)),
        "above_line": _is_line(below),
        "below_line": above is not None and _is_line(above),
        "above_list": below.kind == "list_item",
        "below_list": above is not None and above.kind == "list_item",
        "above_short_paragraph": is_prose(below) and word_count(below.text) < SHORT_PARAGRAPH_WORDS,
        "above_small_letter": next(filter(str.isalpha, below.text), "A").islower(),
        "below_teaser": text.reason_above(at) == "related",
        "long_section": _words_of_section(text, at) > SECTION_WORDS,
    }


def _company(text: Text, at: int) -> dict[str, float]:
    line = text.blocks[at].text
    times = text.repeated[plain_line(line)]
    look, case = text.look(at), case_of(line)
    others = len(text.candidates)
    return {
        "others_in_capitals": 0.0 if in_capitals(line) else text.in_capitals / others,
        "told_twice": times == OFTEN - 1,
        "told_often": times >= OFTEN,
        "stands_apart": look.above == "more",
        "close_above": look.above == "less",
        "close_below": look.below == "less" and look.above != "more" and not _leads_like_others(text, at),
        "odd_look": others > FEW_CANDIDATES and text.looks[look] == 1,
        "odd_case": case != "" and text.cases[case] < ODD * sum(text.cases.values()),
        "few_others": others <= FEW_CANDIDATES,
        "late": at > LATE * len(text.blocks),
    }


def _leads_like_others(text: Text, at: int) -> bool:
    """Whether others stand as near to what is below them, and a long paragraph is below this one: the clip does so."""
    below = text.blocks[at + 1]
    is_long = is_prose(below) and word_count(below.text) >= SHORT_PARAGRAPH_WORDS
    return is_long and text.looks[text.look(at)] >= SAME_LOOK


def _is_numbered(block: Block | None) -> bool:
    """Whether a short line begins with a number."""
    return block is not None and _NUMBERED.match(block.text) is not None and not is_prose(block)


def _is_line(block: Block) -> bool:
    """Whether it is neither prose nor a short sentence; a question may be a heading."""
    is_sentence = ends_a_sentence(block.text) and not block.text.endswith(QUESTION_MARKS)
    return block.kind == "paragraph" and not (is_prose(block) or is_sentence)


def _words_of_section(text: Text, at: int) -> float:
    """The words between a line and the next that could be a heading; counted no farther than they matter."""
    words = 0.0
    for n in range(at + 1, min(at + 1 + SECTION_WORDS, len(text.blocks))):
        if words > SECTION_WORDS or n in text.candidates_set:
            break
        words += word_count(text.blocks[n].text)
    return words
