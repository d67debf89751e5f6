"""Plain text: lines, hard-wrapped paragraphs, line ends."""

from __future__ import annotations

import pytest

from dossier.formats import text
from dossier.model import Article, Clipping


def article(content: str | bytes) -> Article:
    data = content if isinstance(content, bytes) else content.encode()
    return text.read(Clipping("k", ".txt", data, "seeds/k.txt", ""))


def read(content: str | bytes) -> list[str]:
    return [block.text for block in article(content).blocks]


def fixes(content: str) -> dict[str, int]:
    return {fix.name: fix.count for fix in article(content).fixes}


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
        pytest.param(
            ["The ships came back to the harbour they had left", "by the newsroom"],
            id="headline-and-byline",
        ),
        pytest.param(
            ["The ships came back to the harbour they had left", "3 May 2021, from the harbour of the north"],
            id="headline-and-date",
        ),
        pytest.param(
            [
                "the lamp of the north pier, with its seven steps",
                "the bell",
                "the ropes that the rain of a whole winter has worn",
                "the old chain",
                "the nets",
            ],
            id="verse-of-uneven-lines",
        ),
        pytest.param(
            [
                "a) bread, cheese and the apples from the garden, and",
                "b) water for two days, or three if the wind is weak",
                "c) the map of the coast, which nobody has looked at",
            ],
            id="list",
        ),
        pytest.param(
            [
                "lighthouse of the north   white, every six seconds,",
                "lighthouse of the south   red, every nine seconds,",
                "lighthouse of the bay     green, every two seconds.",
            ],
            id="table",
        ),
        pytest.param(
            [
                "const tower = lights.filter(light => light.isOn);",
                "const stairs = towers.map(tower => tower.stairs);",
                "return stairs.reduce((sum, steps) => sum + steps);",
            ],
            id="program",
        ),
    ],
)
def test_lines_that_are_not_wrapped_stay_apart(lines: list[str]) -> None:
    assert read("\n".join(lines)) == [" ".join(line.split()) for line in lines]


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


def test_a_line_that_goes_on_with_a_capital_is_joined() -> None:
    lines = ["The stairs count 212 steps. I go up them twice a day and", "I have stopped counting."]
    assert read("\n".join(lines)) == [" ".join(lines)]


def test_words_stay_as_they_are_with_every_mark() -> None:
    assert read("<b>1 < 2</b> & *so* [on](x)") == ["<b>1 < 2</b> & *so* [on](x)"]


COLUMN = """\
The lamp is lit at dusk, when the
first boats leave the harbour, and
it burns until the last of them is
back. Nobody remembers a night in
which it was dark.
"""


def test_a_newspapers_narrow_column_is_joined() -> None:
    assert read(COLUMN) == [" ".join(COLUMN.split())]
    assert fixes(COLUMN) == {"hard-wrap": 4}


def test_paragraphs_without_blank_lines_end_where_the_next_word_had_room() -> None:
    first = ["The ships came back to the harbour they had left", "six months before, and nobody was hurt."]
    second = [
        "The winter had been long, with storms that kept",
        "the boats ashore for weeks, and nobody had",
        "any fish.",
    ]
    assert read("\n".join([*first, *second])) == [" ".join(first), " ".join(second)]


def test_an_indented_line_begins_a_paragraph() -> None:
    lines = [
        "The ships came back to the harbour that they had left.",
        "   Nobody had waited for them on the quay, since all",
    ]
    assert read("\n".join([*lines, "of the town was at the fair on the other side of the", "bay."]))[0] == lines[0]


@pytest.mark.parametrize(
    ("first", "second", "joined", "fix"),
    [
        pytest.param("eserci-", "tazione", "esercitazione", "hyphenation", id="parted-word"),
        pytest.param("eserci\u2010", "tazione", "esercitazione", "hyphenation", id="typographic-hyphen"),
        pytest.param("eserci\u00ad", "tazione", "esercitazione", "hyphenation", id="soft-hyphen"),
        pytest.param("l’eserci-", "tazione", "l’esercitazione", "hyphenation", id="after-an-apostrophe"),
        pytest.param("Cina-", "Russia", "Cina-Russia", "hard-wrap", id="capital-behind"),
        pytest.param("sino-", "russo", "sino-russo", "hard-wrap", id="prefix"),
        pytest.param("self-", "defence", "self-defence", "hard-wrap", id="prefix-of-another-language"),
        pytest.param("e-", "mail", "e-mail", "hard-wrap", id="single-letter"),
        pytest.param("NATO-", "led", "NATO-led", "hard-wrap", id="acronym"),
        pytest.param("2021-", "2022", "2021-2022", "hard-wrap", id="figures"),
        pytest.param("pre-", "and post-war", "pre- and post-war", "hard-wrap", id="hyphen-for-a-word-to-come"),
        pytest.param("the boats –", "all of them", "the boats – all of them", "hard-wrap", id="dash"),
    ],
)
def test_a_hyphen_at_a_lines_end_goes_only_where_it_parted_a_word(
    first: str, second: str, joined: str, fix: str
) -> None:
    lines = [
        "here is a line that is long enough to be broken,",
        f"and it goes on with some words and then {first}",
        second,
    ]
    (said,) = read("\n".join([*lines[:2], f"{second} at the end of it."]))
    assert said == f"{lines[0]} and it goes on with some words and then {joined} at the end of it."
    assert fixes("\n".join([*lines[:2], f"{second} at the end of it."]))[fix] >= 1


@pytest.mark.parametrize(
    ("elsewhere", "joined"),
    [
        pytest.param("The long-term plan is known.", "long-term", id="hyphenated-elsewhere"),
        pytest.param("The longterm plan is known.", "longterm", id="in-one-elsewhere"),
        pytest.param("A long way, and the term is near.", "long-term", id="both-halves-are-words"),
    ],
)
def test_what_the_text_has_elsewhere_decides_about_a_hyphen(elsewhere: str, joined: str) -> None:
    lines = [
        "here is a line that is long enough to be broken,",
        "and it goes on with some words and then long-",
        "term plans.",
    ]
    assert joined in read("\n".join(lines) + "\n\n" + elsewhere)[0]


def test_mail_that_is_quoted_loses_its_marks_where_it_was_wrapped() -> None:
    given = article("\n".join(f"> {line}" for line in WRAPPED) + "\n\nThanks, I knew.\n")
    assert [block.text for block in given.blocks] == [UNWRAPPED, "Thanks, I knew."]
    assert len(given.blocks[0].spans) == 3
    assert [(part.text.strip(), part.reason) for part in given.removed] == [(">", "markup")] * 3


def test_arrows_of_menus_are_no_marks_of_mail() -> None:
    assert read("> Home\n> Sport\n> Weather\n") == ["> Home", "> Sport", "> Weather"]


PAGES = """\
The harbour news
The ships came back to the harbour they had left
six months before, and nobody on board of them
12
\fThe harbour news
had been hurt in the storms of the winter, which
were the worst in a hundred years.
13
\fThe harbour news
Nobody had waited for them on the quay, since all
of the town was at the fair.
14
"""


def test_a_sentence_goes_on_over_the_page_and_heads_and_numbers_are_left_out_with_a_reason() -> None:
    given = article(PAGES)
    title, first, second = given.blocks
    assert title.text == "The harbour news", "the first page keeps its head"
    assert first.text == UNWRAPPED.replace("board", "board of them").replace(
        "winter.", "winter, which were the worst in a hundred years."
    )
    assert second.text == "Nobody had waited for them on the quay, since all of the town was at the fair."
    assert len(first.spans) == 2
    assert [part.text for part in given.removed] == [
        "12", "The harbour news", "13", "The harbour news", "14",
    ]  # fmt: skip
    assert {part.reason for part in given.removed} == {"pagination"}


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        pytest.param("The harbour\n1944\n\fThe lamp is lit.\n", "1944", id="year-at-a-pages-end"),
        pytest.param("The harbour\nMay 2021\n\fThe lamp is lit.\n", "May 2021", id="month-at-a-pages-end"),
        pytest.param("The harbour\n\fThe lamp is lit.\n", "The harbour", id="words-that-come-once"),
    ],
)
def test_words_at_a_pages_edge_that_tell_something_stay(source: str, kept: str) -> None:
    assert kept in read(source)


def test_page_numbers_with_words_are_known_by_their_coming_again() -> None:
    assert read("The lamp is lit.\nPage 1\n\fNobody sees it.\nPage 2\n") == ["The lamp is lit.", "Nobody sees it."]


def test_a_page_number_amid_a_sentence_is_left_out_where_the_form_feed_is_lost() -> None:
    lines = [WRAPPED[0], WRAPPED[1], "", "- 12 -", "", WRAPPED[2]]
    given = article("\n".join(lines))
    assert [block.text for block in given.blocks] == [UNWRAPPED]
    assert [part.text for part in given.removed] == ["- 12 -"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["The ships are back.", "", "12", "", "Nobody was hurt."], id="between-sentences"),
        pytest.param(["Comments", "", "12", "", "more to read"], id="in-a-menu"),
        pytest.param(["12", "", "The ships are back."], id="at-the-head"),
    ],
)
def test_a_number_that_is_no_page_stays(lines: list[str]) -> None:
    assert "12" in read("\n".join(lines))


def test_no_break_spaces_of_a_line_stay() -> None:
    assert read("The stairs count 10\u00a0000 steps,   all told.") == ["The stairs count 10\u00a0000 steps, all told."]


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        pytest.param("- pane\n- acqua\n- carta", ["list_item"] * 3, id="hyphens"),
        pytest.param("– il pane e le mele\n– l’acqua", ["list_item"] * 2, id="dashes"),
        pytest.param("– Chi va là?\n– Amici.", ["paragraph"] * 2, id="what-people-say"),
        pytest.param("- una nota sola", ["paragraph"], id="one-line"),
        pytest.param("-3 gradi\n-5 gradi", ["paragraph"] * 2, id="figures-below-zero"),
    ],
)
def test_lines_with_a_dash_in_a_row_are_a_list(lines: str, kinds: list[str]) -> None:
    blocks = article(lines).blocks
    assert [block.kind for block in blocks] == kinds
    assert all(not block.text.startswith(("- ", "– ")) for block in blocks if block.kind == "list_item")
