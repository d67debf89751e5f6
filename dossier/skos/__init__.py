"""Topics as SKOS concepts: Turtle out, files of other thesauri in."""

from dossier.skos.addresses import concept_address
from dossier.skos.entries import Taken, as_yaml, take
from dossier.skos.integrity import faults
from dossier.skos.reading import read
from dossier.skos.turtle import scheme

__all__ = ["Taken", "as_yaml", "concept_address", "faults", "read", "scheme", "take"]
