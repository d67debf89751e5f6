"""Texts of our own in which people marked what is said and when it happened, one aspect at a time.

An answer says what a careful reader knows, never what the program does. What the program gets wrong today stands in
statements/known-failures.yml with the reason. `DOSSIER_WRITE_GOLDEN=1 pytest tests/gold/test_gold_statements.py`
writes that list anew: reasons stay, what came right goes, and what went wrong is put in without a reason, which a
person writes.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from clip_answers import difference
from statement_aspects import ASPECTS, differences, known_failures, that_fail, write_known_failures
from statement_cases import FOLDER, NOTHING, Case, case_of, cases

from dossier.model import Annotated, DatedStatement, DateExpression, Inferred, Quotation, Span, Speaker

CASES = cases()
if os.environ.get("DOSSIER_WRITE_GOLDEN"):
    write_known_failures()
KNOWN = known_failures()


def _judged() -> list[object]:
    """Every aspect that is judged of every case."""
    return [
        pytest.param(case, compare.__name__, id=f"{name}-{compare.__name__}", marks=_mark(name, compare.__name__))
        for name, case in CASES.items()
        for compare in ASPECTS[case.of]
    ]


def _mark(name: str, aspect: str) -> list[pytest.MarkDecorator]:
    if aspect not in KNOWN.get(name, {}):
        return []
    return [pytest.mark.xfail(reason=KNOWN[name][aspect] or "no reason is given", strict=True)]


@pytest.mark.parametrize(("case", "aspect"), _judged())
def test_a_text_is_read_as_its_answer_says(case: Case, aspect: str) -> None:
    wanted, found = dict(differences(case))[aspect]
    assert wanted == found, f"{aspect}: {case.about}\n{case.article.text}\n{difference(wanted, found)}"


@pytest.mark.parametrize(
    ("of", "italian", "english"), [("quotations", 60, 40), ("dates", 100, 60), ("statements", 15, 12)]
)
def test_the_set_is_as_large_as_it_must_be(of: str, italian: int, english: int) -> None:
    needed = Counter(
        case.article.language for case in CASES.values() if case.of == of for m in case.marks if m.is_needed
    )
    assert needed["it"] >= italian
    assert needed["en"] >= english


def test_the_set_is_as_mixed_as_it_must_be() -> None:
    assert sum(mark.deceives for case in CASES.values() for mark in case.marks) >= 60
    answers = [case.answer for case in CASES.values() if case.of == "published"]
    assert len(answers) >= 15
    assert min(answers.count(NOTHING), len(answers) - answers.count(NOTHING)) >= 7
    told = [mark for case in CASES.values() for mark in case.marks if case.of == "quotations" and mark.is_needed]
    assert {mark.direct for mark in told} == {True, False}
    assert any(mark.via.any_of for mark in told)
    assert {mark.reported for case in CASES.values() for mark in case.marks if mark.allowed} == {True, False, None}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda path: path.stem)
def test_no_case_and_no_entry_is_there_twice(path: Path) -> None:
    keys = re.findall(r"^([^\s#].*):$", path.read_text("utf-8"), re.MULTILINE)
    assert [key for key, times in Counter(keys).items() if times > 1] == []


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_case_says_what_it_is_about(case: Case) -> None:
    assert case.about.endswith(".")


def test_known_failures_are_of_aspects_that_are_judged_and_have_their_reasons() -> None:
    for name, reasons in KNOWN.items():
        for aspect, reason in reasons.items():
            assert aspect in {compare.__name__ for compare in ASPECTS[CASES[name].of]}
            assert reason, f"{name}: say why {aspect} comes out wrong"


# --- What the judging itself notices ------------------------------------------------------------

QUOTED = (
    "Elena Neri: «[Piove|elena-neri via il-molo]», dice a Il Molo. Forse [piove|~ugo-conti?] per «[Timone|no]» Conti."
)
TIMES = "Il [3|2023-04-03] e il [4 aprile|2023-04-04] no, [ieri|unresolved] forse per [due giorni|no]."
HAPPENED = "[Ieri|2023-04-16: elena-neri, (ugo-conti); reported] piove. [Oggi|no] no."


MIXED_TEXT = "«[Ho chiuso [ieri|2023-04-16 & elena-neri; reported]|q elena-neri]», dice [oggi|2023-04-17] Elena Neri."


def told_as(file: str, text: str, **found: tuple[Any, ...]) -> list[str]:
    """The aspects in which a case is wrong, where this is what the program finds."""
    case = case_of(file, "made", {"about": "Made.", "text": text})
    case.__dict__["annotated"] = Annotated(case.article, **found)
    return that_fail(case)


def at(text: str, words: str) -> Span:
    plain = re.sub(r"\[|\|[^]]*\]", "", text)
    return Span(plain.index(words), plain.index(words) + len(words))


def said(words: str, speaker: str = "", via: str = "", **more: Any) -> Quotation:
    def who(name: str) -> Speaker | None:
        if not name:
            return None
        known = {"elena-neri": "Elena Neri", "il-molo": "Il Molo", "ugo-conti": "Conti"}
        return Speaker(at(QUOTED, known[name]), name, known[name]) if name in known else Speaker(at(QUOTED, name))

    return Quotation(at(QUOTED, words), "made", speaker=who(speaker), via=who(via), **more)


RIGHT = said("Piove", "elena-neri", "il-molo")


@pytest.mark.parametrize(
    ("found", "wrong"),
    [
        pytest.param((RIGHT,), [], id="right"),
        pytest.param((RIGHT, said("piove", "ugo-conti", direct=False)), [], id="one-that-may-be-left-out"),
        pytest.param((), ["quotations"], id="nothing"),
        pytest.param((said("Piove»", "elena-neri", "il-molo"),), [], id="with-its-mark"),
        pytest.param((RIGHT, said("Timone")), ["no_false_quotations"], id="words-that-deceive"),
        pytest.param((RIGHT, said("Forse")), ["no_false_quotations"], id="words-unmarked"),
        pytest.param(
            (said("Elena Neri: «Piove», dice a Il Molo.", "elena-neri", "il-molo"),),
            ["quotations", "no_false_quotations"],
            id="much-more",
        ),
        pytest.param((replace(RIGHT, direct=False),), ["kinds"], id="kind"),
        pytest.param((replace(RIGHT, speaker=None),), ["speakers"], id="no-speaker"),
        pytest.param((said("Piove", "ugo-conti", "il-molo"),), ["speakers", "no_wrong_speakers"], id="wrong-speaker"),
        pytest.param((said("Piove", "Neri", "il-molo"),), ["speakers"], id="right-words-without-entry"),
        pytest.param((said("Piove", "Forse", "il-molo"),), ["speakers", "no_wrong_speakers"], id="wrong-words"),
        pytest.param((replace(RIGHT, via=None),), ["vias"], id="no-via"),
        pytest.param((said("Piove", "elena-neri", "ugo-conti"),), ["vias", "no_wrong_vias"], id="wrong-via"),
        pytest.param(
            (RIGHT, said("piove", "elena-neri", "il-molo", direct=False)),
            ["speakers", "no_wrong_speakers", "no_wrong_vias"],
            id="wrong-where-it-may-be-left-out",
        ),
    ],
)
def test_what_is_wrong_of_quotations_is_noticed(found: tuple[Quotation, ...], wrong: list[str]) -> None:
    assert told_as("it-quotations", QUOTED, quotations=found) == wrong


@pytest.mark.parametrize(
    ("found", "wrong"),
    [
        pytest.param({"3": "2023-04-03", "4 aprile": "2023-04-04", "ieri": ""}, [], id="right"),
        pytest.param({"Il 3": "2023-04-03", "4": "2023-04-04", "ieri forse": ""}, [], id="other-edges"),
        pytest.param({"4 aprile": "2023-04-04", "ieri": ""}, ["dates"], id="missing"),
        pytest.param({"3": "2023-04-03", "4 aprile": "2024-04-04", "ieri": ""}, ["date_values"], id="wrong-value"),
        pytest.param({"3": "2023-04-03", "4 aprile": "", "ieri": ""}, ["date_values"], id="no-value"),
        pytest.param({"3": "2023-04-03", "4 aprile": "2023-04-04", "ieri": "2023"}, ["date_values"], id="guessed"),
        pytest.param(
            {"3": "2023-04-03", "4 aprile": "2023-04-04", "ieri": "", "due giorni": ""},
            ["no_false_dates"],
            id="words-that-deceive",
        ),
        pytest.param(
            {"3 e il 4 aprile": "2023-04-03/2023-04-04", "ieri": ""}, ["date_values"], id="two-taken-for-an-interval"
        ),
    ],
)
def test_what_is_wrong_of_times_is_noticed(found: dict[str, str], wrong: list[str]) -> None:
    given = tuple(DateExpression(at(TIMES, words), value, "made") for words, value in found.items())
    assert told_as("it-dates", TIMES, dates=given) == wrong


def happened(words: str, date: str, *actors: str, reported: bool = True) -> DatedStatement:
    return DatedStatement(at(HAPPENED, words), date, at(HAPPENED, words), "made", actors, reported=reported)


@pytest.mark.parametrize(
    ("found", "wrong"),
    [
        pytest.param([happened("Ieri", "2023-04-16", "elena-neri")], [], id="right"),
        pytest.param([happened("Ieri", "2023-04-16", "ugo-conti", "elena-neri")], [], id="one-more-that-may-be"),
        pytest.param([], ["statements"], id="nothing"),
        pytest.param([happened("Ieri", "2023-04-15", "elena-neri")], ["statement_dates"], id="wrong-time"),
        pytest.param([happened("Ieri", "2023-04-16", "ugo-conti")], ["statement_actors"], id="actor-missing"),
        pytest.param(
            [happened("Ieri", "2023-04-16", "elena-neri", "il-molo")], ["statement_actors"], id="actor-too-many"
        ),
        pytest.param(
            [happened("Ieri", "2023-04-16", "elena-neri", reported=False)], ["statements_reported"], id="not-reported"
        ),
        pytest.param(
            [happened("Ieri", "2023-04-16", "elena-neri"), happened("Oggi", "2023-04-17", "elena-neri")],
            ["no_false_statements"],
            id="a-sentence-that-is-none",
        ),
    ],
)
def test_what_is_wrong_of_statements_is_noticed(found: list[DatedStatement], wrong: list[str]) -> None:
    assert told_as("it-statements", HAPPENED, statements=tuple(found)) == wrong


@pytest.mark.parametrize(
    ("answer", "told", "wrong"),
    [
        ("2023-04-17", "2023-04-17", []),
        ("2023-04-17", "", ["published"]),
        ("2023-04-17", "2023-04-16", ["published", "no_wrong_day"]),
        ("(2023-04-17)", "", []),
        ("(2023-04-17)", "2023-04-16", ["no_wrong_day"]),
        (NOTHING, "", []),
        (NOTHING, "2023-04-16", ["no_wrong_day"]),
    ],
)
def test_what_is_wrong_of_days_of_publication_is_noticed(answer: str, told: str, wrong: list[str]) -> None:
    case = case_of("it-published", "made", {"about": "Made.", "text": "Piove.", "answer": answer})
    judged = (Inferred("published", told, "made", 0.9),) if told else ()
    case.__dict__["dated"] = replace(case.article, suggested=judged)
    assert that_fail(case) == wrong


@pytest.mark.parametrize(
    ("kind", "words"), [("dates", ["ieri", "oggi"]), ("quotations", ["Ho chiuso ieri"]), ("statements", ["ieri"])]
)
def test_a_text_with_answers_of_every_kind_is_read_for_each(kind: str, words: list[str]) -> None:
    case = case_of("it-fresh", "made", {"about": "Made.", "text": MIXED_TEXT}, kind)
    assert case.name == f"it-fresh-made-{kind}"
    assert case.of == kind
    assert [case.words(mark.span) for mark in case.marks] == words


def _raises(file: str, text: str, **more: str) -> Callable[[], Case]:
    return lambda: case_of(file, "made", {"about": "Made.", "text": text, **more})


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(_raises("it-dates", "[ieri|2023-13-01]"), id="no-date"),
        pytest.param(_raises("it-dates", "[ieri|2023"), id="never-closed"),
        pytest.param(_raises("it-dates", "ieri|2023]"), id="never-opened"),
        pytest.param(_raises("it-dates", "[|2023]"), id="no-words"),
        pytest.param(_raises("it-dates", "[ieri]"), id="no-answer"),
        pytest.param(_raises("it-dates", "[ieri|2023]", answer="2023"), id="unknown-key"),
        pytest.param(_raises("it-quotations", "«[Piove|nessun-altro]»"), id="no-entry"),
        pytest.param(_raises("it-quotations", "«[Piove|anna-verdi via la radio]»"), id="no-words-of-the-text"),
        pytest.param(_raises("it-quotations", "«[Piove|~]»"), id="nobody-named"),
        pytest.param(_raises("it-statements", "[ieri|2023]"), id="no-actors"),
        pytest.param(_raises("it-statements", "[ieri|2023: anna-verdi; perhaps]"), id="neither-reported-nor-not"),
        pytest.param(_raises("it-published", "Piove.", answer="ieri"), id="no-day"),
    ],
)
def test_marks_that_are_none_are_noticed(read: Callable[[], Case]) -> None:
    with pytest.raises(ValueError, match="it-"):
        read()
