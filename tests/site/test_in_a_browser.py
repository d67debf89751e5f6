"""The shipped site in a real browser, under a sub-path: search, backlinks, and reading without script."""

import os
import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from conftest import Site, run_mkdocs

pytestmark = pytest.mark.browser

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WORD = "esercitazioni"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(shipped_site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served: not at the root of its server, as on most people's pages."""
    base = tmp_path_factory.mktemp("served")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(base / "www")))
    url = f"http://127.0.0.1:{server.server_port}/sub/path/"
    root = base / "dossier"
    shutil.copytree(shipped_site.root, root, ignore=shutil.ignore_patterns("site"))
    ran = run_mkdocs("build", "-q", "-d", base / "www/sub/path", cwd=root, env={"SITE_URL": url})
    assert ran.code == 0, ran.err
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield url
    server.shutdown()
    server.server_close()
    thread.join()


def cannot(reason: str) -> None:
    if os.environ.get("DOSSIER_BROWSER_REQUIRED") == "1":
        pytest.fail(f"a browser is required here, and {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        cannot("playwright is not installed")
    with sync_playwright() as playwright:
        try:
            launched = playwright.chromium.launch(executable_path=CHROMIUM if CHROMIUM.exists() else None, args=FLAGS)
        except Error as error:
            cannot(f"Chromium does not start: {str(error).splitlines()[0]}")
        yield launched
        launched.close()


def opened(browser: Any, address: str, **options: Any) -> Iterator[Any]:
    """A fresh page that fails its test when it asks anyone else for anything, or complains."""
    asked: list[str] = []
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 1200, "height": 800}, **options)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert asked
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert complaints == []


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    yield from opened(browser, address)


@pytest.fixture
def bare_page(browser: Any, address: str) -> Iterator[Any]:
    """The same without script."""
    yield from opened(browser, address, java_script_enabled=False)


def test_a_slash_opens_the_search_a_word_finds_an_article_and_enter_opens_it(page: Any, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.wait_for_selector("dialog[open]")
    page.keyboard.type(WORD)
    page.keyboard.press("Enter")  # at once: the answer is not there yet
    page.wait_for_function("document.activeElement.matches('dialog[open] .d-results a')")
    for _ in range(40):
        if page.evaluate("document.activeElement.href?.includes('/articles/')"):
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(address) + r"articles/[\w-]+/"))
    assert WORD in page.inner_text("article").lower()


def test_an_answer_that_comes_late_leaves_the_keyboard_in_the_list(page: Any, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("russia")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('.d-results a')")
    first = page.evaluate(
        """word => {
            const field = document.querySelector("#d-search input")
            window.before = document.activeElement
            field.value = word
            field.dispatchEvent(new Event("input"))
            return window.before.textContent
        }""",
        WORD,
    )
    assert first
    page.wait_for_function("!window.before.isConnected")
    assert page.evaluate("document.activeElement.matches('.d-results a')")


def test_a_search_without_result_says_so_and_escape_closes_it(page: Any, address: str) -> None:
    page.goto(f"{address}timeline/")
    page.keyboard.press("Control+k")
    page.wait_for_selector("dialog[open]")
    page.keyboard.type("xyzzyx")
    page.wait_for_selector("dialog[open] [role=status]:has-text('xyzzyx')")
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog[open]", state="detached")


def test_every_kind_of_page_opens(page: Any, address: str) -> None:
    for path in (
        "",
        "articles/",
        "actors/",
        "actors/li-shangfu/",
        "topics/",
        "topics/sanzioni/",
        "timeline/",
        "quotations/",
        "sources/",
    ):
        answer = page.goto(address + path)
        assert answer.status == 200
        assert page.locator("h1").first.is_visible(), path


IN_SIGHT = """() => {
  const target = document.querySelector(":target")
  if (!target) return null
  const box = target.getClientRects()[0]
  const shown = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2)
  return {id: target.id, tag: target.tagName, text: target.textContent, seen: target.contains(shown)}
}"""


def test_a_backlink_lands_on_its_sentence(page: Any, address: str) -> None:
    page.goto(f"{address}actors/li-shangfu/")
    links = page.locator('.d-evidence a[href*="/articles/"][href*="#s-"]')
    assert links.count() > 5
    link = links.nth(links.count() - 1)
    anchor = link.get_attribute("href").partition("#")[2]
    link.click()
    page.wait_for_url(re.compile(rf".*/articles/.*#{anchor}$"))
    page.wait_for_function(f"() => ({IN_SIGHT})()?.seen")
    landed = page.evaluate(IN_SIGHT)
    assert (landed["id"], landed["tag"]) == (anchor, "SPAN")
    assert "Li" in landed["text"]


def test_without_script_every_article_is_reached_by_links_from_home(bare_page: Any, address: str, repo: Path) -> None:
    bare_page.goto(address)
    bare_page.locator(f'a[href="articles/"]:visible, a[href="{address}articles/"]:visible').first.click()
    bare_page.wait_for_url(f"{address}articles/")
    reached = set()
    for link in bare_page.locator("article a:visible").all():
        reached.add((link.get_attribute("href") or "").strip("./"))
    keys = {path.stem for path in (repo / "docs/articles").glob("*.md")} - {"index"}
    assert len(keys) >= 19
    assert keys - reached == set()


def test_without_script_a_backlink_still_lands_on_its_sentence(bare_page: Any, address: str) -> None:
    bare_page.goto(f"{address}actors/li-shangfu/")
    link = bare_page.locator('.d-evidence a[href*="/articles/"][href*="#s-"]').last
    anchor = link.get_attribute("href").partition("#")[2]
    link.click()
    bare_page.wait_for_url(re.compile(rf".*#{anchor}$"))
    box = bare_page.locator(f'[id="{anchor}"]').bounding_box()
    assert 0 <= box["y"] < 800


def test_on_a_phone_the_menu_opens_and_nothing_scrolls_sideways(browser: Any, address: str) -> None:
    for page in opened(browser, address, has_touch=True, is_mobile=True):
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(f"{address}actors/li-shangfu/")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert not page.get_by_role("link", name="Cronologia", exact=True).is_visible()
        page.get_by_role("button", name="Menu").click()
        page.get_by_role("link", name="Cronologia", exact=True).click()
        page.wait_for_url(f"{address}timeline/")


def test_a_list_of_entries_can_be_put_in_another_order(page: Any, address: str) -> None:
    page.goto(f"{address}actors/")
    names = page.locator(".d-list").first.locator("li strong")
    first = names.all_inner_texts()
    page.get_by_label("Ordine").select_option(label="per nome")
    assert names.all_inner_texts() == sorted(first, key=str.casefold) != first
    page.get_by_label("Ordine").select_option(label="i più frequenti")
    assert names.all_inner_texts() == first


def shown_entries(page: Any) -> list[str]:
    """The years of the events that are shown."""
    return page.locator("li.d-event:visible").evaluate_all("found => found.map(entry => entry.dataset.year)")


def test_the_timeline_can_be_narrowed_to_a_year_and_given_back(page: Any, address: str) -> None:
    page.goto(f"{address}timeline/")
    years = shown_entries(page)
    page.locator("select[name=year]").select_option("2018")
    chosen = [year for year in years if year == "2018"]
    assert shown_entries(page) == chosen != years
    assert page.locator("section.d-year:visible h2").all_inner_texts() == ["2018"]
    assert page.get_by_role("status").filter(has_text="di").inner_text() == f"{len(chosen)} di {len(years)}"
    page.get_by_role("button", name="tutti").click()
    page.wait_for_function(f"document.querySelectorAll('li.d-event:not([hidden])').length === {len(years)}")
    assert shown_entries(page) == years


def test_a_voice_hears_where_an_arrow_leads_and_what_the_fields_are_for(page: Any, address: str) -> None:
    page.goto(f"{address}timeline/")
    arrows = page.locator("a.d-proof")
    named = arrows.evaluate_all('found => found.map(arrow => arrow.getAttribute("aria-label"))')
    assert set(named) == {"Alla frase"}
    assert page.get_by_role("link", name="→").count() == 0
    assert page.get_by_role("form", name="Restringi l’elenco").count() == 1


def test_the_timeline_can_be_narrowed_by_keyboard_to_one_actor(page: Any, address: str) -> None:
    page.goto(f"{address}timeline/")
    page.get_by_role("combobox", name="Attore").focus()
    page.keyboard.type("Li Sh")
    entries = page.locator("li.d-event:visible")
    assert 0 < entries.count() < page.locator("li.d-event").count()
    assert all("Li Shangfu" in actors.split("|") for actors in entries.evaluate_all("f => f.map(e => e.dataset.actor)"))


def test_the_aids_to_reading_are_there_once_when_material_shows_a_page_again(page: Any, address: str) -> None:
    for path, field in (("timeline/", "select[name=year]"), ("actors/", ".d-order select")):
        page.goto(address + path)
        page.evaluate("document$.next(document)")
        assert page.locator(field).count() == 1


def test_without_script_the_whole_timeline_stands_there_with_real_lists_and_dates(bare_page: Any, address: str) -> None:
    bare_page.goto(f"{address}timeline/")
    assert bare_page.locator("form.d-filters-of").count() == 0
    entries = bare_page.locator("ol > li.d-event:visible")
    assert entries.count() == bare_page.locator("li.d-event").count() > 5
    assert bare_page.locator("li.d-event .d-at time").count() >= entries.count() - 3
    year = bare_page.locator(".d-side a[href='#y-2023']")
    year.click()
    assert bare_page.locator("#y-2023").bounding_box()["y"] < 800


def test_on_paper_the_fields_are_gone_and_on_a_phone_nothing_scrolls_sideways(page: Any, address: str) -> None:
    for path in ("timeline/", "quotations/"):
        page.goto(address + path)
        page.set_viewport_size({"width": 320, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.emulate_media(media="print")
        assert page.locator(":is(form.d-filters-of, .d-side, .d-chart + details):visible").count() == 0
        page.emulate_media(media="screen")


def test_a_chart_can_be_read_on_a_phone_in_both_schemes_and_on_paper(browser: Any, address: str) -> None:
    seen = """() => [...document.querySelectorAll(".d-chart rect, .d-chart text")].every(shape => {
      const box = shape.getBoundingClientRect()
      return box.width > 0 && box.height > 0 && box.left >= 0 && box.right <= innerWidth
        && getComputedStyle(shape).fill !== getComputedStyle(document.body).backgroundColor
    })"""
    for scheme in ("light", "dark"):
        for page in opened(browser, address, color_scheme=scheme):
            page.set_viewport_size({"width": 320, "height": 740})
            page.goto(f"{address}actors/cina/")
            assert page.locator(".d-chart rect").count() >= 2
            assert page.evaluate("document.documentElement.scrollWidth") <= 320
            assert page.evaluate(seen)
            page.set_viewport_size({"width": 680, "height": 900})  # what A4 leaves between its margins
            page.emulate_media(media="print")
            assert page.evaluate(seen)
