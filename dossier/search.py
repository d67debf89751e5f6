"""The search index of a built site, made by Pagefind's command."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from dossier.model import DossierError, Problem

UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""Pagefind's own interfaces, which it always writes; the theme has one of its own."""


class NoSearchIndex(DossierError):
    """The site is built, and search does not work in it."""


def index(site: Path) -> None:
    """Index the pages of a site for search, into <site>/pagefind/.

    The command is used rather than Pagefind's Python interface, which was measured slower by far for
    the same work. Raises `NoSearchIndex`.
    """
    folder = site / "pagefind"
    shutil.rmtree(folder, ignore_errors=True)  # Pagefind leaves the files of its last run beside the new ones
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--silent"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines()
        reason = said[-1] if said else f"exit code {done.returncode}"
        hint = "pip install 'pagefind[bin]'"
        raise NoSearchIndex(Problem(str(site.name), f"the search index could not be made: {reason}", hint))
    for unused in (path for name in UNUSED for path in folder.glob(name)):
        unused.unlink()
