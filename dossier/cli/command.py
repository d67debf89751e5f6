"""The command `dossier` and what all its commands share: their options, the dossier's root."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from dossier import __version__
from dossier.model import DossierError, Problem


class _Language(click.ParamType[str]):
    name = "code"

    def convert(self, value: str, parameter: click.Parameter | None, context: click.Context | None) -> str:
        if value and not re.fullmatch(r"[a-z]{2,3}", value):
            self.fail(f"'{value}' is not a language code, as it or en are.", parameter, context)
        return value


LANGUAGE = _Language()
Function = TypeVar("Function", bound=Callable[..., Any])
FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))


def common(function: Function) -> Function:
    """The options that every command takes."""

    @click.option("-C", "root", type=click.Path(path_type=Path), help="The dossier's folder (default: here).")
    @click.option("-q", "quiet", is_flag=True, help="Say only what a person should look at.")
    @click.option("-v", "verbose", is_flag=True, help="Say more of what is done.")
    @click.pass_context
    @functools.wraps(function)
    def wrapped(context: click.Context, /, root: Path | None, quiet: bool, verbose: bool, **values: Any) -> Any:
        inherited = context.find_object(dict) or {}
        given = {"root": root, "quiet": quiet, "verbose": verbose}
        context.obj = {**inherited, **{name: value for name, value in given.items() if value}}
        return function(**values)

    return wrapped  # type: ignore[return-value]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@common
def commands() -> None:
    """Turn a folder of press clippings into a published, searchable dossier."""


def root_folder() -> Path:
    root: Path = option("root") or Path()
    if not root.is_dir():
        raise DossierError(Problem(str(root), "there is no such folder", "name the dossier's folder after -C"))
    return root


def option(name: str) -> Any:
    context = click.get_current_context()
    return (context.obj or {}).get(name)
