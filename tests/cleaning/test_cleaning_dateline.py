"""What a text says of itself at its beginning and end: datelines, marks of agencies, bylines below it."""

from __future__ import annotations

import pytest

from dossier.cleaning import clean
from dossier.cleaning.head.dateline import read_dateline
from dossier.model import Article, Block, Span

TITLE = "La flotta torna nel porto di casa"
TEXT = "Dopo sei mesi di viaggio le navi sono rientrate nel porto di partenza senza danni né feriti."
MORE = "La folla ha salutato gli equipaggi dal molo per tutta la mattina, sotto una pioggia leggera e fredda."

LONG = [TEXT.replace("sei", number) for number in ("due", "tre", "sette", "otto", "nove", "dieci")]
"""So much text that what stands below it is not near its beginning."""


def article(*lines: str, **fields: str | tuple[str, ...]) -> Article:
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block("paragraph", line, (Span(at, at + len(line)),)))
        at += len(line) + 1
    return Article(key="k", origin="o", sha256="", blocks=tuple(blocks), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words", "date", "day", "agencies"),
    [
        pytest.param("MOSCA, 17 APR – Piove.", "MOSCA, 17 APR", "", "17 APR", (), id="town-and-day"),
        pytest.param("ROMA (ANSA) - Piove.", "ROMA (ANSA)", "", "", ("ANSA",), id="town-and-agency"),
        pytest.param("PARIS (AP) — It rains.", "PARIS (AP)", "", "", ("AP",), id="em-dash"),
        pytest.param("KYIV, Ukraine (AP) — It rains.", "KYIV, Ukraine (AP)", "", "", ("AP",), id="with-country"),
        pytest.param("NEW YORK (AP) — It rains.", "NEW YORK (AP)", "", "", ("AP",), id="town-of-two-words"),
        pytest.param(
            "OSLO, April 3 (Reuters) - It rains.",
            "OSLO, April 3 (Reuters)",
            "",
            "April 3",
            ("Reuters",),
            id="month",
        ),
        pytest.param(
            "(ANSA) - ROMA, 17 APR - Piove.", "(ANSA) - ROMA, 17 APR", "", "17 APR", ("ANSA",), id="agency-first"
        ),
        pytest.param(
            "Roma, 17 apr. (Adnkronos) - Piove.", "Roma, 17 apr. (Adnkronos)", "", "17 apr.", ("Adnkronos",), id="stops"
        ),
        pytest.param(
            "Madrid, 17 abr (EFE).- Llueve.", "Madrid, 17 abr (EFE)", "", "17 abr", ("EFE",), id="stop-and-hyphen"
        ),
        pytest.param(
            "Paris, 17 avr 2023 (AFP) - Il pleut.",
            "Paris, 17 avr 2023 (AFP)",
            "2023-04-17",
            "",
            ("AFP",),
            id="with-year",
        ),
        pytest.param(
            "OSLO, April 17. /TASS/. It rains.", "OSLO, April 17. /TASS/", "", "April 17", ("TASS",), id="strokes"
        ),
        pytest.param("Berlin (dpa) - Es regnet.", "Berlin (dpa)", "", "", ("dpa",), id="agency-in-small-letters"),
        pytest.param("ROMA (ANSA-AFP) - Piove.", "ROMA (ANSA-AFP)", "", "", ("ANSA", "AFP"), id="two-agencies"),
        pytest.param("(AGI) Roma - Piove.", "(AGI) Roma", "", "", ("AGI",), id="no-dash-behind-the-agency"),
    ],
)
def test_a_dateline_tells_day_and_agency(text: str, words: str, date: str, day: str, agencies: tuple[str, ...]) -> None:
    assert read_dateline(text) == (words, date, day, agencies)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("BRUXELLES - Il consiglio si riunisce oggi.", id="town-alone-tells-neither-day-nor-agency"),
        pytest.param("ROMA BATTE NAPOLI – La partita del 3 marzo 2024.", id="headline"),
        pytest.param("ROMA - LAZIO, 3 marzo 2024 - La partita è finita.", id="two-towns"),
        pytest.param("CINA, 17 MORTI - Il bilancio sale ancora.", id="figure-that-is-no-day"),
        pytest.param("MAGGIO 1945 - La guerra è finita.", id="month-and-year"),
        pytest.param("NEL PORTO, 3 MARZO 2024 - La nave parte.", id="preposition"),
        pytest.param("17 aprile 2023 - Il porto riapre.", id="date-alone"),
        pytest.param("Il 17 aprile - data storica - il porto riapre.", id="day-within-a-sentence"),
        pytest.param("MOSCA, il 17 aprile, ha deciso - come detto.", id="town-that-acts"),
        pytest.param("NATO – the alliance of 1949 (AP) - is old.", id="acronym"),
        pytest.param("The Associated Press (AP) — founded in 1846 — is an agency.", id="agency-itself"),
        pytest.param("La riunione (ANSA) - ieri - è finita.", id="words-in-small-letters"),
        pytest.param("Il porto è chiuso, dice l’agenzia (ANSA) - ma riapre.", id="agency-within-a-sentence"),
        pytest.param("OSLO (NATO) - It rains.", id="brackets-of-no-agency"),
        pytest.param("Dal nostro inviato a Kiev – La notte è lunga.", id="correspondent"),
        pytest.param("", id="nothing"),
    ],
)
def test_another_beginning_is_no_dateline(text: str) -> None:
    assert read_dateline(text) is None


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        pytest.param([TITLE, "OSLO, 3 MAR 2024 - " + TEXT, MORE], "2024-03-03", id="with-year"),
        pytest.param([TITLE, "OSLO, 3 MAR - " + TEXT, MORE], "", id="year-nowhere"),
        pytest.param(
            [TITLE, "Aggiornato il 4 marzo 2024", "OSLO, 3 MAR - " + TEXT, MORE],
            "2024-03-03",
            id="before-a-change",
        ),
        pytest.param(
            [TITLE, "Aggiornato il 2 gennaio 2024", "OSLO, 30 DIC - " + TEXT, MORE], "2023-12-30", id="year-before"
        ),
        pytest.param(
            [TITLE, "Aggiornato il 4 marzo 2024", "OSLO, 3 AGO - " + TEXT, MORE], "", id="long-before-a-change"
        ),
        pytest.param(
            [TITLE, "OSLO, 3 MAR - " + TEXT, "Così il 3 marzo 2024 è finita la missione della flotta del nord."],
            "2024-03-03",
            id="same-day-in-the-text",
        ),
        pytest.param(
            [TITLE, "OSLO, 3 MAR - " + TEXT, "La missione della flotta era iniziata il 5 ottobre 2023, di notte."],
            "",
            id="other-day-in-the-text",
        ),
        pytest.param([TITLE, "5 marzo 2024", "OSLO, 3 MAR 2024 - " + TEXT, MORE], "2024-03-05", id="head-says-more"),
    ],
)
def test_a_dateline_gives_the_day_where_the_year_is_certain(lines: list[str], published: str) -> None:
    found = clean(article(*lines))
    assert found.published == published
    assert "OSLO, 3" in found.text or "OSLO, 30" in found.text, "its words stay in the text"


@pytest.mark.parametrize(
    ("lines", "authors", "rule"),
    [
        pytest.param([TITLE, "ROMA (ANSA) - " + TEXT, MORE], ("ANSA",), "dateline", id="dateline"),
        pytest.param([TITLE, "di Anna Verdi", "ROMA (ANSA) - " + TEXT, MORE], ("Anna Verdi",), "byline", id="byline"),
        pytest.param([TITLE, *LONG, MORE + " (ANSA)."], ("ANSA",), "agency-mark", id="mark-at-the-end"),
        pytest.param([TITLE, *LONG, MORE, "(ANSA)"], ("ANSA",), "agency-mark", id="mark-in-its-own-line"),
        pytest.param([TITLE, *LONG, MORE, "di Anna Verdi"], ("Anna Verdi",), "byline-below-text", id="byline-below"),
        pytest.param([TITLE, *LONG, MORE, "di Redazione"], ("Redazione",), "byline-below-text", id="newsroom-below"),
        pytest.param([TITLE, *LONG, MORE, "Anna Verdi"], ("Anna Verdi",), "name-below-text", id="name-alone"),
        pytest.param(
            [TITLE, *LONG, MORE, "© Riproduzione riservata", "di Anna Verdi"],
            ("Anna Verdi",),
            "byline-below-text",
            id="behind-a-line-of-rights",
        ),
        pytest.param(
            [TITLE, *LONG, MORE, "Written by", "Ann Green"], ("Ann Green",), "byline-below-text", id="below-its-cue"
        ),
    ],
)
def test_the_text_names_its_authors_where_no_head_does(lines: list[str], authors: tuple[str, ...], rule: str) -> None:
    found = clean(article(*lines))
    assert found.authors == authors
    assert [told.rule for told in found.inferred if told.field == "authors"] == [rule]
    assert MORE in found.text


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([TITLE, *LONG, MORE, "Il molo riapre domani mattina", "di Anna Verdi"], id="byline-of-another"),
        pytest.param([TITLE, *LONG, MORE, "La flotta del nord"], id="line-that-is-no-name"),
        pytest.param([TITLE, *LONG, MORE, "Pioggia Leggera e fredda"], id="sentence-without-end"),
        pytest.param([TITLE, *LONG, MORE + " (NATO)."], id="brackets-of-no-agency"),
        pytest.param([TITLE, *LONG, MORE + " Lo ha detto (ANSA) il porto."], id="agency-before-the-end"),
        pytest.param([TITLE, *LONG, MORE + " (a.v.)"], id="initials"),
    ],
)
def test_what_else_stands_at_the_end_names_no_author(lines: list[str]) -> None:
    assert clean(article(*lines)).authors == ()


def test_what_the_page_states_of_author_and_date_stands() -> None:
    given = article(TITLE, "ROMA, 3 marzo 2024 (ANSA) - " + TEXT, MORE, authors=("Bruno Blu",), published="2020-01-01")
    found = clean(given)
    assert (found.authors, found.published) == (("Bruno Blu",), "2020-01-01")
