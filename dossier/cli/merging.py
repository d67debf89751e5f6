"""The command that makes two entries one: merge."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import replace

import click

from dossier import addresses, curation, register
from dossier.cli.command import commands, common, root_folder
from dossier.cli.telling import note
from dossier.model import Decision, DossierError, Problem, Register, localised


@commands.command()
@click.argument("gone", metavar="A")
@click.argument("stays", metavar="B")
@common
def merge(gone: str, stays: str) -> None:
    """Make the actor A part of the actor B: its names and roles, its links and its page go there."""
    folder = root_folder() / register.FOLDER
    decided = register.read(folder)
    if said := _not_to_merge(decided, gone, stays):
        raise DossierError(said)
    decision = Decision("merge", entry=gone, into=stays)
    after = curation.merged(replace(decided, decisions=(*decided.decisions, decision)))
    register.append_decisions(folder, [decision])
    for line in _changes(decided, after, gone, stays):
        note(line)
    note("dossier build brings the pages up to it")


def _not_to_merge(decided: Register, gone: str, stays: str) -> Problem | None:
    merges = decided.merges()
    where = f"{register.FOLDER}/actors.yml"
    for id_ in (gone, stays):
        if id_ in merges:
            return Problem(where, f"'{id_}' is part of '{merges[id_]}' already", f"name '{merges[id_]}' instead")
        if id_ not in decided.actors:
            near = difflib.get_close_matches(id_, decided.actors, n=1)
            return Problem(
                where, f"there is no actor '{id_}'", f"did you mean '{near[0]}'?" if near else "look at its ids"
            )
    if gone == stays:
        return Problem(where, f"'{gone}' cannot become part of itself", "name two actors")
    return None


def _changes(decided: Register, after: Register, gone: str, stays: str) -> Iterator[str]:
    """What a merge does, in words."""
    yield f"{gone} is part of {stays} from now on"
    before, joined = decided.actors[stays], after.actors[stays]
    known = {words for _, words in before.aliases}
    if names := [words for _, words in joined.aliases if words not in known]:
        yield f"  further names of {stays}: {', '.join(names)}"
    if roles := joined.roles[len(before.roles) :]:
        yield f"  roles that come with it: {', '.join(localised(role.title, '') for role in roles)}"
    if joined.wikidata != before.wikidata:
        yield f"  Wikidata: {joined.wikidata}"
    elif decided.actors[gone].wikidata not in ("", joined.wikidata):
        yield f"  not taken over: Wikidata {decided.actors[gone].wikidata}, since {stays} is {joined.wikidata}"
    if decided.actors[gone].type != before.type:
        yield f"  its type is {before.type}; {gone} was {decided.actors[gone].type}"
    yield f"  docs/{addresses.actor(gone)} leads to docs/{addresses.actor(stays)}"
