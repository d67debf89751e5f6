"""What is said on the terminal: problems, notes, progress."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import click

from dossier import project
from dossier.cli.command import option
from dossier.model import Problem

DONE, LOOK, FAILED = 0, 1, 2
"""Exit codes: done; done with problems to look at; not done."""


def counted(articles: int) -> str:
    return "1 article" if articles == 1 else f"{articles} articles"


def print_json(value: dict[str, Any]) -> None:
    click.echo(json.dumps(value, ensure_ascii=False))


def tell(problems: Iterable[Problem]) -> None:
    """Each problem once, whatever how many rooms met it."""
    for problem in dict.fromkeys(problems):
        say(str(problem))


def say(text: str) -> None:
    click.echo(text, err=True)


def note(text: str) -> None:
    if not option("quiet"):
        say(text)


def detail(text: str) -> None:
    if option("verbose"):
        say(text)


def progress_bar() -> AbstractContextManager[project.Progress]:
    """A bar on a terminal, nothing in a pipe."""
    if option("quiet") or not sys.stderr.isatty():
        return nullcontext(lambda done, of: None)
    return _Bar()


class _Bar(AbstractContextManager[project.Progress]):
    def __enter__(self) -> project.Progress:
        from rich.console import Console
        from rich.progress import Progress

        self._bar = Progress(console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("clippings", total=None)
        self._bar.start()
        return lambda done, of: self._bar.update(self._task, completed=done, total=of)

    def __exit__(self, *_: object) -> None:
        self._bar.stop()
