"""Page junk: which lines go with which reason, and which stay."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.cleaning import clean, junk
from dossier.model import Article, Block, BlockKind, Span


def article(*lines: str | tuple[BlockKind, str]) -> Article:
    blocks, at = [], 0
    for line in lines:
        kind, text = ("paragraph", line) if isinstance(line, str) else line
        blocks.append(Block(kind, text, (Span(at, at + len(text)),)))  # type: ignore[arg-type]
        at += len(text) + 1
    return Article(key="k", origin="seeds/k.txt", sha256="", blocks=tuple(blocks))


def test_junk_is_told_with_its_words_and_place() -> None:
    given = article("Skip to main content", "The harbour is open again.", "Share")
    cleaned = junk.drop_page_junk(given)
    assert [block.text for block in cleaned.blocks] == ["The harbour is open again."]
    assert [(part.text, part.reason) for part in cleaned.removed] == [
        ("Skip to main content", "navigation"),
        ("Share", "sharing"),
    ]
    assert [part.span for part in cleaned.removed] == [given.blocks[0].spans[0], given.blocks[2].spans[0]]


def test_the_words_of_a_block_with_several_spans_are_told_once() -> None:
    block = Block("paragraph", "Read more", (Span(0, 4), Span(9, 13)))
    told = tuple(junk.take_out(block, "related"))
    assert [(part.span, part.text) for part in told] == [(Span(0, 4), "Read more"), (Span(9, 13), "")]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        pytest.param(
            ["Leggi anche", "Il porto che cambia faccia", "Nuove navi in arrivo", "La flotta è tornata ieri a casa."],
            ["La flotta è tornata ieri a casa."],
            id="headlines-after-read-also",
        ),
        pytest.param(
            ["Read also", "The quiet harbour", "The fleet is home."], ["The fleet is home."], id="in-english"
        ),
        pytest.param(["Condividi", "Una riga senza punto"], [], id="after-sharing"),
        pytest.param(["Leggi anche", ("list_item", "UN ALTRO TITOLO")], [], id="items-in-capitals"),
        pytest.param(["Leggi anche", ("list_item", "Chi paga il porto?"), ("list_item", "Il molo")], [], id="question"),
        pytest.param(["Leggi anche: il molo vecchio", "Il molo nuovo", "La gru del porto"], [], id="two-below-a-title"),
    ],
)  # fmt: skip
def test_teasers_after_read_also_go_with_it(lines: list[str | tuple[BlockKind, str]], kept: list[str]) -> None:
    assert [block.text for block in junk.drop_page_junk(article(*lines)).blocks] == kept


@pytest.mark.parametrize(
    ("before", "line"),
    [
        pytest.param("Leggi anche", ("paragraph", "La flotta è tornata ieri."), id="sentence"),
        pytest.param("Leggi anche", ("paragraph", "LA FLOTTA È TORNATA"), id="heading-in-capitals"),
        pytest.param("Leggi anche", ("paragraph", "Chi paga il porto?"), id="question"),
        pytest.param("Condividi", ("paragraph", "16 luglio, 13:32"), id="hour-of-a-live-report"),
        pytest.param("Leggi anche", ("heading", "La flotta torna a casa"), id="heading"),
        pytest.param("Leggi anche", ("paragraph", " ".join(["parola"] * 17)), id="long-line"),
        pytest.param("Menu", ("paragraph", "La flotta torna a casa"), id="after-navigation"),
        pytest.param("Pubblicità", ("paragraph", "La flotta torna a casa"), id="after-advertising"),
        pytest.param("Una riga qualsiasi", ("paragraph", "La flotta torna a casa"), id="after-text"),
    ],
)
def test_what_only_looks_like_a_teaser_stays(before: str, line: tuple[BlockKind, str]) -> None:
    assert line[1] in [block.text for block in junk.drop_page_junk(article(before, line)).blocks]


def test_below_read_also_that_names_what_to_read_a_line_over_a_paragraph_is_a_heading() -> None:
    lines = ["Il vecchio molo", "La flotta è tornata ieri con tutte le sue navi."]
    found = junk.drop_page_junk(article("Leggi anche: il porto che cambia faccia", *lines))
    assert [block.text for block in found.blocks] == lines


@pytest.mark.parametrize(
    ("text", "line", "stays"),
    [
        pytest.param(["1. La bussola", "2. L’ombra"], "3. L’orologio", True, id="counts-on"),
        pytest.param(["1. La bussola", "2. L’ombra"], "5. L’orologio", False, id="leaves-a-number-out"),
        pytest.param(["La bussola"], "1. L’orologio", False, id="begins-to-count"),
        pytest.param(["1. La bussola"], "L’orologio", False, id="no-number"),
    ],
)
def test_behind_read_also_a_line_that_counts_on_is_the_text_s(text: list[str], line: str, stays: bool) -> None:
    found = junk.drop_page_junk(article(*text, "Leggi anche", "Un titolo altrui", line))
    assert (line in [block.text for block in found.blocks]) is stays


def test_teasers_end_with_the_first_sentence() -> None:
    lines = ["Leggi anche", "Un titolo altrui", "La flotta è tornata ieri.", "Un verso senza punto"]
    assert [block.text for block in junk.drop_page_junk(article(*lines)).blocks] == lines[2:]


def test_code_is_never_junk() -> None:
    assert junk.drop_page_junk(article(("code", "menu"))).blocks


WORDS = re.findall(
    r"\w+",
    "nave porto mare vento onda carta luna sole capitano marinaio bandiera faro lungo breve rosso antico vede porta "
    "lascia trova guarda river tower glass stone quiet northern carries watches follows between against behind",
)
plain_sentences = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=6, max_size=24).map(lambda words: " ".join(words).capitalize() + "."),
    min_size=1,
    max_size=8,
    unique_by=lambda sentence: " ".join(sentence.lower().split()[:6]),  # none begins as another
)


@settings(deadline=None, max_examples=150)
@given(plain_sentences)
def test_a_text_without_junk_comes_out_whole_word_for_word(sentences: list[str]) -> None:
    cleaned = clean(article(*sentences))
    assert cleaned.removed == ()
    assert [block.text for block in cleaned.blocks] == sentences
    assert " ".join([cleaned.title, cleaned.text]).split() == " ".join(sentences).split()
