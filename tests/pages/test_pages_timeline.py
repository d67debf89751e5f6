"""The timeline: what happened in order of time, each entry with the sentence that tells it."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from urllib.parse import unquote

import pytest
from spoken_dossier import NASTY, REGISTER, all_said, annotated, dossier, html, links, page, pages, said

from dossier.model import Annotated, Register
from dossier.pages import _events, _in_time

TRIP = annotated(
    "viaggio",
    "Il 16 aprile Anna Verdi ha visto Bruno Verdi a Portoblu. Anna Verdi resta fino al 19 aprile. "
    "Nel 2018 Anna Verdi era a Portoblu. Il 2 maggio Bruno Verdi va a Portoblu.",
    told=[
        ("2023-04-16", "16 aprile"),
        ("../2023-04-19", "fino al 19 aprile"),
        ("2018", "2018"),
        ("2023-05-02", "2 maggio"),
    ],
)
OTHER = annotated(
    "altro", "Bruno Verdi e Anna Verdi si sono visti il 16 aprile a Portoblu.", published="2023-04-18",
    source="La Sera", told=[("2023-04-16", "16 aprile")],
)  # fmt: skip


def words(n: int) -> str:
    """Words that no other event has, so that it is one of its own."""
    return " ".join(f"{word}{n}" for word in ("alfa", "beta", "gamma", "delta", "eta"))


def many(n: int, start: int = 1900) -> list[Annotated]:
    return [
        annotated(
            f"a{at:04}", f"Nel {start + at % 50} Anna Verdi ha aperto {words(at)}.",
            told=[(str(start + at % 50), str(start + at % 50))],
        )
        for at in range(n)
    ]  # fmt: skip


def test_events_stand_in_order_of_time_under_their_years_and_months() -> None:
    soup = page("timeline.md", TRIP)
    assert all_said(soup.select(".d-main :is(h2, h3, .d-at)")) == [
        "2018", "2018",
        "2020", "marzo 2020", "marzo 2020",
        "2023", "aprile 2023", "16 aprile 2023", "fino al 19 aprile 2023", "maggio 2023", "2 maggio 2023",
    ]  # fmt: skip
    assert [str(h["id"]) for h in soup.select(".d-main h2, .d-main h3")] == [
        "y-2018", "y-2020", "m-2020-03", "y-2023", "m-2023-04", "m-2023-05",
    ]  # fmt: skip


def test_each_event_is_an_item_of_an_ordered_list_with_its_dates_for_machines() -> None:
    items = page("timeline.md", TRIP).select("ol > li.d-event")
    assert [[str(t["datetime"]) for t in item.select(".d-at time")] for item in items] == [
        ["2018"], ["2020-03"], ["2023-04-16"], ["2023-04-19"], ["2023-05-02"],
    ]  # fmt: skip


def test_an_event_is_told_by_its_sentence_with_links_to_the_actors_its_time_marked_and_the_way_to_it() -> None:
    item = page("timeline.md", TRIP).select("li.d-event")[2]
    sentence = item.find_all("p")[1]
    assert said(sentence) == "Il 16 aprile Anna Verdi ha visto Bruno Verdi a Portoblu. →"
    assert all_said(sentence.find_all("mark")) == ["16 aprile"]
    assert links(sentence) == [
        "actors/anna.md", "actors/bruno.md", "actors/porto.md", f"articles/viaggio.md#{TRIP.sentences[0].anchor}",
    ]  # fmt: skip


def test_the_day_of_publication_is_told_apart_from_the_day_of_the_event() -> None:
    item = page("timeline.md", TRIP).select("li.d-event")[2]
    assert said(item.select_one(".d-from")) == "Il Molo · pubblicato 17 aprile 2023 · Titolo viaggio"


def test_what_lay_ahead_when_it_was_written_says_so() -> None:
    flags = [all_said(item.select(".d-flag")) for item in page("timeline.md", TRIP).select("li.d-event")]
    assert flags == [[], [], [], [], ["in programma quando fu scritto"]]


def test_several_articles_are_witnesses_of_one_event() -> None:
    items = page("timeline.md", TRIP, OTHER).select("li.d-event")
    (both,) = [item for item in items if said(item.select_one(".d-at")) == "16 aprile 2023"]
    told = all_said(both.select(".d-from"))
    assert len(told) == 2
    assert told[1].startswith("anche in: ")
    assert len([address for address in links(both) if "#s-" in address]) == 2


def test_reported_speech_says_who_says_so() -> None:
    given = annotated(
        "r", "Bruno Verdi dice che Anna Verdi è partita il 16 aprile.",
        told=[("2023-04-16", "16 aprile", "reported", "pinned")],
        said=[("Anna Verdi è partita il 16 aprile", "bruno", "indirect")],
    )  # fmt: skip
    (item,) = [item for item in page("timeline.md", given).select("li.d-event") if item.select(".d-flag")]
    assert all_said(item.select(".d-flag")) == ["in evidenza", "riferito: Bruno Verdi"]
    assert item["data-reported"] == "1"


def test_an_entry_bears_what_the_script_narrows_by() -> None:
    item = page("timeline.md", TRIP).select("li.d-event")[2]
    assert (item["data-actor"], item["data-topic"], item["data-source"], item["data-year"]) == (
        "Anna Verdi|Bruno Verdi|Portoblu", "Mare", "Il Molo", "2023",
    )  # fmt: skip
    assert str(item["id"]).startswith("e-")


def test_a_chart_tells_how_much_is_of_which_year_with_the_numbers_as_a_table() -> None:
    soup = page("timeline.md", TRIP)
    assert said(soup.select_one("figure svg title")) == "Fatti per anno: Cronologia"
    rows = [all_said(row.find_all(["th", "td"])) for row in soup.select("tbody tr")]
    assert rows == [["2018", "1"], ["2020", "1"], ["2023", "3"]]


@pytest.mark.parametrize(
    ("date", "year", "month"),
    [
        pytest.param("2023-04-16", "2023", "2023-04", id="day"),
        pytest.param("2023-04~", "2023", "2023-04", id="about-a-month"),
        pytest.param("2023-01~", "2023", "2023-01", id="about-january-is-no-december"),
        pytest.param("2023", "2023", "", id="year"),
        pytest.param("2023-34", "2023", "", id="quarter"),
        pytest.param("199X", "199X", "", id="decade"),
        pytest.param("2022-12-30/2023-01-02", "2022", "2022-12", id="interval-by-its-beginning"),
        pytest.param("../2023-04-19", "2023", "2023-04", id="open-to-the-past-by-its-end"),
        pytest.param("2018/..", "2018", "", id="open-to-the-future"),
    ],
)
def test_a_date_has_its_place(date: str, year: str, month: str) -> None:
    line = _in_time.Line(date, "", lambda page: None, lambda page: None)  # type: ignore[arg-type,return-value]
    assert (line.year, line.month) == (year, month)


def test_without_dated_statements_the_page_says_so_and_has_the_roles() -> None:
    soup = page("timeline.md", annotated("a", "Anna Verdi ride."))
    assert "Nessun articolo racconta ancora un fatto con una data." in said(soup)
    assert all_said(soup.select("li.d-event .d-at")) == ["marzo 2020"]
    assert "capitana da questa data" in said(soup.select_one("li.d-event"))
    bare = html(pages(dossier(register=Register()))["timeline.md"])
    assert bare.find("ol") is None
    assert bare.select_one(".d-filter") is None


def test_a_timeline_of_very_many_events_is_parted_into_years_and_each_page_stays_small() -> None:
    given = many(_in_time.WHOLE + 250)
    made = pages(dossier(*given))
    years = sorted(path for path in made if path.startswith("timeline/years/"))
    assert len(years) == 51
    soup = html(made["timeline.md"])
    assert soup.select_one("li.d-event") is None
    assert {normpath(path.partition("#")[0]) for path in links(soup) if "years" in path} == set(years)
    assert sum(len(html(made[path]).select("li.d-event")) for path in years) == len(given) + 1


def test_a_year_of_very_many_events_tells_the_later_ones_in_a_line() -> None:
    given = [
        annotated(f"a{at:04}", f"Nel 1950 Anna Verdi ha aperto {words(at)}.", told=[("1950", "1950")])
        for at in range(_in_time.WHOLE + 5)
    ]
    items = html(pages(dossier(*given))["timeline/years/1950.md"]).select("li.d-event")
    assert len(items) == len(given)
    assert len([item for item in items if item.find("mark")]) == _in_time.WHOLE


def test_who_has_few_events_has_them_on_its_page_and_who_has_many_has_a_page_of_them() -> None:
    few, enough = many(_events.FEW), many(_events.FEW + 1)
    assert not [path for path in pages(dossier(*few)) if path.startswith("timeline/")]
    made = pages(dossier(*enough))
    assert {path for path in made if path.startswith("timeline/")} == {
        "timeline/actors/anna.md", "timeline/topics/mare.md", "timeline/sources/molo.md",
    }  # fmt: skip
    for path, own in (
        ("actors/anna.md", "actors/anna"),
        ("topics/mare.md", "topics/mare"),
        ("sources/molo.md", "sources/molo"),
    ):
        soup = html(made[path])
        assert f"../timeline/{own}.md" in links(soup)
        assert all_said(soup.select("li.d-event .d-at")) == [str(1900 + n) for n in range(1, _events.FEW + 1)]
    view = html(made["timeline/actors/anna.md"])
    assert all_said(view.select("li.d-event .d-at")) == [*(str(1900 + n) for n in range(6)), "marzo 2020"]
    assert {"../../actors/anna.md", "../../timeline.md"} <= set(links(view))


def test_a_pinned_event_stands_for_many() -> None:
    old = annotated("vecchio", "Nel 1800 Anna Verdi ha aperto il porto.", told=[("1800", "1800", "pinned")])
    soup = page("index.md", old, *many(9))
    assert all_said(soup.select("li.d-event .d-at")) == ["1800", "1905", "1906", "1907", "1908"]
    assert "timeline.md" in links(soup)


def test_beside_a_text_stands_when_in_order_of_time_with_the_way_to_each_sentence() -> None:
    items = page("articles/viaggio.md", TRIP).select(".d-side .d-beside > li")
    assert all_said(item.find("p") for item in items) == [  # type: ignore[arg-type]
        "2018", "16 aprile 2023", "fino al 19 aprile 2023", "2 maggio 2023",
    ]  # fmt: skip
    assert [links(item) for item in items] == [[f"#{TRIP.sentences[at].anchor}"] for at in (2, 0, 1, 3)]


def test_hostile_words_are_words_and_every_way_leads_to_a_place() -> None:
    given = [
        annotated(f"n{at}", f"Nel {2000 + at} Anna Verdi ha detto {NASTY} qui.", NASTY, language="en", source=NASTY,
                  told=[(str(2000 + at), str(2000 + at))], said=[(NASTY, NASTY), ("qui", "somebody")])
        for at in range(_events.FEW + 2)
    ]  # fmt: skip
    made = pages(dossier(*given))
    soups = {path: html(text) for path, text in made.items() if path.endswith(".md")}
    ids = {path: [str(found["id"]) for found in soup.find_all(id=True)] for path, soup in soups.items()}
    assert len([path for path in soups if path.startswith(("timeline", "quotations"))]) > 4
    for path, soup in soups.items():
        assert len(ids[path]) == len(set(ids[path])), path
        assert soup.find(["b", "script"]) is None
        for address in links(soup):
            assert not address.startswith("javascript")
            target, _, anchor = address.partition("#")
            there = normpath(join(dirname(path), unquote(target))) if target else path
            assert there in made, f"{path} → {address}"
            assert not anchor or anchor in ids[there], f"{path} → {address}"
    assert " ".join(NASTY.split()) in said(soups["timeline.md"])
    assert " ".join(NASTY.split()) in said(soups["quotations.md"])


def test_an_english_dossier_tells_it_in_english() -> None:
    soup = page("timeline.md", TRIP, language="en")
    assert all_said(soup.select("li.d-event .d-at"))[2:4] == ["16 April 2023", "until 19 April 2023"]
    sentence = soup.select("li.d-event")[2].find_all("p")[1]
    assert sentence.find("span")["lang"] == "it"  # type: ignore[index]
    assert REGISTER.actors["anna"].label("en") in said(soup)
