"""Markdown clippings: the front matter under many names, and the body's blocks."""

from __future__ import annotations

import pytest

from dossier.formats import markdown as format_
from dossier.model import Article, Block, Clipping, UnreadableClipping


def read(content: str) -> Article:
    return format_.read(Clipping("k", ".md", content.encode(), "seeds/k.md", ""))


def headed(head: str) -> Article:
    return read(f"---\n{head}\n---\n\nSome words.\n")


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        pytest.param("title: The fleet", "title", "The fleet", id="title"),
        pytest.param('title: "A: b"', "title", "A: b", id="quoted"),
        pytest.param("title: 1984", "title", "1984", id="number-as-title"),
        pytest.param("published: 2024-03-03", "published", "2024-03-03", id="published"),
        pytest.param("date: 2024-03-03", "published", "2024-03-03", id="date"),
        pytest.param("date: 2024-03-03T10:00:00Z", "published", "2024-03-03", id="date-with-time"),
        pytest.param("date: '2024-03'", "published", "2024-03", id="month"),
        pytest.param("date: 2024", "published", "2024", id="year"),
        pytest.param("author: Ann Green", "authors", ("Ann Green",), id="one-author"),
        pytest.param("author: [Ann Green, Bo Blue]", "authors", ("Ann Green", "Bo Blue"), id="authors-in-a-list"),
        pytest.param("authors:\n  - Ann Green\n  - Bo Blue", "authors", ("Ann Green", "Bo Blue"), id="authors"),
        pytest.param("lang: it", "language", "it", id="lang"),
        pytest.param("language: en", "language", "en", id="language"),
        pytest.param("source: The Blue Paper", "source", "The Blue Paper", id="source"),
        pytest.param("source: https://a.example/b", "url", "https://a.example/b", id="source-that-is-an-address"),
        pytest.param("source_url: https://a.example/b", "url", "https://a.example/b", id="source-url"),
        pytest.param("url: https://a.example/b", "url", "https://a.example/b", id="url"),
        pytest.param("summary: Short.", "description", "Short.", id="summary"),
        pytest.param("abstract: Short.", "description", "Short.", id="abstract"),
        pytest.param("description: Short.", "description", "Short.", id="description"),
        pytest.param("kicker: The point", "kicker", "The point", id="kicker"),
        pytest.param("rights: excerpt", "rights", "excerpt", id="rights"),
        pytest.param("accessed: 2024-03-04", "accessed", "2024-03-04", id="accessed"),
        pytest.param("archive_url: https://b.example/", "archive_url", "https://b.example/", id="archive"),
    ],
)
def test_a_field_is_known_by_each_of_its_names(head: str, field: str, value: object) -> None:
    assert getattr(headed(head), field) == value


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("mood: grey\ncategories: [a, b]", id="unknown-keys"),
        pytest.param("title:", id="empty-value"),
        pytest.param("title: [a, b]", id="list-as-title"),
        pytest.param("- a\n- b", id="list-instead-of-keys"),
        pytest.param("just words", id="text-instead-of-keys"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_head_that_says_nothing_known_leaves_the_fields_empty(head: str) -> None:
    article = headed(head)
    assert (article.title, article.published, article.authors, article.source) == ("", "", (), "")
    assert [block.text for block in article.blocks] == ["Some words."]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param("Some words.\n\n---\ntitle: x\n---\n", "Some words.", id="rule-below-the-text"),
        pytest.param("---\ntitle: x\n\nSome words.", "Some words.", id="head-without-end"),
        pytest.param(" ---\ntitle: x\n---\n\nSome words.", "Some words.", id="indented"),
    ],
)
def test_what_is_no_front_matter_is_text(content: str, words: str) -> None:
    article = read(content)
    assert article.title == ""
    assert words in [block.text for block in article.blocks]


def test_a_byte_order_mark_and_line_ends_of_windows_do_not_hide_the_head() -> None:
    article = read("\ufeff---\r\ntitle: The fleet\r\n---\r\n\r\nSome\r\nwords.\r\n")
    assert article.title == "The fleet"
    assert [block.text for block in article.blocks] == ["Some words."]


@pytest.mark.parametrize(
    ("head", "line"),
    [
        pytest.param("title: a\ndate: 2024\nauthor: [Ann", 4, id="open-bracket"),
        pytest.param("title: a: b", 2, id="colon-in-plain-text"),
        pytest.param("title: a\ntitle: b", 3, id="key-twice"),
        pytest.param("title: x\n\tdate: 2024", 3, id="tab"),
    ],
)
def test_a_broken_head_makes_the_clipping_unreadable_and_names_the_line(head: str, line: int) -> None:
    with pytest.raises(UnreadableClipping) as caught:
        headed(head)
    problem = caught.value.problems[0]
    assert problem.where == "seeds/k.md"
    assert problem.line is not None
    assert abs(problem.line - line) <= 1
    assert problem.hint


def test_what_the_head_says_to_be_inferred_keeps_its_rule() -> None:
    article = headed(
        "date: 2024-03-03\ninferred:\n  published: {rule: weekday, confidence: 0.7, evidence: ieri}\n  title: by hand"
    )
    first, second = article.inferred
    assert (first.field, first.value, first.rule, first.confidence, first.evidence) == (
        "published",
        "2024-03-03",
        "weekday",
        0.7,
        "ieri",
    )
    assert (second.field, second.rule, second.evidence) == ("title", "curator", "by hand")


@pytest.mark.parametrize("confidence", ["high", "null", "[1]"])
def test_a_confidence_that_is_no_number_does_not_fail_the_program(confidence: str) -> None:
    try:
        headed(f"inferred: {{published: {{confidence: {confidence}}}}}")
    except UnreadableClipping as error:
        assert error.problems  # noqa: PT017 (either answer is right; any other error is not)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        pytest.param("One\nline *and* **another**.", [("paragraph", "One line and another.", 0)], id="paragraph"),
        pytest.param(
            "# A\n\n### B ###\n\nC\n===", [("heading", "A", 1), ("heading", "B", 3), ("heading", "C", 1)], id="headings"
        ),
        pytest.param("- a\n- b\n  c", [("list_item", "a", 0), ("list_item", "b c", 0)], id="list"),
        pytest.param("1. a\n2. b", [("list_item", "a", 0), ("list_item", "b", 0)], id="numbered-list"),
        pytest.param("- a\n  - b", [("list_item", "a", 0), ("list_item", "b", 0)], id="nested-list"),
        pytest.param("> a\n> b\n\nc", [("quote", "a b", 0), ("paragraph", "c", 0)], id="quote"),
        pytest.param("- > a", [("quote", "a", 0)], id="quote-in-a-list"),
        pytest.param(
            "| a | b |\n|---|---|\n| c | d |", [("table_row", "a | b", 0), ("table_row", "c | d", 0)], id="table"
        ),
        pytest.param("```py\nx  = 1\n\ny\n```", [("code", "x  = 1\n\ny", 0)], id="fence"),
        pytest.param("a\n\n    x  = 1\n", [("paragraph", "a", 0), ("code", "x  = 1", 0)], id="indented-code"),
        pytest.param(
            "see `x_y` and ![a picture](b.png)", [("paragraph", "see x_y and a picture", 0)], id="code-and-picture"
        ),
        pytest.param("1 \\* 2 &amp; 3", [("paragraph", "1 * 2 & 3", 0)], id="escapes-and-entities"),
        pytest.param("<div>a <b>c</b></div>", [("paragraph", "a c", 0)], id="html"),
        pytest.param("a\n\n***\n\nb", [("paragraph", "a", 0), ("paragraph", "b", 0)], id="rule-between"),
    ],
)
def test_each_element_of_markdown_is_a_block_of_its_kind(body: str, blocks: list[tuple[str, str, int]]) -> None:
    assert [(block.kind, block.text, block.level) for block in read(body).blocks] == blocks


def linked_words(block: Block) -> list[tuple[str, str]]:
    return [(block.text[link.start : link.end], link.url) for link in block.links]


@pytest.mark.parametrize(
    ("body", "links"),
    [
        pytest.param("See [the *list*](https://a.example/).", [("the list", "https://a.example/")], id="inline"),
        pytest.param("See [it][1].\n\n[1]: http://b.example", [("it", "http://b.example")], id="reference"),
        pytest.param("See <https://a.example/>.", [("https://a.example/", "https://a.example/")], id="angles"),
        pytest.param("Write [us](mailto:a@b.example)", [("us", "mailto:a@b.example")], id="mail"),
        pytest.param("- [a](http://a.example)", [("a", "http://a.example")], id="in-a-list"),
        pytest.param("See [this](../other.md) and [that](#part).", [], id="within-the-folder"),
        pytest.param("See [this](javascript:alert(1)).", [], id="script"),
        pytest.param("| [a](http://a.example) | b |\n|---|---|\n", [("a", "http://a.example")], id="in-a-table"),
    ],
)
def test_links_to_the_web_stay_on_their_words(body: str, links: list[tuple[str, str]]) -> None:
    assert linked_words(read(body).blocks[0]) == links


def test_each_block_knows_its_place_in_the_clipping() -> None:
    source = "---\ntitle: x\n---\n\n# A\n\n- b\n- c\n\n> d\n"
    told = [source[span.start : span.end] for block in read(source).blocks for span in block.spans]
    assert told == ["A", "b", "c", "d"]
