"""Door in: register/, the files in which people say who is who and what was decided."""

from dossier.register.forms import SHAPES, schemas
from dossier.register.reading import FOLDER, fingerprint, read

SCHEMAS = "schema"

__all__ = ["FOLDER", "SCHEMAS", "SHAPES", "fingerprint", "read", "schemas"]
