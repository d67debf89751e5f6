"""Names and aliases in whatever form: what must be linked, and what must not."""

from __future__ import annotations

import pytest
from matching_register import links, mentions, suggestions


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("it", "Le navi dell’Ucraina.", ("Ucraina", "ucraina"), id="elision"),
        pytest.param("it", "Le truppe dell'EPL.", ("EPL", "esercito"), id="elision-before-an-acronym"),
        pytest.param("it", "L’esercito, o Epl, tace.", ("Epl", "esercito"), id="acronym-written-as-a-name"),
        pytest.param("it", "Il vertice della Nato a Vilnius.", ("Nato", "nato"), id="acronym-of-a-small-word"),
        pytest.param("it", "CINA, È CRISI", ("CINA", "cina"), id="capitals"),
        pytest.param(
            "it", "Parla Recep Tayyip Erdogan.", ("Recep Tayyip Erdogan", "recep-tayyip-erdogan"), id="accent"
        ),
        pytest.param("it", "L’Unione Europea decide.", ("Unione Europea", "unione-europea"), id="capital-of-its-own"),
        pytest.param("it", "Il ministero della Difesa tace.", ("ministero della Difesa", "ministero"), id="small-noun"),
        pytest.param("it", "La stampa cinese tace.", ("cinese", "cina"), id="demonym"),
        pytest.param("it", "Cinesi in piazza.", ("Cinesi", "cina"), id="demonym-at-the-start"),
        pytest.param("it", "Le forze ucraine avanzano.", ("ucraine", "ucraina"), id="demonym-inflected"),
        pytest.param("it", "Il treno parte da Bruxelles.", ("Bruxelles", "bruxelles"), id="place-by-its-exonym"),
        pytest.param("it", "In Russia piove.", ("Russia", "russia"), id="behind-a-small-word-with-a-capital"),
        pytest.param("en", "Italy votes today.", ("Italy", "italia"), id="country-in-another-language"),
        pytest.param("en", "The Italian press waits.", ("Italian", "italia"), id="english-demonym"),
        pytest.param("en", "China’s army trains.", ("China", "cina"), id="possessive"),
        pytest.param("en", "A Chinese general spoke.", ("Chinese", "cina"), id="english-people"),
        pytest.param("de", "Chinas Heer übt.", ("China", "cina"), id="german-genitive"),
    ],
)
def test_a_form_of_a_name_is_linked(language: str, text: str, expected: tuple[str, str]) -> None:
    assert expected in links(text, language)


def test_a_pair_with_a_hyphen_names_both() -> None:
    assert links("L’asse Cina-Russia.") == [("Cina", "cina"), ("Russia", "russia")]


def test_the_longest_form_stands() -> None:
    assert links("Xi Jinping e l’Esercito popolare di liberazione.") == [
        ("Xi Jinping", "xi-jinping"),
        ("Esercito popolare di liberazione", "esercito"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("it", "La cina è rotta.", id="small-letters"),
        pytest.param("it", "Portobluense", id="part-of-a-word"),
        pytest.param("it", "Nato a maggio, studia ancora.", id="acronym-that-is-a-word-at-the-start"),
        pytest.param("it", "In via Anna Verdi si scava.", id="street"),
        pytest.param("it", "Si scava in piazza Portoblu.", id="square-called-after-a-place"),
        pytest.param("it", "La nave Anna Verdi salpa.", id="ship"),
        pytest.param("it", "Il premio Anna Verdi va a un cuoco.", id="prize"),
        pytest.param("it", "La Fondazione Anna Verdi apre.", id="foundation"),
        pytest.param("it", "Il Centro Studi Anna Verdi apre.", id="body-that-ends-with-a-name"),
        pytest.param("it", "La legge Anna Verdi passa.", id="law"),
        pytest.param("it", "La Banca d’Italia tace.", id="bank-of-a-country"),
        pytest.param("it", "Anna Verdi Junior entra.", id="son-of-the-same-name"),
        pytest.param("it", "Corsi in lingua cinese.", id="language"),
        pytest.param("it", "Ha risposto in cinese, e male.", id="language-behind-a-preposition"),
        pytest.param("en", "The Anna Verdi Foundation opens.", id="english-foundation"),
        pytest.param("en", "He walked down Anna Verdi Street.", id="english-street"),
        pytest.param("en", "The USS Anna Verdi sails.", id="english-ship"),
        pytest.param("en", "She speaks Chinese.", id="english-language"),
    ],
)
def test_other_words_are_no_link(language: str, text: str) -> None:
    assert links(text, language) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Anna Verdi entra. Verdi saluta.", ("Verdi", "anna-verdi"), id="full-name-before"),
        pytest.param("Xi saluta. Xi Jinping parte.", ("Xi", "xi-jinping"), id="full-name-behind"),
        pytest.param("Il presidente Xi saluta.", ("Xi", "xi-jinping"), id="role-before"),
        pytest.param("Xi, presidente cinese, saluta.", ("Xi", "xi-jinping"), id="role-behind-a-comma"),
        pytest.param("Il presidente Xi parte. Di Xi si fidano.", ("Xi", "xi-jinping"), id="role-settles-the-next"),
        pytest.param("Parla Ursula von der Leyen. Von der Leyen esce.",
                     ("Von der Leyen", "ursula-von-der-leyen"), id="particle"),
        pytest.param("A. Verdi firma l’articolo.", ("Verdi", "anna-verdi"), id="initial"),
        pytest.param("Emmanuel Macron parla. Macron esce.", ("Macron", "emmanuel-macron"), id="person-not-firm"),
        pytest.param("Le maglie dell’azienda Macron.", ("Macron", "macron-spa"), id="firm-not-person"),
        pytest.param("I Cantieri Molo Spa varano. I Cantieri Molo chiudono.",
                     ("Cantieri Molo", "molo"), id="firm-without-its-form"),
        pytest.param("Arriva a Mosca in treno.", ("Mosca", "mosca"), id="place-not-government"),
        pytest.param("Mosca accusa i vicini.", ("Mosca", "russia"), id="government-not-place"),
    ],
)  # fmt: skip
def test_a_short_or_shared_name_is_linked_by_what_the_text_says(text: str, expected: tuple[str, str]) -> None:
    assert expected in links(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Xi saluta.", ("Xi", ["xi-jinping"]), id="short-name-alone"),
        pytest.param("Verdi saluta.", ("Verdi", ["anna-verdi", "bruno-verdi"]), id="shared-by-two"),
        pytest.param(
            "Anna Verdi e Bruno Verdi. Verdi esce.", ("Verdi", ["anna-verdi", "bruno-verdi"]), id="both-named"
        ),
        pytest.param("Le maglie di Macron.", ("Macron", ["emmanuel-macron", "macron-spa"]), id="firm-or-person"),
        pytest.param("Le scelte di Mosca.", ("Mosca", ["mosca", "russia"]), id="place-or-government"),
        pytest.param(
            "Marina Macron canta. Macron esce.", ("Macron", ["emmanuel-macron", "macron-spa"]), id="a-namesake"
        ),
    ],
)
def test_what_stays_open_is_a_suggestion_with_its_candidates(text: str, expected: tuple[str, list[str]]) -> None:
    assert suggestions(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Xi Jinping parla. Xi Mingze tace.", id="another-with-the-family-name-first"),
        pytest.param("Anna Verdi parla. Carla Verdi tace.", id="another-with-the-family-name-last"),
        pytest.param("Anna Verdi parla. I Verdi perdono due seggi.", id="plural-of-a-family"),
        pytest.param("Anna Verdi parla. B. Verdi-Neri tace.", id="double-name"),
    ],
)
def test_another_person_is_not_that_person(text: str) -> None:
    assert [words for words, _ in links(text)] in (["Xi Jinping"], ["Anna Verdi"])


def test_every_candidate_says_why() -> None:
    told = [candidate.why for mention in mentions("Verdi e Macron e Mosca.") for candidate in mention.candidates]
    assert told
    assert all(told)
