"""What `dossier check` says of speakers and of dated statements."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier import checks
from dossier.evidence import sentences_of
from dossier.model import (
    Annotated,
    Article,
    Block,
    DatedStatement,
    Dossier,
    Problem,
    Quotation,
    Register,
    Settings,
    Span,
    Speaker,
)

WORDS = "Anna Verdi ha aperto il ponte nuovo sul mare davanti a tutti."


def article(key: str, text: str = WORDS, published: str = "2023-04-17") -> Annotated:
    given = Article(
        key=key,
        origin=f"seeds/{key}.txt",
        sha256="",
        language="it",
        published=published,
        blocks=(Block("paragraph", text),),
    )
    return Annotated(given, sentences_of(given))


def telling(key: str, date: str, text: str = WORDS, **more: object) -> Annotated:
    given = article(key, text)
    one = DatedStatement(given.sentences[0].span, date, Span(0, 4), "clause", ("anna-verdi",))
    return replace(given, statements=(replace(one, **more),))


def told(question: checks.Question, *articles: Annotated) -> list[Problem]:
    return list(question(Dossier(articles, Register(), Settings())))


def quoting(key: str, *names: str, entry: str = "") -> Annotated:
    said = tuple(Quotation(Span(0, 4), "marks", speaker=Speaker(Span(0, 4), entry, name)) for name in names)
    return replace(article(key), quotations=said)


def test_who_is_quoted_often_and_is_not_in_the_register_is_named_with_how_often() -> None:
    (problem,) = told(
        checks.speakers_not_in_the_register,
        quoting("a", "Bo Li", "Bo Li", "Xi Lan", "", "", ""),
        quoting("b", "Bo Li", "Xi Lan", "Xi Lan", "Xi Lan"),
        quoting("c", "Anna Verdi", "Anna Verdi", "Anna Verdi", entry="anna-verdi"),
    )
    assert problem.message == (
        "2 speakers who are quoted often are not in the register: Xi Lan (4 times), Bo Li (3 times)"
    )


def test_who_is_quoted_now_and_then_is_not_told() -> None:
    assert told(checks.speakers_not_in_the_register, quoting("a", "Bo Li", "Bo Li")) == []


def test_a_happening_told_as_past_and_dated_behind_its_article_is_looked_at() -> None:
    (problem,) = told(checks.past_happenings_dated_ahead, telling("a", "2023-10-24"))
    assert (problem.where, problem.message) == (
        "seeds/a.txt",
        "'Anna Verdi ha aperto il ponte nuovo sul…' is told as past and dated 2023-10-24, after the article",
    )


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(telling("a", "2023-04-16"), id="before"),
        pytest.param(telling("a", "2023"), id="may-be-before"),
        pytest.param(telling("a", "2024", "Anna Verdi aprirà il ponte."), id="future"),
        pytest.param(telling("a", "2024", by="decided"), id="decided"),
        pytest.param(telling("a", "2024", is_pinned=True), id="pinned"),
        pytest.param(replace(telling("a", "2024"), article=article("a", published="").article), id="undated-article"),
    ],
)
def test_other_happenings_are_not_looked_at(given: Annotated) -> None:
    assert told(checks.past_happenings_dated_ahead, given) == []


def test_many_happenings_dated_ahead_are_one_line() -> None:
    (problem,) = told(checks.past_happenings_dated_ahead, *(telling(key, "2024") for key in "abcd"))
    assert problem.message.startswith("4 statements are told as past and dated after their article: ")


def test_what_two_articles_tell_of_near_days_is_looked_at() -> None:
    (problem,) = told(checks.events_of_two_days, telling("a", "2023-04-16"), telling("b", "2023-04-15"))
    assert (problem.where, problem.message) == (
        "seeds/a.txt",
        "'Anna Verdi ha aperto il ponte nuovo sul…' is of 2023-04-16, and seeds/b.txt tells the same of 2023-04-15",
    )


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(telling("b", "2023-04-16"), id="one-day"),
        pytest.param(telling("b", "2023-04-10"), id="far-apart"),
        pytest.param(telling("b", "2023-04-15", actors=("anna-verdi", "xi-lan")), id="other-actors"),
        pytest.param(telling("b", "2023-04-15", "Anna Verdi ha chiuso la vecchia scuola del porto."), id="other-words"),
        pytest.param(telling("b", "2023-04-15", by="decided"), id="decided"),
        pytest.param(telling("b", "2023-04"), id="month"),
    ],
)
def test_what_may_well_be_two_events_is_not_looked_at(other: Annotated) -> None:
    assert told(checks.events_of_two_days, telling("a", "2023-04-16"), other) == []
