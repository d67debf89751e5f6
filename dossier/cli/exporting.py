"""The commands that give a dossier to other programs and take from them: export, import."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from dossier import exports, project, seeds, skos
from dossier.cli.command import commands, common, root_folder
from dossier.cli.telling import DONE, LOOK, note, progress_bar, tell
from dossier.discovery import name_of, variants
from dossier.model import DossierError, Problem, Variant

FORMATS: Mapping[str, Variant] = {
    name_of(variant).replace("_", "-"): variant for variant in variants(exports) if "document" in vars(variant)
}
OUTPUT = click.option(
    "-o", "output", type=click.Path(path_type=Path), help="The file to write (default: the terminal)."
)


@commands.command()
@click.argument("name", metavar="FORMAT", type=click.Choice(sorted(FORMATS)))
@OUTPUT
@common
def export(name: str, output: Path | None) -> None:
    """Give the whole dossier as one text.

    \b
    json            everything: articles, register, events, quotations
    skos            the topics (Turtle)
    timeline-csv    what happened when, a line for each event
    quotations-csv  who said what, a line for each quotation
    icalendar       what happened on which day, for a calendar
    timelinejs      what happened when, for TimelineJS
    jsonld          events and quotations as linked data (schema.org)

    Dates are EDTF (2023-04-16, 2023-04~, 2018/..). In CSV a cell that a spreadsheet would take for a formula has '
    before it, and so has one that begins with '.
    """
    with progress_bar() as progress:
        dossier, problems = project.survey(root_folder(), progress)
    give(FORMATS[name].document(dossier), output)
    tell(problems)
    sys.exit(LOOK if problems else DONE)


def give(text: str, output: Path | None) -> None:
    """Write what was asked for to the file or, without one, to standard output; a file that is there is replaced."""
    data = text.encode("utf-8", "replace")
    if output is None:
        click.echo(data, nl=False)
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        hint = "make the folder first" if not output.parent.is_dir() else "name another file, or check its permissions"
        raise DossierError(Problem(str(output), f"it cannot be written: {error.strerror or error}", hint)) from error
    note(f"{output} written")


@commands.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@OUTPUT
@common
def import_(file: Path, output: Path | None) -> None:
    """Give the concepts of a SKOS file as entries for register/topics.yml.

    The file is Turtle, RDF/XML, JSON-LD or N-Triples, by its ending. Nothing is written into the register: put what you
    want into it. Concepts that it has already are left out.
    """
    settings, decided = project.load(root_folder())
    where = seeds.printable(str(file))
    try:
        data = file.read_bytes()
    except OSError as error:
        problem = Problem(where, f"it cannot be read: {error.strerror or error}", "check the path")
        raise DossierError(problem) from error
    concepts = skos.read(data, file.suffix.lower(), where)
    taken = skos.take(concepts, decided.topics, settings.language, where)
    give(skos.as_yaml(taken.topics), output)
    left = f"; the register has already: {', '.join(taken.known)}" if taken.known else ""
    note(f"{len(taken.topics)} topics{left}")
    tell(taken.problems)
    sys.exit(LOOK if taken.problems else DONE)
