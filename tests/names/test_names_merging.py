"""Which shorter forms of a name are whose."""

from __future__ import annotations

import pytest

from dossier.names import merging
from dossier.names.acronyms import initials

SAME_PERSON = [
    ("Verdi", "Anna Verdi"),
    ("A. Verdi", "Anna Verdi"),
    ("Anna Verdi", "Anna Maria Verdi"),
    ("von der Molen", "Anna von der Molen"),
    ("Molen", "Anna von der Molen"),
]
ANOTHER_PERSON = [
    ("Bruno Verdi", "Anna Verdi"),
    ("B. Verdi", "Anna Verdi"),
    ("Anna", "Anna Verdi"),
    ("Anna Verdi", "Anna Verdi"),
    ("Anna Verdi", "Verdi"),
    ("Verdini", "Anna Verdi"),
]
INITIALS = [
    ("Esercito popolare di liberazione", "EPL"),
    ("Bank of England", "BE"),
    ("Lega dell'Ambiente", "LA"),
    ("Molo & Verdi", "MV"),
]
FULL_NAMES = {
    "surname": (["Verdi", "Anna Verdi"], {"Verdi": "Anna Verdi"}),
    "surname-of-two": (["Verdi", "Anna Verdi", "Bruno Verdi"], {}),
    "surname-in-two-forms": (
        ["Verdi", "Anna Verdi", "Anna Maria Verdi"],
        {"Verdi": "Anna Maria Verdi", "Anna Verdi": "Anna Maria Verdi"},
    ),
    "given-name": (["Anna", "Anna Verdi"], {"Anna": "Anna Verdi"}),
    "given-name-of-two": (["Anna", "Anna Verdi", "Anna Rossi"], {}),
    "organisation-in-short": (["Molo", "Molo Spa"], {"Molo": "Molo Spa"}),
    "organisation-in-short-of-two": (["Molo", "Molo Spa", "Molo Bank"], {}),
    "acronym": (["LMS", "Lega Molo Spa"], {"LMS": "Lega Molo Spa"}),
    "others-acronym": (["LMX", "Lega Molo Spa"], {}),
    "acronym-with-small-letter": (["LdM", "Lega del Molo Spa"], {}),
    "acronym-with-letter-of-small-word": (["BdM", "Banca del Molo Bank"], {}),
    "acronym-of-all-words": (["LdMS", "Lega del Molo Spa"], {"LdMS": "Lega del Molo Spa"}),
}


@pytest.mark.parametrize(("short", "full"), SAME_PERSON)
def test_a_shorter_form_may_be_a_persons(short: str, full: str) -> None:
    assert merging.may_be_same_person(short, full)


@pytest.mark.parametrize(("short", "full"), ANOTHER_PERSON)
def test_a_form_that_is_anothers_or_no_shorter_is_not_a_persons(short: str, full: str) -> None:
    assert not merging.may_be_same_person(short, full)


@pytest.mark.parametrize(("name", "letters"), INITIALS)
def test_initials_leave_small_words_out(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(("names", "full"), FULL_NAMES.values(), ids=FULL_NAMES)
def test_a_shorter_form_goes_to_the_one_full_name(names: list[str], full: dict[str, str]) -> None:
    organisations = {name for name in names if name.endswith(("Spa", "Bank"))}
    persons = {name for name in names if " " in name} - organisations
    assert merging.full_names(names, persons, organisations, {}) == full


def test_what_a_text_explains_in_brackets_is_believed() -> None:
    assert merging.full_names(
        ["EPL", "Esercito popolare di liberazione"], (), (), {"EPL": "Esercito popolare di liberazione"}
    ) == {"EPL": "Esercito popolare di liberazione"}


def test_a_surname_that_very_many_have_is_nobodys() -> None:
    people = [f"A{'n' * n}a Verdi" for n in range(merging.MOST_BEARERS + 1)]
    assert merging.full_names(["Verdi", *people], people, (), {}) == {}
