"""The record of reading: what is kept and what is removed cover the clipping exactly once, whatever is in it."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dossier import pipeline
from dossier.decoding import decode
from dossier.model import Clipping, UnreadableClipping

SUFFIXES = (".txt", ".md", ".html")

NASTY = [
    "<p>a <b>b",
    "<!-- x",
    "<!-- x -->",
    "<![",
    "<![CDATA[x]]>y",
    "<!doctype html>",
    "<?xml x?>",
    "a\x00b",
    "&",
    "&#",
    "&#x;",
    "&#0;",
    "&#x110000;",
    "&nbsp;",
    "&#8203;",
    "<",
    "< a",
    "<a",
    "</",
    "</p>",
    "<>",
    "<a href='x",
    '<a href="',
    "<p class=>",
    "<script>x",
    "<style>x</style>",
    "<title>t</title>",
    "<svg><p>x</svg>",
    "<textarea>",
    "<template>x</template>",
    "<pre>a\n b</pre>",
    "<table><tr><td>a<td>b</table>",
    "<br>",
    "<li>a<li>b",
    "<nav>menu</nav>",
    "<div hidden>x</div>",
    "<article>",
    "<main>",
    "</div>",
    "<h1>Title</h1>",
    "<a href=https://a.example>b</a>",
    "<plaintext>",
    "---\n",
    "---\ntitle: x\n---\n",
    "...\n",
    "> a\n",
    "- a\n",
    "  - b\n",
    "1. a\n",
    "| a | b |\n|---|---|\n| c | d |\n",
    "```\n",
    "    code\n",
    "~~~\n",
    "# h\n",
    "===\n",
    "[a](http://b.c)",
    "[a]: http://b.c\n",
    "![a](b)",
    "***",
    "\\",
    "`",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x85",
    "\u2028",
    "\ufeff",
    "\u200b",
    "\u00ad",
    "\u202e",
    "\xa0",
    "é",
    "中",
    "😀",
    "Leggi anche\n",
    "Share\n",
    "Home > Esteri\n",
    "di Anna Verdi\n",
    "3 marzo 2024\n",
    "LA FLOTTA TORNA A CASA\n",
    "the ships came back to the harbour they had left,\n",
    "six months before, and nobody on board was hurt in\n",
    "> the storms of the winter, which were the worst of a\n",
    "a line that ends with a word in two halves, as eserci-\n",
    "tazione, or with the two halves of a name, as Cina-\n",
    "\n12\n",
    "\nPage 3 of 12\n\f",
    "\ud800",
    "ﬁ",
    "cittÃ ",
    "â€™",
    "e\u0300",
    "\u200d",
    "La nave è tornata nel porto di casa dopo sei mesi di viaggio in mare aperto.\n",
    "a",
    " ",
    "words",
]

nasty_texts = st.one_of(st.lists(st.sampled_from(NASTY), max_size=12).map("".join), st.text(max_size=60))


def clipping(content: str | bytes, suffix: str) -> Clipping:
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return Clipping("k", suffix, data, f"seeds/k{suffix}", hashlib.sha256(data).hexdigest())


def assert_lossless(given: Clipping) -> None:
    """Reading raises nothing but `UnreadableClipping`; what it gives accounts for every visible character once."""
    try:
        article = pipeline.read(given, ("Anna Verdi",))
    except UnreadableClipping:
        return
    source = decode(given)
    spans = sorted([span for block in article.blocks for span in block.spans] + [part.span for part in article.removed])
    at = 0
    for span in spans:
        assert at <= span.start <= span.end <= len(source), f"{span} overlaps what ends at {at}"
        assert not source[at : span.start].strip(), f"{source[at : span.start]!r} is neither kept nor removed"
        at = span.end
    assert not source[at:].strip(), f"{source[at:]!r} is neither kept nor removed"
    assert article.text.strip(), "an article without text is unreadable"


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(deadline=None, max_examples=200)
@given(nasty_texts)
@example("---\ntitle: x\n---\nbody")
@example("\ufeffa b")
@example("<p>a</p>\r\n<p>b</p>\r\n")
@example("> - a\n>   b\n\n1) c\n\n   | d | e |\n   |---|---|\n   | f | g |\n")
@example("<table><tr><td>a<p>b</td><td><ul><li>c</table>d")
def test_every_visible_character_is_kept_or_removed_exactly_once(suffix: str, text: str) -> None:
    assert_lossless(clipping(text, suffix))


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=80))
@example(b"\xff\xfea\x00b")
@example(b"\xfe\xff\x00a")
@example(b"\xef\xbb\xbfa")
@example(b"\xe8 stato")
@example(b'<meta charset="utf-7">\xe8+AGE-')
@example(b'<meta charset="rot13">\xe8')
@example(b'<meta charset="undefined">\xe8')
def test_any_bytes_are_read_or_said_to_be_unreadable(suffix: str, data: bytes) -> None:
    assert_lossless(clipping(data, suffix))


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<div>" * 3000 + "deep inside", id="deep-elements"),
        pytest.param("<b>" * 3000 + "deep inside", id="deep-inline-elements"),
        pytest.param("> " * 300 + "deep inside", id="deep-quotes"),
        pytest.param("[" * 2000 + "x" + "]" * 2000, id="deep-brackets"),
        pytest.param("*" * 2000 + "x", id="many-stars"),
        pytest.param("<a href='" * 300 + "x", id="unclosed-attributes"),
        pytest.param("<!--" * 500 + "x", id="unclosed-comments"),
        pytest.param("- " * 200 + "x", id="deep-list"),
        pytest.param("word " * 40_000, id="one-huge-line"),
        pytest.param("perchÃ© " * 4_000, id="one-huge-line-in-a-wrong-encoding"),
        pytest.param("soft\u00adhyphen e\u0300 " * 4_000, id="one-huge-line-full-of-damage"),
        pytest.param("a line that goes on and on and never comes to\n" * 4_000, id="a-wrapped-paragraph-without-end"),
        pytest.param("---\n" + "a: {" * 500 + "\n---\nx", id="deep-front-matter"),
        pytest.param(
            '<script type="application/ld+json">' + "[" * 5000 + "</script><p>some words", id="deep-linked-data"
        ),
    ],
)
def test_nesting_without_end_breaks_nothing(suffix: str, text: str) -> None:
    assert_lossless(clipping(text, suffix))


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \n\t\n", id="white-space"),
        pytest.param("\ufeff", id="byte-order-mark"),
        pytest.param("\x00\x01\x02\x03 binary", id="binary"),
    ],
)
def test_a_clipping_without_text_is_unreadable_and_named(suffix: str, text: str) -> None:
    with pytest.raises(UnreadableClipping) as caught:
        pipeline.read(clipping(text, suffix))
    (problem,) = caught.value.problems
    assert problem.where == f"seeds/k{suffix}"
    assert problem.message
    assert problem.hint


def test_front_matter_that_is_nested_without_end_makes_the_clipping_unreadable() -> None:
    with pytest.raises(UnreadableClipping):
        pipeline.read(clipping("---\na: " + "[" * 3000 + "]" * 3000 + "\n---\nSome words.\n", ".md"))


@pytest.mark.parametrize("text", ["Menu\n\nShare\n\nCondividi\n"])
def test_a_clipping_of_page_junk_alone_is_unreadable(text: str) -> None:
    with pytest.raises(UnreadableClipping):
        pipeline.read(clipping(text, ".txt"))


def test_a_failure_of_the_program_is_told_as_a_problem_of_the_one_clipping(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(pipeline, "read", fail)
    (problem,) = pipeline.try_read(clipping("Some words.", ".txt"))
    assert problem.where == "seeds/k.txt"
    assert "RuntimeError: boom" in problem.message
