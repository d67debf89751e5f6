"""Plain HTML within a page: no Markdown is read in it, and no words leave their place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from shown_html import shown, texts

from dossier import markdown as md
from dossier.markdown import Html

many = settings(deadline=None, max_examples=150)


def page(words: str) -> md.Markup:
    """Words in every place of a figure, which stands between two paragraphs of a box."""
    said = Html("title", {}, (words,)), Html("text", {}, (words,))
    drawn = Html("svg", {"viewBox": "0 0 1 2", "aria-label": words}, said)
    figure = md.plain_html(Html("figure", {"class": "x"}, (drawn, Html("figcaption", {}, (words,)))))
    return md.box("div", md.escape("before"), figure, md.escape("*after*"))


@many
@given(texts)
def test_whatever_the_words_the_elements_are_those_that_were_given(words: str) -> None:
    found = shown(page(words))
    assert found.tags == ["div", "p", "figure", "svg", "title", "text", "figcaption", "p"]
    assert found.first("text").text == found.first("figcaption").text == found.first("title").text
    assert set(found.first("svg").attributes) == {"viewbox", "aria-label"}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("*a* _b_ `c` [d](e)", id="markdown"),
        pytest.param("<b>a</b> & &amp; &#60;", id="html"),
        pytest.param("{: #id .class onclick=x }", id="attribute-list"),
        pytest.param("<![CDATA[x]]> <!-- y -->", id="declarations"),
        pytest.param("\"a\" 'b' 50% = 1", id="quotation-marks"),
        pytest.param("</title></svg></figure>", id="end-tags"),
    ],
)
def test_words_are_shown_as_they_are(words: str) -> None:
    found = shown(page(words))
    assert found.first("text").text == found.first("title").text == found.first("figcaption").text == words
    assert found.first("svg").attributes["aria-label"] == words


def test_a_figure_stands_in_a_folded_part_and_in_an_item() -> None:
    table = md.plain_html(Html("table", {}, (Html("caption", {}, ("a",)), Html("tr", {}, (Html("td", {}, ("b",)),)))))
    listed = md.box("ul", md.box("li", md.paragraph(md.escape("x")), md.folded(md.escape("y"), table, md.escape("z"))))
    found = shown(listed)
    assert found.tags == ["ul", "li", "p", "details", "summary", "table", "caption", "tr", "td", "p"]
