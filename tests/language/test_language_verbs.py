"""Finite verbs and their tense, by form alone; nouns and adjectives that only look like verbs are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.language.verbs import finite_verbs

FOUND = [
    ("it", "Il sindaco ha dichiarato guerra ai rifiuti", ["ha dichiarato past"]),
    ("it", "ha poi anche detto di no", ["ha poi anche detto past"]),
    ("it", "Il ponte è stato aperto", ["è stato aperto past"]),
    ("it", "La nave è arrivata", ["è arrivata past"]),
    ("it", "Il voto è previsto in aula", ["è previsto present"]),
    ("it", "Le due giunte si sono incontrate", ["sono incontrate past"]),
    ("it", "Il consiglio si riunirà e i soci voteranno", ["riunirà future", "voteranno future"]),
    ("it", "Tornerò presto", ["Tornerò future"]),
    ("it", "La squadra superò il turno", ["superò past"]),
    ("it", "Il molo crollò, i pescatori fuggirono", ["crollò past", "fuggirono past"]),
    ("it", "Diceva che dormivano", ["Diceva past", "dormivano past"]),
    ("it", "Disse di no e risposero di sì", ["Disse past", "risposero past"]),
    ("it", "Sarebbe bello, vorrebbero venire", ["Sarebbe conditional", "vorrebbero conditional"]),
    ("it", "Avrebbe incontrato il sindaco", ["Avrebbe incontrato conditional"]),
    ("it", "Il porto sta crescendo", ["sta present"]),
    ("en", "The mayor said the port has grown", ["said past", "has grown past"]),
    ("en", "They will meet", ["will future"]),
    ("en", "The bridge was rebuilt", ["was rebuilt past"]),
    ("en", "The council approved it", ["approved past"]),
    ("en", "She would resign", ["would conditional"]),
    ("en", "The bridge is due to open", ["is future"]),
    ("it", "Vendette il molo e perdettero tutto", ["Vendette past", "perdettero past"]),
    ("it", "La festa è sabato", ["è present"]),
    ("it", "Il molo è aperto", ["è aperto present"]),
    ("en", "The mayor shut the pier", ["shut past"]),
    ("en", "She put it there", ["put past"]),
    ("en", "They hoped to finish", ["hoped conditional"]),
    ("en", "Schools will stay closed", ["will future"]),
    ("en", "He says so", ["says present"]),
]
NONE = [
    ("it", "Il colore del mare"),
    ("it", "Però così, lunedì o martedì"),
    ("it", "una brava ragazza sulla riva attiva"),
    ("it", "la città, la libertà, la verità"),
    ("it", "un estremo rimedio"),
    ("it", "la leva militare alternativa"),
    ("it", "le vendette dei pescatori"),
    ("en", "They let the mayor shut it"),
    ("en", "the workers shut"),
    ("en", "the proposed law"),
    ("en", "a hundred red beds"),
    ("en", "the United Nations"),
    ("fr", "il a dit"),
]


@pytest.mark.parametrize(("language", "text", "expected"), FOUND, ids=[text for _, text, _ in FOUND])
def test_verbs_and_their_tense(language: str, text: str, expected: list[str]) -> None:
    found = finite_verbs(text, language)
    assert [f"{text[slice(*verb.span)]} {verb.tense}" for verb in found] == expected


@pytest.mark.parametrize(("language", "text"), NONE, ids=[text for _, text in NONE])
def test_what_only_looks_like_a_verb(language: str, text: str) -> None:
    assert finite_verbs(text, language) == ()


@given(st.text(max_size=80), st.sampled_from(["it", "en", "de"]))
def test_verbs_lie_in_the_text_in_order(text: str, language: str) -> None:
    ends = 0
    for verb in finite_verbs(text, language):
        assert ends <= verb.span.start < verb.span.end <= len(text)
        ends = verb.span.end
