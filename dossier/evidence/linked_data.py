"""Events and sayings as linked data (JSON-LD, schema.org), for a file of their own or within a page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from dossier import addresses, edtf
from dossier.evidence.events import Event, Witness
from dossier.evidence.said import Said
from dossier.model import Article, Dossier, Speaker

CONTEXT: Mapping[str, Any] = {
    "@vocab": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "url": {"@type": "@id"},
    "sameAs": {"@type": "@id"},
    "generated": None,
}
"""It stands in the document, so that nobody has to fetch one; `generated` is the build's own mark and says nothing."""

TYPES = {"person": "Person", "organisation": "Organization", "country": "Country", "place": "Place", "other": "Thing"}
_IN_SCRIPTS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
Node = dict[str, Any]


def saying(said: Said, dossier: Dossier, root: str) -> Node:
    """A quotation; what an article tells in its own words of what somebody said is a claim, for it quotes nobody.

    `root` leads from where this is to stand to the root of the site: "../../" from an article's page.
    """
    told = said.quotation
    return _without_nothing(
        {
            "@type": "Quotation" if told.direct else "Claim",
            "text": " ".join(said.words.split()),
            ("spokenByCharacter" if told.direct else "creator"): _speaker(told.speaker, said.article, dossier, root),
            ("isPartOf" if told.direct else "appearance"): article(said.article, dossier, root),
            "datePublished": day(said.article.published),
            "inLanguage": said.article.language,
            "url": root + addresses.sentence(said.article.key, said.sentence.anchor),
        }
    )


def event(told: Event, dossier: Dossier, root: str) -> Node:
    """What happened, with who had a part in it and the articles that tell it.

    The start and the end are told where they are sure; the date with all its doubts is EDTF.
    """
    first, last = _ends(told.date)
    sentence = _sentence(told.shown)
    return _without_nothing(
        {
            "@type": "Event",
            "@id": f"{root}{addresses.served(addresses.TIMELINE)}#{told.id}",
            "name": sentence,
            "description": sentence,
            "startDate": first,
            "endDate": last,
            "dcterms:temporal": {"@type": "edtf:EDTF", "@value": told.date},
            "about": [actor(id_, dossier, root) for id_ in told.actors],
            "subjectOf": [article(witness.article, dossier, root) for witness in told.witnesses],
            "url": root + addresses.sentence(told.shown.article.key, told.shown.sentence.anchor),
        }
    )


def actor(id_: str, dossier: Dossier, root: str) -> Node:
    known = dossier.register.actors.get(id_)
    if known is None:
        return {"@type": "Thing", "name": id_}
    return _without_nothing(
        {
            "@type": TYPES[known.type],
            "@id": root + addresses.served(addresses.actor(id_)),
            "name": known.label(dossier.settings.language),
            "sameAs": f"http://www.wikidata.org/entity/{known.wikidata}" if known.wikidata else "",
        }
    )


def article(given: Article, dossier: Dossier, root: str) -> Node:
    outlet = dossier.register.find_source(given.source)
    name = outlet.label(dossier.settings.language) if outlet else given.source
    return _without_nothing(
        {
            "@type": "NewsArticle",
            "@id": root + addresses.served(addresses.article(given.key)),
            "headline": given.label,
            "datePublished": day(given.published),
            "inLanguage": given.language,
            "author": [{"@type": "Person", "name": author} for author in given.authors],
            "publisher": {"@type": "Organization", "name": name} if name else {},
            "sameAs": web_address(given.url),
        }
    )


def web_address(url: str) -> str:
    """An address that other programs take for one; "" of what a clipping has that is none.

    >>> web_address("https://example.org/a"), web_address("javascript:1"), web_address("https://example.org/\\nX:1")
    ('https://example.org/a', '', '')
    """
    is_plain = url.isprintable() and not any(char.isspace() or char in '<>"{}|\\^`' for char in url)
    return url if url.startswith(("https://", "http://")) and is_plain else ""


def document(nodes: Iterable[Node]) -> Node:
    """Nodes as a document that stands for itself."""
    return {"@context": dict(CONTEXT), "@graph": list(nodes)}


def for_script(value: object) -> str:
    """JSON as it may stand in a `<script>` of a page: no sign in it ends that.

    >>> for_script({"name": "</script>"})
    '{"name": "\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(value, ensure_ascii=False)
    for sign, escaped in _IN_SCRIPTS.items():
        text = text.replace(sign, escaped)
    return text


def day(value: str) -> str:
    """A day, a month or a year, which are dates of ISO 8601 too; "" for what schema.org has no date for."""
    exact = edtf.precision(value) in ("day", "month", "year") and not edtf.is_approximate(value)
    return value if exact else ""


def _ends(value: str) -> tuple[str, str]:
    """The start and the end of a date, each "" where it is open, or where the date is about so."""
    if edtf.is_approximate(value):
        return "", ""
    if day(value):
        return value, value
    days = edtf.days(value)
    first, last = (days.first, days.last) if days else (None, None)
    return first.isoformat() if first else "", last.isoformat() if last else ""


def _speaker(speaker: Speaker | None, given: Article, dossier: Dossier, root: str) -> Node:
    if speaker is None:
        return {}
    if speaker.entry in dossier.register.actors:
        return actor(speaker.entry, dossier, root)
    return {"@type": "Thing", "name": speaker.name or given.text[slice(*speaker.span)]}


def _sentence(shown: Witness) -> str:
    return " ".join(shown.article.text[slice(*shown.sentence.span)].split())


def _without_nothing(node: Node) -> Node:
    """What is not known is left out."""
    return {key: value for key, value in node.items() if value not in ("", [], {})}
