"""The title: which line it is, how it is told, that it is told once."""

from __future__ import annotations

import re

import pytest
from head_lines import MENU, MORE, TEXT, TITLE, article, covered, kinds, with_frame

from dossier.cleaning import clean, head
from dossier.model import Article, Block, Span


def clip(text: str) -> Article:
    """A clip as its lines stand in a text, blank ones between them."""
    lines = [(match.start(), match[0].strip()) for match in re.finditer(r".+", text)]
    blocks = tuple(Block("paragraph", line, (Span(at, at + len(line)),)) for at, line in lines)
    return Article(key="k", origin="o", sha256="", blocks=blocks)


NEARBY = "La flotta, mesi di viaggio: le navi e la folla al molo"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param([TITLE, TEXT, MORE], TITLE, id="first-line"),
        pytest.param(["Esteri", TITLE, TEXT, MORE], TITLE, id="below-a-section"),
        pytest.param(["Home > Esteri > Asia", TITLE, TEXT, MORE], TITLE, id="below-crumbs"),
        pytest.param(["Lunedì 4 marzo 2024", TITLE, TEXT, MORE], TITLE, id="below-a-date"),
        pytest.param(["di Anna Verdi, inviata a bordo", TITLE, TEXT, MORE], TITLE, id="below-a-byline"),
        pytest.param(["La flotta torna nel", TITLE, TEXT, MORE], TITLE, id="the-whole-after-its-beginning"),
        pytest.param(
            ["La flotta torna", "La flotta torna, sei mesi dopo", TEXT],
            "La flotta torna, sei mesi dopo",
            id="with-a-comma",
        ),
        pytest.param(
            [Block("heading", "Approdo", level=1), TITLE, TEXT, MORE], "Approdo", id="heading-of-the-first-level"
        ),
        pytest.param([TITLE + "?", TEXT], TITLE + "?", id="question"),
    ],
)
def test_the_title_is_the_first_line_that_reads_like_one(lines: list[str | Block], title: str) -> None:
    found = clean(article(*lines))
    assert found.title == title
    assert [block.text for block in found.blocks if block.kind == "title"] == [title]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([TEXT, MORE], id="text-at-once"),
        pytest.param(["Esteri", TEXT], id="section-alone"),
        pytest.param(["3 marzo 2024", TEXT], id="date-alone"),
        pytest.param([TEXT, TITLE, MORE], id="line-below-the-beginning-of-the-text"),
    ],
)
def test_where_nothing_reads_like_a_title_there_is_none(lines: list[str]) -> None:
    found = clean(article(*lines))
    assert found.title == ""
    assert "title" not in kinds(found)
    assert found.text == "\n\n".join(line for line in lines if line != "3 marzo 2024")


def test_a_title_that_the_page_states_is_found_among_the_lines_in_any_case() -> None:
    found = head.find_title(article("Esteri", TITLE.upper(), TEXT, title=TITLE))
    assert kinds(found) == ["paragraph", "title", "paragraph"]
    assert found.title == found.blocks[1].text == TITLE


def test_a_stated_title_that_stands_nowhere_leaves_the_text_alone() -> None:
    given = article(TEXT, MORE, title="Altro titolo")
    assert head.find_title(given) == given


def test_the_title_is_told_once() -> None:
    found = head.find_title(article(Block("heading", TITLE, level=1), TITLE + ".", TEXT))
    assert [block.text for block in found.blocks] == [TITLE, TEXT]
    assert [(part.text, part.reason) for part in found.removed] == [(TITLE + ".", "outside")]


def test_a_line_that_stands_alone_is_the_title_rather_than_one_of_a_list_of_headlines() -> None:
    teasers = "Otto ricette per cene veloci\nDieci giochi per bambini\n\n"
    given = clip(f"{teasers}Come è finita una lunga attesa\n\n{TEXT}\n\n{MORE}")
    assert head.find_title(given).title == "Come è finita una lunga attesa"


def test_a_headline_with_a_date_in_it_signs_no_other_line() -> None:
    given = article(
        "Novità di oggi in città", "La folla saluta le navi nel porto il 3 marzo 2024", "3 marzo 2025", TEXT, MORE
    )
    found = head.find_byline_and_date(head.find_title(given))
    assert (found.title, found.published) == ("La folla saluta le navi nel porto il 3 marzo 2024", "2025-03-03")


def test_a_masthead_is_no_title() -> None:
    found = clean(article("IL CORRIERE DEL MOLO", "La parola", TITLE, TEXT, MORE, "© 2022 Il Corriere del Molo"))
    assert found.title == TITLE


def test_a_title_that_was_cut_off_is_taken_back() -> None:
    given = with_frame(*MENU, TITLE, TEXT, MORE, left_out={*MENU, TITLE})
    found = head.find_title(given)
    assert found.title == TITLE
    assert kinds(found) == ["title", "paragraph", "paragraph"]
    assert covered(found) == covered(given)


@pytest.mark.parametrize(
    ("lines", "title", "rule"),
    [
        pytest.param([f"{TITLE} | La Testata", *MENU, TITLE, NEARBY, TEXT], TITLE, "repeated-line", id="name-of-page"),
        pytest.param(
            [f"{TITLE} | La Testata", *MENU, TITLE.upper(), TEXT, MORE], TITLE, "repeated-line", id="capitals-of-name"
        ),
        pytest.param(
            [*MENU, "LA FOLLA AL MOLO SALUTA LE NAVI", TEXT, MORE],
            "La folla al molo saluta le navi",
            "line-in-capitals",
            id="in-capitals",
        ),
        pytest.param([*MENU, TITLE, "di Anna Verdi", TEXT, MORE], TITLE, "line-above-text", id="above-a-byline"),
        pytest.param([*MENU, TITLE, "Foto: le navi al molo", TEXT], TITLE, "line-above-text", id="above-a-caption"),
    ],
)
def test_what_speaks_for_a_title(lines: list[str], title: str, rule: str) -> None:
    found = clean(article(*lines))
    (judged,) = [judged for judged in found.inferred if judged.field == "title"]
    assert (found.title, judged.value.casefold(), judged.rule) == (title, title.casefold(), rule)


def test_the_name_of_the_page_alone_gives_the_title() -> None:
    name = "La folla saluta le navi al molo | La Testata"
    found = head.find_title(with_frame(name, *MENU, TEXT, MORE, left_out={name, *MENU}))
    assert found.title == "La folla saluta le navi al molo"
    assert [judged.rule for judged in found.inferred] == ["page-name"]
    assert "title" not in kinds(found)


QUESTION = "Perché la flotta ha impiegato sei mesi per il viaggio di ritorno al porto di partenza, e chi ne risponde?"


def test_a_title_as_long_as_a_sentence_that_asks_is_no_text_above_a_byline() -> None:
    lines = ("Cronaca del molo di ponente", QUESTION, "di Anna Verdi", TEXT, MORE)
    assert head.find_title(article(*lines)).title == QUESTION


def test_a_question_that_begins_the_text_is_text() -> None:
    assert head.find_title(article(TITLE, "di Anna Verdi", QUESTION, TEXT, MORE)).title == TITLE


def test_an_item_of_a_list_within_a_list_is_no_title() -> None:
    given = with_frame("* Cronaca", "o La flotta e le navi al porto", TITLE, TEXT, MORE, left_out={"* Cronaca"})
    assert head.find_title(given).title == TITLE
