"""The headings of a clip: which lines lead to a paragraph, and which only stand between two."""

from __future__ import annotations

import pytest

from dossier.cleaning.headings import find_headings
from dossier.cleaning.headings.signs import WEIGHTS, WEIGHTS_IN_CAPITALS, signs
from dossier.cleaning.headings.text import Text
from dossier.model import Article, Block, BlockKind, Inferred, Removed, Span

FIRST = (
    "Le navi restano in rada fino al mattino, quando la marea sale e il vento gira verso il largo. I piloti "
    "escono alle cinque e le accompagnano una alla volta, perché il canale è stretto e il fondale basso."
)
SECOND = (
    "Chi lavora sui moli conosce queste attese da sempre. La notte si passa sulle gru, dove la guardia dura "
    "sei ore, e al mattino tutto ricomincia con la sirena del porto che chiama la prima squadra."
)


def article(*lines: str | Block, gap: int = 2, inferred: tuple[Inferred, ...] = ()) -> Article:
    """The lines with so many signs between them; a line "" makes the gap wider."""
    blocks: list[Block] = []
    at = 0
    for line in lines:
        if line == "":
            at += 1
            continue
        block = Block("paragraph", line) if isinstance(line, str) else line
        blocks.append(Block(block.kind, block.text, (Span(at, at + len(block.text)),)))
        at += len(block.text) + gap
    return Article(key="k", origin="seeds/k.txt", sha256="", blocks=tuple(blocks), inferred=inferred)


def headings(*lines: str | Block) -> list[str]:
    return [block.text for block in find_headings(article(*lines)).blocks if block.kind == "heading"]


def between(line: str) -> list[str]:
    """The headings of a text that has this line between its paragraphs."""
    return headings(FIRST, SECOND, line, FIRST, SECOND)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("La notte in porto", id="words"),
        pytest.param("2. La notte in porto", id="numbered"),
        pytest.param("Perché il vento gira?", id="question"),
        pytest.param("Marea", id="one-word"),
        pytest.param("«Marea»: la parola del porto", id="quoted-word-within"),
        pytest.param("LA NOTTE IN PORTO", id="capitals"),
        pytest.param("How the Harbour Was Built", id="title-case"),
    ],
)
def test_a_short_line_between_paragraphs_is_a_heading(line: str) -> None:
    assert between(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("La notte in porto è lunga.", id="sentence"),
        pytest.param("la notte in porto", id="small-letter"),
        pytest.param("Foto: il porto di notte", id="caption"),
        pytest.param("3 marzo 2024", id="date"),
        pytest.param("di Anna Verdi", id="byline"),
        pytest.param("«Non abbiamo dormito mai»", id="pulled-out-quotation"),
        pytest.param("Ecco l’elenco delle navi:", id="leads-to-a-list"),
        pytest.param("12", id="figure"),
        pytest.param("10:30 Arriva il primo traghetto", id="entry-of-a-log"),
        pytest.param("+ Tutte le guide del molo", id="item-with-another-bullet"),
        pytest.param("(dal nostro archivio)", id="note"),
        pytest.param("Leggi anche", id="phrase-of-sites"),
        pytest.param("@annaverdi su molo.example.com", id="address"),
        pytest.param("Anna Verdi / Agenzia del Molo", id="credit-with-a-stroke"),
        pytest.param(
            "Un gabbiano sopra la diga di ponente, vista dalla finestra della capitaneria", id="caption-alone"
        ),
        pytest.param("Una riga che non finisce e che ha " + "troppe parole " * 5 + "in più", id="too-long"),
    ],
)
def test_other_lines_between_paragraphs_are_none(line: str) -> None:
    assert between(line) == []


def test_numbered_lines_in_a_row_are_a_list_and_apart_they_are_headings() -> None:
    places = ["1. La nave di Genova", "2. La nave di Napoli", "3. La nave di Bari"]
    assert headings(FIRST, SECOND, *places, FIRST, SECOND) == []
    assert headings(FIRST, places[0], FIRST, places[1], SECOND, places[2], FIRST, SECOND) == places


def test_a_line_is_no_heading_where_no_paragraph_follows() -> None:
    assert headings(FIRST, SECOND, "La notte in porto") == []


def test_two_headings_may_stand_one_below_the_other() -> None:
    assert headings(FIRST, "La notte in porto", "La guardia sulle gru", SECOND, FIRST) == [
        "La notte in porto",
        "La guardia sulle gru",
    ]


def test_a_line_that_is_told_over_and_over_is_a_label() -> None:
    sections = [line for n in range(4) for line in (f"La notte sul molo {n}", "Agenzia Molo", FIRST, SECOND)]
    assert headings(FIRST, *sections) == [f"La notte sul molo {n}" for n in range(4)]


def test_labels_of_a_list_of_facts_are_no_headings() -> None:
    facts = [line for n in range(3) for line in (f"La guardia del molo {n}", f"Posti: numero {n}", SECOND, FIRST)]
    assert headings(FIRST, *facts) == [f"La guardia del molo {n}" for n in range(3)]


def test_a_line_right_above_another_without_a_blank_line_is_none() -> None:
    rows = [
        Block("paragraph", FIRST),
        Block("paragraph", SECOND),
        Block("paragraph", "Turno"),
        Block("paragraph", SECOND),
    ]
    apart = article(*rows, FIRST)
    near = Span(apart.blocks[2].spans[0].end + 1, apart.blocks[3].spans[0].end)
    blocks = (*apart.blocks[:3], Block("paragraph", SECOND, (near,)), *apart.blocks[4:])
    close = Article(key="k", origin="o", sha256="", blocks=blocks)
    assert [block.kind for block in find_headings(apart).blocks].count("heading") == 1
    assert [block.kind for block in find_headings(close).blocks].count("heading") == 0


def test_one_that_stands_nearer_to_its_paragraph_than_to_the_one_above_is_one() -> None:
    apart = article(FIRST, SECOND, "", "La notte sulle gru", SECOND, FIRST)
    near = Span(apart.blocks[2].spans[0].end + 1, apart.blocks[3].spans[0].end)
    blocks = (*apart.blocks[:3], Block("paragraph", SECOND, (near,)), *apart.blocks[4:])
    close = Article(key="k", origin="o", sha256="", blocks=blocks)
    assert [block.text for block in find_headings(close).blocks if block.kind == "heading"] == ["La notte sulle gru"]


def test_lines_right_above_their_long_paragraphs_are_headings_where_three_stand_so() -> None:
    names = ["La notte sulle gru", "I piloti del porto", "Il canale stretto"]
    close = [Block("paragraph", f"{name} è il posto dove {SECOND[0].lower()}{SECOND[1:]}") for name in names]
    blocks, at = [], 0
    for block in [FIRST, SECOND, *(line for pair in zip(names, close, strict=True) for line in pair), FIRST]:
        text = block if isinstance(block, str) else block.text
        at += 2 if isinstance(block, str) else 1
        blocks.append(Block("paragraph", text, (Span(at, at + len(text)),)))
        at += len(text)
    found = find_headings(Article(key="k", origin="o", sha256="", blocks=tuple(blocks)))
    assert [block.text for block in found.blocks if block.kind == "heading"] == names


def test_hours_above_their_paragraphs_are_headings_where_there_are_three() -> None:
    hours = ["8:32 a.m.", "16 luglio, 13:32", "ore 20.05"]
    assert headings(FIRST, hours[0], FIRST, hours[1], SECOND, hours[2], SECOND) == hours
    assert headings(FIRST, hours[0], FIRST, hours[1], SECOND, SECOND) == []


LOUD_TITLE = Block("title", "LE NAVI TORNANO IN PORTO")


def test_where_the_title_is_in_capitals_no_other_line_is_a_heading() -> None:
    lines = (LOUD_TITLE, FIRST, "LA NOTTE IN PORTO", FIRST, SECOND, "La marea del mattino", FIRST, SECOND)
    assert headings(*lines) == ["LA NOTTE IN PORTO"]


def test_the_title_s_own_line_tells_though_another_gave_the_title() -> None:
    told = Inferred("title", "Le navi tornano in porto", "repeated-line", 0.9, LOUD_TITLE.text)
    given = article(Block("title", told.value), FIRST, "La marea del mattino", FIRST, SECOND, inferred=(told,))
    assert find_headings(given) == given


def test_where_the_title_is_not_a_stray_line_in_capitals_says_nothing_of_the_others() -> None:
    title = Block("title", "Le navi tornano in porto")
    lines = (
        title,
        FIRST,
        "La notte sulle gru",
        SECOND,
        FIRST,
        "GUARDIA",
        SECOND,
        "La marea del mattino",
        FIRST,
        SECOND,
    )
    assert headings(*lines) == ["La notte sulle gru", "GUARDIA", "La marea del mattino"]


def test_of_lines_in_capitals_those_that_stand_apart_are_headings_and_a_link_within_the_text_is_none() -> None:
    lines = (FIRST, SECOND, FIRST, "", "LA NOTTE IN PORTO", SECOND, FIRST, "", "LA MAREA", SECOND)
    link = "GLI ALTRI ARTICOLI SUL CANTIERE NAVALE E SUI CONTI"
    assert headings(LOUD_TITLE, *lines, link, FIRST, SECOND, SECOND) == ["LA NOTTE IN PORTO", "LA MAREA"]


def test_a_line_below_a_teaser_that_was_left_out_is_another_teaser() -> None:
    given = article(FIRST, SECOND, "Altre storie", "La notte al cinema", FIRST, SECOND)
    teaser = given.blocks[2]
    left_out = Removed(teaser.spans[0], teaser.text, "related")
    without = Article(
        key="k", origin="o", sha256="", blocks=(*given.blocks[:2], *given.blocks[3:]), removed=(left_out,)
    )
    assert find_headings(without) == without


@pytest.mark.parametrize("line", ["Leggi anche: il cinema del porto", "* Gli altri film della stagione"])
def test_below_the_last_teaser_that_was_left_out_a_line_over_a_paragraph_is_a_heading(line: str) -> None:
    given = article(FIRST, SECOND, line, "Le altre navi", FIRST, SECOND)
    left_out = Removed(given.blocks[2].spans[0], line, "related")
    blocks = (*given.blocks[:2], *given.blocks[3:])
    found = find_headings(Article(key="k", origin="o", sha256="", blocks=blocks, removed=(left_out,)))
    assert [block.text for block in found.blocks if block.kind == "heading"] == ["Le altre navi"]


@pytest.mark.parametrize("kind", ["heading", "quote", "code", "table_row"])
def test_a_clipping_whose_format_tells_its_parts_is_left_as_it_is(kind: BlockKind) -> None:
    given = article(FIRST, "La notte in porto", FIRST, Block(kind, "Altro"))
    assert find_headings(given) is given


def with_markup(*lines: str) -> Article:
    plain = article(*lines)
    marked = (Removed(Span(5000, 5010), "", "markup"),)
    return Article(key="k", origin="o", sha256="", blocks=plain.blocks, removed=marked)


def test_a_page_with_markup_is_left_as_it_is() -> None:
    given = with_markup(FIRST, "La notte in porto", FIRST)
    assert find_headings(given) is given


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("LA NOTTE IN PORTO", "heading", id="capitals"),
        pytest.param("USA E UE", "paragraph", id="too-few-letters"),
        pytest.param("LA NOTTE È FINITA.", "paragraph", id="ends-as-a-sentence"),
        pytest.param("LA NOTTE, IL PORTO,", "paragraph", id="ends-within-a-sentence"),
        pytest.param("1234567890 – 2024", "paragraph", id="figures-alone"),
        pytest.param("中文中文中文中文中文", "paragraph", id="script-without-capitals"),
        pytest.param("PAROLA " * 20 + "LUNGA", "paragraph", id="longer-than-a-heading"),
    ],
)
def test_in_a_page_with_markup_a_line_all_in_capitals_is_a_heading(line: str, kind: BlockKind) -> None:
    assert find_headings(with_markup(FIRST, line, FIRST)).blocks[1].kind == kind


def test_every_block_keeps_its_words_and_its_place() -> None:
    given = article(FIRST, "La notte in porto", SECOND)
    assert [(b.text, b.spans) for b in find_headings(given).blocks] == [(b.text, b.spans) for b in given.blocks]


def test_every_weight_has_its_sign_and_the_signs_are_known_weights() -> None:
    text = Text(article(FIRST, "La notte in porto", SECOND))
    assert set(signs(text, 1)) == {*WEIGHTS, *WEIGHTS_IN_CAPITALS}


def test_a_paragraph_that_ends_in_a_semicolon_is_text_too() -> None:
    unfinished = "Al molo di levante restano le navi da carico, con la guardia di notte e le gru ferme;"
    assert headings(FIRST, SECOND, "LA NOTTE IN PORTO", unfinished) == ["LA NOTTE IN PORTO"]
