"""Where sentences begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.language import sentences


def split(text: str, language: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        pytest.param("it", ["La nave parte.", "Il porto resta."], id="full-stop"),
        pytest.param("it", ["Parte?", "Sì!", "Davvero…", "Bene."], id="other-stops"),
        pytest.param("it", ["Disse: «Parto.»", "Poi tacque."], id="closing-quotation-mark"),
        pytest.param("en", ["“I am going.”", "“So am I.”"], id="opening-quotation-mark"),
        pytest.param("it", ["Erano in tanti (troppi).", "Poi meno."], id="bracket"),
        pytest.param("it", ["Accadde nel 2022.", "2000 persone videro."], id="figure-after"),
        pytest.param("it", ["Arrivò.", "È tardi."], id="accented-capital"),
        pytest.param("en", ["He asked why?!", "Nobody knew."], id="two-marks"),
        pytest.param("it", ["Il faro.", "«Eccolo» disse."], id="guillemets"),
        pytest.param("en", ["It was so."], id="one"),
        pytest.param("en", ["no stop at all"], id="no-stop"),
    ],
)
def test_a_stop_before_a_capital_or_figure_ends_a_sentence(language: str, expected: list[str]) -> None:
    assert split(" ".join(expected), language) == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("it", "Il gen. Rossi e il sig. Bianchi salgono.", id="italian-titles"),
        pytest.param("it", "Secondo il dott. Neri è tardi.", id="italian-doctor"),
        pytest.param("it", "Lo dice l’on. Verdi.", id="title-after-an-apostrophe"),
        pytest.param("en", "Mr. Brown met Gen. Grey.", id="english-titles"),
        pytest.param("en", "See vol. 3 and p. 4 of it.", id="english-references"),
        pytest.param("it", "Ha scritto J. R. Bruni.", id="initials"),
        pytest.param("it", "Era il 3.500 o forse più.", id="figure-with-point"),
        pytest.param("it", "E poi... niente.", id="small-letter-after-dots"),
        pytest.param("en", "He said “Stop!” and left.", id="small-letter-after-a-quotation"),
        pytest.param("en", "The site a.example is down.", id="address"),
    ],
)
def test_abbreviations_initials_and_small_letters_end_nothing(language: str, sentence: str) -> None:
    assert split(sentence, language) == [sentence]


def test_abbreviations_belong_to_their_language() -> None:
    assert len(split("Era il sig. Bianchi.", "en")) == 2
    assert len(split("Era il sig. Bianchi.", "it")) == 1


@settings(deadline=None, max_examples=150)
@given(
    st.one_of(
        st.text(max_size=60), st.lists(st.sampled_from(["A", "b", ". ", "? ", "»", " ", "1", "gen", "…"])).map("".join)
    )
)
def test_sentences_hold_every_word_once_and_in_order(text: str) -> None:
    spans = sentences(text, "it")
    at = 0
    for span in spans:
        assert at <= span.start < span.end
        assert not text[at : span.start].strip()
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        at = span.end
    assert not text[at:].strip()
