"""What holds of acts of saying in any text."""

from __future__ import annotations

import pytest
from acts_texts import KNOWN, REGISTER, annotated
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Annotated, Article, Block, Sentence, Span
from dossier.quotations import acts

WORDS = (*KNOWN, "il", "ministro", "ha", "detto", "disse", "che", "said", "that", "the", "secondo", "according to",
         "e", "and", "who", "non", "società",
         "“", "”", "«", "»", '"', "(", ")", ",", ".", "?", ":", "\n", "İ")  # fmt: skip

texts = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join) | st.text(max_size=80)
languages = st.sampled_from(["it", "en"])


@given(texts, languages)
def test_every_span_lies_in_the_text(text: str, language: str) -> None:
    given_text = annotated(text, language)
    end = len(given_text.article.text)
    for act in acts.find(given_text, REGISTER):
        spoken = [speaker.span for speaker in (act.speaker, act.via) if speaker]
        for span in filter(None, (act.cue, act.content, *spoken)):
            assert 0 <= span.start < span.end <= end


@given(texts, languages)
def test_cue_and_content_lie_in_one_sentence(text: str, language: str) -> None:
    given_text = annotated(text, language)
    for act in acts.find(given_text, REGISTER):
        (sentence,) = given_text.sentences_at(act.cue)
        for span in filter(None, (act.cue, act.content)):
            assert sentence.span.start <= span.start
            assert span.end <= sentence.span.end


@given(texts, languages)
def test_acts_come_in_order_and_the_same_each_time(text: str, language: str) -> None:
    given_text = annotated(text, language)
    found = acts.find(given_text, REGISTER)
    assert list(found) == sorted(found, key=lambda act: act.cue)
    assert found == acts.find(given_text, REGISTER)


@given(texts, languages)
def test_who_is_named_here_stands_here(text: str, language: str) -> None:
    given_text = annotated(text, language)
    for act in acts.find(given_text, REGISTER):
        if act.speaker and act.by in ("subject-before", "subject-behind", "source", "relative", "agent"):
            assert given_text.sentences_at(act.speaker.span) == given_text.sentences_at(act.cue)


@pytest.mark.parametrize("unit", ["disse ", "disse, ", "Verdi disse che ", "said Verdi, ", "“", '"', "(", "secondo "])
def test_a_sentence_that_is_no_prose_has_no_acts(unit: str) -> None:
    text = unit * 20_000
    block = Block("paragraph", text)
    article = Article(key="a", origin="a", sha256="", blocks=(block,), language="it")
    whole = Annotated(article, (Sentence(Span(0, len(text)), "s-1"),))
    assert acts.find(whole, REGISTER) == ()
