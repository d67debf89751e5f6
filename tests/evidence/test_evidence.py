"""Sentences with anchors that last, and what proves a link."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import evidence
from dossier.model import About, Annotated, Article, Block, BlockKind, Dossier, Mention, Register, Settings, Span


def article(*blocks: str | Block, key: str = "k", published: str = "", language: str = "it") -> Article:
    told = tuple(Block("paragraph", block) if isinstance(block, str) else block for block in blocks)
    return Article(key=key, origin="o", sha256="", language=language, published=published, blocks=told)


def anchors(given: Article) -> dict[str, str]:
    return {given.text[s.span.start : s.span.end]: s.anchor for s in evidence.sentences_of(given)}


FIRST, SECOND = "Il faro è acceso. La torre è alta.", "Il mare è calmo."


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(("Una riga nuova. Un’altra.", FIRST, SECOND), id="paragraph-before"),
        pytest.param((FIRST, "Una riga nuova.", SECOND), id="paragraph-between"),
        pytest.param((SECOND, FIRST), id="other-order"),
        pytest.param((f"{FIRST} {SECOND}",), id="paragraphs-joined"),
        pytest.param((FIRST, Block("quote", SECOND)), id="other-kind"),
    ],
)
def test_anchors_survive_every_change_that_is_not_of_their_own_words(changed: Sequence[str | Block]) -> None:
    after = anchors(article(*changed))
    assert anchors(article(FIRST, SECOND)).items() <= after.items()


@pytest.mark.parametrize(
    "same",
    [
        pytest.param("IL FARO È ACCESO", id="capitals"),
        pytest.param("Il faro, è: «acceso»!", id="punctuation"),
        pytest.param("Il  faro\u00a0è acceso.", id="spaces"),
    ],
)
def test_an_anchor_depends_on_words_alone(same: str) -> None:
    assert evidence.anchor(same) == evidence.anchor("Il faro è acceso.")


@pytest.mark.parametrize("other", ["Il faro è spento.", "Il faro acceso è.", "Ilfaro è acceso.", ""])
def test_other_words_have_another_anchor(other: str) -> None:
    assert evidence.anchor(other) != evidence.anchor("Il faro è acceso.")


def test_an_anchor_can_stand_in_an_address_and_an_attribute() -> None:
    assert all(
        anchor.replace("-", "").isalnum() and anchor.isascii() for anchor in anchors(article(FIRST, "中文。")).values()
    )


def test_the_same_words_again_have_a_number_and_the_first_keeps_its_anchor() -> None:
    found = [s.anchor for s in evidence.sentences_of(article("Piove.", "Piove. PIOVE!"))]
    assert found == [evidence.anchor("Piove."), f"{found[0]}-2", f"{found[0]}-3"]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        pytest.param("code", "a. B\n\nC. D", ["a. B\n\nC. D"], id="code-is-one"),
        pytest.param("table_row", "Un faro. Alto | Due | Tre. E", ["Un faro.", "Alto", "Due", "Tre.", "E"], id="cells"),
        pytest.param("heading", "Il faro. La torre", ["Il faro.", "La torre"], id="heading"),
    ],
)
def test_sentences_of_each_kind_of_block(kind: BlockKind, text: str, expected: list[str]) -> None:
    assert list(anchors(article(Block(kind, text)))) == expected


def test_the_title_and_byline_are_no_sentences_of_the_text() -> None:
    assert list(anchors(article(Block("title", "Titolo."), Block("byline", "di Anna"), "Testo."))) == ["Testo."]


@settings(deadline=None, max_examples=80)
@given(st.lists(st.text(alphabet="ab. AB?!\u00a0|1", max_size=20), max_size=5))
def test_anchors_of_an_article_are_never_the_same_twice(texts: list[str]) -> None:
    found = [s.anchor for s in evidence.sentences_of(article(*texts))]
    assert len(found) == len(set(found))


def annotated(key: str, published: str, *entries: str, topics: Sequence[str] = ()) -> Annotated:
    """An article whose sentences each name one of the entries."""
    given = article(*(f"Frase {n} su {entry}." for n, entry in enumerate(entries)), key=key, published=published)
    found = evidence.sentences_of(given)
    mentions = tuple(Mention(s.span, entry, "name") for s, entry in zip(found, entries, strict=True))
    about = tuple(About(topic, 1.0, (found[-1].span,)) for topic in topics)
    return Annotated(given, found, mentions, about)


def dossier(*articles: Annotated) -> Dossier:
    return Dossier(articles, Register(), Settings())


def test_articles_are_told_newest_first_undated_last_and_among_equals_by_key() -> None:
    given = dossier(
        *(annotated(key, date, "a") for key, date in (("u", ""), ("b", "2024"), ("a", "2024"), ("c", "2024-05")))
    )
    assert [a.article.key for a in evidence.newest_first(given)] == ["c", "a", "b", "u"]


def test_every_sentence_that_names_an_actor_is_its_evidence_newest_article_first() -> None:
    found = evidence.by_actor(dossier(annotated("old", "2020", "a", "b", "a"), annotated("new", "2021", "a")))
    assert [(one.article.key, one.sentence.span) for one in found["a"]] == [
        ("new", Span(0, 13)), ("old", Span(0, 13)), ("old", Span(30, 43)),
    ]  # fmt: skip
    assert len(found["b"]) == 1


def test_a_suggestion_is_no_evidence() -> None:
    given = article("Forse Verdi.")
    shown = Annotated(
        given, evidence.sentences_of(given), (Mention(Span(6, 11), "", "ambiguous", "suggested", ("a",)),)
    )
    assert evidence.by_actor(dossier(shown)) == {}
    assert shown.actors == {}


def test_a_topic_is_shown_by_the_first_sentence_of_each_article_that_shows_it() -> None:
    found = evidence.by_topic(dossier(annotated("k", "2020", "a", "b", topics=["t"])))
    assert [one.sentence.span for one in found["t"]] == [Span(15, 28)]


def test_neighbours_share_more_than_one_subject_and_rare_ones_count_more() -> None:
    given = dossier(
        annotated("me", "2020", "rare", "common", "third"),
        annotated("near", "2020", "rare", "common"),
        annotated("far", "2020", "common", "third"),
        annotated("stranger", "2020", "common"),
        annotated("other", "2020", "common", "third"),
    )
    assert [(a.article.key, actors, topics) for a, actors, topics in evidence.neighbours(given)["me"]] == [
        ("near", 2, 0), ("far", 2, 0), ("other", 2, 0),
    ]  # fmt: skip
    assert evidence.neighbours(given)["stranger"] == ()


def test_neighbours_are_told_with_what_they_share() -> None:
    given = dossier(annotated("a", "", "x", topics=["t"]), annotated("b", "", "x", topics=["t"]))
    assert [(n.article.key, actors, topics) for n, actors, topics in evidence.neighbours(given)["a"]] == [("b", 1, 1)]
