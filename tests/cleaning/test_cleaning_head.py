"""The head of an article: kicker, title, lede, byline, date, crumbs."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.cleaning import clean, head
from dossier.cleaning.head.captions import is_caption
from dossier.cleaning.head.page_name import without_site
from dossier.model import Article, Block, Removed, Span

TEXT = "Dopo sei mesi di viaggio le navi sono rientrate nel porto di partenza senza danni né feriti."
MORE = "La folla ha salutato gli equipaggi dal molo per tutta la mattina, sotto una pioggia leggera e fredda."
TITLE = "La flotta torna nel porto di casa"


def article(*lines: str | Block, **fields: object) -> Article:
    blocks, at = [], 0
    for line in lines:
        block = Block("paragraph", line) if isinstance(line, str) else line
        blocks.append(Block(block.kind, block.text, (Span(at, at + len(block.text)),), block.level))
        at += len(block.text) + 1
    return Article(key="k", origin="seeds/k.txt", sha256="", blocks=tuple(blocks), **fields)  # type: ignore[arg-type]


def kinds(article: Article) -> list[str]:
    return [block.kind for block in article.blocks]


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


@pytest.mark.parametrize(
    ("above", "kicker"),
    [
        pytest.param(["Il punto"], "Il punto", id="two-words"),
        pytest.param(["L’analisi della settimana"], "L’analisi della settimana", id="three-words"),
        pytest.param(["Menu laterale", "Il punto"], "Il punto", id="the-nearest-of-two"),
    ],
)
def test_the_short_line_above_the_title_is_the_kicker(above: list[str], kicker: str) -> None:
    found = clean(article(*above, TITLE, TEXT, MORE))
    assert found.kicker == kicker
    assert kinds(found)[:2] == ["kicker", "title"]
    assert [part.text for part in found.removed] == [line for line in above if line != kicker]


def test_a_line_with_others_left_out_below_it_is_no_kicker() -> None:
    given = with_frame("Il punto", *MENU, TITLE, TEXT, MORE, left_out=set(MENU))
    assert head.find_kicker(head.find_title(given)).kicker == ""


def clip(text: str) -> Article:
    """A clip as its lines stand in a text, blank ones between them."""
    lines = [(match.start(), match[0].strip()) for match in re.finditer(r".+", text)]
    blocks = tuple(Block("paragraph", line, (Span(at, at + len(line)),)) for at, line in lines)
    return Article(key="k", origin="o", sha256="", blocks=blocks)


@pytest.mark.parametrize(
    ("above", "kicker"),
    [
        pytest.param("Cronaca\nSport\n\nRitratti\n\n", "Ritratti", id="alone-below-a-menu"),
        pytest.param("Cronaca\nSport\nRitratti\n\n", "", id="last-word-of-a-menu"),
        pytest.param("Cronaca\n\nSport\n\nRitratti\n\n", "Ritratti", id="blank-lines-everywhere-tell-nothing"),
        pytest.param("Cronaca\nSport\nRitratti\n", "Ritratti", id="blank-lines-nowhere-tell-nothing"),
    ],
)
def test_blank_lines_tell_a_kicker_from_a_menu(above: str, kicker: str) -> None:
    assert head.find_kicker(head.find_title(clip(f"{above}{TITLE}\n\n{TEXT}\n\n{MORE}"))).kicker == kicker


def test_a_kicker_that_was_left_out_with_the_menu_is_taken_back_where_it_stands_alone() -> None:
    def without(*names: str) -> Article:
        whole = clip(f"Cronaca\nSport\n\n{names[-1]}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}")
        left = tuple(b for b in whole.blocks if b.text not in {"Cronaca", "Sport", *names})
        out = tuple(Removed(b.spans[0], b.text, "outside") for b in whole.blocks if b not in left)
        return replace(whole, blocks=left, removed=out)

    assert head.find_kicker(head.find_title(without("Ritratti"))).kicker == "Ritratti"
    for other in ("18 novembre", "Foto: Ansa", "Home > Sport", "Condividi"):
        assert head.find_kicker(head.find_title(without(other))).kicker == ""


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


@pytest.mark.parametrize(
    ("above", "source"),
    [
        pytest.param("Home / Esteri", "", id="crumbs"),
        pytest.param("Il Corriere Blu", "Il corriere blu", id="name-of-the-outlet"),
    ],
)
def test_crumbs_and_the_name_of_the_outlet_are_no_kicker(above: str, source: str) -> None:
    found = clean(article(above, TITLE, TEXT, MORE, source=source))
    assert found.kicker == ""
    assert [(part.text, part.reason) for part in found.removed] == [(above, "navigation")]


def test_a_sentence_above_the_title_is_neither_kicker_nor_navigation() -> None:
    found = head.find_kicker(
        head.find_title(article("Una riga di cinque parole", Block("heading", TITLE, level=1), TEXT))
    )
    assert found.kicker == ""
    assert found.removed == ()
    assert kinds(found) == ["paragraph", "title", "paragraph"]


def test_a_masthead_is_no_title() -> None:
    found = clean(article("IL CORRIERE DEL MOLO", "La parola", TITLE, TEXT, MORE, "© 2022 Il Corriere del Molo"))
    assert found.title == TITLE


def test_short_sentences_at_the_head_of_a_text_are_not_navigation() -> None:
    found = clean(article("Piove.", "È notte fonda.", "La nave lascia il porto senza luci a bordo.", TEXT))
    assert found.removed == ()


def test_a_date_above_the_title_is_not_navigation() -> None:
    found = clean(article("3 marzo 2024", TITLE, TEXT, MORE))
    assert found.removed == ()


@pytest.mark.parametrize(
    "trail",
    [
        pytest.param("Home > Esteri > Asia", id="angles"),
        pytest.param("Home › Esteri", id="single-angles"),
        pytest.param("Home » Esteri » Asia orientale", id="double-angles"),
        pytest.param("Home → Esteri", id="arrow"),
        pytest.param("Home / Esteri", id="stroke"),
        pytest.param("IT | EN | FR", id="languages"),
        pytest.param("Home>Esteri", id="no-space"),
    ],
)
def test_short_names_with_strokes_between_are_a_crumb_trail(trail: str) -> None:
    assert head.is_crumb_trail(trail)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Esteri", id="one-name"),
        pytest.param("e/o", id="stroke-without-spaces"),
        pytest.param("Mosca – Pechino: chi guida", id="dash"),
        pytest.param("Ore 10/12", id="figures"),
        pytest.param("La flotta torna nel porto di casa | Il Corriere", id="long-part"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_lines_are_no_crumb_trail(line: str) -> None:
    assert not head.is_crumb_trail(line)


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


def test_what_the_page_states_of_author_and_date_is_not_overwritten() -> None:
    found = clean(article(TITLE, "di Anna Verdi", "3 marzo 2024", TEXT, authors=("Bruno Blu",), published="2020-01-01"))
    assert (found.authors, found.published) == (("Bruno Blu",), "2020-01-01")


def test_dates_and_bylines_far_below_the_title_are_text() -> None:
    text = [TEXT.replace("sei", str(n)) for n in range(6)]
    found = clean(article(TITLE, *text, "3 marzo 2024", "di Anna Verdi", MORE))
    assert (found.authors, found.published) == ((), "")
    assert "3 marzo 2024\n\ndi Anna Verdi" in found.text


LEDE = "Le navi rientrano dopo sei mesi. La città le aspetta sul molo."


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        pytest.param([TITLE, LEDE, TEXT, MORE], {}, id="right-below-the-title"),
        pytest.param([TITLE, LEDE.rstrip("."), "di Anna Verdi", TEXT], {}, id="above-the-byline"),
        pytest.param([TITLE, LEDE.rstrip("."), "3 marzo 2024", TEXT], {}, id="above-the-date"),
        pytest.param([TITLE, LEDE, TEXT], {"description": LEDE.upper()}, id="said-by-the-page"),
    ],
)
def test_the_sentences_apart_below_the_title_are_the_lede(lines: list[str], fields: dict[str, str]) -> None:
    found = clean(article(*lines, **fields))
    (lede,) = [block for block in found.blocks if block.kind == "lede"]
    assert lede.text == lines[1]
    assert found.description.casefold() == lines[1].casefold()
    assert not found.description.isupper(), "what the page says in capitals is told in sentence case"
    assert found.text.startswith(lede.text), "it stays part of the text"


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        pytest.param([TITLE, TEXT], {}, id="the-only-paragraph"),
        pytest.param([TITLE, "parola " * 70 + "fine.", TEXT], {}, id="long-paragraph"),
        pytest.param([TITLE, "Una riga senza punto", TEXT], {}, id="no-sentence"),
        pytest.param([TITLE, LEDE, TEXT], {"description": "Altro."}, id="another-description"),
        pytest.param([TITLE, "di Anna Verdi", LEDE, TEXT], {}, id="below-the-byline"),
        pytest.param([TITLE, Block("heading", "Il ritorno", level=2), LEDE, TEXT], {}, id="below-a-heading"),
        pytest.param([TEXT, MORE], {}, id="no-title"),
    ],
)
def test_other_paragraphs_are_no_lede(lines: list[str | Block], fields: dict[str, str]) -> None:
    found = clean(article(*lines, **fields))
    assert "lede" not in kinds(found)
    assert found.description == fields.get("description", "")


def with_frame(*lines: str, left_out: set[str]) -> Article:
    """A clip of which these lines were left out, as frame of the page."""
    whole = article(*lines)
    out = tuple(Removed(b.spans[0], b.text, "outside") for b in whole.blocks if b.text in left_out)
    return replace(whole, blocks=tuple(b for b in whole.blocks if b.text not in left_out), removed=out)


def covered(found: Article) -> list[Span]:
    return sorted([span for block in found.blocks for span in block.spans] + [part.span for part in found.removed])


MENU = ["Cronaca", "Sport", "Cultura"]
NEARBY = "La flotta, mesi di viaggio: le navi e la folla al molo"


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


def test_a_lede_that_was_cut_off_is_taken_back_where_it_is_of_the_text() -> None:
    lede = "Dopo sei mesi di viaggio la folla ha salutato le navi dal molo."
    given = with_frame(*MENU, TITLE, lede, TEXT, MORE, left_out={*MENU, lede})
    found = head.find_lede(head.find_title(given))
    assert found.description == lede
    assert kinds(found) == ["title", "lede", "paragraph", "paragraph"]
    assert covered(found) == covered(given)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Il campionato di nuoto riprende a giugno in tutte le piscine.", id="of-another-article"),
        pytest.param("Foto: la folla saluta le navi dal molo", id="caption"),
        pytest.param("Ascolta ora", id="few-words"),
    ],
)
def test_other_lines_that_were_cut_off_are_no_lede(line: str) -> None:
    given = with_frame(TITLE, line, TEXT, MORE, left_out={line})
    assert [part.text for part in head.find_lede(head.find_title(given)).removed] == [line]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([TITLE, "Poco prima dell’alba erano tutti svegli."], id="once"),
        pytest.param([TITLE, TITLE + "!", "Poco prima dell’alba erano tutti svegli."], id="title-told-twice"),
    ],
)
def test_between_title_and_byline_stands_the_lede_whatever_its_words(lines: list[str]) -> None:
    line = lines[-1]
    given = with_frame(*lines, "di Anna Verdi", TEXT, MORE, left_out=set(lines[1:]))
    found = head.find_lede(head.find_byline_and_date(head.find_title(given)))
    assert found.description == line
    assert covered(found) == covered(given)


def test_a_paragraph_with_the_tools_of_the_site_below_it_is_the_lede() -> None:
    lines = [TITLE, "di Anna Verdi", LEDE, "Condividi", TEXT, MORE]
    given = with_frame(*lines, left_out={"Condividi"})
    found = head.find_lede(head.find_byline_and_date(head.find_title(given)))
    assert [block.text for block in found.blocks if block.kind == "lede"] == [LEDE]
    assert found.description == LEDE


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


def test_date_and_byline_may_stand_above_the_title_or_below_the_lede() -> None:
    above = head.find_byline_and_date(head.find_title(article("3 marzo 2024", TITLE, TEXT, MORE)))
    below = head.find_byline_and_date(head.find_title(article(TITLE, TEXT, "di Anna Verdi", "3 marzo 2024", MORE)))
    assert (above.published, below.published, below.authors) == ("2024-03-03", "2024-03-03", ("Anna Verdi",))


def test_the_only_words_there_are_stay_the_text() -> None:
    found = clean(article("di Anna Verdi", "3 marzo 2024"))
    assert found.text


LINES = st.lists(
    st.sampled_from([TITLE, TITLE.upper(), f"{TITLE} | La Testata", TEXT, MORE, *MENU, "di Anna Verdi", "3 marzo 2024"])
    | st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=60),
    min_size=1,
    max_size=12,
)


@given(LINES, st.integers(0, 12))
def test_whatever_the_lines_are_each_is_kept_or_left_out_once(lines: list[str], first: int) -> None:
    whole = article(*lines)
    out = tuple(Removed(block.spans[0], block.text, "outside") for block in whole.blocks[:first])
    given_ = replace(whole, blocks=whole.blocks[first:], removed=out)
    assert covered(clean(given_)) == covered(given_)


@pytest.mark.parametrize(
    ("name", "words", "title"),
    [
        pytest.param("La flotta torna nel porto - Cronaca - La Testata", "", "La flotta torna nel porto", id="behind"),
        pytest.param("La Testata: la flotta torna nel porto", "", "La Testata: la flotta torna nel porto", id="colon"),
        pytest.param("La Testata | La flotta torna nel porto", "", "La flotta torna nel porto", id="before"),
        pytest.param(
            "Mosca – la flotta torna nel suo porto", "mosca", "Mosca – la flotta torna nel suo porto", id="of-the-text"
        ),
        pytest.param("La Testata", "", "La Testata", id="nothing-else"),
    ],
)
def test_the_sites_parts_leave_the_name_of_a_page(name: str, words: str, title: str) -> None:
    assert without_site(name, set(words.split())) == title


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Foto: Ansa", id="cue"),
        pytest.param("Photo by Ann Green", id="photo-by"),
        pytest.param("The bridge at dawn (AP Photo/Ann Green)", id="agency"),
        pytest.param("The bridge at dawn. Getty Images", id="behind"),
        pytest.param("© Ann Green", id="rights"),
    ],
)
def test_a_line_that_belongs_to_a_picture(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("The photo that changed the harbour", id="title"),
        pytest.param("Fotografi in sciopero", id="word-that-begins-so"),
        pytest.param("Image problems of the old harbour", id="word-alone"),
        pytest.param("The bridge reopens (at last)", id="brackets"),
    ],
)
def test_a_line_that_belongs_to_no_picture(line: str) -> None:
    assert not is_caption(line)
