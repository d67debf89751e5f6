"""Plain text: lines, hard-wrapped paragraphs, line ends."""

from __future__ import annotations

import pytest

from dossier.formats import text
from dossier.model import Clipping


def read(content: str | bytes) -> list[str]:
    data = content if isinstance(content, bytes) else content.encode()
    return [block.text for block in text.read(Clipping("k", ".txt", data, "seeds/k.txt", "")).blocks]


WRAPPED = [
    "The ships came back to the harbour they had left",
    "six months before, and nobody on board had been hurt",
    "in the storms of the winter.",
]
UNWRAPPED = " ".join(WRAPPED)


@pytest.mark.parametrize(
    "end", [pytest.param("\n", id="lf"), pytest.param("\r\n", id="crlf"), pytest.param("\r", id="cr")]
)
def test_a_hard_wrapped_paragraph_is_joined_whatever_its_line_ends(end: str) -> None:
    assert read(end.join(WRAPPED) + end + end + "Next.") == [UNWRAPPED, "Next."]


def test_indented_and_trailing_space_is_no_part_of_a_wrapped_paragraph() -> None:
    assert read("\n".join(f"   {line}  " for line in WRAPPED)) == [UNWRAPPED]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["Title of the piece", "by Ann Green", "The ships are back."], id="short-lines"),
        pytest.param(
            ["The ships came back to the harbour they had left.", "The crowd waited on the quay for hours and hours."],
            id="sentence-a-line",
        ),
        pytest.param([WRAPPED[0] * 3, WRAPPED[1] * 3], id="paragraph-a-line"),
        pytest.param([WRAPPED[0], "Short", WRAPPED[1]], id="uneven-lines"),
        pytest.param(
            ["The ships came back to the harbour they had left", "Another headline of much the same length as that"],
            id="headline-a-line",
        ),
    ],
)
def test_lines_that_are_not_wrapped_stay_apart(lines: list[str]) -> None:
    assert read("\n".join(lines)) == lines


def test_blank_lines_divide_also_when_they_hold_spaces() -> None:
    assert read("One.\n \t \nTwo.\r\n\r\nThree.") == ["One.", "Two.", "Three."]


def test_a_byte_order_mark_is_no_word() -> None:
    assert read("\ufeffOne.".encode()) == ["One."]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"]
)  # fmt: skip
def test_text_in_any_unicode_encoding_is_read(encoding: str) -> None:
    assert read("La città è già più vuota.".encode(encoding)) == ["La città è già più vuota."]


def test_text_of_old_programs_is_read_by_what_it_looks_like() -> None:
    sentence = "La città è già più vuota, perché l’estate è finita e così anche la libertà. "
    assert read((sentence * 5).encode("cp1252")) == [(sentence * 5).strip()]


@pytest.mark.xfail(strict=True, reason="only a small letter shows that a line goes on")
def test_a_line_that_goes_on_with_a_capital_is_joined() -> None:
    lines = ["The stairs count 212 steps. I go up them twice a day and", "I have stopped counting."]
    assert read("\n".join(lines)) == [" ".join(lines)]


def test_words_stay_as_they_are_with_every_mark() -> None:
    assert read("<b>1 < 2</b> & *so* [on](x)") == ["<b>1 < 2</b> & *so* [on](x)"]
