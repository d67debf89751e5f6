"""What a saved page says of itself: outlet, section, how sure it is, and pages that want to break the reader."""

from __future__ import annotations

import html
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from saved_pages import H1, SITE, linked, meta, news, page

from dossier.formats.html.metadata import read_metadata

DATED = "2024-03-03"
FIRST = "The ships that left in autumn are back, and the harbour is full of people."


@pytest.mark.parametrize(
    ("head", "body", "source"),
    [
        pytest.param(news(publisher={"name": "Blue Paper"}), H1, "Blue Paper", id="publisher"),
        pytest.param(SITE, H1, "Blue Paper", id="open-graph"),
        pytest.param(
            meta("og:site_name", "Blue Paper - News of the Sea and the Coast"), H1, "Blue Paper", id="with-a-tagline"
        ),
        pytest.param(meta("og:site_name", "Blue - The Paper"), H1, "Blue - The Paper", id="short-name-with-a-dash"),
        pytest.param(linked({"@type": "WebSite", "name": "Blue Paper"}), H1, "Blue Paper", id="site-node"),
        pytest.param(
            "", f"{H1}<footer>© 2019–2024 Blue Paper. All rights reserved.</footer>", "Blue Paper", id="footer"
        ),
        pytest.param('<link rel="canonical" href="https://www.blue.example/a">', H1, "blue.example", id="host"),
        pytest.param("", f"{H1}<footer>© 2024 all rights reserved</footer>", None, id="footer-that-names-nobody"),
        pytest.param(meta("article:publisher", "https://social.example/blue"), H1, None, id="address-is-no-name"),
    ],
)
def test_the_outlet_is_who_publishes(head: str, body: str, source: str | None) -> None:
    assert read_metadata(page(head, body)).get("source") == source


def crumbs(*steps: str) -> str:
    items = [{"@type": "ListItem", "position": n, "item": {"name": step}} for n, step in enumerate(steps)]
    return linked({"@type": "BreadcrumbList", "itemListElement": items})


@pytest.mark.parametrize(
    ("head", "section"),
    [
        pytest.param(news(articleSection="Sea"), "Sea", id="linked-data"),
        pytest.param(news(articleSection=["Sea", "Land"]), "Sea", id="first-of-several"),
        pytest.param(meta("article:section", "Sea"), "Sea", id="meta"),
        pytest.param(meta("article:section", "Sea,Land"), "Sea", id="first-of-several-in-one"),
        pytest.param(meta("article:section", "Sea, Land"), "Sea, Land", id="one-name-with-a-comma"),
        pytest.param(crumbs("Home", "World", "Sea"), "Sea", id="last-step"),
        pytest.param(
            news(headline="The fleet is home") + crumbs("Home", "Sea", "The fleet is home"),
            "Sea",
            id="without-the-title",
        ),
        pytest.param(news(articleSection="Blue Paper") + SITE, None, id="site-is-no-section"),
        pytest.param(crumbs("Home"), None, id="start-is-no-section"),
    ],
)
def test_the_section_is_where_the_article_stands(head: str, section: str | None) -> None:
    assert read_metadata(page(head, H1)).get("section") == section


def test_every_field_tells_its_rule_its_evidence_and_how_sure_it_is() -> None:
    head = news(datePublished="2024-03-03", author="Ann Green") + SITE + meta("og:description", FIRST)
    told = read_metadata(page(head, H1, ' lang="en-GB"'))
    inferred = {judged.field: judged for judged in told.pop("inferred")}
    assert set(inferred) == set(told)
    assert {field: judged.rule for field, judged in inferred.items()} == {
        "title": "h1", "description": "open-graph", "published": "json-ld", "authors": "json-ld",
        "source": "open-graph", "language": "html-lang",
    }  # fmt: skip
    assert all(0 < judged.confidence < 1 and judged.is_stated for judged in inferred.values())
    assert (inferred["published"].value, inferred["published"].evidence) == ("2024-03-03", "2024-03-03")


def test_what_was_concluded_from_the_address_is_not_said_to_be_stated() -> None:
    told = read_metadata(page('<link rel="canonical" href="https://a.example/2024/03/03/fleet">', H1))
    assert [judged.field for judged in told["inferred"] if not judged.is_stated] == ["published", "source"]


def test_a_page_that_lists_other_articles_tells_its_own() -> None:
    other = {"@type": "NewsArticle", "headline": "Other ships", "datePublished": "2001-01-01"}
    own = {"@type": "NewsArticle", "headline": "The fleet is home at last", "datePublished": "2024-03-03"}
    assert read_metadata(page(linked(other, own), H1))["published"] == DATED


@pytest.mark.parametrize(
    "script",
    [
        pytest.param('<!--\n{"@type": "NewsArticle", "datePublished": "2024-03-03"}\n-->', id="within-a-comment"),
        pytest.param('{"@type": "NewsArticle", "datePublished": "2024-03-03",}', id="comma-too-many"),
        pytest.param('{"@type": "NewsArticle", "datePublished": "2024-03-03"};', id="semicolon"),
        pytest.param('{"@type": "NewsArticle", "text": "a\nb", "datePublished": "2024-03-03"}', id="break-in-a-text"),
        pytest.param(
            '//<![CDATA[\n{"@type": "http://schema.org/NewsArticle", "datePublished": "2024-03-03"}\n//]]>', id="cdata"
        ),
    ],
)
def test_common_faults_of_linked_data_are_mended(script: str) -> None:
    assert read_metadata(page(f'<script type="application/ld+json">{script}</script>', H1))["published"] == DATED


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just("2024-03-03")
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "@id", "@type", "@graph", "@value", "author", "url"]), inner, max_size=4
        )
    ),
    max_leaves=8,
)
nodes = st.dictionaries(
    st.sampled_from(
        [
            "headline", "author", "creator", "publisher", "datePublished", "dateModified", "description", "@graph",
            "name", "articleSection", "itemListElement", "mainEntityOfPage", "url", "@id",
        ]
    ),
    values,
    max_size=6,
).map(lambda node: {"@type": "NewsArticle", **node})  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(values | nodes, st.text(max_size=40))
def test_any_linked_data_give_fields_of_the_right_type(data: object, words: str) -> None:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    told = read_metadata(page(script + meta("author", words), f"<h1>{html.escape(words)}</h1>"))
    inferred = told.pop("inferred")
    authors = told.pop("authors", ())
    assert isinstance(authors, tuple)
    assert all(isinstance(value, str) and value for value in (*told.values(), *authors))
    assert all(0 < judged.confidence < 1 and isinstance(judged.value, str) for judged in inferred)


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=300))
def test_any_source_gives_an_answer(source: str) -> None:
    assert "inferred" in read_metadata(source)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("", id="nothing"),
        pytest.param("<?xml version='1.0' encoding='utf-16'?><html/>", id="declaration-of-another-encoding"),
        pytest.param("\x00<h1>a\x00b</h1>\ud800", id="characters-that-are-none"),
        pytest.param("<p>a</p>\x0c<h1>b</h1>&#12;c<p>d</p>&#1;&#xFFFE;e", id="references-to-characters-that-are-none"),
        pytest.param("<div class='byline'>" * 20_000 + "By Ann Green", id="deep"),
        pytest.param(page(body="<p class='author'>By Ann Green</p>" * 20_000), id="thousands-of-bylines"),
        pytest.param(page(body=f"{H1}<p class='author'>By Ann{' ' * 100_000}Green</p>"), id="byline-of-white-space"),
        pytest.param(page(body=f"{H1}<p class='author'>By {'<a>x</a>' * 20_000}</p>"), id="byline-of-links"),
        pytest.param(page(meta("author", "Ann Green") * 20_000), id="thousands-of-meta-elements"),
        pytest.param(page(meta("og:title", "a | " * 200_000)), id="title-of-a-megabyte"),
        pytest.param(page(news(author=["Ann Green"] * 100_000)), id="thousands-of-authors"),
        pytest.param(page(linked({"@graph": [{"@graph": []}] * 100_000})), id="thousands-of-nodes"),
        pytest.param(f'<script type="application/ld+json">{"[" * 100_000}</script>', id="deep-linked-data"),
        pytest.param(f'<script type="application/ld+json">{"9" * 100_000}</script>', id="number-of-many-figures"),
        pytest.param(
            page(linked({"@id": "#a", "@type": "Article", "author": {"@id": "#a"}})), id="reference-to-itself"
        ),
        pytest.param(
            "<div itemscope id=a itemref=b itemprop=author></div><div itemscope id=b itemref=a itemprop=author></div>",
            id="microdata-in-a-circle",
        ),
        pytest.param('<link rel="canonical" href="https://[broken/"><h1>x</h1>', id="address-that-is-none"),
        pytest.param("<h1><a href='http://[broken'>Blue Paper</a></h1>", id="link-that-is-none"),
        pytest.param('<html lang="&#0;"><meta http-equiv="x" content>', id="empty-attributes"),
    ],
)
def test_a_hostile_page_breaks_nothing(source: str) -> None:
    told = read_metadata(source)
    assert all(isinstance(value, str | tuple) for value in told.values())
