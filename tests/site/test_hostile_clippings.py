"""Clippings, names and notes are other people's words: they are shown as they are and do nothing."""

# ruff: noqa: E501 - a hostile line is easier to read whole

from pathlib import Path

import pytest
from conftest import SMALL, Run, Site, add_mkdocs, run_mkdocs, write_files
from site_pages import Page, pages_of, read_page

TITLE = "Prova <b>&amp; \"due\"</b> & 'tre' <![CDATA[x]]> {{ 7*7 }} </title><script>alert(1)</script>"
DESCRIPTION = 'Un <i>motto</i> & un "detto" <!-- --> {% raw %} "><script>alert(2)</script>'
LINES = [
    "Una riga con <![ dentro, e poi <![CDATA[ ancora ]]> e poi altro testo.",
    "Una riga con {{ config.site_name }} e {% include 'x' %} e {# nota #} dentro.",
    "Una riga con attributi {: onclick=alert(3) .x #y } e poi { .d-main onclick=alert(4) }",
    '--8<-- "mkdocs.yml"',
    "Una riga con <script>alert(5)</script> dentro, che nessuno deve eseguire.",
    "Una riga con <img src=x onerror=alert(6)> e <a href='javascript:alert(7)'>qui</a> dentro.",
    "Una riga con [un link](javascript:alert(8)) e ![una figura](http://evil.example/x.png) dentro.",
    "Una riga con `codice` e ``due`` e *uno* e **due** e _tre_ e ~~quattro~~ e \\barra\\ e fine.",
    "Una riga con [[wiki]] e [^1] e [x]: http://evil.example/ e <http://evil.example/> dentro.",
    "Una riga con &lt;entità&gt; e &copy; e &#60; e &#x3c;script&#x3e; dentro.",
    "Una riga con <!-- un commento e con --> la sua fine, e poi ancora qualche parola.",
    "*[HTML]: Una riga che sembra una sigla e che non lo è affatto.",
    "!!! note Una riga che sembra un avviso e che non lo è affatto.",
    "Una riga con </article></div></body></html> dentro, prima della fine.",
    "===",
    "| una | tabella | che | non | lo | è |",
]
NAME = 'Anna <i onmouseover="alert(9)">Neri</i> & Co {{ 7*7 }}'
SEEDS = {
    "seeds/testo.txt": "Cronaca\nUna prova di parole che non devono fare nulla\n" + "\n\n".join(LINES) + "\n",
    "seeds/testa.md": "---\n"
    + "".join(f"{name}: '{text.replace(chr(39), chr(39) * 2)}'\n" for name, text in [("title", TITLE), ("description", DESCRIPTION)])
    + "lang: it\ndate: 2022-01-01\nsource: 'Molo <b>& Co'\nauthors: ['<u>Io</u> {{ 7*7 }}']\n---\n\nUn testo di poche parole, dove Anna Neri "
    + "non fa niente di male a nessuno.\n\n```\n</code></pre><script>alert(10)</script> <![ {{ 7*7 }}\n```\n",
    "seeds/pagina.html": "<html lang='it'><head><title>Una pagina con &lt;script&gt; nel titolo</title></head><body>"
    "<article><h1>Una pagina con &lt;script&gt;alert(11)&lt;/script&gt; nel titolo</h1>"
    "<p onclick='alert(12)'>Il testo della pagina ha &lt;script&gt;alert(13)&lt;/script&gt; in mezzo, e {{ 7*7 }} con {: onclick=x }.</p>"
    "<p>E poi un altro paragrafo <a href='javascript:alert(14)'>con un link</a>, <svg onload='alert(15)'></svg> e basta.</p>"
    "<script>alert(16)</script><iframe src='http://evil.example/'></iframe></article></body></html>",
}  # fmt: skip
REGISTER = {
    "register/actors.yml": f"""\
anna-neri:
  name: '{NAME}'
  type: person
  note: 'Nota <script>alert(17)</script> <![ {{{{ 7*7 }}}} {{: onclick=x }} | pipe'
  roles:
    - {{title: 'capo | <script>alert(18)</script>', from: '2020', source: 'javascript:alert(19)'}}
""",
    "register/topics.yml": """\
prova:
  label: 'Prova <script>alert(20)</script> {{ 7*7 }} ]( javascript:alert(21)'
  terms: [riga, parole]
  note: '<![ </div>'
""",
    "register/sources.yml": "molo:\n  name: 'Molo <b>& Co'\n  note: '<script>alert(22)</script>'\n",
    "dossier.yml": "title: 'Dossier <script>alert(23)</script> {{ 7*7 }}'\ndescription: '<![ & <b>x</b>'\nlanguage: it\n",
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = write_files(tmp_path_factory.mktemp("hostile") / "dossier", {**SEEDS, **REGISTER})
    return Site(root, run_mkdocs("build", "--strict", cwd=add_mkdocs(root)), {})


@pytest.fixture(scope="module")
def pages(hostile: Site) -> dict[str, Page]:
    return pages_of(hostile.folder)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The small dossier's site: what the theme itself puts on a page."""
    root = write_files(tmp_path_factory.mktemp("harmless") / "dossier", SMALL)
    ran = run_mkdocs("build", "--strict", cwd=add_mkdocs(root))
    assert ran.code == 0, ran.err
    return pages_of(root / "site")


def test_the_site_builds_strictly(hostile: Site, pages: dict[str, Page]) -> None:
    assert hostile.ran.code == 0, hostile.ran.err
    articles = ["articles/pagina/index.html", "articles/testa/index.html", "articles/testo/index.html"]
    assert sorted(name for name in pages if name.startswith("articles/") and name.count("/") == 2) == articles


def test_title_and_description_stand_escaped_in_the_head(hostile: Site, pages: dict[str, Page]) -> None:
    page = pages["articles/testa/index.html"]
    assert page.title.strip().startswith(TITLE)
    assert page.meta("description") == DESCRIPTION
    head = (hostile.folder / "articles/testa/index.html").read_text("utf-8").partition("</head>")[0]
    assert "<script>alert" not in head


@pytest.mark.parametrize("line", [pytest.param(line, id=str(n)) for n, line in enumerate(LINES)])
def test_every_line_of_a_text_is_shown_as_it_is(line: str, pages: dict[str, Page]) -> None:
    shown = " ".join(pages["articles/testo/index.html"].text.split())
    assert " ".join(line.split()) in shown


def test_words_of_front_matter_are_shown_as_they_are(pages: dict[str, Page]) -> None:
    shown = " ".join(pages["articles/testa/index.html"].text.split())
    for words in (
        TITLE,
        "Molo <b>& Co",
        "<u>Io</u> {{ 7*7 }}",
        "</code></pre><script>alert(10)</script> <![ {{ 7*7 }}",
    ):
        assert words in shown


def test_words_of_the_register_are_shown_as_they_are(pages: dict[str, Page]) -> None:
    shown = " ".join(pages["actors/anna-neri/index.html"].text.split())
    assert NAME in shown
    assert "Nota <script>alert(17)</script> <![ {{ 7*7 }} {: onclick=x } | pipe" in shown
    assert "capo | <script>alert(18)</script>" in shown
    topic = " ".join(pages["topics/prova/index.html"].text.split())
    assert "Prova <script>alert(20)</script> {{ 7*7 }} ]( javascript:alert(21)" in topic


def test_a_page_of_the_web_is_shown_without_what_it_would_do(pages: dict[str, Page]) -> None:
    shown = " ".join(pages["articles/pagina/index.html"].text.split())
    assert "Il testo della pagina ha <script>alert(13)</script> in mezzo, e {{ 7*7 }} con {: onclick=x }." in shown
    assert "con un link" in shown


def scripts(page: Page) -> list[tuple[str, str]]:
    """What runs on a page: the name of each script, or how an inline one begins."""
    return [(Path(element.attributes.get("src", "")).name, element.text.strip()[:12]) for element in page.all("script")]


def test_no_page_has_a_script_beyond_the_theme_s_own(pages: dict[str, Page], harmless: dict[str, Page]) -> None:
    own = scripts(harmless["index.html"])
    assert len(own) >= 2
    assert {name: scripts(page) for name, page in pages.items() if scripts(page) != own} == {}


def test_nothing_acts_on_a_click_or_fetches_from_elsewhere(pages: dict[str, Page]) -> None:
    bad = []
    for name, page in pages.items():
        for element in page.elements:
            bad += [f"{name}: {element.tag} {key}" for key in element.attributes if key.startswith("on")]
            bad += [
                f"{name}: {element.tag} {key}={value}"
                for key, value in element.attributes.items()
                if value.strip().lower().startswith(("javascript:", "data:text", "http://evil"))
            ]
        bad += [f"{name}: {element.tag}" for element in page.all("iframe", "object", "embed", "base")]
    assert bad == []


def test_the_frame_of_every_page_is_whole(pages: dict[str, Page]) -> None:
    """Words that close an element would leave the footer outside of the page, or a page without one."""
    assert [name for name, page in pages.items() if len(list(page.all("footer"))) != 1] == []
    assert [name for name, page in pages.items() if len(list(page.all("body"))) != 1] == []


def test_nothing_of_a_file_outside_of_seeds_is_shown(hostile: Site) -> None:
    assert "custom_dir" not in (hostile.folder / "articles/testo/index.html").read_text("utf-8")


def test_the_data_hold_the_words_as_they_are(hostile: Site, run: Run) -> None:
    import json

    record = json.loads((hostile.folder / "data/articles/testa.json").read_text("utf-8"))
    assert (record["title"], record["description"]) == (TITLE, DESCRIPTION)


def test_the_home_page_shows_the_title_of_the_dossier(hostile: Site) -> None:
    assert "Dossier <script>alert(23)</script> {{ 7*7 }}" in read_page(hostile.folder / "index.html").text
