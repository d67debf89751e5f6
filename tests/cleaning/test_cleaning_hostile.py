"""Input that nobody wrote: the work that patterns and steps do grows with its length, not with its square.

No time is measured. On one of these lines a function that takes the square of the length would not come back for
hours; the suite would hang, and say where.
"""

import hashlib

import pytest

from dossier import pipeline
from dossier.cleaning import casing, phrases, repair, words
from dossier.cleaning.head import byline, captions, crumbs, date_line, page_name
from dossier.language import detect, ends_a_sentence, find_dates, occurrences, sentences
from dossier.model import Article, Clipping

LENGTH = 300_000

LINES = {
    "one letter": "a",
    "one capital": "A",
    "figures": "1",
    "spaces": " ",
    "short words": "a ",
    "brackets": "(",
    "pairs of brackets": "()",
    "stops": ".",
    "marks": "word!",
    "bars": "a | ",
    "dashes": "aa - ",
    "agencies in brackets": "(photo/",
    "credits": "foto: ",
    "cues": "by ",
    "years": "2023 ",
    "damaged letters": "Ã",
}

TEXT = "Il ponte sul fiume è stato aperto ieri, dopo lavori che sono durati tre anni e che la città aspettava da tempo."


def read(text: str) -> Article:
    data = text.encode()
    return pipeline.read(Clipping("x", ".txt", data, "x.txt", hashlib.sha256(data).hexdigest()))


def long(piece: str) -> str:
    return (piece * LENGTH)[:LENGTH]


@pytest.mark.parametrize("piece", LINES.values(), ids=LINES)
@pytest.mark.parametrize("tail", ["", "x", ".."], ids=["", "letter", "stops"])
def test_every_judgement_of_a_line_comes_to_an_end(piece: str, tail: str) -> None:
    line = long(piece) + tail
    dates = find_dates(line)
    assert all(date.value for date in dates)
    assert isinstance(ends_a_sentence(line), bool)
    assert all(span.start < span.end for span in sentences(line, "it"))
    assert all(span.end - span.start == 3 for span in occurrences(line, "xyz"))
    assert len(detect(line)) in {0, 2}
    assert not byline.read_byline(line)
    assert not byline.read_names(line)
    assert not date_line.is_date_line(line)
    assert len(words.tokens(line)) <= len(line)
    assert page_name.without_site(line, ()) == line.strip()
    assert crumbs.crumbs(line)
    assert isinstance(captions.is_caption(line), bool)
    assert phrases.plain_line(line) in " ".join(line.casefold().split())
    assert phrases.known(line).how in {"", "row", "is", "begins", "has"}
    assert len(repair.mend(line)) <= len(line)
    assert casing.sentence_case(line, casing.Casing()).casefold() == line.casefold()


@pytest.mark.parametrize("piece", LINES.values(), ids=LINES)
def test_such_a_line_within_an_article_leaves_its_text(piece: str) -> None:
    text = "\n".join(["Il ponte riapre", "12 marzo 2024", *[TEXT] * 4, long(piece), *[TEXT] * 4])
    assert read(text).text.count(TEXT) >= 4


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["Home", "Sport"], id="menu"),
        pytest.param(["Il ponte riapre"], id="title"),
        pytest.param(["IL PONTE RIAPRE OGGI"], id="capitals"),
        pytest.param(["12 marzo 2024"], id="dates"),
        pytest.param(["By Ann Green", "Foto: Ansa"], id="bylines"),
    ],
)
def test_many_short_lines_above_an_article_leave_its_text(lines: list[str]) -> None:
    above = lines * (30_000 // len(lines))
    assert TEXT in read("\n".join(["Il ponte sul fiume riapre ai pedoni", *above, *[TEXT] * 4])).text


def test_a_byline_is_not_read_from_a_line_beyond_its_bound() -> None:
    assert byline.read_byline("By Ann Green")
    assert not byline.read_byline("By Ann " + "e" * byline.BYLINE_CHARACTERS)
