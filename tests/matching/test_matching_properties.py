"""What holds of matching whatever the text: whole words, no order, no effect of others, little work."""

from __future__ import annotations

import sys
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matching_register import ACTORS, REGISTER, article, mentions

from dossier import matching
from dossier.language import stands_alone
from dossier.matching.folding import folded, words_apart
from dossier.model import Actor, Register

WORDS = (
    "Xi", "Jinping", "Anna", "Bruno", "Verdi", "Li", "Shangfu", "il", "ministro", "della", "Difesa", "cinese",
    "presidente", "Cina", "Cina-Russia", "dell’EPL", "Macron", "Spa", "Mosca", "a", "accusa", "via", "B.", "ex",
    "Pechino", ",", ".", "\n", "«", "»", "CINA", "İ", "Unione", "europea", "2018", "Nato",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
REVERSED = Register(actors={actor.id: actor for actor in reversed(ACTORS)})
WIDER = Register(
    actors={
        **REGISTER.actors,
        "sid-zorb": Actor(id="sid-zorb", name={"": "Sid Zorb"}, type="person", aliases=(("", "Zorb"),)),
    }
)


@given(TEXTS)
@settings(deadline=None)
def test_every_mention_is_whole_words_of_the_text_and_overlaps_no_other(text: str) -> None:
    found = mentions(text)
    for mention in found:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert stands_alone(text, mention.span.start, mention.span.end)
        assert (mention.status == "linked") == bool(mention.entry)
        assert mention.entry or mention.candidates
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(TEXTS)
@settings(deadline=None)
def test_the_order_of_the_register_does_not_matter(text: str) -> None:
    assert mentions(text, register=REVERSED) == mentions(text)


@given(TEXTS)
@settings(deadline=None)
def test_an_actor_whom_the_text_does_not_name_changes_nothing(text: str) -> None:
    assert mentions(text, register=WIDER) == mentions(text)


@given(st.text())
def test_folding_moves_no_offset(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert len(words_apart(folded(text))) == len(text) + 2


def test_the_same_answer_is_kept_for_the_next_who_asks() -> None:
    one = article("Xi Jinping tace.")
    assert matching.mentions(one, REGISTER) is matching.mentions(one, REGISTER)


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("A", id="one-word-of-capitals"),
        pytest.param("A. ", id="initials"),
        pytest.param("((", id="brackets"),
        pytest.param("Xi ", id="short-names"),
        pytest.param("Verdi, ", id="names-in-a-list"),
        pytest.param("Anna Verdi. Verdi ", id="full-and-short-names"),
        pytest.param("ministro della Difesa ", id="offices"),
        pytest.param("d'Italia ", id="elisions"),
    ],
)
def test_hostile_text_is_work_in_proportion_to_its_length(unit: str) -> None:
    mentions(unit)
    small, large = (_lines_run(unit * times) for times in (40, 160))
    assert large < 6 * small + 2000


def _lines_run(text: str) -> int:
    """How many lines of Python are run in the room while it reads a text."""
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        if "matching" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        mentions(text)
    finally:
        sys.settrace(before)
    return count
