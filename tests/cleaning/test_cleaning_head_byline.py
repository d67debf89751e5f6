"""Who wrote it: the lines that say so, and names that are none."""

from __future__ import annotations

import pytest
from head_lines import MORE, TEXT, TITLE, article, kinds

from dossier.cleaning import clean, head
from dossier.cleaning.head.byline import read_byline, read_names


@pytest.mark.parametrize(
    ("line", "author"),
    [
        pytest.param("di Anna Verdi", "Anna Verdi", id="di"),
        pytest.param("Di Anna Verdi", "Anna Verdi", id="capital"),
        pytest.param("DI ANNA VERDI", "ANNA VERDI", id="all-capitals"),
        pytest.param("By Ann Green", "Ann Green", id="by"),
        pytest.param("Words by Ann Green", "Ann Green", id="words-by"),
        pytest.param("A cura di Anna Verdi", "Anna Verdi", id="a-cura-di"),
        pytest.param("Testo di: Anna Verdi", "Anna Verdi", id="colon"),
        pytest.param("Redazione online", "Redazione online", id="desk"),
    ],
)
def test_a_line_that_says_who_wrote_is_the_byline(line: str, author: str) -> None:
    found = clean(article(TITLE, line, TEXT, MORE))
    assert found.authors == (author,)
    assert kinds(found) == ["title", "byline", "paragraph", "paragraph"]
    assert line not in found.text


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Di notte le navi dormono", id="small-letter-after"),
        pytest.param("Di Anna Verdi si parla molto.", id="sentence"),
        pytest.param("By the sea", id="english-preposition"),
        pytest.param("Diana Verdi torna a casa", id="word-that-begins-so"),
        pytest.param("Di Anna, Bruno, Carlo, Dario, Elena, Fabio, Gino, Hans, Irma e Luca", id="too-long"),
    ],
)
def test_other_lines_are_no_byline(line: str) -> None:
    found = clean(article(TITLE, line, TEXT, MORE))
    assert found.authors == ()
    assert "byline" not in kinds(found)
    assert line in found.text


@pytest.mark.parametrize(
    ("lines", "authors", "rule"),
    [
        pytest.param(["By Ann Green and Bob Blue, Reuters"], ("Ann Green", "Bob Blue"), "byline", id="two"),
        pytest.param(["By Ann Green | March 3, 2024"], ("Ann Green",), "byline", id="with-date"),
        pytest.param(["3 March 2024 · by Ann Green"], ("Ann Green",), "byline", id="behind-a-date"),
        pytest.param(["Von Anna Grün"], ("Anna Grün",), "byline", id="german"),
        pytest.param(["Par Anne Vert"], ("Anne Vert",), "byline", id="french"),
        pytest.param(["Por Ana Verde"], ("Ana Verde",), "byline", id="spanish"),
        pytest.param(["Written by", "Ann Green", "Bob Blue"], ("Ann Green", "Bob Blue"), "line-below-cue", id="cue"),
        pytest.param(["Ann Green", "3 March 2024"], ("Ann Green",), "name-beside-date", id="name-beside-date"),
        pytest.param(["Ann Green, political reporter"], ("Ann Green",), "name-below-title", id="name-below-title"),
        pytest.param(["By The Associated Press"], ("The Associated Press",), "byline", id="agency"),
        pytest.param(["By Ann Green Associated Press"], ("Ann Green",), "byline", id="agency-behind-the-name"),
        pytest.param(["3 March 2024 • Ann Green • 3 min"], ("Ann Green",), "name-beside-date", id="behind-date"),
        pytest.param(["Ann Green", "3 March 2024, 5 min read"], ("Ann Green",), "name-beside-date", id="site"),
        pytest.param(["Ann Green", "Political reporter"], ("Ann Green",), "name-above-office", id="office-below"),
        pytest.param(["Ann Green and Bo Fox", "3 March 2024"], ("Ann Green", "Bo Fox"), "name-beside-date", id="and"),
        pytest.param(["Ann Green THE MOLO"], ("Ann Green",), "name-below-title", id="outlet-in-capitals"),
        pytest.param(["Ann Green III, reporter"], ("Ann Green III",), "name-below-title", id="number-of-a-name"),
        pytest.param(["Will Green", "3 March 2024"], ("Will Green",), "name-beside-date", id="name-like-a-small-word"),
        pytest.param(["Molo Redazione", "3 March 2024"], ("Molo Redazione",), "name-beside-date", id="desk"),
    ],
)
def test_who_wrote_is_read_in_many_forms(lines: list[str], authors: tuple[str, ...], rule: str) -> None:
    found = head.find_byline_and_date(head.find_title(article(TITLE, *lines, TEXT, MORE)))
    assert found.authors == authors
    assert [judged.rule for judged in found.inferred if judged.field == "authors"] == [rule]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Latest News", id="menu"),
        pytest.param("Torre Blu", id="two-words-that-may-be-a-place"),
        pytest.param("Sign In", id="button"),
        pytest.param("Photo Credit", id="caption"),
        pytest.param("Last Change: 3 March 2024", id="label"),
        pytest.param("By the harbour wall", id="preposition"),
    ],
)
def test_a_line_with_capitals_is_not_yet_a_name(line: str) -> None:
    assert head.find_byline_and_date(head.find_title(article(TITLE, line, TEXT, MORE))).authors == ()


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Flotta Nord", id="name-alone"),
        pytest.param("Pioggia Leggera", id="words-that-the-text-has"),
        pytest.param("Latest News", id="menu"),
        pytest.param("Share This", id="button"),
        pytest.param("Editorial Team", id="department"),
    ],
)
def test_beside_a_date_too_some_lines_are_no_names(line: str) -> None:
    lines = [line] if line == "Flotta Nord" else [line, "3 marzo 2024"]
    assert head.find_byline_and_date(head.find_title(article(TITLE, *lines, TEXT, MORE))).authors == ()


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        pytest.param("By Ann Green Sky News", ("Ann Green",), id="outlet-of-two-words"),
        pytest.param("Ann Green Redakteurin", ("Ann Green",), id="office-behind-a-name"),
        pytest.param(
            "Ann Green · Sky News · Posted: Aug 08, 2024 4:00 AM EDT | Last Updated: August 8, 2024",
            ("Ann Green",),
            id="outlet-and-two-dates",
        ),
        pytest.param("dal nostro inviato Bruno Neri", ("Bruno Neri",), id="our-envoy"),
        pytest.param("Testi di Anna Verdi e Bruno Neri", ("Anna Verdi", "Bruno Neri"), id="two-names"),
        pytest.param("By Ann Green, Bo Blue, and Cy Red", ("Ann Green", "Bo Blue", "Cy Red"), id="comma-before-and"),
        pytest.param("By Ann Green, MD, and Bo Blue", ("Ann Green", "Bo Blue"), id="degree-between-names"),
        pytest.param("By Green Space Agency", ("Green Space Agency",), id="agency-is-no-office"),
        pytest.param("By Jean d’Arc", ("Jean d’Arc",), id="apostrophe"),
        pytest.param("By Jean Paul DUPONT", ("Jean Paul DUPONT",), id="family-name-in-capitals"),
        pytest.param("By la mer", (), id="particle-and-no-name"),
    ],
)
def test_an_office_or_outlet_is_no_part_of_a_name(line: str, authors: tuple[str, ...]) -> None:
    assert (read_byline(line) or read_names(line)) == authors


@pytest.mark.parametrize("time", ["10:30", "Published 3 hours ago", "5 marzo"])
def test_a_name_is_the_author_s_where_a_time_stands_beside_it(time: str) -> None:
    found = head.find_byline_and_date(head.find_title(article(TITLE, "Anna Verdi", time, TEXT, MORE)))
    assert found.authors == ("Anna Verdi",)
