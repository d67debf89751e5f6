"""Which language a text is in, judged by py3langid: a library that knows 139, for dossiers that ask for it."""

from __future__ import annotations

from functools import cache
from importlib import metadata
from importlib.util import find_spec
from typing import Any

LIBRARY = "py3langid"
CLEAR = 0.9
"""A less probable answer is none: the library has an answer for any text, for rows of figures too."""

READ = 20_000
"""Characters of a text that are judged."""


def is_installed() -> bool:
    return find_spec(LIBRARY) is not None


def version() -> str:
    """The version of the library: another one may judge otherwise."""
    return metadata.version(LIBRARY)


def judge(text: str) -> tuple[str, float]:
    """The code of the text's language and how probable the library holds it; ("", 0.0) where it is not sure.

    Its probabilities are measured ones (the scores are scaled by the length of the text).
    """
    language, probability = _identifier().classify(text[:READ])
    return (str(language), float(probability)) if probability >= CLEAR else ("", 0.0)


@cache
def _identifier() -> Any:
    # Imported here: it takes a second, and few dossiers ask for it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
