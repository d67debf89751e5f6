"""Who said what as a table: a line for each quotation that has a speaker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossier import addresses
from dossier.evidence import Said, sayings
from dossier.exports._csv import table
from dossier.exports._told import actor_names, outlet_of, saying_records
from dossier.model import Dossier, File, Speaker

COLUMNS = (
    "dossier_id", "published", "speaker", "speaker_name", "direct", "words", "cue", "via", "via_name", "sentence",
    "article", "title", "source", "outlet", "language", "rule", "address",
)  # fmt: skip
"""`words` are what is said: the speaker's own where it is direct, else the article's; `via` is who passes them on."""


def export(dossier: Dossier) -> Iterator[File]:
    yield File(addresses.SAYINGS_CSV, document(dossier))


def document(dossier: Dossier) -> str:
    return table(COLUMNS, _rows(dossier))


def _rows(dossier: Dossier) -> Iterator[dict[str, Any]]:
    for said, told in zip(sayings(dossier), saying_records(dossier), strict=True):
        yield {
            **told,
            "speaker_name": _name(said.quotation.speaker, said, dossier),
            "via": said.quotation.via.entry if said.quotation.via else "",
            "via_name": _name(said.quotation.via, said, dossier),
            "dossier_id": told["id"],
            "words": told["text"],
            "outlet": outlet_of(said, dossier),
        }


def _name(speaker: Speaker | None, said: Said, dossier: Dossier) -> str:
    """The name of an actor as the register has it; of anybody else the words that the article has."""
    if speaker is None:
        return ""
    if speaker.entry:
        return actor_names((speaker.entry,), dossier)[0]
    return speaker.name or said.article.text[slice(*speaker.span)]
