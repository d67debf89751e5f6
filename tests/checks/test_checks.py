"""What a person should look at: one question at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier import checks, pipeline
from dossier.model import (
    Actor,
    Article,
    Block,
    Decision,
    Dossier,
    Edit,
    Problem,
    Register,
    Settings,
    Source,
    Topic,
)

NEW, OLD = "1" * 64, "0" * 64
ACTORS = {
    "anna": Actor(id="anna", name={"": "Anna Verdi"}, aliases=(("", "Verdi"),), type="person"),
    "bruno": Actor(id="bruno", name={"": "Bruno Verdi"}, aliases=(("", "Verdi"),), type="person"),
}


def edits(*given: Edit) -> Register:
    return Register(actors=ACTORS, edits={edit.key: edit for edit in given})


def test_an_edit_for_another_state_of_its_clipping_is_told_with_what_to_write() -> None:
    (problem,) = checks.stale_edits(edits(Edit(key="k", of=OLD)), {"k": NEW})
    assert problem.where == "register/edits/k.yml"
    assert "has changed since" in problem.message
    assert f"of: {NEW}" in problem.hint


def test_an_edit_for_no_clipping_is_told() -> None:
    (problem,) = checks.stale_edits(edits(Edit(key="kk", of=OLD)), {"k": OLD})
    assert (problem.where, problem.message) == ("register/edits/kk.yml", "there is no clipping with the key 'kk'")


def test_an_edit_for_this_state_of_its_clipping_is_no_question() -> None:
    assert list(checks.stale_edits(edits(Edit(key="k", of=NEW)), {"k": NEW})) == []


@pytest.mark.parametrize(
    ("register", "where", "told"),
    [
        pytest.param(
            Register(topics={"a": Topic(id="a", name={}, broader="b")}), "register/topics.yml", "'b'", id="broader"
        ),
        pytest.param(
            Register(topics={"a": Topic(id="a", name={}, related=("b",))}), "register/topics.yml", "'b'", id="related"
        ),
        pytest.param(
            Register(actors=ACTORS, decisions=(Decision("accept", "x", "nobody"),)),
            "register/decisions.yml",
            "'nobody'",
            id="decision",
        ),
        pytest.param(
            Register(actors=ACTORS, decisions=(Decision("merge", entry="anna", into="nobody"),)),
            "register/decisions.yml",
            "'nobody'",
            id="merge-into-nobody",
        ),
        pytest.param(edits(Edit(key="k", linked=(("x", "nobody"),))), "register/edits/k.yml", "'nobody'", id="edit"),
    ],
)
def test_an_id_that_names_no_entry_is_told_where_it_stands(register: Register, where: str, told: str) -> None:
    problems = list(checks.unknown_references(register))
    assert any(problem.where == where and told in problem.message for problem in problems)


@pytest.mark.parametrize(
    "register",
    [
        pytest.param(
            Register(topics={"a": Topic(id="a", name={}, related=("b",)), "b": Topic(id="b", name={}, broader="a")}),
            id="topics",
        ),
        pytest.param(
            Register(actors=ACTORS, decisions=(Decision("reject", "x"),)), id="decision-about-nobody-in-particular"
        ),
        pytest.param(Register(actors=ACTORS, decisions=(Decision("accept", "x", "anna"),)), id="decision"),
        pytest.param(edits(Edit(key="k", linked=(("x", "anna"),))), id="edit"),
    ],
)
def test_ids_that_name_an_entry_are_no_question(register: Register) -> None:
    assert list(checks.unknown_references(register)) == []


def dossier(text: str = "Anna Verdi è in porto.", register: Register | None = None, **fields: str) -> Dossier:
    told = {"title": "T", "published": "2024-01-01", "source": "molo", "language": "it", **fields}
    article = Article(key="k", origin="seeds/k.txt", sha256=NEW, blocks=(Block("paragraph", text),), **told)
    return pipeline.run([article], register or Register(actors={"anna": ACTORS["anna"]}), Settings()).dossier


@pytest.mark.parametrize(
    ("question", "bad"),
    [
        pytest.param(checks.articles_with_unknown_fields, dossier(title=""), id="title"),
        pytest.param(checks.articles_with_unknown_fields, dossier(published=""), id="date"),
        pytest.param(checks.articles_with_unknown_fields, dossier(source=""), id="source"),
        pytest.param(checks.articles_with_unknown_fields, dossier(language=""), id="language"),
        pytest.param(checks.articles_with_broken_letters, dossier("Anna Verdi \ufffd in porto."), id="broken-letters"),
        pytest.param(checks.articles_that_name_nobody, dossier("Nessuno parla."), id="nobody"),
        pytest.param(
            checks.doubtful_mentions, dossier("Anna Verdi, Bruno Verdi, Verdi.", Register(actors=ACTORS)), id="doubt"
        ),
        pytest.param(checks.aliases_claimed_twice, dossier(register=Register(actors=ACTORS)), id="alias-twice"),
        pytest.param(checks.entries_never_named, dossier("Nessuno parla."), id="never-named"),
    ],
)
def test_each_question_is_asked_where_it_must_and_only_there(question: checks.Question, bad: Dossier) -> None:
    (problem, *_) = question(bad)
    assert isinstance(problem, Problem)
    assert problem.hint
    assert list(question(dossier())) == []
    assert problem in checks.when_asked(bad)


def test_what_an_article_lacks_is_told_in_one_line_with_what_to_write() -> None:
    (problem,) = checks.articles_with_unknown_fields(dossier(title="", published="", source=""))
    assert str(problem) == (
        "seeds/k.txt: nothing is known of its title, day of publication and source → "
        f"tell it in register/edits/k.yml as 'of: {NEW}', 'title: …', 'published: …', 'source: …'"
    )


def test_a_dossier_in_order_raises_no_question() -> None:
    assert checks.when_asked(dossier()) == ()


def test_a_doubt_tells_words_and_candidates() -> None:
    (problem,) = checks.doubtful_mentions(dossier("Anna Verdi, Bruno Verdi, Verdi.", Register(actors=ACTORS)))
    assert "'Verdi' may be anna or bruno" in problem.message
    assert "words: Verdi, entry: anna" in problem.hint


def test_every_question_about_a_dossier_is_among_those_asked() -> None:
    questions = {
        function
        for name, function in vars(checks).items()
        if callable(function)
        and getattr(function, "__module__", "").startswith(f"{checks.__name__}.")
        and not name.startswith("_")
    }
    build = {checks.stale_edits, checks.unknown_references, checks.articles_given_twice}
    assert questions - build == set(checks.WHEN_ASKED)


PROSE = (
    "La lampada del molo nord è accesa da tre settimane e gli uccelli si abituano piano alla luce. "
    "La prima notte due di loro hanno urtato il vetro, poi nessuno. "
    "Il guardiano sale le scale due volte al giorno e ha smesso di contarle. "
    "Dalla torre si vedono tutte le barche che rientrano, anche quelle che restano fuori fino a notte."
)


def twice(*given: dict[str, str]) -> list[str]:
    """The names told of a dossier of these articles, all of one text unless they have their own."""
    articles = [
        Article(
            key=f"k{n}",
            origin=f"seeds/k{n}.txt",
            sha256=str(n) * 64,
            title=told.get("title", "La lampada del molo"),
            blocks=tuple(Block("paragraph", text) for text in told.get("text", PROSE).split("\n")),
            source=told.get("source", ""),
            url=told.get("url", ""),
        )
        for n, told in enumerate(given)
    ]
    molo = Source(id="molo", name={"": "Il Molo"}, aliases=(("", "Corriere del Molo"),))
    made = pipeline.run(articles, Register(sources={"molo": molo}), Settings())
    assert len(made.dossier.articles) == len(articles), "all are published"
    return [problem.where for problem in made.problems]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({}, id="the-same"),
        pytest.param({"text": PROSE.upper().replace(". ", ".\n")}, id="other-case-and-paragraphs"),
        pytest.param({"text": PROSE + "\nLa redazione"}, id="a-line-more"),
        pytest.param({"title": ""}, id="without-its-title"),
        pytest.param({"source": "Il Molo"}, id="one-source-unknown"),
    ],
)
def test_an_article_that_is_given_twice_is_told_once_with_both_names(other: dict[str, str]) -> None:
    assert twice({}, other) == ["seeds/k0.txt and seeds/k1.txt"]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        pytest.param({"source": "Il Molo"}, {"source": "La Sera"}, 0, id="two-outlets"),
        pytest.param({"source": "Il Molo"}, {"source": "corriere del molo"}, 1, id="one-outlet-by-two-names"),
        pytest.param({"source": "La Sera"}, {"source": "LA SERA"}, 1, id="one-outlet-that-is-not-registered"),
        pytest.param(
            {"source": "Il Molo", "url": "https://a.example/1"}, {"source": "La Sera", "url": "https://a.example/1"}, 1,
            id="two-outlets-and-one-address",
        ),
        pytest.param(
            {"source": "Il Molo", "url": "https://a.example/1"}, {"source": "La Sera", "url": "https://b.example/1"}, 0,
            id="two-outlets-and-two-addresses",
        ),
        pytest.param({}, {"text": PROSE[: len(PROSE) // 2]}, 0, id="half-of-it"),
        pytest.param({}, {"text": PROSE + " " + PROSE[::-1]}, 0, id="as-much-again"),
        pytest.param({}, {"text": "La lampada è spenta."}, 0, id="another-text-of-the-same-title"),
        pytest.param({"text": "Piove."}, {"text": "Nevica."}, 0, id="single-words"),
        pytest.param({"text": "Piove."}, {"text": "piove"}, 1, id="the-same-single-word"),
    ],
)  # fmt: skip
def test_two_articles_are_one_only_where_nothing_says_that_they_are_two(
    one: dict[str, str], other: dict[str, str], count: int
) -> None:
    assert len(twice(one, other)) == count


def test_an_article_that_is_given_three_times_is_told_once() -> None:
    assert twice({}, {"text": "Piove."}, {}, {"text": PROSE + "\nLa redazione"}) == [
        "seeds/k0.txt and seeds/k2.txt and seeds/k3.txt"
    ]


def test_a_hidden_copy_is_no_problem() -> None:
    article = Article(key="k0", origin="seeds/k0.txt", sha256=NEW, title="T", blocks=(Block("paragraph", PROSE),))
    hidden = Edit(key="k1", of=NEW, hidden=True)
    made = pipeline.run([article, replace(article, key="k1")], edits(hidden), Settings())
    assert made.problems == ()
