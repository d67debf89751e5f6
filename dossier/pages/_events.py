"""What happened, as lists tell it: the date, the sentence that says so, and who else says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier import edtf
from dossier import markdown as md
from dossier.evidence import Event, Witness
from dossier.markdown import Markup
from dossier.model import Dossier, Quotation
from dossier.pages import _dates, _filters, _words
from dossier.pages import _parts as parts

FEW = 5
"""So many events stand on the page of an entry; who has more has a page of events."""


def item(event: Event, dossier: Dossier, page: str, is_whole: bool = True) -> Markup:
    """An event in a list; in the whole list it has an address, and bears what it can be found by."""
    words, shown = parts.words_of(dossier), event.shown
    attributes = {"id": event.id, **_found_by(event, dossier)} if is_whole else {}
    return md.box(
        "li",
        md.paragraph(_dates.when(event.date, words), "d-at"),
        _sentence(shown, dossier, page),
        md.paragraph(md.join([*_flags(event, dossier, page), _told_by(shown, dossier, page)], md.DOT), "d-from"),
        *_others(event.witnesses[1:], dossier, page),
        css_class="d-event",
        **attributes,
    )


def brief(event: Event, dossier: Dossier, page: str) -> Markup:
    """An event in one line: the date and a way to its sentence."""
    words, shown = parts.words_of(dossier), event.shown
    text = shown.article.text[slice(*shown.sentence.span)]
    said = parts.in_its_language(md.escape(_words.excerpt(text)), shown.article, dossier)
    link = md.link(said, _words.place(shown.article, shown.sentence, page), title=words("To the sentence"))
    when = md.paragraph(_dates.when(event.date, words), "d-at")
    return md.box("li", when, link, css_class="d-event", id=event.id, **_found_by(event, dossier))


def head(events: Sequence[Event], all_at: str, dossier: Dossier, page: str) -> Iterator[Markup]:
    """The last events in order of time, under a heading, and a way to all of them where there are more."""
    if not events:
        return
    words = parts.words_of(dossier)
    yield md.heading(2, md.escape(words("What happened")), data={"id": "events"})
    chosen = latest(events)
    yield md.box("ol", *(item(event, dossier, page, is_whole=False) for event in chosen), css_class="d-events")
    if len(events) > len(chosen):
        told = md.escape(words("The whole timeline"))
        yield md.paragraph(md.link(told, md.relative_to(all_at, page)), "d-all")


def latest(events: Sequence[Event]) -> Sequence[Event]:
    """The events that stand for many: those that a curator has pinned, then the last ones; in order of time."""
    if len(events) <= FEW:
        return events
    ranked = sorted(range(len(events)), key=lambda at: (not events[at].is_pinned, -at))
    return [events[at] for at in sorted(ranked[:FEW])]


def _found_by(event: Event, dossier: Dossier) -> dict[str, str]:
    sources = (_filters.source_name(witness.article, dossier) for witness in event.witnesses)
    return dict(
        _filters.of_entry(
            _filters.actor_names(event.actors, dossier),
            _filters.topic_names(event.topics, dossier),
            sources,
            event.year,
            event.reported,
        )
    )


def _sentence(witness: Witness, dossier: Dossier, page: str) -> Markup:
    words = _words.told(witness.annotated, witness.sentence.span, dossier, page, [witness.statement.words])
    return md.join([words, _words.arrow(witness.article, witness.sentence, dossier, page)], md.FIRM_SPACE)


def _told_by(witness: Witness, dossier: Dossier, page: str) -> Markup:
    """The outlet and the day of the article, which is not the day of the event."""
    words, article = parts.words_of(dossier), witness.article
    day = parts.date_of(article, words)
    published = md.join([md.escape(words("published")), day], md.SPACE) if article.published else day
    return md.join(
        [parts.source_of(article, dossier, page), published, parts.article_link(article, dossier, page)], md.DOT
    )


def _flags(event: Event, dossier: Dossier, page: str) -> Iterator[Markup]:
    """What sets an event apart: a curator chose it, it lay ahead when it was written, somebody else says so."""
    words = parts.words_of(dossier)
    if event.is_pinned:
        yield _flag(md.escape(words("chosen by the curator")))
    if lies_ahead(event.shown):
        yield _flag(md.escape(words("planned when it was written")))
    if event.reported:
        said = _reported_by(event.shown)
        name = _words.speaker(said.speaker, event.shown.annotated, dossier, page) if said and said.speaker else md.EMPTY
        told = md.join([md.escape(words("reported speech")), name], md.escape_inside(": "))
        yield _flag(told)


def _flag(told: Markup) -> Markup:
    return md.span(told, "d-flag")


def lies_ahead(witness: Witness) -> bool:
    """Whether an event was to come when its article was published."""
    event, article = edtf.days(witness.statement.date), edtf.days(witness.article.published)
    return bool(event and article and event.first and article.last and event.first > article.last)


def _reported_by(witness: Witness) -> Quotation | None:
    """The quotation that tells the event: that with the words of its time, else any of its sentence."""
    spoken = [said for said in witness.annotated.quotations if said.speaker]
    for span in (witness.statement.words, witness.sentence.span):
        for said in spoken:
            if said.span.overlaps(span):
                return said
    return None


def _others(witnesses: Sequence[Witness], dossier: Dossier, page: str) -> Iterator[Markup]:
    """The other articles that tell it: one in a line, more in a list that opens."""
    if not witnesses:
        return
    words = parts.words_of(dossier)
    told = [
        md.join(
            [_told_by(witness, dossier, page), _words.arrow(witness.article, witness.sentence, dossier, page)],
            md.FIRM_SPACE,
        )
        for witness in witnesses
    ]
    if len(told) == 1:
        yield md.paragraph(md.join([md.escape(words("also in")), told[0]], md.escape_inside(": ")), "d-from")
        return
    name = words.plural("also in {n} article", "also in {n} articles", len(told))
    yield md.folded(md.escape(name), md.items(told), css_class="d-fold")
