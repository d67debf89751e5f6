"""docs/ outlives the program: it builds without it, with MkDocs and with its successors, from plain files."""

import shutil
import sys
from pathlib import Path

import pytest
from conftest import Ran, Site, run_process
from site_pages import dead_links, pages_of

BASE = "http://127.0.0.1:8000/"
SCRIPTS = Path(sys.executable).parent

BUILDS = {
    "mkdocs": ["-m", "mkdocs", "build", "--strict"],
    "properdocs": ["-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml"],
    "zensical": ["-m", "zensical", "build", "-f", "mkdocs.yml"],
}
"""How each engine builds the same docs/ with the same settings."""

EXCEPTIONS: dict[str, dict[str, str]] = {}
"""Pages that an engine makes and MkDocs does not, or the other way round, each with the reason."""


@pytest.fixture(scope="module")
def alone(shipped_site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """docs/, theme and settings, without hook, program, seeds and register."""
    root = tmp_path_factory.mktemp("alone")
    shutil.copytree(shipped_site.root / "docs", root / "docs")
    shutil.copytree(shipped_site.root / "dossier/theme", root / "dossier/theme")
    settings = (shipped_site.root / "mkdocs.yml").read_text("utf-8")
    assert "hooks:\n  - build.py\n" in settings
    (root / "mkdocs.yml").write_text(settings.replace("hooks:\n  - build.py\n", ""), "utf-8")
    return root


@pytest.fixture(scope="module", params=BUILDS)
def built(
    request: pytest.FixtureRequest, alone: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path, Ran]:
    root = tmp_path_factory.mktemp(request.param) / "dossier"
    shutil.copytree(alone, root)
    return request.param, root / "site", run_process([sys.executable, *BUILDS[request.param]], root)


def test_every_engine_makes_the_same_pages(built: tuple[str, Path, Ran], shipped_site: Site) -> None:
    engine, site, ran = built
    assert ran.code == 0, ran.out + ran.err
    made, expected = ({p.relative_to(s).as_posix() for p in s.rglob("*.html")} for s in (site, shipped_site.folder))
    assert made ^ expected == EXCEPTIONS.get(engine, {}).keys()


def test_every_engine_uses_the_templates_and_keeps_the_words(built: tuple[str, Path, Ran], shipped_site: Site) -> None:
    _, site, _ = built
    pages, expected = pages_of(site), pages_of(shipped_site.folder)
    for name, page in expected.items():
        if name.startswith("articles/") and name.count("/") == 2:
            assert "d-search" in pages[name].ids, name
            assert page.ids <= pages[name].ids, name
            assert next(pages[name].all("h1")).text.split() == next(page.all("h1")).text.split()
    assert (site / "assets/dossier/dossier.css").is_file()
    assert (site / "data/articles.json").read_bytes() == (shipped_site.folder / "data/articles.json").read_bytes()


def test_every_link_leads_somewhere_in_every_engine(built: tuple[str, Path, Ran], shipped_site: Site) -> None:
    _, site, _ = built
    known = set(dead_links(shipped_site.folder, pages_of(shipped_site.folder), BASE))
    assert [line for line in dead_links(site, pages_of(site), BASE) if line not in known] == []
