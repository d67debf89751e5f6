"""Actors found by their names: short names, shared names, languages."""

from __future__ import annotations

import pytest

from dossier.model import Actor, Article, Block, Mention, Register
from dossier.recognisers import register_names

REGISTER = Register(
    actors={
        actor.id: actor
        for actor in (
            Actor(
                id="anna-verdi", name={"": "Anna Verdi"}, aliases=(("", "Verdi"), ("", "signora Verdi")), type="person"
            ),
            Actor(id="bruno-verdi", name={"": "Bruno Verdi"}, aliases=(("", "Verdi"),), type="person"),
            Actor(id="xi-lan", name={"": "Xi Lan"}, aliases=(("", "Xi"),), type="person"),
            Actor(
                id="portoblu",
                name={"it": "Portoblu", "en": "Blueport"},
                aliases=(("it", "città"), ("en", "who")),
                type="place",
            ),
            Actor(
                id="marina",
                name={"it": "Marina di Portoblu"},
                aliases=(("", "MDP"), ("", "la Flotta")),
                type="organisation",
            ),
            Actor(id="lega", name={"": "Lega del Mare"}, aliases=(("", "MDP"),), type="organisation"),
        )
    }
)


def article(text: str, title: str = "", language: str = "it") -> Article:
    return Article(key="k", origin="o", sha256="", title=title, language=language, blocks=(Block("paragraph", text),))


def found(text: str, **fields: str) -> list[tuple[str, str, str]]:
    given = article(text, **fields)
    mentions = sorted(register_names.recognise(given, REGISTER), key=lambda mention: mention.span)
    return [(given.text[m.span.start : m.span.end], m.entry, m.status) for m in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Parla Xi Lan.", ("Xi Lan", "xi-lan"), id="full-name"),
        pytest.param("A Portoblu piove.", ("Portoblu", "portoblu"), id="place"),
        pytest.param("A Blueport piove.", ("Blueport", "portoblu"), id="name-in-another-language"),
        pytest.param("La città dorme.", ("città", "portoblu"), id="alias-in-the-language"),
        pytest.param("Torna la Flotta.", ("la Flotta", "marina"), id="alias-with-its-article"),
        pytest.param("Parla la signora Verdi.", ("signora Verdi", "anna-verdi"), id="alias-of-two-words"),
        pytest.param("Il porto dell’Anna Verdi.", ("Anna Verdi", "anna-verdi"), id="elision"),
        pytest.param("Anna\u00a0Verdi tace.", ("Anna\u00a0Verdi", "anna-verdi"), id="no-break-space"),
    ],
)
def test_a_name_is_linked_to_its_actor(text: str, expected: tuple[str, str]) -> None:
    assert (*expected, "linked") in found(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Portobluense", "it", id="part-of-a-word"),
        pytest.param("portoblu", "it", id="small-letters"),
        pytest.param("The città sleeps.", "en", id="alias-of-another-language"),
        pytest.param("Chi è who?", "it", id="english-alias-in-italian"),
        pytest.param("", "it", id="nothing"),
    ],
)
def test_other_words_name_nobody(text: str, language: str) -> None:
    assert found(text, language=language) == []


def test_every_alias_serves_where_the_language_is_unknown() -> None:
    assert ("città", "portoblu", "linked") in found("La città.", language="")


def test_a_persons_one_word_alias_is_linked_only_beside_the_full_name() -> None:
    assert found("Xi tace.") == [("Xi", "", "suggested")]
    assert ("Xi", "xi-lan", "linked") in found("Xi Lan arriva. Poi Xi tace.")
    assert ("Xi", "xi-lan", "linked") in found("Poi Xi tace.", title="Arriva Xi Lan")


def test_the_full_name_serves_also_the_short_names_before_it_and_possessives() -> None:
    assert ("Xi", "xi-lan", "linked") in found("Xi’s ship came. Xi Lan was on it.", language="en")


def test_a_shared_short_name_is_linked_where_one_alone_is_named_in_full() -> None:
    assert ("Verdi", "bruno-verdi", "linked") in found("Bruno Verdi entra. Verdi saluta.")


def test_a_shared_short_name_is_a_suggestion_with_its_candidates_where_both_are_named_or_none() -> None:
    for text in ("Verdi saluta.", "Anna Verdi e Bruno Verdi entrano. Poi Verdi saluta."):
        given = article(text)
        last = max(register_names.recognise(given, REGISTER), key=lambda mention: mention.span)
        assert (last.entry, last.status) == ("", "suggested")
        assert [candidate.entry for candidate in last.candidates] == ["anna-verdi", "bruno-verdi"]


def test_an_alias_that_two_organisations_claim_is_linked_where_one_alone_is_named_in_full() -> None:
    assert found("La MDP tace.") == [("MDP", "", "suggested")]
    assert found("Parla la Lega del Mare. Poi la MDP tace.")[-1] == ("MDP", "lega", "linked")
    both = found("Parlano la Lega del Mare e la Marina di Portoblu. Poi la MDP tace.")
    assert both[-1] == ("MDP", "", "suggested")


def test_mentions_say_by_which_rule_they_were_found() -> None:
    mentions = list(register_names.recognise(article("Xi Lan e Xi e Verdi"), REGISTER))
    assert {mention.by for mention in mentions} == {"name", "short-name", "ambiguous"}
    assert all(isinstance(mention, Mention) for mention in mentions)


def test_a_register_without_names_finds_nothing() -> None:
    empty = Register(actors={"a": Actor(id="a", name={"": " "}, type="person")})
    assert list(register_names.recognise(article("a b"), empty)) == []
