"""When and with whom an entry is told, as data."""

from __future__ import annotations

from typing import Any

from dossier.evidence import NEVER, Activity, Companion, Evidence, activity_of_actors, activity_of_topics, companions
from dossier.model import Dossier


def actor_in_time(id_: str, dossier: Dossier) -> dict[str, Any]:
    """What the record of an actor tells besides its sentences: every mention counts.

    Together are those of the same sentences; who is named in the same articles can be told from these.
    """
    return {
        "activity": _activity(activity_of_actors(dossier).get(id_, NEVER)),
        "together": [_companion(other) for other in companions(dossier).get(id_, ()) if other.sentences],
    }


def topic_in_time(id_: str, dossier: Dossier) -> dict[str, Any]:
    """What the record of a topic tells besides its articles: every article counts once."""
    return {"activity": _activity(activity_of_topics(dossier).get(id_, NEVER))}


def _activity(told: Activity) -> dict[str, Any]:
    return {
        "times": told.times,
        "articles": told.articles,
        "first": _place(told.first),
        "last": _place(told.last),
        "months": dict(told.months),
        "years": dict(told.years),
    }


def _place(shown: Evidence | None) -> dict[str, str] | None:
    if shown is None:
        return None
    return {"article": shown.article.key, "anchor": shown.sentence.anchor, "date": shown.article.published}


def _companion(companion: Companion) -> dict[str, Any]:
    return {"actor": companion.entry, "sentences": companion.sentences, "articles": companion.articles}
