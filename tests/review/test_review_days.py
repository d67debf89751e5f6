"""A sitting about days of publication, without a terminal: keys in, screens and decisions out."""

from __future__ import annotations

import pytest

from dossier.model import Annotated, Article, Block, Decision, Dossier, Edit, Inferred, Register, Settings
from dossier.review import Change, DaySitting, press_day, screen_of_day
from dossier.suggestions import Day, days

EDIT = Edit(key="a", of="0" * 64, fields={"published": "2023-04-17"})


def day(key: str = "a", confidence: float = 0.8) -> Day:
    judged = Inferred("published", "2023-04-17", "text-times", confidence, "ieri … domenica · 14 aprile")
    made = Article(key=key, origin=f"seeds/{key}.txt", sha256="0" * 64, title=f"T {key}", suggested=(judged,),
                   blocks=(Block("paragraph", "Ieri il faro ha riaperto. " * 60),))  # fmt: skip
    return Day(made, judged)


def pressing(sitting: DaySitting, keys: str) -> tuple[DaySitting, list[Change]]:
    done: list[Change] = []
    for key in keys:
        step = press_day(sitting, key)
        sitting = step.session
        if step.change:
            done.append(step.change)
        if step.undo:
            done.pop()
    return sitting, done


def told(sitting: DaySitting) -> str:
    return "\n".join("".join(words.text for words in line) for line in screen_of_day(sitting))


@pytest.mark.parametrize(
    ("keys", "changes"),
    [
        pytest.param("a", [Change((), edit=EDIT)], id="accept"),
        pytest.param("r", [Change((Decision("reject", "2023-04-17", "", "a"),))], id="reject"),
        pytest.param("u", [Change((Decision("unsure", "2023-04-17", "", "a"),))], id="unsure"),
        pytest.param("s", [], id="skip"),
        pytest.param("az", [], id="taken-back"),
        pytest.param("azr", [Change((Decision("reject", "2023-04-17", "", "a"),))], id="decided-otherwise"),
        pytest.param("z", [], id="nothing-to-take-back"),
        pytest.param("x", [], id="no-such-key"),
        pytest.param("?a", [], id="any-key-leaves-the-help"),
    ],
)
def test_what_each_key_writes(keys: str, changes: list[Change]) -> None:
    assert pressing(DaySitting((day("a"), day("b"))), keys)[1] == changes


def test_the_screen_asks_with_the_words_that_speak_for_the_day() -> None:
    shown = told(DaySitting((day("a"), day("b"))))
    assert "1 of 2" in shown
    assert "Was T a published on 17 April 2023?" in shown
    assert "ieri … domenica · 14 aprile (confidence 0.8)" in shown
    assert "seeds/a.txt" in shown
    assert "Ieri il faro ha riaperto." in shown
    assert shown.count("riaperto") < 40, "only the beginning of a text is shown"


def test_it_ends_behind_the_last_day_and_can_be_taken_back_there() -> None:
    ended, _ = pressing(DaySitting((day(),)), "a")
    assert "That was the last" in told(ended)
    assert press_day(ended, "z").session.at == 0
    assert press_day(ended, "x").quit
    assert press_day(DaySitting((day(),)), "q").quit
    assert "not published on this day" in told(pressing(DaySitting((day(),)), "?")[0])


def dossier(*found: Day, decisions: tuple[Decision, ...] = ()) -> Dossier:
    return Dossier(tuple(Annotated(one.article) for one in found), Register(decisions=decisions), Settings())


def test_the_surest_day_comes_first_and_what_was_left_unsure_comes_again_alone() -> None:
    one, other, third = day("a", 0.6), day("b", 0.8), day("c", 0.7)
    left = Decision("unsure", "2023-04-17", "", "b")
    assert days(dossier(one, other, third)) == (other, third, one)
    assert days(dossier(one, other, decisions=(left,))) == (one,)
    assert days(dossier(one, other, decisions=(left,)), again=True) == (one, other)
