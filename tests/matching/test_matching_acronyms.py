"""Acronyms that a text itself gives to a name of the register."""

from __future__ import annotations

import pytest
from matching_register import links, mentions


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tace il Ministero della Difesa (MD). Poi l’MD parla.", id="behind-the-name"),
        pytest.param("Tace l’MD (Ministero della Difesa). Poi l’MD parla.", id="before-the-name"),
        pytest.param("L’MD tace. Parla il Ministero della Difesa (MD).", id="before-it-is-told"),
    ],
)
def test_an_acronym_in_brackets_is_linked_wherever_it_stands(text: str) -> None:
    assert [entry for words, entry in links(text) if words == "MD"] == ["ministero", "ministero"]
    assert {m.by for m in mentions(text) if m.span.end - m.span.start == 2} == {"acronym"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tace il Ministero della Difesa (RM). Poi RM parla.", id="other-initials"),
        pytest.param("Tace il Ministero della Difesa, MD. Poi MD parla.", id="no-bracket"),
        pytest.param("Tace il Ministero della Difesa (md). Poi l’MD parla.", id="small-letters"),
        pytest.param("Il Ministero della Difesa (MD 2) e l’MD tacciono.", id="more-in-the-bracket"),
        pytest.param("Parla Xi Jinping (XJ): XJ è tornato. (MD)", id="no-name-beside-it"),
    ],
)
def test_other_words_in_brackets_are_no_acronym(text: str) -> None:
    assert "MD" not in [words for words, _ in links(text)]


def test_an_acronym_that_the_register_has_stays_its_entrys() -> None:
    assert ("EPL", "esercito") in links("Europa, Paesi e Laghi (EPL): l’EPL tace.")
