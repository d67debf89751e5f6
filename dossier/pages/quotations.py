"""Who said what: by speaker, and the views of one actor, topic or source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from dossier import addresses, language
from dossier import markdown as md
from dossier.evidence import Said, said_about, said_by, sayings
from dossier.language import Words
from dossier.markdown import Markup
from dossier.model import Actor, Dossier, Entry, File
from dossier.pages import _filters, _sayings, _speakers
from dossier.pages import _parts as parts
from dossier.pages._speakers import Heard

MOST_SPEAKERS = 300
"""So many speakers are told in a list; the data has all."""

JUMPS = 40
"""So many speakers stand in the list to jump to."""


def render(dossier: Dossier) -> Iterator[File]:
    yield _hub(dossier)
    by, about = said_by(dossier), said_about(dossier)
    for actor in dossier.register.actors.values():
        if max(len(found.get(actor.id, ())) for found in (by, about)) > _sayings.FEW:
            yield _of_actor(actor, by.get(actor.id, ()), about.get(actor.id, ()), dossier)
    for folder, entries, found in _views(dossier):
        for id_, spoken in found.items():
            if len(spoken) > _sayings.FEW and id_ in entries:
                yield _view(folder, entries[id_], spoken, dossier)


def _views(dossier: Dossier) -> Iterator[tuple[str, parts.Entries, Mapping[str, tuple[Said, ...]]]]:
    yield "topics", dossier.register.topics, _sayings.of_topics(dossier)
    yield "sources", dossier.register.sources, _sayings.of_sources(dossier)


def _hub(dossier: Dossier) -> File:
    """Every speaker: those of the register, those with a name, and those without; who says most first."""
    words, page, spoken = parts.words_of(dossier), addresses.QUOTATIONS, sayings(dossier)
    known, named, nameless = _speakers.of(dossier)
    is_short = len(spoken) <= _sayings.WHOLE
    head = [*_head(words("Statements"), len(spoken), dossier), *_count(spoken, words, is_filtered=is_short)]
    main = [*head, *(_of_speaker(heard, dossier, page, is_short) for heard in known[:MOST_SPEAKERS])]
    for name, anchor, listed in (
        (words("Speakers who are not in the register"), "not-in-the-register", named),
        (words("Speakers without a name"), "without-a-name", nameless),
    ):
        if listed:
            inner = (_other(heard, dossier, page, is_short) for heard in listed[:MOST_SPEAKERS])
            main.append(md.box("section", md.heading(2, md.escape(name), data={"id": anchor}), *inner))
    data = {"CSV": addresses.SAYINGS_CSV, "JSON": addresses.SAYINGS_JSON}
    side = [*_jumps(known, named, nameless, words), *_other_views(dossier, page), parts.label(words("Data"))]
    side.append(parts.data_links(data, page))
    return parts.generated_page(page, {"title": words("Statements")}, parts.two_columns(main, side))


def _head(title: str, n: int, dossier: Dossier) -> Iterator[Markup]:
    words = parts.words_of(dossier)
    yield md.heading(1, md.escape(title))
    about = words("The words as the articles have them, with who says them; the day is that of publication.")
    yield md.paragraph(md.escape(about), "d-note")
    if not n:
        yield md.escape(words("No article tells yet who said what."))


def _count(spoken: Sequence[Said], words: Words, is_filtered: bool = True) -> Iterator[Markup]:
    count = md.escape(words.plural("{n} statement", "{n} statements", len(spoken)))
    if spoken:
        names = words("Speaker"), words("own words only")
        yield _filters.line(count, words, *names) if is_filtered else md.paragraph(count, "d-also")


def _of_speaker(heard: Heard, dossier: Dossier, page: str, is_whole: bool) -> Markup:
    """A speaker of the register: how often, from when to when, and what it says or the newest of it."""
    name = md.link(md.escape(heard.name), md.relative_to(addresses.actor(heard.entry), page))
    head = md.heading(2, name, data={"id": f"p-{heard.entry}"})
    shown = heard.spoken if is_whole else heard.spoken[: _sayings.FEW]
    listed = _sayings.listed(shown, dossier, page, names_speaker=False)
    return md.box("section", head, _tally(heard, dossier, page), listed, css_class="d-speaker")


def _other(heard: Heard, dossier: Dossier, page: str, is_whole: bool) -> Markup:
    """A speaker that has no page: under its name, or the words that tell of somebody."""
    name = md.escape(heard.name)
    first = heard.spoken[0]
    shown = (
        name
        if first.quotation.speaker and first.quotation.speaker.name
        else parts.in_its_language(name, first.article, dossier)
    )
    listed = heard.spoken if is_whole else heard.spoken[: _sayings.FEW]
    return md.box(
        "section",
        md.heading(3, shown),
        _tally(heard, dossier, page) if len(heard.spoken) > len(listed) else md.EMPTY,
        _sayings.listed(listed, dossier, page, names_speaker=False),
        css_class="d-speaker",
    )


def _tally(heard: Heard, dossier: Dossier, page: str) -> Markup:
    """How many statements, of which years; a link to all where they have a page."""
    words = parts.words_of(dossier)
    count = md.escape_inside(words.plural("{n} statement", "{n} statements", len(heard.spoken)))
    if heard.entry and len(heard.spoken) > _sayings.FEW:
        count = md.link(count, md.relative_to(addresses.quotations("actors", heard.entry), page))
    days = sorted(said.article.published for said in heard.spoken if said.article.published)
    between = language.long_date("/".join(days[:1] + days[-1:]), words.language)
    return md.paragraph(md.join([count, md.escape_inside(between)], md.DOT), "d-also")


def _jumps(known: Sequence[Heard], named: Sequence[Heard], nameless: Sequence[Heard], words: Words) -> Iterator[Markup]:
    jumps = [
        md.join([md.link(md.escape(heard.name), f"#p-{heard.entry}"), _number(len(heard.spoken), words)], md.SPACE)
        for heard in known[:JUMPS]
    ]
    if named:
        jumps.append(md.link(md.escape(words("Speakers who are not in the register")), "#not-in-the-register"))
    if nameless:
        jumps.append(md.link(md.escape(words("Speakers without a name")), "#without-a-name"))
    if len(jumps) > 1:
        yield from (parts.label(words("Speakers")), md.items(jumps))


def _number(n: int, words: Words) -> Markup:
    return md.span(md.escape(language.number(n, words.language)), "d-tally")


def _other_views(dossier: Dossier, page: str) -> Iterator[Markup]:
    words = parts.words_of(dossier)
    names = {"topics": words("By topic"), "sources": words("By source")}
    for folder, entries, found in _views(dossier):
        many = sorted((-len(spoken), id_) for id_, spoken in found.items() if len(spoken) > _sayings.FEW)
        chips = [_chip(folder, entries[id_], -n, page, words) for n, id_ in many if id_ in entries]
        if chips:
            yield parts.label(names[folder])
            yield md.paragraph(md.join(chips, md.SPACE), "d-chips")


def _chip(folder: str, entry: Entry, n: int, page: str, words: Words) -> Markup:
    told = md.escape(f"{entry.label(words.language)} · {language.number(n, words.language)}")
    return md.link(told, md.relative_to(addresses.quotations(folder, entry.id), page), "d-chip")


def _of_actor(actor: Actor, by: Sequence[Said], about: Sequence[Said], dossier: Dossier) -> File:
    """All that an actor says, and all that is said about it."""
    words, page = parts.words_of(dossier), addresses.quotations("actors", actor.id)
    name = actor.label(words.language)
    title = words("Statements: {name}", name=name)
    names = words("What it said"), words("What is said about {name}", name=name)
    main = [*_head(title, len(by) + len(about), dossier), *_count([*by, *about], words)]
    for head, anchor, spoken in zip(names, ("said", "about"), (by, about), strict=True):
        if spoken:
            main.append(md.heading(2, md.escape(head), data={"id": anchor}))
            main += _by_year(spoken, anchor, 3, dossier, page, names_speaker=spoken is about)
    return parts.generated_page(
        page, {"title": title}, parts.two_columns(main, _see_also("actors", actor, dossier, page))
    )


def _view(folder: str, entry: Entry, spoken: Sequence[Said], dossier: Dossier) -> File:
    """All that is said about a topic, or in a source."""
    words, page = parts.words_of(dossier), addresses.quotations(folder, entry.id)
    title = words("Statements: {name}", name=entry.label(words.language))
    main = [*_head(title, len(spoken), dossier), *_count(spoken, words)]
    main += _by_year(spoken, "said", 2, dossier, page, names_speaker=True)
    return parts.generated_page(
        page, {"title": title}, parts.two_columns(main, _see_also(folder, entry, dossier, page))
    )


def _by_year(
    spoken: Sequence[Said], anchor: str, level: int, dossier: Dossier, page: str, *, names_speaker: bool
) -> Iterator[Markup]:
    words = parts.words_of(dossier)
    if len(spoken) > _sayings.WHOLE:
        yield _sayings.listed(spoken, dossier, page, names_speaker=names_speaker)
        return
    for year, group in groupby(spoken, key=lambda said: said.article.published[:4]):
        head = md.heading(
            level, md.escape_inside(year or words("undated")), data={"id": f"{anchor}-{year or 'undated'}"}
        )
        yield md.box("section", head, _sayings.listed(group, dossier, page, names_speaker=names_speaker))


def _see_also(folder: str, entry: Entry, dossier: Dossier, page: str) -> list[Markup]:
    words = parts.words_of(dossier)
    own = md.link(md.escape(entry.label(words.language)), md.relative_to(f"{folder}/{entry.id}.md", page))
    told = words("All the statements ({n})", n=language.number(len(sayings(dossier)), words.language))
    up = md.link(md.escape(told), md.relative_to(addresses.QUOTATIONS, page))
    return [parts.label(words("See also")), md.items([own, up])]
