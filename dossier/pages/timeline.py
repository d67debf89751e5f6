"""What happened when: the dated facts of the register and the articles, by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from dossier import addresses, language
from dossier import markdown as md
from dossier.evidence import newest_first
from dossier.markdown import Markup
from dossier.model import Dossier, File, localised
from dossier.pages import _parts as parts


class Dated(NamedTuple):
    """A line of the timeline: what sorts it, its EDTF date, and what it says."""

    order: tuple[str, str]
    date: str
    told: Markup


def render(dossier: Dossier) -> Iterator[File]:
    words, page = parts.words_of(dossier), addresses.TIMELINE
    head = [
        md.heading(1, md.escape(words("Timeline"))),
        md.escape(words("Roles taken up and left, from the register, and articles by the day they were published.")),
    ]
    years = groupby(dated(dossier, page), key=lambda line: line.date[:4])
    sections = (parts.Section(year, f"y-{year}", _lines(lines, dossier)) for year, lines in years)
    yield parts.generated_page(page, {"title": words("Timeline")}, parts.sectioned(head, sections, words("Years")))


def _lines(lines: Iterable[Dated], dossier: Dossier) -> Markup:
    entries = (md.join([_time(line.date, dossier), line.told], md.SPACE) for line in lines)
    return md.box("div", md.items(entries), css_class="d-time")


def dated(dossier: Dossier, page: str) -> list[Dated]:
    """Every dated line as seen from this page, the newest first."""
    return sorted([*_articles(dossier, page), *_roles(dossier, page)], key=lambda line: line.order, reverse=True)


def _time(date: str, dossier: Dossier) -> Markup:
    shown = md.escape(language.long_date(date, dossier.settings.language))
    return md.element("time", shown, datetime=date.rstrip("~?"))


def _articles(dossier: Dossier, page: str) -> Iterator[Dated]:
    for annotated in newest_first(dossier):
        article = annotated.article
        if article.published:
            told = md.join(
                [parts.article_link(article, dossier, page), parts.source_of(article, dossier, page)], md.DOT
            )
            yield Dated((article.published, article.key), article.published, told)


def _roles(dossier: Dossier, page: str) -> Iterator[Dated]:
    words, code = parts.words_of(dossier), dossier.settings.language
    for actor in dossier.register.actors.values():
        name = md.link(md.escape(actor.label(code)), md.relative_to(addresses.actor(actor.id), page))
        for role in actor.roles:
            for date, text in ((role.start, "{role} from this date"), (role.end, "{role} until this date")):
                if date:
                    told = md.escape(words(text, role=localised(role.title, code)))
                    yield Dated((date, actor.id), date, md.join([name, told], md.escape_inside(": ")))
