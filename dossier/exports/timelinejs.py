"""What happened when for TimelineJS (Knight Lab): its JSON, in which text is HTML."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from html import escape
from typing import Any

from dossier import addresses, edtf
from dossier.evidence import Event, Witness, events, linked_data
from dossier.exports._told import actor_names, address_of, outlet_of, sentence_of, shortened, topic_names
from dossier.language import long_date
from dossier.model import Dossier, File

HEADLINE = 100


def export(dossier: Dossier) -> Iterator[File]:
    lines = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in _timeline(dossier).items()]
    yield File(addresses.EVENTS_TIMELINEJS, "{\n" + ",\n".join(['"generated": true', *lines]) + "\n}\n")


def document(dossier: Dossier) -> str:
    return json.dumps(_timeline(dossier), ensure_ascii=False, indent=1) + "\n"


def _timeline(dossier: Dossier) -> dict[str, Any]:
    settings = dossier.settings
    return {
        "title": {"text": {"headline": escape(settings.title), "text": escape(settings.description)}},
        "events": [_slide(event, dossier) for event in events(dossier)],
    }


def _slide(event: Event, dossier: Dossier) -> dict[str, Any]:
    """An event; the address of its sentence is a key of ours, which TimelineJS passes over."""
    sentence = sentence_of(event.shown)
    group = [*topic_names(event.topics[:1], dossier), *actor_names(event.actors[:1], dossier)][:1]
    return {
        **_dates(event.date),
        "display_date": escape(long_date(event.date, dossier.settings.language)),
        "text": {"headline": escape(shortened(sentence, HEADLINE)), "text": _text(event, dossier)},
        **({"group": escape(group[0])} if group else {}),
        "unique_id": event.id,
        "address": address_of(event.shown),
    }


def _dates(value: str) -> dict[str, Any]:
    """Where it stands in the line: a day, a month or a year as such, all else from its first day to its last; what is
    open stands at the end that it has."""
    if edtf.precision(value) in ("day", "month", "year"):
        return {"start_date": _parts(value.rstrip("~?%"))}
    days = edtf.days(value)
    first, last = (days.first, days.last) if days else (None, None)
    told: dict[str, Any] = {"start_date": _parts(_day(first or last))}
    return {**told, "end_date": _parts(_day(last))} if first and last and last != first else told


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _parts(value: str) -> Mapping[str, int]:
    numbers = (int(number) for number in value.split("-"))
    return dict(zip(("year", "month", "day"), numbers, strict=False))


def _text(event: Event, dossier: Dossier) -> str:
    return "".join(_witness(witness, dossier) for witness in event.witnesses)


def _witness(witness: Witness, dossier: Dossier) -> str:
    article = witness.article
    day = long_date(article.published, dossier.settings.language) if article.published else ""
    told = escape(", ".join(part for part in (article.label, outlet_of(witness, dossier), day) if part))
    if url := linked_data.web_address(article.url):
        told = f'<a href="{escape(url)}">{told}</a>'
    return f"<p>{escape(sentence_of(witness))}</p><p><small>{told}</small></p>"
