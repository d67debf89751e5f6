"""The dossier as JSON: a record per article, and one list each of articles, actors, topics, sources,
events and quotations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dossier import addresses, records
from dossier.evidence import by_actor, by_topic
from dossier.exports._in_time import actor_in_time, topic_in_time
from dossier.exports._told import event_records, saying_records
from dossier.model import Actor, Annotated, Dossier, Entry, File, Role, Source, Topic


def export(dossier: Dossier) -> Iterator[File]:
    for annotated in dossier.articles:
        yield _file(addresses.record(annotated.article.key), _article(annotated))
    yield _file(f"{addresses.DATA}/articles.json", {"articles": [_summary(a) for a in dossier.articles]})
    for name, entries in _register(dossier).items():
        yield _file(f"{addresses.DATA}/{name}.json", {name: entries})
    yield _file(addresses.EVENTS_JSON, {"timeline": event_records(dossier)})
    yield _file(addresses.SAYINGS_JSON, {"quotations": saying_records(dossier)})


def document(dossier: Dossier) -> str:
    """The dossier as one object, every article whole."""
    settings = dossier.settings
    told = {
        "title": settings.title,
        "description": settings.description,
        "language": settings.language,
        "articles": [_article(annotated) for annotated in dossier.articles],
        **_register(dossier),
        "timeline": event_records(dossier),
        "quotations": saying_records(dossier),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _register(dossier: Dossier) -> dict[str, list[dict[str, Any]]]:
    register = dossier.register
    return {
        "actors": [_actor(actor, dossier) for actor in register.actors.values()],
        "topics": [_topic(topic, dossier) for topic in register.topics.values()],
        "sources": [_source(source) for source in register.sources.values()],
    }


def _file(path: str, content: dict[str, Any]) -> File:
    # Compact, a key a line at the top level: small to publish, and a change shows as few lines.
    lines = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in content.items()]
    return File(path, "{\n" + ",\n".join(['"generated": true', *lines]) + "\n}\n")


def _article(annotated: Annotated) -> dict[str, Any]:
    return {
        **records.article_record(annotated.article),
        "mentions": [records.mention_record(annotated, mention) for mention in annotated.mentions],
        "topics": records.topic_records(annotated),
        "quotations": records.quotation_records(annotated),
        "dates": records.date_records(annotated),
        "statements": records.statement_records(annotated),
        "sentences": [[*sentence.span, sentence.anchor] for sentence in annotated.sentences],
    }


def _summary(annotated: Annotated) -> dict[str, Any]:
    article = annotated.article
    return {
        "key": article.key,
        "title": article.title,
        "description": article.description,
        "published": article.published or None,
        "authors": list(article.authors),
        "source": article.source,
        "url": article.url,
        "language": article.language,
        "rights": article.rights,
        "actors": dict(annotated.actors),
        "topics": {about.topic: about.score for about in annotated.topics},
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "name": dict(entry.name),
        "aliases": _by_language(entry.aliases),
        "note": dict(entry.note),
    }


def _by_language(pairs: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"language": language, "name": words} for language, words in pairs]


def _actor(actor: Actor, dossier: Dossier) -> dict[str, Any]:
    return {
        **_entry(actor),
        "type": actor.type,
        "wikidata": actor.wikidata or None,
        "roles": [_role(role) for role in actor.roles],
        "evidence": [
            {"article": shown.article.key, "anchor": shown.sentence.anchor}
            for shown in by_actor(dossier).get(actor.id, ())
        ],
        **actor_in_time(actor.id, dossier),
    }


def _role(role: Role) -> dict[str, Any]:
    return {
        "title": dict(role.title),
        "from": role.start or None,
        "to": role.end or None,
        "seen": role.seen or None,
        "source": role.source,
    }


def _topic(topic: Topic, dossier: Dossier) -> dict[str, Any]:
    return {
        **_entry(topic),
        "terms": _by_language(topic.terms),
        "broader": topic.broader or None,
        "related": list(topic.related),
        "exactMatch": list(topic.exact_match),
        "threshold": topic.threshold,
        "articles": [shown.article.key for shown in by_topic(dossier).get(topic.id, ())],
        **topic_in_time(topic.id, dossier),
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        **_entry(source),
        "type": source.type,
        "url": source.url,
        "language": source.language,
        "rights": source.rights,
    }
