"""Headings in capitals: sentence case, with the capitals that names have in the text."""

from __future__ import annotations

import pytest

from dossier.cleaning.casing import Casing, is_capital_heading, put_headings_in_sentence_case, sentence_case
from dossier.model import Article, Block, BlockKind, Inferred

BODY = (
    "Ieri il ministro della Difesa ha accolto Anna Verdi a Palazzo Blu. Il gruppo dell’EPL sfila a Vladivostok. "
    "Si è parlato di Cina-Russia e della Repubblica di Venezia. La difesa del porto costa molto. "
    "Poi O’Brien e D’Annunzio hanno letto il rapporto della Marina. I colori di Xi’an sono vivi."
)


def cased(heading: str, body: str = BODY, names: tuple[str, ...] = (), kind: BlockKind = "heading") -> Block:
    article = Article(
        key="k", origin="o", sha256="", blocks=(Block(kind, heading, level=2), Block("paragraph", body)), language="it"
    )
    return put_headings_in_sentence_case(article, names).blocks[0]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        pytest.param("LA SFILATA DEL MATTINO", "La sfilata del mattino", id="no-name"),
        pytest.param("ARRIVA ANNA VERDI", "Arriva Anna Verdi", id="name"),
        pytest.param("IL MINISTRO DELLA DIFESA", "Il ministro della Difesa", id="capital-after-its-word"),
        pytest.param("LE CARTE DELL’EPL", "Le carte dell’EPL", id="acronym-of-the-text"),
        pytest.param("LE CARTE DELLA NATO", "Le carte della NATO", id="acronym-of-the-list"),
        pytest.param("L’ASSE CINA-RUSSIA REGGE", "L’asse Cina-Russia regge", id="hyphen-pair"),
        pytest.param("I LIBRI DI D’ANNUNZIO", "I libri di D’Annunzio", id="apostrophe-in-a-name"),
        pytest.param("LA SCELTA DI O’BRIEN", "La scelta di O’Brien", id="apostrophe-of-an-irish-name"),
        pytest.param("I MURI DI XI’AN", "I muri di Xi’an", id="apostrophe-with-small-letter-after"),
        pytest.param("«LA FESTA COMINCIA»", "«La festa comincia»", id="quotation-marks"),
        pytest.param("2024, L’ANNO DEL PORTO", "2024, L’anno del porto", id="figure-first"),
        pytest.param("È L’ORA DEL PORTO", "È l’ora del porto", id="accented-capital"),
        pytest.param("IL PORTO E IL GIAPPONE", "Il porto e il Giappone", id="country-that-the-text-has-nowhere"),
        pytest.param("IL PORTO NEL XIX SECOLO", "Il porto nel XIX secolo", id="roman-number"),
        pytest.param("UN MIX DI PORTI", "Un mix di porti", id="word-spelled-like-a-roman-number"),
        pytest.param("USA E CINA: 10 PUNTI", "USA e Cina: 10 punti", id="figures-and-acronym"),
        pytest.param("10 PUNTI SUL PORTO", "10 punti sul porto", id="figure-that-begins-the-sentence"),
        pytest.param("1. LA DIFESA DEL PORTO", "1. La difesa del porto", id="number-of-a-list"),
        pytest.param("PAPA LEONE IX E IL PORTO", "Papa leone IX e il porto", id="roman-number-of-two-figures"),
        pytest.param("L’U.S. NAVY NEL PORTO", "L’U.S. navy nel porto", id="abbreviation-with-stops"),
        pytest.param("IL G7 E GLI F-35 NEL PORTO", "Il G7 e gli F-35 nel porto", id="letters-before-a-figure"),
        pytest.param("IL PORTO ALLE 10H DEL 2ND DAY", "Il porto alle 10h del 2nd day", id="letters-behind-a-figure"),
        pytest.param("A) LA FESTA DEL PORTO", "A) La festa del porto", id="letter-of-a-list"),
        pytest.param("I PORTI DEL MEDIO ORIENTE", "I porti del Medio Oriente", id="place-of-two-words"),
        pytest.param("IL PREZZO MEDIO DEL PORTO", "Il prezzo medio del porto", id="word-of-a-place-alone"),
        pytest.param("L’F-35 E IL 5G NEL PORTO", "L’F-35 e il 5G nel porto", id="letter-behind-a-figure-or-apostrophe"),
        pytest.param("COS’È L’EPL", "Cos’è l’EPL", id="one-letter-behind-an-apostrophe"),
        pytest.param("IL RUOLO DELL’E.U. E DEGLI U.S.A.", "Il ruolo dell’E.U. e degli U.S.A.", id="initials"),
        pytest.param("IL PORTO RIAPRE. LA FESTA È OGGI", "Il porto riapre. La festa è oggi", id="two-sentences"),
    ],
)
def test_a_heading_in_capitals_is_put_into_sentence_case(heading: str, expected: str) -> None:
    assert cased(heading) == Block("heading", expected, level=2)


def test_names_of_the_register_keep_their_capitals_where_the_text_has_them_nowhere() -> None:
    assert cased("PARLA CARLO NERI A GUBBIO", names=("Carlo Neri", "Gubbio")).text == "Parla Carlo Neri a Gubbio"
    assert cased("PARLA CARLO NERI A GUBBIO").text == "Parla carlo neri a gubbio"


def test_the_text_knows_better_than_the_register() -> None:
    assert cased("LA NUOVA DIFESA COSTA", names=("Difesa Nuova",), body="Ma la difesa costa molto.").text == (
        "La Nuova difesa costa"
    )


def test_small_words_of_names_stay_small() -> None:
    assert cased("UN PORTO AI MARINAI", names=("AI", "Ai Weiwei")).text == "Un porto ai marinai"


def test_the_first_word_of_a_sentence_teaches_nothing() -> None:
    learnt = Casing()
    learnt.learn("Porto e mare. Nave in vista! «Onda» alta.")
    assert sentence_case("IL PORTO, LA NAVE, L’ONDA", learnt) == "Il porto, la nave, l’onda"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("La sfilata del Mattino", id="mixed-case"),
        pytest.param("UE", id="too-few-letters"),
        pytest.param("NATO", id="acronym-alone"),
        pytest.param("1234567890 – 2024", id="figures-alone"),
        pytest.param("中文中文中文中文中文", id="script-without-capitals"),
        pytest.param("PAROLA " * 20 + "LUNGA", id="longer-than-a-heading"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_heading_in_capitals_stays(text: str) -> None:
    block = Block("heading", text, level=2)
    assert not is_capital_heading(block)
    assert cased(text) == block


@pytest.mark.parametrize("kind", ["paragraph", "list_item", "quote", "code", "caption", "table_row"])
def test_other_kinds_of_block_keep_their_capitals(kind: BlockKind) -> None:
    assert cased("LA SFILATA DEL MATTINO", kind=kind) == Block(kind, "LA SFILATA DEL MATTINO", level=2)


@pytest.mark.parametrize(
    ("body", "heading", "expected"),
    [
        pytest.param("Die Große Straße ist gesperrt.", "AUF DER STRASSE", "Auf der Straße", id="german-sharp-s"),
        pytest.param("Die Große Straße ist gesperrt.", "AUF DER STRAẞE", "Auf der Straße", id="capital-sharp-s"),
        pytest.param("Es spielt die FIFA Blaskapelle.", "DIE MASSE SPIELT", "Die masse spielt", id="ss-stays"),
        pytest.param("Ayrıca İstanbul kalabalıktı.", "BİR YIL SONRA İSTANBUL", "Bir yıl sonra İstanbul", id="turkish"),
        pytest.param(BODY + " Diyarbakır.", "IL VINO E I PORTI", "Il vino e i porti", id="turkish-name"),
        pytest.param("Το πλοίο του Οδυσσεύς.", "Ο ΠΛΟΥΣ ΤΟΥ ΛΟΓΟΥ", "Ο πλους του λογου", id="final-sigma"),
        pytest.param("Oggi parla McDonald a Bari.", "PARLA MCDONALD DI BARI", "Parla McDonald di Bari", id="inner"),
    ],
)
def test_letters_whose_capital_is_not_theirs_alone_come_out_as_the_language_writes_them(
    body: str, heading: str, expected: str
) -> None:
    assert cased(heading, body).text == expected


def test_a_lede_in_capitals_is_put_into_sentence_case_and_told_so() -> None:
    lede = "LA SFILATA DI ANNA VERDI A VLADIVOSTOK È FINITA. " * 4
    told = Inferred("description", lede, "line-below-title", 0.8)
    given = Article(
        key="k",
        origin="o",
        sha256="",
        blocks=(Block("lede", lede), Block("paragraph", BODY)),
        description=lede,
        inferred=(told,),
    )
    after = put_headings_in_sentence_case(given, ())
    assert after.blocks[0] == Block("lede", "La sfilata di Anna Verdi a Vladivostok è finita. " * 4)
    assert after.description == after.inferred[0].value == after.blocks[0].text


def test_running_text_is_never_touched() -> None:
    shouting = "Gridò: ALT, FERMI TUTTI! Poi tornò a Vladivostok."
    article = Article(
        key="k",
        origin="o",
        sha256="",
        blocks=(
            Block("heading", "LA SFILATA DEL MATTINO"),
            Block("paragraph", shouting),
            Block("quote", "ALT TUTTI FERMI"),
        ),
    )
    after = put_headings_in_sentence_case(article, ("Alt",))
    assert after.blocks[1:] == article.blocks[1:]


def test_a_heading_keeps_its_level_and_a_title_in_capitals_is_put_in_sentence_case_too() -> None:
    article = Article(
        key="k",
        origin="o",
        sha256="",
        title="LE NAVI DI ANNA VERDI",
        blocks=(
            Block("title", "LE NAVI DI ANNA VERDI"),
            Block("paragraph", BODY),
            Block("heading", "IL RITORNO", level=3),
        ),
    )
    after = put_headings_in_sentence_case(article, ())
    assert after.title == after.blocks[0].text == "Le navi di Anna Verdi"
    assert after.blocks[0].kind == "title"
    assert after.blocks[2] == Block("heading", "Il ritorno", level=3)


def test_headings_do_not_teach_each_other() -> None:
    article = Article(
        key="k",
        origin="o",
        sha256="",
        blocks=(
            Block("heading", "Le Navi Del Re", level=2),
            Block("heading", "LE NAVI DEL RE", level=2),
            Block("paragraph", BODY),
        ),
    )
    assert put_headings_in_sentence_case(article, ()).blocks[1].text == "Le navi del re"


def test_an_article_without_capital_headings_is_the_very_same() -> None:
    article = Article(key="k", origin="o", sha256="", title="Le navi", blocks=(Block("paragraph", BODY),))
    assert put_headings_in_sentence_case(article, ("Navi",)) is article


@pytest.mark.parametrize(
    ("sentence", "heading", "shown"),
    [
        pytest.param(
            "Xi Lan parte domani. Xi Lan torna.", "IL VIAGGIO DI XI LAN", "Il viaggio di Xi Lan", id="name-of-two-words"
        ),
        pytest.param(
            "La Cina tace da ieri.", "IL SILENZIO E LA CINA", "Il silenzio e la Cina", id="article-before-a-name"
        ),
        pytest.param("Navi nuove arrivano.", "LE NAVI NUOVE", "Le navi nuove", id="first-word-before-a-small-one"),
        pytest.param("Dopo, Lan parte.", "TUTTO DOPO LAN", "Tutto dopo Lan", id="comma-between"),
    ],
)
def test_a_word_that_only_begins_sentences_is_a_name_where_it_leads_to_one(
    sentence: str, heading: str, shown: str
) -> None:
    learnt = Casing()
    learnt.learn(f"Prima riga. {sentence}")
    assert sentence_case(heading, learnt) == shown


@pytest.mark.parametrize(
    ("sentence", "heading", "shown"),
    [
        pytest.param("Ann Green met the U.S. envoy.", "GREEN'S ENVOY", "Green's envoy", id="ending-and-initials"),
        pytest.param("They came WITH the mayor.", "HOME WITH THE MAYOR", "Home with the mayor", id="stress"),
        pytest.param("We said so.", "WHAT I'VE LEARNED", "What I've learned", id="i"),
        pytest.param("We said so.", "NEW YORK AND THE NEW SHIPS", "New York and the new ships", id="place"),
        pytest.param("TARTU, 3 MAR - The ferry is back.", "THE FERRY TO TARTU", "The ferry to Tartu", id="dateline"),
        pytest.param("THE FERRY OF ANN GREEN\n", "A FERRY FOR TARTU", "A ferry for tartu", id="line-in-capitals"),
    ],
)
def test_in_english_endings_stress_and_places(sentence: str, heading: str, shown: str) -> None:
    blocks = (Block("heading", heading, level=2), Block("paragraph", sentence))
    given = Article(key="k", origin="o", sha256="", blocks=blocks, language="en")
    assert put_headings_in_sentence_case(given, ()).blocks[0].text == shown
