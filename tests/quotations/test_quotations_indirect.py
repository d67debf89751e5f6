"""What is told in the article's words: where it begins and ends, and what is no such thing."""

from __future__ import annotations

import pytest
from quoted_texts import told_in

A, B, G = "anna-verdi", "bruno-verdi", "ann-green"

TOLD = {
    "relative-about-the-source": (
        "Secondo Anna Verdi, che il 16 aprile ha visitato il molo, i lavori hanno chiuso due strade.",
        "it",
        [("i lavori hanno chiuso due strade", A)],
    ),
    "relative-about-the-source-en": (
        "According to Ann Green, who visited the pier on Monday, the works have closed two streets.",
        "en",
        [("the works have closed two streets", G)],
    ),
    "apposition-to-the-source": (
        "Secondo Anna Verdi, sindaca di Portoblu, il ponte riapre a maggio.",
        "it",
        [("il ponte riapre a maggio", A)],
    ),
    "what-the-source-is-of": (
        "Secondo Il Molo di Portoblu, il ponte riapre a maggio.",
        "it",
        [("il ponte riapre a maggio", "il-molo")],
    ),
    "leading-on-before-the-source": (
        "Allo stesso tempo, secondo Anna Verdi, il ponte ha bisogno di lavori.",
        "it",
        [("il ponte ha bisogno di lavori", A)],
    ),
    "leading-on-before-the-source-en": (
        "On the contrary, according to Ann Green, the bridge has to be mended.",
        "en",
        [("the bridge has to be mended", G)],
    ),
    "time-before-the-source-belongs-to-it": (
        "Nel 2018, secondo Anna Verdi, il ponte ha retto.",
        "it",
        [("Nel 2018, secondo Anna Verdi, il ponte ha retto", A)],
    ),
    "leading-on-before-the-verb": (
        "Inoltre, ha aggiunto Anna Verdi, il ponte riapre a maggio.",
        "it",
        [("il ponte riapre a maggio", A)],
    ),
    "occasion": (
        "Anna Verdi ha detto che il ponte riapre, durante una conferenza stampa con Bruno Verdi il 14 aprile.",
        "it",
        [("il ponte riapre", A)],
    ),
    "occasion-en": (
        "Ann Green said that the bridge will reopen, in an interview with The Jetty.",
        "en",
        [("the bridge will reopen", G)],
    ),
    "speaking": (
        "Anna Verdi ha detto che il ponte riapre, parlando ai cronisti al porto.",
        "it",
        [("il ponte riapre", A)],
    ),
    "speaking-en": (
        "Ann Green said that the bridge will reopen, speaking to reporters at the port.",
        "en",
        [("the bridge will reopen", G)],
    ),
    "place-of-what-is-said": (
        "Anna Verdi ha detto che il ponte riapre, in attesa della gru.",
        "it",
        [("il ponte riapre, in attesa della gru", A)],
    ),
    "like-at-the-end": (
        "Anna Verdi ha detto che il ponte riapre, come scrive Il Molo.",
        "it",
        [("il ponte riapre", A)],
    ),
    "like-before-that": (
        "Vale la pena ricordare, come scrive Il Molo, che il ponte è chiuso da un anno.",
        "it",
        [("il ponte è chiuso da un anno", "il-molo")],
    ),
    "adjunct-of-the-saying-behind": (
        "Il ponte riaprirà a maggio, ha dichiarato Anna Verdi in occasione della visita al porto, la prima da anni.",
        "it",
        [("Il ponte riaprirà a maggio", A)],
    ),
    "clause-round-the-verb": (
        "Il ponte, ha detto Anna Verdi, riaprirà a maggio.",
        "it",
        [("Il ponte, ha detto Anna Verdi, riaprirà a maggio", A)],
    ),
    "another's-clause-that-is-denied": (
        "I residenti temono che il ponte crolli, e Anna Verdi ogni volta smentisce.",
        "it",
        [("il ponte crolli", "residenti")],
    ),
    "denied-infinitive": (
        "Anna Verdi ha negato di avere chiuso il ponte.",
        "it",
        [("avere chiuso il ponte", A)],
    ),
    "denied-object": (
        "Anna Verdi ha negato la chiusura del ponte.",
        "it",
        [("la chiusura del ponte", A)],
    ),
    "denied-object-en": (
        "Ann Green denied the closure of the bridge.",
        "en",
        [("the closure of the bridge", G)],
    ),
    "up-to-a-semicolon": (
        "Ann Green said she had waited for a year; the yard is shut.",
        "en",
        [("she had waited for a year", G)],
    ),
    "bare-clause-of-a-relative": (
        "Ann Green, who denied it was late, is due to speak in May.",
        "en",
        [("it was late", G)],
    ),
    "day-before-a-pronoun": (
        "Ann Green said on Wednesday she expected the bridge to open.",
        "en",
        [("she expected the bridge to open", G)],
    ),
    "cleft": (
        "Il ponte riapre domani, ad annunciarlo è stata Anna Verdi.",
        "it",
        [("Il ponte riapre domani", A)],
    ),
    "quoted-as-saying": (
        "Ann Green was quoted as saying that the bridge will reopen.",
        "en",
        [("the bridge will reopen", G)],
    ),
    "object-of-two-words": (
        "Anna Verdi ha annunciato lo stop ai camion.",
        "it",
        [("lo stop ai camion", A)],
    ),
    "object-before-another-verb": (
        "Anna Verdi, che ha annunciato lo stop ai camion, ha lasciato il porto.",
        "it",
        [("lo stop ai camion", A)],
    ),
    "another-who-said": (
        "An official, who asked to stay in the dark, said that the bridge is shut.",
        "en",
        [("to stay in the dark", "official"), ("the bridge is shut", "official")],
    ),
    "gerund-of-saying": (
        "Anna Verdi ha incontrato Bruno Verdi, aggiungendo che il ponte riapre.",
        "it",
        [("il ponte riapre", A)],
    ),
    "place-clause-of-one-alone": (
        "Anna Verdi ha detto che parte per Portoblu, dove ha promesso che il ponte riapre.",
        "it",
        [("parte per Portoblu", A), ("il ponte riapre", A)],
    ),
}

NOT_TOLD = {
    "heading": ("# Il ponte secondo Anna Verdi\n\nPiove.", "it"),
    "heading-en": ("# The bridge according to Ann Green\n\nIt rains.", "en"),
    "line-without-a-stop": ("Il ponte secondo Anna Verdi", "it"),
    "another's-clause-denied": ("È vero che molti temono il crollo, e Anna Verdi ogni volta smentisce.", "it"),
    "another's-clause-denied-en": ("Many fear that the bridge will fall, which Ann Green denies.", "en"),
    "narrator's-hope": ("Anna Verdi ha incontrato Bruno Verdi, sperando che il ponte riapra.", "it"),
    "narrator's-hope-en": ("Ann Green met Xi Lan, hoping that the bridge will reopen.", "en"),
    "leftover": ("I camion che Anna Verdi ha sempre negato di mandare sono fermi.", "it"),
    "object-of-one-word": ("Anna Verdi ha annunciato lo stop.", "it"),
    "whom-one-speaks-to": ("“It began with a lunch,” Ann Green told jurors at the port.", "en"),
    "asked-of-somebody": ("Ad Anna Verdi che chiedeva dei conti, Bruno Verdi ha risposto: «Non mi dimetto».", "it"),
    "object-of-a-relative": ("The yard, which denies wrongdoing, faces a hearing in May.", "en"),
    "free-relative": ("Whatever Ann Green said worked: two goals turned the match.", "en"),
    "object-told-before": (
        "Il ponte costa il doppio. Lo afferma uno studio pubblicato da un anno a questa parte.",
        "it",
    ),
    "wish-not-to-be-named": ("Una residente chiede di restare anonima.", "it"),
    "wish-not-to-be-named-en": ("An official asked to remain anonymous.", "en"),
    "cleft-of-a-thing": ("Anna Verdi è andata a dirlo al molo.", "it"),
    "so-it-reads": ("«Torno domani lassù»: così si legge nella nota che Anna Verdi ha mandato.", "it"),
    "what-one-insists-on": ("Anna Verdi insiste sulla fiducia che cresce tra i due porti.", "it"),
    "who-speaks": ("Anna Verdi, rispondendo a una domanda, ha risposto.", "it"),
    "nothing-but-a-relative": ("Secondo Anna Verdi, che ha visitato il molo.", "it"),
}


@pytest.mark.parametrize(("text", "language", "wanted"), TOLD.values(), ids=TOLD)
def test_what_is_told_is_what_was_said(text: str, language: str, wanted: list[tuple[str, str]]) -> None:
    assert told_in(text, language) == wanted


@pytest.mark.parametrize(("text", "language"), NOT_TOLD.values(), ids=NOT_TOLD)
def test_what_is_no_speech_is_not_told(text: str, language: str) -> None:
    assert told_in(text, language) == []


def test_an_elliptic_subject_that_may_be_either_is_nobody() -> None:
    text = (
        "Il ponte riaprirà, ha dichiarato Anna Verdi in occasione della visita di Bruno Verdi a Portoblu, "
        "dove ha affermato che il molo crescerà."
    )
    assert told_in(text, "it") == [("Il ponte riaprirà", A)]
