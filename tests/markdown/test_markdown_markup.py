"""The type of markup, and the YAML head of a page."""

from __future__ import annotations

from html import unescape

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from shown_html import texts

from dossier import markdown as md

many = settings(deadline=None, max_examples=150)


def test_markup_joins_markup() -> None:
    assert md.escape("a") + md.SPACE + md.escape("*b*") == md.Markup("a \\*b\\*")


def test_markup_does_not_join_text_from_either_side() -> None:
    with pytest.raises(TypeError):
        md.escape("a") + "<b>"  # type: ignore[operator]
    with pytest.raises(TypeError):
        "<b>" + md.escape("a")  # type: ignore[operator]


def test_markup_is_not_text() -> None:
    assert not isinstance(md.EMPTY, str)
    assert md.escape("a") != "a"


def test_empty_markup_is_left_out_of_lines_blocks_and_lists() -> None:
    a, b = md.escape("a"), md.escape("b")
    assert str(md.join([a, md.EMPTY, b], md.DOT)) == "a · b"
    assert str(md.blocks(a, md.EMPTY, b)) == "a\n\nb"
    assert str(md.items([a, md.EMPTY, b])) == "-   a\n-   b"
    assert not md.box("div", md.EMPTY)
    assert not md.bold(md.EMPTY)
    assert not md.paragraph(md.EMPTY, "d-lede")


def head_of(page: str) -> object:
    assert page.startswith("---\n")
    head, mark, rest = page.removeprefix("---\n").partition("\n---\n")
    assert mark, "the front matter has an end"
    assert not rest
    return yaml.safe_load(head)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2023-04-16", id="date"),
        pytest.param("no", id="country-code-of-norway"),
        pytest.param("007", id="digits"),
        pytest.param("1e3", id="number"),
        pytest.param("null", id="null"),
        pytest.param("a: b # c", id="colon-and-hash"),
        pytest.param("---", id="end-of-the-front-matter"),
        pytest.param("a\n---\nb", id="end-of-the-front-matter-on-its-own-line"),
        pytest.param('"quoted" \\ back', id="quotation-marks"),
        pytest.param("{{ macro }} {% x %}", id="template"),
        pytest.param("\x00\x07\x7f\x85\u2028\ufeff\ufffe😀", id="characters-that-yaml-forbids"),
    ],
)
def test_a_text_in_the_front_matter_is_read_back_as_that_text(text: str) -> None:
    assert head_of(md.front_matter({"source": text})) == {"source": text}


@many
@given(texts)
@example("\x85")
@example("\ud800")
def test_any_text_in_the_front_matter_is_read_back_as_that_text(text: str) -> None:
    read = head_of(md.front_matter({"key": "k", "source": text, "list": [text, "b"], "map": {"inner": text}}))
    expected = {"key": "k", "source": text, "list": [text, "b"], "map": {"inner": text}}
    assert read == {name: value for name, value in expected.items() if value != ""}


@many
@given(texts)
@example("a: b\nlast: y")
@example("- a")
@example("yes")
def test_any_text_as_an_inner_key_is_read_back_as_that_key(text: str) -> None:
    assert head_of(md.front_matter({"map": {text: "x"}, "last": "z"})) == {"map": {text: "x"}, "last": "z"}


@many
@given(texts)
def test_titles_descriptions_and_authors_carry_no_html_into_the_head_of_the_page(text: str) -> None:
    read = head_of(md.front_matter({"title": text, "description": text, "authors": [text], "last": "x"}))
    assert isinstance(read, dict)
    flat = " ".join(text.split())
    for said in (*([read["title"], read["description"]] if text else []), *read["authors"]):
        assert not set(said) & set('<>"')
        assert unescape(said) == flat or unescape(unescape(said)) == unescape(flat)
        assert said == flat.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def test_what_is_unknown_is_left_out_and_truth_is_written_as_such() -> None:
    head = md.front_matter({"title": "T", "date": "", "authors": (), "topics": [], "inferred": {}, "generated": True})
    assert head_of(head) == {"title": "T", "generated": True}


def test_a_page_is_its_front_matter_and_its_blocks() -> None:
    page = md.page({"title": "T"}, md.heading(1, md.escape("T")), md.EMPTY, md.escape("Words."))
    assert page == '---\ntitle: "T"\n---\n\n# T\n\nWords.\n'


@many
@given(st.text(alphabet="\n-.: '\"\\#[]{}ab", max_size=20))
def test_no_text_ends_the_front_matter_early(text: str) -> None:
    assert md.front_matter({"source": text, "last": "x"}).endswith('\nlast: "x"\n---\n')
    assert head_of(md.front_matter({"source": text, "last": "x"})) is not None
