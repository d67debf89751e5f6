"""The contract of each variant folder, and a whole small dossier whose every link leads somewhere."""

from __future__ import annotations

import inspect
import re
from posixpath import dirname, join, normpath
from types import ModuleType
from urllib.parse import unquote

import markdown
import pytest
import yaml
from bs4 import BeautifulSoup, Tag

from dossier import exports, formats, pages, pipeline, recognisers
from dossier.cleaning import repair
from dossier.discovery import name_of, variants
from dossier.language import words
from dossier.model import (
    Actor,
    Article,
    Block,
    Decision,
    File,
    Fix,
    Inferred,
    Link,
    Register,
    Removed,
    Role,
    Settings,
    Source,
    Span,
    Topic,
)
from dossier.pages import _dates
from dossier.pages import _parts as parts


@pytest.mark.parametrize(
    ("folder", "door", "parameters"),
    [
        pytest.param(formats, "read", ["clipping"], id="formats"),
        pytest.param(recognisers, "recognise", ["article", "register"], id="recognisers"),
        pytest.param(pages, "render", ["dossier"], id="pages"),
        pytest.param(exports, "export", ["dossier"], id="exports"),
    ],
)
def test_every_module_of_a_variant_folder_has_its_door(folder: ModuleType, door: str, parameters: list[str]) -> None:
    found = variants(folder)
    assert found
    for variant in found:
        assert list(inspect.signature(getattr(variant, door)).parameters) == parameters, name_of(variant)
        assert variant.__doc__, f"{name_of(variant)} opens with a sentence that says what it is for"


def test_no_two_formats_take_one_suffix() -> None:
    claimed = [suffix for variant in variants(formats) for suffix in variant.SUFFIXES]
    assert len(claimed) == len(set(claimed))
    assert all(re.fullmatch(r"\.[a-z]+", suffix) for suffix in claimed)
    assert pipeline.suffixes() == tuple(sorted(claimed))


NASTY = "<b>*a*</b> [x](javascript:alert(1)) {: #id } | `c` & \"d\" 'e' 1. \\"

REGISTER = Register(
    actors={
        "anna": Actor(
            id="anna",
            name={"it": "Anna Verdi", "en": "Ann Green"},
            aliases=(("", "Verdi"),),
            type="person",
            wikidata="Q1",
            note={"": "Una nota."},
            roles=(
                Role({"it": "capitana"}, "2020-03", "2022-01-05", "primo"),
                Role({"it": "sindaca"}, "2022~", "", "https://a.example/x"),
                Role({"it": NASTY}, "", "", NASTY),
            ),
        ),
        "bea": Actor(id="bea", name={"": "Bea Blu"}, type="person", note={"": "Un’altra nota."}),
        "porto": Actor(id="porto", name={"": "Portoblu"}, type="place", note={"": NASTY}),
        "lega": Actor(id="lega", name={"": f"Lega {NASTY}"}, type="organisation"),
        "vecchia": Actor(id="vecchia", name={"": "Anna V."}, type="person"),
    },
    topics={
        "mare": Topic(
            id="mare", name={"it": "Mare"}, aliases=(("it", "mare"),), related=("fari",), note={"": "Il mare."}
        ),
        "pesca": Topic(id="pesca", name={"it": NASTY}, aliases=(("it", "pesca"),), broader="mare", note={"": NASTY}),
        "fari": Topic(id="fari", name={"it": "Fari"}, broader="nowhere"),
    },
    sources={
        "molo": Source(
            id="molo",
            name={"": "Il Molo"},
            url="https://molo.example/",
            type="giornale",
            rights="excerpt",
            note={"": "Nota del molo."},
        ),
        "vuota": Source(id="vuota", name={"": NASTY}, note={"": NASTY}),
    },
    decisions=(Decision("merge", entry="vecchia", into="anna"),),
)


def article(key: str, *texts: str | Block, **fields: object) -> Article:
    blocks = tuple(Block("paragraph", text) if isinstance(text, str) else text for text in texts)
    given = {"title": f"Titolo di {key}", "language": "it", **fields}
    return Article(key=key, origin=f"seeds/{key}.txt", sha256="0" * 64, blocks=blocks, **given)  # type: ignore[arg-type]


ARTICLES = [
    article(
        "primo",
        "Anna Verdi e Bea Blu sono a Portoblu. Verdi pesca. La pesca nel mare è buona.",
        Block("heading", "La festa di Portoblu", level=1),
        Block("list_item", "Bea Blu"),
        Block("list_item", "- altri"),
        Block("quote", "Anna Verdi ride."),
        Block("table_row", "Luogo | Anno"),
        Block("table_row", "Portoblu | 2022"),
        Block("code", "x = [Portoblu](y)\n\n  <b>"),
        published="2022-03-04",
        source="molo",
        authors=("Ugo Sole",),
        url="https://molo.example/1",
        kicker="La parola",
        description="Che cosa è successo.",
        archive_url="https://archive.example/1",
        accessed="2022-03-05",
        removed=(Removed(Span(0, 4), NASTY, "navigation"), Removed(Span(5, 9), "var", "script")),
    ),
    article(
        "secondo",
        "Anna Verdi e Bea Blu tornano a Portoblu per la pesca.",
        published="2021",
        source="La Sera",
        description="Altra descrizione.",
        inferred=(Inferred("published", "2021", "weekday", 0.5, NASTY),),
    ),
    article(
        "città-é",
        NASTY,
        f"Portoblu {NASTY}",
        title=NASTY,
        kicker=NASTY,
        description=NASTY,
        source=NASTY,
        authors=(NASTY,),
        url="https://a.example/(x) y",
        language="en",
    ),
    article(
        "senza",
        Block("paragraph", "Vedi qui Portoblu.", links=(Link(5, 8, "https://b.example/"),)),
        title="",
        language="",
    ),
]


def made(language: str) -> dict[str, str]:
    files = pipeline.run(ARTICLES, REGISTER, Settings(title=NASTY, description=NASTY, language=language)).files
    return {file.path: file.text for file in files}


FILES = {language: made(language) for language in ("it", "en")}
PAGES = sorted(path for path in FILES["it"] if path.endswith(".md"))


def html_of(path: str, language: str = "it") -> BeautifulSoup:
    body = FILES[language][path].split("\n---\n", 1)[1]
    return BeautifulSoup(
        markdown.Markdown(extensions=["attr_list", "md_in_html", "tables", "toc"]).convert(body), "html.parser"
    )


SOUPS = {path: html_of(path) for path in PAGES}


def test_every_kind_of_page_is_made() -> None:
    assert {
        "index.md",
        "timeline.md",
        "quotations.md",
        "articles/index.md",
        "actors/index.md",
        "topics/index.md",
        "sources/index.md",
    } <= set(PAGES)
    assert {"articles/primo.md", "actors/anna.md", "topics/pesca.md", "sources/molo.md"} <= set(PAGES)


@pytest.mark.parametrize("language", ["it", "en"])
def test_paths_are_unique_and_lead_nowhere_else(language: str) -> None:
    files = pipeline.run(ARTICLES, REGISTER, Settings(language=language)).files
    paths = [file.path for file in files]
    assert len(paths) == len(set(paths))
    for path in paths:
        assert path == normpath(path)
        assert not path.startswith(("/", "..", "."))
        assert "\\" not in path
        assert path.endswith((".md", ".json", ".ttl", ".csv", ".ics", ".jsonld"))


def test_the_same_input_gives_the_same_files_in_any_order() -> None:
    assert (
        pipeline.run(reversed(ARTICLES), REGISTER, Settings()).files
        == pipeline.run(ARTICLES, REGISTER, Settings()).files
    )
    assert all(isinstance(file, File) for file in pipeline.run(ARTICLES, REGISTER, Settings()).files)


@pytest.mark.parametrize("path", PAGES)
def test_the_front_matter_of_every_page_is_yaml_and_says_it_is_generated(path: str) -> None:
    for language in ("it", "en"):
        head = yaml.safe_load(FILES[language][path].removeprefix("---\n").split("\n---\n", 1)[0])
        assert head["generated"] is True
        assert head["title"]
        assert "\ngenerated: true\n" in FILES[language][path]


def ids(path: str) -> set[str]:
    return {str(element["id"]) for element in SOUPS[path].find_all(id=True)}


def links(path: str) -> list[str]:
    return [str(link["href"]) for link in SOUPS[path].find_all("a", href=True)]


@pytest.mark.parametrize("path", PAGES)
def test_every_link_leads_to_a_page_that_is_made_and_every_anchor_exists(path: str) -> None:
    for href in links(path):
        if re.match(r"[a-z]+:", href):
            assert href.startswith(("https://", "http://", "mailto:"))
            continue
        target, _, anchor = href.partition("#")
        there = normpath(join(dirname(path), unquote(target))) if target else path
        assert there in FILES["it"], f"{path} → {href}"
        assert not anchor or anchor in ids(there), f"{path} → {href}"


def test_every_page_but_the_first_is_linked_from_another() -> None:
    reached = {
        normpath(join(dirname(path), unquote(href.partition("#")[0])))
        for path in PAGES
        for href in links(path)
        if not re.match(r"[a-z]+:", href)
    }
    in_the_navigation = {path for path in PAGES if path.endswith("index.md")} | {"timeline.md", "quotations.md"}
    moved = {"actors/vecchia.md"}
    assert set(PAGES) - reached - in_the_navigation - moved == set()


ALLOWED = {
    *("a", "article", "aside", "blockquote", "code", "details", "div", "li", "mark", "p", "pre", "span", "strong"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "summary", "time", "ul", "ol", "section", "figure", "figcaption"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"class", "id", "href", "rel", "title", "lang", "datetime", "scope"}
DRAWN = {"svg", "title", "desc", "rect", "line", "text"}
DRAWING = {
    *("id", "role", "aria-labelledby", "width", "height", "viewbox", "preserveaspectratio", "fill", "stroke"),
    *("x", "y", "x1", "x2", "y1", "y2", "font-size", "text-anchor"),
}


@pytest.mark.parametrize("path", PAGES)
def test_no_words_of_anybody_become_elements_or_attributes(path: str) -> None:
    for element in SOUPS[path].find_all(True):
        assert isinstance(element, Tag)
        is_drawn = element.find_parent("figure") is not None and element.name in DRAWN
        assert element.name in ALLOWED or is_drawn, f"{path}: <{element.name}>"
        known = DRAWING if is_drawn else ATTRIBUTES
        unknown = {name for name in element.attrs if name not in known and not name.startswith("data-")}
        assert not unknown, f"{path}: <{element.name} {unknown}>"
        assert element.get("id") != "id"
    assert not [link for link in links(path) if link.lower().startswith("javascript")]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_one_first_heading_and_ids_are_unique(path: str) -> None:
    assert len(SOUPS[path].find_all("h1")) == 1
    found = [element["id"] for element in SOUPS[path].find_all(id=True)]
    assert len(found) == len(set(found))


def said(path: str) -> str:
    return " ".join(SOUPS[path].get_text().split())


NASTY_SHOWN = " ".join(NASTY.split())


@pytest.mark.parametrize(
    "path", ["articles/città-é.md", "actors/lega.md", "topics/pesca.md", "sources/vuota.md", "index.md"]
)
def test_nasty_words_are_shown_as_they_are(path: str) -> None:
    assert NASTY_SHOWN in said(path)


def test_an_article_shows_every_word_of_its_text_in_order() -> None:
    text = said("articles/primo.md")
    at = 0
    for block in ARTICLES[0].body:
        for part in block.text.split(" | "):
            at = text.index(" ".join(part.split()), at)


def test_an_article_shows_what_was_removed_for_readers_only() -> None:
    details = SOUPS["articles/primo.md"].find("details")
    assert isinstance(details, Tag)
    assert NASTY_SHOWN in " ".join(details.get_text().split())
    assert "Navigazione" in details.get_text()
    assert "var" not in details.get_text().split()
    assert SOUPS["articles/secondo.md"].find("details") is None


def details_of(given: Article) -> str:
    made = pipeline.run([given], Register(), Settings(language="en"))
    (page,) = [file.text for file in made.files if file.path == f"articles/{given.key}.md"]
    return page.partition("<details")[2].partition("</details>")[0]


def test_two_hundred_lines_that_were_removed_are_told_in_a_few_by_reason() -> None:
    lines = [Removed(Span(n, n + 1), f"Line {n}", "navigation" if n % 2 else "sharing") for n in range(200)]
    told = details_of(article("tanti", "Portoblu.", removed=tuple(lines)))
    assert "What was removed from the text (200)" in told
    assert told.count("\n-   ") == 2
    assert "**Navigation (100)**: " in told
    assert "**Sharing (100)**: " in told
    assert "and 88 lines more" in told
    assert len(told) < 1000


def test_every_sentence_that_was_removed_is_shown_among_many_lines() -> None:
    texts = [f"Line {n}" for n in range(50)] + ["The tide went out at dusk."] + [f"Row {n}" for n in range(50)]
    lines = [Removed(Span(n, n + 1), text, "outside") for n, text in enumerate(texts)]
    told = details_of(article("frase", "Portoblu.", removed=tuple(lines)))
    assert "The tide went out at dusk." in told
    assert "and 88 lines more" in told


def test_what_was_mended_is_told_in_words_with_how_often() -> None:
    fixes = (Fix("soft-hyphen", 3), Fix("mojibake", 1))
    told = details_of(article("riparato", "Portoblu.", fixes=fixes))
    assert "What was mended in the text" in told
    assert "**Mended**: soft hyphens (3) · letters in a wrong encoding (1)" in told
    both = details_of(article("tutto", "Portoblu.", fixes=fixes, removed=(Removed(Span(0, 4), "Menu", "navigation"),)))
    assert "What was removed from the text (1)" in both
    assert "soft hyphens (3)" in both


def test_every_kind_of_damage_has_words() -> None:
    assert set(parts.FIXES) == {*repair.MENDERS, "hard-wrap", "hyphenation"}


def test_the_front_matter_of_an_article_tells_what_is_known_and_leaves_out_the_rest() -> None:
    head = yaml.safe_load(FILES["it"]["articles/primo.md"].removeprefix("---\n").split("\n---\n", 1)[0])
    assert (head["date"], head["source"], head["lang"], head["rights"]) == ("2022-03-04", "molo", "it", "excerpt")
    assert (head["source_url"], head["accessed"], head["authors"]) == (
        "https://molo.example/1",
        "2022-03-05",
        ["Ugo Sole"],
    )
    assert set(head["actors"]) == {"anna", "bea", "porto"}
    assert (head["seed"], head["seed_sha256"]) == ("seeds/primo.txt", "0" * 64)
    bare = yaml.safe_load(FILES["it"]["articles/senza.md"].removeprefix("---\n").split("\n---\n", 1)[0])
    assert not {"date", "source", "authors", "lang", "source_url", "inferred"} & set(bare)
    assert bare["title"] == "senza"


def test_an_inferred_date_says_why() -> None:
    soup = SOUPS["articles/secondo.md"]
    mark = soup.find("span", class_="d-inferred")
    assert isinstance(mark, Tag)
    assert mark.get_text() == "data dedotta"


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        pytest.param("address", "letta nell’indirizzo dell’articolo: E", id="address"),
        pytest.param("text-times", "dedotta dalle date che il testo racconta: E", id="times-of-the-text"),
        pytest.param("weekday", "dedotta da qui: E", id="any-other"),
    ],
)
def test_the_reason_of_an_inferred_date_is_true_of_its_rule(rule: str, said: str) -> None:
    assert _dates.why(Inferred("published", "2021", rule, 0.9, "E"), words("it")) == said


def test_an_actor_shows_every_sentence_that_names_it_with_a_way_to_it() -> None:
    soup = SOUPS["actors/anna.md"]
    for sentence in (
        "Anna Verdi e Bea Blu sono a Portoblu.",
        "Verdi pesca.",
        "Anna Verdi ride.",
        "Anna Verdi e Bea Blu tornano",
    ):
        assert sentence in said("actors/anna.md")
    (listed,) = soup.find_all("div", class_="d-evidence")
    backlinks = [str(a["href"]) for a in listed.find_all("a", href=True) if "#s-" in str(a["href"])]
    assert len(backlinks) == 4
    assert {mark.get_text() for mark in listed.find_all("mark")} == {"Anna Verdi", "Verdi"}


def test_a_merged_actor_has_a_page_that_leads_on() -> None:
    assert "actors/vecchia.md" in PAGES
    assert links("actors/vecchia.md") == ["anna.md"]


def test_lists_show_each_entry_with_its_note_as_an_item_of_its_own() -> None:
    for path, entries in (("actors/index.md", 4), ("topics/index.md", 3), ("articles/index.md", 4), ("timeline.md", 3)):
        items = SOUPS[path].select(".d-list li, .d-events li")
        assert len(items) == entries, path
        assert all("\n-" not in item.get_text() for item in items)


def test_roles_are_told_in_order_with_their_sources() -> None:
    listed = SOUPS["actors/anna.md"].select(".d-roles li")
    told = [[" ".join(p.get_text().split()) for p in role.find_all("p")] for role in listed]
    assert told == [
        ["capitana", "marzo 2020 – 5 gennaio 2022 · Titolo di primo"],
        ["sindaca", "inizio: verso il 2022 · https://a.example/x"],
        [NASTY_SHOWN, NASTY_SHOWN],
    ]
    assert [str(a["href"]) for role in listed for a in role.find_all("a")] == [
        "../articles/primo.md",
        "https://a.example/x",
    ]


@pytest.mark.parametrize("path", PAGES)
def test_an_english_dossier_says_no_italian_words_of_the_interface(path: str) -> None:
    text = html_of(path, "en").get_text()
    for word in ("Attori", "Temi", "Fonti", "Cronologia", "senza data", "articoli", "data dedotta"):
        assert word not in text


def test_an_empty_dossier_has_its_pages() -> None:
    files = pipeline.run([], Register(), Settings()).files
    assert {"index.md", "articles/index.md", "actors/index.md", "timeline.md"} <= {file.path for file in files}
    for file in files:
        assert file.text.strip()
