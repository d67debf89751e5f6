"""What sites write: which lines are known, how, and which only sound like it."""

from __future__ import annotations

import pytest

from dossier.cleaning import phrases
from dossier.language import junk_phrases


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param("Skip to main content", "navigation", id="skip-link"),
        pytest.param("↑ Torna su", "navigation", id="arrow-before"),
        pytest.param("MENU", "navigation", id="capitals"),
        pytest.param("Tempo di lettura: 4 minuti", "navigation", id="reading-time"),
        pytest.param("Condividi", "sharing", id="share"),
        pytest.param("Share on X", "sharing", id="share-on"),
        pytest.param("Mastodon (opens in new window)", "sharing", id="button-with-its-window"),
        pytest.param("Klicken, um auf Bluesky zu teilen (Wird in neuem Fenster geöffnet)", "sharing", id="in-german"),
        pytest.param("Fai clic qui per condividere su Threads", "sharing", id="in-italian"),
        pytest.param("This page contains affiliate links.", "advertising", id="affiliate-links"),
        pytest.param("Leggi anche:", "related", id="read-also-with-colon"),
        pytest.param("Leggi anche: il porto che cambia", "related", id="read-also-with-its-title"),
        pytest.param("Read more →", "related", id="read-more-with-arrow"),
        pytest.param("Iscriviti alla nostra newsletter", "newsletter", id="newsletter"),
        pytest.param("Sign up for our weekly letter", "newsletter", id="sign-up"),
        pytest.param("Accetta tutti", "cookies", id="cookie-button"),
        pytest.param("We use cookies to make this site better", "cookies", id="cookie-sentence"),
        pytest.param("Pubblicità", "advertising", id="advertising"),
        pytest.param("Leave a comment", "comments", id="comments"),
        pytest.param("© 2024 Casa Editrice", "legal", id="copyright"),
        pytest.param("– Tutti i diritti riservati –", "legal", id="dashes-round-it"),
        pytest.param("Torna all’inizio", "navigation", id="typographic-apostrophe"),
        pytest.param("Hai già un abbonamento? Accedi", "newsletter", id="wall-in-italian"),
        pytest.param("You have 3 free articles left this month", "newsletter", id="articles-left"),
        pytest.param("Aggiungi alle fonti preferite", "sharing", id="preferred-source-in-italian"),
        pytest.param("Add as a preferred source on Google", "sharing", id="preferred-source"),
        pytest.param("Archiviare informazioni su dispositivo e/o accedervi", "cookies", id="purpose-of-consent"),
        pytest.param("Scopri l’offerta per la casa", "advertising", id="offer"),
        pytest.param("Devi accedere per rispondere", "comments", id="login-to-answer"),
        pytest.param("Jetzt kostenlos registrieren", "newsletter", id="registration-in-german"),
        pytest.param("La suite de cet article est réservée aux abonnés", "newsletter", id="wall-in-french"),
    ],
)
def test_a_line_that_sites_write_is_junk_for_its_reason(line: str, reason: str) -> None:
    assert phrases.reason_of(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Il ministro ha chiesto di condividere i dati.", id="share-within-a-sentence"),
        pytest.param("Condividi con i vicini il pane, disse il nonno.", id="sentence-that-begins-like-one"),
        pytest.param("The menu of the dinner had nine courses.", id="menu-within-a-sentence"),
        pytest.param("Close to the border the road ends.", id="close-as-an-adverb"),
        pytest.param("Home again after a year at sea", id="headline-that-begins-like-one"),
        pytest.param("La pubblicità del liquore è vietata dal 1999.", id="sentence-about-advertising"),
        pytest.param("Register of ships", id="word-of-a-phrase"),
        pytest.param("The shop earns more with affiliate links than with books.", id="sentence-about-affiliates"),
        pytest.param("La stanza si apre in una corte.", id="opens-in-something-else"),
        pytest.param("A soli 12 anni remava già da sola.", id="only-as-of-a-price"),
        pytest.param("Il nostro lavoro è fermo da marzo, dice il mastro.", id="our-work-in-a-quotation"),
        pytest.param("Only $1 million of the debt was paid back.", id="sum-of-money"),
        pytest.param("Cookies for the sailors were baked on shore.", id="cookies-to-eat"),
        pytest.param("Support from the town came too late.", id="support-as-a-noun"),
        pytest.param("Contesto", id="heading-of-one-word"),
        pytest.param("Grazie.", id="thanks-in-an-interview"),
        pytest.param(
            "Sign up for the army was the only advice that the old captain, who had seen three wars and lost two "
            "sons in them, would ever give to the boys of the village.",
            id="long-prose-that-begins-like-junk",
        ),
        pytest.param("", id="nothing"),
        pytest.param("***", id="marks-alone"),
    ],
)
def test_a_line_of_prose_is_no_junk(line: str) -> None:
    assert phrases.reason_of(line) == ""


PHRASES = [
    (reason, how, phrase)
    for reasons in junk_phrases().values()
    for reason, lists in reasons.items()
    for how, listed in lists.items()
    for phrase in listed
]


def test_phrases_are_written_as_they_are_compared() -> None:
    """A phrase in a list that comparing would change could never be found."""
    for reason, how, phrase in PHRASES:
        assert phrase == " ".join(phrase.casefold().replace("’", "'").split()), f"{reason}: {phrase}"
        if how == "is":
            assert phrases.plain_line(phrase) == phrase, f"{reason}: {phrase}"


@pytest.mark.parametrize("how", ["is", "begins", "has"])
def test_every_phrase_of_the_lists_is_found(how: str) -> None:
    lines = {"is": "{}", "begins": "{} qualcosa", "has": "Abc {} def"}
    lost = [
        phrase for _, listed, phrase in PHRASES if listed == how if not phrases.known(lines[how].format(phrase)).how
    ]
    assert lost == []


def test_a_phrase_is_found_in_capitals_too() -> None:
    assert [phrase for _, how, phrase in PHRASES if how == "is" if not phrases.reason_of(phrase.upper())] == []


@pytest.mark.parametrize(
    ("line", "how", "reason"),
    [
        pytest.param("Facebook Twitter Email", "row", "sharing", id="row-of-names"),
        pytest.param("Accetta Nega Visualizza le preferenze", "row", "cookies", id="row-of-buttons"),
        pytest.param("Privacy Policy | Cookie Policy | Contatti", "row", "legal", id="row-with-strokes"),
        pytest.param("12 Kommentare", "is", "comments", id="number-before"),
        pytest.param("Condivisioni: 340", "is", "sharing", id="number-behind"),
        pytest.param("ANA SAYFA", "is", "navigation", id="turkish-capitals"),
        pytest.param("関連記事", "is", "related", id="japanese"),
        pytest.param("この記事は会員の方だけが読めます。", "begins", "newsletter", id="japanese-beginning"),
        pytest.param("Your email address will not be published, whatever you write", "begins", "comments", id="form"),
        pytest.param("Ogni lunedì nella tua casella di posta", "has", "newsletter", id="held"),
    ],
)
def test_how_a_line_is_known(line: str, how: str, reason: str) -> None:
    assert phrases.known(line) == (reason, how)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("12", id="number"),
        pytest.param("2024 2025", id="years"),
        pytest.param("12:30", id="time"),
        pytest.param("Redazione del dossier", id="words-of-three-languages"),
    ],
)
def test_numbers_alone_and_words_of_several_languages_are_no_row(line: str) -> None:
    assert phrases.known(line) == phrases.UNKNOWN
