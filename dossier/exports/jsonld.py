"""What happened when and who said what as linked data (JSON-LD, schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dossier import addresses
from dossier.evidence import events, linked_data, sayings
from dossier.model import Dossier, File

FROM_DATA = "../"
"""The way from the folder of data to the root of the site."""


def export(dossier: Dossier) -> Iterator[File]:
    told = linked_data.document(_nodes(dossier, FROM_DATA))
    graph = ",\n".join(linked_data.for_script(node) for node in told["@graph"])
    head = f'"generated": true,\n"@context": {json.dumps(told["@context"])}'
    yield File(addresses.LINKED_DATA, f'{{\n{head},\n"@graph": [\n{graph}\n]\n}}\n')


def document(dossier: Dossier) -> str:
    """The same with addresses from the root of the site."""
    return json.dumps(linked_data.document(_nodes(dossier, "")), ensure_ascii=False, indent=1) + "\n"


def _nodes(dossier: Dossier, root: str) -> Iterator[linked_data.Node]:
    for event in events(dossier):
        yield linked_data.event(event, dossier, root)
    for said in sayings(dossier):
        yield linked_data.saying(said, dossier, root)
