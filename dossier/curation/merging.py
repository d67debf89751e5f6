"""The register after its merges: the entry that goes gives all that is known of it to the one that stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dossier.model import Actor, Decision, Edit, Register


def merged(register: Register) -> Register:
    """The register in which every merged entry is part of another one, in decisions and edits too.

    Who and what the one that stays is, its own entry says; the other one fills what is empty there.
    """
    into = register.merges()
    actors = {id_: actor for id_, actor in register.actors.items() if id_ not in into}
    for old, new in into.items():
        if gone := register.actors.get(old):
            actors[new] = _joined(actors[new], gone)
    decisions = tuple(d if d.judgement == "merge" else _retargeted(d, into) for d in register.decisions)
    edits = {key: _retarget(edit, into) for key, edit in register.edits.items()}
    return replace(register, actors=actors, decisions=decisions, edits=edits)


def _joined(stays: Actor, gone: Actor) -> Actor:
    return replace(
        stays,
        aliases=(*stays.aliases, *_new_names(stays, gone)),
        note={**gone.note, **stays.note},
        wikidata=stays.wikidata or gone.wikidata,
        roles=(*stays.roles, *(role for role in gone.roles if role not in stays.roles)),
    )


def _new_names(stays: Actor, gone: Actor) -> Iterator[tuple[str, str]]:
    """The names of the entry that goes which the other one does not have in that language or in any."""
    known = {*stays.name.items(), *stays.aliases}
    for language, words in dict.fromkeys((*gone.name.items(), *gone.aliases)):
        if (language, words) not in known and ("", words) not in known:
            yield language, words


def _retargeted(decision: Decision, into: Mapping[str, str]) -> Decision:
    return replace(decision, entry=into.get(decision.entry, decision.entry))


def _retarget(edit: Edit, into: Mapping[str, str]) -> Edit:
    return replace(
        edit,
        linked=tuple((words, into.get(entry, entry)) for words, entry in edit.linked),
        quotations=tuple(replace(said, speaker=into.get(said.speaker or "", said.speaker)) for said in edit.quotations),
        statements=tuple(
            replace(told, actors=tuple(dict.fromkeys(into.get(id_, id_) for id_ in told.actors)))
            for told in edit.statements
        ),
    )
