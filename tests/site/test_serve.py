"""`mkdocs serve`: a change of a clipping shows, and then it is quiet."""

import contextlib
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest
from conftest import add_mkdocs, plain_environment

MOST_REBUILDS = 2
QUIET_SECONDS = 2.5


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def wait_for(what: Callable[[], bool], seconds: float = 30.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.1)
    return False


def shows(address: str, words: str) -> bool:
    with contextlib.suppress(OSError), urlopen(address, timeout=5) as answer:
        return words in answer.read().decode("utf-8")
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="a server is not ended by a signal there")
def test_a_changed_clipping_is_built_at_most_twice_and_then_it_is_quiet(dossier_root: Path) -> None:
    add_mkdocs(dossier_root)
    port, log = free_port(), dossier_root.parent / "serve.log"
    page = f"http://127.0.0.1:{port}/articles/due/"
    with log.open("wb") as file:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=dossier_root,
            env=plain_environment(SITE_URL=f"http://127.0.0.1:{port}/", PYTHONUNBUFFERED="1"),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
        )

    def builds() -> int:
        return log.read_text("utf-8").count("Building documentation")

    try:
        assert wait_for(lambda: shows(page, "senza nebbia")), log.read_text("utf-8")
        before = settled(builds)
        assert before <= 1 + MOST_REBUILDS
        clipping = dossier_root / "seeds/due.txt"
        clipping.write_text(clipping.read_text("utf-8").replace("senza nebbia", "di luna piena"), "utf-8")
        assert wait_for(lambda: shows(page, "di luna piena")), log.read_text("utf-8")
        after = settled(builds)
        assert 1 <= after - before <= MOST_REBUILDS, log.read_text("utf-8")
    finally:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
    assert "Traceback" not in log.read_text("utf-8")


def settled(count: Callable[[], int]) -> int:
    """The count once it has not changed for a while; a server that never rests fails by its number."""
    seen, since = count(), time.monotonic()
    while time.monotonic() - since < QUIET_SECONDS and seen < 50:
        time.sleep(0.1)
        if count() != seen:
            seen, since = count(), time.monotonic()
    return seen
