"""Who speaks in a dossier: actors of the register, names that it does not have, and somebody without a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dossier.evidence import Said, said_by, sayings
from dossier.model import Dossier
from dossier.pages import _words


class Heard(NamedTuple):
    """A speaker and all that it says, newest first."""

    entry: str
    name: str
    spoken: Sequence[Said]


def of(dossier: Dossier) -> tuple[list[Heard], list[Heard], list[Heard]]:
    """Those of the register, those of whom a text has a name, and those of whom it has none."""
    actors, code = dossier.register.actors, dossier.settings.language
    known = [Heard(id_, actors[id_].label(code), spoken) for id_, spoken in said_by(dossier).items() if id_ in actors]
    by_name: dict[tuple[bool, str], list[Said]] = {}
    for said in sayings(dossier):
        speaker = said.quotation.speaker
        if speaker and speaker.entry not in actors:
            name = _words.speaker_name(speaker, said.annotated, dossier)
            by_name.setdefault((bool(speaker.name), name), []).append(said)
    others = [(has_name, Heard("", name, spoken)) for (has_name, name), spoken in by_name.items()]
    named = [heard for has_name, heard in others if has_name]
    nameless = [heard for has_name, heard in others if not has_name]
    return _ranked(known), _ranked(named), _ranked(nameless)


def _ranked(heard: Iterable[Heard]) -> list[Heard]:
    return sorted(heard, key=lambda one: (-len(one.spoken), one.name.casefold(), one.entry))
