"""The roles of an actor: as a list on its page, and as events in time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dossier import addresses, language
from dossier import markdown as md
from dossier.evidence import by_key
from dossier.language import Words
from dossier.markdown import Markup
from dossier.model import Actor, Dossier, Role, localised
from dossier.pages import _dates, _filters
from dossier.pages import _parts as parts
from dossier.pages._in_time import Line


def listed(actor: Actor, dossier: Dossier, page: str) -> Iterator[Markup]:
    """Roles in order of time, each with its dates and who says so; those without any date come last."""
    words = parts.words_of(dossier)
    roles = sorted(actor.roles, key=lambda role: (not (role.start or role.end), role.start or role.end))
    if roles:
        yield md.heading(2, md.escape(words("Roles")))
        yield md.box("div", md.items(_role(role, dossier, page) for role in roles), css_class="d-roles")


def _role(role: Role, dossier: Dossier, page: str) -> Markup:
    words = parts.words_of(dossier)
    told = [md.escape(_in_office(role, words)), _source(role.source, dossier, page)]
    title = md.escape(localised(role.title, words.language))
    return md.blocks(md.paragraph(title, "d-head"), md.join(told, md.DOT))


def _in_office(role: Role, words: Words) -> str:
    start, end = (language.long_date(date, words.language) if date else "" for date in (role.start, role.end))
    if start and end:
        return f"{start} – {end}"
    if role.seen and not (start or end):
        return words("in the articles: {date}", date=language.long_date(role.seen, words.language))
    return words("from {date}", date=start) if start else words("until {date}", date=end) if end else ""


def _source(source: str, dossier: Dossier, page: str) -> Markup:
    """A clipping's key becomes a link to its article, an address a link to the place, anything else is told."""
    article = by_key(dossier).get(source)
    if article is not None:
        return parts.article_link(article, dossier, page)
    return md.link(md.escape(source), source) if md.is_outside(source) else md.escape(source)


def in_time(actor: Actor, dossier: Dossier) -> Iterator[Line]:
    """Each role taken up and left, as an event of the register."""
    for role in actor.roles:
        for date, text in ((role.start, "{role} from this date"), (role.end, "{role} until this date")):
            if date:
                told = partial(_item, actor, role, date, text, dossier)
                yield Line(date, actor.id, told, told)


def _item(actor: Actor, role: Role, date: str, text: str, dossier: Dossier, page: str) -> Markup:
    words = parts.words_of(dossier)
    name = md.link(md.escape(actor.label(words.language)), md.relative_to(addresses.actor(actor.id), page))
    told = md.escape(words(text, role=localised(role.title, words.language)))
    origin = md.join([md.escape(words("from the register")), _source(role.source, dossier, page)], md.DOT)
    found_by = _filters.of_entry([actor.label(words.language)], (), (), date[:4], is_reported=False)
    return md.box(
        "li",
        md.paragraph(_dates.when(date, words), "d-at"),
        md.join([name, told], md.escape_inside(": ")),
        md.paragraph(origin, "d-from"),
        css_class="d-event d-of-role",
        **found_by,
    )
