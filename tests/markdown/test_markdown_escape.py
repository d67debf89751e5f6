"""Escaping: any text shows exactly its own words, wherever on a page it stands."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from shown_html import one_spaced, shown, texts, words_of

from dossier import markdown as md

some_words = texts.filter(words_of)
many = settings(deadline=None, max_examples=150)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("*a*", "*a*", id="emphasis"),
        pytest.param("a_b_c __d__", "a_b_c __d__", id="underscores"),
        pytest.param("`x` ``y``", "`x` ``y``", id="code"),
        pytest.param("[a](http://b.example)", "[a](http://b.example)", id="link"),
        pytest.param("[a]: http://b.example", "[a]: http://b.example", id="link-definition"),
        pytest.param("![a](b.png)", "![a](b.png)", id="picture"),
        pytest.param("<script>alert(1)</script>", "<script>alert(1)</script>", id="script"),
        pytest.param("<https://a.example>", "<https://a.example>", id="address-in-angles"),
        pytest.param("&lt; &amp; &copy;", "&lt; &amp; &copy;", id="entities-stay-as-written"),
        pytest.param("# Title", "# Title", id="heading"),
        pytest.param("Title\n=====", "Title =====", id="underlined-heading"),
        pytest.param("- item", "- item", id="list-with-hyphen"),
        pytest.param("+ item", "+ item", id="list-with-plus"),
        pytest.param("3. item", "3. item", id="numbered-list"),
        pytest.param("3) item", "3) item", id="numbered-list-with-bracket"),
        pytest.param("> quoted", "> quoted", id="quote"),
        pytest.param("    four spaces", "four spaces", id="indented-code"),
        pytest.param("---", "---", id="rule"),
        pytest.param("a | b\n--- | ---\nc | d", "a | b --- | --- c | d", id="table"),
        pytest.param("a {: onclick=b }", "a {: onclick=b }", id="attribute-list"),
        pytest.param("[TOC]", "[TOC]", id="table-of-contents"),
        pytest.param("back\\slash\\", "back\\slash\\", id="backslashes"),
        pytest.param("a\u00a0b", "a b", id="no-break-space-becomes-a-space"),
        pytest.param("a\x00b\x02c", "a\ufffdb\ufffdc", id="control-characters-are-shown-as-such"),
        pytest.param("1234567890. x", "1234567890. x", id="long-number"),
    ],
)  # fmt: skip
def test_syntax_is_shown_as_the_words_it_is_written_with(text: str, expected: str) -> None:
    page = shown(md.blocks(md.paragraph(md.escape(text))))
    assert page.tags == ["p"]
    assert page.text == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Il ministro è arrivato a Mosca.", id="plain-sentence"),
        pytest.param("È vero? Sì, “forse”; (chissà) – dell’Ucraina…", id="punctuation-and-accents"),
        pytest.param("50% di 1.200 euro, ore 10:30, a/b", id="figures"),
        pytest.param("中文 и по-русски", id="other-scripts"),
    ],
)
def test_running_text_needs_no_escaping(text: str) -> None:
    assert str(md.escape(text)) == text


@many
@given(some_words)
@example("\\")
@example("&#60;b&#62;")
@example("a  \nb")
@example("\x02klzzwxh:0\x03")
def test_any_text_is_one_paragraph_with_its_words_and_nothing_else(text: str) -> None:
    page = shown(md.blocks(md.paragraph(md.escape(text))))
    assert page.tags == ["p"]
    assert page.first("p").attributes == {}
    assert one_spaced(page.text) == words_of(text)


@many
@given(st.lists(some_words, min_size=1, max_size=4))
def test_paragraphs_do_not_run_into_each_other(several: list[str]) -> None:
    page = shown(md.blocks(*(md.paragraph(md.escape(text)) for text in several)))
    assert [(element.tag, one_spaced(element.text)) for element in page.elements] == [
        ("p", words_of(text)) for text in several
    ]


@many
@given(some_words)
def test_a_paragraph_with_a_class_has_that_class_and_its_words(text: str) -> None:
    page = shown(md.paragraph(md.escape(text), "d-lede"))
    assert page.tags == ["p"]
    assert page.first("p").attributes == {"class": "d-lede"}
    assert one_spaced(page.text) == words_of(text)


@many
@given(some_words, st.integers(1, 6))
@example("a #", 2)
@example("a { #b }", 2)
def test_any_text_is_a_heading_with_its_words(text: str, level: int) -> None:
    page = shown(md.heading(level, md.escape(text)))
    assert page.tags == [f"h{level}"]
    assert set(page.elements[0].attributes) == {"id"}, "the table of contents gives every heading an id"
    assert one_spaced(page.text) == words_of(text)


@many
@given(some_words)
def test_a_heading_keeps_the_class_and_data_that_the_program_gave(text: str) -> None:
    page = shown(md.heading(2, md.escape(text), "d-label", {"data-kind": "person"}))
    attributes = page.elements[0].attributes
    assert {**attributes, "id": ""} == {"id": "", "class": "d-label", "data-kind": "person"}
    assert one_spaced(page.text) == words_of(text)


@many
@given(st.lists(some_words, min_size=1, max_size=3))
@example(["- a", "1. b"])
def test_any_texts_are_the_items_of_one_list(several: list[str]) -> None:
    page = shown(md.items(md.escape(text) for text in several))
    assert page.tags == ["ul"] + ["li"] * len(several)
    assert [one_spaced(item.text) for item in page.elements[1:]] == list(map(words_of, several))


@many
@given(some_words, some_words)
def test_an_item_holds_several_blocks(head: str, note: str) -> None:
    entry = md.blocks(md.paragraph(md.escape(head), "d-head"), md.escape(note))
    page = shown(md.items([md.escape("first"), entry]))
    assert page.tags == ["ul", "li", "p", "li", "p", "p"]
    *_, shown_head, shown_note = page.elements
    assert shown_head.attributes == {"class": "d-head"}
    assert [one_spaced(shown_head.text), one_spaced(shown_note.text)] == [words_of(head), words_of(note)]


def test_an_entry_after_one_of_several_blocks_is_an_item_of_its_own() -> None:
    entry = md.blocks(md.paragraph(md.escape("Head"), "d-head"), md.escape("note"))
    page = shown(md.items([entry, entry]))
    assert page.tags == ["ul", "li", "p", "p", "li", "p", "p"]


@many
@given(st.lists(st.tuples(some_words, some_words), min_size=1, max_size=3))
def test_any_texts_are_the_cells_of_one_table(rows: list[tuple[str, str]]) -> None:
    page = shown(md.table([md.escape("one"), md.escape("two")], ([md.escape(a), md.escape(b)] for a, b in rows)))
    cells = [one_spaced(element.text) for element in page.elements if element.tag == "td"]
    assert cells == [words_of(cell) for row in rows for cell in row]
    assert page.tags.count("tr") == len(rows) + 1
    assert set(page.tags) == {"table", "thead", "tbody", "tr", "th", "td"}
    assert not any(element.attributes for element in page.elements)


@many
@given(some_words)
@example("] (x")
@example("]: x")
def test_any_text_is_the_label_of_a_link(text: str) -> None:
    page = shown(md.join([md.escape("See"), md.link(md.escape(text), "../actors/li.md")], md.SPACE))
    assert page.tags == ["p", "a"]
    assert page.first("a").attributes == {"href": "../actors/li.md"}
    assert one_spaced(page.first("a").text) == words_of(text)


@many
@given(some_words)
def test_any_text_is_a_quotation_with_its_words(text: str) -> None:
    page = shown(md.quotation(md.escape(text)))
    assert page.tags == ["blockquote", "p"]
    assert one_spaced(page.text) == words_of(text)


@many
@given(some_words, some_words)
def test_any_text_stands_in_a_box(first: str, second: str) -> None:
    inner = md.box("div", md.escape(second), css_class="d-in")
    page = shown(md.box("article", md.escape(first), inner, css_class="d-main"))
    assert page.tags == ["article", "p", "div", "p"]
    assert [element.attributes for element in page.elements] == [{"class": "d-main"}, {}, {"class": "d-in"}, {}]
    assert [one_spaced(part.text) for part in page.elements if part.tag == "p"] == [words_of(first), words_of(second)]


@many
@given(some_words, some_words)
def test_any_text_folds_away_under_any_summary(summary: str, text: str) -> None:
    page = shown(md.folded(md.escape(summary), md.items([md.escape(text)]), css_class="d-removed"))
    assert page.tags == ["details", "summary", "ul", "li"]
    assert [element.attributes for element in page.elements] == [{"class": "d-removed"}, {}, {}, {}]
    assert one_spaced(page.first("li").text) == words_of(text)


def test_a_plain_summary_shows_its_words() -> None:
    page = shown(md.folded(md.escape("What was removed (3) <b>"), md.escape("x")))
    assert page.first("summary").text == "What was removed (3) <b>"


def test_a_summary_with_marks_of_markdown_shows_them_as_they_are() -> None:
    page = shown(md.folded(md.escape("*a* [b]"), md.escape("x")))
    assert page.first("summary").text == "*a* [b]"


@many
@given(texts, some_words, texts)
def test_words_within_a_line_keep_their_place_between_others(before: str, text: str, after: str) -> None:
    line = md.join([md.escape("x"), *map(md.escape_inside, (before, text, after)), md.escape("y")])
    page = shown(md.paragraph(line))
    assert page.tags == ["p"]
    assert one_spaced(page.text) == words_of(f"x{before}{text}{after}y")


@many
@given(some_words)
def test_marked_words_at_the_head_of_a_line_begin_no_list(text: str) -> None:
    page = shown(md.after_start(md.join([md.escape_inside(text), md.element("mark", md.escape("m"))])))
    assert page.tags == ["p", "mark"]
    assert one_spaced(page.text) == words_of(text + "m")


@many
@given(st.text(alphabet=st.sampled_from("ab <>&\"'`*_[](){}#|\\\n-=~:!1.😀é"), min_size=1, max_size=40))
@example("```\ncode\n```")
@example("</code></pre><b>")
@example("a\n\n\n    b\n- c")
def test_preformatted_text_keeps_every_character_and_line(text: str) -> None:
    assume(text.strip())
    page = shown(md.blocks(md.escape("before"), md.preformatted(text), md.escape("after")))
    assert page.tags == ["p", "pre", "code", "p"]
    assert page.first("code").text == text


@many
@given(texts)
def test_preformatted_text_makes_no_element_of_anything(text: str) -> None:
    page = shown(md.preformatted(text))
    assert page.tags == ["pre", "code"]
    assert not any(element.attributes for element in page.elements)
