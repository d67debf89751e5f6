"""The commands on a whole dossier: build, check, new, add, schema."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dossier import addresses, project, scaffold, seeds
from dossier.cli.command import FILES, commands, common, root_folder
from dossier.cli.telling import DONE, LOOK, counted, detail, note, progress_bar, tell
from dossier.model import DossierError, Problem


@commands.command()
@click.option("--check", "dry", is_flag=True, help="Write nothing; exit 1 when docs/ would change.")
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1), help="Processes that read clippings.")
@click.option("--prune", is_flag=True, help="Forget articles whose clipping is gone.")
@common
def build(dry: bool, jobs: int, prune: bool) -> None:
    """Bring docs/ up to the clippings and the register."""
    with progress_bar() as progress:
        report = project.build(root_folder(), jobs=jobs, dry=dry, prune=prune, progress=progress)
    tell(report.problems)
    changes = report.changes
    verb = "would be written" if dry else "written"
    note(
        f"{counted(report.articles)} ({report.read_anew} read anew); files of docs/: {len(changes.written)} {verb}, "
        f"{len(changes.removed)} {'would be removed' if dry else 'removed'}, {changes.unchanged} unchanged"
    )
    for path in (*changes.written, *changes.removed):
        detail(f"  docs/{path}")
    for key in report.without_clipping:
        detail(f"  without its clipping: docs/{addresses.article(key)}")
    if report.without_clipping:
        note(
            f"{len(report.without_clipping)} of them without their clipping, kept from docs/ "
            "(dossier build --prune forgets them)"
        )
    sys.exit(LOOK if report.problems or (dry and changes) else DONE)


@commands.command()
@common
def check() -> None:
    """Name everything that a person should look at; writes nothing."""
    with progress_bar() as progress:
        report = project.build(root_folder(), dry=True, ask=True, progress=progress)
    problems = (*report.problems, *report.questions)
    tell(problems)
    note(f"{counted(report.articles)}, {len(problems)} to look at")
    sys.exit(LOOK if problems else DONE)


@commands.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--language", type=click.Choice(["it", "en"]), default="it", show_default=True, help="Of the pages.")
@common
def new(folder: Path, language: str) -> None:
    """Make a fresh dossier that builds."""
    made = scaffold.create(root_folder() / folder, language)
    note(f"{len(made)} files in {folder}; put clippings into {folder}/seeds, then: cd {folder} && mkdocs build")
    for path in made:
        detail(f"  {path}")


@commands.command()
@FILES
@common
def add(files: tuple[Path, ...]) -> None:
    """Copy clippings into seeds/, unchanged."""
    root = root_folder()
    if not (root / seeds.FOLDER).is_dir() and not (root / "mkdocs.yml").is_file():
        raise DossierError(Problem(str(root), "there is no dossier here", "make one with: dossier new DIR"))
    added, problems = project.add(root, files)
    for origin in added:
        note(origin)
    tell(problems)
    sys.exit(LOOK if problems else DONE)


@commands.command()
@common
def schema() -> None:
    """Write the JSON Schemas of people's files to register/schema/."""
    for path in scaffold.write_schemas(root_folder()):
        note(path)
