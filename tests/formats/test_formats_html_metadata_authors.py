"""Who wrote a saved page: what is stated, what is shown, and who is nobody."""

from __future__ import annotations

import pytest
from saved_pages import H1, SITE, TEXT, linked, meta, news, page

from dossier.formats.html.metadata import read_metadata
from dossier.formats.html.metadata.names import is_name
from dossier.formats.html.metadata.people import people_in


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
        pytest.param("", f"{H1}<p class='byline'>By Ann Green<br>City Chronicler<br>3 May 2024</p>", ("Ann Green",),
                     id="other-lines-of-the-byline"),
        pytest.param("", f"{H1}<p class='byline'><b>Ann Green</b><i>City Columnist</i></p>", ("Ann Green",),
                     id="office-that-touches-the-name"),
        pytest.param("", f"{H1}<p class='byline'><a>Ann Green</a><a>Bo Blue</a></p>", ("Ann Green", "Bo Blue"),
                     id="links-side-by-side"),
        pytest.param("", f"{H1}<div class='byline'>By <div>Ann Green</div> and <div>Bo Blue</div></div>",
                     ("Ann Green", "Bo Blue"), id="names-in-boxes"),
        pytest.param("", f"{H1}<div class='author'>By<a>Ann Green</a><button>Follow</button></div>", ("Ann Green",),
                     id="button-beside-the-name"),
        pytest.param("", f"{H1}<p class='author'>Written by <a>Ann Green</a> in <a>Ships</a> at noon</p>",
                     ("Ann Green",), id="link-among-words"),
        pytest.param("", f"{H1}<p class='author'>Sea · Ann Green, Bo Blue</p>", ("Ann Green", "Bo Blue"),
                     id="section-before-the-names"),
        pytest.param(SITE + meta("author", "Blue Paper - Ann Green"), H1, ("Ann Green",), id="site-before-the-name"),
        pytest.param(meta("citation_author", "Green, Ann") + meta("citation_author", "Blue, Bo"), H1,
                     ("Ann Green", "Bo Blue"), id="family-name-first"),
        pytest.param(meta("twitter:label1", "Written by") + meta("twitter:data1", "The Crew"), H1, ("The Crew",),
                     id="labelled"),
        pytest.param(meta("twitter:label1", "Verfasst von") + meta("twitter:data1", "Ann"), H1, ("Ann",),
                     id="labelled-in-german"),
        pytest.param(news(author={"@type": "Person", "name": "Carl Web"}), f"{H1}<p>By Ann Green</p>{TEXT}",
                     ("Ann Green",), id="byline-before-the-account"),
        pytest.param(news(author="Ann"), f"{H1}<p class='byline'>Ann Green</p>", ("Ann Green",), id="full-name-first"),
        pytest.param(news(author="Ann"), H1, ("Ann",), id="one-word-is-all-there-is"),
        pytest.param("", f"{H1}<div><span>3 May 2024</span><span>Ann Green</span></div>{TEXT}", ("Ann Green",),
                     id="bare-name-beside-the-date"),
        pytest.param("", f"{H1}<nav><p>By Ann Green</p></nav>{TEXT}", ("Ann Green",), id="byline-in-a-bar"),
        pytest.param("", f"{H1}{TEXT}<div class='author-bio'><h3>Ann Green</h3>{TEXT}</div>", ("Ann Green",),
                     id="box-of-the-author"),
        pytest.param(news(author={"@type": "Organization", "name": "Sea Wire"}) + SITE,
                     f"{H1}<p>By University of the Coast</p>{TEXT}", ("University of the Coast",),
                     id="outlet-as-shown-before-stated"),
        pytest.param(news(author={"@type": "Organization", "name": "Blue Paper"}) + SITE,
                     f"{H1}<p class='author'>Sea Wire</p>{TEXT}", ("Sea Wire",), id="another-outlet-before-the-site"),
        pytest.param("", f"{H1}<p class='author'>김철수 기자</p>", ("김철수",), id="korean-with-the-office"),
        pytest.param(
            news(headline="The fleet is home at last") + news(headline="The fleet is home at last", author="Ann Green"),
            H1,
            ("Ann Green",),
            id="another-node-of-the-article",
        ),
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
        pytest.param(
            f"{H1}<p>3 May 2024</p><p><a href='/coast-trade/'>Coast Trade</a></p>{TEXT}", id="section-beside-the-date"
        ),
        pytest.param(f"{H1}{TEXT}<nav><p>By Ann Green</p></nav>", id="byline-in-a-bar-below-the-text"),
        pytest.param(
            f"{H1}{TEXT}<div class='author-bio'><h3>Ann Green</h3></div><div class='author-bio'><h3>Bo Blue</h3></div>",
            id="boxes-of-several",
        ),
        pytest.param(f"{H1}<p class='author'>Publisher</p>", id="office-alone"),
        pytest.param(f"{H1}<p class='author'>By</p>", id="cue-alone"),
        pytest.param(f"{H1}<p class='author'>Article by</p>", id="label-alone"),
        pytest.param(f"{H1}<p>3 May 2024</p><p>Blue Harbour, Red Coast</p>{TEXT}", id="list-beside-the-date"),
        pytest.param(f"{H1}<p>3 May 2024</p><p>Harbour Class ABC</p>{TEXT}", id="letters-beside-the-date"),
    ],
)
def test_nobody_is_an_author_by_a_guess(body: str) -> None:
    assert read_metadata(page("", body)).get("authors", ()) == ()


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


@pytest.mark.parametrize(
    ("line", "people"),
    [
        pytest.param("Ann Green, Director of Harbours, Blue Ships Line", ("Ann Green",), id="outlet-behind-an-office"),
        pytest.param("ANN GREEN, Sea Wire Coast Writer", ("ANN GREEN",), id="outlet-before-an-office"),
        pytest.param("By Green Space Agency", (), id="agency-is-no-office"),
        pytest.param("Blue Paper | Ann Green", ("Ann Green",), id="site-before"),
        pytest.param("3 May 2024 | Ann Green", ("Ann Green",), id="date-before"),
        pytest.param("By the sea | Ann Green", (), id="sentence-before"),
        pytest.param("La Testata Redazione", (), id="newsroom-with-the-outlet"),
        pytest.param("By; Ann Green", ("Ann Green",), id="cue-that-touches-the-name"),
        pytest.param("Posted by Ann Green on May 3, 2024", ("Ann Green",), id="date-behind-a-small-word"),
        pytest.param("By Ann Green Last updated 3 May 2024", ("Ann Green",), id="change-behind"),
        pytest.param("Written by Ann Green Reviewed by Bo Blue", ("Ann Green",), id="who-did-something-else-behind"),
        pytest.param("Tekst: Ann Green Foto: Bo Blue", ("Ann Green",), id="picture-behind"),
        pytest.param("By Ann Green in Rome", ("Ann Green",), id="place-behind"),
        pytest.param("By Ann Green For The Red Paper", ("Ann Green",), id="for-whom"),
        pytest.param("Ann Green in Rome", (), id="place-behind-a-line-without-a-cue"),
        pytest.param("By Ann Green with Bo Blue", ("Ann Green", "Bo Blue"), id="with-another"),
        pytest.param("Par Ann Green avec AFP", ("Ann Green",), id="with-an-agency"),
        pytest.param("Ann Green BBC News", ("Ann Green",), id="outlet-in-capitals"),
        pytest.param("Ann Green M.D.", ("Ann Green",), id="degree-without-a-comma"),
        pytest.param("记者 山田太郎 記者", ("山田太郎",), id="office-in-japanese"),
    ],
)
def test_parts_of_a_byline_are_told_apart(line: str, people: tuple[str, ...]) -> None:
    assert people_in(line, frozenset({"blue paper"})) == people


def test_an_address_of_a_profile_is_no_name() -> None:
    assert read_metadata(page(meta("article:author", "ann.green.1232"), H1)).get("authors", ()) == ()


def test_what_is_labelled_as_something_else_is_nobody() -> None:
    head = meta("twitter:label1", "Published") + meta("twitter:data1", "The Crew")
    assert read_metadata(page(head, H1)).get("authors", ()) == ()


def test_a_site_is_nobody() -> None:
    assert people_in("By Blue Paper", frozenset({"blue paper"})) == ()
    assert is_name("Blue Paper")
