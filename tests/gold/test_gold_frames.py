"""The texts of the gold clips in frames of pages, each in each: what a cleaner keeps must not depend on the frame."""

from __future__ import annotations

import hashlib
from functools import cache
from itertools import product

import pytest
from clip_answers import CLIPS, answer_of
from frames import FRAMES

from dossier import pipeline
from dossier.model import Article, Clipping

FEWEST_WORDS = 100
"""A shorter text is easily outweighed by a page of teasers."""

SPECIAL = frozenset({"en-st-helens-timeline.txt", "it-luna-diretta.txt", "it-posta-inoltrata.txt"})
"""Live reports and mail bring frames of their own."""

LEFT = {
    "it": set[str](),
    "en": {
        "Our paper is paid for by its readers: five pounds a month helps us pay those who write and keep the site up."
    },
}
"""Lines of frames that stay today, whatever the text; strictly: one that goes must go from here."""


def texts(language: str) -> list[str]:
    """The gold clips of a language that are articles of some length."""
    return [
        name
        for name in CLIPS
        if name.startswith(language) and name not in SPECIAL and len(" ".join(_body(name)).split()) >= FEWEST_WORDS
    ]


def _body(name: str) -> list[str]:
    return [words for _, words in answer_of(name)["text"]]


@cache
def framed(name: str, above: str, below: str) -> Article:
    answer = answer_of(name)
    body = [f"* {words}" if kind == "list_item" else words for kind, words in answer["text"]]
    source = "\n".join([above, *(answer["head"] or [answer["title"] or ""]), "", *body, "", below, ""])
    data = source.encode()
    return pipeline.read(Clipping("k", ".txt", data, "k.txt", hashlib.sha256(data).hexdigest()))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


@pytest.mark.parametrize("language", FRAMES)
def test_a_text_comes_out_whole_of_any_frame(language: str) -> None:
    lost = [
        (name, words)
        for name in texts(language)
        for above, below in product(FRAMES[language].above, FRAMES[language].below)
        for words in _body(name)
        if _plain(words) not in {_plain(block.text) for block in framed(name, above, below).blocks}
    ]
    assert lost == []


@pytest.mark.parametrize("language", FRAMES)
def test_no_line_of_a_frame_stays_but_those_that_are_known_to(language: str) -> None:
    left = {
        block.text
        for name in texts(language)
        for above, below in product(FRAMES[language].above, FRAMES[language].below)
        for block in framed(name, above, below).body
        if block.text in {*above.split("\n"), *below.split("\n")}
    }
    assert left == LEFT[language]
