"""An actor that was merged into another one: its old address leads on, in every engine."""

import sys
from pathlib import Path

import pytest
from conftest import SMALL, add_mkdocs, run_process, write_files
from site_pages import Page, read_page

REGISTER = SMALL["register/actors.yml"] + "neri-a:\n  name: Anna N.\n  type: person\n"
MERGE = "- {judgement: merge, entry: neri-a, into: anna-neri}\n"
BUILDS = {
    "mkdocs": ["-m", "mkdocs", "build"],
    "properdocs": ["-m", "properdocs", "build", "-f", "mkdocs.yml"],
    "zensical": ["-m", "zensical", "build", "-f", "mkdocs.yml"],
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built docs/ with a merge in it, and plain settings beside it."""
    files = {**SMALL, "register/actors.yml": REGISTER, "register/decisions.yml": MERGE}
    made = add_mkdocs(write_files(tmp_path_factory.mktemp("merged") / "dossier", files))
    assert run_process([sys.executable, "-m", "dossier", "build"], made).code in (0, 1)
    settings = (made / "mkdocs.yml").read_text("utf-8")
    (made / "mkdocs.yml").write_text(settings.replace("hooks:\n  - build.py\n", ""), "utf-8")
    return made


def moved_page(root: Path, engine: str, *, in_folders: bool) -> Page:
    settings = (root / "mkdocs.yml").read_text("utf-8").partition("\nuse_directory_urls:")[0]
    (root / "mkdocs.yml").write_text(f"{settings}\nuse_directory_urls: {str(in_folders).lower()}\n", "utf-8")
    ran = run_process([sys.executable, *BUILDS[engine]], root)
    assert ran.code == 0, ran.out + ran.err
    return read_page(root / ("site/actors/neri-a/index.html" if in_folders else "site/actors/neri-a.html"))


@pytest.mark.parametrize(
    ("engine", "in_folders", "address"),
    [
        pytest.param("mkdocs", True, "../anna-neri/", id="mkdocs"),
        pytest.param("mkdocs", False, "anna-neri.html", id="mkdocs-without-folders"),
        pytest.param("properdocs", True, "../anna-neri/", id="properdocs"),
        pytest.param("zensical", True, "../anna-neri/", id="zensical"),
    ],
)
def test_the_old_address_leads_to_the_new_page(root: Path, engine: str, in_folders: bool, address: str) -> None:
    page = moved_page(root, engine, in_folders=in_folders)
    refresh = [e.attributes["content"] for e in page.all("meta") if e.attributes.get("http-equiv") == "refresh"]
    assert refresh == [f"0; url={address}"]
    assert address in {link.attributes.get("href") for link in page.all("a")}
    assert "Questa voce fa ora parte di" in page.text


def test_no_other_page_leads_away(root: Path) -> None:
    moved_page(root, "mkdocs", in_folders=True)
    pages = [path for path in (root / "site").rglob("*.html") if "refresh" in path.read_text("utf-8")]
    assert [path.parent.name for path in pages] == ["neri-a"]


def test_the_page_that_stays_tells_the_names_of_the_one_that_went(root: Path) -> None:
    assert "anche: Neri, Anna N." in (root / "docs/actors/anna-neri.md").read_text("utf-8").replace("\\.", ".")
