"""Which of the headings and names of a saved page is its title."""

from __future__ import annotations

import pytest
from saved_pages import H1, SITE, TEXT, meta, news, page

from dossier.formats.html.metadata import read_metadata
from dossier.formats.html.metadata.page_names import without_site


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        pytest.param(
            "<title>The fleet is home at last - Blue Paper</title>" + SITE, H1, "The fleet is home at last", id="agree"
        ),
        pytest.param(
            "<title>The fleet is home at last | Blue Paper</title>" + SITE,
            f"<h1><a href='/'>Blue Paper</a></h1><h2>The fleet is home at last</h2>{TEXT}",
            "The fleet is home at last",
            id="main-heading-is-the-site",
        ),
        pytest.param(
            "<title>The fleet is home at last | Blue Paper</title>",
            "<h1>Blue Paper</h1><h1>The fleet is home at last</h1>",
            "The fleet is home at last",
            id="two-headings-in-the-page-name",
        ),
        pytest.param(
            meta("og:title", "The fleet is home at last"),
            "<h1><span>Harbour</span> The fleet is home at last</h1>",
            "The fleet is home at last",
            id="kicker-within-the-heading",
        ),
        pytest.param(
            meta("og:title", "Ships: ten things to know"),
            "<h1>The fleet is home at last</h1>",
            "The fleet is home at last",
            id="headline-for-search-engines",
        ),
        pytest.param(
            news(headline="The fleet is home"), "<h1>Latest</h1>", "The fleet is home", id="heading-is-a-menu"
        ),
        pytest.param(
            '<link rel="canonical" href="https://bluepaper.example/a"><title>The fleet is home | bluepaper</title>',
            "",
            "The fleet is home",
            id="site-by-its-host",
        ),
        pytest.param("<title>Mare – e poi?</title>", "", "Mare – e poi?", id="dash-within-a-title"),
        pytest.param(
            "<title>Harbour - Blue Paper of the Coast</title>", "<h1>Harbours</h1>", "Harbours", id="short-but-akin"
        ),
        pytest.param(
            meta("og:title", "Ten ships to know"),
            f"<nav><h1>The fleet is home at last</h1></nav>{TEXT}",
            "The fleet is home at last",
            id="only-heading-in-a-bar",
        ),
        pytest.param(
            "<title>News of the coast</title>",
            f"<h2>The fleet is home at last</h2>{TEXT}<h2>Other ships</h2>",
            "The fleet is home at last",
            id="first-of-the-lower-rank",
        ),
        pytest.param(
            "<title>x</title>",
            "<svg><title>Share</title></svg><h1>The fleet is home at last</h1>",
            "The fleet is home at last",
            id="title-of-a-drawing",
        ),
    ],
)
def test_the_title_is_the_headline_that_the_reader_saw(head: str, body: str, title: str) -> None:
    assert read_metadata(page(head, body)).get("title") == title


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<h2>3 March 2024</h2>{TEXT}", id="a-date"),
        pytest.param(f"<h2>Ships</h2>{TEXT}<h2>Harbours</h2>", id="sections"),
        pytest.param(f"<aside><h2>Other ships that came home</h2></aside>{TEXT}", id="of-another-article"),
        pytest.param(f"<h1>Masthead</h1>{TEXT}", id="main-heading-that-is-not-akin"),
    ],
)
def test_a_page_keeps_its_name_where_no_heading_is_a_headline(body: str) -> None:
    assert read_metadata(page("<title>News of the coast</title>", body)).get("title") == "News of the coast"


@pytest.mark.parametrize(
    ("title", "site", "left"),
    [
        pytest.param("Ships | Blue Paper | Sea", "blue paper", "Ships | Blue Paper | Sea", id="site-in-the-middle"),
        pytest.param("Ships return - Blue Paper", "blue paper", "Ships return", id="at-the-end"),
        pytest.param("Blue Paper » Ships return", "blue paper", "Ships return", id="at-the-head"),
        pytest.param("Ships return — The Blue Paper", "blue paper", "Ships return", id="with-an-article"),
        pytest.param("Ships return - BluePaper.example", "blue paper", "Ships return", id="run-together"),
        pytest.param("Why the blue paper is blue", "blue paper", "Why the blue paper is blue", id="no-separator"),
        pytest.param("Mosca-Pechino", "pechino", "Mosca-Pechino", id="hyphen-without-spaces"),
    ],
)
def test_a_page_name_loses_the_site_at_its_ends_alone(title: str, site: str, left: str) -> None:
    assert without_site(title, frozenset({site})) == left
