"""Quoted speech marked in an article's text: who says it is told, and no word of the text is changed."""

from __future__ import annotations

from dataclasses import replace

import markdown
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from dossier import linking
from dossier.evidence import sentences_of
from dossier.model import Annotated, Article, Block, Link, Mention, Quotation, Span, Speaker


def annotated(*blocks: Block | str, said: tuple[tuple[str, str], ...] = ()) -> Annotated:
    """An article in which words are said by speakers, and "Portoblu" is named."""
    told = tuple(Block("paragraph", block) if isinstance(block, str) else block for block in blocks)
    article = Article(key="k", origin="o", sha256="", language="it", blocks=told)
    text = article.text
    quotations = tuple(
        Quotation(
            Span(text.index(words), text.index(words) + len(words)), "mark", speaker=Speaker(Span(0, 1), name=name)
        )
        for words, name in said
    )
    at = text.find("Portoblu")
    named = (Mention(Span(at, at + 8), "portoblu", "name"),) if at >= 0 else ()
    return Annotated(article, sentences_of(article), named, quotations=quotations)


def html(given_: Annotated) -> BeautifulSoup:
    links = linking.Links(
        lambda entry: f"../actors/{entry}.md",
        said=lambda quotation: quotation.speaker.name if quotation.speaker else "",
    )
    made = markdown.Markdown(extensions=["attr_list", "md_in_html", "tables", "toc"])
    return BeautifulSoup(made.convert(str(linking.body(given_, links))), "html.parser")


def marked(soup: BeautifulSoup) -> list[tuple[str, str]]:
    return [(found.get_text(), str(found.get("title", ""))) for found in soup.select(".d-said")]


@pytest.mark.parametrize(
    ("blocks", "said", "expected"),
    [
        pytest.param(
            ["Anna ha detto: «Il mare è alto»."],
            [("Il mare è alto", "Anna")],
            [("Il mare è alto", "Anna")],
            id="within-a-sentence",
        ),
        pytest.param(["«Sì», dice."], [("Sì", "")], [("Sì", "")], id="nobody-known"),
        pytest.param(
            ["Anna: «Ora basta. Si torna a casa»."],
            [("Ora basta. Si torna a casa", "Anna")],
            [("Ora basta.", "Anna"), (" ", "Anna"), ("Si torna a casa", "Anna")],
            id="over-two-sentences",
        ),
        pytest.param(
            ["Anna: «Ora basta.", "Si torna a casa»."],
            [("Ora basta.\n\nSi torna a casa", "Anna")],
            [("Ora basta.", "Anna"), ("Si torna a casa", "Anna")],
            id="over-two-paragraphs",
        ),
        pytest.param(
            ["Anna: «Bea mi ha detto “basta” ieri»."],
            [("Bea mi ha detto “basta” ieri", "Anna"), ("basta", "Bea")],
            [("Bea mi ha detto “basta” ieri", "Anna"), ("basta", "Bea")],
            id="within-each-other",
        ),
        pytest.param(
            ["Anna: «uno due» tre"], [("uno due", "Anna"), ("due» tre", "Bea")], [("uno due", "Anna"), ("due", "Bea")],
            id="crossing-each-other",
        ),
        pytest.param([Block("heading", "«Basta»", level=2)], [("Basta", "Anna")], [], id="none-in-a-heading"),
        pytest.param([Block("code", "«Basta»")], [("Basta", "Anna")], [], id="none-in-code"),
        pytest.param(
            [Block("table_row", "Anna | «Sì»"), Block("table_row", "Bea | «No»")],
            [("Sì", "Anna"), ("No", "Bea")],
            [("Sì", "Anna"), ("No", "Bea")],
            id="cells",
        ),
        pytest.param(
            ["«*a* [x](y) {.b} <i>»"], [("*a* [x](y) {.b} <i>", '<b> "B" {#x}')],
            [("*a* [x](y) {.b} <i>", '<b> "B" {#x}')],
            id="syntax-in-words-and-name",
        ),
    ],
)  # fmt: skip
def test_what_is_said_is_marked(
    blocks: list[Block | str], said: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    given_ = annotated(*blocks, said=tuple(said))
    soup = html(given_)
    assert [found for found in marked(soup) if found[0].strip()] == [found for found in expected if found[0].strip()]
    assert soup.get_text().split() == given_.article.text.replace("|", " ").split()


def test_links_within_what_is_said_stay_links() -> None:
    given_ = annotated(Block("paragraph", "Anna: «Vedo Portoblu qui»."), said=(("Vedo Portoblu qui", "Anna"),))
    block = replace(given_.article.blocks[0], links=(Link(21, 24, "https://a.example/"),))
    soup = html(replace(given_, article=replace(given_.article, blocks=(block,))))
    (said,) = soup.select(".d-said")
    assert [(a.get_text(), a["href"]) for a in said.find_all("a")] == [
        ("Portoblu", "../actors/portoblu.md"),
        ("qui", "https://a.example/"),
    ]


def test_a_link_over_the_end_of_what_is_said_is_kept_on_both_sides() -> None:
    given_ = annotated("Anna: «uno due» tre.", said=(("uno due", "Anna"),))
    block = replace(given_.article.blocks[0], links=(Link(11, 19, "https://a.example/"),))
    soup = html(replace(given_, article=replace(given_.article, blocks=(block,))))
    assert [a.get_text() for a in soup.find_all("a")] == ["due", "» tre"]
    assert soup.get_text() == given_.article.text


def test_indirect_speech_is_the_article_s_own_and_not_marked() -> None:
    given_ = annotated("Anna dice che il mare è alto.", said=(("il mare è alto", "Anna"),))
    indirect = tuple(replace(said, direct=False) for said in given_.quotations)
    assert marked(html(replace(given_, quotations=indirect))) == []


WORDS = st.lists(
    st.sampled_from(["uno", "«", "»", "Portoblu", "Fine.", "*", "[", "<b>", "1.", "\u00a0", "{"]), max_size=12
)


@given(
    st.lists(WORDS.map(" ".join), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 90), st.integers(0, 60)), max_size=6),
)
def test_no_word_is_changed_wherever_quotations_stand(paragraphs: list[str], places: list[tuple[int, int]]) -> None:
    given_ = annotated(*paragraphs)
    length = len(given_.article.text)
    spans = sorted((min(at, length), min(at + long, length)) for at, long in places)
    quotations = tuple(Quotation(Span(*span), "mark") for span in spans)
    with_speech = html(replace(given_, quotations=quotations))
    assert with_speech.get_text().split() == html(replace(given_, quotations=())).get_text().split()
