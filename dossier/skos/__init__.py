"""Topics as SKOS concepts: Turtle out, files of other thesauri in."""

from dossier.skos.addresses import concept_address

__all__ = ["concept_address"]
