"""When it was published and changed: the lines that say so."""

from __future__ import annotations

import pytest
from head_lines import MORE, TEXT, TITLE, article, kinds, with_frame

from dossier.cleaning import clean, head
from dossier.cleaning.head.time_line import is_time_line


@pytest.mark.parametrize(
    ("line", "published"),
    [
        pytest.param("3 marzo 2024", "2024-03-03", id="date-alone"),
        pytest.param("Pubblicato il 3 marzo 2024, ore 10:30", "2024-03-03", id="published-on"),
        pytest.param("March 3, 2024", "2024-03-03", id="month-first"),
        pytest.param("2024-03-03 10:30", "2024-03-03", id="iso"),
        pytest.param("03/04/2024", "2024-04-03", id="strokes-in-a-language-that-puts-the-day-first"),
    ],
)
def test_a_line_that_says_when_is_the_dateline(line: str, published: str) -> None:
    found = clean(article(TITLE, line, TEXT, MORE))
    assert found.published == published
    assert kinds(found)[1] == "dateline"
    assert line not in found.text


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Tutto cominciò il 3 marzo 2024.", id="sentence"),
        pytest.param("3 hours ago", id="relative"),
        pytest.param("marzo 2024", id="month-alone"),
        pytest.param("Dal 3 marzo 2024 le navi della flotta del nord sono di nuovo in mare aperto", id="too-long"),
    ],
)
def test_other_lines_are_no_dateline(line: str) -> None:
    found = clean(article(TITLE, line, TEXT, MORE))
    assert found.published == ""
    assert line in found.text


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        pytest.param(["Aggiornato il 5 marzo 2024", "Pubblicato il 3 marzo 2024"], "2024-03-03", id="change-first"),
        pytest.param(["Pubblicato il 3 marzo 2024, aggiornato il 5 marzo 2024"], "2024-03-03", id="in-one-line"),
        pytest.param(["4 marzo 2024", "Pubblicato il 3 marzo 2024"], "2024-03-03", id="named-as-publication"),
        pytest.param(["Aggiornato il 5 marzo 2024"], "", id="change-alone"),
    ],
)
def test_the_day_of_a_change_is_not_the_day_of_publication(lines: list[str], published: str) -> None:
    found = clean(article(TITLE, *lines, TEXT, MORE))
    assert found.published == published
    assert not set(lines) & {block.text for block in found.body}


@pytest.mark.parametrize(
    ("lines", "published", "modified"),
    [
        pytest.param(["Aggiornato il 5 marzo 2024"], "", "2024-03-05", id="change-alone"),
        pytest.param(["3 marzo 2024", "Aggiornato il 5 marzo 2024"], "2024-03-03", "2024-03-05", id="two-lines"),
        pytest.param(["Published March 3, 2024 | Updated March 5, 2024"], "2024-03-03", "2024-03-05", id="one-line"),
        pytest.param(["Last updated:", "5 March 2024"], "", "2024-03-05", id="line-below-its-cue"),
        pytest.param(["Pubblicato il", "3 marzo 2024"], "2024-03-03", "", id="published-below-its-cue"),
        pytest.param(["5 marzo 2024", "Aggiornato il 3 marzo 2024"], "2024-03-05", "", id="change-before-publication"),
        pytest.param(["Ultime modifiche al piano", "3 marzo 2024"], "2024-03-03", "", id="headline-is-no-cue"),
    ],
)
def test_the_day_of_the_last_change_is_told_by_itself(lines: list[str], published: str, modified: str) -> None:
    found = clean(article(TITLE, *lines, TEXT, MORE))
    assert (found.published, found.modified) == (published, modified)
    told = {judged.field: judged.value for judged in found.inferred if judged.field in {"published", "modified"}}
    assert told == {field: day for field, day in (("published", published), ("modified", modified)) if day}


@pytest.mark.parametrize(
    ("line", "published"),
    [
        pytest.param("martedì 5 marzo 2024, ore 10:30", "2024-03-05", id="weekday-and-hour"),
        pytest.param("Tuesday, March 5, 2024 at 9:15 AM EST", "2024-03-05", id="weekday-hour-and-zone"),
        pytest.param("Published: March 5, 2024, 1:00 a.m.", "2024-03-05", id="hour-with-stops"),
        pytest.param("1° marzo 2024", "2024-03-01", id="first-of-the-month"),
        pytest.param("5 MARZO 2024", "2024-03-05", id="capitals"),
        pytest.param("2024-03-05T10:30:00+01:00", "2024-03-05", id="machine-s-form"),
    ],
)
def test_a_day_is_read_in_all_usual_forms(line: str, published: str) -> None:
    found = head.find_byline_and_date(head.find_title(article(TITLE, line, TEXT, MORE)))
    assert (found.title, found.published) == (TITLE, published)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("10:30", id="hour"),
        pytest.param("5:15 pm", id="half-of-the-day"),
        pytest.param("5 marzo, ore 10:30", id="day-and-month"),
        pytest.param("March 5", id="month-first"),
        pytest.param("Updated March 5, 9:41 AM;Posted March 4, 8:19 PM", id="cues"),
        pytest.param("Published 3 hours ago", id="hours-ago"),
        pytest.param("3 ore fa", id="hours-ago-in-italian"),
        pytest.param("vor 3 Stunden", id="hours-ago-in-german"),
        pytest.param("3時間前", id="hours-ago-in-japanese"),
    ],
)
def test_a_line_says_when_without_a_year(line: str) -> None:
    assert is_time_line(line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("The 9:41 to Oslo", id="train"),
        pytest.param("Le 5 giornate di marzo che cambiarono il porto", id="headline-with-a-month"),
        pytest.param("5 marzo 2024", id="full-date"),
        pytest.param("Dodici ore in fila sul molo", id="duration"),
        pytest.param("Updated rules for the harbour", id="cue-without-a-figure"),
        pytest.param("a" * 300, id="endless"),
    ],
)
def test_other_lines_say_no_time(line: str) -> None:
    assert not is_time_line(line)


@pytest.mark.parametrize("line", ["5 marzo, ore 10:30", "Updated March 5, 9:41 AM", "3 ore fa"])
def test_the_time_nearest_to_the_text_is_not_its_title(line: str) -> None:
    assert head.find_title(article("Cronaca", TITLE, line, TEXT, MORE)).title == TITLE


def test_below_a_lede_and_the_page_s_tools_stand_byline_and_date() -> None:
    tools = [f"Strumento numero {n}" for n in range(8)]
    given = with_frame(TITLE, TEXT, *tools, "di Anna Verdi", "5 marzo 2024", MORE, left_out=set(tools))
    found = head.find_byline_and_date(head.find_title(given))
    assert (found.authors, found.published) == (("Anna Verdi",), "2024-03-05")
