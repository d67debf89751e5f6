"""The day that undated texts speak for, and the many that speak for none."""

from __future__ import annotations

import pytest
from undated_texts import TOLD, UNTOLD, Undated

from dossier.model import Article, Block, Settings
from dossier.publication import dated

BOTH = (*TOLD, *UNTOLD)
SURE = 0.9


def article(text: str, language: str, **fields: str) -> Article:
    blocks = tuple(Block("paragraph", paragraph) for paragraph in text.split("\n\n"))
    return Article(key="k", origin="seeds/k.txt", sha256="0" * 64, language=language, blocks=blocks, **fields)


def suggested(text: str, language: str, **fields: str) -> tuple[str, float, str]:
    """The day that is suggested, how surely, and by which words."""
    found = dated(article(text, language, **fields), Settings(infer_published=1.0))
    assert found.published == ""
    return next(((one.value, one.confidence, one.evidence) for one in found.suggested), ("", 0.0, ""))


@pytest.mark.parametrize("undated", [pytest.param(one, id=one.id) for one in TOLD])
def test_the_day_that_a_text_tells(undated: Undated) -> None:
    day, confidence, evidence = suggested(undated.text, undated.language)
    assert day == undated.day
    assert 0.5 <= confidence < 1
    words = [word for part in evidence.split(" · ") for word in part.replace(" … ", ", ").split(", ")]
    assert all(word in undated.text for word in words), "the evidence is words of the text"


@pytest.mark.parametrize("undated", [pytest.param(one, id=one.id) for one in UNTOLD])
def test_no_day_where_nobody_could_tell_it(undated: Undated) -> None:
    assert suggested(undated.text, undated.language) == ("", 0.0, "")


def test_a_language_is_judged_where_the_article_has_none() -> None:
    undated = next(one for one in TOLD if one.id == "it-event-and-weekday")
    assert suggested(undated.text, "")[0] == undated.day


def test_evidence_is_told_in_the_words_that_tie_the_day_first() -> None:
    undated = next(one for one in TOLD if one.id == "it-event-and-weekday")
    _, confidence, evidence = suggested(undated.text, undated.language)
    assert evidence.startswith("Ieri … domenica · ")
    assert "resterà chiuso fino al 12 maggio" in evidence
    assert 0.7 < confidence < SURE


WITHOUT = (
    pytest.param("Ieri la sindaca", "La sindaca", id="without-yesterday"),
    pytest.param("All’inaugurazione di domenica", "All’inaugurazione", id="without-the-weekday"),
    pytest.param("All’inaugurazione di domenica", "Alla cena di domenica", id="with-the-weekday-of-another-event"),
    pytest.param("di domenica Anna Verdi ha", "di domenica il sindaco ha", id="with-the-weekday-of-somebody-else"),
)


@pytest.mark.parametrize(("words", "instead"), WITHOUT)
def test_each_tie_is_needed(words: str, instead: str) -> None:
    undated = next(one for one in TOLD if one.id == "it-event-and-weekday")
    assert words in undated.text
    assert suggested(undated.text, "it")[0] == undated.day
    text = undated.text.replace(words, instead)
    text = text.replace(" ha ricordato Portoblu com’era", " ha ricordato il ponte") if "somebody" not in words else text
    assert suggested(text, "it")[1] < suggested(undated.text, "it")[1]


def test_a_page_that_was_read_earlier_was_published_earlier() -> None:
    undated = next(one for one in TOLD if one.id == "it-yesterday-is-a-weekday-and-a-day")
    assert suggested(undated.text, "it", accessed="2023-04-20")[0] == "2023-04-17"
    assert suggested(undated.text, "it", accessed="2023-04-16")[0] != "2023-04-17"


def test_a_day_of_access_tells_the_year_where_no_text_does() -> None:
    text = "Ieri, domenica 16 aprile, il faro di Portoblu ha riaperto."
    assert suggested(text, "it")[0] == ""
    assert suggested(text, "it", accessed="2023-05-02")[0] == "2023-04-17"
