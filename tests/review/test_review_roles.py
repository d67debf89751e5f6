"""A sitting of review that asks about roles: keys in, screens and decisions out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sittings import pressing, told

from dossier import pipeline, review, suggestions
from dossier.model import Actor, Article, Block, Decision, Register, Role, Settings
from dossier.review import Change, Session, screen
from dossier.suggestions import roles

ANNA = Actor(id="anna", name={"": "Anna Verdi"}, type="person")
TEXTS = (
    ("a", "2023-04-17", "La neo sindaca di Portoblu Anna Verdi parla. Il prefetto di Portoblu Bruno Rossi tace."),
    ("b", "2023-06-10", "Anna Verdi, sindaca di Portoblu, tace. Bruno Rossi ride."),
)
ROLE = Role({"it": "sindaca di Portoblu"}, source="a", seen="2023-04-17/2023-06-10")
PREFECT = Role({"it": "prefetto di Portoblu"}, source="a", seen="2023-04-17")


def sitting() -> Session:
    """Bruno's name, then his role, then Anna's."""
    articles = [
        Article(key=key, origin=f"{key}.txt", sha256="", published=day, language="it", source="Il Molo",
                title=f"T {key}", blocks=(Block("paragraph", text),))
        for key, day, text in TEXTS
    ]  # fmt: skip
    made = pipeline.gather(articles, Register(actors={"anna": ANNA}), Settings())
    names = [one for one in suggestions.suggestions(made) if one.name == "Bruno Rossi"]
    return Session(review.queue(names, roles.roles(made), made.register), made.register, "it")


def test_a_role_comes_behind_the_name_it_is_of_and_those_of_the_register_last() -> None:
    queue = sitting().queue
    assert [getattr(one, "title", getattr(one, "name", "")) for one in queue] == [
        "Bruno Rossi", "prefetto di Portoblu", "sindaca di Portoblu",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("keys", "changes"),
    [
        pytest.param("sa", [Change((), None, "anna", role=ROLE)], id="accept"),
        pytest.param("sr", [Change((Decision("reject", "sindaca di Portoblu", "anna"),))], id="reject"),
        pytest.param("ss", [], id="skip"),
        pytest.param("saz", [], id="take back"),
        pytest.param("s?a", [], id="help eats a key"),
        pytest.param("s?aa", [Change((), None, "anna", role=ROLE)], id="help, then accept"),
        pytest.param("snpnna", [Change((), None, "anna", role=ROLE)], id="look at the sentences, then accept"),
        pytest.param("sumxRt", [], id="keys of names are none here"),
    ],
)
def test_a_key_decides_about_a_role(keys: str, changes: list[Change]) -> None:
    assert pressing(sitting(), keys)[1] == changes


def test_who_is_made_an_entry_is_asked_about_the_role_at_once() -> None:
    session, changes = pressing(sitting(), "aaa")
    assert [change.entry for change in changes] == ["", "bruno-rossi", "anna"]
    assert changes[1].role == PREFECT
    assert session.register.actors["bruno-rossi"].roles == (PREFECT,)
    assert session.current is session.role is None


def test_who_is_joined_to_an_entry_gives_it_the_role() -> None:
    session, changes = pressing(sitting(), ["m", *"anna", "1"])
    assert session.holder is not None
    assert (session.holder.id, session.role.title if session.role else "") == ("anna", "prefetto di Portoblu")
    assert pressing(session, "a")[1][0].entry == "anna"
    assert changes[0].entry == "anna"


@pytest.mark.parametrize("keys", ["s", "R", "u"])
def test_who_is_no_entry_is_asked_about_no_role(keys: str) -> None:
    session, _ = pressing(sitting(), keys)
    assert session.role is not None
    assert session.role.title == "sindaca di Portoblu"


def test_a_name_taken_back_takes_its_role_from_the_questions() -> None:
    session, changes = pressing(sitting(), "azs")
    assert changes == []
    assert session.role is not None
    assert session.role.title == "sindaca di Portoblu"


def test_the_screen_tells_what_was_seen_and_where() -> None:
    session, _ = pressing(sitting(), "s")
    shown = told(session)
    for words in (
        "3 of 3 · 2 articles",
        "Anna Verdi  anna: a role?",
        "sindaca di Portoblu",
        "first seen 17 April 2023, last seen 10 June 2023",
        "called new 1 time",
        "T b · 10 June 2023 · Il Molo",
        "Anna Verdi, sindaca di Portoblu, tace.",
        "sentence 1 of 2",
        "a accept as a role",
    ):
        assert words in shown
    (marked,) = [words.text for line in screen(session) for words in line if words.part == "mark"]
    assert marked == "sindaca di Portoblu"
    assert "La neo sindaca di Portoblu Anna Verdi parla." in told(pressing(session, "n")[0])
    assert "any key goes back" in told(pressing(session, "?")[0])


def test_only_roles_that_somebody_may_get_are_asked_about() -> None:
    queue = sitting().queue
    assert review.askable(queue) == list(queue)
    assert [getattr(one, "entry", "") for one in review.askable(queue[1:])] == ["anna"]


@given(st.lists(st.sampled_from([*"aarsnpz?qumt1", "\r", "\x1b", "é"]), max_size=25))
def test_any_keys_keep_the_sitting_and_its_decisions_together(keys: list[str]) -> None:
    session, changes = pressing(sitting(), keys)
    assert screen(session)
    assert len(session.past) == len(changes)
