"""Sentences with their anchors, and every sentence that proves a link: what pages and exports tell of it."""

from dossier.evidence.activity import NEVER, Activity, activity_of_actors, activity_of_topics
from dossier.evidence.anchors import anchor, sentences_of
from dossier.evidence.named_together import Companion, companions
from dossier.evidence.near_articles import neighbours
from dossier.evidence.proofs import Evidence, Found, by_actor, by_key, by_topic, newest_first

__all__ = [
    "NEVER", "Activity", "Companion", "Evidence", "Found", "activity_of_actors", "activity_of_topics", "anchor",
    "by_actor", "by_key", "by_topic", "companions", "neighbours", "newest_first", "sentences_of",
]  # fmt: skip
