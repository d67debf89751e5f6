"""Which dated statements are one event, and which of them stands for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told_by_hand import annotated, dossier

from dossier import evidence
from dossier.model import Annotated

CHINA = "[Cina|cina]"
VERDI, XI, BO, PORT = "[Anna Verdi|anna-verdi]", "[Xi Lan|xi-lan]", "[Bo Li|bo-li]", "[Portoblu|portoblu]"
DAY, MONTH, YEAR = "2023-04-16", "2023-04", "2023"

ONE = [
    ("same-words", f"{VERDI} è partita.", DAY, f"{VERDI} è partita.", DAY),
    ("active-and-passive", f"{VERDI} ha ricevuto {XI}.", DAY, f"{XI} è stata ricevuta da {VERDI} al molo.", DAY),
    ("more-circumstances", f"{VERDI} ha aperto il ponte.", DAY, f"{VERDI} ha aperto il ponte sul mare al vento.", DAY),
    ("other-forms", f"{VERDI} apre i ponti nuovi.", DAY, f"{VERDI} aprì il ponte nuovo.", DAY),
    ("two-actors-other-words", f"{VERDI} ha incontrato {XI} per un accordo sulle tariffe.", DAY,
     f"{XI} parla di tariffe con {VERDI} al molo vecchio.", DAY),
    ("day-within-month", f"{VERDI} ha aperto il ponte nuovo sul mare.", DAY,
     f"In aprile {VERDI} ha aperto il ponte nuovo sul mare.", MONTH),
    ("day-within-year", f"{VERDI} ha aperto il ponte nuovo sul mare.", DAY,
     f"Nell'anno {VERDI} ha aperto il ponte nuovo sul mare.", YEAR),
    ("day-within-interval", f"{VERDI} ha visitato i porti della costa vecchia.", DAY,
     f"{VERDI} ha visitato i porti della costa vecchia.", "2023-04-14/2023-04-16"),
    ("interval-twice", f"{VERDI} guida il porto.", "2018/..", f"{VERDI} guida il porto.", "2018/.."),
    ("office-in-other-words", f"{VERDI} ha assunto l'incarico.", DAY,
     f"{VERDI} è stata nominata a capo del molo.", DAY),
    ("office-since", f"{VERDI} è entrata in carica.", DAY, f"{VERDI} è il sindaco.", f"{DAY}/.."),
    ("office-since-a-month", f"{VERDI} sostituisce Neri.", MONTH, f"{VERDI} è il nuovo sindaco.", f"{MONTH}/.."),
    ("office-with-who-gave-it", f"{CHINA} ha rimosso {VERDI}.", DAY, f"{VERDI} si è dimessa.", DAY),
    ("meeting-in-other-words", f"{VERDI} ha ricevuto {XI} per un accordo sulle tariffe.", DAY,
     f"{XI} e {VERDI} si sono incontrate in serata al faro.", DAY),
]  # fmt: skip

TWO = [
    ("other-day", f"{VERDI} ha ricevuto {XI}.", DAY, f"{VERDI} ha ricevuto {XI}.", "2023-04-17"),
    ("nobody-in-common", f"{VERDI} ha aperto il ponte nuovo.", DAY, f"{XI} ha aperto il ponte nuovo.", DAY),
    ("one-actor-and-one-verb", f"{VERDI} ha parlato a lungo.", DAY, f"{VERDI} ha parlato di pesca.", DAY),
    ("place-in-common", f"{VERDI} è a {PORT} a lungo.", DAY, f"{XI} è a {PORT} a lungo.", DAY),
    ("actor-and-place", f"{VERDI} ha aperto la scuola di {PORT}.", DAY, f"{VERDI} ha aperto un ponte a {PORT}.", DAY),
    ("other-words", f"{VERDI} ha ricevuto {XI}.", DAY, f"{VERDI} e {XI} hanno visitato la scuola.", DAY),
    ("another-was-met", f"{VERDI} ha incontrato {XI} a {PORT}.", DAY, f"{VERDI} ha incontrato {BO} a {PORT}.", DAY),
    ("another-not-in-the-register", f"A {PORT} {VERDI} ha visto Rossi.", DAY, f"A {PORT} {VERDI} ha visto Neri.", DAY),
    ("two-offices", f"{CHINA} ha rimosso {VERDI}.", DAY, f"{CHINA} ha nominato {XI}.", DAY),
    ("office-given-by-a-country", f"{CHINA} ha nominato un capo.", DAY, f"{CHINA} ha rimosso il vecchio.", DAY),
    ("office-beside-another-event", f"{VERDI}, nominata ieri, apre.", DAY, f"{VERDI} ha giurato.", "2023-04-15"),
    ("office-of-another-stretch", f"{VERDI}, nominata da poco, visita [ieri|=2023-04-16] il faro.", DAY,
     f"{VERDI} si dimette.", DAY),
    ("death-that-another-speaks-of", f"{VERDI} piange la morte di {XI}.", DAY, f"{XI} è stata uccisa.", DAY),
    ("two-meetings", f"{VERDI} ha incontrato {XI}.", DAY, f"{VERDI} ha ricevuto {BO}.", DAY),
    ("meetings-of-a-year", f"{VERDI} ha ricevuto {XI} per le tariffe.", YEAR,
     f"{XI} e {VERDI} si sono incontrate al faro.", YEAR),
    ("month-with-few-words", f"{VERDI} ha ricevuto {XI}.", DAY, f"{VERDI} ha ricevuto {XI}.", MONTH),
    ("within-an-open-interval", f"{VERDI} ha aperto il ponte nuovo sul mare.", DAY,
     f"{VERDI} ha aperto il ponte nuovo sul mare.", "2023/.."),
]  # fmt: skip


def grouped(*articles: Annotated) -> list[list[str]]:
    return [[one.article.key for one in event.witnesses] for event in evidence.events(dossier(*articles))]


def telling(key: str, text: str, date: str, **more: str) -> Annotated:
    plain = text.replace("[", "").split("|")[0].split(" ")[0]
    return annotated(key, text, statements=[(plain, date)], **more)


@pytest.mark.parametrize(("one", "date", "other", "other_date"), [pytest.param(*row, id=name) for name, *row in ONE])
def test_two_articles_tell_one_event(one: str, date: str, other: str, other_date: str) -> None:
    found = grouped(telling("a", one, date), telling("b", other, other_date))
    assert [sorted(keys) for keys in found] == [["a", "b"]]


@pytest.mark.parametrize(("one", "date", "other", "other_date"), [pytest.param(*row, id=name) for name, *row in TWO])
def test_two_articles_tell_two_events(one: str, date: str, other: str, other_date: str) -> None:
    found = grouped(telling("a", one, date), telling("b", other, other_date))
    assert sorted(found) == [["a"], ["b"]]


def test_texts_of_two_languages_are_compared_by_names_and_figures() -> None:
    one = telling("a", f"{VERDI} ha portato 300 barche a {PORT}.", DAY)
    other = telling("b", f"{VERDI} took 300 boats to {PORT}.", DAY, language="en")
    fewer = telling("c", f"{VERDI} took boats to {PORT}.", DAY, language="en")
    assert grouped(one, other) == [["a", "b"]]
    assert grouped(one, fewer) == [["a"], ["c"]]


def test_what_happened_is_compared_over_languages() -> None:
    one = telling("a", f"{VERDI} ha ricevuto {XI}.", DAY)
    assert grouped(one, telling("b", f"{XI} met {VERDI}.", DAY, language="en")) == [["a", "b"]]
    assert grouped(one, telling("c", f"{XI} sued {VERDI}.", DAY, language="en")) == [["a"], ["c"]]


def test_an_interval_of_days_is_a_fact_in_any_language() -> None:
    days = "2023-04-14/2023-04-16"
    one = telling("a", f"{VERDI} si trattiene in {CHINA}.", days)
    assert grouped(one, telling("b", f"{VERDI} was in {CHINA}.", days, language="en")) == [["a", "b"]]


def test_events_of_one_day_do_not_chain() -> None:
    first = telling("a", f"{VERDI} ha aperto porto ponte faro.", DAY)
    between = telling("b", f"{VERDI} ha aperto porto ponte scuola museo.", DAY)
    last = telling("c", f"{VERDI} chiude scuola museo teatro.", DAY)
    assert grouped(first, between) == [["a", "b"]]
    assert grouped(between, last) == [["b", "c"]]
    assert grouped(first, between, last) == [["a", "b"], ["c"]]


def test_an_article_that_tells_an_event_twice_is_one_witness_by_its_first_sentence() -> None:
    twice = annotated(
        "a",
        f"Ieri {VERDI} ha ricevuto {XI}.",
        f"Domenica {VERDI} ha ricevuto {XI}.",
        statements=[("Domenica", DAY), ("Ieri", DAY)],
    )
    (event,) = evidence.events(dossier(twice, telling("b", f"{VERDI} ha ricevuto {XI}.", DAY)))
    assert [one.article.key for one in event.witnesses] == ["a", "b"]
    assert event.shown.sentence == twice.sentences[0]


SHOWN = [
    ("pinned-first", DAY, f"{DAY} pinned", {}, "b"),
    ("own-before-reported", f"{DAY} reported", DAY, {}, "b"),
    ("reported-when-pinned", f"{DAY} reported pinned", DAY, {}, "a"),
    ("exact-before-vague", MONTH, DAY, {}, "b"),
    ("earlier-article", DAY, DAY, {"published": "2023-04-16"}, "b"),
    ("dated-article", DAY, DAY, {"published": ""}, "a"),
    ("else-by-key", DAY, DAY, {}, "a"),
]


@pytest.mark.parametrize(("one", "other", "more", "shown"), [pytest.param(*row, id=name) for name, *row in SHOWN])
def test_the_witness_shown_is_the_best_one(one: str, other: str, more: dict[str, str], shown: str) -> None:
    words = f"{VERDI} ha aperto il ponte nuovo sul mare."
    (event,) = evidence.events(dossier(telling("a", words, one), telling("b", words, other, **more)))
    assert (event.shown.article.key, len(event.witnesses)) == (shown, 2)
    assert event.date == event.shown.statement.date


def test_who_tells_an_office_since_a_day_is_as_good_a_witness_as_who_tells_the_day() -> None:
    since = telling("a", f"{VERDI} è il sindaco.", f"{DAY}/..")
    (event,) = evidence.events(dossier(telling("b", f"{VERDI} è entrata in carica.", DAY), since))
    assert (event.shown.article.key, event.date) == ("a", f"{DAY}/..")


def test_who_tells_it_in_a_main_clause_is_the_better_witness() -> None:
    words = f"{VERDI} ha aperto il ponte nuovo sul mare."
    aside = telling("a", words, DAY)
    aside = replace(aside, statements=(replace(aside.statements[0], by="insertion"),))
    (event,) = evidence.events(dossier(aside, telling("b", words, DAY)))
    assert event.shown.article.key == "b"


def test_an_event_is_reported_where_no_article_tells_it_of_its_own() -> None:
    words = f"{VERDI} ha ricevuto {XI}."
    both = dossier(telling("a", words, f"{DAY} reported"), telling("b", words, f"{DAY} reported"))
    one = dossier(telling("a", words, f"{DAY} reported"), telling("b", words, DAY))
    assert [event.reported for event in (*evidence.events(both), *evidence.events(one))] == [True, False]


def test_two_pinned_statements_are_two_events_with_ids_of_their_own() -> None:
    words = f"{VERDI} ha ricevuto {XI}."
    found = evidence.events(dossier(telling("a", words, f"{DAY} pinned"), telling("b", words, f"{DAY} pinned")))
    assert [event.shown.article.key for event in found] == ["a", "b"]
    assert all(event.is_pinned for event in found)
    assert len({event.id for event in found}) == 2


def test_the_id_of_an_event_stays_when_another_witness_comes() -> None:
    first = telling("a", f"{VERDI} ha ricevuto {XI}.", DAY)
    (alone,) = evidence.events(dossier(first))
    (both,) = evidence.events(dossier(first, telling("b", f"{VERDI} ha ricevuto {XI} al molo.", DAY)))
    assert alone.id == both.id
    assert alone.id.startswith("e-")


ACTS = ["ha ricevuto", "ha visto", "apre il ponte nuovo con", "lascia il vecchio faro a"]
stories = st.lists(
    st.tuples(
        st.sampled_from([VERDI, XI]),
        st.sampled_from(ACTS),
        st.sampled_from([XI, BO, "tutti"]),
        st.sampled_from([DAY, MONTH, f"{DAY} reported", f"{DAY} pinned", "2023-04-15/2023-04-16", "2023/.."]),
    ),
    max_size=12,
)


def articles(told: list[tuple[str, str, str, str]]) -> list[Annotated]:
    return [telling(f"k{n:02}", f"{who} {act} {whom}.", date) for n, (who, act, whom, date) in enumerate(told)]


@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_count(told: list[tuple[str, str, str, str]], random: object) -> None:
    given_ = articles(told)
    shuffled = list(given_)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert [
        (e.id, e.date, e.actors, [w.article.key for w in e.witnesses]) for e in evidence.events(dossier(*given_))
    ] == [(e.id, e.date, e.actors, [w.article.key for w in e.witnesses]) for e in evidence.events(dossier(*shuffled))]


@given(stories)
def test_every_statement_is_told_once_whatever_else_is_hidden(told: list[tuple[str, str, str, str]]) -> None:
    given_ = articles(told)
    for without in range(-1, len(given_)):
        shown = [replace(one, statements=()) if n == without else one for n, one in enumerate(given_)]
        keys = [one.article.key for event in evidence.events(dossier(*shown)) for one in event.witnesses]
        assert sorted(keys) == [one.article.key for n, one in enumerate(given_) if n != without]


@given(stories)
def test_a_pinned_statement_is_always_shown(told: list[tuple[str, str, str, str]]) -> None:
    given_ = articles(told)
    found = evidence.events(dossier(*given_))
    pinned = {one.article.key for one in given_ if one.statements[0].is_pinned}
    assert pinned == {event.shown.article.key for event in found if event.is_pinned}


@given(stories)
def test_the_witnesses_of_an_event_have_an_actor_and_a_time_in_common_with_the_one_shown(
    told: list[tuple[str, str, str, str]],
) -> None:
    for event in evidence.events(dossier(*articles(told))):
        for witness in event.witnesses:
            assert {*witness.statement.actors} & {*event.shown.statement.actors}
