"""When, how often and with whom an actor is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import evidence
from dossier.evidence.named_together import KEPT, LIST
from dossier.model import About, Annotated, Article, Block, Dossier, Mention, Register, Settings, Span


def named(key: str, published: str, *paragraphs: str, topics: tuple[str, ...] = ()) -> Annotated:
    """An article whose every word of one letter names the actor of that letter."""
    blocks = tuple(Block("paragraph", text) for text in paragraphs)
    article = Article(key=key, origin="o", sha256="", language="it", published=published, blocks=blocks)
    mentions = tuple(Mention(Span(at, at + 1), char, "name") for at, char in enumerate(article.text) if char in "ABC")
    about = tuple(About(topic, 1.0, (Span(0, 1),)) for topic in topics)
    return Annotated(article, evidence.sentences_of(article), mentions, about)


def dossier(*articles: Annotated) -> Dossier:
    return Dossier(articles, Register(), Settings())


def told(*articles: Annotated) -> evidence.Activity:
    return evidence.activity_of_actors(dossier(*articles))["A"]


def test_every_mention_counts_in_the_month_and_year_of_its_article() -> None:
    found = told(
        named("a", "2023-04-02", "Ecco A e A qui. Poi A qui."),
        named("b", "2023-04-30", "Ecco A qui."),
        named("c", "2024-01-01", "Ecco B e A qui."),
    )
    assert (found.times, found.articles) == (5, 3)
    assert dict(found.months) == {"2023-04": 4, "2024-01": 1}
    assert dict(found.years) == {"2023": 4, "2024": 1}
    assert found.undated == 0


@pytest.mark.parametrize(
    ("published", "months", "years", "undated"),
    [
        pytest.param("2023-04-17", {"2023-04": 1}, {"2023": 1}, 0, id="day"),
        pytest.param("2023-04", {"2023-04": 1}, {"2023": 1}, 0, id="month"),
        pytest.param("2023", {}, {"2023": 1}, 0, id="year"),
        pytest.param("2023-04~", {"2023-04": 1}, {"2023": 1}, 0, id="approximate-month"),
        pytest.param("2023?", {}, {"2023": 1}, 0, id="uncertain-year"),
        pytest.param("2023-04-16/2023-04-19", {"2023-04": 1}, {"2023": 1}, 0, id="interval-by-its-beginning"),
        pytest.param("2023-21", {}, {"2023": 1}, 0, id="season-is-no-month"),
        pytest.param("", {}, {}, 1, id="undated"),
    ],
)
def test_a_date_counts_as_far_as_it_is_known(
    published: str, months: dict[str, int], years: dict[str, int], undated: int
) -> None:
    found = told(named("a", published, "Ecco A qui."))
    assert (dict(found.months), dict(found.years), found.undated) == (months, years, undated)
    assert (found.first is None) == (published == "")


def test_months_are_told_in_order_of_time() -> None:
    found = told(*(named(date, date, "Ecco A qui.") for date in ("2024-02", "2022-11", "2023-01")))
    assert list(found.months) == ["2022-11", "2023-01", "2024-02"]


def test_the_first_mention_is_the_first_sentence_of_the_oldest_article_and_the_last_of_the_newest() -> None:
    found = told(
        named("new", "2024", "Ecco A qui. Ancora A qui."),
        named("old", "2020", "Nessuno. Ecco A qui. Poi A qui."),
        named("none", "", "Ecco A qui."),
    )
    assert found.first is not None
    assert found.last is not None
    assert (found.first.article.key, found.first.sentence.span) == ("old", Span(9, 20))
    assert (found.last.article.key, found.last.sentence.span) == ("new", Span(12, 25))


def test_of_a_topic_every_article_counts_once() -> None:
    given_ = dossier(
        named("a", "2023-04-02", "Ecco A qui. Poi A qui.", topics=("t",)),
        named("b", "2023-05-02", "Ecco A qui.", topics=("t",)),
    )
    found = evidence.activity_of_topics(given_)["t"]
    assert (found.times, dict(found.months)) == (2, {"2023-04": 1, "2023-05": 1})


def test_who_is_never_named_has_no_activity() -> None:
    assert "B" not in evidence.activity_of_actors(dossier(named("a", "2020", "Ecco A qui.")))
    assert evidence.NEVER.times == evidence.NEVER.undated == 0


def test_companions_of_a_sentence_come_before_those_of_an_article() -> None:
    given_ = dossier(
        named("a", "2021", "Ecco A e B qui. Poi C qui."),
        named("b", "2022", "Ecco A qui. Poi C qui."),
        named("c", "2023", "Ecco A e B qui."),
    )
    found = evidence.companions(given_)["A"]
    assert [(c.entry, c.sentences, c.articles) for c in found] == [("B", 2, 2), ("C", 0, 2)]
    assert [shown.article.key for shown in found[0].proofs] == ["c", "a"], "the newest first"
    assert [article.key for article in found[1].seen_in] == ["b", "a"]


def test_a_proof_of_two_marks_the_words_for_both_and_no_others() -> None:
    (found,) = [
        c for c in evidence.companions(dossier(named("a", "2021", "Ecco B e A e C e A qui.")))["A"] if c.entry == "B"
    ]
    assert [(m.entry, m.span.start) for m in found.proofs[0].mentions] == [("B", 5), ("A", 9), ("A", 17)]


def test_few_sentences_are_kept_of_a_pair_and_all_are_counted() -> None:
    (found,) = evidence.companions(dossier(named("a", "2021", *["Ecco A e B qui."] * (KEPT + 4))))["A"]
    assert (found.sentences, len(found.proofs)) == (KEPT + 4, KEPT)


def a_list(entries: int) -> Annotated:
    """An article that names many in one sentence, and two of them in another one."""
    article = Article(key="k", origin="o", sha256="", blocks=(Block("paragraph", "x " * entries + "x. Poi y y."),))
    found = evidence.sentences_of(article)
    mentions = [Mention(Span(2 * n, 2 * n + 1), f"e{n}", "name") for n in range(entries)]
    at = found[1].span.start + 4
    mentions += [Mention(Span(at + 2 * n, at + 2 * n + 1), f"e{n}", "name") for n in range(2)]
    return Annotated(article, found, tuple(mentions))


@pytest.mark.parametrize(
    ("entries", "companions"), [pytest.param(LIST, LIST - 1, id="many"), pytest.param(LIST + 1, 1, id="list")]
)
def test_those_of_a_list_are_not_named_together(entries: int, companions: int) -> None:
    found = evidence.companions(dossier(a_list(entries)))
    assert len(found["e0"]) == companions
    assert found["e0"][0].entry == "e1"
    assert all(companion.articles for companion in found["e0"])


@given(
    st.lists(st.tuples(st.sampled_from(["2023", "2024-05", ""]), st.text(alphabet="ABCx. ", max_size=30)), max_size=5)
)
def test_companions_are_mutual_and_counted_as_they_stand(texts: list[tuple[str, str]]) -> None:
    given_ = dossier(*(named(f"k{n}", date, text) for n, (date, text) in enumerate(texts)))
    found = {(one, c.entry): c for one, others in evidence.companions(given_).items() for c in others}
    for (one, other), companion in found.items():
        assert companion.sentences == found[other, one].sentences
        assert companion.articles == found[other, one].articles >= 1
        assert one != other
        together = [a for a in given_.articles if {one, other} <= set(a.actors)]
        assert companion.articles == len(together)
        sentences = [
            s for a in given_.articles for s in a.sentences if {one, other} <= {m.entry for m in a.linked_in(s.span)}
        ]
        assert companion.sentences == len(sentences)


@given(
    st.lists(st.tuples(st.sampled_from(["2023", "2024-05", ""]), st.text(alphabet="AB. \n|", max_size=30)), max_size=4)
)
def test_every_mention_is_in_some_evidence_once(texts: list[tuple[str, str]]) -> None:
    given_ = dossier(*(named(f"k{n}", date, text) for n, (date, text) in enumerate(texts)))
    for entry in ("A", "B"):
        mentions = [(a.article.key, m.span) for a in given_.articles for m in a.linked if m.entry == entry]
        shown = evidence.by_actor(given_).get(entry, ())
        assert sorted((one.article.key, m.span) for one in shown for m in one.mentions) == sorted(mentions)
        assert evidence.activity_of_actors(given_).get(entry, evidence.NEVER).times == len(mentions)
