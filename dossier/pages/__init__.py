"""What a reader sees: one kind of page per module.

A page kind has `render(dossier) -> Iterable[File]`; paths are those of docs/.
"""
