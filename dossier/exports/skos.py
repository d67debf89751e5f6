"""The topics as a SKOS concept scheme, in Turtle."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import addresses, skos
from dossier.model import Dossier, File


def export(dossier: Dossier) -> Iterator[File]:
    if dossier.register.topics:
        yield File(f"{addresses.DATA}/topics.ttl", "# generated: true\n" + document(dossier))


def document(dossier: Dossier) -> str:
    settings = dossier.settings
    description = {settings.language: settings.description} if settings.description else {}
    return skos.scheme(dossier.register.topics, {settings.language: settings.title}, description)
