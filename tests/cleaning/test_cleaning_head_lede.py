"""The lede: the sentences that stand apart between title and text."""

from __future__ import annotations

import pytest
from head_lines import MENU, MORE, TEXT, TITLE, article, covered, kinds, with_frame

from dossier.cleaning import clean, head
from dossier.model import Block

LEDE = "Le navi rientrano dopo sei mesi. La città le aspetta sul molo."


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        pytest.param([TITLE, LEDE, TEXT, MORE], {}, id="right-below-the-title"),
        pytest.param([TITLE, LEDE.rstrip("."), "di Anna Verdi", TEXT], {}, id="above-the-byline"),
        pytest.param([TITLE, LEDE.rstrip("."), "3 marzo 2024", TEXT], {}, id="above-the-date"),
        pytest.param([TITLE, LEDE, TEXT], {"description": LEDE.upper()}, id="said-by-the-page"),
    ],
)
def test_the_sentences_apart_below_the_title_are_the_lede(lines: list[str], fields: dict[str, str]) -> None:
    found = clean(article(*lines, **fields))
    (lede,) = [block for block in found.blocks if block.kind == "lede"]
    assert lede.text == lines[1]
    assert found.description.casefold() == lines[1].casefold()
    assert not found.description.isupper(), "what the page says in capitals is told in sentence case"
    assert found.text.startswith(lede.text), "it stays part of the text"


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        pytest.param([TITLE, TEXT], {}, id="the-only-paragraph"),
        pytest.param([TITLE, "parola " * 70 + "fine.", TEXT], {}, id="long-paragraph"),
        pytest.param([TITLE, "Una riga senza punto", TEXT], {}, id="no-sentence"),
        pytest.param([TITLE, LEDE, TEXT], {"description": "Altro."}, id="another-description"),
        pytest.param([TITLE, "di Anna Verdi", LEDE, TEXT], {}, id="below-the-byline"),
        pytest.param([TITLE, Block("heading", "Il ritorno", level=2), LEDE, TEXT], {}, id="below-a-heading"),
        pytest.param([TEXT, MORE], {}, id="no-title"),
    ],
)
def test_other_paragraphs_are_no_lede(lines: list[str | Block], fields: dict[str, str]) -> None:
    found = clean(article(*lines, **fields))
    assert "lede" not in kinds(found)
    assert found.description == fields.get("description", "")


def test_a_lede_that_was_cut_off_is_taken_back_where_it_is_of_the_text() -> None:
    lede = "Dopo sei mesi di viaggio la folla ha salutato le navi dal molo."
    given = with_frame(*MENU, TITLE, lede, TEXT, MORE, left_out={*MENU, lede})
    found = head.find_lede(head.find_title(given))
    assert found.description == lede
    assert kinds(found) == ["title", "lede", "paragraph", "paragraph"]
    assert covered(found) == covered(given)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Il campionato di nuoto riprende a giugno in tutte le piscine.", id="of-another-article"),
        pytest.param("Foto: la folla saluta le navi dal molo", id="caption"),
        pytest.param("Ascolta ora", id="few-words"),
    ],
)
def test_other_lines_that_were_cut_off_are_no_lede(line: str) -> None:
    given = with_frame(TITLE, line, TEXT, MORE, left_out={line})
    assert [part.text for part in head.find_lede(head.find_title(given)).removed] == [line]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([TITLE, "Poco prima dell’alba erano tutti svegli."], id="once"),
        pytest.param([TITLE, TITLE + "!", "Poco prima dell’alba erano tutti svegli."], id="title-told-twice"),
    ],
)
def test_between_title_and_byline_stands_the_lede_whatever_its_words(lines: list[str]) -> None:
    line = lines[-1]
    given = with_frame(*lines, "di Anna Verdi", TEXT, MORE, left_out=set(lines[1:]))
    found = head.find_lede(head.find_byline_and_date(head.find_title(given)))
    assert found.description == line
    assert covered(found) == covered(given)


def test_a_paragraph_with_the_tools_of_the_site_below_it_is_the_lede() -> None:
    lines = [TITLE, "di Anna Verdi", LEDE, "Condividi", TEXT, MORE]
    given = with_frame(*lines, left_out={"Condividi"})
    found = head.find_lede(head.find_byline_and_date(head.find_title(given)))
    assert [block.text for block in found.blocks if block.kind == "lede"] == [LEDE]
    assert found.description == LEDE
