"""Mending characters: what changes, what must not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.cleaning import repair
from dossier.model import Article, Block, Link


@pytest.mark.parametrize(
    ("fix", "text", "expected"),
    [
        pytest.param(repair.drop_invisible, "porta\u00aderei", "portaerei", id="soft-hyphen"),
        pytest.param(repair.drop_invisible, "a\u200bb", "ab", id="zero-width-space"),
        pytest.param(repair.drop_invisible, "a\u2060b", "ab", id="word-joiner"),
        pytest.param(repair.drop_invisible, "\ufeffa", "a", id="byte-order-mark"),
        pytest.param(repair.drop_direction_controls, "a\u202ecod.exe", "acod.exe", id="right-to-left-override"),
        pytest.param(repair.drop_direction_controls, "\u2066a\u2069", "a", id="isolates"),
        pytest.param(repair.drop_direction_controls, "\u200ea\u200f", "a", id="direction-marks"),
        pytest.param(repair.join_accents, "citta\u0300", "città", id="accent-apart"),
        pytest.param(repair.join_accents, "n\u0303", "ñ", id="tilde-apart"),
        pytest.param(repair.single_spaces, "  a \t\n b  ", "a b", id="white-space-and-ends"),
        pytest.param(repair.single_spaces, "a\x00\x07b", "a b", id="control-characters"),
        pytest.param(repair.single_spaces, "a\u2028b\u3000c", "a b c", id="other-spaces"),
        pytest.param(repair.single_spaces, "a\u00a0 b", "a b", id="no-break-space-with-another"),
    ],
)
def test_damage_is_mended(fix: repair.Fix, text: str, expected: str) -> None:
    assert fix(text) == expected
    assert repair.mend(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Il ministro è a Mosca.", id="plain-sentence"),
        pytest.param("dell’Ucraina – «sì» “forse”…", id="typography"),
        pytest.param("10\u00a0000 km", id="no-break-space-between-figures"),
        pytest.param("10\u202f000 km", id="narrow-no-break-space"),
        pytest.param("family \U0001f468\u200d\U0001f469\u200d\U0001f467", id="joined-emoji"),
        pytest.param("می\u200cخواهم", id="zero-width-non-joiner-of-persian"),
        pytest.param("x² ﬁn ½", id="ligatures-and-small-figures"),
        pytest.param("中文（测试）", id="full-width-marks"),
        pytest.param("a-b c‑d", id="hyphens"),
        pytest.param("", id="nothing"),
    ],
)
def test_sound_text_stays_as_it_is(text: str) -> None:
    assert repair.mend(text) == text


@settings(deadline=None, max_examples=200)
@given(st.text())
def test_mending_twice_is_mending_once(text: str) -> None:
    once = repair.mend(text)
    assert repair.mend(once) == once


def article(*blocks: Block, **fields: object) -> Article:
    return Article(key="k", origin="seeds/k.txt", sha256="", blocks=blocks, **fields)  # type: ignore[arg-type]


def test_every_text_field_of_the_article_is_mended() -> None:
    damaged = article(
        Block("paragraph", "a\u00adb  c"),
        title="a\u200bb", kicker=" a ", description="a\nb", authors=("A\u00a0B", "\u200b"), source="a\tb",
    )  # fmt: skip
    mended = repair.mend_characters(damaged)
    assert mended.blocks[0].text == "ab c"
    assert (mended.title, mended.kicker, mended.description, mended.source) == ("ab", "a", "a b", "a b")
    assert mended.authors == ("A\u00a0B",), "an author of whom nothing is left goes"


def test_code_keeps_its_lines_and_spaces() -> None:
    mended = repair.mend_characters(article(Block("code", "a  b\n\tc\u200bd")))
    assert mended.blocks[0].text == "a  b\n\tcd"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Read  the   full text", "full text", id="spaces-before"),
        pytest.param("a\u00adb the full\u200b text.", "full\u200b text", id="invisible-before-and-within"),
        pytest.param("citta\u0300 e porto", "porto", id="accent-before"),
        pytest.param("  full text", "full text", id="at-the-head"),
        pytest.param("see full text  ", "full text", id="at-the-end"),
    ],
)
def test_a_link_stays_on_its_words(text: str, words: str) -> None:
    start = text.index(words)
    block = Block("paragraph", text, links=(Link(start, start + len(words), "https://a.example/"),))
    (mended,) = repair.mend_characters(article(block)).blocks
    (link,) = mended.links
    assert mended.text[link.start : link.end] == repair.mend(words)
