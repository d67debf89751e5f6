"""Arguments in, exit code out: the only place that prints."""

from __future__ import annotations

import functools
import gc
import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from dossier import (
    __version__,
    addresses,
    curation,
    decoding,
    explanation,
    pipeline,
    project,
    records,
    scaffold,
    seeds,
)
from dossier.model import (
    Annotated,
    Article,
    Block,
    Clipping,
    DossierError,
    Problem,
    Register,
)


class _Language(click.ParamType[str]):
    name = "code"

    def convert(self, value: str, parameter: click.Parameter | None, context: click.Context | None) -> str:
        if value and not re.fullmatch(r"[a-z]{2,3}", value):
            self.fail(f"'{value}' is not a language code, as it or en are.", parameter, context)
        return value


LANGUAGE = _Language()
DONE, LOOK, FAILED = 0, 1, 2

RECORDS_BEFORE_COLLECTING = 50_000
"""Reading makes many small records and hardly a circle of them: to look for circles seldom saves a twentieth of it."""

Function = TypeVar("Function", bound=Callable[..., Any])
FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))


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
            _say(str(problem))
        sys.exit(FAILED)
    except OSError as error:
        # What the doors meet beyond their own errors: a folder without rights, a full disk, a link in a circle.
        where = seeds.printable(str(error.filename or "this dossier"))
        _say(str(Problem(where, f"it cannot be read or written: {error.strerror or error}", "check its permissions")))
        sys.exit(FAILED)


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


@commands.command()
@click.option("--check", "dry", is_flag=True, help="Write nothing; exit 1 when docs/ would change.")
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1), help="Processes that read clippings.")
@click.option("--prune", is_flag=True, help="Forget articles whose clipping is gone.")
@common
def build(dry: bool, jobs: int, prune: bool) -> None:
    """Bring docs/ up to the clippings and the register."""
    with _progress() as progress:
        report = project.build(_root(), jobs=jobs, dry=dry, prune=prune, progress=progress)
    _tell(report.problems)
    changes = report.changes
    verb = "would be written" if dry else "written"
    _note(
        f"{_counted(report.articles)} ({report.read_anew} read anew); files of docs/: {len(changes.written)} {verb}, "
        f"{len(changes.removed)} {'would be removed' if dry else 'removed'}, {changes.unchanged} unchanged"
    )
    for path in (*changes.written, *changes.removed):
        _detail(f"  docs/{path}")
    for key in report.without_clipping:
        _detail(f"  without its clipping: docs/{addresses.article(key)}")
    if report.without_clipping:
        _note(
            f"{len(report.without_clipping)} of them without their clipping, kept from docs/ "
            "(dossier build --prune forgets them)"
        )
    sys.exit(LOOK if report.problems or (dry and changes) else DONE)


@commands.command()
@common
def check() -> None:
    """Name everything that a person should look at; writes nothing."""
    with _progress() as progress:
        report = project.build(_root(), dry=True, ask=True, progress=progress)
    problems = (*report.problems, *report.questions)
    _tell(problems)
    _note(f"{_counted(report.articles)}, {len(problems)} to look at")
    sys.exit(LOOK if problems else DONE)


@commands.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--language", type=click.Choice(["it", "en"]), default="it", show_default=True, help="Of the pages.")
@common
def new(folder: Path, language: str) -> None:
    """Make a fresh dossier that builds."""
    made = scaffold.create(_root() / folder, language)
    _note(f"{len(made)} files in {folder}; put clippings into {folder}/seeds, then: cd {folder} && mkdocs build")
    for path in made:
        _detail(f"  {path}")


@commands.command()
@FILES
@common
def add(files: tuple[Path, ...]) -> None:
    """Copy clippings into seeds/, unchanged."""
    root = _root()
    if not (root / seeds.FOLDER).is_dir() and not (root / "mkdocs.yml").is_file():
        raise DossierError(Problem(str(root), "there is no dossier here", "make one with: dossier new DIR"))
    added, problems = project.add(root, files)
    for origin in added:
        _note(origin)
    _tell(problems)
    sys.exit(LOOK if problems else DONE)


@commands.command()
@common
def schema() -> None:
    """Write the JSON Schemas of people's files to register/schema/."""
    for path in scaffold.write_schemas(_root()):
        _note(path)


@commands.command()
@FILES
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--explain", is_flag=True, help="What was decided about each line, and why.")
@common
def clean(files: tuple[Path, ...], as_json: bool, explain: bool) -> None:
    """Show the article in each clipping, and what was left out."""
    if as_json and explain:
        raise click.UsageError("--json and --explain are two ways to tell the same; choose one.")
    settings, decided = project.load(_root())
    names = pipeline.names_in(decided)

    def show(clipping: Clipping, path: Path) -> None:
        article = curation.with_passages(pipeline.read(clipping, names, settings.language_judge), decided)
        if as_json:
            told = records.clean_record(article, decoding.decode(clipping), pipeline.as_markdown(article))
            _print_json({"file": str(path), **told})
        elif explain:
            _show_explanation(article, clipping, path)
        else:
            _show_clean(article)

    _each(files, show)


@commands.command()
@FILES
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--plain", is_flag=True, help="The files are clean text already; offsets are into them as they are.")
@click.option("--register", "register_folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--date", metavar="YYYY-MM-DD", type=click.DateTime(["%Y-%m-%d"]), help="When the texts were published.")
@click.option("--language", type=LANGUAGE, default="", help="The texts' language, as in it or en, where it is known.")
@common
def annotate(
    files: tuple[Path, ...],
    as_json: bool,
    plain: bool,
    register_folder: Path | None,
    date: datetime | None,
    language: str,
) -> None:
    """Show who and what each clipping names."""
    settings, decided = project.load(_root(), register_folder.resolve() if register_folder else None)
    names = pipeline.names_in(decided)

    def show(clipping: Clipping, path: Path) -> None:
        article = _as_it_is(clipping) if plain else pipeline.read(clipping, names, settings.language_judge)
        article = curation.correct(article, decided)
        article = replace(
            article, published=f"{date:%Y-%m-%d}" if date else article.published, language=language or article.language
        )
        annotated = pipeline.annotate(article, decided, settings)
        if as_json:
            _print_json({"file": str(path), **records.annotated_record(annotated, decided, settings.language)})
        else:
            _show_mentions(annotated, decided, settings.language)

    _each(files, show)


def _counted(articles: int) -> str:
    return "1 article" if articles == 1 else f"{articles} articles"


def _each(files: Iterable[Path], show: Callable[[Clipping, Path], None]) -> None:
    """Show every file that can be read; the others are problems at the end."""
    problems: list[Problem] = []
    for path in files:
        name = seeds.printable(str(path))
        try:
            clipping = seeds.read_file(path, _root())
            if clipping.suffix not in pipeline.suffixes():
                # Without a known ending it is taken as the plainest of formats.
                clipping = replace(clipping, suffix=".txt")
            show(clipping, path)
        except OSError as error:
            problems.append(Problem(name, f"it cannot be read: {error.strerror or error}", "check the path"))
        except Exception as error:
            problems.extend(replace(problem, where=name) for problem in pipeline.problems_of(error, name))
    _tell(problems)
    sys.exit(LOOK if problems else DONE)


def _as_it_is(clipping: Clipping) -> Article:
    text = decoding.content(clipping).decode("utf-8", "replace")
    block = Block("paragraph", text)
    return Article(key=clipping.key, origin=clipping.origin, sha256=clipping.sha256, blocks=(block,))


def _show_explanation(article: Article, clipping: Clipping, path: Path) -> None:
    """A row a line in a pipe; on a terminal words are folded under themselves."""
    click.echo(seeds.printable(str(path)))
    rows = explanation.explain(article, decoding.decode(clipping))
    if not sys.stdout.isatty():
        for row in rows:
            click.echo(str(row))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    for row in rows:
        # Text, not markup: words of a clipping may look like Rich's own.
        style = {"removed": "red", "mended": "yellow", "kept": "green"}.get(row.part, "bold")
        line = Text(str(row.line or ""), style="dim", justify="right")
        table.add_row(Text(row.part, style=style), line, Text(row.label), Text(row.words))
    Console().print(table)


def _show_clean(article: Article) -> None:
    for name in ("title", "kicker", "description", "published", "modified", "language", "source", "section", "url"):
        if value := getattr(article, name):
            click.echo(f"{name + ':':13}{value}")
    click.echo(f"\n{article.text}\n")
    for part in article.removed:
        if part.text and part.reason != "markup":
            _detail(f"removed ({part.reason}): {part.text[:200]}")


def _show_mentions(annotated: Annotated, decided: Register, language: str) -> None:
    click.echo(annotated.article.label)
    for entry, count in annotated.actors.items():
        click.echo(f"  {count:4}  {decided.actors[entry].label(language)}")
    for about in annotated.topics:
        click.echo(f"  {about.score:4g}  # {decided.topics[about.topic].label(language)}")
    for mention in annotated.mentions:
        if mention.status == "suggested":
            words = annotated.article.text[mention.span.start : mention.span.end]
            click.echo(f"     ?  {words} ({' or '.join(mention.candidates)})")


def _print_json(value: dict[str, Any]) -> None:
    click.echo(json.dumps(value, ensure_ascii=False))


def _root() -> Path:
    root: Path = _option("root") or Path()
    if not root.is_dir():
        raise DossierError(Problem(str(root), "there is no such folder", "name the dossier's folder after -C"))
    return root


def _option(name: str) -> Any:
    context = click.get_current_context()
    return (context.obj or {}).get(name)


def _tell(problems: Iterable[Problem]) -> None:
    """Each problem once, whatever how many rooms met it."""
    for problem in dict.fromkeys(problems):
        _say(str(problem))


def _say(text: str) -> None:
    click.echo(text, err=True)


def _note(text: str) -> None:
    if not _option("quiet"):
        _say(text)


def _detail(text: str) -> None:
    if _option("verbose"):
        _say(text)


def _progress() -> AbstractContextManager[project.Progress]:
    """A bar on a terminal, nothing in a pipe."""
    if _option("quiet") or not sys.stderr.isatty():
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
