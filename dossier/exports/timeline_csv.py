"""What happened when as a table: a line for each event."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossier import addresses
from dossier.evidence import events
from dossier.exports._csv import table
from dossier.exports._told import actor_names, address_of, event_records, outlet_of, topic_names
from dossier.model import Dossier, File

COLUMNS = (
    "dossier_id", "date", "precision", "approximate", "first", "last", "sentence", "actors", "actor_names", "topics",
    "topic_names", "reported", "article", "title", "source", "outlet", "published", "rule", "address", "articles",
    "addresses",
)  # fmt: skip
"""`date` is EDTF; `article` to `address` are of the sentence that is shown, `articles` counts all that tell it."""


def export(dossier: Dossier) -> Iterator[File]:
    yield File(addresses.EVENTS_CSV, document(dossier))


def document(dossier: Dossier) -> str:
    return table(COLUMNS, _rows(dossier))


def _rows(dossier: Dossier) -> Iterator[dict[str, Any]]:
    for event, told in zip(events(dossier), event_records(dossier), strict=True):
        yield {
            **told["witnesses"][0],
            **told,
            "dossier_id": event.id,
            "actor_names": actor_names(event.actors, dossier),
            "topic_names": topic_names(event.topics, dossier),
            "outlet": outlet_of(event.shown, dossier),
            "articles": len(event.witnesses),
            "addresses": [address_of(witness) for witness in event.witnesses],
        }
