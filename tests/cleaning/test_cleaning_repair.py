"""Mending characters: what changes, what must not."""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.cleaning import characters, mojibake, repair
from dossier.model import Article, Block, Fix, Link


def counted(text: str) -> dict[str, int]:
    found: Counter[str] = Counter()
    repair.mend(text, found)
    return {fix.name: fix.count for fix in repair.recorded(found)}


@pytest.mark.parametrize(
    ("text", "expected", "fixes"),
    [
        pytest.param("porta\u00aderei", "portaerei", {"soft-hyphen": 1}, id="soft-hyphen"),
        pytest.param("a\u200bb", "ab", {"zero-width": 1}, id="zero-width-space"),
        pytest.param("a\u2060b", "ab", {"zero-width": 1}, id="word-joiner"),
        pytest.param("\ufeffa", "a", {"zero-width": 1}, id="byte-order-mark"),
        pytest.param("Auf\u200clage", "Auflage", {"zero-width": 1}, id="non-joiner-between-latin-letters"),
        pytest.param("a\u200db", "ab", {"zero-width": 1}, id="joiner-between-latin-letters"),
        pytest.param("a\u202ecod.exe", "acod.exe", {"bidi-control": 1}, id="right-to-left-override"),
        pytest.param("\u2066a\u2069", "a", {"bidi-control": 2}, id="isolates"),
        pytest.param("\u200ea\u200f", "a", {"bidi-control": 2}, id="direction-marks"),
        pytest.param("citta\u0300", "città", {"unicode-nfc": 1}, id="accent-apart"),
        pytest.param("n\u0303 e e\u0301", "ñ e é", {"unicode-nfc": 2}, id="two-accents-apart"),
        pytest.param("\u1112\u1161\u11ab", "한", {"unicode-nfc": 1}, id="korean-in-parts"),
        pytest.param("uﬃcio, ﬁne, ﬂotta", "ufficio, fine, flotta", {"ligature": 3}, id="ligatures"),
        pytest.param("a\x00\x07b", "a b", {"control-character": 1}, id="control-characters"),
        pytest.param("a\x00b", "a b", {"control-character": 1}, id="nul"),
        pytest.param("a\ud800b", "a\ufffdb", {"lone-surrogate": 1}, id="half-a-character"),
        pytest.param("  a \t\n b  ", "a b", {}, id="white-space-and-ends"),
        pytest.param("a\u2028b\u3000c", "a b c", {}, id="other-spaces"),
        pytest.param("a\u00a0 b", "a b", {}, id="no-break-space-with-another"),
        pytest.param("cittÃ\u00a0 piÃ¹ bella", "città più bella", {"mojibake": 2}, id="utf-8-as-windows-1252"),
        pytest.param("cittÃ  piÃ¹ bella", "città più bella", {"mojibake": 2}, id="with-the-no-break-space-lost"),
        pytest.param("Lâ€™Ã©tÃ© Ã  Paris, Ã Rome", "L’été à Paris, à Rome", {"mojibake": 4}, id="a-word-of-one-letter"),
        pytest.param("lâ€™isola â€“ la piÃ¹ bella", "l’isola – la più bella", {"mojibake": 3}, id="marks-of-printing"),
        pytest.param("perch\x92 s\x93, ecco", "perch’ s“, ecco", {"mojibake": 2}, id="windows-1252-as-latin-1"),
        pytest.param("Ã\u00adndice", "índice", {"mojibake": 1}, id="with-a-soft-hyphen-in-it"),
        pytest.param("“sÃ¬” e poi «è»", "“sì” e poi «è»", {"mojibake": 1}, id="a-damaged-word-among-sound-ones"),
        pytest.param(
            "la ﬁ\u00adne e\u0300 piÃ¹\u200b vicina", "la fine è più vicina",
            {"ligature": 1, "soft-hyphen": 1, "unicode-nfc": 1, "mojibake": 1, "zero-width": 1}, id="all-together",
        ),
    ],
)  # fmt: skip
def test_damage_is_mended_and_named(text: str, expected: str, fixes: dict[str, int]) -> None:
    assert repair.mend(text) == expected
    assert counted(text) == fixes


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Il ministro è a Mosca.", id="plain-sentence"),
        pytest.param("dell’Ucraina – «sì» “forse”…", id="typography"),
        pytest.param("\"straight\" and 'single' and ... and --", id="straight-marks"),
        pytest.param("10\u00a0000 km", id="no-break-space-between-figures"),
        pytest.param("10\u202f000 km", id="narrow-no-break-space"),
        pytest.param("family \U0001f468\u200d\U0001f469\u200d\U0001f467", id="joined-emoji"),
        pytest.param("\u2764\ufe0f\u200d\U0001f525 \U0001f3f3\ufe0f\u200d\U0001f308", id="joined-emoji-with-selectors"),
        pytest.param("\U0001f9d1\U0001f3fd\u200d\U0001f680", id="joined-emoji-with-a-tone-of-skin"),
        pytest.param("می\u200cخواهم", id="non-joiner-of-persian"),
        pytest.param("क्\u200dष", id="joiner-of-devanagari"),
        pytest.param("ශ්\u200dරී", id="joiner-of-sinhala"),
        pytest.param("ភាសា\u200bខ្មែរ", id="zero-width-space-between-khmer-words"),
        pytest.param("x² ½ ³ №", id="small-figures"),
        pytest.param("il segno ﬁ da solo", id="a-ligature-that-is-spoken-of"),
        pytest.param("œuvre, Ǆ, ĳs, æ", id="letters-that-are-no-ligatures"),
        pytest.param("中文（测试）ＡＢＣ", id="full-width-signs"),
        pytest.param("&lt;b&gt; &amp; &egrave;", id="entities-that-were-written-out"),
        pytest.param("a-b c‑d", id="hyphens"),
        pytest.param("SÃO PAULO NÃO É A AMANHÃ À NOITE, A IRMÃ de Ana: MAÇÃ é fruta", id="portuguese-capitals"),
        pytest.param("PÂTÉ, L’ÂGE D’OR, «ÇÀ ET LÀ», ÎLE", id="french-capitals"),
        pytest.param("ÎN ROMÂNIA, ÂNTÂI; Ân", id="romanian"),
        pytest.param("VIỆT NAM – CHÂU Á, tiếng Việt: Ă, Â, Đ, Ê, Ô", id="vietnamese"),
        pytest.param("[ʃə] ɪ̃ ɑ̃ ʁɔ̃ ˈkaːza", id="phonetic-signs"),
        pytest.param("Ã, Â e â sono lettere, la vocale Ã è nasale", id="letters-one-by-one"),
        pytest.param("si legge â€ e non altro", id="a-torn-sequence"),
        pytest.param('invece di "’" si legge "â€™".', id="mojibake-that-is-quoted"),
        pytest.param("la lettera “Ã” e la sequenza (Ã¨), dove c’era “è”", id="mojibake-in-curly-marks-and-brackets"),
        pytest.param("CAFÉ™ e LA CITTÀ… È “Ù”", id="capitals-before-marks"),
        pytest.param("РУССКИЙ «Я» – МОСКВА", id="russian"),
        pytest.param("ÄÖÜ – „Straße“ · ÆØÅ", id="northern-letters"),
        pytest.param("¿QUÉ? ¡ÑANDÚ!", id="spanish"),
        pytest.param("", id="nothing"),
    ],
)
def test_sound_text_stays_as_it_is(text: str) -> None:
    assert repair.mend(text) == text
    assert counted(text) == {}


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


def test_a_link_goes_along_with_words_of_another_length() -> None:
    text = "piÃ¹ uﬃci dellâ€™isola qui"
    places = [(text.index(words), text.index(words) + len(words)) for words in ("uﬃci", "dellâ€™isola", "qui")]
    links = tuple(Link(start, end, "https://a.example/") for start, end in places)
    (mended,) = repair.mend_characters(article(Block("paragraph", text, links=links))).blocks
    assert [mended.text[link.start : link.end] for link in mended.links] == ["uffici", "dell’isola", "qui"]


def test_a_link_on_nothing_visible_goes() -> None:
    block = Block("paragraph", "a\u200bb", links=(Link(1, 2, "https://a.example/"),))
    assert repair.mend_characters(article(block)).blocks == (Block("paragraph", "ab"),)


@settings(deadline=None, max_examples=200)
@given(st.text(st.sampled_from("ab \n\u00ad\u200b\u200dﬁÃ¨â€™\u00a0\x07👩"), max_size=20), st.data())
def test_a_link_covers_the_same_letters_as_before(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    (mended,) = repair.mend_characters(
        article(Block("paragraph", text, links=(Link(start, end, "https://a.example/"),)))
    ).blocks
    letters = [char for char in text[start:end] if char in "ab"]
    assert all(0 <= link.start <= link.end <= len(mended.text) for link in mended.links)
    shown = [char for link in mended.links for char in mended.text[link.start : link.end] if char in "ab"]
    assert shown == letters


def test_what_was_mended_stands_in_the_article_by_name_once() -> None:
    given = article(
        Block("title", "La ﬁne"), Block("paragraph", "a\u00adb\u00adc"), Block("code", "d\u00ade"),
        title="La ﬁne", description="ﬂotta", fixes=(Fix("hard-wrap", 2),),
    )  # fmt: skip
    assert repair.mend_characters(given).fixes == (Fix("hard-wrap", 2), Fix("ligature", 2), Fix("soft-hyphen", 3))


def test_a_sound_article_has_no_record_of_mending() -> None:
    assert repair.mend_characters(article(Block("paragraph", "Il ministro è a Mosca."))).fixes == ()


def test_whatever_a_mender_looks_for_is_no_sound_text() -> None:
    searched = (characters._SURROGATE, characters._CONTROL, characters._BIDI_CONTROL, characters._SOFT_HYPHEN)
    others = (characters._ZERO_WIDTH, characters._LIGATURE, mojibake._SUSPECT)
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    looked_for = [char for char in every if any(pattern.search(char) for pattern in (*searched, *others))]
    looked_for += [char for char in every if characters._SPACE.fullmatch(char) and char != " "]
    looked_for += [char for char in every if not unicodedata.is_normalized("NFC", char)]
    assert len(looked_for) > 1000
    assert not [char for char in looked_for if characters.is_sound(f"a{char}b")]


@given(st.text(st.sampled_from("aè ÃÂ\u00a0’“€\u0300ﬁ\u200d\t\n."), max_size=12))
def test_sound_text_needs_no_mender(text: str) -> None:
    if characters.is_sound(text):
        assert not [list(mender(text)) for mender in repair.MENDERS.values() if list(mender(text))]
        assert not list(characters.white_space(text))
