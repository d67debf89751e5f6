"""A page for each article, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from dossier import addresses, language, linking
from dossier import markdown as md
from dossier.evidence import neighbours, newest_first
from dossier.language import Words
from dossier.markdown import EMPTY, Markup
from dossier.model import Annotated, Article, Dossier, Entry, File, Mention, Quotation, Span
from dossier.pages import _beside, _cleaned, _words
from dossier.pages import _parts as parts


def render(dossier: Dossier) -> Iterator[File]:
    for annotated in dossier.articles:
        yield _page(annotated, dossier)
    yield _hub(dossier)


def _page(annotated: Annotated, dossier: Dossier) -> File:
    article, words = annotated.article, parts.words_of(dossier)
    page = addresses.article(article.key)
    main = (
        md.paragraph(parts.in_its_language(md.escape(article.kicker), article, dossier), "d-kicker"),
        md.heading(1, parts.in_its_language(md.escape(article.label), article, dossier)),
        md.paragraph(_trust_line(article, dossier, page), "d-trust"),
        md.paragraph(md.join(_chips(annotated, dossier, page), md.SPACE), "d-chips"),
        _text(annotated, dossier, page),
        _cleaned.how_it_was_cleaned(article, words),
    )
    side = (
        *_beside.when(annotated, dossier),
        *_beside.who_speaks(annotated, dossier, page),
        *_related(annotated, dossier, page),
        *_citation(article, dossier),
    )
    return parts.generated_page(page, _front(annotated, dossier), parts.two_columns(main, side))


def _front(annotated: Annotated, dossier: Dossier) -> dict[str, Any]:
    article, settings = annotated.article, dossier.settings
    source = dossier.register.find_source(article.source)
    topics = [about.topic for about in annotated.topics]
    return {
        "title": article.label,
        "description": article.description,
        "date": article.published,
        "modified": article.modified,
        "inferred": {judged.field: judged.rule for judged in article.inferred if not judged.is_stated},
        "lang": article.language,
        "source": source.id if source else article.source,
        "section": article.section,
        "source_url": article.url,
        "authors": article.authors,
        "accessed": article.accessed,
        "archive_url": article.archive_url,
        "actors": tuple(annotated.actors),
        "topics": topics,
        "tags": [dossier.register.topics[topic].label(settings.language) for topic in topics],
        "rights": article.rights,
        "seed": article.origin,
        "seed_sha256": article.sha256,
    }


def _trust_line(article: Article, dossier: Dossier, page: str) -> Markup:
    """Who says it, when, in which language, where the original is, and what of it stands here."""
    words = parts.words_of(dossier)
    source = parts.source_of(article, dossier, page)
    outlet = md.element("span", source, **parts.shown_in_results("fonte")) if source else source
    authors = md.escape(", ".join(article.authors))
    told = [
        md.bold(outlet),
        EMPTY if str(authors) in str(source) else authors,
        md.join([md.escape(words("published")), parts.date_of(article, words, "data")], md.SPACE)
        if article.published
        else md.escape(words("undated")),
        md.escape(language.name_of(article.language, words.language)) if article.language else EMPTY,
        md.link(md.escape(words("original")), article.url) if article.url else EMPTY,
        md.link(md.escape(words("archived copy")), article.archive_url) if article.archive_url else EMPTY,
        md.escape(words("read on {date}", date=language.long_date(article.accessed, words.language)))
        if article.accessed
        else EMPTY,
        md.escape(words(parts.RIGHTS[article.rights])) if article.rights in parts.RIGHTS else EMPTY,
    ]
    return md.join(told, md.DOT)


def _chips(annotated: Annotated, dossier: Dossier, page: str) -> Iterator[Markup]:
    """The actors and topics, each with how often; the number leads to the first sentence that shows it."""
    words, register = parts.words_of(dossier), dossier.register
    first = {mention.entry: mention.span for mention in reversed(annotated.linked)}
    shown: list[tuple[Entry, str, int, Span]] = [
        *((register.actors[entry], "actors", n, first[entry]) for entry, n in annotated.actors.items()),
        *((register.topics[t.topic], "topics", len(t.evidence), t.evidence[0]) for t in annotated.topics),
    ]
    for entry, folder, count, span in shown:
        name = md.link(md.escape(entry.label(words.language)), md.relative_to(f"{folder}/{entry.id}.md", page))
        place = "".join(f"#{sentence.anchor}" for sentence in annotated.sentences_at(span))
        number = md.link(
            md.escape(language.number(count, words.language)), place, "d-n", title=words("To the first sentence")
        )
        yield md.span(md.join([name, number], md.SPACE), "d-chip d-topic" if folder == "topics" else "d-chip")


def _text(annotated: Annotated, dossier: Dossier, page: str) -> Markup:
    """The article's own words, in its own language, with links and anchors."""
    links = linking.Links(
        address=lambda entry: md.relative_to(addresses.actor(entry), page),
        title=lambda mention: _title(mention, annotated.article, dossier),
        only_first=dossier.settings.links == "first",
        listed=_words.DEMONYMS if dossier.settings.demonyms == "listed" else frozenset(),
        said=lambda quotation: _said(quotation, annotated, dossier),
    )
    body = linking.body(annotated, links)
    return md.box("div", body, css_class="d-text", lang=annotated.article.language, data_pagefind_body="")


def _said(quotation: Quotation, annotated: Annotated, dossier: Dossier) -> str:
    """Who says quoted words, and who passes them on."""
    told = [_words.speaker_name(one, annotated, dossier) for one in (quotation.speaker, quotation.via) if one]
    return " · ".join(told)


def _title(mention: Mention, article: Article, dossier: Dossier) -> str:
    """Whom the words name, where they are not the entry's own name, and why where one may ask."""
    words = parts.words_of(dossier)
    name = dossier.register.actors[mention.entry].label(words.language)
    why = f" ({words(parts.RULES[mention.by])})" if mention.by in parts.TOLD_RULES else ""
    said = article.text[mention.span.start : mention.span.end]
    return "" if said.casefold() == name.casefold() and not why else name + why


def _related(annotated: Annotated, dossier: Dossier, page: str) -> Iterator[Markup]:
    near = neighbours(dossier).get(annotated.article.key, ())
    if not near:
        return
    words = parts.words_of(dossier)
    yield parts.label(words("Neighbours"))
    yield md.box("div", md.items(
        md.blocks(
            parts.article_link(other.article, dossier, page),
            md.paragraph(md.escape(_in_common(actors, topics, words)), "d-common"),
        )
        for other, actors, topics in near
    ), css_class="d-near")  # fmt: skip


def _in_common(actors: int, topics: int, words: Words) -> str:
    named = words.plural("{n} actor", "{n} actors", actors) if actors else ""
    about = words.plural("{n} topic", "{n} topics", topics) if topics else ""
    return words(
        "{what} in common",
        what=words("{one} and {other}", one=named, other=about) if actors and topics else named or about,
    )


def _citation(article: Article, dossier: Dossier) -> Iterator[Markup]:
    words = parts.words_of(dossier)
    known = dossier.register.find_source(article.source)
    outlet = known.label(dossier.settings.language) if known else article.source
    told = [
        ", ".join(article.authors) if ", ".join(article.authors) != outlet else "",
        f"«{article.label}»",
        outlet,
        language.long_date(article.published, words.language) if article.published else words("undated"),
        article.url,
    ]
    yield parts.label(words("Cite"))
    yield md.escape(", ".join(part for part in told if part) + ".")


def _hub(dossier: Dossier) -> File:
    words, page = parts.words_of(dossier), addresses.ARTICLES
    years = groupby(newest_first(dossier), key=lambda annotated: annotated.article.published[:4])
    head = [
        md.heading(1, md.escape(words("Articles"))),
        md.escape(
            words.plural("{n} article, the newest first.", "{n} articles, the newest first.", len(dossier.articles))
        ),
    ]
    sections = (
        parts.Section(year or words("undated"), f"y-{year}", parts.article_list(group, dossier, page))
        for year, group in years
    )
    return parts.generated_page(page, {"title": words("Articles")}, parts.sectioned(head, sections, words("Years")))
