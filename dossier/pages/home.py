"""The first page: what is new, who is named most, where to begin."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import addresses, language
from dossier import markdown as md
from dossier.evidence import Found, by_actor, by_topic, events, newest_first, sayings
from dossier.markdown import Markup
from dossier.model import Dossier, Entry, File
from dossier.pages import _events
from dossier.pages import _parts as parts

NEWEST = 6
MOST_NAMED = 14


def render(dossier: Dossier) -> Iterator[File]:
    words, page, settings = parts.words_of(dossier), addresses.HOME, dossier.settings
    main = (
        md.heading(1, md.escape(settings.title)),
        md.paragraph(md.escape(settings.description), "d-lede"),
        md.heading(2, md.escape(words("Newest articles"))),
        parts.article_list(newest_first(dossier)[:NEWEST], dossier, page)
        or md.escape(words("No articles yet: put clippings into seeds/ and build again.")),
        md.paragraph(md.link(md.escape(words("All articles")), addresses.ARTICLES), "d-all")
        if len(dossier.articles) > NEWEST
        else md.EMPTY,
        *_events.head(events(dossier), addresses.TIMELINE, dossier, page),
        *_statements(dossier),
    )
    side = (
        *_most(by_actor(dossier), dossier.register.actors, words("Most named"), "actors", settings.language),
        *_most(by_topic(dossier), dossier.register.topics, words("Topics"), "topics", settings.language),
    )
    front = {"title": settings.title, "description": settings.description}
    yield parts.generated_page(page, front, parts.two_columns(main, side))


def _statements(dossier: Dossier) -> Iterator[Markup]:
    """The way to who said what."""
    words, n = parts.words_of(dossier), len(sayings(dossier))
    if n:
        told = words("All the statements ({n})", n=language.number(n, words.language))
        yield md.paragraph(md.link(md.escape(told), addresses.QUOTATIONS), "d-all")


def _most(evidence: Found, entries: parts.Entries, name: str, folder: str, code: str) -> Iterator[Markup]:
    counted: list[tuple[Entry, int]] = [
        (entries[id_], len({one.article.key for one in shown})) for id_, shown in evidence.items() if id_ in entries
    ]
    ranked = sorted(counted, key=lambda pair: (-pair[1], pair[0].id))[:MOST_NAMED]
    if ranked:
        yield parts.label(name)
        yield md.paragraph(md.join(parts.chips(ranked, addresses.HOME, folder, code), md.SPACE), "d-chips")
