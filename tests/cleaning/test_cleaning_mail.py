"""What a mail puts round a clip that was sent on."""

from __future__ import annotations

import pytest

from dossier import pipeline
from dossier.cleaning import extent
from dossier.model import Article, Block, Clipping, Span

HEAD = ["Da: archivio del porto", "A: redazione", "Oggetto: ritaglio", "Data: lun 3 giu 2024 alle 9:10"]
TITLE = "Il ponte sul canale riapre dopo tre anni"
TEXT = [
    f"Il capoverso numero {n} racconta con calma come il ponte è stato smontato, riparato e rimontato dagli operai."
    for n in range(1, 4)
]
NOTE = "Vi mando il pezzo, è lungo ma vale la pena."


def left(*lines: str) -> list[str]:
    at, blocks = 0, []
    for line in lines:
        blocks.append(Block("paragraph", line, (Span(at, at + len(line)),)))
        at += len(line) + 1
    found = extent.drop_mail(Article(key="k", origin="seeds/k.txt", sha256="", blocks=tuple(blocks)))
    assert len(found.blocks) + len(found.removed) == len(lines)
    return [block.text for block in found.blocks]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param(HEAD, [], id="head"),
        pytest.param(["---------- Messaggio inoltrato ----------", *HEAD], [], id="sent-on"),
        pytest.param(["From: the archive", "To: the desk", "Subject: a clipping"], [], id="english"),
        pytest.param(["Von: Archiv", "Gesendet: Montag", "An: Redaktion", "Betreff: Brücke"], [], id="german"),
        pytest.param([*HEAD, NOTE], [], id="a-note"),
        pytest.param(HEAD, ["--", "Inviato dal telefono"], id="a-signature"),
    ],
)
def test_head_note_and_signature_of_a_mail_are_left_out(above: list[str], below: list[str]) -> None:
    assert left(*above, TITLE, *TEXT, *below) == [TITLE, *TEXT]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([HEAD[3], TITLE, *TEXT], id="a-date-alone"),
        pytest.param([HEAD[0], HEAD[0], HEAD[0], TITLE, *TEXT], id="one-label-over-and-over"),
        pytest.param([TITLE, *TEXT, *TEXT, *HEAD, *TEXT], id="farther-down"),
        pytest.param(["Fonte: archivio", "Autore: nessuno", "Data: 3 giugno 2024", TITLE, *TEXT], id="other-fields"),
        pytest.param([TITLE, *TEXT, "--", "Una nota"], id="dashes-without-a-mail"),
        pytest.param(HEAD, id="nothing-below"),
    ],
)
def test_what_is_no_head_of_a_mail_stays(lines: list[str]) -> None:
    assert left(*lines) == lines


def test_below_the_head_a_first_paragraph_stays() -> None:
    assert left(*HEAD, NOTE, *TEXT) == [NOTE, *TEXT]
    assert left(*HEAD, TEXT[0], TITLE, *TEXT[1:]) == [TEXT[0], TITLE, *TEXT[1:]]


def test_the_day_of_the_mail_is_not_the_day_of_publication() -> None:
    source = "\n".join([*HEAD, "", TITLE, "", *TEXT])
    clipping = Clipping("k", ".txt", source.encode(), "seeds/k.txt", "")
    assert pipeline.read(clipping).published == ""
