"""What `dossier check` asks about the register: entries that look alike, roles, unseen words, names without entry."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from dossier import checks
from dossier.model import (
    Actor,
    Annotated,
    Article,
    Block,
    Decision,
    Dossier,
    Edit,
    Mention,
    Register,
    Role,
    Settings,
    Span,
)

TEXT = "Anna Verdi è in porto con Leo Blu. Poi Leo Blu riparte."


def actor(id_: str, *names: str, kind: str = "person", **fields: object) -> Actor:
    first, *others = names
    return Actor(id=id_, name={"": first}, aliases=tuple(("", o) for o in others), type=kind, **fields)  # type: ignore[arg-type]


def dossier(*actors: Actor, decisions: Iterable[Decision] = (), mentions: Iterable[Mention] = ()) -> Dossier:
    article = Article(key="k", origin="seeds/k.txt", sha256="0" * 64, blocks=(Block("paragraph", TEXT),))
    found = (Mention(Span(0, 10), "anna", "name"), *mentions)
    register = Register(
        actors={one.id: one for one in actors}, decisions=tuple(decisions), edits={"hidden": Edit(key="hidden")}
    )
    return Dossier((Annotated(article, mentions=found),), register, Settings())


def told(question: checks.Question, given: Dossier) -> list[str]:
    return [problem.message for problem in question(given)]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        pytest.param(actor("a", "Anna Verdi"), actor("b", "Verdi Anna"), "another order", id="order"),
        pytest.param(actor("a", "Élise Verdi"), actor("b", "Elise Verdi"), "spelt otherwise", id="accents"),
        pytest.param(actor("a", "Jean-Luc Verdi"), actor("b", "Jean Luc Verdi"), "spelt otherwise", id="hyphen"),
        pytest.param(actor("a", "Sergej Verdi"), actor("b", "Sergei Verdi"), "nearly the same", id="letter"),
        pytest.param(
            actor("a", "Portoblu", kind="place"), actor("b", "Portobly", kind="place"), "nearly", id="one-word"
        ),
        pytest.param(actor("a", "Anna Verdi", wikidata="Q1"), actor("b", "Lia Blu", wikidata="Q1"), "Q1", id="item"),
        pytest.param(actor("a", "Anna Verdi"), actor("b", "Lia Blu", "ANNA VERDI"), "spelt otherwise", id="alias"),
    ],
)
def test_entries_that_look_alike_are_told_once_with_the_reason(one: Actor, other: Actor, why: str) -> None:
    (message,) = told(checks.look_alike_entries, dossier(one, other))
    assert message.startswith("'a' and 'b' look alike: ")
    assert why in message


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(actor("a", "Anna Verdi"), actor("b", "Bruno Verdi"), id="surname"),
        pytest.param(actor("a", "Anna Verdi", "Verdi"), actor("b", "Bruno Verde", "Vèrdi"), id="single-word"),
        pytest.param(actor("a", "Li Wei"), actor("b", "Li Wen"), id="short-words"),
        pytest.param(actor("a", "Anna Verdi"), actor("b", "Anna Verde", kind="organisation"), id="other-type"),
        pytest.param(actor("a", "EPL", kind="place"), actor("b", "Ente Polo Lago", kind="place"), id="acronym"),
    ],
)  # fmt: skip
def test_entries_that_have_a_little_in_common_are_no_question(one: Actor, other: Actor) -> None:
    assert told(checks.look_alike_entries, dossier(one, other)) == []


def held(start: str, end: str, title: str = "sindaca") -> Role:
    return Role({"it": title}, start, end, "molo")


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        pytest.param(held("2020", "2022"), held("2021", "2023"), 1, id="overlap"),
        pytest.param(held("2020-01-01", "2022-03-04"), held("2022-03-04", ""), 0, id="same-day"),
        pytest.param(held("2020-01-01", "2022-03-04"), held("2022-03", ""), 0, id="same-month"),
        pytest.param(held("2020", "2022"), held("2022", "2023"), 0, id="same-year"),
        pytest.param(held("2020-01-01", "2022-03-05"), held("2022-03-04", ""), 1, id="one-day"),
        pytest.param(held("", ""), held("2022-03-04", ""), 1, id="without-dates"),
        pytest.param(held("2020", ""), held("2022", "2023"), 1, id="without-end"),
        pytest.param(held("2020", "2022"), held("2021", "2023", "capitana"), 0, id="other-office"),
        pytest.param(held("2020", "2022"), held("2021", "2023", "Sindaca"), 1, id="other-case"),
    ],
)
def test_an_office_that_two_hold_at_once_is_told(one: Role, other: Role, count: int) -> None:
    given = dossier(actor("a", "Anna Verdi", roles=(one,)), actor("b", "Bruno Verdi", roles=(other,)))
    assert len(told(checks.offices_held_twice, given)) == count
    given = dossier(actor("a", "Anna Verdi", roles=(one, other)))
    assert len(told(checks.offices_held_twice, given)) == count


def test_a_role_that_ends_before_it_begins_and_one_without_source_are_told() -> None:
    given = dossier(actor("a", "Anna Verdi", roles=(held("2022", "2021"), Role({"": "capitana"}, "2023"))))
    assert told(checks.roles_that_end_before_they_begin, given) == [
        "'sindaca' of 'a' ends on 2021, before it begins on 2022"
    ]
    assert told(checks.roles_without_source, given) == [
        "nothing tells where these roles of 'a' are known from: 'capitana'"
    ]


def test_aliases_that_no_article_has_are_told_of_those_who_are_named() -> None:
    given = dossier(actor("anna", "Anna Verdi", "Verdi", "Verd", "la sindaca"), actor("b", "Nessuno", "Nulla"))
    assert told(checks.aliases_never_seen, given) == ["no article has these aliases of 'anna': 'Verd', 'la sindaca'"]


@pytest.mark.parametrize(
    ("decision", "message"),
    [
        pytest.param(Decision("reject", "Leo Rossi", line=3), "no article has the words 'Leo Rossi'", id="words"),
        pytest.param(Decision("reject", "Leo Blu", "", "kk", line=3), "is about the article 'kk'", id="article"),
        pytest.param(Decision("reject", "Leo Blu", "", "k"), "", id="there"),
        pytest.param(Decision("reject", "Leo Blu", "", "hidden"), "", id="hidden-article"),
        pytest.param(Decision("merge", entry="a", into="b"), "", id="merge"),
    ],
)
def test_a_decision_about_nothing_is_told_with_its_line(decision: Decision, message: str) -> None:
    problems = list(checks.decisions_about_nothing(dossier(decisions=[decision])))
    assert [problem.line for problem in problems] == ([3] if message else [])
    assert all(message in problem.message for problem in problems)


def suggested(*places: int, words: str = "Leo Blu") -> list[Mention]:
    return [Mention(Span(at, at + len(words)), "", "capitals", "suggested", (), "person", words) for at in places]


def test_names_that_are_not_in_the_register_are_one_line() -> None:
    given = dossier(mentions=suggested(TEXT.index("Leo Blu"), TEXT.rindex("Leo Blu")))
    (problem,) = checks.names_not_in_the_register(given)
    assert problem.message == "1 name of the articles is not in the register: Leo Blu (1 article)"
    assert "dossier review" in problem.hint
    assert told(checks.names_not_in_the_register, dossier()) == []
