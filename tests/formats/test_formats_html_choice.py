"""Which blocks are the article's: by their words, their place and their neighbours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.formats.html.blocks import split
from dossier.formats.html.choice import choose, decide
from dossier.formats.html.evidence import WEIGHTS, Evidence

LINES = (
    "The old bridge over the river was closed to lorries in the spring, since two of its piers had sunk into the mud.",
    "Engineers measured it for six weeks, and every week the eastern pier stood a few millimetres lower than before.",
    "The town council has put aside money for repairs, which are to begin as soon as the water is low enough.",
    "Until then buses take the long way round by the mill, and children walk to school over the railway bridge.",
    "In the last century the bridge was repaired three times, the last time after the great flood of the valley.",
)
TITLE = "The bridge is sinking"
CARDS = "".join(
    f"<div class='card'><h3><a href='/{n}'>Another headline of the day number {n}</a></h3></div>" for n in range(6)
)


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def page(inner: str, before: str = "", after: str = "") -> str:
    return f"<html><body>{before}<article><h1>{TITLE}</h1>{inner}</article>{after}</body></html>"


def kept(source: str) -> list[str]:
    texts, _ = split(source)
    return [text.text for text, reason in zip(texts, choose(source, texts), strict=True) if not reason]


def kept_without_extractor(source: str) -> list[str]:
    """What is kept of a page on which the extractor has found nothing."""
    texts, _ = split(source)
    reasons = decide(Evidence(texts, [False] * len(texts)))
    return [text.text for text, reason in zip(texts, reasons, strict=True) if not reason]


MILL = "<a href='/x'>A mill for sale</a>"
SAYING = "It will stand for ever."
POST = "They told us that it would stand for a hundred years."
MIDDLE = [
    pytest.param("<h2>What the engineers found</h2>", "What the engineers found", True, id="heading"),
    pytest.param("<ul><li>two piers in the river</li></ul>", "two piers in the river", True, id="list"),
    pytest.param("<blockquote>It sinks while we talk.</blockquote>", "It sinks while we talk.", True, id="quote"),
    pytest.param(f"<div class='social-embed'><blockquote>{POST}</blockquote></div>", POST, True, id="post-in-a-box"),
    pytest.param(f"<div class='comments'><blockquote>{POST}</blockquote></div>", POST, False, id="quote-in-comments"),
    pytest.param("<pre>pier = -4 mm</pre>", "pier = -4 mm", True, id="code"),
    pytest.param("<p>It is a sad sight.</p>", "It is a sad sight.", True, id="short-paragraph"),
    pytest.param(f"<p>Read more: {MILL}</p>", "Read more: A mill for sale", False, id="pointer"),
    pytest.param(f"<h4>See also: {MILL}</h4>", "See also: A mill for sale", False, id="pointer-as-heading"),
    pytest.param(f"<ul><li>Read more: {MILL}</li></ul>", "Read more: A mill for sale", False, id="pointer-in-a-list"),
    pytest.param(f"<ul><li>The miller: {MILL}</li></ul>", "The miller: A mill for sale", True, id="entry-of-a-list"),
    pytest.param("<div class='share-bar'><p>Tell a friend</p></div>", "Tell a friend", False, id="sharing"),
    pytest.param("<figcaption>The bridge at dusk</figcaption>", "The bridge at dusk", False, id="caption"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "words", "is_kept"), MIDDLE)
def test_between_paragraphs_what_belongs_to_the_text_stays(markup: str, words: str, is_kept: bool) -> None:
    found = kept(page(paragraphs(*LINES[:2]) + markup + paragraphs(*LINES[2:])))
    assert (words in found) is is_kept
    assert set(LINES) <= set(found)


@pytest.mark.parametrize("where", ["before", "after"])
@pytest.mark.parametrize(
    "frame",
    [
        pytest.param(CARDS, id="cards"),
        pytest.param("<div class='author-bio'><p>She writes about bridges.</p></div>", id="biography"),
        pytest.param("<h2>Most read</h2><ul><li><a href=/a>A mill for sale</a></ul>", id="most-read"),
        pytest.param("<p>© 2021 All rights reserved.</p>", id="copyright"),
    ],
)
def test_what_stands_round_the_article_is_left_out(frame: str, where: str) -> None:
    assert kept(page(paragraphs(*LINES), **{where: frame})) == [TITLE, *LINES]


@pytest.mark.parametrize(
    "wrap",
    [
        pytest.param("{}", id="plain"),
        pytest.param("<div class='sidebar-layout'>{}</div>", id="named-sidebar"),
        pytest.param("<div class='newsletter-page'>{}</div>", id="named-newsletter"),
        pytest.param("<form>{}</form>", id="within-a-form"),
    ],
)
def test_an_element_round_the_whole_article_says_nothing_by_its_name(wrap: str) -> None:
    assert kept(wrap.format(page(paragraphs(*LINES)))) == [TITLE, *LINES]


@pytest.mark.parametrize(
    ("agreed", "is_kept"),
    [
        pytest.param({"What people say:", SAYING}, True, id="over-text"),
        pytest.param({"What people say:"}, False, id="over-nothing"),
        pytest.param({SAYING}, False, id="passed-over-by-the-extractor"),
    ],
)
def test_a_heading_behind_the_last_paragraph_stays_over_text(agreed: set[str], is_kept: bool) -> None:
    end = (
        f"<h3>What people say:</h3><blockquote>{SAYING}</blockquote>"
        if SAYING in agreed
        else "<h3>What people say:</h3>"
    )
    texts, _ = split(page(paragraphs(*LINES) + end))
    reasons = decide(Evidence(texts, [text.text in agreed | set(LINES) for text in texts]))
    found = [text.text for text, reason in zip(texts, reasons, strict=True) if not reason]
    assert ("What people say:" in found) is is_kept


def test_where_the_extractor_finds_nothing_the_evidence_of_the_page_decides() -> None:
    source = page(paragraphs(*LINES), before=f"<nav>{CARDS}</nav>", after=f"<div class='related'>{CARDS}</div>")
    assert kept_without_extractor(source) == [TITLE, *LINES]


def test_where_nothing_reads_like_an_article_nothing_is_lost_but_the_frame() -> None:
    assert kept_without_extractor("<nav><a href=/>Home</a></nav><p>a few words</p>") == ["a few words"]
    assert kept_without_extractor("<nav>Home</nav>") == ["Home"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            ["船は半年ぶりに港に戻り、桟橋では朝早くから大勢の人が待っていた。",
                "雨が降り出すまで、人々は船員に手を振り続けていたという。"],
            id="japanese",
        ),
        pytest.param(
            ["经过六个月的航行，船队终于回到了去年秋天离开的港口。",
                "码头上一大早就站满了人，他们一直挥手，直到下起了大雨。"], id="chinese"
        ),
        pytest.param(
            ["배는 여섯 달 만에 항구로 돌아왔고 부두에는 이른 아침부터 사람들이 모여 있었다.",
                "비가 내리기 시작할 때까지 사람들은 선원들에게 손을 흔들었다."],
            id="korean",
        ),
    ],
)  # fmt: skip
def test_scripts_without_spaces_are_read_like_others(lines: list[str]) -> None:
    source = page(paragraphs(*lines), after=CARDS)
    assert kept(source) == [TITLE, *lines]


def test_every_reason_is_told_where_the_page_tells_it() -> None:
    source = page(paragraphs(*LINES), after=f"<aside>{CARDS}</aside><footer><p>Imprint and terms</p></footer>")
    texts, _ = split(source)
    told = dict(zip((text.text for text in texts), choose(source, texts), strict=True))
    assert told["Another headline of the day number 1"] == "related"
    assert told["Imprint and terms"] == "legal"


@pytest.mark.parametrize(
    ("shown", "unscripted"),
    [
        pytest.param("", paragraphs(*LINES), id="the-whole-article"),
        pytest.param(paragraphs(*LINES), "<p>Please switch on scripts.</p>", id="request"),
    ],
)
def test_what_stands_there_for_readers_without_scripts_is_read_where_it_is_the_article(
    shown: str, unscripted: str
) -> None:
    assert kept(page(f"{shown}<noscript>{unscripted}</noscript>")) == [TITLE, *LINES]


def test_a_caption_is_left_out_as_one() -> None:
    source = page(paragraphs(*LINES[:2]) + "<figcaption>The bridge at dusk</figcaption>" + paragraphs(*LINES[2:]))
    texts, _ = split(source)
    told = dict(zip((text.text for text in texts), choose(source, texts), strict=True))
    assert told["The bridge at dusk"] == "caption"


def test_a_headline_of_another_article_is_related_whatever_its_card_is_named() -> None:
    source = page(paragraphs(*LINES), after=CARDS + "<p><a href=/>Home</a></p>")
    texts, _ = split(source)
    told = dict(zip((text.text for text in texts), choose(source, texts), strict=True))
    assert (told["Another headline of the day number 1"], told["Home"]) == ("related", "navigation")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["p", "h1", "h2", "li", "div", "nav", "td", "figcaption", "article", "blockquote", "a", "b"]
            ),
            st.sampled_from(
                [*LINES, "word", "a few words", "Read more: x", "船が港に戻る。", "© 2020", "3 March 2021"]
            ),
        ),
        max_size=12,
    ),
    st.data(),
)
def test_every_block_gets_an_answer_and_every_chance_is_one(parts: list[tuple[str, str]], data: st.DataObject) -> None:
    texts, _ = split("".join(f"<{tag}>{words}</{tag}>" for tag, words in parts))
    agreed = data.draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    evidence = Evidence(texts, agreed)
    assert len(decide(evidence)) == len(texts)
    assert all(0 <= evidence.chance(n) <= 1 for n in range(len(texts)))


def test_every_weight_is_of_evidence_that_can_be_given() -> None:
    source = page(
        paragraphs(*LINES, "3 March 2021", "AND SO ON…", "© 2020")
        + "<p class=standfirst>x</p><figcaption>y</figcaption><blockquote>z</blockquote><h2><a href=x>t</a></h2>"
        + "<table><tr><td>a<td>b</table><p>3 March 2021</p>"
        + "".join(
            f"<div class='{name}'>x</div>" for name in ("comments", "newsletter", "menu", "cookie", "footer", "ad")
        )
    )
    texts, _ = split(source)
    evidence = Evidence(texts, [False] * len(texts))
    given_names = {name for n in range(len(texts)) for name, strength in evidence.of(n) if name}
    assert set(WEIGHTS) <= given_names


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        pytest.param("Published on 3 May 2021", True, id="date"),
        pytest.param("On the bridge", False, id="none"),
        pytest.param("y" * 500 + " 3 May 2021", False, id="in-a-word-without-end"),
    ],
)
def test_a_date_is_looked_for_in_short_lines_alone(line: str, is_date: bool) -> None:
    evidence = Evidence(split(f"<p>{line}</p>")[0], [False])
    assert dict(evidence.of(0))["date line"] is is_date
