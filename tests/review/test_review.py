"""A sitting of review without a terminal: keys in, screens and decisions out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sittings import pressing, told

from dossier.evidence import sentences_of
from dossier.model import Actor, Annotated, Article, Block, Candidate, Decision, Register, Span
from dossier.review import Change, Session, press, screen
from dossier.suggestions import Occurrence, Suggestion

TEXT = "Ieri Leo Rossi era qui. Poi Rossi tace."
ANNA = Actor(id="anna", name={"": "Anna Verdi"}, aliases=(("", "la sindaca"),), type="person")
LEGA = Actor(id="lega", name={"": "Lega dei Fari"}, type="organisation")


def places(key: str, *words: str) -> tuple[Occurrence, ...]:
    made = Article(key=key, origin=f"{key}.txt", sha256="0" * 64, title=f"T {key}", published="2024-03-04",
                   source="Il Molo", blocks=(Block("paragraph", TEXT),))  # fmt: skip
    annotated = Annotated(made, sentences_of(made))
    return tuple(Occurrence(annotated, Span(TEXT.rindex(one), TEXT.rindex(one) + len(one))) for one in words)


def leo(kind: str = "person", **more: object) -> Suggestion:
    found = (*places("a", "Leo Rossi", "Rossi"), *places("b", "Leo Rossi"))
    return Suggestion("Leo Rossi", kind, (("Leo Rossi", 2), ("Rossi", 1)), found, **more)  # type: ignore[arg-type]


def sitting(*queue: Suggestion) -> Session:
    return Session(queue or (leo(),), Register(actors={"anna": ANNA, "lega": LEGA}))


NEW = Actor(id="leo-rossi", name={"": "Leo Rossi"}, aliases=(("", "Rossi"),), type="person")


@pytest.mark.parametrize(
    ("keys", "change"),
    [
        pytest.param("a", Change((Decision("accept", "Leo Rossi", "leo-rossi"),), NEW), id="accept"),
        pytest.param(
            ["m", *"verd", "1"],
            Change(
                (Decision("accept", "Leo Rossi", "anna"), Decision("accept", "Rossi", "anna", "a")),
                None, "anna", ("Leo Rossi", "Rossi"),
            ),
            id="merge-into",
        ),
        pytest.param(
            ["m", *"fari", "\r"],
            Change(
                (Decision("accept", "Leo Rossi", "lega"), Decision("accept", "Rossi", "lega")),
                None, "lega", ("Leo Rossi",),
            ),
            id="merge-into-an-organisation",
        ),
        pytest.param(
            ["o", *"anna", "1"],
            Change((Decision("accept", "Leo Rossi", "anna", "a"), Decision("accept", "Rossi", "anna", "a"))),
            id="other-entry-here",
        ),
        pytest.param(
            "r",
            Change((Decision("reject", "Leo Rossi", "", "a"), Decision("reject", "Rossi", "", "a"))),
            id="reject-here",
        ),
        pytest.param("nnr", Change((Decision("reject", "Leo Rossi", "", "b"),)), id="reject-in-the-article-shown"),
        pytest.param("R", Change((Decision("reject", "Leo Rossi"),)), id="reject-everywhere"),
        pytest.param("u", Change((Decision("unsure", "Leo Rossi"),)), id="unsure"),
    ],
)  # fmt: skip
def test_a_key_decides(keys: Sequence[str], change: Change) -> None:
    assert pressing(sitting(), keys)[1] == [change]


@pytest.mark.parametrize(
    "keys", ["s", "?x", "tq", "np", "x", ["m", "\x1b"], ["m", "\x7f"], ["o", "9"], ["m", "\x1b[A"]]
)
def test_other_keys_decide_nothing(keys: Sequence[str]) -> None:
    assert pressing(sitting(), keys)[1] == []


def test_what_is_settled_in_one_article_is_asked_on_for_the_others() -> None:
    session, _ = pressing(sitting(), "r")
    assert session.current is not None
    assert (session.current.articles, session.current.variants) == (("b",), (("Leo Rossi", 1),))
    session, done = pressing(session, "r")
    assert (session.current, len(done)) == (None, 1)


def test_a_new_entry_needs_a_type_and_gets_the_one_that_was_told() -> None:
    session, done = pressing(sitting(leo("")), "a")
    assert (session.asking, done) == ("type of new", [])
    assert pressing(session, "o")[1][0].actor is not None
    (change,) = pressing(sitting(leo("person")), "tla")[1]
    assert change.actor is not None
    assert change.actor.type == "place"


def test_a_name_that_the_register_has_is_asked_about_before_it_is_made_again() -> None:
    twin = leo(candidates=(Candidate("anna", "the same name"),))
    session, done = pressing(sitting(twin), "a")
    assert (session.asking, done) == ("sure of new", [])
    assert pressing(session, "n")[1] == []
    assert pressing(session, "y")[1][0].actor == NEW


def test_to_take_a_name_of_the_register_from_everybody_needs_a_yes() -> None:
    doubt = leo(is_doubtful=True, candidates=(Candidate("anna", "alias"),))
    session, done = pressing(sitting(doubt), "R")
    assert (session.asking, done) == ("sure of nobody", [])
    assert pressing(session, "q")[1] == []
    assert pressing(session, "y")[1] == [Change((Decision("reject", "Leo Rossi"),))]


def test_a_name_of_the_register_goes_to_an_entry_only_in_the_articles_that_were_asked_about() -> None:
    doubt = leo(is_doubtful=True, candidates=(Candidate("anna", "alias"),))
    (change,) = pressing(sitting(doubt), "m1")[1]
    assert {decision.article for decision in change.decisions} == {"a", "b"}
    assert change.aliases == (), "it may be an office, which is nobody's name"


def test_the_candidates_are_offered_first_and_letters_search() -> None:
    session, _ = pressing(sitting(leo(candidates=(Candidate("lega", "an acronym of it"),))), "m")
    assert [actor.id for actor in session.offered] == ["lega"]
    session, _ = pressing(session, "sind")
    assert [actor.id for actor in session.offered] == ["anna"]


def test_a_new_entry_can_be_chosen_at_once_and_its_id_is_not_given_twice() -> None:
    other = Suggestion("Leo Rossi", "place", (("Leo Rossi", 1),), places("c", "Leo Rossi"))
    session, _ = pressing(sitting(leo(), other), "a")
    assert [actor.id for actor in pressing(session, ["m", *"leo"])[0].offered] == ["leo-rossi"]
    assert [actor.id for actor in pressing(session, "m")[0].offered] == ["leo-rossi"], "it is offered unasked"
    (change,) = pressing(session, "ay")[1]
    assert change.actor is not None
    assert change.actor.id == "leo-rossi-2"


def test_all_countries_are_accepted_at_once_and_taken_back_at_once() -> None:
    land, isle = (Suggestion(name, "country", ((name, 1),), places("c", "Rossi")) for name in ("Molonia", "Blu"))
    known = Suggestion("Farland", "country", (("Farland", 1),), places("c", "Rossi"), (Candidate("lega", "near"),))
    session = sitting(leo(), land, known, leo(), isle)
    assert "such key" not in pressing(session, "C")[0].message
    assert pressing(session, "C")[0].asking == "what", "Leo is no country"
    session, _ = pressing(session, "sC")
    assert "Molonia, Blu" in told(session)
    assert pressing(session, "n") == (pressing(session, "x")[0], [])
    after, (change,) = pressing(session, "y")
    assert [(actor.id, actor.type) for actor in change.made] == [("molonia", "country"), ("blu", "country")]
    assert change.decisions == (Decision("accept", "Molonia", "molonia"), Decision("accept", "Blu", "blu"))
    assert [one.name for one in after.queue[after.at :]] == ["Farland", "Leo Rossi"]
    back, done = pressing(after, "z")
    assert (back.current, len(back.queue), done) == (land, 5, [])


def test_z_takes_back_one_decision_after_the_other_and_then_says_so() -> None:
    session, done = pressing(sitting(leo(), leo()), "uRzz")
    assert (session.at, done, session.queue) == (0, [], (leo(), leo()))
    assert "nothing was decided" in told(pressing(session, "z")[0])


def test_the_end_is_told_and_can_still_be_taken_back() -> None:
    session, _ = pressing(sitting(), "u")
    assert "last one" in told(session)
    assert press(session, "x").quit
    assert press(session, "z").undo


def test_the_screen_tells_all_that_is_needed() -> None:
    shown = told(sitting(leo(candidates=(Candidate("anna", "the same surname"),))))
    for words in ("1 of 1", "2 articles, 3 mentions", "person", "also: Rossi ×1", "T a", "Il Molo", "4 March 2024",
                  "Ieri Leo Rossi era qui.", "sentence 1 of 3", "perhaps Anna Verdi: the same surname"):  # fmt: skip
        assert words in shown
    marked = [words.text for line in screen(sitting()) for words in line if words.part == "mark"]
    assert marked == ["Leo Rossi"]


def test_a_long_sentence_is_shown_around_the_name() -> None:
    text = "parola " * 500 + "Leo Rossi" + " parola" * 500
    made = Article(key="a", origin="a", sha256="0" * 64, blocks=(Block("paragraph", text),))
    place = Occurrence(Annotated(made, sentences_of(made)), Span(3500, 3509))
    shown = told(sitting(Suggestion("Leo Rossi", "", (("Leo Rossi", 1),), (place,))))
    assert len(shown) < 1500
    assert "… " in shown


@given(st.lists(st.sampled_from([*"amorRustnpz?qy19lx", "\r", "\x1b", "\x7f", "\x1b[A", "é", ""]), max_size=25))
def test_any_keys_keep_the_decisions_and_the_sitting_together(keys: list[str]) -> None:
    session, done = pressing(sitting(leo(), leo("")), keys)
    assert len(session.past) == len(done)
    assert screen(session)
    assert all(change.decisions for change in done)
    while session.past:
        session, _ = pressing(session, ["\x1b", "z"] if session.asking != "what" else ["z"])
    assert session.queue == (leo(), leo(""))
