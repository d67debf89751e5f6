"""Addresses and attributes: what may be a link, and no value that ends its own quotation."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shown_html import one_spaced, shown, texts

from dossier import markdown as md

many = settings(deadline=None, max_examples=150)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("javascript:alert(1)", id="javascript"),
        pytest.param("JaVaScRiPt:alert(1)", id="mixed-case"),
        pytest.param(" javascript:alert(1)", id="space-before"),
        pytest.param("java\tscript:alert(1)", id="tab-within"),
        pytest.param("java\nscript:alert(1)", id="line-end-within"),
        pytest.param("java\r\nscript:alert(1)", id="carriage-return-within"),
        pytest.param("\x01javascript:alert(1)", id="control-character-before"),
        pytest.param("\x00javascript:alert(1)", id="nul-before"),
        pytest.param("javascript :alert(1)", id="space-before-the-colon"),
        pytest.param("\u2028javascript:alert(1)", id="line-separator-before"),
        pytest.param("data:text/html,<script>alert(1)</script>", id="data"),
        pytest.param("DATA:text/html;base64,PHA+", id="data-in-capitals"),
        pytest.param("vbscript:msgbox(1)", id="vbscript"),
        pytest.param("file:///etc/passwd", id="file"),
        pytest.param("blob:https://a.example/1", id="blob"),
        pytest.param("view-source:https://a.example", id="view-source"),
        pytest.param("//evil.example/a", id="other-host-without-scheme"),
        pytest.param("\\\\evil.example\\a", id="backslashes-as-slashes"),
        pytest.param("/absolute/path", id="path-from-the-root-of-the-host"),
        pytest.param("http://[broken", id="broken-host"),
        pytest.param("http:", id="scheme-alone"),
        pytest.param("", id="nothing"),
    ],
)
def test_an_address_that_could_do_harm_is_not_linked_and_its_label_stays(address: str) -> None:
    assert md.link(md.escape("label"), address) == md.escape("label")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g", id="https"),
        pytest.param("HTTP://a.example/", "HTTP://a.example/", id="scheme-in-capitals"),
        pytest.param("mailto:someone@a.example", "mailto:someone@a.example", id="mail"),
        pytest.param("../actors/li-shangfu.md#s-1", "../actors/li-shangfu.md#s-1", id="page-of-the-dossier"),
        pytest.param("https://a.example/b (c)", "https://a.example/b%20%28c%29", id="spaces-and-brackets"),
        pytest.param('https://a.example/"><b>', "https://a.example/%22%3E%3Cb%3E", id="quotation-mark-and-tag"),
        pytest.param("articles/città.md", "articles/citt%C3%A0.md", id="letters-of-a-key"),
        pytest.param("https://a.example/%20", "https://a.example/%20", id="encoded-already"),
    ],
)
def test_a_safe_address_is_linked_so_that_nothing_in_it_can_end_it(address: str, expected: str) -> None:
    page = shown(md.link(md.escape("label"), address))
    assert page.tags == ["p", "a"]
    assert page.first("a").attributes["href"] == expected


def test_a_link_out_of_the_dossier_says_that_it_vouches_for_nothing() -> None:
    outside = shown(md.link(md.escape("label"), "https://a.example/"))
    inside = shown(md.link(md.escape("label"), "a.md"))
    assert outside.first("a").attributes["rel"] == "nofollow noopener"
    assert "rel" not in inside.first("a").attributes


addresses = st.one_of(
    texts,
    st.tuples(
        st.sampled_from(["http://", "https://a.example/", "mailto:", "java", "javascript:", "data:", "../"]), texts
    ).map("".join),
)


@many
@given(addresses)
def test_whatever_the_address_a_link_leads_to_a_page_or_to_the_web(address: str) -> None:
    page = shown(md.join([md.escape("See"), md.link(md.escape("label"), address)], md.SPACE))
    assert page.text == "See label"
    assert page.tags in (["p"], ["p", "a"])
    for link in page.elements[1:]:
        assert set(link.attributes) <= {"href", "rel"}
        href = str(link.attributes["href"])
        scheme = href.partition(":")[0].lower() if ":" in href else ""
        assert scheme in {"", "http", "https", "mailto"}
        assert not href.startswith(("//", "\\"))


@many
@given(texts)
def test_the_title_of_a_link_cannot_break_out(text: str) -> None:
    page = shown(md.link(md.escape("label"), "a.md", "d-chip", title=text))
    assert page.tags == ["p", "a"]
    assert set(page.first("a").attributes) <= {"href", "class", "title"}
    assert page.first("a").attributes["class"] == "d-chip"
    assert page.text == "label"


@many
@given(texts)
def test_the_attribute_of_a_box_cannot_break_out(text: str) -> None:
    page = shown(md.box("div", md.escape("words"), css_class="d-text", lang=text))
    assert page.tags == ["div", "p"]
    assert set(page.first("div").attributes) <= {"class", "lang"}
    assert page.text.strip() == "words"


@many
@given(texts)
def test_the_attribute_of_an_inline_element_cannot_break_out(text: str) -> None:
    page = shown(md.join([md.escape("x"), md.span(md.escape("words"), "d-x", title=text)], md.SPACE))
    assert page.tags == ["p", "span"]
    assert set(page.first("span").attributes) <= {"class", "title"}
    assert one_spaced(page.text) == "x words"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a [b](javascript:alert(1)) c", id="link"),
        pytest.param("a ![b](c.png) d", id="picture"),
        pytest.param("a `b` c", id="code"),
    ],
)
def test_markdown_in_the_attribute_of_an_inline_element_makes_no_element(text: str) -> None:
    page = shown(md.join([md.escape("x"), md.span(md.escape("words"), "d-x", title=text)], md.SPACE))
    assert page.tags == ["p", "span"]
    assert set(page.first("span").attributes) <= {"class", "title"}
    assert "<" not in str(page.first("span").attributes["title"])


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        pytest.param("actors/li.md", "articles/a.md", "../actors/li.md", id="another-folder"),
        pytest.param("articles/b.md", "articles/a.md", "b.md", id="same-folder"),
        pytest.param("timeline.md", "index.md", "timeline.md", id="from-the-root"),
        pytest.param("index.md", "topics/t.md", "../index.md", id="to-the-root"),
    ],
)
def test_a_page_refers_to_another_by_the_way_between_them(target: str, page: str, expected: str) -> None:
    assert md.relative_to(target, page) == expected
