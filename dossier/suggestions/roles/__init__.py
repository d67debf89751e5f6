"""Roles that the articles' own words give to persons: first seen, not first held."""

from __future__ import annotations

from typing import Any

from dossier.suggestions.roles.doubts import Doubt, doubts
from dossier.suggestions.roles.gathering import SeenRole, is_news, roles, seen_roles
from dossier.suggestions.roles.phrases import beside
from dossier.suggestions.roles.sightings import Sighting, sightings

__all__ = [
    "Doubt", "SeenRole", "Sighting", "beside", "doubts", "is_news", "record", "roles", "seen_roles", "sightings",
]  # fmt: skip


def record(seen: SeenRole) -> dict[str, Any]:
    """A role that was seen, as JSON."""
    days, gone = seen.days(), seen.days(is_former=True)
    return {
        "kind": "role",
        "actor": seen.entry or None,
        "name": seen.person,
        "title": seen.title,
        "language": seen.language,
        "from": seen.told[0] or None,
        "to": seen.told[1] or None,
        "seen": seen.seen or None,
        "first_seen": days[0] if days else None,
        "last_seen": days[-1] if days else None,
        "called_former": gone[0] if gone else None,
        "called_new": seen.count("new"),
        "articles": len(seen.articles),
        "occurrences": [_place(one) for one in seen.sightings],
    }


def _place(one: Sighting) -> dict[str, Any]:
    text = one.article.text
    return {
        "article": one.article.key,
        "published": one.published or None,
        "start": one.phrase.span.start,
        "end": one.phrase.span.end,
        "text": text[slice(*one.phrase.span)],
        "manner": one.phrase.manner or None,
        "sentence": text[slice(*one.sentence)],
    }
