"""Texts of our own in which people marked who is named, one aspect at a time.

An answer says what a careful reader knows, never what the program does. What the program gets wrong today stands in
actors/known-failures.yml with the reason. `DOSSIER_WRITE_GOLDEN=1 pytest tests/gold/test_gold_actors.py` writes that
list anew: reasons stay, what came right goes, and what went wrong is put in without a reason, which a person writes.
"""

from __future__ import annotations

import os
import re
from collections import Counter

import pytest
from actor_cases import ASPECTS, FOLDER, Case, cases, is_judged, known_failures, register_of, write_known_failures
from clip_answers import difference

CASES = cases()
KNOWN = known_failures()

if os.environ.get("DOSSIER_WRITE_GOLDEN"):
    KNOWN = write_known_failures()


def _judged() -> list[object]:
    """Every aspect that is judged of every case."""
    return [
        pytest.param(case, aspect, id=f"{name}-{aspect}", marks=_mark(name, aspect))
        for name, case in CASES.items()
        for aspect in ASPECTS
        if is_judged(case, aspect)
    ]


def _mark(name: str, aspect: str) -> list[pytest.MarkDecorator]:
    if aspect not in KNOWN.get(name, {}):
        return []
    return [pytest.mark.xfail(reason=KNOWN[name][aspect] or "no reason is given", strict=True)]


@pytest.mark.parametrize(("case", "aspect"), _judged())
def test_a_text_is_read_as_its_answer_says(case: Case, aspect: str) -> None:
    wanted, found = ASPECTS[aspect](case)
    assert wanted == found, f"{aspect}: {case.about}\n{case.article.text}\n{difference(wanted, found)}"


def test_the_set_is_as_mixed_as_it_must_be() -> None:
    languages = Counter(case.article.language for case in CASES.values())
    assert languages["it"] >= 60
    assert languages["en"] >= 40
    for has_it in ("is_link", "is_suggestion", "is_name", "fullest"):
        assert {case.article.language for case in CASES.values() if any(getattr(m, has_it) for m in case.marks)} == {
            "it",
            "en",
        }
    assert sum(not case.marks for case in CASES.values()) >= 10, "texts without any name"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda path: path.stem)
def test_no_case_and_no_entry_is_there_twice(path: object) -> None:
    keys = re.findall(r"^(\S.*):$", path.read_text("utf-8"), re.MULTILINE)  # type: ignore[attr-defined]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_answers_speak_of_entries_that_there_are_and_marks_stand_apart(case: Case) -> None:
    assert case.about.endswith(".")
    for mark in case.marks:
        assert mark.allowed | mark.candidates <= register_of(case.file).actors.keys()
    for first, second in zip(case.marks, case.marks[1:], strict=False):
        assert first.span.end <= second.span.start


def test_known_failures_are_of_aspects_that_are_judged_and_have_their_reasons() -> None:
    for name, reasons in KNOWN.items():
        for aspect, reason in reasons.items():
            assert is_judged(CASES[name], aspect)
            assert reason, f"{name}: say why {aspect} comes out wrong"
