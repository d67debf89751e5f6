"""Whole words, in any script and with any apostrophe."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.language import occurrences, plain_apostrophes


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        pytest.param("Genova, Genova.", "Genova", 2, id="twice"),
        pytest.param("dell’Ucraina", "Ucraina", 1, id="elision"),
        pytest.param("dell'Ucraina", "Ucraina", 1, id="elision-with-plain-apostrophe"),
        pytest.param("Xi’s visit", "Xi", 1, id="possessive"),
        pytest.param("Cina-Russia", "Russia", 1, id="hyphen-pair"),
        pytest.param("(Genova)", "Genova", 1, id="brackets"),
        pytest.param("O’Brien", "O'Brien", 1, id="other-apostrophe"),
        pytest.param("Anna\u00a0Verdi", "Anna Verdi", 1, id="no-break-space"),
        pytest.param("S-400: S-400", "S-400", 2, id="name-with-hyphen"),
        pytest.param("in Москва.", "Москва", 1, id="cyrillic"),
    ],
)
def test_whole_words_are_found(text: str, words: str, count: int) -> None:
    found = occurrences(text, words)
    assert len(found) == count
    assert {plain_apostrophes(text[span.start : span.end]) for span in found} == {plain_apostrophes(words)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Genovese", "Genova", id="other-ending"),
        pytest.param("Lima e limatura", "Lim", id="beginning-of-a-word"),
        pytest.param("Sverdi", "verdi", id="end-of-a-word"),
        pytest.param("Li1 Li_a", "Li", id="figure-or-underscore-after"),
        pytest.param("Lı\u0301 Li\u0301", "Li", id="accent-after"),
        pytest.param("genova", "Genova", id="other-case"),
        pytest.param("Genova", "", id="nothing-wanted"),
        pytest.param("", "Genova", id="nothing-there"),
    ],
)
def test_parts_of_words_are_not_found(text: str, words: str) -> None:
    assert occurrences(text, words) == ()


@settings(deadline=None, max_examples=100)
@given(st.text())
def test_plain_apostrophes_move_no_offset(text: str) -> None:
    assert len(plain_apostrophes(text)) == len(text)
