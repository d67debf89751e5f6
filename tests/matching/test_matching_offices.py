"""Offices by date: who is meant by a title alone, and when nobody is."""

from __future__ import annotations

import pytest
from matching_register import links, mentions, suggestions

from dossier.matching.periods import held
from dossier.model import Role


@pytest.mark.parametrize(
    ("language", "date", "text", "expected"),
    [
        pytest.param("it", "2013-04-02", "Il ministro della Difesa cinese tace.", "chang-wanquan", id="2013"),
        pytest.param("it", "2018-04-02", "Il ministro della Difesa cinese tace.", "wei-fenghe", id="2018"),
        pytest.param("it", "2023-04-16", "Il ministro della Difesa cinese tace.", "li-shangfu", id="2023"),
        pytest.param("it", "2023-04", "Il ministro cinese della Difesa tace.", "li-shangfu", id="order-and-month"),
        pytest.param("it", "2023-04-16", "Il ministro della Difesa di Pechino tace.", "li-shangfu", id="capital"),
        pytest.param("it", "2023-04-16", "La ministra della Difesa della Cina tace.", "li-shangfu", id="country-name"),
        pytest.param("it", "2023-04-16", "Il neo ministro della Difesa cinese tace.", "li-shangfu", id="new"),
        pytest.param("it", "", "Parla il presidente cinese.", "xi-jinping", id="role-without-dates"),
        pytest.param("en", "2023-04-16", "China’s defence minister waits.", "li-shangfu", id="possessive"),
        pytest.param(
            "en", "2023-04-16", "The Chinese Minister of Defense waits.", "li-shangfu", id="american-spelling"
        ),
        pytest.param("en", "2023-04-16", "The Chinese minister of national defence.", "li-shangfu", id="filler"),
        pytest.param(
            "it", "2023-04-16", "In Cina il ministro della Difesa tace.", "li-shangfu", id="country-elsewhere"
        ),
    ],
)
def test_an_office_is_whoever_held_it_then(language: str, date: str, text: str, expected: str) -> None:
    found = [mention for mention in mentions(text, language, date) if mention.by == "role"]
    assert [(mention.entry, mention.status) for mention in found] == [(expected, "linked")]


@pytest.mark.parametrize(
    ("date", "text", "expected"),
    [
        pytest.param("", "Il ministro della Difesa cinese tace.", 3, id="no-date"),
        pytest.param("2018-03-19", "Il ministro della Difesa cinese tace.", 2, id="day-of-handover"),
        pytest.param("2018", "Il ministro della Difesa cinese tace.", 2, id="year-of-handover"),
        pytest.param("2023-04-16", "Nel 2019 il ministro della Difesa cinese tacque.", 1, id="another-year"),
        pytest.param("2023-04-16", "L’ex ministro della Difesa cinese tace.", 2, id="former"),
        pytest.param("2023-04-16", "Il ministro della Difesa tace.", 1, id="no-country"),
    ],
)
def test_an_office_of_several_or_of_another_time_is_a_suggestion(date: str, text: str, expected: int) -> None:
    [(words, candidates)] = suggestions(text, "it", date)
    assert words.startswith("ministro della Difesa")
    assert len(candidates) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Il vice ministro della Difesa cinese tace.", id="deputy"),
        pytest.param("Il futuro ministro della Difesa cinese tace.", id="future"),
        pytest.param("I ministri della Difesa cinese e russo tacciono.", id="several"),
        pytest.param("Un presidente cinese non parla così.", id="any"),
        pytest.param("Il presidente cinese Hu Jintao tace.", id="another-name-follows"),
        pytest.param("Il presidente della Camera cinese tace.", id="another-office"),
        pytest.param("Il ministro tace.", id="bare-title"),
    ],
)
def test_another_office_names_nobody(text: str) -> None:
    assert [mention for mention in mentions(text, "it", "2023-04-16") if mention.by == "role"] == []


def test_a_vacant_office_names_nobody() -> None:
    assert links("Il ministro della Difesa cinese manca.", "it", "2023-11-20") == [("cinese", "cina")]


def test_a_name_beside_its_office_is_the_mention() -> None:
    found = links("Il ministro della Difesa cinese Li Shangfu tace.", "it", "2023-04-16")
    assert ("Li Shangfu", "li-shangfu") in found
    assert all("ministro" not in words for words, _ in found)


def test_a_shared_short_name_is_told_by_the_office_beside_it() -> None:
    assert ("Li", "li-shangfu") in links("Il ministro della Difesa Li tace.", "it", "2023-04-16")
    assert ("Li", "li-shangfu") not in links("Il ministro della Difesa Li tace.", "it", "2013-04-16")


@pytest.mark.parametrize(
    ("start", "end", "when", "expected"),
    [
        pytest.param("", "", "", "yes", id="no-dates"),
        pytest.param("2020", "2022", "2021-05-05", "yes", id="within-years"),
        pytest.param("2020", "2022", "2020-05-05", "maybe", id="in-the-first-year"),
        pytest.param("2020~", "", "2020-12", "maybe", id="approximate"),
        pytest.param("", "2020-05", "2020-04-30", "yes", id="open-beginning"),
        pytest.param("2020-05", "", "2020-04", "no", id="before"),
        pytest.param("2020-05-02", "2020-06-02", "2020-05-02", "yes", id="first-day"),
        pytest.param("2020", "2022", "", "maybe", id="unknown-date"),
    ],
)
def test_a_role_is_held_as_far_as_its_dates_tell(start: str, end: str, when: str, expected: str) -> None:
    assert held(Role({"": "x"}, start, end), when) == expected
