"""The dossier as data: one export per module.

An export has `export(dossier) -> Iterable[File]`; its files lie under docs/data/ and come into the site as they are.
It may have `document(dossier) -> str`: the whole as one text, which `dossier export` gives by the module's name.
"""
