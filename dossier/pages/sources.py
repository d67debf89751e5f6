"""A page for each source of the register, and the list of all outlets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from dossier import addresses
from dossier import markdown as md
from dossier.evidence import events_of_sources, newest_first
from dossier.model import Annotated, Dossier, File, Source, localised
from dossier.pages import _events, _sayings
from dossier.pages import _parts as parts


def render(dossier: Dossier) -> Iterator[File]:
    articles = _by_source(dossier)
    for source in dossier.register.sources.values():
        yield _page(source, articles.get(source.id, []), dossier)
    yield _hub(dossier, articles)


def _by_source(dossier: Dossier) -> Mapping[str, list[Annotated]]:
    found: dict[str, list[Annotated]] = defaultdict(list)
    for annotated in newest_first(dossier):
        source = dossier.register.find_source(annotated.article.source)
        if source is not None:
            found[source.id].append(annotated)
    return found


def _page(source: Source, articles: list[Annotated], dossier: Dossier) -> File:
    words, page, code = parts.words_of(dossier), addresses.source(source.id), dossier.settings.language
    note = localised(source.note, code)
    also = [
        md.escape(source.type),
        md.link(md.escape(source.url), source.url) if source.url else md.EMPTY,
        md.escape(words.plural("{n} article", "{n} articles", len(articles))),
    ]
    return parts.generated_page(
        page,
        {"title": source.label(code), "description": note},
        md.paragraph(md.escape(words("Source")), "d-kicker", parts.shown_in_results("tipo")),
        md.heading(1, md.escape(source.label(code)), data=parts.SEARCHED),
        md.paragraph(md.join(also, md.DOT), "d-also", parts.SEARCHED),
        md.paragraph(md.escape(note), "d-note", parts.SEARCHED),
        *_events.head(
            events_of_sources(dossier).get(source.id, ()), addresses.timeline("sources", source.id), dossier, page
        ),
        *_sayings.link(dossier, "sources", source.id, page),
        md.heading(2, md.escape(words("Articles"))),
        parts.article_list(articles, dossier, page),
    )


def _hub(dossier: Dossier, articles: Mapping[str, list[Annotated]]) -> File:
    words, page, code = parts.words_of(dossier), addresses.SOURCES, dossier.settings.language
    entries = []
    for source in sorted(dossier.register.sources.values(), key=lambda s: (s.label(code).casefold(), s.id)):
        name = md.link(md.escape(source.label(code)), md.relative_to(addresses.source(source.id), page))
        count = words.plural("{n} article", "{n} articles", len(articles.get(source.id, [])))
        head = md.paragraph(md.join([md.bold(name), md.escape(count)], md.DOT), "d-head")
        entries.append(md.blocks(head, md.escape(localised(source.note, code))))
    entries += [
        md.escape(f"{name} · {words.plural('{n} article', '{n} articles', count)}")
        for name, count in sorted(_unregistered(dossier).items())
    ]
    without = sum(not annotated.article.source for annotated in dossier.articles)
    if without:
        entries.append(
            md.escape(words.plural("{n} article without a source", "{n} articles without a source", without))
        )
    body = md.box("div", md.items(entries), css_class="d-list") or md.escape(words("No sources yet."))
    return parts.generated_page(page, {"title": words("Sources")}, md.heading(1, md.escape(words("Sources"))), body)


def _unregistered(dossier: Dossier) -> Counter[str]:
    """Outlets that articles name and the register does not know."""
    names = (annotated.article.source for annotated in dossier.articles)
    return Counter(name for name in names if name and dossier.register.find_source(name) is None)
