"""The dossier as data: one export per module.

An export has `export(dossier) -> Iterable[File]`; its files lie under docs/data/ and come into the site as they are.
"""
