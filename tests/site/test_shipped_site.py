"""The site of this repository's own dossier, as `mkdocs build --strict` makes it."""

import re
from pathlib import Path

import pytest
from conftest import Site, bytes_below, without_caches
from site_pages import Page, dead_links, pages_of, read_page, resources_of

BASE = "http://127.0.0.1:8000/"
ENGLISH = frozenset(
    """Search|Next|Previous|Skip to content|Back to top|Table of contents|Navigation|Header|Footer|Contents|Tabs|Close
    |Clear|Share|Home|Menu principal|Sections|Search the dossier|Narrow the results|More results|Made with|Topic|Topics
    |Actor|Actors|Source|Sources|Articles|All articles|Year|all|Page not found|Scrollable content|choose|open|close
    |Search words, names, places…|1 result|# results|Timeline|Person|Country|Place|Data and history""".replace(
        "\n", ""
    ).split("|")
)
WORDS = ENGLISH | {word.strip() for word in ENGLISH}
SPOKEN = ("aria-label", "title", "alt", "placeholder", "data-name", "data-one", "data-many", "data-any")
PHRASES = ("Skip to content", "Back to top", "Table of contents", "Search the dossier", "Made with")


@pytest.fixture(scope="module")
def pages(shipped_site: Site) -> dict[str, Page]:
    return pages_of(shipped_site.folder)


def test_the_site_builds_strictly(shipped_site: Site) -> None:
    assert shipped_site.ran.code == 0, shipped_site.ran.err
    assert shipped_site.ran.naming("WARNING") == []


def test_the_site_has_a_page_for_every_page_of_docs(shipped_site: Site, pages: dict[str, Page]) -> None:
    sources = {path.relative_to(shipped_site.root / "docs") for path in (shipped_site.root / "docs").rglob("*.md")}
    expected = {
        (path.parent / "index.html" if path.stem == "index" else path.with_suffix("") / "index.html").as_posix()
        for path in sources
    }
    assert pages.keys() == expected | {"404.html"}
    assert len(expected) > 60


def test_a_build_writes_to_docs_site_and_the_cache_only(shipped_site: Site) -> None:
    """The folder around the dossier counts too."""
    after = without_caches(bytes_below(shipped_site.root.parent))
    before = without_caches(shipped_site.before)
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert {name for name in changed if not name.startswith(("dossier/site/", "dossier/docs/"))} == set()


def test_no_page_fetches_anything_from_elsewhere(pages: dict[str, Page]) -> None:
    fetched = {(name, address) for name, page in pages.items() for address in resources_of(page)}
    assert len(fetched) > 200
    assert {pair for pair in fetched if re.match(r"(?:https?:)?//", pair[1]) and not pair[1].startswith(BASE)} == set()


def test_no_style_sheet_fetches_anything_from_elsewhere(shipped_site: Site) -> None:
    sheets = {path.name: path.read_text("utf-8") for path in (shipped_site.folder / "assets").rglob("*.css")}
    assert len(sheets) >= 2
    foreign = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])(?:https?:)?//""")
    assert [name for name, text in sheets.items() if foreign.search(text)] == []


def test_every_link_and_anchor_of_every_page_leads_somewhere(shipped_site: Site, pages: dict[str, Page]) -> None:
    assert dead_links(shipped_site.folder, pages, BASE) == []


def test_a_dead_link_would_be_found(tmp_path: Path) -> None:
    links = '<a href="x/">x</a><a href="#no">no</a><a href="#yes">yes</a><a href="../up/">up</a><img src="y.png">'
    (tmp_path / "index.html").write_text(f'<p id="yes">{links}</p>')
    assert [line.split()[1] for line in dead_links(tmp_path, pages_of(tmp_path), BASE + "a/")] == [
        "x/",
        "#no",
        "../up/",
        "y.png",
    ]


def test_no_id_stands_twice_on_a_page(pages: dict[str, Page]) -> None:
    twice = []
    for name, page in pages.items():
        ids = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
        twice += [f"{name}: {id_}" for id_ in set(ids) if ids.count(id_) > 1]
    assert twice == []


def test_every_page_says_its_language_and_what_it_is_about(pages: dict[str, Page]) -> None:
    languages = {name: next(page.all("html")).attributes.get("lang") for name, page in pages.items()}
    assert set(languages.values()) == {"it"}
    assert [name for name, page in pages.items() if not page.title.strip()] == []
    articles = {name: page for name, page in pages.items() if re.fullmatch(r"articles/.+/index\.html", name)}
    assert [name for name, page in articles.items() if not page.meta("description")] == []


def test_every_page_has_one_main_heading(pages: dict[str, Page]) -> None:
    assert [name for name, page in pages.items() if len(list(page.all("h1"))) != 1] == []


def test_the_italian_site_says_nothing_in_english(pages: dict[str, Page]) -> None:
    stray = set()
    for name, page in pages.items():
        spoken = [(e.attributes.get(key, ""), e.language) for e in page.elements for key in SPOKEN]
        # What stands in an article, and what was taken out of it, are its own words.
        said = [*spoken, *(page.around if name.startswith("articles/") else page.seen)]
        stray |= {text.strip() for text, language in said if language == "it" and text.strip() in WORDS}
        stray |= {phrase for text, language in said if language == "it" for phrase in PHRASES if phrase in text}
    assert stray == set()


def test_every_article_can_be_reached_from_home_by_links(shipped_site: Site, pages: dict[str, Page]) -> None:
    from urllib.parse import urljoin

    reached, todo = set(), ["index.html"]
    while todo:
        name = todo.pop()
        if name in reached or name not in pages:
            continue
        reached.add(name)
        here = urljoin(BASE, name.removesuffix("index.html"))
        for link in pages[name].all("a"):
            target = urljoin(here, link.attributes.get("href", "")).partition("#")[0]
            if target.startswith(BASE):
                path = target.removeprefix(BASE)
                todo.append(f"{path}index.html" if not path or path.endswith("/") else path)
    assert pages.keys() - reached == {"404.html"}


def test_the_search_index_and_the_data_are_in_the_site(shipped_site: Site) -> None:
    assert (shipped_site.folder / "pagefind/pagefind.js").is_file()
    assert list((shipped_site.folder / "pagefind/fragment").iterdir())
    docs = bytes_below(shipped_site.root / "docs/data")
    assert bytes_below(shipped_site.folder / "data") == docs


def test_the_page_for_what_is_not_there_leads_back(shipped_site: Site) -> None:
    links = {link.attributes.get("href") for link in read_page(shipped_site.folder / "404.html").all("a")}
    assert links & {"/articles/", BASE + "articles/"}
