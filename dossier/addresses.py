"""Where each thing lives in the site: the only place that knows."""

from __future__ import annotations

from urllib.parse import quote

HOME = "index.md"
ARTICLES = "articles/index.md"
ACTORS = "actors/index.md"
TOPICS = "topics/index.md"
SOURCES = "sources/index.md"
TIMELINE = "timeline.md"
QUOTATIONS = "quotations.md"
DATA = "data"
EVENTS_JSON = "data/timeline.json"
EVENTS_CSV = "data/timeline.csv"
EVENTS_CALENDAR = "data/timeline.ics"
EVENTS_TIMELINEJS = "data/timelinejs.json"
SAYINGS_JSON = "data/quotations.json"
SAYINGS_CSV = "data/quotations.csv"
LINKED_DATA = "data/statements.jsonld"

OWNED = ("articles", "actors", "topics", "sources", "timeline", "quotations", "data")
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


def timeline(view: str, id_: str) -> str:
    """The part of the timeline that is an actor's, topic's or source's, or a year's: `view` is the name of a folder
    of pages, or "years"."""
    return f"timeline/{view}/{id_}.md"


def quotations(view: str, id_: str) -> str:
    """What an actor says, or what is said in articles of a source or about a topic."""
    return f"quotations/{view}/{id_}.md"


def served(path: str) -> str:
    """Where a page is read in the built site, from its root: MkDocs serves each page as a folder.

    >>> served("articles/città.md"), served("index.md")
    ('articles/citt%C3%A0/', '')
    """
    bare = path.removesuffix(".md")
    return quote(f"{bare}/") if bare != "index" and not bare.endswith("/index") else quote(bare.removesuffix("index"))


def sentence(key: str, anchor: str) -> str:
    """Where a sentence of an article is read, from the root of the built site."""
    return f"{served(article(key))}#{anchor}"
