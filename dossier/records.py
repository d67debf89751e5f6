"""An article as JSON and back: what caches and the dossier's own data keep of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dossier.model import (
    UNSEEN,
    Annotated,
    Article,
    Block,
    Fix,
    Inferred,
    Link,
    Mention,
    Quotation,
    Register,
    Removed,
    Span,
    Speaker,
)

PLAIN = (
    "key", "origin", "sha256", "title", "kicker", "description", "published", "source", "url", "archive_url",
    "accessed", "language", "rights",
)  # fmt: skip
LATER = ("modified", "section")
"""Fields that records of earlier versions do not have."""


def article_record(article: Article) -> dict[str, Any]:
    """The whole article; of what was removed, the words that a reader may want to see."""
    return {
        **{name: getattr(article, name) for name in (*PLAIN, *LATER)},
        "authors": list(article.authors),
        "blocks": [_block_record(block) for block in article.blocks],
        "removed": [_removed_record(part) for part in article.removed],
        "inferred": judgements_record(article.inferred),
        "suggested": judgements_record(article.suggested),
        "fixes": fixes_record(article),
    }


def fixes_record(article: Article) -> dict[str, int]:
    return {fix.name: fix.count for fix in article.fixes}


def judgements_record(judgements: Iterable[Inferred]) -> dict[str, Any]:
    """How fields came to their values, or would: by the name of the field."""
    return {
        judged.field: {
            "value": judged.value,
            "rule": judged.rule,
            "confidence": judged.confidence,
            "evidence": judged.evidence,
        }
        for judged in judgements
    }


def _block_record(block: Block) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": block.kind, "text": block.text, "spans": [list(span) for span in block.spans]}
    if block.level:
        told["level"] = block.level
    if block.links:
        told["links"] = [list(link) for link in block.links]
    return told


def _removed_record(part: Removed) -> list[Any]:
    """A list of four; what a part would be in the text is a fifth, where a reader may want the part back."""
    if part.reason in UNSEEN:
        return [*part.span, "", part.reason]
    told: dict[str, Any] = {"kind": part.kind} if part.kind != "paragraph" else {}
    if part.level:
        told["level"] = part.level
    if part.links:
        told["links"] = [list(link) for link in part.links]
    return [*part.span, part.text, part.reason, *([told] if told else [])]


def _removed_of(start: int, end: int, text: str, reason: str, form: Mapping[str, Any] | None = None) -> Removed:
    form = form or {}
    links = tuple(Link(*link) for link in form.get("links", ()))
    return Removed(Span(start, end), text, reason, form.get("kind", "paragraph"), form.get("level", 0), links)


def article_of(record: Mapping[str, Any]) -> Article:
    """The article of a record; raises KeyError, TypeError or ValueError where it is none."""
    return Article(
        **{name: str(record[name]) for name in PLAIN},
        **{name: str(record.get(name, "")) for name in LATER},
        authors=tuple(record["authors"]),
        blocks=tuple(
            Block(
                block["kind"],
                block["text"],
                tuple(Span(*span) for span in block["spans"]),
                block.get("level", 0),
                tuple(Link(*link) for link in block.get("links", ())),
            )
            for block in record["blocks"]
        ),
        removed=tuple(_removed_of(*part) for part in record["removed"]),
        inferred=tuple(
            Inferred(name, said["value"], said["rule"], said["confidence"], said["evidence"])
            for name, said in record["inferred"].items()
        ),
        suggested=(),  # made anew by every build, like all that is not decided
        fixes=tuple(Fix(name, int(count)) for name, count in record.get("fixes", {}).items()),
    )


def mention_record(annotated: Annotated, mention: Mention) -> dict[str, Any]:
    """A mention as the interface gives it, without what only the register knows."""
    text = annotated.article.text[mention.span.start : mention.span.end]
    told = {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": text,
        "actor": mention.entry or None,
        "status": mention.status,
        "rule": mention.by,
    }
    if mention.status == "linked":
        return told
    candidates = [candidate._asdict() for candidate in mention.candidates]
    return {**told, "type": mention.type or "unknown", "name": mention.name or text, "candidates": candidates}


def topic_records(annotated: Annotated) -> list[dict[str, Any]]:
    return [
        {"id": about.topic, "score": about.score, "evidence": [list(span) for span in about.evidence]}
        for about in annotated.topics
    ]


def quotation_records(annotated: Annotated) -> list[dict[str, Any]]:
    """What is said, in order of the text; `via` is who passes it on, where that is somebody else."""
    return [quotation_record(annotated, said) for said in annotated.quotations]


def quotation_record(annotated: Annotated, said: Quotation) -> dict[str, Any]:
    """One of them: its words, who says them, and by which cue and rule."""
    text = annotated.article.text
    return {
        "start": said.span.start,
        "end": said.span.end,
        "text": text[slice(*said.span)],
        **_speaker("speaker", said.speaker, text),
        **(_speaker("via", said.via, text) if said.via else {}),
        "cue": text[slice(*said.cue)] if said.cue else None,
        "direct": said.direct,
        "rule": said.by,
    }


def _speaker(key: str, speaker: Speaker | None, text: str) -> dict[str, Any]:
    """Who says it, and where the text says so; an unnamed official has a place and no name."""
    if speaker is None:
        return {key: None, f"{key}_name": None, f"{key}_start": None, f"{key}_end": None}
    start, end = speaker.span
    return {key: speaker.entry or None, f"{key}_name": speaker.name or None, f"{key}_start": start, f"{key}_end": end}


def date_records(annotated: Annotated) -> list[dict[str, Any]]:
    """The times that are told, in order of the text; the value is null where no day is known that they count from."""
    text = annotated.article.text
    return [
        {
            "start": told.span.start,
            "end": told.span.end,
            "text": text[slice(*told.span)],
            "value": told.value or None,
            "rule": told.by,
        }
        for told in annotated.dates
    ]


def statement_records(annotated: Annotated) -> list[dict[str, Any]]:
    """What happened when, in order of the text: sentences with the words that tell the time."""
    return [
        {
            "start": told.span.start,
            "end": told.span.end,
            "date": told.date,
            "words": list(told.words),
            "actors": list(told.actors),
            "topics": list(told.topics),
            "reported": told.reported,
            "pinned": told.is_pinned,
            "rule": told.by,
        }
        for told in annotated.statements
    ]


def clean_record(article: Article, source: str, markdown: str) -> dict[str, Any]:
    """What `dossier clean --json` tells; `source` is the decoded clipping, `markdown` the text as Markdown."""
    return {
        "key": article.key,
        "title": article.title,
        "kicker": article.kicker,
        "description": article.description,
        "authors": list(article.authors),
        "published": article.published or None,
        "modified": article.modified or None,
        "language": article.language,
        "source": article.source,
        "section": article.section,
        "url": article.url,
        "text": article.text,
        "markdown": markdown,
        "kept": sorted(list(span) for block in article.blocks for span in block.spans),
        "removed": [
            {"start": start, "end": end, "text": source[start:end], "reason": part.reason}
            for part in article.removed
            for start, end in [part.span]
        ],
        "inferred": judgements_record(article.inferred),
        "suggested": judgements_record(article.suggested),
        "fixes": fixes_record(article),
    }


def annotated_record(annotated: Annotated, register: Register, language: str) -> dict[str, Any]:
    """What `dossier annotate --json` tells; names of entries are given in `language`."""
    return {
        "key": annotated.article.key,
        "text": annotated.article.text,
        "mentions": [_named_mention(annotated, mention, register, language) for mention in annotated.mentions],
        "topics": topic_records(annotated),
        "quotations": quotation_records(annotated),
        "dates": date_records(annotated),
        "statements": statement_records(annotated),
    }


def _named_mention(annotated: Annotated, mention: Mention, register: Register, language: str) -> dict[str, Any]:
    told = mention_record(annotated, mention)
    if actor := register.actors.get(mention.entry):
        return {**told, "type": actor.type, "cluster": actor.id, "name": actor.label(language)}
    types = {actor.type for entry, _ in mention.candidates if (actor := register.actors.get(entry))}
    kind = types.pop() if len(types) == 1 else told["type"]
    return {**told, "type": kind, "cluster": told["name"]}
