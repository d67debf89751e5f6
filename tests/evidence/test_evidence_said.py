"""Who said what, and about whom, by entry."""

from __future__ import annotations

from told_by_hand import annotated, dossier

from dossier import evidence

OLD = annotated("a", '"[il molo è nuovo|"anna-verdi]", ha detto [Verdi|anna-verdi].', published="2023-01-01")
NEW = annotated(
    "b",
    '«[[Verdi|anna-verdi] mente ai [cinesi|cina/demonym]|"bruno-verdi]», dice il sindaco.',
    'Ma «[nessuno sa di [Verdi|anna-verdi]|"?]», si legge. «[Io, [Anna Verdi|anna-verdi], resto|"anna-verdi]».',
    published="2024-01-01",
)
NOBODYS = annotated("c", '«[Chi parla di [Verdi|anna-verdi]?|"]» si legge sul muro.', published="2025")
GIVEN = dossier(OLD, NEW, NOBODYS)


def test_sayings_are_those_with_a_speaker_newest_article_first() -> None:
    assert [(said.article.key, said.words, said.speaker) for said in evidence.sayings(GIVEN)] == [
        ("b", "Verdi mente ai cinesi", "bruno-verdi"),
        ("b", "nessuno sa di Verdi", ""),
        ("b", "Io, Anna Verdi, resto", "anna-verdi"),
        ("a", "il molo è nuovo", "anna-verdi"),
    ]


def test_a_saying_stands_in_the_sentence_in_which_it_begins() -> None:
    for said in evidence.sayings(GIVEN):
        assert said.sentence.span.start <= said.quotation.span.start < said.sentence.span.end


def test_each_actor_has_what_it_said() -> None:
    found = {entry: [said.words for said in listed] for entry, listed in evidence.said_by(GIVEN).items()}
    assert found == {
        "bruno-verdi": ["Verdi mente ai cinesi"],
        "anna-verdi": ["Io, Anna Verdi, resto", "il molo è nuovo"],
    }


def test_what_is_said_about_an_actor_names_it_and_is_said_by_somebody_else() -> None:
    found = {entry: [said.words for said in listed] for entry, listed in evidence.said_about(GIVEN).items()}
    assert found == {"anna-verdi": ["Verdi mente ai cinesi", "nessuno sa di Verdi"]}
