"""Where each thing lives in the site: the only place that knows."""

from __future__ import annotations

HOME = "index.md"
ARTICLES = "articles/index.md"
ACTORS = "actors/index.md"
TOPICS = "topics/index.md"
SOURCES = "sources/index.md"
TIMELINE = "timeline.md"
DATA = "data"

OWNED = ("articles", "actors", "topics", "sources", "data")
"""Folders of docs/ that belong to the build."""

RECORDS = "data/articles"
"""Where each article's record lies: enough to build its pages again when its clipping is elsewhere."""


def data(folder: str) -> str:
    """Where the entries of a folder of pages lie as data."""
    return f"{DATA}/{folder}.json"


def article(key: str) -> str:
    return f"articles/{key}.md"


def record(key: str) -> str:
    return f"{RECORDS}/{key}.json"


def actor(id_: str) -> str:
    return f"actors/{id_}.md"


def topic(id_: str) -> str:
    return f"topics/{id_}.md"


def source(id_: str) -> str:
    return f"sources/{id_}.md"
