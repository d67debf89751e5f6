"""The commands that show what is in single clippings: clean, annotate."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from dossier import curation, decoding, explanation, pipeline, project, publication, records, seeds
from dossier.cli.command import FILES, LANGUAGE, commands, common, option, root_folder
from dossier.cli.telling import DONE, LOOK, detail, print_json, tell
from dossier.cli.told import told_lines
from dossier.model import PARAGRAPH_BREAK, Annotated, Article, Block, Clipping, Inferred, Mention, Problem, Register


@commands.command()
@FILES
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--explain", is_flag=True, help="What was decided about each line, and why.")
@common
def clean(files: tuple[Path, ...], as_json: bool, explain: bool) -> None:
    """Show the article in each clipping, and what was left out."""
    if as_json and explain:
        raise click.UsageError("--json and --explain are two ways to tell the same; choose one.")
    settings, decided = project.load(root_folder())
    names = pipeline.names_in(decided)

    def show(clipping: Clipping, path: Path) -> None:
        clipping = _with_known_suffix(clipping)
        article = curation.with_passages(pipeline.read(clipping, names, settings.language_judge), decided)
        article = publication.dated(article, settings, decided)
        if as_json:
            told = records.clean_record(article, decoding.decode(clipping), pipeline.as_markdown(article))
            print_json({"file": str(path), **told})
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
    settings, decided = project.load(root_folder(), register_folder.resolve() if register_folder else None)
    names = pipeline.names_in(decided)

    def read(clipping: Clipping) -> Article:
        # Clean text needs no format, and to load them all takes longer than to annotate a text.
        if plain:
            return _as_it_is(clipping)
        return pipeline.read(_with_known_suffix(clipping), names, settings.language_judge)

    def show(clipping: Clipping, path: Path) -> None:
        article = read(clipping)
        article = curation.correct(article, decided)
        article = replace(article, language=language or article.language)
        if date:
            article = replace(article, published=f"{date:%Y-%m-%d}")
        else:
            article = publication.dated(article, settings, decided)
        annotated = pipeline.annotate(article, decided, settings)
        if as_json:
            print_json({"file": str(path), **records.annotated_record(annotated, decided, settings.language)})
        else:
            _show_mentions(annotated, decided, settings.language)

    _each(files, show)


def _each(files: Iterable[Path], show: Callable[[Clipping, Path], None]) -> None:
    """Show every file that can be read; the others are problems at the end."""
    problems: list[Problem] = []
    for path in files:
        name = seeds.printable(str(path))
        try:
            show(seeds.read_file(path, root_folder()), path)
        except BrokenPipeError:  # who reads has heard enough, which is no fault of the file
            raise
        except OSError as error:
            problems.append(Problem(name, f"it cannot be read: {error.strerror or error}", "check the path"))
        except Exception as error:
            problems.extend(replace(problem, where=name) for problem in pipeline.problems_of(error, name))
    tell(problems)
    sys.exit(LOOK if problems else DONE)


def _with_known_suffix(clipping: Clipping) -> Clipping:
    """Without a known ending a clipping is taken as the plainest of formats."""
    return clipping if clipping.suffix in pipeline.suffixes() else replace(clipping, suffix=".txt")


def _as_it_is(clipping: Clipping) -> Article:
    """The text as it stands, a block for each paragraph: joined again they are the text, character for character."""
    text = decoding.content(clipping).decode("utf-8", "replace")
    blocks = tuple(Block("paragraph", paragraph) for paragraph in text.split(PARAGRAPH_BREAK))
    return Article(key=clipping.key, origin=clipping.origin, sha256=clipping.sha256, blocks=blocks)


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
            click.echo(f"{name + ':':13}{value}{_how_it_is_known(article, name)}")
    for judged in article.suggested:
        click.echo(f"{judged.field + '?:':13}{judged.value} ({_with_evidence(judged)})")
    click.echo(f"\n{article.text}\n")
    for part in article.removed:
        if part.text and part.reason != "markup":
            detail(f"removed ({part.reason}): {part.text[:200]}")


def _how_it_is_known(article: Article, name: str) -> str:
    """Of a day that the text alone tells: how sure that is, and by which words."""
    told = next((one for one in article.inferred if one.field == name and one.rule == publication.RULE), None)
    return f" (inferred: {_with_evidence(told)})" if told else ""


def _with_evidence(judged: Inferred) -> str:
    return seeds.printable(f"{judged.confidence:g}, {judged.evidence}")


def _show_mentions(annotated: Annotated, decided: Register, language: str) -> None:
    """Whom the text links, what it is about, the names that are no links, then who says what and what happened when."""
    article = annotated.article
    _echo(" · ".join(filter(None, (article.label, article.published, article.source))))
    for entry, count in annotated.actors.items():
        actor = decided.actors[entry]
        words = [_words(annotated, one) for one in annotated.mentions if (one.status, one.entry) == ("linked", entry)]
        label = actor.label(language)
        _echo(f"  {count:4}  {label} ({actor.type}, {entry})" + (f": {_told(words)}" if {*words} != {label} else ""))
    for about in annotated.topics:
        _echo(f"  {about.score:4g}  # {decided.topics[about.topic].label(language)} ({about.topic})")
    for line in _suggested(annotated):
        _echo(line)
    for line in told_lines(annotated, decided, language, option("verbose")):
        _echo(line)


def _suggested(annotated: Annotated) -> Iterator[str]:
    """Each name once: one of the register with the entries it may be and why, another with its type and forms."""
    groups: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in annotated.mentions:
        if mention.status == "suggested":
            doubt = [f"{candidate.entry} ({candidate.why})" for candidate in mention.candidates]
            groups[
                (_words(annotated, mention) if doubt else mention.name or _words(annotated, mention), *doubt)
            ].append(mention)
    for (name, *doubt), mentions in groups.items():
        kind = next((mention.type for mention in mentions if mention.type), "unknown")
        forms = [words for mention in mentions if (words := _words(annotated, mention)) != name]
        also = f", also {_told(forms)}" if forms else ""
        yield f"  {len(mentions):4}? {name}: " + ("not linked, may be " + " or ".join(doubt) if doubt else kind + also)


def _told(words: Iterable[str]) -> str:
    return ", ".join(f"{one} ×{count}" for one, count in Counter(words).most_common())


def _words(annotated: Annotated, mention: Mention) -> str:
    return annotated.article.text[mention.span.start : mention.span.end]


def _echo(line: str) -> None:
    click.echo(seeds.printable(" ".join(line.split("\n"))))
