"""Saved pages: what they say of themselves, what is their frame, how they are encoded."""

from __future__ import annotations

import json
import re

import pytest

from dossier import decoding
from dossier.formats import html
from dossier.model import Article, Clipping, UnreadableClipping

FIRST = "After six months at sea the ships came back to the harbour that they had left in the autumn."
SECOND = "A crowd stood on the quay from early morning and waved at the sailors until the rain set in."
BODY = f"<article><h1>The fleet is home</h1><p>{FIRST}</p><p>{SECOND}</p></article>"


def read(content: str | bytes) -> Article:
    data = content if isinstance(content, bytes) else content.encode()
    return html.read(Clipping("k", ".html", data, "seeds/k.html", ""))


def page(head: str = "", body: str = BODY, lang: str = "") -> Article:
    return read(f"<!doctype html><html{lang}><head>{head}</head><body>{body}</body></html>")


def linked_data(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def meta(name: str, content: str, attribute: str = "property") -> str:
    return f'<meta {attribute}="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        pytest.param(linked_data(description="Short."), "description", "Short.", id="linked-data-description"),
        pytest.param(
            linked_data(datePublished="2024-03-03T10:00:00+01:00"), "published", "2024-03-03", id="linked-data-date"
        ),
        pytest.param(linked_data(author={"name": "Ann Green"}), "authors", ("Ann Green",), id="linked-data-author"),
        pytest.param(
            linked_data(author=[{"name": "Ann Green"}, "Bo Blue"]),
            "authors",
            ("Ann Green", "Bo Blue"),
            id="linked-data-authors",
        ),
        pytest.param(linked_data(author={"name": "https://a.example/ann"}), "authors", (), id="address-is-no-author"),
        pytest.param(
            linked_data(publisher={"name": "The Blue Paper"}), "source", "The Blue Paper", id="linked-data-publisher"
        ),
        pytest.param(
            '<script type="application/ld+json">[{"@graph": [{"@type": ["Article"], "datePublished": "2024-03-03"}]}]'
            "</script>",
            "published",
            "2024-03-03",
            id="linked-data-in-a-graph",
        ),
        pytest.param(
            '<script type="application/ld+json">{broken</script>' + meta("og:description", "Short."),
            "description",
            "Short.",
            id="broken-linked-data",
        ),
        pytest.param(meta("og:description", "Short."), "description", "Short.", id="open-graph-description"),
        pytest.param(meta("Description", "Short.", "name"), "description", "Short.", id="meta-in-any-case"),
        pytest.param(
            meta("og:description", "A &amp;amp; b &lt;i&gt;c&lt;/i&gt;"),
            "description",
            "A & b c",
            id="entities-and-tags-in-metadata",
        ),
        pytest.param(
            meta("article:published_time", "2024-03-03T10:00"), "published", "2024-03-03", id="open-graph-date"
        ),
        pytest.param(meta("article:published_time", "yesterday"), "published", "", id="date-that-is-none"),
        pytest.param(meta("og:site_name", "The Blue Paper"), "source", "The Blue Paper", id="open-graph-site"),
        pytest.param(meta("author", "Ann Green", "name"), "authors", ("Ann Green",), id="meta-author"),
        pytest.param('<link rel="canonical" href="https://a.example/b">', "url", "https://a.example/b", id="canonical"),
        pytest.param(meta("og:url", "https://a.example/b"), "url", "https://a.example/b", id="open-graph-address"),
        pytest.param('<link rel="canonical" href="/b">', "url", "", id="address-without-host"),
        pytest.param('<link rel="canonical" href="javascript:alert(1)">', "url", "", id="address-that-is-a-script"),
    ],
)
def test_a_page_tells_its_fields(head: str, field: str, value: object) -> None:
    assert getattr(page(head), field) == value


def test_the_linked_data_win_over_the_meta_elements() -> None:
    head = meta("og:description", "Other.") + linked_data(description="Short.")
    assert page(head).description == "Short."


def test_the_first_time_element_dates_the_page_that_says_nothing_else() -> None:
    body = BODY.replace("<p>", '<time datetime="2024-03-03">3 March</time><time datetime="1999-01-01">x</time><p>', 1)
    assert page(body=body).published == "2024-03-03"
    assert page(meta("date", "2020-01-01", "name"), body).published == "2020-01-01"


@pytest.mark.parametrize(
    ("lang", "language"),
    [
        pytest.param(' lang="en"', "en", id="plain"),
        pytest.param(' lang="en-GB"', "en", id="with-country"),
        pytest.param(" lang=IT", "it", id="capitals"),
        pytest.param(' lang="english"', "", id="no-code"),
        pytest.param("", "", id="not-said"),
    ],
)
def test_the_language_is_the_code_that_the_page_gives(lang: str, language: str) -> None:
    assert page(lang=lang).language == language


@pytest.mark.parametrize(
    ("head", "title"),
    [
        pytest.param("", "The fleet is home", id="heading"),
        pytest.param(
            "<title>The fleet is home | Blue Paper</title>", "The fleet is home", id="heading-within-the-page-name"
        ),
        pytest.param(meta("og:title", "Ships return"), "The fleet is home", id="stated-otherwise"),
    ],
)
def test_the_title_is_the_only_main_heading(head: str, title: str) -> None:
    assert page(head).title == title


@pytest.mark.parametrize(
    "heading", ["", "<h1>Blue Paper</h1>", "<h1>Ships of the sea today</h1><h1>Ships of the past</h1>"]
)
@pytest.mark.parametrize(
    ("head", "title"),
    [
        pytest.param(meta("og:title", "Ships return"), "Ships return", id="stated"),
        pytest.param(
            "<title>Ships return | Blue Paper</title>" + meta("og:site_name", "Blue Paper"),
            "Ships return",
            id="page-name-without-the-site",
        ),
        pytest.param("<title>Ships return | Part two</title>", "Ships return | Part two", id="page-name-with-a-stroke"),
    ],
)
def test_the_page_states_the_title_where_no_heading_tells_it(head: str, title: str, heading: str) -> None:
    body = re.sub("<h1>.*?</h1>", heading, BODY)
    assert page(head, body).title == title


def reasons(article: Article) -> dict[str, str]:
    return {part.text: part.reason for part in article.removed if part.text}


WORDS = "Some other words of the page"


@pytest.mark.parametrize(
    ("element", "reason"),
    [
        pytest.param("<nav><a href='/'>{}</a></nav>", "navigation", id="nav"),
        pytest.param("<footer><p>{}</p></footer>", "legal", id="footer"),
        pytest.param("<aside><p>{}</p></aside>", "related", id="aside"),
        pytest.param("<form><p>{}</p></form>", "newsletter", id="form"),
        pytest.param("<button>{}</button>", "navigation", id="button"),
        pytest.param("<dialog>{}</dialog>", "cookies", id="dialog"),
        pytest.param("<div class='cookie-banner'>{}</div>", "cookies", id="cookie-class"),
        pytest.param("<div id='comments'>{}</div>", "comments", id="comments-id"),
        pytest.param("<ul class='social-share'><li>{}</li></ul>", "sharing", id="share-class"),
        pytest.param("<div class='related-posts'><p>{}</p></div>", "related", id="related-class"),
        pytest.param("<div class='ad'>{}</div>", "advertising", id="ad-class"),
        pytest.param("<ol class='breadcrumb'><li>{}</li></ol>", "navigation", id="breadcrumb-class"),
        pytest.param("<p hidden>{}</p>", "outside", id="hidden"),
        pytest.param("<p style='display: none'>{}</p>", "outside", id="not-displayed"),
    ],
)
@pytest.mark.parametrize("where", ["before", "within", "after"])
def test_an_element_of_the_frame_is_left_out_for_its_reason(element: str, reason: str, where: str) -> None:
    frame = element.format(WORDS)
    body = {"before": frame + BODY, "within": BODY.replace("</p>", f"</p>{frame}", 1), "after": BODY + frame}[where]
    article = page(body=body)
    assert reasons(article) == {WORDS: reason}
    assert [block.text for block in article.blocks] == ["The fleet is home", FIRST, SECOND]


@pytest.mark.parametrize(
    "element",
    [
        pytest.param("<div class='header-shadow'><p>{}</p></div>", id="class-that-holds-ad-in-a-word"),
        pytest.param("<section class='threads loading'><p>{}</p></section>", id="words-that-end-in-ad"),
        pytest.param("<p class='commentary'>{}</p>", id="commentary"),
        pytest.param("<p class='navy'>{}</p>", id="navy"),
        pytest.param("<p data-hidden='1'>{}</p>", id="attribute-that-ends-in-hidden"),
    ],
)
def test_an_element_whose_name_only_resembles_the_frame_stays(element: str) -> None:
    third = "The mayor spoke for a short while and then the bells of the old town rang for an hour."
    article = page(body=BODY.replace("</article>", element.format(third) + "</article>"))
    assert third in [block.text for block in article.blocks]


def test_scripts_styles_and_comments_are_never_words() -> None:
    noise = "<script>var a = '<p>no</p>';</script><style>p {}</style><!-- <p>no</p> --><noscript><p>no</p></noscript>"
    article = page(body=BODY.replace("<p>", noise + "<p>"))
    assert [block.text for block in article.blocks] == ["The fleet is home", FIRST, SECOND]
    assert {part.reason for part in article.removed} >= {"script", "style", "markup"}


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        pytest.param("caff&egrave; &amp; t&#232;", "caffè & tè", id="entities"),
        pytest.param("1 &lt; 2", "1 < 2", id="less-than"),
        pytest.param("&#x2019;s&#8217;", "’s’", id="numbers"),
        pytest.param("&amp;lt;b&amp;gt;", "&lt;b&gt;", id="decoded-once"),
        pytest.param("R&D &nosuch;", "R&D &nosuch;", id="no-entity"),
        pytest.param("a\n  b<br>c", "a b c", id="white-space-and-break"),
        pytest.param("<b>a</b>b <i>c</i>", "ab c", id="inline-elements"),
        pytest.param("a<wbr>b", "ab", id="break-opportunity"),
    ],
)
def test_words_are_read_as_a_browser_shows_them(markup: str, words: str) -> None:
    article = page(body=BODY.replace(FIRST, f"{FIRST} {markup} {SECOND}"))
    assert article.blocks[1].text == f"{FIRST} {words} {SECOND}"


@pytest.mark.parametrize(
    ("inner", "kinds"),
    [
        pytest.param(f"<ul><li>{FIRST}<li>{SECOND}</ul>", ["list_item", "list_item"], id="list-without-end-tags"),
        pytest.param(f"<blockquote><p>{FIRST}</p></blockquote><p>{SECOND}", ["quote", "paragraph"], id="quote"),
        pytest.param(f"<h3>A long heading of the text</h3><p>{FIRST}</p>", ["heading", "paragraph"], id="heading"),
        pytest.param(
            f"<p>{FIRST}</p><pre>lamp = 41 * 2\n  and nothing else at all</pre><p>{SECOND}</p>",
            ["paragraph", "code", "paragraph"],
            id="code",
        ),
        pytest.param(
            f"<p>{FIRST}</p><pre>a\n  b</pre><p>{SECOND}</p>",
            ["paragraph", "code", "paragraph"],
            id="short-code",
        ),
        pytest.param(f"<table><tr><td><p>{FIRST}<p>{SECOND}</table>", ["paragraph", "paragraph"], id="layout-table"),
        pytest.param(f"<p>{FIRST}<p>{SECOND}", ["paragraph", "paragraph"], id="paragraphs-without-end-tags"),
        pytest.param(f"<div>{FIRST}<div>{SECOND}</div></div>", ["paragraph", "paragraph"], id="divisions"),
        pytest.param(
            f"<p>{FIRST}</p><table><tr><th>Ship<th>Year<tr><td>Blue<td>1999</table><p>{SECOND}</p>",
            ["paragraph", "table_row", "table_row", "paragraph"],
            id="table",
        ),
    ],
)
def test_elements_are_blocks_of_their_kind(inner: str, kinds: list[str]) -> None:
    article = page(body=f"<article>{inner}</article>")
    assert [block.kind for block in article.blocks] == kinds


def test_links_to_the_web_stay_on_their_words_and_others_are_words_alone() -> None:
    inner = (
        "the <a href='https://a.example/?b=1&amp;c=2'>list</a>, <a href='/x'>one</a>, <a href='javascript:x'>two</a>"
    )
    article = page(body=BODY.replace(FIRST, f"{FIRST} {inner} {SECOND}"))
    block = article.blocks[1]
    assert [(block.text[link.start : link.end], link.url) for link in block.links] == [
        ("list", "https://a.example/?b=1&c=2")
    ]


def clipping(data: bytes) -> Clipping:
    return Clipping("k", ".html", data, "seeds/k.html", "")


ACCENTS = "<p>La città è già più “vuota” – così dice l’oste.</p>"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        pytest.param('<meta charset="windows-1252">', "cp1252", id="windows-1252"),
        pytest.param("<meta charset=windows-1252>", "cp1252", id="without-quotation-marks"),
        pytest.param('<meta charset="iso-8859-1">', "cp1252", id="iso-8859-1-means-windows-1252"),
        pytest.param(
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252", id="http-equiv"
        ),
        pytest.param('<meta charset="windows-1252">', "utf-8", id="wrong-declaration-of-utf-8"),
        pytest.param('<meta charset="windows-1252">', "utf-16", id="byte-order-mark-wins"),
        pytest.param('<meta charset="utf-8">', "utf-8-sig", id="utf-8-with-mark"),
        pytest.param("", "utf-8", id="undeclared"),
    ],
)
def test_a_page_is_decoded_by_mark_then_utf_8_then_its_declaration(declared: str, encoding: str) -> None:
    assert decoding.decode(clipping((declared + ACCENTS).encode(encoding))) == declared + ACCENTS


@pytest.mark.parametrize(
    "declared",
    [
        pytest.param('<meta charset="utf-8">', id="utf-8-that-does-not-fit"),
        pytest.param('<meta charset="no-such-encoding">', id="unknown-encoding"),
    ],
)
def test_a_declaration_that_cannot_be_right_is_not_believed(declared: str) -> None:
    text = declared + ACCENTS * 5
    assert "città è già più" in decoding.decode(clipping(text.encode("cp1252")))


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        pytest.param("windows-1251", "cp1251", "Мост закрыт, и дети идут в школу пешком.", id="windows-1251"),
        pytest.param("gb2312", "gb18030", "大桥关闭，孩子们走路上学。镕", id="gb2312-means-gb18030"),
        pytest.param("shift_jis", "cp932", "橋は閉まり、子供たちは歩く。①髙", id="shift-jis-means-windows-31j"),
        pytest.param("euc-kr", "cp949", "다리가 닫혀 아이들은 걸어서 간다. 똠", id="euc-kr-means-windows-949"),
    ],
)
@pytest.mark.parametrize("head", ['<meta charset="{}">', '<?xml version="1.0" encoding="{}"?>'])
def test_a_declared_encoding_is_read_as_browsers_do(head: str, declared: str, encoding: str, text: str) -> None:
    source = head.format(declared) + text
    assert decoding.decode(clipping(source.encode(encoding))) == source


@pytest.mark.parametrize("declared", ["", '<meta charset="utf-8">'])
def test_a_few_broken_bytes_do_not_change_the_encoding(declared: str) -> None:
    data = (declared + ACCENTS * 5).encode() + b"caff\x92 \xe2\x80"
    assert decoding.decode(clipping(data)) == declared + ACCENTS * 5 + "caff\ufffd \ufffd"


def test_a_few_broken_bytes_do_not_change_a_declared_encoding() -> None:
    text = '<meta charset="euc-kr">' + "다리가 닫혀 아이들은 걸어서 간다. " * 3
    assert decoding.decode(clipping(text.encode("cp949") + b"\xff")) == text + "\ufffd"


def test_what_is_no_text_is_unreadable() -> None:
    with pytest.raises(UnreadableClipping):
        read(bytes(range(32)) * 50)
