"""What happened when and who said what, in every form that other programs read."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from typing import Any

import icalendar as library
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.namespace import RDF

from dossier import evidence
from dossier.discovery import name_of
from dossier.evidence import linked_data
from dossier.exports import _csv, icalendar, jsonld, quotations_csv, timeline_csv, timelinejs
from dossier.exports import json as as_json
from dossier.model import Actor, Dossier, Register, Settings, Source, Topic
from tests.evidence.told_by_hand import annotated

REGISTER = Register(
    actors={
        "anna": Actor(id="anna", name={"it": "Anna Verdi", "en": "Ann Green"}, type="person", wikidata="Q1"),
        "molo": Actor(id="molo", name={"": "Consiglio del Molo"}, type="organisation"),
    },
    topics={"fari": Topic(id="fari", name={"it": "Fari & porti"})},
    sources={"gazzetta": Source(id="gazzetta", name={"": "Gazzetta del Molo"})},
)
ONE = annotated(
    "città",
    "[Anna Verdi|anna] accende [il 16 aprile|=2023-04-16] il [faro|#fari] <nuovo> & basta.",
    "Il ponte apre dal 3 al 5 maggio, dice [Anna Verdi|anna]. In marzo [Anna Verdi|anna] tace.",
    "«[=1+1 fa due|\"anna]», «[si vedrà|\"?]» e «[niente|\"]».",
    published="2023-04-17",
    source="gazzetta",
    statements=[
        ("Anna Verdi accende", "2023-04-16"),
        ("Il ponte apre", "2023-05-03/2023-05-05 reported"),
        ("In marzo", "2023-03"),
    ],
)  # fmt: skip
TWO = annotated(
    "due",
    "Verso il 2010 il [Consiglio|molo] chiude. Dal 2018 il [Consiglio|molo] riapre. D'estate il [Consiglio|molo] va.",
    published="",
    statements=[("Verso il 2010", "2010~"), ("Dal 2018", "2018/.."), ("D'estate", "2022-22")],
)
ADDRESSED = replace(ONE, article=replace(ONE.article, url="https://example.org/?a=1&b=2", title="Il <faro>"))
DOSSIER = Dossier((ADDRESSED, TWO), REGISTER, Settings(title="Faro & molo", description="<b>", language="it"))
EMPTY = Dossier((), Register(), Settings())
VARIANTS = (icalendar, jsonld, quotations_csv, timeline_csv, timelinejs)


def file_of(variant: Any, path: str) -> str:
    return next(file.text for file in variant.export(DOSSIER) if file.path == path)


def rows(text: str) -> list[dict[str, str]]:
    read = csv.DictReader(io.StringIO(text, newline=""))
    return [{key: _csv.unguarded(cell) for key, cell in row.items()} for row in read]


@pytest.mark.parametrize("variant", [*VARIANTS, as_json], ids=name_of)
def test_a_dossier_without_articles_has_the_same_forms_with_nothing_in_them(variant: Any) -> None:
    assert variant.document(EMPTY).endswith("\n")
    assert all(file.text.endswith("\n") for file in variant.export(EMPTY))


def test_the_record_of_an_article_has_what_was_found_in_it() -> None:
    record = json.loads(file_of(as_json, "data/articles/città.json"))
    assert [said["text"] for said in record["quotations"]] == ["=1+1 fa due", "si vedrà", "niente"]
    assert [told["value"] for told in record["dates"]] == ["2023-04-16"]
    assert [told["date"] for told in record["statements"]] == ["2023-04-16", "2023-05-03/2023-05-05", "2023-03"]


def test_the_timeline_is_a_list_of_events_with_their_witnesses() -> None:
    told = json.loads(file_of(as_json, "data/timeline.json"))["timeline"]
    assert [one["date"] for one in told] == [
        "2010~", "2018/..", "2022-22", "2023-03", "2023-04-16", "2023-05-03/2023-05-05",
    ]  # fmt: skip
    day = told[4]
    (witness,) = day["witnesses"]
    assert (day["precision"], day["first"], day["actors"], day["topics"]) == ("day", "2023-04-16", ["anna"], ["fari"])
    assert (witness["words"], witness["source"], witness["published"]) == ("il 16 aprile", "gazzetta", "2023-04-17")
    assert witness["address"] == f"articles/citt%C3%A0/#{witness['anchor']}"
    assert witness["anchor"] in {sentence.anchor for sentence in ADDRESSED.sentences}
    assert (told[1]["first"], told[1]["last"], told[0]["approximate"]) == ("2018-01-01", None, True)


def test_the_quotations_are_those_that_have_a_speaker() -> None:
    told = json.loads(file_of(as_json, "data/quotations.json"))["quotations"]
    assert [(one["text"], one["speaker"]) for one in told] == [("=1+1 fa due", "anna"), ("si vedrà", None)]
    assert len({one["id"] for one in told}) == 2
    assert json.loads(as_json.document(DOSSIER))["quotations"] == told


def test_the_timeline_as_a_table_has_a_line_for_each_event() -> None:
    text = file_of(timeline_csv, "data/timeline.csv")
    told = rows(text)
    assert text == timeline_csv.document(DOSSIER)
    assert re.fullmatch(r'(?:[^\r\n"]|"[^"]*"|\r\n)*\r\n', text), "lines end as RFC 4180 wants"
    assert [row["date"] for row in told] == [event.date for event in evidence.events(DOSSIER)]
    assert (told[4]["actor_names"], told[4]["topic_names"], told[4]["outlet"]) == (
        "Anna Verdi", "Fari & porti", "Gazzetta del Molo",
    )  # fmt: skip
    assert (told[4]["reported"], told[5]["reported"], told[4]["articles"]) == ("false", "true", "1")


def test_the_quotations_as_a_table_are_no_formulas() -> None:
    text = quotations_csv.document(DOSSIER)
    assert ",'=1+1 fa due," in text
    assert [row["words"] for row in rows(text)] == ["=1+1 fa due", "si vedrà"]
    assert [row["speaker_name"] for row in rows(text)] == ["Anna Verdi", ""]


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\tx", "\rx", "＝1", "'=1", "''", "'Ndrangheta"])
def test_a_cell_that_a_spreadsheet_would_take_for_a_formula_gets_a_guard(cell: str) -> None:
    assert _csv.guarded(cell) == "'" + cell
    assert _csv.unguarded(_csv.guarded(cell)) == cell


@pytest.mark.parametrize("cell", ["", "Anna", "1=1", "«=1»", "–1", " =1"])
def test_any_other_cell_stays_as_it_is(cell: str) -> None:
    assert _csv.guarded(cell) == cell


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00")), min_size=1, max_size=4))
def test_what_a_table_holds_comes_back(cells: list[str]) -> None:
    columns = [f"c{number}" for number in range(len(cells))]
    text = _csv.table(columns, [dict(zip(columns, cells, strict=True))])
    assert rows(text) == [dict(zip(columns, cells, strict=True))]
    assert not any(row.startswith(_csv.FORMULA_STARTS) for row in next(iter(csv.reader(io.StringIO(text))), []))


def test_the_calendar_has_days_and_intervals_of_days_alone() -> None:
    calendar = library.Calendar.from_ical(file_of(icalendar, "data/timeline.ics"))
    assert [(entry["DTSTART"].dt, entry["DTEND"].dt) for entry in calendar.walk("VEVENT")] == [
        (date(2023, 4, 16), date(2023, 4, 17)),
        (date(2023, 5, 3), date(2023, 5, 6)),
    ]


def test_an_event_of_the_calendar_tells_its_sentence_and_where_it_stands() -> None:
    text = icalendar.document(DOSSIER)
    first, second = library.Calendar.from_ical(text).walk("VEVENT")
    assert "DTSTART;VALUE=DATE:20230416\r\n" in text
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dossier//Faro & molo//IT\r\n")
    assert str(first["SUMMARY"]) == "Anna Verdi accende il 16 aprile il faro <nuovo> & basta."
    assert "articles/citt%C3%A0/#s-" in str(first["DESCRIPTION"])
    assert "Gazzetta del Molo, 17 aprile 2023" in str(first["DESCRIPTION"])
    assert [str(one) for one in first["CATEGORIES"].cats] == ["Fari & porti"]
    assert str(first["URL"]) == "https://example.org/?a=1&b=2"
    assert first["DTSTAMP"].dt == datetime(2023, 4, 17, tzinfo=UTC), "the article's day, and not now"
    assert first["UID"] != second["UID"]
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://a.example/\nX-EVIL:1", "https://a.example/ b", "a.html"]
)
def test_what_is_no_address_of_the_web_is_nowhere_a_link(url: str) -> None:
    one = replace(ONE, article=replace(ONE.article, url=url))
    made = Dossier((one,), REGISTER, Settings())
    assert "URL" not in next(iter(library.Calendar.from_ical(icalendar.document(made)).walk("VEVENT")))
    assert "X-EVIL" not in icalendar.document(made)
    assert "href" not in timelinejs.document(made)
    assert "sameAs" not in linked_data.article(one.article, made, "")


@pytest.mark.parametrize(
    ("value", "days"),
    [
        pytest.param("2023-04-16", 1, id="day"),
        pytest.param("2023-04-10/2023-04-16", 7, id="week"),
        pytest.param("2023-04", 0, id="month"),
        pytest.param("2023-04/2023-05", 0, id="months"),
        pytest.param("2023-04-16~", 0, id="about"),
        pytest.param("2023-04-16/..", 0, id="open end"),
        pytest.param("../2023-04-16", 0, id="open beginning"),
        pytest.param("2023-33", 0, id="quarter"),
        pytest.param("2018", 0, id="year"),
    ],
)
def test_which_dates_a_calendar_has(value: str, days: int) -> None:
    found = icalendar.exact_days(value)
    assert ((found[1] - found[0]).days + 1 if found else 0) == days


def test_no_command_waits_for_the_calendar() -> None:
    code = "import sys, dossier.cli.exporting; print('icalendar' in sys.modules, 'rdflib' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False False\n"


@pytest.mark.parametrize(
    ("value", "dates"),
    [
        ("2023-04-16", {"start_date": {"year": 2023, "month": 4, "day": 16}}),
        ("2023-04~", {"start_date": {"year": 2023, "month": 4}}),
        ("2018", {"start_date": {"year": 2018}}),
        ("2018/..", {"start_date": {"year": 2018, "month": 1, "day": 1}}),
        ("../2023-04-19", {"start_date": {"year": 2023, "month": 4, "day": 19}}),
        (
            "2023-34",
            {
                "start_date": {"year": 2023, "month": 4, "day": 1},
                "end_date": {"year": 2023, "month": 6, "day": 30},
            },
        ),
    ],
)
def test_where_a_date_stands_in_a_timelinejs_line(value: str, dates: dict[str, Any]) -> None:
    assert timelinejs._dates(value) == dates


class Tags(HTMLParser):
    """The elements of a piece of HTML, and its words."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_text_of_timelinejs_is_html_without_any_of_the_articles() -> None:
    told = json.loads(timelinejs.document(DOSSIER))
    assert told["title"]["text"] == {"headline": "Faro &amp; molo", "text": "&lt;b&gt;"}
    slide = next(one for one in told["events"] if one["display_date"] == "16 aprile 2023")
    page = Tags()
    page.feed(slide["text"]["text"] + slide["text"]["headline"] + slide["group"])
    assert page.tags == ["p", "p", "small", "a"]
    assert "il faro <nuovo> & basta" in page.words
    assert "Il <faro>, Gazzetta del Molo" in page.words
    assert len({one["unique_id"] for one in told["events"]}) == len(told["events"])


def graph(text: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=text, format="json-ld", publicID="https://example.org/data/statements.jsonld")


def test_the_linked_data_is_read_without_fetching_anything() -> None:
    found = graph(file_of(jsonld, "data/statements.jsonld"))
    schema = rdflib.Namespace("https://schema.org/")
    assert len(set(found.subjects(RDF.type, schema.Event))) == 6
    assert {str(text) for text in found.objects(None, schema.text)} == {"=1+1 fa due", "si vedrà"}
    speakers = set(found.objects(None, schema.spokenByCharacter))
    assert rdflib.URIRef("https://example.org/actors/anna/") in speakers
    starts = {str(start) for start in found.objects(None, schema.startDate)}
    assert starts == {"2018-01-01", "2022-06-01", "2023-03", "2023-04-16", "2023-05-03"}, "what is about so has none"
    temporal = rdflib.URIRef("http://purl.org/dc/terms/temporal")
    assert {str(value) for value in found.objects(None, temporal)} >= {"2010~", "2018/.."}
    assert not list(found.subject_objects(schema.generated))


def test_what_is_told_in_the_articles_words_is_a_claim_and_no_quotation() -> None:
    said = evidence.sayings(DOSSIER)[0]
    indirect = replace(said, quotation=replace(said.quotation, direct=False))
    node = linked_data.saying(indirect, DOSSIER, "../../")
    assert (node["@type"], node["creator"]["name"]) == ("Claim", "Anna Verdi")
    assert "spokenByCharacter" not in node
    assert node["url"].startswith("../../articles/citt%C3%A0/#s-")


def test_linked_data_ends_no_script() -> None:
    nodes = [linked_data.event(event, DOSSIER, "") for event in evidence.events(DOSSIER)]
    text = linked_data.for_script(linked_data.document(nodes))
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["@graph"] == nodes


def test_the_linked_data_of_the_file_is_that_of_the_document() -> None:
    file, whole = json.loads(file_of(jsonld, "data/statements.jsonld")), json.loads(jsonld.document(DOSSIER))
    assert file["@context"] == whole["@context"]
    assert [node["name"] for node in file["@graph"] if node["@type"] == "Event"] == [
        node["name"] for node in whole["@graph"] if node["@type"] == "Event"
    ]
