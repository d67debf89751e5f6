"""EDTF dates as they are told to a reader, and what of them HTML takes as a date."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import edtf
from dossier.language import long_date, told_date

TOLD = [
    ("2023-04-16", "16 aprile 2023", "16 April 2023"),
    ("2023-04", "aprile 2023", "April 2023"),
    ("2023", "2023", "2023"),
    ("0987", "0987", "0987"),
    ("2023-04-16/2023-04-19", "16–19 aprile 2023", "16–19 April 2023"),
    ("2023-04-28/2023-05-02", "28 aprile – 2 maggio 2023", "28 April – 2 May 2023"),
    ("2022-12-28/2023-01-02", "28 dicembre 2022 – 2 gennaio 2023", "28 December 2022 – 2 January 2023"),
    ("2023-04-16/2023-04-16", "16 aprile 2023", "16 April 2023"),
    ("2023-04/2023-06", "aprile–giugno 2023", "April–June 2023"),
    ("2022-04/2023-06", "aprile 2022 – giugno 2023", "April 2022 – June 2023"),
    ("2018/2023", "2018–2023", "2018–2023"),
    ("2018~/2020", "circa 2018 – 2020", "about 2018 – 2020"),
    ("2018/..", "dal 2018", "from 2018"),
    ("2018~/..", "da circa 2018", "from about 2018"),
    ("2023-04/..", "da aprile 2023", "from April 2023"),
    ("2023-04-16/..", "dal 16 aprile 2023", "from 16 April 2023"),
    ("2023-04-08/..", "dall’8 aprile 2023", "from 8 April 2023"),
    ("2023-22/..", "dall’estate 2023", "from summer 2023"),
    ("199X/..", "dagli anni 1990", "from the 1990s"),
    ("../2018", "fino al 2018", "until 2018"),
    ("../2023-03", "fino a marzo 2023", "until March 2023"),
    ("../2023-04", "fino ad aprile 2023", "until April 2023"),
    ("../2023-04-19", "fino al 19 aprile 2023", "until 19 April 2023"),
    ("../2023-04-11", "fino all’11 aprile 2023", "until 11 April 2023"),
    ("../17XX", "fino al XVIII secolo", "until the 18th century"),
    ("../10XX", "fino all’XI secolo", "until the 11th century"),
    ("2010~", "verso il 2010", "about 2010"),
    ("2023-04~", "verso aprile 2023", "about April 2023"),
    ("2023-04-16~", "verso il 16 aprile 2023", "about 16 April 2023"),
    ("2023-04-08~", "verso l’8 aprile 2023", "about 8 April 2023"),
    ("2010?", "forse 2010", "perhaps 2010"),
    ("2010%", "forse verso il 2010", "perhaps about 2010"),
    ("2023-33", "1º trimestre 2023", "1st quarter 2023"),
    ("2023-36~", "verso il 4º trimestre 2023", "about the 4th quarter 2023"),
    ("2023-37", "1º quadrimestre 2023", "first four months of 2023"),
    ("2023-40", "1º semestre 2023", "first half of 2023"),
    ("2023-41", "2º semestre 2023", "second half of 2023"),
    ("2023-21", "primavera 2023", "spring 2023"),
    ("2023-24", "inverno 2023–2024", "winter 2023–2024"),
    ("199X", "anni 1990", "1990s"),
    ("19XX", "XX secolo", "20th century"),
    ("20XX", "XXI secolo", "21st century"),
    ("2023-13", "2023-13", "2023-13"),
    ("no date", "no date", "no date"),
    ("", "", ""),
]


@pytest.mark.parametrize(("value", "italian", "english"), TOLD, ids=[value or "nothing" for value, *_ in TOLD])
def test_a_date_is_told_in_the_readers_language(value: str, italian: str, english: str) -> None:
    assert long_date(value, "it") == italian
    assert long_date(value, "en") == english


@pytest.mark.parametrize(
    ("value", "machine"),
    [
        pytest.param("2023-04-16", ["2023-04-16"], id="day"),
        pytest.param("2023-04", ["2023-04"], id="month"),
        pytest.param("2023", ["2023"], id="year"),
        pytest.param("2023-04-16/2023-04-19", ["2023-04-16", "2023-04-19"], id="interval"),
        pytest.param("2018/..", ["2018"], id="open-to-the-future"),
        pytest.param("../2023-04-19", ["2023-04-19"], id="open-to-the-past"),
        pytest.param("2010~", ["2010"], id="about-stands-before-the-year"),
        pytest.param("2023-34", [], id="quarter"),
        pytest.param("2023-21", [], id="season"),
        pytest.param("199X", [], id="decade"),
        pytest.param("19XX", [], id="century"),
        pytest.param("0000", [], id="a-year-that-html-has-not"),
    ],
)
def test_html_gets_the_dates_that_it_knows(value: str, machine: list[str]) -> None:
    assert [piece.machine for piece in told_date(value, "it") if piece.machine] == machine


DAYS = st.dates(dt.date(1, 1, 1), dt.date(9998, 12, 31)).map(dt.date.isoformat)
DATES = st.one_of(
    DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4]), DAYS.map(lambda day: day[:3] + "X")
)
VALUES = st.one_of(
    DATES,
    st.builds("{}{}".format, DATES, st.sampled_from("~?%")),
    st.builds("{}/{}".format, DATES | st.just(".."), DATES | st.just("..")),
    st.builds("{:04}-{}".format, st.integers(1, 9998), st.integers(21, 41)),
)


@given(VALUES, st.sampled_from(["it", "en"]))
def test_every_date_is_told_in_words_and_what_html_gets_is_a_valid_date(value: str, language: str) -> None:
    pieces = told_date(value, language)
    assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}", piece.machine) for piece in pieces if piece.machine)
    if edtf.is_valid(value):
        said = long_date(value, language)
        assert not re.search(r"[~?%X/]|\.\.|\{", said.replace("XX", "").replace("X secolo", ""))
        assert said == " ".join(said.split())
