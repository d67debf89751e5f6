"""What the names of elements say."""

from __future__ import annotations

import pytest

from dossier.formats.html.elements import hides, names_a_standfirst, names_the_text, purpose_by_name


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("relatedArticles", "related", id="camel-case"),
        pytest.param("c-Share__bar", "sharing", id="underscores"),
        pytest.param("post comments-area", "comments", id="second-class"),
        pytest.param("adSlot", "advertising", id="ad-slot"),
        pytest.param("main-nav", "navigation", id="part-of-a-name"),
        pytest.param("site-footer", "legal", id="footer"),
        pytest.param("post-cta", "advertising", id="call-to-action"),
        pytest.param("author-bio", "outside", id="biography"),
        pytest.param("cookieBanner", "cookies", id="cookies-before-banner"),
        pytest.param("cmp", "cookies", id="consent-platform"),
        pytest.param("cmpBox", "cookies", id="consent-box"),
        pytest.param("cmp-text", "", id="component"),
        pytest.param("tabs hidden", "outside", id="hidden"),
        pytest.param("field--label-hidden", "", id="label-hidden"),
        pytest.param("hidden-print", "", id="hidden-in-print"),
        pytest.param("shared-header", "", id="shared"),
        pytest.param("shareButtons", "sharing", id="share"),
        pytest.param("", "", id="no-name"),
        pytest.param("commentary", "", id="commentary"),
        pytest.param("navy", "", id="navy"),
        pytest.param("header-shadow", "", id="shadow"),
        pytest.param("threads", "", id="threads"),
        pytest.param("biology", "", id="biology"),
        pytest.param("railway", "", id="railway"),
    ],
)
def test_a_name_tells_a_purpose_by_whole_words(name: str, reason: str) -> None:
    assert purpose_by_name(name) == reason


@pytest.mark.parametrize(
    ("name", "is_text"),
    [
        pytest.param("articleBody", True, id="article-body"),
        pytest.param("entry-content", True, id="entry-content"),
        pytest.param("story__text", True, id="story-text"),
        pytest.param("context", False, id="context"),
        pytest.param("article", False, id="article-alone"),
    ],
)
def test_a_name_tells_the_text_of_an_article(name: str, is_text: bool) -> None:
    assert names_the_text(name) is is_text


@pytest.mark.parametrize(("name", "is_lede"), [("article__standfirst", True), ("sommario", True), ("decked", False)])
def test_a_name_tells_a_standfirst(name: str, is_lede: bool) -> None:
    assert names_a_standfirst(name) is is_lede


@pytest.mark.parametrize(
    ("style", "is_hidden"),
    [("DISPLAY : none", True), ("visibility:hidden", True), ("display: block", False), ("", False)],
)
def test_a_style_hides(style: str, is_hidden: bool) -> None:
    assert hides(style) is is_hidden
