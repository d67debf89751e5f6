"""The work on a text grows as its length does, whatever it is made of."""

from __future__ import annotations

import sys
from types import FrameType
from typing import SupportsIndex

import pytest

from dossier.model import Article, Block
from dossier.names import candidates, names, segments
from dossier.names.lexicon import lexicon
from dossier.names.starts import Proven
from dossier.names.tokens import Text

HOSTILE = {
    "one-letter": "A ",
    "initials": "A. ",
    "initials-without-space": "A.",
    "one-name": "Molano ",
    "lines": "Molano\n",
    "list": "Anna Verdi, ",
    "hyphens": "Molano-",
    "brackets": "(EPL) ",
    "open-brackets": "(",
    "links": "Ministero di ",
    "apostrophes": "D'A",
    "quotes": "« ",
}


def calls(text: str) -> int:
    """How many functions of Python are called to find the names of a text."""
    article = Article(key="k", origin="o", sha256="", language="it", blocks=(Block("paragraph", text),))
    counted = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal counted
        counted += event == "call"

    sys.setprofile(count)
    try:
        names(article)
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_is_at_most_about_twice_the_work(unit: str) -> None:
    calls(unit * 10)  # what is read once
    assert calls(unit * 2000) <= 2.3 * calls(unit * 1000) + 200


def test_people_who_share_a_surname_are_not_compared_each_with_each() -> None:
    def crowd(size: int) -> str:
        return ", ".join(f"Anna{chr(97 + n % 26)}{chr(97 + n // 26 % 26)} Verdi" for n in range(size))

    calls(crowd(10))
    assert calls(crowd(600)) <= 2.3 * calls(crowd(300)) + 200


class Counted(str):
    """A text that knows how many of its letters were copied."""

    copied = 0

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        part = super().__getitem__(key)
        self.copied += len(part)
        return part


def letters_copied(unit: str, times: int) -> int:
    text, words = Text(unit * times, "it"), lexicon("it")
    plain = text.plain = Counted(text.plain)
    runs = tuple(candidates.runs(text, words))
    proven = Proven(text, words, runs)
    for run in runs:
        assert all(rule for _, rule in segments.names_in(text, words, proven, run))
    return plain.copied


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_no_name_costs_a_copy_of_the_rest_of_the_text(unit: str) -> None:
    assert letters_copied(unit, 2000) <= 2.3 * letters_copied(unit, 1000) + 200
