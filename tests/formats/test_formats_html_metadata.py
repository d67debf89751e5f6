"""What a saved page says of itself: one field at a time, and pages that want to break the reader."""

from __future__ import annotations

import html
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.formats.html.metadata import read_metadata
from dossier.formats.html.metadata.names import is_name
from dossier.formats.html.metadata.people import people_in
from dossier.formats.html.metadata.titles import without_site

TEXT = "<p>After six months at sea the ships came back to the harbour that they had left in the autumn.</p>"


def page(head: str = "", body: str = "", attributes: str = "") -> str:
    return f"<!doctype html><html{attributes}><head>{head}</head><body>{body}</body></html>"


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{html.escape(content)}">'


def linked(*nodes: dict[str, Any]) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)


def news(**fields: Any) -> str:
    return linked({"@type": "NewsArticle", **fields})


H1 = "<h1>The fleet is home at last</h1>"
SITE = meta("og:site_name", "Blue Paper")


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


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        pytest.param(news(author={"@type": "Person", "name": "Ann Green"}), H1, ("Ann Green",), id="linked-data"),
        pytest.param(news(author="Ann Green and Bo Blue"), H1, ("Ann Green", "Bo Blue"), id="joined-by-and"),
        pytest.param(news(author="Ann Green e Bo Blue"), H1, ("Ann Green", "Bo Blue"), id="joined-by-e"),
        pytest.param(news(author=[{"name": ["Ann Green", "Bo Blue"]}]), H1, ("Ann Green", "Bo Blue"), id="names"),
        pytest.param(news(creator=["Ann Green"]), H1, ("Ann Green",), id="creator"),
        pytest.param(
            linked(
                {"@graph": [{"@type": "NewsArticle", "author": {"@id": "#a"}}, {"@id": "#a", "name": "Ann Green"}]}
            ),
            H1,
            ("Ann Green",),
            id="reference-within-a-graph",
        ),
        pytest.param(linked({"@type": "NewsArticle", "author": {"@id": "#a"}}), H1, (), id="reference-into-nothing"),
        pytest.param(
            news(author={"@type": "Organization", "name": "Blue Paper"}) + SITE,
            f"{H1}<p class='byline'>By Ann Green</p>",
            ("Ann Green",),
            id="person-before-the-outlet",
        ),
        pytest.param(
            news(author={"@type": "Organization", "name": "Blue Paper"}), H1, ("Blue Paper",), id="only-an-outlet"
        ),
        pytest.param(meta("author", "admin"), H1, (), id="account"),
        pytest.param(meta("article:author", "https://social.example/ann"), H1, (), id="address"),
        pytest.param(
            meta("article:author", "https://a.example") + meta("author", "Ann Green"), H1, ("Ann Green",), id="both"
        ),
        pytest.param(meta("dc.creator", "Ann Green | ann@a.example"), H1, ("Ann Green",), id="with-an-e-mail-address"),
        pytest.param("", f"{H1}<p class='article-byline'>By <a>Ann Green</a> and <a>Bo Blue</a></p>",
                     ("Ann Green", "Bo Blue"), id="byline-class"),
        pytest.param("", f"{H1}<div class='author'><span>By</span><a rel='author'>Ann Green</a><i>3 May 2024</i></div>",
                     ("Ann Green",), id="byline-of-boxes"),
        pytest.param("", f"{H1}<div itemprop='author'><span itemprop='name'>Ann Green</span></div>", ("Ann Green",),
                     id="microdata"),
        pytest.param("", f"{H1}<div>Von Ann Green, Berlin</div>{TEXT}", ("Ann Green",), id="line-with-a-cue"),
        pytest.param("", f"{H1}<div>Di <b>Ann Green</b></div>{TEXT}", ("Ann Green",), id="line-in-italian"),
        pytest.param("", f"{H1}<p>Por Ann Green</p>{TEXT}", ("Ann Green",), id="line-in-spanish"),
        pytest.param("", f"{H1}<p>By</p><p>Ann Green</p>{TEXT}", ("Ann Green",), id="cue-on-a-line-of-its-own"),
        pytest.param("", f"{H1}<p><a href='/authors/ann'>Ann Green</a></p>{TEXT}", ("Ann Green",), id="link"),
        pytest.param("", f"{H1}<p class='author'>Redazione</p>", ("Redazione",), id="newsroom-is-all-there-is"),
        pytest.param("", f"{H1}<p class='author'>作者：李明</p>", ("李明",), id="chinese"),
    ],
)  # fmt: skip
def test_the_authors_are_the_people_whom_the_page_names(head: str, body: str, authors: tuple[str, ...]) -> None:
    assert read_metadata(page(head, body)).get("authors", ()) == authors


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"{H1}<p>By the time the Fleet Came Home it was dark.</p>", id="sentence-that-begins-with-by"),
        pytest.param(f"{H1}{TEXT}<h2>DA PECHINO A MOSCA: CHI RESTA</h2>", id="heading-in-capitals"),
        pytest.param(f"{H1}{TEXT}<h2>By Sea to Rome</h2>", id="heading-that-begins-with-by"),
        pytest.param(f"{H1}<p>Da Pechino a Mosca</p>{TEXT}", id="line-that-begins-with-from"),
        pytest.param(f"{H1}{TEXT}<aside><p class='byline'>By Ann Green</p></aside>", id="byline-of-another-article"),
        pytest.param(f"{H1}{TEXT}<div class='comments'><a rel='author'>Ann Green</a></div>", id="who-comments"),
        pytest.param(f"{H1}<div class='author-bio'><p>Ann Green lives by the sea.</p></div>", id="biography"),
        pytest.param(f"{H1}<p class='byline'>Share this article</p>", id="no-name"),
        pytest.param(f"{H1}<p class='byline'>3 min read</p>", id="reading-time"),
        pytest.param(f"{H1}<figure><p class='author'>Ann Green</p></figure>", id="photographer"),
        pytest.param(f"{H1}<p>Ann Green</p>{TEXT}", id="bare-name"),
    ],
)
def test_nobody_is_an_author_by_a_guess(body: str) -> None:
    assert read_metadata(page("", body)).get("authors", ()) in ((), ("Share this article",))


@pytest.mark.parametrize(
    ("line", "people"),
    [
        pytest.param("By Ann Green", ("Ann Green",), id="cue"),
        pytest.param("Written by: Ann Green, Bo Blue", ("Ann Green", "Bo Blue"), id="cue-and-colon"),
        pytest.param("ANN GREEN | BLUE PAPER", ("ANN GREEN",), id="outlet-behind"),
        pytest.param("Ann Green · 3 May 2024", ("Ann Green",), id="date-behind"),
        pytest.param("By Ann Green Dec 3, 2023 at 3 pm", ("Ann Green",), id="month-without-a-sign"),
        pytest.param("Ann Green, PhD", ("Ann Green",), id="degree"),
        pytest.param("Ann Green, Staff Writer", ("Ann Green",), id="office"),
        pytest.param("Jean-Luc d’Arc", ("Jean-Luc d’Arc",), id="apostrophe"),
        pytest.param("Redazione", (), id="newsroom"),
        pytest.param("Read more", (), id="button"),
        pytest.param("Division of Ships, Harbour Street, Queen Ann", (), id="address-of-an-office"),
        pytest.param("", (), id="nothing"),
        pytest.param("Ann Green " * 80, (), id="too-long"),
    ],
)
def test_people_are_taken_out_of_a_byline(line: str, people: tuple[str, ...]) -> None:
    assert people_in(line) == people


def test_a_site_is_nobody() -> None:
    assert people_in("By Blue Paper", frozenset({"blue paper"})) == ()
    assert is_name("Blue Paper")


DATED = "2024-03-03"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param(news(datePublished="2024-03-03T23:30:00-05:00"), "", id="zone-as-stated"),
        pytest.param(news(datePublished={"@value": "2024-03-03"}), "", id="value-of-a-node"),
        pytest.param(meta("parsely-pub-date", "2024-03-03T10:00:00Z"), "", id="meta"),
        pytest.param(meta("pubdate", "20240303"), "", id="figures-run-together"),
        pytest.param(meta("date", "Sun Mar 03 2024, 3 March 2024"), "", id="date-in-words"),
        pytest.param("", f"{H1}<time datetime='2024-03-03'>today</time>", id="time"),
        pytest.param(
            "",
            f"{H1}<p>Updated <time datetime='2024-05-05'>5 May</time></p><p><time datetime='2024-03-03'>x</time></p>",
            id="time-of-a-change-comes-last",
        ),
        pytest.param("", f"{H1}<meta itemprop='datePublished' content='2024-03-03'>", id="microdata-in-a-meta-element"),
        pytest.param("", f"{H1}<span itemprop='datePublished' content='2024-03-03'>x</span>", id="microdata"),
        pytest.param("", f"{H1}<p>3 marzo 2024, ore 10</p>{TEXT}", id="line"),
        pytest.param("", f"<p>3. März 2024</p>{H1}{TEXT}", id="line-above"),
        pytest.param('<link rel="canonical" href="https://a.example/2024/03/03/fleet">', H1 + TEXT, id="address-alone"),
        pytest.param("", f"{H1}<img src='/uploads/2024-03-03/fleet.jpg'>{TEXT}", id="search-of-the-whole-page"),
        pytest.param("", f"{H1}{TEXT * 90}<p class='post-date'>March 3, 2024</p>", id="marked-line-far-below"),
    ],
)
def test_the_day_of_publication_is_read(head: str, body: str) -> None:
    assert read_metadata(page(head, body)).get("published") == DATED


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param(news(datePublished="0001-01-01T00:00:00Z"), H1, id="year-nought"),
        pytest.param(news(datePublished="9999-12-31"), H1, id="never"),
        pytest.param(news(datePublished="2024-02-31"), H1, id="impossible"),
        pytest.param("", f"{H1}<aside><time datetime='2024-03-03'>x</time></aside>", id="of-another-article"),
        pytest.param("", f"{H1}<p>On the night of 3 March 2024 {TEXT[3:]}", id="within-a-sentence"),
        pytest.param("", f"{H1}<p>03/04/2024</p>", id="figures-of-no-language"),
    ],
)
def test_what_cannot_be_the_day_of_publication_is_none(head: str, body: str) -> None:
    told = next((judged for judged in read_metadata(page(head, body))["inferred"] if judged.field == "published"), None)
    # The search of the whole page may find a day; it is never said to be stated.
    assert told is None or (told.rule, told.is_stated) == ("htmldate", False)


def test_a_day_long_after_the_last_change_gives_way_to_that() -> None:
    head = news(datePublished="2031-01-01", dateModified="2024-03-03")
    assert read_metadata(page(head, H1))["published"] == DATED


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(news(dateModified="2024-03-03T10:00:00Z"), id="linked-data"),
        pytest.param(meta("article:modified_time", "2024-03-03"), id="meta"),
    ],
)
def test_the_last_change_is_read(head: str) -> None:
    assert read_metadata(page(head, H1)).get("modified") == DATED


FIRST = "The ships that left in autumn are back, and the harbour is full of people."


@pytest.mark.parametrize(
    ("head", "body", "lede"),
    [
        pytest.param(news(description=FIRST), H1, FIRST, id="linked-data"),
        pytest.param(
            meta("og:description", FIRST[:40] + "…"), f"{H1}<p class='summary'>{FIRST}</p>", FIRST, id="cut-off"
        ),
        pytest.param(
            meta("og:description", FIRST), f"{H1}<h2 class='standfirst'>Seen by many.</h2>", FIRST, id="short"
        ),
        pytest.param(
            meta("og:description", "Ships."), f"{H1}<p class='standfirst'>{FIRST}</p>", FIRST, id="shown-before-stated"
        ),
        pytest.param("", f"{H1}<p class='sommario'>{FIRST}</p>", FIRST, id="shown-alone"),
        pytest.param(meta("og:description", "The fleet is home at last"), H1, None, id="the-title-again"),
        pytest.param(
            meta("og:description", "All of the sea.") + linked({"@type": "WebSite", "description": "All of the sea."}),
            H1,
            None,
            id="description-of-the-site",
        ),
        pytest.param("", f"{H1}<aside><p class='standfirst'>{FIRST}</p></aside>", None, id="of-another-article"),
    ],
)
def test_the_lede_is_what_stands_above_the_text(head: str, body: str, lede: str | None) -> None:
    assert read_metadata(page(head, body)).get("description") == lede


@pytest.mark.parametrize(
    ("head", "body", "source"),
    [
        pytest.param(news(publisher={"name": "Blue Paper"}), H1, "Blue Paper", id="publisher"),
        pytest.param(SITE, H1, "Blue Paper", id="open-graph"),
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
