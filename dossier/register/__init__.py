"""Door in: register/, the files in which people say who is who and what was decided.

The program writes there only what a person decides in `dossier review` and `dossier merge`: one insertion at a time,
every other byte as it stands.
"""

from dossier.register.forms import SHAPES, schemas
from dossier.register.reading import FOLDER, fingerprint, read
from dossier.register.writing import Written, add_actor, add_aliases, add_role, append_decisions, correct, take_back

SCHEMAS = "schema"

__all__ = [
    "FOLDER", "SCHEMAS", "SHAPES", "Written", "add_actor", "add_aliases", "add_role", "append_decisions", "correct",
    "fingerprint",
    "read", "schemas", "take_back",
]  # fmt: skip
