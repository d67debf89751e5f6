"""Which of overlapping mentions hold."""

from __future__ import annotations

import pytest

from dossier.linking import choose
from dossier.model import Article, Block, Mention, Span


def article(*blocks: Block) -> Article:
    return Article(key="k", origin="o", sha256="", blocks=blocks)


TEXT = article(Block("paragraph", "Marina di Portoblu e Portoblu"))


def kept(*mentions: Mention, of: Article = TEXT) -> list[tuple[str, str]]:
    return [(of.text[m.span.start : m.span.end], m.entry) for m in choose(of, mentions)]


def test_the_longest_of_overlapping_mentions_holds_whatever_their_order() -> None:
    short, long = Mention(Span(10, 18), "portoblu", "name"), Mention(Span(0, 18), "marina", "name")
    assert kept(short, long) == kept(long, short) == [("Marina di Portoblu", "marina")]


def test_a_sure_mention_holds_against_a_doubtful_one_of_the_same_words() -> None:
    doubtful, sure = Mention(Span(0, 6), "", "ambiguous", "suggested"), Mention(Span(0, 6), "marina", "decided")
    assert kept(doubtful, sure) == kept(sure, doubtful) == [("Marina", "marina")]


def test_mentions_side_by_side_all_hold_in_order_of_the_text() -> None:
    assert kept(Mention(Span(21, 29), "b", "name"), Mention(Span(0, 6), "a", "name")) == [
        ("Marina", "a"),
        ("Portoblu", "b"),
    ]


def test_of_equal_claims_the_first_id_holds_so_that_no_order_decides() -> None:
    a, b = Mention(Span(0, 6), "a", "name"), Mention(Span(0, 6), "b", "name")
    assert kept(a, b) == kept(b, a) == [("Marina", "a")]


@pytest.mark.parametrize(
    ("blocks", "span"),
    [
        pytest.param((Block("code", "Marina x"),), Span(0, 6), id="in-code"),
        pytest.param(
            (Block("paragraph", "la Marina"), Block("paragraph", "di Portoblu")), Span(3, 22), id="over-two-blocks"
        ),
        pytest.param((Block("title", "Marina"), Block("paragraph", "x")), Span(0, 6), id="beyond-the-text"),
    ],
)
def test_what_is_no_mention_of_the_text_is_left_out(blocks: tuple[Block, ...], span: Span) -> None:
    assert choose(article(*blocks), [Mention(span, "marina", "name")]) == ()


def test_a_mention_in_a_heading_is_a_mention_though_no_link() -> None:
    given = article(Block("heading", "La Marina", level=2))
    assert kept(Mention(Span(3, 9), "marina", "name"), of=given) == [("Marina", "marina")]
