"""What holds of every text: hard constraints, words without a time, hostile lengths."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from undated_texts import TOLD, UNTOLD, Undated

from dossier.model import Article, Block, Span
from dossier.publication.clues import after, before, decay, holds_on
from dossier.publication.concluding import concluded, reasoned
from dossier.publication.reading import times_of
from dossier.publication.stretches import Stretch, weekday_of
from dossier.publication.tense import toward
from dossier.publication.times import Toward

DAYS = st.dates(date(1950, 1, 1), date(2080, 12, 31))
MONTHS = (
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
    "novembre", "dicembre",
)  # fmt: skip
WEEKDAYS = ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica")
WITHOUT_TIME = ("La barca è blu.", "Il molo era pieno di gente.", "Bruno Verdi tace.", "Chi guarda il mare?")


def article(*paragraphs: str, language: str = "it") -> Article:
    blocks = tuple(Block("paragraph", one) for one in paragraphs)
    return Article(key="k", origin="o", sha256="", language=language, blocks=blocks)


def words(day: date, with_year: bool = True) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if with_year else "")


@given(DAYS, st.integers(1, 200), st.integers(0, 400), st.integers(1, 90))
def test_a_day_lies_behind_what_is_past_and_before_what_is_to_come(day: date, back: int, more: int, ahead: int) -> None:
    past, older, coming = day - timedelta(back), day - timedelta(back + more), day + timedelta(ahead)
    made = article(
        f"Oggi, {WEEKDAYS[day.weekday()]}, il faro ha riaperto. Il {words(past)} il molo è stato chiuso.",
        f"Il {words(older)} Anna Verdi ha comprato la torre. Il {words(coming)} il ponte aprirà.",
    )
    found = reasoned(times_of(made.text, "it"), made, "it")
    assert found is not None
    assert past <= found.day <= coming
    if found.confidence >= 0.5:
        assert found.day.weekday() == day.weekday()


@given(DAYS, st.sampled_from([("Ieri", -1), ("Oggi", 0), ("L’altro ieri", -2)]))
def test_the_day_beside_a_full_date_is_exact(day: date, told: tuple[str, int]) -> None:
    word, offset = told
    made = article(f"{word}, {words(day + timedelta(offset))}, il traghetto è arrivato a Portoblu.")
    found = concluded(made, "it")
    assert found is not None
    assert found.value == day.isoformat()


@given(st.sampled_from(TOLD + UNTOLD), st.lists(st.sampled_from(WITHOUT_TIME), min_size=1, max_size=3))
def test_sentences_without_a_time_change_nothing(undated: Undated, more: list[str]) -> None:
    paragraphs = undated.text.split("\n\n")
    before_, after_ = (
        concluded(article(*given_, language=undated.language), undated.language)
        for given_ in (paragraphs, [*paragraphs, *more])
    )
    assert before_ == after_


@given(st.integers(1, 3000), st.integers(0, 200), st.integers(0, 200), st.integers(-50, 250))
def test_weights_cover_each_day_of_a_stretch_once(first: int, length: int, begin: int, mark: int) -> None:
    window, table = Stretch(first + 300, first + 300 + length), decay(0.5, 10.0, 100)
    inside = holds_on(lambda _: [Stretch(first + begin, first + begin + 50)], 1.0, 0.5)
    for weigh in (inside, after([first + mark], table), before([first + mark], table)):
        assert len(weigh(window)) == length + 1


@given(DAYS)
def test_weekdays_are_those_of_the_calendar(day: date) -> None:
    assert weekday_of(day.toordinal()) == day.weekday()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ieri " * 40_000, id="yesterday"),
        pytest.param("14 aprile 2023 " * 15_000, id="dates"),
        pytest.param("Oggi, lunedì, " * 15_000, id="ties"),
        pytest.param("«Ieri " * 30_000, id="marks"),
        pytest.param("Ieri Anna Verdi ha incontrato Bruno Verdi. " * 5_000, id="sentences"),
        pytest.param("a" * 300_000 + " ieri", id="one-word"),
    ],
)
def test_a_hostile_text_ends(text: str) -> None:
    assert concluded(article(text), "it") is None


TENSES = (
    ("it", "Nel 2023 il ministro ha scelto Portoblu.", "2023", "past", "perfect"),
    ("it", "Nel 2023, il ministro ha scelto Portoblu.", "2023", "past", "comma-behind-the-date"),
    ("it", "Il ponte aprirà nel 2031.", "2031", "future", "future"),
    ("it", "Il ponte, che aprirà nel 2031, è stato chiuso.", "2031", "future", "its-own-clause"),
    ("it", "La giunta ha deciso di aprire il ponte nel 2031.", "2031", "", "infinitive"),
    ("it", "La consegna è stata rinviata per il 2031.", "2031", "", "aim"),
    ("it", "La legge del 2019 vale ancora.", "2019", "", "present"),
    ("en", "The bridge was closed in 2023.", "2023", "past", "passive"),
    ("en", "On 20 May 2023 the bridge was closed.", "20 May 2023", "past", "may"),
    ("en", "The bridge will open in 2031.", "2031", "future", "will"),
    ("en", "The council voted to open the bridge in 2031.", "2031", "", "to"),
    ("en", "The show is to be held on 3 June 2031.", "3 June 2031", "", "to-be-held"),
    ("en", "The opening was put off to 2031.", "2031", "", "put-off-to"),
)


@pytest.mark.parametrize(
    ("language", "text", "date_", "expected"), [pytest.param(*row[:4], id=f"{row[0]}-{row[4]}") for row in TENSES]
)
def test_where_a_date_lies(language: str, text: str, date_: str, expected: Toward) -> None:
    at = text.index(date_)
    assert toward(text, Span(at, at + len(date_)), language) == expected
