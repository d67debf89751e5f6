"""The headings of a clip: which lines lead to a paragraph, and which only stand between two."""

from __future__ import annotations

import pytest

from dossier.cleaning.headings import find_headings
from dossier.model import Article, Block, BlockKind, Removed, Span

PROSE = "Le navi restano in porto fino al mattino, quando la marea sale e il vento gira verso il largo."


def article(*lines: str | Block) -> Article:
    blocks, at = [], 0
    for line in lines:
        block = Block("paragraph", line) if isinstance(line, str) else line
        blocks.append(Block(block.kind, block.text, (Span(at, at + len(block.text)),)))
        at += len(block.text) + 1
    return Article(key="k", origin="seeds/k.txt", sha256="", blocks=tuple(blocks))


def headings(*lines: str | Block) -> list[str]:
    return [block.text for block in find_headings(article(*lines)).blocks if block.kind == "heading"]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("La notte in porto", id="words"),
        pytest.param("2. La notte in porto", id="numbered"),
        pytest.param("Perché il vento gira?", id="question"),
        pytest.param("Vento", id="one-word"),
        pytest.param("«Marea»: una parola", id="quoted-word-within"),
    ],
)
def test_a_short_line_between_paragraphs_is_a_heading(line: str) -> None:
    assert headings(PROSE, line, PROSE) == [line]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("La notte in porto è lunga.", id="sentence"),
        pytest.param("la notte in porto", id="small-letter"),
        pytest.param("Foto: il porto di notte", id="caption"),
        pytest.param("3 marzo 2024", id="date"),
        pytest.param("di Anna Verdi", id="byline"),
        pytest.param("«La notte è lunga»", id="pulled-out-quotation"),
        pytest.param("Ecco l’elenco:", id="leads-to-a-list"),
        pytest.param("12", id="figure"),
        pytest.param("10:30 La marea sale", id="entry-of-a-log"),
        pytest.param("(dal nostro archivio)", id="note"),
        pytest.param("Leggi anche", id="phrase-of-sites"),
        pytest.param("Una riga che non finisce e che ha " + "troppe parole " * 5 + "in più", id="too-long"),
    ],
)
def test_other_lines_between_paragraphs_are_none(line: str) -> None:
    assert headings(PROSE, line, PROSE) == []


def test_a_line_is_no_heading_where_no_paragraph_follows_or_stands_above() -> None:
    assert headings(PROSE, "La notte in porto") == []
    assert headings("La notte in porto", PROSE) == []


def test_two_headings_may_stand_one_below_the_other() -> None:
    assert headings(PROSE, "La notte in porto", "Il vento", PROSE) == ["La notte in porto", "Il vento"]


def test_where_headings_are_in_capitals_no_other_line_is_one() -> None:
    assert headings(PROSE, "LA NOTTE IN PORTO", PROSE, "La marea", PROSE, "VENTO", PROSE) == [
        "LA NOTTE IN PORTO",
        "VENTO",
    ]


def test_a_title_in_capitals_shows_it_too() -> None:
    assert headings(Block("title", "LE NAVI TORNANO"), PROSE, "La marea", PROSE) == []


def test_labels_of_a_list_of_facts_are_no_headings() -> None:
    facts = [line for n in range(3) for line in (f"Molo {n}", f"Posti: numero {n}", PROSE)]
    assert headings(PROSE, *facts) == ["Molo 0", "Molo 1", "Molo 2"]


@pytest.mark.parametrize("kind", ["heading", "quote", "code", "table_row"])
def test_a_clipping_whose_format_tells_its_parts_is_left_as_it_is(kind: BlockKind) -> None:
    given = article(PROSE, "La notte in porto", PROSE, Block(kind, "Altro"))
    assert find_headings(given) is given


def test_a_page_with_markup_is_left_as_it_is() -> None:
    plain = article(PROSE, "La notte in porto", PROSE)
    given = Article(
        key="k", origin="o", sha256="", blocks=plain.blocks, removed=(Removed(Span(500, 510), "", "markup"),)
    )
    assert find_headings(given) is given


def test_every_block_keeps_its_words_and_its_place() -> None:
    given = article(PROSE, "La notte in porto", PROSE)
    assert [(b.text, b.spans) for b in find_headings(given).blocks] == [(b.text, b.spans) for b in given.blocks]
