"""The page of an actor and the list of them: every mention, its way back, and who is named with whom."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from posixpath import dirname, join, normpath
from urllib.parse import unquote

import markdown
import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import linking
from dossier.evidence import sentences_of
from dossier.model import (
    BODY_KINDS,
    About,
    Actor,
    ActorType,
    Annotated,
    Article,
    Block,
    Candidate,
    Dossier,
    Mention,
    Register,
    Settings,
    Span,
    Topic,
)
from dossier.pages import _proofs, actors, articles, topics


def actor(id_: str, name: str, type_: ActorType = "person") -> Actor:
    return Actor(id=id_, name={"": name}, type=type_)


REGISTER = Register(
    actors={
        "anna": actor("anna", "Anna Verdi"),
        "bea": actor("bea", "Bea Blu"),
        "cina": actor("cina", "Cina", "country"),
        "muta": actor("muta", "Ada Muta"),
    },
    topics={"mare": Topic(id="mare", name={"": "Mare"})},
)
NAMES = {"Anna Verdi": "anna", "Verdi": "anna", "Bea Blu": "bea", "Cina": "cina", "cinesi": "cina", "sindaca": "anna"}
RULES = {"Verdi": "short-name", "cinesi": "demonym", "sindaca": "role"}


def annotated(key: str, published: str, *blocks: str | Block, language: str = "it") -> Annotated:
    """An article in which the names above stand for actors, each by its rule."""
    told = tuple(Block("paragraph", block) if isinstance(block, str) else block for block in blocks)
    article = Article(
        key=key, origin="o", sha256="", title=f"Titolo {key}", language=language, published=published, blocks=told
    )
    found = [
        Mention(Span(*match.span()), entry, RULES.get(name, "name"))
        for name, entry in NAMES.items()
        for match in re.finditer(rf"\b{name}\b", article.text)
    ]
    return Annotated(article, sentences_of(article), linking.choose(article, found))


def dossier(*given_: Annotated, **chosen: str) -> Dossier:
    return Dossier(given_, REGISTER, Settings(**chosen))  # type: ignore[arg-type]


def html(text: str) -> BeautifulSoup:
    made = markdown.Markdown(extensions=["attr_list", "md_in_html", "tables", "toc"])
    return BeautifulSoup(made.convert(text.split("\n---\n", 1)[1]), "html.parser")


def pages(given_: Dossier) -> dict[str, str]:
    return {file.path: file.text for kind in (actors, articles, topics) for file in kind.render(given_)}


def page(path: str, *given_: Annotated, **chosen: str) -> BeautifulSoup:
    return html(pages(dossier(*given_, **chosen))[path])


def said(found: Tag | None) -> str:
    assert found is not None
    return " ".join(found.get_text().split())


def links(where: Iterable[Tag]) -> list[str]:
    return [str(a["href"]) for found in where for a in found.find_all("a", href=True)]


FIRST = annotated("primo", "2021-03-04", "Anna Verdi vede Bea Blu. Verdi ride.")
SECOND = annotated(
    "secondo", "2021-05-06", "La sindaca parla ai cinesi.", Block("heading", "La Cina e Anna Verdi", level=2)
)


def test_the_lead_tells_how_often_and_leads_to_the_first_and_the_last_sentence() -> None:
    when = page("actors/anna.md", FIRST, SECOND).select_one(".d-when")
    assert said(when) == "4 menzioni in 2 articoli · prima 4 marzo 2021 · ultima 6 maggio 2021"
    assert links([when]) == [  # type: ignore[list-item]
        f"../articles/primo.md#{FIRST.sentences[0].anchor}",
        f"../articles/secondo.md#{SECOND.sentences[1].anchor}",
    ]


@pytest.mark.parametrize(
    ("given_", "told"),
    [
        pytest.param([FIRST], "2 menzioni in 1 articolo · 4 marzo 2021", id="one-article"),
        pytest.param(
            [FIRST, annotated("c", "2021-03-09", "Anna Verdi.")],
            "3 menzioni in 2 articoli · tutte in marzo 2021 · prima 4 marzo 2021 · ultima 9 marzo 2021",
            id="one-month",
        ),
        pytest.param([annotated("c", "", "Anna Verdi.")], "1 menzione in 1 articolo", id="undated"),
    ],
)
def test_the_lead_says_no_more_than_there_is(given_: list[Annotated], told: str) -> None:
    soup = page("actors/anna.md", *given_)
    assert said(soup.select_one(".d-when")) == told
    assert soup.find("svg") is None


def test_who_is_never_named_has_a_page_that_says_so() -> None:
    soup = page("actors/muta.md", FIRST)
    assert soup.select_one(".d-when, .d-evidence, .d-company, svg") is None
    assert "Nessun articolo del dossier ne parla ancora." in said(soup)


def test_every_mention_stands_under_its_article_with_its_words_marked_newest_first() -> None:
    items = page("actors/anna.md", FIRST, SECOND).select(".d-evidence > ul > li")
    assert [said(item.find("p")) for item in items] == ["6 maggio 2021 · Titolo secondo", "4 marzo 2021 · Titolo primo"]
    assert [mark.get_text() for item in items for mark in item.find_all("mark")] == [
        "sindaca", "Anna Verdi", "Anna Verdi", "Verdi",
    ]  # fmt: skip
    assert [said(p) for p in items[0].find_all("p")[1:]] == [
        "La sindaca parla ai cinesi. dalla carica di allora →",
        "La Cina e Anna Verdi in un titolo →",
    ]


def test_why_words_name_the_actor_is_told_quietly() -> None:
    marks = page("actors/anna.md", FIRST, SECOND).select(".d-evidence mark")
    assert [(mark.get_text(), mark.get("title")) for mark in marks] == [
        ("sindaca", "dalla carica di allora"),
        ("Anna Verdi", None),
        ("Anna Verdi", None),
        ("Verdi", "nome breve; quello intero è nello stesso articolo"),
    ]


def test_a_doubtful_mention_is_not_on_the_published_page() -> None:
    doubt = Mention(Span(0, 5), "", "ambiguous", "suggested", (Candidate("bea", "alias"),))
    given_ = replace(annotated("d", "2022", "Verdi tace."), mentions=(doubt,))
    assert "Verdi tace" not in said(page("actors/bea.md", given_))


def test_of_many_sentences_of_an_article_the_rest_is_folded() -> None:
    many = annotated("tanti", "2022", *(f"Anna Verdi dice {n} cose." for n in range(_proofs.SHOWN + 3)))
    (item,) = page("actors/anna.md", many).select(".d-evidence > ul > li")
    folded = item.find("details")
    assert isinstance(folded, Tag)
    assert said(folded.find("summary")) == "altre 3 frasi"
    assert len(folded.find_all("mark")) == 3
    assert len(item.find_all("mark")) == _proofs.SHOWN + 3


def test_no_single_sentence_is_folded() -> None:
    few = annotated("pochi", "2022", *(f"Anna Verdi dice {n} cose." for n in range(_proofs.SHOWN + 1)))
    assert page("actors/anna.md", few).select(".d-evidence details") == []


def test_a_page_of_thousands_of_mentions_stays_small_and_says_what_it_leaves_out() -> None:
    given_ = [
        annotated(f"n{n:04}", f"{2000 + n // 100}-01-01", *["Anna Verdi parla a lungo del mare e dei suoi fari."] * 2)
        for n in range(1500)
    ]
    text = pages(dossier(*given_))["actors/anna.md"]
    assert len(text) < 500_000
    items = html(text).select(".d-evidence > ul > li")
    whole = [item for item in items if item.find("mark")]
    assert len(whole) * 2 == _proofs.MOST_SENTENCES
    assert len(items) - len(whole) == _proofs.MOST_ARTICLES
    assert said(items[-1]).endswith("· 2 frasi")
    assert 3000 - 2 * len(items) == 1400
    assert said(html(text).select_one(".d-evidence > p")) == "e altre 1.400 frasi nei dati"


def test_companions_come_with_counts_and_sentences_that_name_both() -> None:
    both = annotated("terzo", "2022", "Bea Blu e Verdi. Anna Verdi è a casa.", "La Cina tace.")
    items = page("actors/anna.md", FIRST, both).select(".d-company li")
    assert [said(item.find("p")) for item in items] == ["Bea Blu", "Cina"]
    assert [said(item.find("summary")) for item in items] == ["Bea Blu: 2 frasi · 2 articoli", "Cina: 1 articolo"]
    assert links(items[:1]) == [
        "bea.md",
        f"../articles/terzo.md#{both.sentences[0].anchor}",
        f"../articles/primo.md#{FIRST.sentences[0].anchor}",
    ]
    assert [mark.get_text() for mark in items[0].find_all("mark")] == ["Bea Blu", "Verdi", "Anna Verdi", "Bea Blu"]
    assert links(items[1:]) == ["cina.md", "../articles/terzo.md"]


def test_links_tell_the_name_where_the_words_are_another() -> None:
    text = page("articles/secondo.md", FIRST, SECOND).select_one(".d-text")
    assert text is not None
    assert [(a.get_text(), a.get("title")) for a in text.find_all("a")] == [
        ("sindaca", "Anna Verdi (dalla carica di allora)"),
        ("cinesi", "Cina (dalla nazionalità)"),
    ]
    first = page("articles/primo.md", FIRST, SECOND).select(".d-text a")
    assert [(a.get_text(), a.get("title")) for a in first] == [
        ("Anna Verdi", None), ("Bea Blu", None), ("Verdi", "Anna Verdi"),
    ]  # fmt: skip


def test_demonyms_that_are_only_listed_count_and_have_their_anchor_and_are_no_links() -> None:
    given_ = annotated("d", "2022", "I cinesi ridono. La Cina tace.")
    soup = page("articles/d.md", given_, demonyms="listed")
    assert [a.get_text() for a in soup.select(".d-text a")] == ["Cina"]
    assert [span["id"] for span in soup.select(".d-text .d-s")] == [s.anchor for s in given_.sentences]
    assert said(soup.select_one(".d-chip")) == "Cina 2"
    assert len(page("actors/cina.md", given_, demonyms="listed").select(".d-evidence mark")) == 2


def test_the_number_beside_an_actor_leads_to_the_first_sentence_that_names_it() -> None:
    given_ = annotated("d", "2022", "Nessuno. Bea Blu ride. Anna Verdi parla. Verdi tace.")
    soup = page("articles/d.md", given_)
    assert [said(chip) for chip in soup.select(".d-chip")] == ["Anna Verdi 2", "Bea Blu 1"]
    assert links(soup.select(".d-chip")) == [
        "../actors/anna.md", f"#{given_.sentences[2].anchor}", "../actors/bea.md", f"#{given_.sentences[1].anchor}",
    ]  # fmt: skip


def test_the_list_has_the_most_named_first_with_counts_and_years() -> None:
    given_ = (FIRST, SECOND, annotated("terzo", "2023-01-02", "Bea Blu e Bea Blu, e Bea Blu e Bea Blu."))
    soup = page("actors/index.md", *given_)
    people = soup.select_one(".d-list")
    assert people is not None
    assert [said(item) for item in people.find_all("li")] == [
        "Bea Blu · 5 menzioni in 2 articoli · 2021–2023",
        "Anna Verdi · 4 menzioni in 2 articoli · 2021",
        "Ada Muta · non ancora nominato",
    ]
    assert [(tally["data-n"], tally["data-last"]) for tally in people.select(".d-tally")] == [
        ("5", "2023-01-02"), ("4", "2021-05-06"), ("0", ""),
    ]  # fmt: skip
    assert [said(found) for found in soup.find_all("h2")] == ["Persone", "Paesi", "Tipi"]


def test_topics_tell_first_and_last_article_and_their_years() -> None:
    given_ = [
        replace(shown, topics=(About("mare", 1.0, (Span(0, 4),)),))
        for shown in (FIRST, SECOND, annotated("terzo", "2023-01-02", "Nulla di nuovo."))
    ]
    soup = page("topics/mare.md", *given_)
    assert said(soup.select_one(".d-when")) == "3 articoli · primo 4 marzo 2021 · ultimo 2 gennaio 2023"
    assert said(soup.find("caption")) == "Articoli per mese"
    assert said(page("topics/index.md", *given_).select_one(".d-list li")) == "Mare · 3 articoli · 2021–2023"


KINDS = st.sampled_from(sorted(BODY_KINDS - {"table_row"}))
PARTS = st.sampled_from(
    [*NAMES, "dice.", "Poi", "E", "| ", "!", "«", "1. ", "*", "<b>", "Xi.", "\u00a0", "\u00a0 \u00a0", "- "]
)
WORDS = st.lists(PARTS, min_size=1, max_size=9).map(" ".join)
BLOCKS = st.one_of(
    st.builds(Block, KINDS, WORDS), st.builds(lambda text: Block("table_row", f"{text} | {text}"), WORDS)
)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    given_ = [
        annotated(f"k{n}", draw(st.sampled_from(["2023-01-02", "2022", ""])), *draw(st.lists(BLOCKS, max_size=5)))
        for n in range(draw(st.integers(1, 3)))
    ]
    return dossier(
        *given_, links=draw(st.sampled_from(["all", "first"])), demonyms=draw(st.sampled_from(["linked", "listed"]))
    )


@settings(max_examples=60)
@given(dossiers())
def test_every_way_to_a_sentence_leads_to_one_place_and_every_naming_sentence_has_one(given_: Dossier) -> None:
    soups = {path: html(text) for path, text in pages(given_).items()}
    ids = {path: [str(found["id"]) for found in soup.find_all(id=True)] for path, soup in soups.items()}
    reached = set()
    for path, soup in soups.items():
        assert len(ids[path]) == len(set(ids[path])), f"{path}: an id stands twice"
        for address in links([soup]):
            target, _, anchor = address.partition("#")
            there = normpath(join(dirname(path), unquote(target))) if target else path
            assert not anchor.startswith("s-") or ids[there].count(anchor) == 1, f"{path} → {address}"
            if path.startswith("actors/"):
                reached.add((there, anchor))
    for shown in given_.articles:
        for mention in shown.linked:
            (sentence,) = shown.sentences_at(mention.span)
            assert (f"articles/{shown.article.key}.md", sentence.anchor) in reached
