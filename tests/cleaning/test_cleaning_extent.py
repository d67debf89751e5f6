"""How far an article reaches: what is cut from a page that was selected whole, and what never is."""

from __future__ import annotations

import pytest

from dossier import pipeline
from dossier.cleaning import extent
from dossier.cleaning.junk import drop_page_junk
from dossier.model import Article, Block, Clipping, Span

TITLE = "Il ponte sul canale riapre dopo tre anni"
PROSE = [
    f"Il capoverso numero {n} racconta con calma come il ponte è stato smontato, riparato e rimontato dagli operai."
    for n in range(1, 9)
]
MENU = ["Home", "Accedi", *(f"Voce di menu {n}" for n in range(1, 19))]
HEADLINES = [*(f"Un altro titolo del sito, il {n}" for n in range(1, 13)), "Contatti", "Chi siamo"]
LAST = "Alla fine il ponte è stato rimontato dagli operai con calma, e il capoverso ultimo racconta come e da chi."
CARD = "Una ricetta di stagione con zucca, salvia e burro, pronta in venti minuti: la prova la nostra cuoca di casa."


def article(*lines: str) -> Article:
    at, blocks = 0, []
    for line in lines:
        blocks.append(Block("paragraph", line, (Span(at, at + len(line)),)))
        at += len(line) + 1
    return Article(key="k", origin="seeds/k.txt", sha256="", blocks=tuple(blocks))


def texts(found: Article) -> list[str]:
    return [block.text for block in found.blocks]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([*MENU, TITLE, *PROSE], id="menu-above"),
        pytest.param([TITLE, *PROSE, *HEADLINES], id="headlines-below"),
        pytest.param([*MENU, TITLE, *PROSE, *HEADLINES], id="both"),
        pytest.param(
            [*MENU, TITLE, *PROSE[:4], "IL LAVORO DEGLI OPERAI", *PROSE[4:], *HEADLINES], id="heading-in-capitals"
        ),
    ],
)
def test_the_frame_of_a_whole_page_is_left_out(lines: list[str]) -> None:
    found = extent.drop_what_lies_outside(article(*lines))
    assert texts(found) == [line for line in lines if line not in [*MENU, TITLE, *HEADLINES]]
    assert {part.text for part in found.removed} >= set(lines) & set(HEADLINES)
    assert {part.reason for part in found.removed} == {"outside", "navigation"}


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([TITLE, *PROSE], id="no-frame"),
        pytest.param([*MENU[:5], TITLE, *PROSE[:2]], id="few-lines-around"),
        pytest.param(MENU[:8], id="notes-without-a-sentence"),
        pytest.param([TITLE, PROSE[0], "Una riga senza punto", PROSE[1]], id="short-line-within"),
        pytest.param([], id="nothing"),
    ],
)
def test_what_may_be_somebodys_notes_is_left_as_it_is(lines: list[str]) -> None:
    given = article(*lines)
    assert extent.drop_what_lies_outside(given) == given


def test_an_article_whose_format_tells_its_parts_is_left_as_it_is() -> None:
    blocks = (*article(*MENU, *PROSE).blocks, Block("heading", "Una sezione", (), 2))
    given = Article(key="k", origin="seeds/k.md", sha256="", blocks=blocks)
    assert extent.drop_what_lies_outside(given) == given


TABLE = ["Torre Alta 4 0 0 12", "Borgo Nuovo 3 1 0 10", "Santa Chiara 2 1 1 7", "Villa Piana 0 0 4 0"]


@pytest.mark.parametrize(
    "foreign",
    [
        pytest.param(["Foto di Anna Verdi / Ansa"], id="credit-of-a-picture"),
        pytest.param([" ".join(["La piena di marzo vista"] * 5) + " (Reuters/Anna Verdi)"], id="long-caption"),
        pytest.param(["Sottotitoli disattivati", "Schermo intero"], id="buttons-of-a-player"),
        pytest.param(["Offerte viaggi estate", "Prenota subito online"], id="two-teasers"),
    ],
)
def test_short_lines_of_the_page_within_the_text_are_left_out(foreign: list[str]) -> None:
    found = extent.drop_what_lies_outside(article(*MENU, TITLE, *PROSE[:4], *foreign, *PROSE[4:], *HEADLINES))
    assert texts(found) == PROSE
    assert {part.reason for part in found.removed if part.text in foreign} <= {"outside", "caption"}


LINKS = ["Leggi anche", "Seguici sui social", "Iscriviti alla newsletter", "Torna su"]


@pytest.mark.parametrize(
    "box",
    [
        pytest.param(["Leggi anche"], id="heading-alone"),
        pytest.param(["Leggi anche", "Il ponte visto dal fiume. Foto: Ansa"], id="over-a-caption"),
        pytest.param(["Leggi anche", "I NUMERI"], id="over-a-heading"),
        pytest.param(["Leggi anche", "(foto Ansa)", "I NUMERI"], id="over-a-caption-and-a-heading"),
    ],
)
def test_the_last_paragraph_behind_read_also_stays(box: list[str]) -> None:
    found = extent.drop_what_lies_outside(article(*MENU, TITLE, *PROSE[:-1], *box, PROSE[-1], *LINKS))
    assert texts(found)[-1] == PROSE[-1]


@pytest.mark.parametrize(
    "teasers",
    [
        pytest.param(["Leggi anche", "Un titolo altrui", CARD], id="one-headline-with-its-teaser"),
        pytest.param(["Leggi anche", *HEADLINES[:4], PROSE[-1]], id="many-headlines"),
        pytest.param(["Leggi anche", "I NUMERI", "Tre titoli in fila"], id="a-short-line-below-a-heading"),
    ],
)
def test_teasers_behind_read_also_at_the_end_go(teasers: list[str]) -> None:
    found = extent.drop_what_lies_outside(article(*MENU, TITLE, *PROSE[:-1], *teasers, *LINKS))
    assert texts(found) == PROSE[:-1]


def test_a_short_line_that_comes_often_is_a_button() -> None:
    lines = [line for sentence in PROSE for line in (sentence, "Apri la scheda")]
    assert texts(extent.drop_what_lies_outside(article(*MENU, TITLE, *lines, *HEADLINES))) == PROSE


@pytest.mark.parametrize(
    "own",
    [
        pytest.param(["Gli operai del ponte"], id="heading-between-paragraphs"),
        pytest.param(TABLE, id="table"),
        pytest.param(
            ["Altezza: 40 metri", "Costo: tre milioni", "Fine dei lavori: marzo"], id="facts-with-their-names"
        ),
        pytest.param(["• smontare le travi", "• riparare i giunti", "• rimontare tutto"], id="list"),
        pytest.param([" ".join(["Una riga lunga senza punto"] * 4)], id="paragraph-without-its-stop"),
        pytest.param(
            [f"• il compito numero {n} degli operai sul ponte" for n in range(20)], id="long-list-of-long-items"
        ),
    ],
)
def test_short_lines_of_the_article_stay(own: list[str]) -> None:
    found = extent.drop_what_lies_outside(article(*MENU, TITLE, *PROSE[:4], *own, *PROSE[4:], *HEADLINES))
    assert texts(found) == [*PROSE[:4], *own, *PROSE[4:]]


def test_headlines_below_read_also_within_the_text_are_told_as_such() -> None:
    box = ["Leggi anche", "Altro titolo del sito", "Terzo titolo, più sotto"]
    found = extent.drop_what_lies_outside(article(*MENU, TITLE, *PROSE[:4], *box, *PROSE[4:], *HEADLINES))
    assert {part.reason for part in found.removed if part.text in box} == {"related"}


ASKED = "Chi vuole sostenere il giornale può farlo da qui."


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([*PROSE[:3], ASKED, *PROSE[3:6], ASKED, *PROSE[6:], *HEADLINES], id="said-twice-within"),
        pytest.param([*PROSE[:3], ASKED, *PROSE[3:], *HEADLINES, ASKED], id="said-again-below"),
        pytest.param(
            [*PROSE[:3], "La piena di marzo (Foto: Ansa).", *PROSE[3:], *HEADLINES], id="caption-with-its-stop"
        ),
    ],
)
def test_sentences_of_the_page_within_the_text_are_left_out(lines: list[str]) -> None:
    assert texts(extent.drop_what_lies_outside(article(*MENU, TITLE, *lines))) == PROSE


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        pytest.param([PROSE[2], *MENU, *PROSE, *HEADLINES], PROSE, id="told-above-by-the-page"),
        pytest.param(
            [*MENU, *PROSE[:4], "E ora?", *PROSE[4:], "E ora?", PROSE[0], *HEADLINES],
            [*PROSE[1:4], "E ora?", *PROSE[4:], "E ora?"],
            id="a-short-question",
        ),
        pytest.param([*MENU, *PROSE[:3] * 2, *HEADLINES], PROSE[:3] * 2, id="a-text-that-says-all-twice"),
    ],
)
def test_what_only_seems_to_be_repeated_stays(lines: list[str], kept: list[str]) -> None:
    assert [text for text in texts(extent.drop_what_lies_outside(article(*lines))) if text in kept] == kept


def test_where_no_page_stands_round_the_text_every_line_stays() -> None:
    lines = [line for sentence in PROSE for line in (sentence, "Sempre lo stesso verso", ASKED, "Foto: Ansa")]
    assert texts(extent.drop_what_lies_outside(article(TITLE, *lines))) == [TITLE, *lines]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        pytest.param(
            ["Commenti", "Bello, ma chi ha pagato il conto di tutto il lavoro fatto?", "Sono della stessa idea."],
            "comments",
            id="comments",
        ),
        pytest.param(
            ["Gestisci consenso cookie", "Le preferenze si salvano nel browser di chi legge."], "cookies", id="consent"
        ),
        pytest.param(
            ["Le ultime notizie", *HEADLINES[:4], "Una frase di un altro articolo, con il suo punto."],
            "related",
            id="headlines",
        ),
    ],
)
def test_a_part_of_the_page_below_the_article_ends_it(lines: list[str], reason: str) -> None:
    found = drop_page_junk(article(TITLE, *PROSE, *lines))
    assert texts(found) == [TITLE, *PROSE]
    assert [(part.text, part.reason) for part in found.removed] == [(line, reason) for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["Condividi", "Chi scrive ha visto il ponte da bambino e ne parla volentieri."], id="buttons"),
        pytest.param(["Iscriviti alla newsletter", "Ogni venerdì una lettera sui ponti e sui fiumi."], id="newsletter"),
    ],
)
def test_buttons_above_hardly_any_text_end_the_article_of_a_page(lines: list[str]) -> None:
    found = drop_page_junk(extent.drop_what_lies_outside(article(*MENU, TITLE, *PROSE, *lines, *LINKS)))
    assert texts(found) == PROSE
    assert {part.text for part in found.removed} >= set(lines)


def test_buttons_end_nothing_where_no_page_stands_round_the_text() -> None:
    lines = [*PROSE, "Menu", "Chi arriva per primo mette la tavola per tutti gli operai."]
    assert texts(drop_page_junk(article(*lines))) == [line for line in lines if line != "Menu"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            [TITLE, *PROSE[:5], "Leggi anche", "Un altro titolo del sito", *PROSE[5:]], id="read-also-in-the-middle"
        ),
        pytest.param(
            [TITLE, *PROSE[:5], "Leggi anche", HEADLINES[0], "DOPO LA RIAPERTURA", *PROSE[5:]], id="heading-goes-on"
        ),
        pytest.param([*PROSE[:5], "Condividi", *PROSE[5:]], id="buttons-in-the-middle"),
        pytest.param([*PROSE[:6], "Iscriviti alla newsletter", *PROSE[6:]], id="newsletter-in-the-middle"),
        pytest.param(
            [*PROSE[:-1], "Clicca qui per leggere ancora", PROSE[-1]], id="a-line-that-only-begins-as-a-button"
        ),
        pytest.param(["Accetta tutti", TITLE, *PROSE], id="consent-above"),
        pytest.param([*PROSE[:2], "Commenti", *PROSE[2:]], id="too-little-above"),
    ],
)
def test_the_article_goes_on_behind_what_only_interrupts_it(lines: list[str]) -> None:
    kept = texts(drop_page_junk(article(*lines)))
    assert [text for text in kept if text in PROSE] == [line for line in lines if line in PROSE]


def test_a_whole_page_gives_title_and_text_and_loses_no_sentence() -> None:
    page = "\n\n".join(
        [
            "Vai al contenuto",
            "Cronaca",
            *MENU,
            "Cronaca",
            TITLE,
            "12 marzo 2024",
            *PROSE,
            "Leggi anche",
            *HEADLINES,
            "Torna su",
        ]
    )
    found = pipeline.read(Clipping("k", ".txt", page.encode(), "seeds/k.txt", ""))
    assert (found.title, found.kicker, found.published) == (TITLE, "Cronaca", "2024-03-12")
    assert [block.text for block in found.body] == PROSE


SECTIONS = ["Cronaca", "Porti", "Traghetti"]
BOX = ["Le nostre guide", "Dieci isole senza ponti", "Quanto costa un biglietto"]


@pytest.mark.parametrize(
    ("above", "text", "below"),
    [
        pytest.param(["Home", "Accedi", *SECTIONS], PROSE, BOX, id="a-menu-and-two-known-lines"),
        pytest.param(["Home", *SECTIONS], [*PROSE[:4], "Leggi anche", *PROSE[4:]], BOX, id="a-known-line-within"),
        pytest.param(["Mare > Porti > Ponti", "Home", *SECTIONS], PROSE, BOX, id="crumbs"),
        pytest.param(["Home", *SECTIONS], PROSE, [*BOX, "Tutti i diritti riservati"], id="a-legal-line-below"),
    ],
)
def test_where_several_signs_tell_a_page_its_box_below_the_text_goes(
    above: list[str], text: list[str], below: list[str]
) -> None:
    found = extent.drop_what_lies_outside(article(*above, TITLE, *text, *below))
    assert texts(found) == [*above, TITLE, *text]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param([], BOX, id="nothing-above"),
        pytest.param(["Home", *SECTIONS], BOX, id="a-menu-alone"),
        pytest.param(["Mare > Porti > Ponti"], BOX, id="crumbs-alone"),
        pytest.param(["Home", "Accedi", *SECTIONS], ["- la gru", "- il molo"], id="a-list-right-below"),
        pytest.param(["Home", "Accedi", *SECTIONS], ["Lunghezza: 80 metri", "Altezza: 12 metri"], id="facts"),
        pytest.param(["Home", "Accedi", *SECTIONS], ["di Anna Verdi"], id="byline"),
        pytest.param(["Home", "Accedi", *SECTIONS], ["Anna Verdi"], id="name"),
        pytest.param(["Home", "Accedi", *SECTIONS], [*BOX, PROSE[0]], id="a-sentence-below"),
    ],
)
def test_what_may_be_of_the_text_stays_below_it(above: list[str], below: list[str]) -> None:
    assert texts(extent.drop_what_lies_outside(article(*above, TITLE, *PROSE, *below)))[-len(below) :] == below


HOURS = ["16 luglio, 13:32", "16 luglio, 16:22", "ore 20.05", "9:45 a.m."]


def test_the_hours_of_a_live_report_stay_above_the_first_entry_and_below_the_site_s_lines() -> None:
    entries = [line for hour, said in zip(HOURS, PROSE, strict=False) for line in ("Condividi", hour, said)][1:]
    found = extent.drop_what_lies_outside(article(*MENU, TITLE, *entries, *HEADLINES))
    assert texts(found) == entries


@pytest.mark.parametrize("line", ["16 luglio 2024, 13:32", "13:32", "0:00 / 3:15", "Alle 13:32 in diretta"])
def test_a_time_above_a_text_that_tells_no_others_is_the_page_s(line: str) -> None:
    assert texts(extent.drop_what_lies_outside(article(*MENU, TITLE, line, *PROSE, *HEADLINES))) == PROSE


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        pytest.param([LAST, "Condividi"], [LAST], id="buttons-below"),
        pytest.param([LAST, "Leggi tutto", *HEADLINES[:4]], [LAST], id="a-list-of-headlines-below"),
        pytest.param([CARD, "Condividi"], [], id="of-something-else"),
        pytest.param([LAST, "Leggi tutto", "Il titolo di una scheda", CARD], [], id="cards"),
        pytest.param([LAST, "Il titolo di una scheda", CARD], [], id="another-headline-below"),
    ],
)
def test_a_last_paragraph_of_the_text_stays_behind_one_headline(box: list[str], kept: list[str]) -> None:
    lines = [*MENU, TITLE, *PROSE, "Leggi anche", "Il titolo di un altro pezzo", *box, *HEADLINES]
    found = extent.drop_what_lies_outside(article(*lines))
    assert [text for text in texts(found) if text in {LAST, CARD}] == kept
