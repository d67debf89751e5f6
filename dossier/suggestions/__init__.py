"""Names that a person may decide about, made of all articles and the register each time anew, and never kept."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from dossier.model import Dossier
from dossier.suggestions.alike import ACRONYM, SAME, SURNAME, WHYS, Alike, alike
from dossier.suggestions.corpus import names_alone
from dossier.suggestions.days import Day, day_record, days
from dossier.suggestions.found import Kind, Occurrence, found
from dossier.suggestions.keys import is_acronym, key
from dossier.suggestions.merging import Suggestion, merged

__all__ = [
    "ACRONYM", "SAME", "SURNAME", "WHYS", "Alike", "Day", "Kind", "Occurrence", "Suggestion", "alike", "day_record",
    "days", "is_acronym", "key", "record", "suggestions",
]  # fmt: skip


@lru_cache(maxsize=2)
def suggestions(dossier: Dossier, again: bool = False) -> tuple[Suggestion, ...]:
    """What nobody has decided yet, the most frequent first; what a person was unsure of only `again`, at the end."""
    given = [one for one in found(dossier) if again or not one.is_unsure]
    return tuple(merged(names_alone(given, dossier.articles, dossier.register), dossier.register))


def record(suggestion: Suggestion) -> dict[str, Any]:
    """A suggestion as JSON."""
    first, last = suggestion.dates
    return {
        "kind": "name",
        "name": suggestion.name,
        "type": suggestion.type or "unknown",
        "articles": len(suggestion.articles),
        "mentions": len(suggestion.occurrences),
        "variants": [{"text": words, "count": count} for words, count in suggestion.variants],
        "candidates": [candidate._asdict() for candidate in suggestion.candidates],
        "in_register": suggestion.is_doubtful,
        "first": first or None,
        "last": last or None,
        "named_with": [{"actor": entry, "sentences": count} for entry, count in suggestion.named_with],
        "occurrences": [_place(one) for one in suggestion.occurrences],
    }


def _place(one: Occurrence) -> dict[str, Any]:
    start, end = one.sentence
    return {
        "article": one.annotated.article.key,
        "start": one.span.start,
        "end": one.span.end,
        "text": one.words,
        "sentence": one.annotated.article.text[start:end],
    }
