"""Dates as people write and read them."""

from __future__ import annotations

import datetime as dt

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from dossier.language import find_dates, read_date


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
        pytest.param("3.4.2024", "2024-04-03", id="points"),
        pytest.param("12.16.2025", "2025-12-16", id="points-with-the-month-first"),
        pytest.param("27.04.24", "2024-04-27", id="points-and-short-year"),
        pytest.param("27/04/2024", "2024-04-27", id="strokes-that-can-be-read-one-way"),
        pytest.param("4/27/2024", "2024-04-27", id="strokes-with-the-month-first"),
        pytest.param("4/4/2024", "2024-04-04", id="strokes-that-say-the-same-both-ways"),
        pytest.param("2024/04/27", "2024-04-27", id="year-first"),
        pytest.param("Mon 17 Apr 2023 10.15 BST", "2023-04-17", id="british-newspaper"),
        pytest.param("17. April 2023", "2023-04-17", id="german"),
        pytest.param("1er avril 2023", "2023-04-01", id="french"),
        pytest.param("17 de abril de 2023", "2023-04-17", id="spanish"),
        pytest.param("21.dez.2018 às 12h55", "2018-12-21", id="portuguese-with-points"),
        pytest.param("17 апреля 2023", "2023-04-17", id="russian"),
        pytest.param("17 kwietnia 2023", "2023-04-17", id="polish"),
        pytest.param("2023年4月17日", "2023-04-17", id="japanese"),
        pytest.param("2023. 4. 17.", "2023-04-17", id="korean"),
        pytest.param("RedazioneApril 17, 2023", "2023-04-17", id="lost-space"),
        pytest.param("3. März 2024", "2024-03-03", id="german"),
        pytest.param("le 1er avril 2024", "2024-04-01", id="french-ordinal"),
        pytest.param("3 de marzo de 2024", "2024-03-03", id="spanish"),
        pytest.param("3 de março de 2024", "2024-03-03", id="portuguese"),
        pytest.param("3 марта 2024 года", "2024-03-03", id="russian-genitive"),
        pytest.param("3 marca 2024", "2024-03-03", id="polish-genitive"),
        pytest.param("2024年3月3日", "2024-03-03", id="chinese-and-japanese"),
        pytest.param("2024년 3월 3일", "2024-03-03", id="korean"),
        pytest.param("2024/3/3", "2024-03-03", id="year-first-with-strokes"),
        pytest.param("3-Mar-2024", "2024-03-03", id="hyphens"),
        pytest.param("agg. 31 febbraio 2024, poi 3 marzo 2024", "2024-03-03", id="impossible-day-first"),
    ],
)
def test_a_date_is_read(text: str, date: str) -> None:
    assert read_date(text) == date


@pytest.mark.parametrize(
    ("text", "locale", "date"),
    [
        pytest.param("03/04/2024", "it", "2024-04-03", id="italian"),
        pytest.param("03/04/2024", "en-GB", "2024-04-03", id="british"),
        pytest.param("03/04/2024", "en-US", "2024-03-04", id="american"),
        pytest.param("03/04/2024", "en", "", id="english-of-no-country"),
        pytest.param("23/04/2024", "en", "2024-04-23", id="figure-that-is-no-month"),
        pytest.param("04/23/2024", "en", "2024-04-23", id="other-figure-that-is-no-month"),
        pytest.param("3.4.2024", "de", "2024-04-03", id="points"),
        pytest.param("3.4.2024", "en-US", "2024-04-03", id="points-are-day-first-everywhere"),
        pytest.param("03/04/2024", "xx-nonsense", "", id="locale-that-is-none"),
        pytest.param("31/02/2024", "it", "", id="impossible"),
        pytest.param("1.2.3.2024", "it", "", id="number-of-a-version"),
        pytest.param("https://a.example/03/04/2024/x", "it", "", id="part-of-an-address"),
    ],
)
def test_figures_are_read_where_their_order_is_known(text: str, locale: str, date: str) -> None:
    assert read_date(text, locale) == date


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
    ("language", "date"),
    [
        pytest.param("it", "2023-04-03", id="day-first"),
        pytest.param("de", "2023-04-03", id="day-first-in-a-language-without-data"),
        pytest.param("en", "", id="either"),
        pytest.param("", "", id="nobody-knows"),
    ],
)
def test_the_language_decides_which_figure_is_the_month(language: str, date: str) -> None:
    assert read_date("3/4/2023", language) == date


def test_all_dates_of_a_line_are_found_with_their_places() -> None:
    line = "Pubblicato il 3 marzo 2024, aggiornato 2024-03-05"
    assert [(date.value, line[date.start : date.end]) for date in find_dates(line)] == [
        ("2024-03-03", "3 marzo 2024"),
        ("2024-03-05", "2024-03-05"),
    ]


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(["en", "it", "de", "fr", "es", "pt", "ru"])
)
def test_what_cldr_writes_is_read_again(day: dt.date, language: str) -> None:
    assert read_date(str(format_date(day, "long", locale=language)), language) == day.isoformat()
