"""What happened when: the dated statements of the articles and the roles of the register, whole and by entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from dossier import addresses, language
from dossier import markdown as md
from dossier.evidence import Event, events, events_of_actors, events_of_sources, events_of_topics
from dossier.language import Words
from dossier.markdown import Markup
from dossier.model import Actor, Dossier, Entry, File
from dossier.pages import _chart, _events, _filters, _in_time, _roles
from dossier.pages import _parts as parts
from dossier.pages._in_time import Line

VIEWED = 14
"""So many entries of a kind are named beside the timeline; each one's own page leads to its events too."""


def render(dossier: Dossier) -> Iterator[File]:
    lines = _in_time.ordered([*_told(events(dossier), dossier), *_all_roles(dossier)])
    is_short = len(lines) <= _in_time.WHOLE
    yield _whole(lines, dossier) if is_short else _by_years(lines, dossier)
    if not is_short:
        years = _in_time.years_of(lines)
        yield from (_year(year, years, dossier) for year in years)
    for folder, (entries, found) in _views(dossier).items():
        for id_, listed in found.items():
            if len(listed) > _events.FEW and id_ in entries:
                yield _view(folder, entries[id_], listed, dossier)


def _views(dossier: Dossier) -> Mapping[str, tuple[parts.Entries, Mapping[str, tuple[Event, ...]]]]:
    register = dossier.register
    return {
        "actors": (register.actors, events_of_actors(dossier)),
        "topics": (register.topics, events_of_topics(dossier)),
        "sources": (register.sources, events_of_sources(dossier)),
    }


def _told(listed: Iterable[Event], dossier: Dossier) -> Iterator[Line]:
    for event in listed:
        full, short = (partial(told, event, dossier) for told in (_events.item, _events.brief))
        yield Line(event.date, event.id, full, short)


def _all_roles(dossier: Dossier) -> Iterator[Line]:
    for actor in dossier.register.actors.values():
        yield from _roles.in_time(actor, dossier)


def _whole(lines: Sequence[Line], dossier: Dossier) -> File:
    """Everything on one page."""
    words, page = parts.words_of(dossier), addresses.TIMELINE
    main = [*_head(words("Timeline"), lines, dossier), *_in_time.sections(lines, page, words)]
    side = [*_jumps(lines, words), *_other_views(dossier, page), *_data(dossier)]
    return parts.generated_page(page, {"title": words("Timeline")}, parts.two_columns(main, side))


def _head(title: str, lines: Sequence[Line], dossier: Dossier, is_filtered: bool = True) -> Iterator[Markup]:
    """The title, what the page holds, and how much of it is of which time."""
    words = parts.words_of(dossier)
    yield md.heading(1, md.escape(title))
    yield md.paragraph(
        md.escape(
            words(
                "What the articles say happened, and the roles of the register, in order of time. The date before a "
                "sentence is that of the event; the day of publication stands below it."
            )
        ),
        "d-note",
    )
    if not events(dossier):
        yield md.escape(words("No article tells of a dated event yet."))
    yield _chart.of_events(_in_time.activity(lines), title, words)
    count = md.escape(words.plural("{n} event", "{n} events", len(lines)))
    if is_filtered and lines:
        yield _filters.line(count, words, words("Actor"), words("without reported speech"))


def _jumps(lines: Sequence[Line], words: Words) -> Iterator[Markup]:
    if listed := _in_time.jumps(lines, words):
        yield from (parts.label(words("Years")), listed)


def _other_views(dossier: Dossier, page: str) -> Iterator[Markup]:
    """Ways to the events of those entries that have the most of them."""
    words = parts.words_of(dossier)
    names = {"actors": words("By actor"), "topics": words("By topic"), "sources": words("By source")}
    for folder, (entries, found) in _views(dossier).items():
        many = [(-len(listed), id_) for id_, listed in found.items() if len(listed) > _events.FEW and id_ in entries]
        if many:
            yield parts.label(names[folder])
            chips = (
                _chip(entries[id_], -n, addresses.timeline(folder, id_), dossier, page)
                for n, id_ in sorted(many)[:VIEWED]
            )
            yield md.paragraph(md.join(chips, md.SPACE), "d-chips")


def _data(dossier: Dossier) -> Iterator[Markup]:
    """The same as data, for calendars and spreadsheets."""
    words = parts.words_of(dossier)
    files = {
        "iCalendar": addresses.EVENTS_CALENDAR,
        "CSV": addresses.EVENTS_CSV,
        "JSON": addresses.EVENTS_JSON,
        "TimelineJS": addresses.EVENTS_TIMELINEJS,
    }
    yield parts.label(words("Data"))
    yield parts.data_links(files, addresses.TIMELINE)


def _chip(entry: Entry, n: int, address: str, dossier: Dossier, page: str) -> Markup:
    code = dossier.settings.language
    told = md.escape(f"{entry.label(code)} · {language.number(n, code)}")
    return md.link(told, md.relative_to(address, page), "d-chip")


def _view(folder: str, entry: Entry, listed: Iterable[Event], dossier: Dossier) -> File:
    """The events of one actor, topic or source; an actor's roles are among them."""
    words, page = parts.words_of(dossier), addresses.timeline(folder, entry.id)
    roles = _roles.in_time(entry, dossier) if isinstance(entry, Actor) else ()
    lines = _in_time.ordered([*_told(listed, dossier), *roles])
    name = entry.label(words.language)
    title = words("Timeline: {name}", name=name)
    main = [*_head(title, lines, dossier), *_in_time.sections(lines, page, words)]
    own = md.link(md.escape(name), md.relative_to(f"{folder}/{entry.id}.md", page))
    side = [parts.label(words("See also")), md.items([own, _up(dossier, page)]), *_jumps(lines, words)]
    return parts.generated_page(page, {"title": title}, parts.two_columns(main, side))


def _up(dossier: Dossier, page: str) -> Markup:
    words = parts.words_of(dossier)
    return md.link(md.escape(words("The whole timeline")), md.relative_to(addresses.TIMELINE, page))


def _by_years(lines: Sequence[Line], dossier: Dossier) -> File:
    """Of many events the years alone, each with the way to a page of its own."""
    words, page = parts.words_of(dossier), addresses.TIMELINE
    years = [_year_item(year, of_year, words, page) for year, of_year in _in_time.years_of(lines).items()]
    main = [
        *_head(words("Timeline"), lines, dossier, is_filtered=False),
        md.heading(2, md.escape(words("Years"))),
        md.box("div", md.items(years), css_class="d-list"),
    ]
    return parts.generated_page(
        page, {"title": words("Timeline")}, parts.two_columns(main, [*_other_views(dossier, page), *_data(dossier)])
    )


def _year_item(year: str, of_year: Sequence[Line], words: Words, page: str) -> Markup:
    address = md.relative_to(addresses.timeline("years", year.lower()), page)
    count = words.plural("{n} event", "{n} events", len(of_year))
    link = md.bold(md.link(md.escape_inside(language.long_date(year, words.language)), address))
    months = dict.fromkeys(line.month for line in of_year if line.month)
    told = (md.link(md.escape(language.short_month(month, words.language)), f"{address}#m-{month}") for month in months)
    return md.blocks(md.paragraph(md.join([link, md.escape(count)], md.DOT), "d-head"), md.join(told, md.DOT))


def _year(year: str, years: Mapping[str, Sequence[Line]], dossier: Dossier) -> File:
    """The events of one year, where the whole timeline is too long for one page."""
    words, page, lines = parts.words_of(dossier), addresses.timeline("years", year.lower()), years[year]
    title = words("Timeline: {name}", name=language.long_date(year, words.language))
    main = [*_head(title, lines, dossier), *_in_time.sections(lines, page, words)]
    others = [_to_year(other, page, words) for other in years if other != year]
    side = [parts.label(words("Years")), md.items([*others, _up(dossier, page)])]
    return parts.generated_page(page, {"title": title}, parts.two_columns(main, side))


def _to_year(year: str, page: str, words: Words) -> Markup:
    name = md.escape_inside(language.long_date(year, words.language))
    return md.link(name, md.relative_to(addresses.timeline("years", year.lower()), page))
