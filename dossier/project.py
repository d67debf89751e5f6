"""One dossier on disk: its doors and the pipeline between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from dossier import checks, curation, docs, pipeline, register, seeds, settings
from dossier.cache import ArticleCache, BuildMemo
from dossier.model import Article, Clipping, Dossier, DossierError, Problem, Register, Settings

Progress = Callable[[int, int], None]
"""Called with how many clippings are read, and of how many."""


class Unwritable(DossierError):
    """docs/ cannot be written."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did, and what a person should look at."""

    changes: docs.Changes
    problems: tuple[Problem, ...]
    articles: int
    read_anew: int
    newest: str = ""
    without_clipping: tuple[str, ...] = ()
    questions: tuple[Problem, ...] = field(default=())


def build(
    root: Path,
    *,
    jobs: int = 1,
    dry: bool = False,
    prune: bool = False,
    ask: bool = False,
    progress: Progress = lambda done, of: None,
) -> Report:
    """Read the clippings and the register of the dossier at `root` and bring its docs/ up to them.

    `prune` forgets articles whose clipping is gone; `ask` adds the questions of `dossier check`.
    Raises `BrokenSettings` and `Unwritable`; then nothing of the dossier is lost.
    """
    clippings, problems = seeds.read(root, pipeline.suffixes())
    memo = _memo(root, clippings, problems)
    if not (ask or prune) and (said := memo.get(docs.fingerprint(root))) is not None:
        return _recalled(said)
    chosen, decided = settings.read(root), register.read(root / register.FOLDER)
    articles, unread, anew = _articles(root, clippings, chosen, decided, jobs, progress)
    kept = docs.Remembered() if prune else docs.remembered(root, {article.key for article in articles})
    made = pipeline.run([*articles, *kept.articles], decided, chosen)
    changes = _write(root, made, kept.torn, dry)
    report = Report(
        changes=changes,
        problems=(*problems, *unread, *kept.problems, *made.problems, *changes.problems),
        articles=len(made.dossier.articles),
        read_anew=anew,
        newest=max((a.article.published for a in made.dossier.articles), default=""),
        without_clipping=tuple(article.key for article in kept.articles),
        questions=checks.when_asked(made.dossier) if ask else (),
    )
    if not dry and not changes.left:
        memo.put(docs.fingerprint(root), _recallable(report))
    return report


def _memo(root: Path, clippings: tuple[Clipping, ...], problems: tuple[Problem, ...]) -> BuildMemo:
    """The memory of the last build, under everything that a build depends on."""
    given = [f"{clipping.origin} {clipping.sha256}" for clipping in clippings]
    return BuildMemo(
        root,
        [
            settings.fingerprint(root),
            *map(str, settings.read(root).ner_models),
            register.fingerprint(root / register.FOLDER),
            *given,
            *map(str, problems),
        ],
    )


def _recallable(report: Report) -> dict[str, Any]:
    return {
        "files": len(report.changes.written) + report.changes.unchanged,
        "problems": [asdict(problem) for problem in report.problems],
        "articles": report.articles,
        "newest": report.newest,
        "without_clipping": report.without_clipping,
    }


def _recalled(said: Mapping[str, Any]) -> Report:
    """The report of a build that would do what the last one did: nothing is read anew, nothing written."""
    return Report(
        changes=docs.Changes(unchanged=said["files"]),
        problems=tuple(Problem(**problem) for problem in said["problems"]),
        articles=said["articles"],
        read_anew=0,
        newest=said["newest"],
        without_clipping=tuple(said["without_clipping"]),
    )


def survey(root: Path, progress: Progress = lambda done, of: None) -> tuple[Dossier, tuple[Problem, ...]]:
    """The dossier at `root` as a build would make it, with the problems of its clippings; nothing is written."""
    clippings, problems = seeds.read(root, pipeline.suffixes())
    chosen, decided = settings.read(root), register.read(root / register.FOLDER)
    articles, unread, _ = _articles(root, clippings, chosen, decided, 1, progress)
    kept = docs.remembered(root, {article.key for article in articles})
    return pipeline.gather([*articles, *kept.articles], decided, chosen), (*problems, *unread, *kept.problems)


def load(root: Path, register_folder: Path | None = None) -> tuple[Settings, Register]:
    """The settings and the register of a dossier, for commands on single files."""
    decided = register.read(register_folder) if register_folder else register.read(root / register.FOLDER)
    return settings.read(root), curation.merged(decided)


def add(root: Path, files: Iterable[Path]) -> tuple[list[str], list[Problem]]:
    """Copy clippings into seeds/, byte for byte; what is there already is named, never overwritten."""
    present, _ = seeds.read(root, pipeline.suffixes())
    by_hash = {clipping.sha256: clipping for clipping in present}
    by_key = {clipping.key: clipping for clipping in present}
    added, problems = [], []
    for path in files:
        outcome = _add_one(root, path, by_hash, by_key)
        if isinstance(outcome, Problem):
            problems.append(outcome)
        else:
            by_hash[outcome.sha256] = by_key[outcome.key] = outcome
            added.append(outcome.origin)
    return added, problems


def _add_one(root: Path, path: Path, by_hash: dict[str, Clipping], by_key: dict[str, Clipping]) -> Clipping | Problem:
    try:
        given = seeds.read_file(path)
    except OSError as error:
        return Problem(seeds.printable(str(path)), f"it cannot be read: {error.strerror or error}", "check the path")
    where = seeds.printable(path.name)
    if given.suffix not in pipeline.suffixes():
        return seeds.unknown_kind(where, pipeline.suffixes())
    if given.sha256 in by_hash:
        return Problem(where, f"the same clipping is here already, as {by_hash[given.sha256].origin}")
    if given.key in by_key:
        hint = "give it another name"
        return Problem(where, f"its address '{given.key}' is taken by {by_key[given.key].origin}", hint)
    read = pipeline.try_read(given)
    if not isinstance(read, Article):
        return read[0]
    try:
        return seeds.store(root, given)
    except OSError as error:
        said = f"it cannot be put into {seeds.FOLDER}/: {error.strerror or error}"
        return Problem(where, said, "look whether a file of this name is there, and at the folder's permissions")


def _articles(
    root: Path, clippings: tuple[Clipping, ...], chosen: Settings, decided: Register, jobs: int, progress: Progress
) -> tuple[list[Article], list[Problem], int]:
    """The article of each clipping, from the cache where nothing that it depends on has changed."""
    names = pipeline.names_in(decided)
    kept = ArticleCache(root, (*settings.readers(chosen), *names))
    found = {clipping.key: kept.get(clipping) for clipping in clippings}
    missing = [clipping for clipping in clippings if found[clipping.key] is None]
    problems: list[Problem] = []
    for done, (clipping, outcome) in enumerate(_read(missing, names, chosen, jobs), start=1):
        if isinstance(outcome, Article):
            found[clipping.key] = outcome
            kept.put(clipping, outcome)
        else:
            problems.extend(outcome)
        progress(done, len(missing))
    return [article for article in found.values() if article is not None], problems, len(missing)


def _read(
    clippings: list[Clipping], names: tuple[str, ...], chosen: Settings, jobs: int
) -> Iterator[tuple[Clipping, Article | tuple[Problem, ...]]]:
    """Each clipping with what came of it, in order, over as many processes as asked for."""
    task = partial(pipeline.try_read, names=names, judge=chosen.language_judge)
    if jobs > 1 and len(clippings) > 1:
        with ProcessPoolExecutor(max_workers=min(jobs, len(clippings))) as pool:
            yield from zip(clippings, pool.map(task, clippings, chunksize=4), strict=True)
    else:
        yield from ((clipping, task(clipping)) for clipping in clippings)


def _write(root: Path, made: pipeline.Made, spared: Iterable[str], dry: bool) -> docs.Changes:
    try:
        return docs.write(root, made.files, spared=spared, dry=dry)
    except OSError as error:
        where = error.filename or docs.FOLDER
        hint = "check the permissions and the free space of docs/"
        raise Unwritable(Problem(str(where), f"it cannot be written: {error.strerror or error}", hint)) from error
