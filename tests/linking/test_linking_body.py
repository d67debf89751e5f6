"""An article's text as Markdown: links to actors, the clipping's own links, anchors at naming sentences."""

from __future__ import annotations

import re

import markdown
import pytest
from bs4 import BeautifulSoup

from dossier import linking, pipeline
from dossier.model import Actor, Annotated, Article, Block, Link, Register, Settings

REGISTER = Register(
    actors={
        actor.id: actor
        for actor in (
            Actor(id="marina", name={"": "Marina di Portoblu"}, aliases=(("", "Marina"),), type="organisation"),
            Actor(id="portoblu", name={"": "Portoblu"}, type="place"),
            Actor(id="ucraina", name={"": "Ucraina"}, type="country"),
            Actor(id="cina", name={"": "Cina"}, type="country"),
            Actor(id="russia", name={"": "Russia"}, type="country"),
            Actor(id="xi", name={"": "Xi Lan"}, aliases=(("", "Xi"),), type="person"),
        )
    }
)


def annotated(*blocks: Block | str, language: str = "it") -> Annotated:
    told = tuple(Block("paragraph", block) if isinstance(block, str) else block for block in blocks)
    article = Article(key="k", origin="o", sha256="", language=language, blocks=told)
    return pipeline.annotate(article, REGISTER, Settings())


def page(*blocks: Block | str, only_first: bool = False, language: str = "it") -> BeautifulSoup:
    chosen = linking.Links(lambda entry: f"../actors/{entry}.md", only_first=only_first)
    body = linking.body(annotated(*blocks, language=language), chosen)
    html = markdown.Markdown(extensions=["attr_list", "md_in_html", "tables", "toc"]).convert(str(body))
    return BeautifulSoup(html, "html.parser")


def links(soup: BeautifulSoup) -> list[tuple[str, str]]:
    return [(link.get_text(), re.sub(r"^\.\./actors/|\.md$", "", str(link["href"]))) for link in soup.find_all("a")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("La Marina di Portoblu salpa.", [("Marina di Portoblu", "marina")], id="longest-match"),
        pytest.param("La Marina salpa da Portoblu.", [("Marina", "marina"), ("Portoblu", "portoblu")], id="two-names"),
        pytest.param("Le navi dell’Ucraina.", [("Ucraina", "ucraina")], id="elision"),
        pytest.param("Le navi dell'Ucraina.", [("Ucraina", "ucraina")], id="elision-with-plain-apostrophe"),
        pytest.param("L’asse Cina-Russia.", [("Cina", "cina"), ("Russia", "russia")], id="hyphen-pair"),
        pytest.param("L’asse Cina–Russia.", [("Cina", "cina"), ("Russia", "russia")], id="dash-pair"),
        pytest.param("Xi Lan’s ship and Xi’s crew.", [("Xi Lan", "xi"), ("Xi", "xi")], id="possessive"),
        pytest.param("«Portoblu», (Portoblu).", [("Portoblu", "portoblu")] * 2, id="marks-round-it"),
        pytest.param("*Portoblu* _Portoblu_", [("Portoblu", "portoblu")], id="marks-of-markdown-round-it"),
        pytest.param("Portoblu", [("Portoblu", "portoblu")], id="whole-paragraph"),
        pytest.param("- Portoblu", [("Portoblu", "portoblu")], id="after-what-looks-like-a-list"),
    ],
)
def test_names_become_links(text: str, expected: list[tuple[str, str]]) -> None:
    soup = page(text)
    assert links(soup) == expected
    assert soup.get_text() == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I portobluesi e Portobluese.", id="part-of-a-word"),
        pytest.param("La marina è calma.", id="other-case"),
        pytest.param("Xi tace.", id="short-name-alone"),
    ],
)
def test_other_words_become_none(text: str) -> None:
    soup = page(text)
    assert links(soup) == []
    assert soup.find("span") is None
    assert soup.get_text() == text


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(Block("heading", "La festa di Portoblu", level=2), id="heading"),
        pytest.param(Block("code", "cd Portoblu"), id="code"),
    ],
)
def test_headings_and_code_hold_no_links(block: Block) -> None:
    assert links(page(block, "Altro.")) == []


@pytest.mark.parametrize("kind", ["paragraph", "lede", "list_item", "quote", "caption", "table_row"])
def test_every_other_kind_of_block_holds_links(kind: str) -> None:
    assert links(page(Block(kind, "Da Portoblu"))) == [("Portoblu", "portoblu")]  # type: ignore[arg-type]


def test_no_link_is_put_into_a_link_of_the_clipping() -> None:
    text = "Vedi la guida di Portoblu oggi. A Portoblu piove."
    own = Link(5, 25, "https://a.example/")
    assert links(page(Block("paragraph", text, links=(own,)))) == [
        ("la guida di Portoblu", "https://a.example/"),
        ("Portoblu", "portoblu"),
    ]


def test_a_link_of_the_clipping_over_two_sentences_is_kept_in_both() -> None:
    text = "Vedi qui. Ora basta."
    soup = page(Block("paragraph", text, links=(Link(5, 13, "https://a.example/"),)))
    assert [words for words, _ in links(soup) if words.strip()] == ["qui.", "Ora"]
    assert soup.get_text() == text


def test_no_link_is_without_words() -> None:
    soup = page(Block("paragraph", "Vedi qui. Ora basta.", links=(Link(5, 13, "https://a.example/"),)))
    assert all(words.strip() for words, _ in links(soup))


def test_a_link_of_the_clipping_that_could_do_harm_is_words_alone() -> None:
    assert links(page(Block("paragraph", "Vedi qui.", links=(Link(5, 8, "javascript:alert(1)"),)))) == []


def test_with_links_first_only_the_first_mention_in_each_paragraph_is_a_link() -> None:
    text = "Portoblu dorme. Portoblu e Cina. Cina, Cina."
    assert links(page(text, text, only_first=True)) == [("Portoblu", "portoblu"), ("Cina", "cina")] * 2
    assert len(links(page(text, text))) == 10


def test_every_sentence_that_names_an_actor_has_its_anchor_and_no_other_has() -> None:
    given = annotated("Portoblu dorme. Nessuno parla. La Cina è lontana.")
    soup = page("Portoblu dorme. Nessuno parla. La Cina è lontana.")
    spans = soup.find_all("span", class_="d-s")
    assert [span.get_text() for span in spans] == ["Portoblu dorme.", "La Cina è lontana."]
    assert [span["id"] for span in spans] == [given.sentences[0].anchor, given.sentences[2].anchor]


def test_headings_that_name_an_actor_have_an_anchor_too() -> None:
    assert page(Block("heading", "La festa di Portoblu", level=2)).find("span", id=True) is not None


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(Block("paragraph", "\u00a0 \u00a0 Da Portoblu."), id="indent"),
        pytest.param(Block("paragraph", "\u00a0- Da Portoblu."), id="mark-of-a-list"),
        pytest.param(
            Block("caption", "  Vedi qui, a Portoblu.", links=(Link(2, 10, "https://a.example/"),)), id="link"
        ),
        pytest.param(Block("table_row", "     Portoblu | \u00a0 \u00a0 12"), id="cells"),
    ],
)
def test_white_space_at_the_head_of_a_block_is_no_markdown(block: Block) -> None:
    soup = page(block)
    assert soup.find(["pre", "li"]) is None
    assert ("Portoblu", "portoblu") in links(soup)
    assert " ".join(soup.get_text().split()) == " ".join(block.text.replace("|", " ").split())
    assert [url for _, url in links(soup)][: len(block.links)] == [link.url for link in block.links]


def test_sentences_said_twice_have_two_anchors() -> None:
    ids = [span["id"] for span in page("Portoblu dorme. Portoblu dorme.", "Portoblu dorme.").find_all("span", id=True)]
    assert len(ids) == len(set(ids)) == 3


def test_rows_are_one_table_with_links_in_their_cells() -> None:
    rows = (Block("table_row", "Luogo | Anno | Nota"), Block("table_row", "Portoblu | 2022"))
    soup = page(*rows)
    assert len(soup.find_all("table")) == 1
    assert [cell.get_text() for cell in soup.find_all(["th", "td"])] == [
        "Luogo",
        "Anno",
        "Nota",
        "Portoblu",
        "2022",
        "",
    ]
    assert links(soup) == [("Portoblu", "portoblu")]


def test_items_in_a_row_are_one_list_and_lists_are_divided_by_text() -> None:
    items = [Block("list_item", text) for text in ("uno", "due")]
    soup = page(*items, "testo", *items)
    assert [len(found.find_all("li")) for found in soup.find_all("ul")] == [2, 2]


@pytest.mark.parametrize(
    ("level", "tag"),
    [pytest.param(n, t, id=f"level-{n}") for n, t in ((0, "h2"), (1, "h2"), (2, "h2"), (4, "h4"), (6, "h6"))],
)
def test_headings_of_the_text_stand_below_the_title(level: int, tag: str) -> None:
    assert page(Block("heading", "La festa", level=level)).find(tag) is not None


def test_the_text_of_an_article_keeps_every_word() -> None:
    blocks = ("Portoblu: *a* <b> [c](d). 1. Cina-Russia & co.", "| x | --- Xi Lan\\ `e` Xi.", "# Marina")
    assert page(*blocks).get_text().split() == " ".join(blocks).split()
