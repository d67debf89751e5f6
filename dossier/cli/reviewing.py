"""The command that asks who the names are: review."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from dossier import project, register, review, seeds, suggestions
from dossier.cli.command import commands, common, root_folder
from dossier.cli.telling import DONE, LOOK, counted, note, print_json, progress_bar, tell
from dossier.model import ActorType, Dossier, DossierError, Problem
from dossier.suggestions import Day, Suggestion, roles
from dossier.suggestions.roles import SeenRole

if TYPE_CHECKING:
    from rich.console import Console

TYPES: tuple[ActorType, ...] = ("person", "organisation", "country", "place", "other")
DAY = "day"
Sitting: TypeAlias = review.Session | review.DaySitting
STYLES = {"name": "bold", "mark": "bold reverse", "dim": "dim", "key": "cyan", "message": "yellow"}
_SPACE = re.compile(r"[\t\r\n]")
IN_YAML = (
    "on a terminal this command asks about each; by hand: an entry or an alias in register/actors.yml, "
    "or in register/decisions.yml '- {judgement: reject, name: …}'"
)

DAYS_IN_YAML = (
    "on a terminal this command asks about each; by hand: 'published: …' in register/edits/KEY.yml, "
    "or in register/decisions.yml '- {judgement: reject, name: YYYY-MM-DD, article: KEY}'"
)


@commands.command("review")
@click.option("--limit", type=click.IntRange(1), help="Ask about so many, the most frequent ones.")
@click.option("--type", "kind", type=click.Choice([*TYPES, "unknown", "role", DAY]), help="Ask about these alone.")
@click.option("--article", metavar="KEY", help="Ask about the names of this article alone.")
@click.option("--again", is_flag=True, help="Ask again what was left unsure, at the end.")
@click.option("--json", "as_json", is_flag=True, help="Ask nothing: one JSON object a line.")
@common
def review_command(limit: int | None, kind: str | None, article: str | None, again: bool, as_json: bool) -> None:
    """Decide, key by key, when undated articles were published, who the names are that the register does not know, and
    what roles they have.

    Roles are those that articles tell beside a name: they are seen there, whenever they began.

    Without a terminal it lists them, and exits 1 where there are any.
    """
    with progress_bar() as progress:
        dossier, problems = project.survey(root_folder(), progress)
    if article and article not in {annotated.article.key for annotated in dossier.articles}:
        hint = "the key is the article's address, as in docs/articles/KEY.md"
        raise DossierError(Problem(article, "no article has this key", hint))
    days = [
        one for one in suggestions.days(dossier, again) if kind in (None, DAY) and article in (None, one.article.key)
    ]
    days = days[:limit]
    names = [] if kind in ("role", DAY) else suggestions.suggestions(dossier, again)
    seen = roles.roles(dossier) if kind in (None, "role") else ()
    given = review.queue([one for one in names if _is_asked(one, kind)], seen, dossier.register)
    chosen = [one for one in given if article is None or article in one.articles]
    rest = limit and limit - len(days)
    if not as_json and sys.stdin.isatty() and sys.stdout.isatty():
        left = _sit_about(days, review.askable(chosen)[:rest], dossier)
    else:
        chosen = chosen[:rest]
        left = len(days) + len(chosen)
        _list_days(days, as_json)
        _list(chosen, as_json)
    tell(problems)
    sys.exit(LOOK if left or problems else DONE)


def _is_asked(one: Suggestion, kind: str | None) -> bool:
    return kind in (None, one.type or "unknown")


def _list(chosen: Sequence[Suggestion | SeenRole], as_json: bool) -> None:
    for one in chosen:
        if as_json:
            print_json(roles.record(one) if isinstance(one, SeenRole) else suggestions.record(one))
            continue
        if isinstance(one, SeenRole):
            click.echo(seeds.printable(_told(one)))
            continue
        others = [f"{words} ×{count}" for words, count in one.variants if words != one.name]
        perhaps = [f"{candidate.entry} ({candidate.why})" for candidate in one.candidates]
        told = [
            counted(len(one.articles)),
            one.type or "unknown",
            *(["also " + ", ".join(others)] if others else []),
            *(["perhaps " + ", ".join(perhaps)] if perhaps else []),
        ]
        click.echo(seeds.printable(f"{one.name}: {'; '.join(told)}"))
    if chosen and not as_json:
        note(f"{len(chosen)} to decide: {IN_YAML}")


def _list_days(days: Sequence[Day], as_json: bool) -> None:
    for one in days:
        if as_json:
            print_json(suggestions.day_record(one))
        else:
            told = f"published on {one.value}? {one.judged.evidence} (confidence {one.judged.confidence:g})"
            click.echo(seeds.printable(f"{one.article.origin}: {told}"))
    if days and not as_json:
        note(f"{len(days)} to decide: {DAYS_IN_YAML}")


def _sit_about(days: Sequence[Day], names: Sequence[Suggestion | SeenRole], dossier: Dossier) -> int:
    """First the days, which decide who held which office then; who leaves them leaves the names as well."""
    left = _sit(review.DaySitting(tuple(days))) if days else 0
    if left or (days and not names):
        return left + len(names)
    return _sit(review.Session(tuple(names), dossier.register, dossier.settings.language))


def _press(session: Sitting, key: str) -> review.Pressed | review.DayPressed:
    return review.press_day(session, key) if isinstance(session, review.DaySitting) else review.press(session, key)


def _told(role: SeenRole) -> str:
    """A role in a line."""
    former = role.days(is_former=True)
    told = [
        counted(len(role.articles)),
        "role",
        *([f"seen {role.seen.replace('/', ' to ')}"] if role.days() else []),
        *([f"called a former one from {former[0]} on"] if former else []),
    ]
    return f"{role.person}, {role.title}: {'; '.join(told)}"


def _sit(session: Sitting) -> int:
    """Ask until nothing is left, or the person leaves; each answer is on the disk before the next question."""
    from rich.console import Console

    console, written, decided = Console(highlight=False), list[list[register.Written]](), list[int]()
    asked = len(session.queue)
    while True:
        _show(console, session)
        try:
            step = _press(session, click.getchar())
        except (KeyboardInterrupt, EOFError):
            break
        if step.quit:
            break
        try:
            if step.change:
                written.append(_write(step.change, root_folder() / register.FOLDER))
                decided.append(len(step.change.made) or 1)
            elif step.undo:
                _take_back(written)
                decided.pop()
        except DossierError as error:
            session = replace(session, message=str(error))
            continue
        session = step.session
    console.clear()
    left = len(session.queue) - min(session.at, len(session.queue))
    note(
        f"{sum(decided)} decided, {left} of {asked} not yet asked about"
        + (": dossier build shows them" if written else "")
    )
    return left


def _show(console: Console, session: Sitting) -> None:
    from rich.text import Text

    console.clear()
    for line in review.screen_of_day(session) if isinstance(session, review.DaySitting) else review.screen(session):
        # Text, not markup, and no sign that a terminal would obey: words of clippings may look like either.
        console.print(
            Text.assemble(*((seeds.printable(" ".join(_lines(w.text))), STYLES.get(w.part, "")) for w in line))
        )


def _lines(text: str) -> list[str]:
    return text.replace("\t", " ").replace("\r", "\n").split("\n")


def _write(change: review.Change, folder: Path) -> list[register.Written]:
    """Everything of a change, or nothing of it."""
    done: list[register.Written] = []
    try:
        for actor in change.made:
            done.append(register.add_actor(folder, actor))
        if change.aliases:
            done.append(register.add_aliases(folder, change.entry, change.aliases))
        if change.edit:
            done.append(register.correct(folder, change.edit))
        if change.role:
            done.append(register.add_role(folder, change.entry, change.role))
        if change.decisions:
            done.append(register.append_decisions(folder, change.decisions))
    except DossierError:
        _take_back([done])
        raise
    return done


def _take_back(written: list[list[register.Written]]) -> None:
    """The last change undone, the last file first."""
    for one in reversed(written[-1]):
        register.take_back(one)
    written.pop()
