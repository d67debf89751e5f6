"""The words that the pages themselves say, in the reader's language."""

from __future__ import annotations

import io
from functools import cache, lru_cache

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from dossier.language import data


class Words:
    """A gettext catalogue; the English text is the key and serves where a translation is missing.

    >>> words("it")("Actors")
    'Attori'
    >>> words("en").plural("{n} article", "{n} articles", 2)
    '2 articles'
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalog = _catalog(language)

    def __call__(self, text: str, **values: object) -> str:
        message = self._catalog.get(text)
        said = message.string if message is not None and message.string else text
        return str(said).format(**values) if values else str(said)

    def plural(self, one: str, many: str, n: int, **values: object) -> str:
        message = self._catalog.get((one, many))
        told = message.string if message is not None else None
        forms = told if isinstance(told, tuple) and all(told) else (one, many)
        return str(forms[0] if n == 1 else forms[-1]).format(n=number(n, self.language), **values)


@lru_cache(maxsize=4096)
def number(n: int, language: str) -> str:
    """A whole number for a reader; as English writes it where we do not know the language.

    >>> number(12345, "it"), number(12345, "en")
    ('12.345', '12,345')
    """
    return str(format_decimal(n, locale=language if language in data.LANGUAGES else "en"))


@cache
def words(language: str) -> Words:
    return Words(language)


def _catalog(language: str) -> Catalog:
    if language == "en" or language not in data.LANGUAGES:
        return Catalog()
    return read_po(io.BytesIO(data.text(language, "messages.po").encode()), locale=language)
