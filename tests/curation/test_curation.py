"""What people decided wins over every guess."""

from __future__ import annotations

import pytest

from dossier import curation, pipeline
from dossier.model import (
    Actor,
    Annotated,
    Article,
    Block,
    Decision,
    Edit,
    Inferred,
    Mention,
    Register,
    Role,
    Settings,
    Source,
    Span,
)

ACTORS = {
    actor.id: actor
    for actor in (
        Actor(id="anna", name={"": "Anna Verdi"}, aliases=(("", "Verdi"),), type="person"),
        Actor(id="bruno", name={"": "Bruno Verdi"}, aliases=(("", "Verdi"),), type="person"),
        Actor(
            id="lia",
            name={"": "Lia Verdi"},
            aliases=(("", "la capitana"),),
            type="person",
            roles=(Role({"": "capitana"}),),
        ),
    )
}


def article(text: str, **fields: object) -> Article:
    given = {"key": "k", "origin": "seeds/k.txt", "sha256": "0" * 64, "language": "it", **fields}
    return Article(blocks=(Block("paragraph", text),), **given)  # type: ignore[arg-type]


def register(*decisions: Decision, edit: Edit | None = None, **fields: object) -> Register:
    edits = {edit.key: edit} if edit else {}
    return Register(actors=ACTORS, decisions=decisions, edits=edits, **fields)  # type: ignore[arg-type]


def linked(text: str, decided: Register) -> list[tuple[str, str]]:
    annotated = pipeline.annotate(article(text), curation.merged(decided), Settings())
    return [(annotated.article.text[m.span.start : m.span.end], m.entry) for m in annotated.linked]


@pytest.mark.parametrize(
    ("decided", "text", "expected"),
    [
        pytest.param(register(Decision("accept", "Verdi", "anna")), "Parla Verdi.", [("Verdi", "anna")], id="accept"),
        pytest.param(
            register(Decision("accept", "il timoniere", "anna")),
            "Parla il timoniere.",
            [("il timoniere", "anna")],
            id="accept-words-that-no-rule-finds",
        ),
        pytest.param(
            register(Decision("accept", "Verdi", "anna", "k")), "Verdi.", [("Verdi", "anna")], id="accept-here"
        ),
        pytest.param(register(Decision("accept", "Verdi", "anna", "other")), "Verdi.", [], id="accept-elsewhere"),
        pytest.param(register(Decision("accept", "Verdi", "nobody")), "Verdi.", [], id="accept-an-unknown-entry"),
        pytest.param(register(Decision("reject", "Anna Verdi", "anna")), "Anna Verdi tace.", [], id="reject"),
        pytest.param(register(Decision("reject", "Anna Verdi")), "Anna Verdi tace.", [], id="reject-for-anybody"),
        pytest.param(
            register(Decision("reject", "Anna Verdi", "bruno")),
            "Anna Verdi tace.",
            [("Anna Verdi", "anna")],
            id="reject-of-another-entry",
        ),
        pytest.param(
            register(Decision("reject", "Anna Verdi", "anna", "other")),
            "Anna Verdi.",
            [("Anna Verdi", "anna")],
            id="reject-elsewhere",
        ),
        pytest.param(
            register(Decision("unsure", "Anna Verdi", "anna")),
            "Anna Verdi tace.",
            [("Anna Verdi", "anna")],
            id="unsure",
        ),
        pytest.param(
            register(edit=Edit(key="k", linked=(("Verdi", "bruno"),))),
            "Parla Verdi.",
            [("Verdi", "bruno")],
            id="linked-by-an-edit",
        ),
        pytest.param(
            register(edit=Edit(key="other", linked=(("Verdi", "bruno"),))),
            "Parla Verdi.",
            [],
            id="edit-of-another-article",
        ),
        pytest.param(
            register(edit=Edit(key="k", unlinked=("Anna Verdi",))), "Anna Verdi tace.", [], id="unlinked-by-an-edit"
        ),
        pytest.param(
            register(edit=Edit(key="k", unlinked=("l'Anna Verdi",))),
            "Anna Verdi.",
            [("Anna Verdi", "anna")],
            id="unlinked-other-words",
        ),
        pytest.param(
            register(Decision("accept", "Anna Verdi di Portoblu", "bruno")),
            "Anna Verdi di Portoblu.",
            [("Anna Verdi di Portoblu", "bruno")],
            id="accepted-words-win-over-a-guess-within-them",
        ),
        pytest.param(
            register(Decision("accept", "Verdi", "bruno", "k")),
            "Anna Verdi tace.",
            [("Verdi", "bruno")],
            id="words-accepted-here-win-over-a-longer-guess",
        ),
        pytest.param(
            register(Decision("accept", "Verdi", "bruno")),
            "Anna Verdi tace, Verdi no.",
            [("Anna Verdi", "anna"), ("Verdi", "bruno")],
            id="words-accepted-everywhere-are-not-those-of-a-longer-name",
        ),
        pytest.param(
            register(Decision("accept", "Verdi", "anna"), Decision("reject", "Verdi", "", "k")),
            "Parla Verdi.",
            [],
            id="rejected-here-though-accepted-everywhere",
        ),
        pytest.param(
            register(Decision("reject", "Verdi", "", "k"), Decision("accept", "Verdi", "anna")),
            "Parla Verdi.",
            [],
            id="rejected-here-before-it-was-accepted-everywhere",
        ),
        pytest.param(
            register(Decision("accept", "Verdi", "bruno", "k"), Decision("accept", "Verdi", "anna")),
            "Parla Verdi.",
            [("Verdi", "bruno")],
            id="another-entry-here",
        ),
        pytest.param(
            register(Decision("accept", "Verdi", "anna"), Decision("accept", "Verdi", "bruno")),
            "Parla Verdi.",
            [("Verdi", "bruno")],
            id="the-later-decision-holds",
        ),
        pytest.param(
            register(Decision("reject", "Anna Verdi"), Decision("accept", "Anna Verdi", "anna")),
            "Parla Anna Verdi.",
            [("Anna Verdi", "anna")],
            id="accepted-after-it-was-rejected",
        ),
        pytest.param(
            register(Decision("accept", "Verdi", "anna"), Decision("reject", "Verdi", "bruno")),
            "Parla Verdi.",
            [("Verdi", "anna")],
            id="to-reject-one-entry-leaves-the-other",
        ),
        pytest.param(
            register(Decision("accept", "Verdi", "anna"), Decision("reject", "Verdi", "anna")),
            "Anna Verdi e Verdi.",
            [("Anna Verdi", "anna")],
            id="rejected-after-it-was-accepted",
        ),
        pytest.param(
            register(Decision("accept", "Verdi", "bruno"), edit=Edit(key="k", unlinked=("Verdi",))),
            "Parla Verdi.",
            [],
            id="an-edit-goes-before-what-is-said-of-all",
        ),
        pytest.param(
            register(Decision("accept", "l'Anna", "anna")),
            "Parla l’Anna.",
            [("l’Anna", "anna")],
            id="accepted-with-another-apostrophe",
        ),
        pytest.param(
            register(Decision("accept", "Verdi", "anna")), "Le Verdine.", [], id="accepted-words-within-a-word"
        ),
    ],
)
def test_a_decision_wins_over_the_guess(decided: Register, text: str, expected: list[tuple[str, str]]) -> None:
    assert linked(text, decided) == expected


def test_rejecting_with_one_apostrophe_rejects_the_other() -> None:
    obrien = {"ob": Actor(id="ob", name={"": "O'Brien Co"}, type="organisation")}
    decided = Register(actors=obrien, decisions=(Decision("reject", "O'Brien Co", "ob"),))
    annotated = pipeline.annotate(article("La O’Brien Co salpa."), decided, Settings())
    assert annotated.mentions == ()


def test_what_was_decided_is_marked_so() -> None:
    annotated = pipeline.annotate(article("Parla Verdi."), register(Decision("accept", "Verdi", "anna")), Settings())
    assert [mention.by for mention in annotated.mentions] == ["decided"]


def test_an_edit_corrects_its_fields_and_takes_their_guesses_away() -> None:
    given = article(
        "x",
        title="Vecchio",
        published="2020",
        inferred=(
            Inferred("published", "2020", "rule", 0.5),
            Inferred("language", "it", "small-words", 0.9),
        ),
    )
    edit = Edit(key="k", fields={"title": "Nuovo", "published": "2021", "authors": ("Anna",)})
    corrected = curation.correct(given, register(edit=edit))
    assert (corrected.title, corrected.published, corrected.authors) == ("Nuovo", "2021", ("Anna",))
    assert [judged.field for judged in corrected.inferred] == ["language"]


def test_an_edit_corrects_section_and_last_change() -> None:
    edit = Edit(key="k", fields={"section": "Mare", "modified": "2024-03-04"})
    given = article("x", inferred=(Inferred("section", "Home", "json-ld", 0.9),))
    corrected = curation.correct(given, register(edit=edit))
    assert (corrected.section, corrected.modified, corrected.inferred) == ("Mare", "2024-03-04", ())


HOST = Inferred("source", "news.molo.example", "address", 0.8)


@pytest.mark.parametrize(
    ("url", "stated", "inferred", "source"),
    [
        pytest.param("https://www.molo.example/2024/a", "", (), "molo", id="site"),
        pytest.param("https://news.molo.example/a", "news.molo.example", (HOST,), "molo", id="host-is-no-name"),
        pytest.param("https://molo.example.org/a", "", (), "", id="other-host-that-begins-so"),
        pytest.param("https://ilmolo.example/a", "", (), "", id="other-host-that-ends-so"),
        pytest.param("https://molo.example/a", "Altro", (), "Altro", id="outlet-that-the-clipping-names"),
        pytest.param("https://[broken", "", (), "", id="address-that-is-none"),
        pytest.param("", "", (), "", id="no-address"),
    ],
)
def test_the_register_knows_a_source_by_its_site(
    url: str, stated: str, inferred: tuple[Inferred, ...], source: str
) -> None:
    sources = {"molo": Source(id="molo", name={"": "Il Molo"}, url="https://molo.example/", rights="excerpt")}
    given = article("x", origin="seeds/altro/uno.txt", source=stated, url=url, inferred=inferred)
    corrected = curation.correct(given, Register(sources=sources))
    assert (corrected.source, corrected.rights) == (source, "excerpt" if source == "molo" else "")
    assert [judged.rule for judged in corrected.inferred] == (["register-address"] if source == "molo" else [])


def test_the_source_of_a_folder_is_told_as_found() -> None:
    corrected = curation.correct(article("x", origin="seeds/molo/uno.txt"), Register(sources=SOURCES))
    assert [(judged.field, judged.rule) for judged in corrected.inferred] == [("source", "register-folder")]


def test_without_an_edit_an_article_stays_as_it_is() -> None:
    given = article("x", title="T", source="")
    assert curation.correct(given, register(edit=Edit(key="other", fields={"title": "U"}))) == given


SOURCES = {
    "molo": Source(
        id="molo", name={"": "Il Molo"}, aliases=(("", "Corriere del Molo"),), folders=("molo",), rights="excerpt"
    ),
    "sera": Source(id="sera", name={"": "La Sera"}, folders=("molo/sera/",), rights="full"),
}


@pytest.mark.parametrize(
    ("origin", "stated", "source", "rights"),
    [
        pytest.param("seeds/molo/a.txt", "", "molo", "excerpt", id="folder"),
        pytest.param("seeds/molo/sera/a.txt", "", "sera", "full", id="deepest-folder"),
        pytest.param("seeds/molo/sera/2024/a.txt", "", "sera", "full", id="folder-below"),
        pytest.param("seeds/molotov/a.txt", "", "", "", id="folder-that-begins-so"),
        pytest.param("seeds/a.txt", "", "", "", id="no-folder"),
        pytest.param("seeds/molo/a.txt", "La Sera", "La Sera", "full", id="stated-wins"),
        pytest.param("seeds/a.txt", "CORRIERE DEL MOLO", "CORRIERE DEL MOLO", "excerpt", id="known-by-an-alias"),
        pytest.param("seeds/a.txt", "Altro", "Altro", "", id="unknown-outlet"),
    ],
)
def test_the_source_of_a_folder_serves_where_the_clipping_names_none(
    origin: str, stated: str, source: str, rights: str
) -> None:
    corrected = curation.correct(article("x", origin=origin, source=stated), Register(sources=SOURCES))
    assert (corrected.source, corrected.rights) == (source, rights)


def test_the_rights_that_a_clipping_states_win_over_its_sources() -> None:
    assert curation.correct(article("x", source="La Sera", rights="link"), Register(sources=SOURCES)).rights == "link"


def test_the_source_that_an_edit_names_gives_its_rights_too() -> None:
    edit = Edit(key="k", fields={"source": "sera"})
    given = article("x", origin="seeds/molo/uno.txt")
    corrected = curation.correct(given, Register(sources=SOURCES, edits={given.key: edit}))
    assert (corrected.source, corrected.rights) == ("sera", SOURCES["sera"].rights)


def merges(*pairs: tuple[str, str]) -> Register:
    return register(*(Decision("merge", entry=old, into=new) for old, new in pairs))


def test_a_merged_entry_gives_its_names_and_roles_to_the_one_that_stays() -> None:
    after = curation.merged(merges(("lia", "anna")))
    assert set(after.actors) == {"anna", "bruno"}
    assert {"lia verdi", "la capitana", "anna verdi"} <= after.actors["anna"].known_as()
    assert after.actors["anna"].roles == ACTORS["lia"].roles
    assert linked("Lia Verdi e Anna Verdi", merges(("lia", "anna"))) == [("Lia Verdi", "anna"), ("Anna Verdi", "anna")]


def test_merges_of_merges_end_at_the_last() -> None:
    assert dict(merges(("lia", "anna"), ("anna", "bruno")).merges()) == {"lia": "bruno", "anna": "bruno"}
    assert linked("Lia Verdi", merges(("lia", "anna"), ("anna", "bruno"))) == [("Lia Verdi", "bruno")]


@pytest.mark.parametrize(
    "pairs",
    [
        pytest.param([("lia", "lia")], id="into-itself"),
        pytest.param([("lia", "anna"), ("anna", "lia")], id="circle-of-two"),
        pytest.param([("lia", "anna"), ("anna", "bruno"), ("bruno", "lia")], id="circle-of-three"),
    ],
)
def test_a_circle_of_merges_merges_nothing(pairs: list[tuple[str, str]]) -> None:
    assert dict(merges(*pairs).merges()) == {}
    assert dict(curation.merged(merges(*pairs)).actors) == ACTORS


def test_a_merge_that_leads_into_a_circle_ends_nowhere() -> None:
    assert "lia" not in merges(("lia", "anna"), ("anna", "bruno"), ("bruno", "anna")).merges()


def test_a_merge_into_an_entry_that_does_not_exist_loses_nobody() -> None:
    assert linked("Lia Verdi", merges(("lia", "nobody"))) == [("Lia Verdi", "lia")]


def test_decisions_and_edits_about_a_merged_entry_are_about_the_one_that_stays() -> None:
    decided = register(
        Decision("merge", entry="lia", into="anna"),
        Decision("accept", "il timoniere", "lia"),
        edit=Edit(key="k", linked=(("la nostromo", "lia"),)),
    )
    assert linked("Il timoniere, il timoniere e la nostromo", decided) == [
        ("il timoniere", "anna"),
        ("la nostromo", "anna"),
    ]


def test_a_candidate_that_was_refused_is_none_any_more() -> None:
    decided = register(Decision("reject", "Verdi", "anna"))
    annotated = pipeline.annotate(article("Anna Verdi, Bruno Verdi, Verdi."), decided, Settings())
    assert [c.entry for m in annotated.mentions for c in m.candidates] == ["bruno"]


def test_the_entry_that_stays_gets_all_that_it_lacks_and_keeps_what_it_has() -> None:
    held, told = Role({"": "sindaca"}, "2020"), Role({"": "capitana"}, "2022")
    actors = {
        "a": Actor(id="a", name={"": "Anna Verdi"}, aliases=(("it", "Verdi"),), note={"it": "Chi parte."},
                   wikidata="Q1", type="other", roles=(held, told)),
        "b": Actor(id="b", name={"it": "Anna Verdi"}, aliases=(("it", "Verdi"),), note={"en": "Who stays."},
                   type="person", roles=(held,)),
    }  # fmt: skip
    (stays,) = curation.merged(
        Register(actors=actors, decisions=(Decision("merge", entry="a", into="b"),))
    ).actors.values()
    assert (stays.id, stays.type, stays.wikidata) == ("b", "person", "Q1")
    assert stays.note == {"it": "Chi parte.", "en": "Who stays."}
    assert stays.roles == (held, told)
    assert stays.aliases == (("it", "Verdi"), ("", "Anna Verdi"))


def test_a_wikidata_item_and_a_note_of_the_one_that_stays_are_not_written_over() -> None:
    actors = {
        id_: Actor(id=id_, name={"": id_}, note={"": id_}, wikidata=item, type="person")
        for id_, item in (("a", "Q1"), ("b", "Q2"))
    }
    stays = curation.merged(Register(actors=actors, decisions=(Decision("merge", entry="a", into="b"),))).actors["b"]
    assert (stays.wikidata, stays.note) == ("Q2", {"": "b"})


def test_a_hidden_article_is_left_out_of_the_dossier() -> None:
    decided = register(edit=Edit(key="k", of="0" * 64, hidden=True))
    made = pipeline.run([article("Anna Verdi tace.")], decided, Settings())
    assert made.dossier.articles == ()
    assert not any("articles/k" in file.path for file in made.files)
    assert made.problems == ()


def test_deciding_changes_mentions_alone() -> None:
    annotated = Annotated(article("Anna Verdi"), mentions=(Mention(Span(0, 10), "anna", "name"),))
    assert curation.with_decisions(annotated, Register(actors=ACTORS)).article is annotated.article
