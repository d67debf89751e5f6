"""Arguments in, exit code out: the only room that prints."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from dossier import seeds
from dossier.cli import building, exporting, merging, reviewing, showing
from dossier.cli.command import commands
from dossier.cli.telling import FAILED, say
from dossier.model import DossierError, Problem

__all__ = ["building", "commands", "exporting", "main", "merging", "reviewing", "showing"]

RECORDS_BEFORE_COLLECTING = 50_000
"""Reading makes many small records and hardly a circle of them: to look for circles seldom saves a twentieth of it."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program; bad input ends in a sentence and an exit code, never in a traceback."""
    gc.set_threshold(RECORDS_BEFORE_COLLECTING)
    for stream in (sys.stdout, sys.stderr):
        # A pipe may not be UTF-8, and a file's name may not be text at all.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        commands.main(args=arguments, prog_name="dossier")
    except DossierError as error:
        for problem in error.problems:
            say(str(problem))
        sys.exit(FAILED)
    except OSError as error:
        # What the doors meet beyond their own errors: a folder without rights, a full disk, a link in a circle.
        where = seeds.printable(str(error.filename or "this dossier"))
        say(str(Problem(where, f"it cannot be read or written: {error.strerror or error}", "check its permissions")))
        sys.exit(FAILED)
