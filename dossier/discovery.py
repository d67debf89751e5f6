"""The modules of a variant folder, in order of their names."""

import importlib
import pkgutil
from functools import cache
from types import ModuleType

from dossier.model import Variant


@cache
def variants(folder: ModuleType) -> tuple[Variant, ...]:
    """Every public module of a package. A new variant is one new file; nothing else is edited.

    Names that begin with an underscore are helpers of their neighbours, not variants.
    """
    names = sorted(info.name for info in pkgutil.iter_modules(folder.__path__) if not info.name.startswith("_"))
    return tuple(importlib.import_module(f"{folder.__name__}.{name}") for name in names)


def name_of(variant: Variant) -> str:
    """A variant's name as settings and commands use it.

    >>> import dossier.discovery
    >>> name_of(dossier.discovery)
    'discovery'
    """
    return variant.__name__.rpartition(".")[2]
