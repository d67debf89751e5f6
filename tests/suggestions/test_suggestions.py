"""Names that a person may decide about: joined over articles, proven by all of them, settled for ever."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier import suggestions
from dossier.evidence import sentences_of
from dossier.model import (
    Actor,
    Annotated,
    Article,
    Block,
    Candidate,
    Decision,
    Dossier,
    Edit,
    Mention,
    Register,
    Settings,
    Span,
)
from dossier.suggestions import Suggestion, alike

ACTORS = {
    one.id: one
    for one in (
        Actor(id="anna", name={"": "Anna Verdi"}, aliases=(("", "Verdi"),), type="person"),
        Actor(id="sergej", name={"": "Sergej Blu"}, type="person"),
        Actor(id="epl", name={"": "Esercito popolare di liberazione"}, type="organisation"),
        Actor(id="onu", name={"": "ONU"}, type="organisation"),
        Actor(id="elise", name={"": "Élise-Marie Molo"}, type="person"),
    )
}


def article(key: str, text: str, *found: tuple[str, str, str], published: str = "", **more: object) -> Annotated:
    """An article in which these words are suggested wherever they stand: words, type, fullest form."""
    made = Article(
        key=key, origin=f"seeds/{key}.txt", sha256="0" * 64, published=published, language="it",
        blocks=(Block("paragraph", text),),
    )  # fmt: skip
    mentions = []
    for words, kind, name in found:
        at = text.find(words)
        while at >= 0:
            mention = Mention(Span(at, at + len(words)), "", "capitals", "suggested", (), kind, name or words)  # type: ignore[arg-type]
            mentions.append(replace(mention, **more))  # type: ignore[arg-type]
            at = text.find(words, at + len(words))
    return Annotated(made, sentences_of(made), tuple(sorted(mentions, key=lambda one: one.span)))


def suggested(*articles: Annotated, decided: Register | None = None, again: bool = False) -> tuple[Suggestion, ...]:
    return suggestions.suggestions(Dossier(articles, decided or Register(actors=ACTORS), Settings()), again)


def names(*articles: Annotated, **more: object) -> list[str]:
    return [one.name for one in suggested(*articles, **more)]  # type: ignore[arg-type]


LEO = ("Leo Rossi", "person", "")


def test_forms_and_articles_of_one_name_are_one_suggestion() -> None:
    (one,) = suggested(
        article(
            "a", "Parla Leo Rossi oggi. Poi tace Rossi.", LEO, ("Rossi.", "person", "Leo Rossi"), published="2024-01-02"
        ),
        article("b", "Ieri Leo Rossi era qui.", LEO, published="2023-05"),
    )
    assert (one.name, one.type, one.dates) == ("Leo Rossi", "person", ("2023-05", "2024-01-02"))
    assert dict(one.variants) == {"Leo Rossi": 2, "Rossi.": 1}
    assert one.articles == ("a", "b")
    assert [place.words for place in one.occurrences] == ["Leo Rossi", "Leo Rossi", "Rossi."], "whole names first"


def test_the_most_frequent_comes_first_whatever_the_order_of_articles() -> None:
    given = [
        article("a", "Con Leo Rossi e Lia Neri e Lia Neri.", LEO, ("Lia Neri", "person", "")),
        article("b", "Con Leo Rossi e Bea Gialli.", LEO, ("Bea Gialli", "person", "")),
    ]
    assert names(*given) == names(*reversed(given)) == ["Leo Rossi", "Lia Neri", "Bea Gialli"]


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        pytest.param("Élise Rossi", "Elise Rossi", True, id="accents"),
        pytest.param("Jean-Luc Rossi", "Jean Luc Rossi", True, id="hyphen"),
        pytest.param("Leo Rossi", "LEO ROSSI", True, id="capitals"),
        pytest.param("Leo D’Oro", "Leo D'Oro", True, id="apostrophe"),
        pytest.param("Leo Rossi", "Lia Rossi", False, id="shared-surname"),
        pytest.param("Leo Rossi", "Rossi", False, id="surname-of-another-article"),
    ],
)
def test_names_of_two_articles_are_one_only_where_they_are_spelt_alike(one: str, other: str, joined: bool) -> None:
    given = [
        article("a", f"Con {one} oggi.", (one, "person", "")),
        article("b", f"Con {other} oggi.", (other, "person", "")),
    ]
    assert len(suggested(*given)) == (1 if joined else 2)


def test_an_acronym_is_the_long_name_that_one_article_has_beside_it() -> None:
    long = ("Lega dei Fari", "organisation", "")
    given = [
        article("a", "Così la Lega dei Fari (LDF) dice.", long, ("LDF", "organisation", "Lega dei Fari")),
        article("b", "Così la LDF dice.", ("LDF", "organisation", "")),
    ]
    assert [(one.name, len(one.articles)) for one in suggested(*given)] == [("Lega dei Fari", 2)]
    other = article("c", "La Lotta di Farla (LDF).", ("Lotta di Farla", "", ""), ("LDF", "", "Lotta di Farla"))
    assert sorted(names(*given, other)) == ["LDF", "Lega dei Fari", "Lotta di Farla"]


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        pytest.param(["person", "person"], "person", id="agreed"),
        pytest.param(["person", ""], "person", id="told-by-one"),
        pytest.param(["", ""], "", id="told-by-none"),
        pytest.param(["person", "organisation"], "", id="contradicted"),
        pytest.param(["person", "person", "person", "place"], "person", id="nearly-agreed"),
    ],
)
def test_a_type_is_what_nearly_all_articles_tell(types: list[str], expected: str) -> None:
    given = [article(f"k{n}", "Con Leo Rossi oggi.", ("Leo Rossi", kind, "")) for n, kind in enumerate(types)]
    assert [one.type for one in suggested(*given)] == [expected]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["Paesi amici.", "Due paesi."], [], id="small-in-another-article"),
        pytest.param(["Gazzarra è qui.", "Due paesi."], ["Gazzarra"], id="never-small"),
        pytest.param(["Vedo Paesi.", "Due paesi."], [], id="capital-as-seldom-as-small"),
        pytest.param(["Vedo Bush.", "Con Bush.", "Due bush."], ["Bush"], id="capital-twice-as-often"),
        pytest.param(["Il ministro Li tace.", "E li vede.", "Non li vede."], ["Li"], id="small-word-of-the-language"),
        pytest.param(["La SEA vola.", "Un sea bello."], ["SEA"], id="acronym"),
    ],
)
def test_a_word_that_other_articles_have_small_is_no_name(texts: list[str], expected: list[str]) -> None:
    words = [("Paesi", "", ""), ("Gazzarra", "", ""), ("Bush", "", ""), ("Li", "person", ""), ("SEA", "", "")]
    assert names(*(article(f"k{n}", text, *words) for n, text in enumerate(texts))) == expected


def test_the_first_word_of_a_sentence_goes_where_the_rest_is_a_name_elsewhere() -> None:
    first = article("a", "Quando Leo Rossi parla.", ("Quando Leo Rossi", "", ""))
    assert names(first, article("b", "Dice quando Leo Rossi tace.", LEO)) == ["Leo Rossi"]
    assert names(first, article("b", "Nulla quando piove.")) == ["Quando Leo Rossi"]


@pytest.mark.parametrize(
    ("name", "entry", "why"),
    [
        pytest.param("Anna Verdi", "anna", "the same name", id="same"),
        pytest.param("ANNA VERDI", "anna", "the same name, spelt otherwise", id="capitals"),
        pytest.param("Elise Marie Molo", "elise", "the same name, spelt otherwise", id="accents-and-hyphen"),
        pytest.param("Verdi Anna", "anna", "the same words in another order", id="order"),
        pytest.param("Sergei Blu", "sergej", "nearly the same letters", id="letter"),
        pytest.param("EPL", "epl", "an acronym of it", id="acronym"),
        pytest.param("Organizzazione nazionale unita", "onu", "an acronym of it", id="long-form"),
        pytest.param("Bruno Verdi", "anna", "the same surname", id="surname"),
        pytest.param("Leo Rossi", "", "", id="nobody"),
    ],
)
def test_entries_that_it_may_be_are_told_with_what_speaks_for_them(name: str, entry: str, why: str) -> None:
    found = alike(Register(actors=ACTORS)).to(name)
    assert found[:1] == ((Candidate(entry, why),) if entry else ())


@pytest.mark.parametrize(
    ("decision", "left"),
    [
        pytest.param(Decision("reject", "Leo Rossi"), [], id="rejected"),
        pytest.param(Decision("reject", "LEO  ROSSI"), [], id="rejected-in-another-spelling"),
        pytest.param(Decision("reject", "Leo Rossi", "", "a"), ["b"], id="rejected-here"),
        pytest.param(Decision("accept", "Leo Rossi", "anna"), [], id="accepted"),
        pytest.param(Decision("unsure", "Leo Rossi"), [], id="unsure"),
        pytest.param(Decision("reject", "Leo Rossi", "anna"), ["a", "b"], id="not-this-entry"),
        pytest.param(Decision("reject", "Rossi"), ["a", "b"], id="other-words"),
    ],
)
def test_what_was_decided_is_not_suggested_again(decision: Decision, left: list[str]) -> None:
    given = [
        article("a", "Con Leo Rossi.", LEO),
        article("b", "E Leo Rossi e Rossi.", LEO, ("Rossi.", "", "Leo Rossi")),
    ]
    found = suggested(*given, decided=Register(actors=ACTORS, decisions=(decision,)))
    assert sorted({key for one in found for key in one.articles}) == left


def test_what_an_edit_says_is_settled_in_its_article() -> None:
    decided = Register(actors=ACTORS, edits={"a": Edit(key="a", unlinked=("Leo Rossi",))})
    given = [article("a", "Con Leo Rossi.", LEO), article("b", "E Leo Rossi.", LEO)]
    assert [one.articles for one in suggested(*given, decided=decided)] == [("b",)]


def test_the_unsure_ones_come_again_at_the_end_when_asked_for() -> None:
    decided = Register(actors=ACTORS, decisions=(Decision("unsure", "Leo Rossi"),))
    given = [article("a", "Con Leo Rossi e Leo Rossi e Lia Neri.", LEO, ("Lia Neri", "person", ""))]
    assert names(*given, decided=decided) == ["Lia Neri"]
    assert names(*given, decided=decided, again=True) == ["Lia Neri", "Leo Rossi"]


def test_doubts_about_a_name_of_the_register_are_one_by_words_and_candidates() -> None:
    both = (Candidate("anna", "alias"), Candidate("sergej", "alias"))
    given = [article(key, "Parla Verdi.", ("Verdi", "", ""), candidates=both) for key in ("a", "b")]
    (one,) = suggested(*given)
    assert (one.is_doubtful, one.candidates, one.articles) == (True, both, ("a", "b"))
    refused = Register(actors=ACTORS, decisions=(Decision("reject", "Verdi", "anna"),))
    assert [c.entry for c in suggested(*given, decided=refused)[0].candidates] == ["sergej"]
    refused = replace(refused, decisions=(*refused.decisions, Decision("reject", "Verdi", "sergej")))
    assert suggested(*given, decided=refused) == ()


def test_who_is_named_in_the_same_sentence_is_told() -> None:
    given = article("a", "Anna Verdi vede Leo Rossi. Anna Verdi tace.", LEO)
    linked = tuple(Mention(Span(at, at + 10), "anna", "name") for at in (0, 27))
    given = replace(given, mentions=tuple(sorted((*given.mentions, *linked), key=lambda one: one.span)))
    assert suggested(given)[0].named_with == (("anna", 1),)


def test_a_suggestion_as_json_has_its_places_with_their_sentences() -> None:
    told = suggestions.record(suggested(article("a", "Piove. Con Leo Rossi.", LEO))[0])
    assert told["occurrences"] == [
        {"article": "a", "start": 11, "end": 20, "text": "Leo Rossi", "sentence": "Con Leo Rossi."}
    ]
