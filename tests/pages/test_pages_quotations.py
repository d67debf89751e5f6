"""Who said what: the register of statements, by speaker, and on the pages of actors and articles."""

from __future__ import annotations

from dataclasses import replace

from spoken_dossier import all_said, annotated, dossier, html, links, page, pages, said

from dossier.model import Annotated, Register, Span, Speaker
from dossier.pages import _sayings

FIRST = annotated(
    "primo", "Anna Verdi ha detto: «Portoblu è in festa». Bruno Verdi ha aggiunto che il mare è calmo e che si parte. "
    "«Vedremo», dice un pescatore. «Mai», dice Ugo Sole.", published="2023-04-17",
    said=[("Portoblu è in festa", "anna"), ("il mare è calmo", "bruno", "indirect"), ("si parte", "bruno", "indirect"),
          ("Vedremo", "somebody"), ("Mai", "Ugo Sole", "via bruno")],
)  # fmt: skip
SECOND = annotated(
    "secondo", "Anna Verdi: «Ora Bruno Verdi tace».", published="2023-05-01", said=[("Ora Bruno Verdi tace", "anna")]
)


def many(n: int) -> list[Annotated]:
    return [
        annotated(f"a{at:04}", f"Anna Verdi ha detto: «Molo {at}».", published=f"{1900 + at % 100}-01-01",
                  said=[(f"Molo {at}", "anna")])
        for at in range(n)
    ]  # fmt: skip


def test_speakers_stand_in_order_of_how_much_they_say_then_those_who_are_not_in_the_register() -> None:
    soup = page("quotations.md", FIRST, SECOND)
    assert all_said(soup.select(".d-main h2, .d-main h3")) == [
        "Anna Verdi", "Bruno Verdi", "Chi non è nel registro", "Ugo Sole", "Chi non ha nome", "Anna",
    ]  # fmt: skip
    assert [said(p) for p in soup.select(".d-speaker .d-also")][:2] == [
        "2 dichiarazioni · 17 aprile – 1 maggio 2023",
        "2 dichiarazioni · 17 aprile 2023",
    ]
    assert all_said(soup.select(".d-side li"))[:2] == ["Anna Verdi 2", "Bruno Verdi 2"]


def test_own_words_are_a_quotation_in_the_marks_of_the_article_the_newest_first() -> None:
    soup = page("quotations.md", FIRST, SECOND)
    anna = soup.select_one("section:has(#p-anna)")
    assert anna is not None
    assert all_said(anna.find_all("blockquote")) == ["«Ora Bruno Verdi tace»", "«Portoblu è in festa»"]
    assert all_said(anna.select(".d-from")) == [
        "1 maggio 2023 · Il Molo · Titolo secondo →",
        "17 aprile 2023 · Il Molo · Titolo primo →",
    ]
    assert f"articles/primo.md#{FIRST.sentences[0].anchor}" in links(anna)
    assert "actors/porto.md" in links(anna)


def test_indirect_speech_is_told_by_its_sentence_and_says_so() -> None:
    soup = page("quotations.md", FIRST)
    bruno = soup.select_one("section:has(#p-bruno)")
    assert bruno is not None
    (item,) = bruno.select("li")
    assert item.find("blockquote") is None
    assert said(item.find("p")) == "Bruno Verdi ha aggiunto che il mare è calmo e che si parte."  # type: ignore[arg-type]
    assert all_said(item.find_all("mark")) == ["il mare è calmo", "si parte"]
    assert all_said(item.select(".d-flag")) == ["discorso indiretto"]
    assert item["data-reported"] == "1"


def test_a_statement_is_about_the_topics_of_its_own_sentence_alone() -> None:
    items = page("quotations.md", FIRST).select("li.d-saying")
    assert [(item["data-actor"], item.get("data-topic")) for item in items] == [
        ("Bruno Verdi", "Mare"), ("Anna Verdi", None), ("Ugo Sole", None), ("Anna", None),
    ]  # fmt: skip


def test_how_words_come_to_their_speaker_is_told_where_its_name_does_not_stand_there() -> None:
    given = annotated("c", "Il mare è calmo, ha aggiunto la sindaca.", said=[("Il mare è calmo", "anna", "indirect")])
    (quotation,) = given.quotations
    at = given.article.text.index("sindaca")
    office = Speaker(Span(at, at + len("sindaca")), "anna")
    told = replace(given, quotations=(replace(quotation, by="goes-on", speaker=office),))
    line = said(page("quotations.md", told).select_one(".d-from"))
    assert line.startswith("discorso indiretto · continua chi parlava prima, nel testo: «sindaca» · 17 aprile 2023")


def test_who_passes_words_on_is_told() -> None:
    soup = page("quotations.md", FIRST)
    (told,) = [text for text in all_said(soup.select(".d-from")) if "riferito" in text]
    assert told == "riferito da Bruno Verdi · 17 aprile 2023 · Il Molo · Titolo primo →"


def test_the_page_of_an_actor_has_what_it_said_and_what_is_said_about_it() -> None:
    soup = page("actors/bruno.md", FIRST, SECOND)
    assert all_said(soup.select("#said, #about")) == ["Che cosa ha detto", "Che cosa si dice di Bruno Verdi"]
    about = soup.select("ol.d-sayings")[1]
    assert said(about.select_one(".d-from")).startswith("Anna Verdi · 1 maggio 2023")
    anna = page("actors/anna.md", FIRST, SECOND)
    assert anna.select_one("#about") is None


def test_who_says_much_has_a_page_by_years_and_the_newest_on_its_own() -> None:
    few = pages(dossier(*many(_sayings.FEW)))
    assert not [path for path in few if path.startswith("quotations/")]
    made = pages(dossier(*many(_sayings.FEW + 1)))
    assert {path for path in made if path.startswith("quotations/")} == {
        "quotations/actors/anna.md", "quotations/topics/mare.md", "quotations/sources/molo.md",
    }  # fmt: skip
    own = html(made["actors/anna.md"])
    assert all_said(own.find_all("blockquote")) == ["«Molo 3»", "«Molo 2»", "«Molo 1»"]
    assert "../quotations/actors/anna.md#said" in links(own)
    view = html(made["quotations/actors/anna.md"])
    assert all_said(view.select(".d-main h3")) == ["1903", "1902", "1901", "1900"]
    assert {"../../actors/anna.md", "../../quotations.md"} <= set(links(view))
    assert all_said(html(made["quotations/topics/mare.md"]).select(".d-main h2")) == ["1903", "1902", "1901", "1900"]


def test_a_page_of_very_many_statements_stays_small() -> None:
    made = pages(dossier(*many(_sayings.WHOLE + 100)))
    hub, view = html(made["quotations.md"]), html(made["quotations/actors/anna.md"])
    assert len(hub.find_all("blockquote")) == _sayings.FEW
    assert hub.select_one(".d-filter[data-actor]") is None
    assert len(view.find_all("blockquote")) == _sayings.WHOLE
    assert len(view.select(".d-sayings > li")) == _sayings.WHOLE + 100


def test_words_over_several_paragraphs_are_one_quotation_of_several() -> None:
    given = annotated("p", "Anna Verdi: «Uno.", "Due».", said=[("Uno.\n\nDue", "anna")])
    (quoted,) = page("quotations.md", given).find_all("blockquote")
    assert all_said(quoted.find_all("p")) == ["«Uno.", "Due»"]


def test_words_in_another_language_say_so() -> None:
    given = annotated("e", "Anna Verdi said: “All is well”.", language="en", said=[("All is well", "anna")])
    (quoted,) = page("quotations.md", given).find_all("blockquote")
    assert said(quoted) == "“All is well”"
    assert quoted.find("span")["lang"] == "en"  # type: ignore[index]


def test_without_statements_the_page_says_so() -> None:
    soup = page("quotations.md", annotated("a", "Anna Verdi ride."))
    assert "Nessun articolo dice ancora chi ha detto che cosa." in said(soup)
    assert soup.find("ol") is None
    assert html(pages(dossier(register=Register()))["quotations.md"]).find("h1") is not None


def test_speech_is_marked_in_the_text_with_who_says_it_and_beside_it_stands_who_speaks() -> None:
    soup = page("articles/primo.md", FIRST)
    assert [(said(found), found.get("title")) for found in soup.select(".d-text .d-said")] == [
        ("Portoblu è in festa", "Anna Verdi"), ("Vedremo", "Anna"), ("Mai", "Ugo Sole · Bruno Verdi"),
    ]  # fmt: skip
    items = soup.select(".d-side .d-beside > li")
    assert [all_said(item.find_all("p")) for item in items] == [
        ["Anna Verdi", "«Portoblu è in festa»"],
        ["Bruno Verdi", "il mare è calmo", "si parte"],
        ["Anna", "«Vedremo»"],
        ["Ugo Sole", "«Mai»"],
    ]
    assert links(items[0]) == ["../actors/anna.md", f"#{FIRST.sentences[0].anchor}"]
    assert all(address[1:] in {str(found["id"]) for found in soup.find_all(id=True)} for address in links(items[1])[1:])
