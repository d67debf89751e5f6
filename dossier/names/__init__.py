"""Names that nobody has put into the register: where a text has them, of what they are, which are the same one's."""

from dossier.names.finding import Name, names

__all__ = ["Name", "names"]
