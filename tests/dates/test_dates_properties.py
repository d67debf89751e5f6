"""What holds for every text: spans in order, values that are dates, time in proportion to length."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import edtf as edtf_library
import pytest
from date_rows import ENGLISH, ITALIAN
from hypothesis import given
from hypothesis import strategies as st

from dossier import dates, edtf
from dossier.model import Article, Block

LANGUAGES = st.sampled_from(["it", "en"])
DAYS = st.dates(date(2, 1, 1), date(9998, 12, 31))
WORDS = [
    "ieri",
    "oggi",
    "domani",
    "il",
    "lo",
    "la",
    "l'",
    "dell'",
    "1",
    "2",
    "5",
    "14",
    "31",
    "2018",
    "2023",
    "1999",
    "99",
    "'90",
    "'82",
    "aprile",
    "maggio",
    "May",
    "March",
    "in",
    "on",
    "at",
    "dal",
    "al",
    "tra",
    "fra",
    "fino",
    "entro",
    "e",
    "and",
    "to",
    "from",
    "until",
    "by",
    "scorso",
    "prossimo",
    "questo",
    "last",
    "next",
    "this",
    "settimana",
    "mese",
    "anno",
    "anni",
    "day",
    "week",
    "month",
    "year",
    "fa",
    "ago",
    "primo",
    "ultimo",
    "third",
    "terzo",
    "martedì",
    "domenica",
    "Sunday",
    "Friday",
    "morning",
    "mattina",
    "fine",
    "metà",
    "early",
    "late",
    "of",
    "di",
    "del",
    "Natale",
    "Easter",
    "secolo",
    "century",
    "XIX",
    "due",
    "two",
    "un",
    "a",
    "ventidue",
    "12/03/2024",
    "2024-04-17",
    "2013-2018",
    "1990s",
    "Q3",
    "estate",
    "spring",
    ",",
    ".",
    "-",
    "(",
    ")",
    "/",
    "'",
    "ora",
    "adesso",
    "from",
    "now",
    "trimestre",
    "semestre",
    "quarter",
    "half",
    "ha",
    "disse",
    "partirà",
    "will",
    "said",
    "feb.",
    "Sept.",
    "3-5",
    "4/22",
    "29",
    "30",
    "febbraio",
    "February",
    "circa",
    "about",
    "dopo",
    "after",
    "30",
    "0",
    "00",
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=8).map("".join),
)


@given(TEXTS, LANGUAGES)
def test_spans_lie_in_the_text_in_order_and_apart(text: str, language: str) -> None:
    found = dates.expressions(text, language)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(text[slice(*one.span)].strip() == text[slice(*one.span)] for one in found)


@given(TEXTS, LANGUAGES, DAYS)
def test_every_value_is_a_date_that_we_write(text: str, language: str, reference: date) -> None:
    for one in dates.expressions(text, language):
        value = one.resolve(reference)
        assert value == "" or edtf.is_valid(value), (one, value)
        assert one.by
        assert one.kind


@given(st.sampled_from([*ITALIAN, *ENGLISH]), DAYS)
def test_what_the_tables_tell_resolves_on_every_day(
    row: tuple[str, str, tuple[tuple[str, str], ...]], reference: date
) -> None:
    for language in ("it", "en"):
        for one in dates.expressions(row[1], language):
            value = one.resolve(reference)
            assert value == "" or edtf.is_valid(value)


@pytest.mark.parametrize("value", sorted({value for row in (*ITALIAN, *ENGLISH) for _, value in row[2] if value}))
def test_the_library_reads_what_we_write(value: str) -> None:
    """EDTF by another hand (the package `edtf`); it has no parts of a year beyond the four seasons."""
    if edtf.precision(value) == "season" and int(value[5:]) > edtf.WINTER:
        assert edtf.days(value)
    else:
        assert edtf_library.parse_edtf(value)


@given(TEXTS)
def test_without_a_day_nothing_is_guessed(text: str) -> None:
    for language in ("it", "en"):
        article = Article(key="k", origin="o", sha256="", language=language, blocks=(Block("paragraph", text),))
        told = {one.span: one for one in dates.expressions(article.text, language)}
        for found in dates.find(article):
            assert (found.value == "") == told[found.span].is_relative


@pytest.mark.parametrize("language", ["", "fr", "xx"])
def test_a_language_without_words_has_no_times(language: str) -> None:
    assert dates.expressions("Il 14 aprile 2023, yesterday", language) == ()


@pytest.mark.parametrize(
    "piece",
    [
        "ieri ",
        "1, ",
        "lunedì ",
        "x",
        "tra il 5 e il ",
        "un mese, ",
        "'",
        "2018 ",
        "3-",
        "ha detto ",
        "domenica, ",
        "\n",
        "14 aprile e ",
    ],
)
def test_a_long_line_ends(piece: str) -> None:
    """A hundred thousand signs of one kind: with the square of that the suite would hang."""
    for language in ("it", "en"):
        found = dates.expressions(piece * (100_000 // len(piece)), language)
        assert all(one.span.start < one.span.end for one in found)
