"""Take the pictures of the README from the built site: `make site && python tools/screenshots.py`."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / ".github/pictures"
SHOTS = (
    ("article", "articles/schede-2023-04-16-li-a-mosca/", "light", 1280, 900),
    ("actor", "actors/li-shangfu/", "light", 1280, 900),
    ("actor-dark", "actors/li-shangfu/", "dark", 1280, 900),
    ("article-phone", "articles/schede-2023-04-16-li-a-mosca/", "light", 390, 844),
    ("timeline", "timeline/", "light", 1280, 900),
    ("statements", "quotations/", "light", 1280, 900),
)
QUIET = "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync"


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of requests."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    installed = "/usr/bin/chromium"
    with served(ROOT / "site") as address, sync_playwright() as playwright:
        path = installed if os.path.exists(installed) else None
        browser = playwright.chromium.launch(executable_path=path, args=QUIET.split())
        for name, page_address, scheme, width, height in SHOTS:
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            page = context.new_page()
            page.goto(address + page_address, wait_until="networkidle")
            page.screenshot(path=PICTURES / f"{name}.png")
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
