"""Words of a text, and where their capitals prove nothing."""

from __future__ import annotations

import pytest

from dossier.names.tokens import Text

WORDS = {
    "elision": ("dell'ENI", ["dell", "ENI"]),
    "typographic-apostrophe": ("l’Aquila", ["l", "Aquila"]),
    "dotted-acronym": ("gli U.S.A. di ieri", ["gli", "U.S.A.", "di", "ieri"]),
    "legal-form": ("Molo S.p.A. cresce", ["Molo", "S.p.A.", "cresce"]),
    "hyphen": ("Saint-Molan", ["Saint", "Molan"]),
    "full-stop": ("Finito. Poi", ["Finito", "Poi"]),
    "figures": ("G20 e 102.5", ["G20", "e", "102", "5"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "words"), WORDS.values(), ids=WORDS)
def test_a_text_is_cut_into_words(text: str, words: list[str]) -> None:
    read = Text(text, "it")
    assert [token.word for token in read.tokens] == words
    assert all(read.plain[token.start : token.end] == token.word for token in read.tokens)


BEGINNINGS = {
    "sentences": ("Piove. Tutti corrono.", ["Piove", "Tutti"]),
    "line": ("Piove\nTutti corrono", ["Piove", "Tutti"]),
    "quotation": ("Dice: «Tutti corrono».", ["Dice", "Tutti"]),
    "colon": ("Allarme: tutti corrono.", ["Allarme", "tutti"]),
    "initial-is-no-end": ("Parla J.D. Verdi ora.", ["Parla"]),
    "abbreviation-is-no-end": ("Parla il sig. Verdi ora.", ["Parla"]),
}


@pytest.mark.parametrize(("text", "words"), BEGINNINGS.values(), ids=BEGINNINGS)
def test_a_capital_is_due_where_something_begins(text: str, words: list[str]) -> None:
    read = Text(text, "it")
    assert [token.word for at, token in enumerate(read.tokens) if read.begins(at)] == words


@pytest.mark.parametrize(
    ("line", "proves"),
    [
        ("PONTE CHIUSO PER NEVE", False),
        ("Heavy Rain Closes Every Bridge Again", False),
        ("Il ponte di Portoblu chiuso per neve", True),
        ("Ponte chiuso", True),
        ("Anna Verdi, Bruno Rossi, Carla Neri e Dino Bruni erano a Portoblu.", True),
        ("12 34", True),
    ],
)
def test_capitals_of_a_shouting_or_title_case_line_prove_nothing(line: str, proves: bool) -> None:
    assert bool(Text(f"Ieri pioveva.\n\n{line}", "it").unproving) is not proves
