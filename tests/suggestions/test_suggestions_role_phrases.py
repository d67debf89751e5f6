"""Which office a sentence gives to a person: in which words, and when to none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Span
from dossier.suggestions.roles import beside

ITALIAN = {
    "a title and its country": ("Il presidente russo [Vladimir Putin] parla.", "presidente russo"),
    "a new one": ("Il neo ministro della Difesa cinese [Xi Lan] parla.", "ministro della Difesa cinese+new"),
    "a newly named one": ("Nominato ministro della Difesa [Anna Verdi].", "ministro della Difesa+new"),
    "a former one": ("L'ex ministro della Difesa [Anna Verdi] tace.", "ministro della Difesa+former"),
    "a former one with a hyphen": ("L’ex-sindaca di Portoblu [Anna Verdi] tace.", "sindaca di Portoblu+former"),
    "one of that time": ("L'allora sindaco di Portoblu [Bruno Verdi] tace.", "sindaco di Portoblu+former"),
    "behind a comma": ("[Qin Gang], ministro degli Esteri cinese, parla.", "ministro degli Esteri cinese"),
    "behind a comma, at the end": ("Parla [Anna Verdi], sindaca di Portoblu.", "sindaca di Portoblu"),
    "behind a comma, with an article": ("[Anna Verdi], l'ex sindaca di Portoblu, tace.", "sindaca di Portoblu+former"),
    "in brackets": ("[Anna Verdi] (presidente del Molo) tace.", "presidente del Molo"),
    "a spokesman between commas": (
        "La portavoce del ministero degli Esteri, [Anna Verdi], tace.",
        "portavoce del ministero degli Esteri",
    ),
    "a spokesman at the end": ("Lo dice la portavoce del Molo, [Anna Verdi].", "portavoce del Molo"),
    "the words of the minister": ("Le parole del ministro della Difesa [Anna Verdi].", "ministro della Difesa"),
    "between commas, behind a word": (
        "A proposito, il presidente del Molo, [Anna Verdi], tace.",
        "presidente del Molo",
    ),
    "of which more is told": ("[Anna Verdi], la sindaca di Portoblu che tace.", "sindaca di Portoblu"),
    "a vice": ("Il vice presidente del Molo [Anna Verdi] tace.", "vice presidente del Molo"),
    "a first minister": ("Il primo ministro giapponese [Anna Verdi] tace.", "primo ministro giapponese"),
    "two offices": (
        "[Anna Verdi], ministra della Difesa e presidente del Molo, tace.",
        "ministra della Difesa; presidente del Molo",
    ),
    "since a year": ("[Anna Verdi], sindaca di Portoblu dal 2018, tace.", "sindaca di Portoblu"),
    "of two things": (
        "Il ministro degli Esteri e della Cooperazione internazionale [Anna Verdi] tace.",
        "ministro degli Esteri e della Cooperazione internazionale",
    ),
    "of a thing in small letters": ("Il direttore del giornale [Anna Verdi] tace.", "direttore del giornale"),
    "of an acronym": ("Il segretario generale dell'Onu [Anna Verdi] tace.", "segretario generale dell'Onu"),
    "of a firm without a link": ("Il presidente Usa [Bruno Verdi] tace.", "presidente Usa"),
    "an elected one is not in office": ("La sindaca eletta di Portoblu [Anna Verdi] tace.", ""),
    "an and between": ("Il ministro della Difesa e [Anna Verdi] tacciono.", ""),
    "a bare and between": ("Il ministro e [Anna Verdi] tacciono.", ""),
    "the minister's friend": ("L'amico del ministro della Difesa [Anna Verdi] tace.", ""),
    "the spokesman of the minister": ("Il portavoce del ministro della Difesa [Anna Verdi] tace.", ""),
    "somebody else's": ("Il ministro della Difesa Bruno Verdi e [Anna Verdi] tacciono.", ""),
    "a verb between": ("Il ministro della Difesa incontra [Anna Verdi].", ""),
    "somebody who is quoted": ("Secondo il ministro della Difesa, [Anna Verdi] ha torto.", ""),
    "a list of people": ("Parlano il sindaco di Portoblu, [Anna Verdi], e Bruno.", ""),
    "a list of people with and": ("[Anna Verdi], il ministro della Difesa e Bruno Verdi tacciono.", ""),
    "a list of people with commas": ("[Anna Verdi], il sindaco di Portoblu, la prefetta e Bruno tacciono.", ""),
    "a list of names": ("[Anna Verdi], il sindaco di Portoblu, Bruno Verdi e altri tacciono.", ""),
    "the office of the one before": ("Anna Verdi, sindaca di Portoblu, [Bruno Verdi], e altri.", ""),
    "of the name itself": ("Il capo della scorta di [Anna Verdi] tace.", ""),
    "a candidate": ("Il candidato sindaco di Portoblu [Anna Verdi] tace.", ""),
    "an alleged one": ("Il presunto capo della banda [Bruno Verdi] tace.", ""),
    "a future one": ("Il futuro sindaco di Portoblu [Bruno Verdi] tace.", ""),
    "the wife": ("[Anna Verdi], moglie del sindaco di Portoblu, tace.", ""),
    "a verb behind": ("[Anna Verdi], sindaca di Portoblu ha taciuto.", ""),
    "a given name before": ("Il leader del Molo Bruno [Anna Verdi] tace.", ""),
    "several in office": ("I ministri della Difesa [Anna Verdi] e Bruno Verdi.", ""),
}
ENGLISH = {
    "a title and its country": ("German foreign minister [Ann Green] speaks.", "German foreign minister"),
    "a former one": ("The former German foreign minister [Ann Green] speaks.", "German foreign minister+former"),
    "a new one within": ("[Ann Green], China's new foreign minister, speaks.", "China's foreign minister+new"),
    "newly appointed": ("The newly appointed Chinese defence minister [Xi Lan] left.", "Chinese defence minister+new"),
    "a president with a capital": ("French President [Emmanuel Macron] speaks.", "French President"),
    "between commas": ("The president of France, [Emmanuel Macron], speaks.", "president of France"),
    "behind a comma": ("[Ann Green], the mayor of Portoblu, speaks.", "mayor of Portoblu"),
    "behind a comma, at the end": ("So says [Ann Green], mayor of the harbour.", "mayor of the harbour"),
    "of state": ("US Secretary of State [Ann Green] speaks.", "US Secretary of State"),
    "of a union": ("EU foreign policy chief [Ann Green] spoke.", "EU foreign policy chief"),
    "whom somebody met": ("They met Chinese President [Xi Lan].", "Chinese President"),
    "a spokesman's master": ("A spokesman for French President [Ann Green] spoke.", "French President"),
    "since a year": ("[Ann Green], head of the harbour council since 2019, spoke.", "head of the harbour council"),
    "a deputy": ("Deputy foreign minister [Ann Green] spoke.", "Deputy foreign minister"),
    "a day before": ("On Monday Foreign Minister [Xi Lan] spoke.", "Foreign Minister"),
    "of a town at the beginning": ("Portoblu mayor [Ann Green] spoke.", "Portoblu mayor"),
    "of more than is told": ("[Ann Green], director of studies at the harbour, spoke.", "director of studies"),
    "in brackets": ("[Ann Green] (mayor of Portoblu) spoke.", "mayor of Portoblu"),
    "the minister's friend": ("A friend of the foreign minister [Ann Green] spoke.", ""),
    "an and between": ("The foreign minister and [Ann Green] spoke.", ""),
    "somebody who is quoted": ("According to the president of France, [Ann Green] was wrong.", ""),
    "a list with and": ("[Ann Green], the mayor of Portoblu and Xi Lan spoke.", ""),
    "a list of names": ("[Ann Green], the mayor of Portoblu, Xi Lan and others spoke.", ""),
    "where it was": ("In Paris Foreign Minister [Xi Lan] spoke.", ""),
    "a likely one": ("The likely president of France [Ann Green] spoke.", ""),
    "one to come": ("The incoming president of France [Ann Green] spoke.", ""),
    "a verb between": ("The foreign minister of France met [Ann Green].", ""),
    "a verb behind": ("[Ann Green], mayor of Portoblu met Xi Lan.", ""),
    "words that may be more": ("The riverside council leader [Ann Green] spoke.", ""),
    "the wife": ("[Ann Green], wife of the mayor of Portoblu, spoke.", ""),
}  # fmt: skip


def told(marked: str, language: str) -> str:
    name = Span(marked.index("["), marked.index("]") - 1)
    text = marked.replace("[", "").replace("]", "")
    found = beside(text, name, Span(0, len(text)), language)
    return "; ".join(f"{one.title}+{one.manner}".strip("+") for one in found)


@pytest.mark.parametrize(("marked", "role"), ITALIAN.values(), ids=ITALIAN)
def test_an_italian_sentence_gives_an_office(marked: str, role: str) -> None:
    assert told(marked, "it") == role


@pytest.mark.parametrize(("marked", "role"), ENGLISH.values(), ids=ENGLISH)
def test_an_english_sentence_gives_an_office(marked: str, role: str) -> None:
    assert told(marked, "en") == role


def test_a_language_without_words_of_offices_gives_none() -> None:
    assert told("Der Präsident [Anna Verdi] schweigt.", "de") == ""


def test_the_words_of_an_office_are_those_of_the_text() -> None:
    text = "Ieri il sindaco di Portoblu Bruno Verdi e altri."
    (found,) = beside(text, Span(28, 39), Span(0, len(text)), "it")
    assert text[slice(*found.span)] == found.title == "sindaco di Portoblu"


WORDS = st.sampled_from(
    (
        *(
            "il",
            "la",
            "l'",
            "ex",
            "neo",
            "ministro",
            "presidente",
            "della",
            "di",
            "e",
            "russo",
            "vice",
            "Anna",
            "Verdi",
        ),
        *(",", "(", ")", ".", "-", "the", "of", "China", "'s", "new", "minister", "president", "Difesa"),
    )
)


@given(st.lists(WORDS, max_size=25), st.lists(WORDS, max_size=25), st.sampled_from(["it", "en"]))
def test_whatever_stands_beside_a_name_an_office_lies_in_its_sentence(
    before: list[str], behind: list[str], language: str
) -> None:
    head = " ".join(before)
    text = f"{head} Xi Lan {' '.join(behind)}"
    name = Span(len(head) + 1, len(head) + 7)
    for found in beside(text, name, Span(0, len(text)), language):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert not found.span.overlaps(name)
        assert found.title.strip() == found.title != ""
