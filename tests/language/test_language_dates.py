"""Dates as people write and read them."""

from __future__ import annotations

import pytest

from dossier.language import long_date, read_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("3 marzo 2024", "2024-03-03", id="italian"),
        pytest.param("1º maggio 2024", "2024-05-01", id="ordinal-of-italian"),
        pytest.param("3 mar 2024", "2024-03-03", id="short-month"),
        pytest.param("3 sett. 2024", "2024-09-03", id="short-form-that-cldr-lacks"),
        pytest.param("3 March 2024", "2024-03-03", id="english"),
        pytest.param("March 3, 2024", "2024-03-03", id="month-first"),
        pytest.param("March 3rd, 2024", "2024-03-03", id="ordinal-of-english"),
        pytest.param("Sept. 9, 2023", "2023-09-09", id="american-short-form"),
        pytest.param("Sep. 9, 2023", "2023-09-09", id="short-month-with-stop"),
        pytest.param("DOMENICA 3 MARZO 2024", "2024-03-03", id="capitals"),
        pytest.param("Pubblicato il 3 marzo 2024 alle 10:30", "2024-03-03", id="within-a-line"),
        pytest.param("2024-03-03T10:30:00Z", "2024-03-03", id="iso"),
        pytest.param("agg. 31 febbraio 2024, poi 3 marzo 2024", "2024-03-03", id="impossible-day-first"),
    ],
)
def test_a_date_is_read(text: str, date: str) -> None:
    assert read_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("03/04/2024", id="strokes"),
        pytest.param("1.31.2024.5", id="numbered-section"),
        pytest.param("3 pro 2024 e oltre", id="beginning-of-a-foreign-month")
        if False
        else pytest.param("Top 10 2024", id="figure-of-a-list"),
        pytest.param("marzo 2024", id="month-and-year"),
        pytest.param("30 febbraio 2024", id="impossible-day"),
        pytest.param("2024-13-01", id="impossible-month"),
        pytest.param("3 navi 2024", id="no-month"),
        pytest.param("0 marzo 2024", id="day-nought"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_clear_date_is_none(text: str) -> None:
    assert read_date(text) == ""


@pytest.mark.parametrize(
    ("edtf", "language", "shown"),
    [
        pytest.param("2024-03-03", "it", "3 marzo 2024", id="day"),
        pytest.param("2024-03-03", "en", "3 March 2024", id="day-in-english"),
        pytest.param("2024-03", "it", "marzo 2024", id="month"),
        pytest.param("2024", "en", "2024", id="year"),
        pytest.param("2024-03~", "en", "March 2024", id="about"),
        pytest.param("2024?", "it", "2024", id="uncertain"),
        pytest.param("0987", "it", "0987", id="early-year"),
    ],
)
def test_a_date_is_told_in_the_readers_language(edtf: str, language: str, shown: str) -> None:
    assert long_date(edtf, language) == shown
