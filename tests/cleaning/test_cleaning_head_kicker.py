"""What stands above the title: its kicker, or navigation."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from head_lines import MENU, MORE, TEXT, TITLE, article, kinds, with_frame

from dossier.cleaning import clean, head
from dossier.model import Article, Block, Removed, Span


def clip(text: str) -> Article:
    """A clip as its lines stand in a text, blank ones between them."""
    lines = [(match.start(), match[0].strip()) for match in re.finditer(r".+", text)]
    blocks = tuple(Block("paragraph", line, (Span(at, at + len(line)),)) for at, line in lines)
    return Article(key="k", origin="o", sha256="", blocks=blocks)


@pytest.mark.parametrize(
    ("above", "kicker"),
    [
        pytest.param(["Il punto"], "Il punto", id="two-words"),
        pytest.param(["L’analisi della settimana"], "L’analisi della settimana", id="three-words"),
        pytest.param(["Menu laterale", "Il punto"], "Il punto", id="the-nearest-of-two"),
    ],
)
def test_the_short_line_above_the_title_is_the_kicker(above: list[str], kicker: str) -> None:
    found = clean(article(*above, TITLE, TEXT, MORE))
    assert found.kicker == kicker
    assert kinds(found)[:2] == ["kicker", "title"]
    assert [part.text for part in found.removed] == [line for line in above if line != kicker]


def test_a_line_with_others_left_out_below_it_is_no_kicker() -> None:
    given = with_frame("Il punto", *MENU, TITLE, TEXT, MORE, left_out=set(MENU))
    assert head.find_kicker(head.find_title(given)).kicker == ""


@pytest.mark.parametrize(
    ("above", "kicker"),
    [
        pytest.param("Cronaca\nSport\n\nRitratti\n\n", "Ritratti", id="alone-below-a-menu"),
        pytest.param("Cronaca\nSport\nRitratti\n\n", "", id="last-word-of-a-menu"),
        pytest.param("Cronaca\n\nSport\n\nRitratti\n\n", "Ritratti", id="blank-lines-everywhere-tell-nothing"),
        pytest.param("Cronaca\nSport\nRitratti\n", "Ritratti", id="blank-lines-nowhere-tell-nothing"),
    ],
)
def test_blank_lines_tell_a_kicker_from_a_menu(above: str, kicker: str) -> None:
    assert head.find_kicker(head.find_title(clip(f"{above}{TITLE}\n\n{TEXT}\n\n{MORE}"))).kicker == kicker


def test_a_kicker_that_was_left_out_with_the_menu_is_taken_back_where_it_stands_alone() -> None:
    def without(*names: str) -> Article:
        whole = clip(f"Cronaca\nSport\n\n{names[-1]}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}")
        left = tuple(b for b in whole.blocks if b.text not in {"Cronaca", "Sport", *names})
        out = tuple(Removed(b.spans[0], b.text, "outside") for b in whole.blocks if b not in left)
        return replace(whole, blocks=left, removed=out)

    assert head.find_kicker(head.find_title(without("Ritratti"))).kicker == "Ritratti"
    for other in ("18 novembre", "Foto: Ansa", "Home > Sport", "Condividi"):
        assert head.find_kicker(head.find_title(without(other))).kicker == ""


@pytest.mark.parametrize(
    ("above", "source"),
    [
        pytest.param("Home / Esteri", "", id="crumbs"),
        pytest.param("Il Corriere Blu", "Il corriere blu", id="name-of-the-outlet"),
    ],
)
def test_crumbs_and_the_name_of_the_outlet_are_no_kicker(above: str, source: str) -> None:
    found = clean(article(above, TITLE, TEXT, MORE, source=source))
    assert found.kicker == ""
    assert [(part.text, part.reason) for part in found.removed] == [(above, "navigation")]


def test_a_sentence_above_the_title_is_neither_kicker_nor_navigation() -> None:
    found = head.find_kicker(
        head.find_title(article("Una riga di cinque parole", Block("heading", TITLE, level=1), TEXT))
    )
    assert found.kicker == ""
    assert found.removed == ()
    assert kinds(found) == ["paragraph", "title", "paragraph"]


def test_short_sentences_at_the_head_of_a_text_are_not_navigation() -> None:
    found = clean(article("Piove.", "È notte fonda.", "La nave lascia il porto senza luci a bordo.", TEXT))
    assert found.removed == ()


def test_a_date_above_the_title_is_not_navigation() -> None:
    found = clean(article("3 marzo 2024", TITLE, TEXT, MORE))
    assert found.removed == ()
