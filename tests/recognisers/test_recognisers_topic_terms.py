"""Topics found by their terms."""

from __future__ import annotations

import pytest

from dossier.model import Article, Block, Register, Topic
from dossier.recognisers import topic_terms

REGISTER = Register(
    topics={
        topic.id: topic
        for topic in (
            Topic(
                id="pesca",
                name={"it": "Pesca"},
                aliases=(("it", "pesca"), ("it", "barche da pesca"), ("en", "fishing")),
            ),
            Topic(id="fari", name={"it": "Fari"}, aliases=(("", "faro"), ("it", "luce dell'acqua"))),
        )
    }
)


def found(text: str, language: str = "it") -> dict[str, tuple[float, list[str]]]:
    article = Article(key="k", origin="o", sha256="", language=language, blocks=(Block("paragraph", text),))
    return {
        about.topic: (about.score, [article.text[span.start : span.end] for span in about.evidence])
        for about in topic_terms.recognise(article, REGISTER)
    }


@pytest.mark.parametrize(
    ("text", "language", "topic", "words"),
    [
        pytest.param("La pesca riprende.", "it", "pesca", ["pesca"], id="term"),
        pytest.param("PESCA e Pesca", "it", "pesca", ["PESCA", "Pesca"], id="any-case"),
        pytest.param("Le barche da pesca tornano.", "it", "pesca", ["barche da pesca"], id="longer-term-counts-once"),
        pytest.param("Fishing again.", "en", "pesca", ["Fishing"], id="english"),
        pytest.param("La luce dell’acqua.", "it", "fari", ["luce dell’acqua"], id="typographic-apostrophe"),
        pytest.param("The faro.", "en", "fari", ["faro"], id="term-of-any-language"),
        pytest.param("İİ il faro", "it", "fari", ["faro"], id="letters-that-grow-when-small-move-no-offset"),
    ],
)
def test_a_term_shows_its_topic_with_its_evidence(text: str, language: str, topic: str, words: list[str]) -> None:
    assert found(text, language) == {topic: (float(len(words)), words)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("La pescata e i pescatori.", "it", id="part-of-a-word"),
        pytest.param("La pesca.", "en", id="term-of-another-language"),
        pytest.param("Farò tardi.", "it", id="accent-makes-another-word"),
        pytest.param("", "it", id="nothing"),
    ],
)
def test_other_words_show_no_topic(text: str, language: str) -> None:
    assert found(text, language) == {}


def test_a_register_without_topics_finds_nothing() -> None:
    article = Article(key="k", origin="o", sha256="", blocks=(Block("paragraph", "pesca"),))
    assert list(topic_terms.recognise(article, Register())) == []
