"""Sentences with their anchors, and every sentence that proves a link: what pages and exports tell of it."""

from dossier.evidence import linked_data
from dossier.evidence.activity import NEVER, Activity, activity_of_actors, activity_of_topics
from dossier.evidence.anchors import anchor, sentences_of
from dossier.evidence.events import (
    Event,
    Witness,
    events,
    events_of_actors,
    events_of_sources,
    events_of_topics,
    events_of_years,
)
from dossier.evidence.named_together import Companion, companions
from dossier.evidence.near_articles import neighbours
from dossier.evidence.proofs import Evidence, Found, by_actor, by_key, by_topic, newest_first
from dossier.evidence.said import Said, said_about, said_by, sayings

__all__ = [
    "NEVER", "Activity", "Companion", "Event", "Evidence", "Found", "Said", "Witness", "activity_of_actors",
    "activity_of_topics", "anchor", "by_actor", "by_key", "by_topic", "companions", "events", "events_of_actors",
    "events_of_sources", "events_of_topics", "events_of_years", "linked_data", "neighbours",
    "newest_first", "said_about", "said_by", "sayings", "sentences_of",
]  # fmt: skip
