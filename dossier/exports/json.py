"""The dossier as JSON: a record per article, and one list each of articles, actors, topics, sources."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dossier import addresses, records
from dossier.evidence import by_actor, by_topic
from dossier.exports._in_time import actor_in_time, topic_in_time
from dossier.model import Actor, Annotated, Dossier, Entry, File, Role, Source, Topic


def export(dossier: Dossier) -> Iterator[File]:
    for annotated in dossier.articles:
        yield _file(addresses.record(annotated.article.key), _article(annotated))
    yield _file(f"{addresses.DATA}/articles.json", {"articles": [_summary(a) for a in dossier.articles]})
    register = dossier.register
    yield _file(f"{addresses.DATA}/actors.json", {"actors": [_actor(a, dossier) for a in register.actors.values()]})
    yield _file(f"{addresses.DATA}/topics.json", {"topics": [_topic(t, dossier) for t in register.topics.values()]})
    yield _file(f"{addresses.DATA}/sources.json", {"sources": [_source(s) for s in register.sources.values()]})


def _file(path: str, content: dict[str, Any]) -> File:
    # Compact, a key a line at the top level: small to publish, and a change shows as few lines.
    lines = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in content.items()]
    return File(path, "{\n" + ",\n".join(['"generated": true', *lines]) + "\n}\n")


def _article(annotated: Annotated) -> dict[str, Any]:
    return {
        **records.article_record(annotated.article),
        "mentions": [records.mention_record(annotated, mention) for mention in annotated.mentions],
        "topics": records.topic_records(annotated),
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
        "aliases": [{"language": language, "name": alias} for language, alias in entry.aliases],
        "note": dict(entry.note),
    }


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
    return {"title": dict(role.title), "from": role.start or None, "to": role.end or None, "source": role.source}


def _topic(topic: Topic, dossier: Dossier) -> dict[str, Any]:
    return {
        **_entry(topic),
        "broader": topic.broader or None,
        "related": list(topic.related),
        "exactMatch": list(topic.exact_match),
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
