"""The blocks of a page: paragraphs however they are written, exact spans, and work that grows with the page alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.formats.html import blocks
from dossier.formats.html.blocks import TextBlock, split

LONG = (
    "The ferry to the islands leaves at seven in the morning and comes back "
    "when the market has closed its stalls and the wind allows it to"
)


def texts(source: str) -> list[str]:
    return [block.text for block in split(source)[0]]


def only(source: str) -> TextBlock:
    (block,) = split(source)[0]
    return block


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        pytest.param("a<br><br>b", ["a", "b"], id="two-breaks"),
        pytest.param("a<br/>\n <br />b", ["a", "b"], id="two-breaks-with-white-space"),
        pytest.param("<b>a<br><br>b</b>", ["a", "b"], id="two-breaks-within-bold"),
        pytest.param("a<br>b", ["a b"], id="one-break"),
        pytest.param("a<br>b<br>c", ["a b c"], id="breaks-with-words-between"),
        pytest.param("<br><br>a", ["a"], id="breaks-first"),
        pytest.param("<pre>a<br><br>b</pre>", ["a\n\nb"], id="breaks-in-code"),
        pytest.param("<table><tr><td>a<br><br>b<td>c</table>", ["a b | c"], id="breaks-in-a-cell"),
        pytest.param(f"<table><tr><td>menu<td>{LONG}</table>", ["menu", LONG], id="columns-of-a-layout"),
        pytest.param(f"<table><tr><td>{LONG}<td>{LONG}.</table>", [LONG, f"{LONG}."], id="two-columns-of-text"),
        pytest.param(f"<table><tr><th>x<td>{LONG}</table>", [f"x | {LONG}"], id="a-table-with-headers"),
        pytest.param("<table><tr><td>a<td>b</table>", ["a | b"], id="a-table-of-short-cells"),
        pytest.param("<div>a<p>b</div>c", ["a", "b", "c"], id="text-without-paragraphs"),
    ],
)
def test_paragraphs_are_told_apart(source: str, paragraphs: list[str]) -> None:
    assert texts(source) == paragraphs


def test_a_column_of_a_layout_keeps_its_own_links_and_spans() -> None:
    source = (
        f"<table><tr><td><a href='https://a.example'>home</a><td>{LONG} <a href='https://b.example'>here</a></table>"
    )
    menu, text = split(source)[0]
    assert [(menu.text[link.start : link.end], link.url) for link in menu.links] == [("home", "https://a.example")]
    assert [(text.text[link.start : link.end], link.url) for link in text.links] == [("here", "https://b.example")]
    assert [source[span.start : span.end] for span in menu.spans] == ["home"]


@pytest.mark.parametrize(
    ("source", "linked", "strong"),
    [
        pytest.param("<a href='/x'>one</a> two", 3, 0, id="any-link-counts"),
        pytest.param("<b>one</b> <strong>two</strong>", 0, 6, id="bold"),
        pytest.param("<b><a href=x>one</a></b>", 3, 3, id="both"),
        pytest.param("one", 0, 0, id="neither"),
    ],
)
def test_a_block_knows_how_much_of_it_is_linked_and_bold(source: str, linked: int, strong: int) -> None:
    assert (only(source).linked, only(source).strong) == (linked, strong)


@pytest.mark.parametrize(
    ("source", "inside"),
    [
        pytest.param("<main><article>a", {"main", "article"}, id="elements"),
        pytest.param("<div role=main><div role=article>a", {"main", "article"}, id="roles"),
        pytest.param("<div itemprop=articleBody>a", {"text"}, id="microdata"),
        pytest.param("<div class='entry-content'>a", {"text"}, id="class"),
        pytest.param("<body class='article-body'>a", set(), id="the-whole-page"),
        pytest.param("<p class='standfirst'>a", {"standfirst"}, id="standfirst"),
        pytest.param("<article></article>a", set(), id="closed"),
    ],
)
def test_a_block_knows_what_it_stands_in(source: str, inside: set[str]) -> None:
    assert only(source).inside == inside


@pytest.mark.parametrize(
    "tag",
    [
        pytest.param('<meta content=“x" />', id="half-a-pair"),
        pytest.param('<div title="a"b" c">', id="one-too-many"),
        pytest.param("<div title='It's here'>", id="apostrophe"),
        pytest.param('<div title="a > b">', id="a-sign-that-ends-tags-in-a-value"),
        pytest.param("<div title = 'a > b'>", id="spaces-round-the-equals-sign"),
        pytest.param("<div title=>", id="no-value"),
        pytest.param('<div a=b="c" d>', id="two-equals-signs"),
    ],
)
def test_a_stray_quotation_mark_hides_no_text(tag: str) -> None:
    assert [block.text for block in split(f'{tag}<p>first</p><p class="x">second</p>')[0]] == ["first", "second"]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        pytest.param("<noscript><p>a</p></noscript>", ["a"], id="paragraphs"),
        pytest.param("<noscript><noscript><p>a</p></noscript>", ["a"], id="one-in-the-other"),
        pytest.param("<noscript><P class=x>a</noscript>b", ["a", "b"], id="capitals"),
        pytest.param("<noscript><img alt=a>Switch on scripts</noscript>", [], id="image-and-request"),
        pytest.param("<noscript><p>a", [], id="without-end"),
        pytest.param("<noscript><p>a</p></noscript><noscript>b</noscript><p>c", ["a", "c"], id="two"),
    ],
)
def test_paragraphs_for_readers_without_scripts_are_read(source: str, texts: list[str]) -> None:
    assert [block.text for block in split(source)[0]] == texts
    assert all(block.frames for block in split(source)[0] if block.text == "a")


def test_the_elements_with_a_purpose_are_told_the_outermost_first() -> None:
    block = only("<footer><div class='newsletter-box'><p>a")
    assert [frame.reason for frame in block.frames] == ["legal", "newsletter"]


@pytest.mark.parametrize(
    ("source", "reasons"),
    [
        pytest.param("<h2 id='social-work-and-newsletters'>a", [], id="heading"),
        pytest.param("<h2><span id='the-navigation'>a", [], id="within-a-heading"),
        pytest.param("<h2 class='related-title'>a", ["related"], id="class-of-a-heading"),
        pytest.param("<div id='newsletter'><h2 id='the-navigation'>a", ["newsletter"], id="round-a-heading"),
        pytest.param("<div id='newsletter'>a", ["newsletter"], id="other-element"),
    ],
)
def test_the_id_of_a_heading_names_no_part_of_the_page(source: str, reasons: list[str]) -> None:
    assert [frame.reason for frame in only(source).frames] == reasons


@given(st.lists(st.sampled_from(["a", " ", "\n\t", "b&amp;", "<i>", "</i>", "\u00a0", "<wbr>"]), max_size=30))
def test_white_space_is_single_and_never_at_the_ends(parts: list[str]) -> None:
    for block in split("<p>" + "".join(parts) + "</p>")[0]:
        assert "  " not in block.text
        assert block.text == block.text.strip(" \n\t")


def test_one_huge_block_is_put_together_once() -> None:
    """Joining every piece to all before it would copy the block as often as it has pieces."""
    draft = blocks._Draft()
    for _ in range(1000):
        draft.add_flowing("word <")
    assert len(draft.parts) == 1000
    pieces = 20_000
    assert only("<p>" + "<i>word</i> " * pieces).text == " ".join(["word"] * pieces)


def test_what_a_block_remembers_does_not_grow_with_the_depth_of_the_page() -> None:
    depth = 60_000
    found = split("<div class='menu'>a" * depth)[0]
    assert len(found) == depth
    assert max(len(block.within) for block in found) <= blocks.NEAREST
    assert max(len(block.frames) for block in found) <= blocks.NEAREST
