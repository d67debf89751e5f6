"""What happened when, and who said what, as data: a record per event and per saying, with its sentence's address."""

from __future__ import annotations

import hashlib
from typing import Any

from dossier import addresses, edtf, records
from dossier.evidence import Event, Said, Witness, events, sayings
from dossier.model import Dossier


def event_records(dossier: Dossier) -> list[dict[str, Any]]:
    """Every event, oldest first. `first` and `last` are the days that its date may mean, null where it is open."""
    return [_event(event) for event in events(dossier)]


def _event(event: Event) -> dict[str, Any]:
    days = edtf.days(event.date)
    return {
        "id": event.id,
        "date": event.date,
        "precision": edtf.precision(event.date),
        "approximate": edtf.is_approximate(event.date),
        "first": days.first.isoformat() if days and days.first else None,
        "last": days.last.isoformat() if days and days.last else None,
        "sentence": sentence_of(event.shown),
        "actors": list(event.actors),
        "topics": list(event.topics),
        "reported": event.reported,
        "pinned": event.is_pinned,
        "witnesses": [_witness(witness) for witness in event.witnesses],
    }


def _witness(witness: Witness) -> dict[str, Any]:
    statement, text = witness.statement, witness.article.text
    return {
        **_place(witness),
        "date": statement.date,
        "words": text[slice(*statement.words)],
        "sentence": sentence_of(witness),
        "reported": statement.reported,
        "rule": statement.by,
    }


def saying_records(dossier: Dossier) -> list[dict[str, Any]]:
    """Every quotation of which the text tells a speaker, newest article first."""
    return [
        {
            "id": saying_id(said),
            **_place(said),
            **records.quotation_record(said.annotated, said.quotation),
            "sentence": sentence_of(said),
            "language": said.article.language,
        }
        for said in sayings(dossier)
    ]


def saying_id(said: Said) -> str:
    """A hash of its article, its sentence and its place in that: it stays when the rest of the article changes."""
    within = said.quotation.span.start - said.sentence.span.start
    return "q-" + hashlib.sha256(f"{said.article.key} {said.sentence.anchor} {within}".encode()).hexdigest()[:8]


def _place(shown: Witness | Said) -> dict[str, Any]:
    article = shown.article
    return {
        "article": article.key,
        "title": article.title,
        "source": article.source,
        "published": article.published or None,
        "anchor": shown.sentence.anchor,
        "address": address_of(shown),
    }


def address_of(shown: Witness | Said) -> str:
    """Where the sentence stands in the site, from its root."""
    return addresses.sentence(shown.article.key, shown.sentence.anchor)


def sentence_of(shown: Witness | Said) -> str:
    """The whole sentence, its white space as single spaces."""
    return " ".join(shown.article.text[slice(*shown.sentence.span)].split())


def outlet_of(shown: Witness | Said, dossier: Dossier) -> str:
    """The name of the outlet that the article is of, as a reader knows it."""
    source = dossier.register.find_source(shown.article.source)
    return source.label(dossier.settings.language) if source else shown.article.source


def actor_names(ids: tuple[str, ...], dossier: Dossier) -> list[str]:
    """The names of actors in the dossier's language; one that the register does not have is its id."""
    known = dossier.register.actors
    return [known[id_].label(dossier.settings.language) if id_ in known else id_ for id_ in ids]


def topic_names(ids: tuple[str, ...], dossier: Dossier) -> list[str]:
    known = dossier.register.topics
    return [known[id_].label(dossier.settings.language) if id_ in known else id_ for id_ in ids]


def shortened(words: str, most: int) -> str:
    """Words cut behind the last whole one that fits.

    >>> shortened("Il porto apre domani", 16), shortened("Il porto", 16)
    ('Il porto apre…', 'Il porto')
    """
    if len(words) <= most:
        return words
    head, space, _ = words[:most].rpartition(" ")
    return (head if space else words[: most - 1]).rstrip(" ,;:–-") + "…"
