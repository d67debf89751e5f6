"""A list in order of time under years and months, with a list of the years to jump to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from dossier import edtf, language
from dossier import markdown as md
from dossier.evidence import Activity
from dossier.language import Words
from dossier.markdown import Markup

WHOLE = 400
"""So many entries of a page are told with their sentences; further ones in a line each."""

MOST = 2000
"""After so many a page tells their number alone: it is for reading, and the data has all."""

_UNMARKED = str.maketrans("", "", "~?%")


@dataclass(frozen=True, slots=True)
class Line:
    """An entry of a list in time: its EDTF date, what orders those of one date, and what is told, in full
    or short, on a page."""

    date: str
    tie: str
    full: Callable[[str], Markup]
    short: Callable[[str], Markup]

    @property
    def place(self) -> str:
        """The date that an entry is listed by: of an interval the one at which it begins, where it is open its end."""
        begin, _, end = self.date.translate(_UNMARKED).partition("/")
        return end if begin in ("", edtf.OPEN) else begin

    @property
    def year(self) -> str:
        """The year, or the decade or century, as EDTF writes it."""
        return self.place[:4]

    @property
    def month(self) -> str:
        """The month where the date tells one, "" for what happened some time in a year."""
        place = self.place
        return place[:7] if edtf.precision(place) in ("day", "month") else ""


def ordered(lines: Iterable[Line]) -> list[Line]:
    """The oldest first; what is of no month stands at the head of its year."""
    return sorted(lines, key=_in_time)


def _in_time(line: Line) -> tuple[object, ...]:
    date = line.date.translate(_UNMARKED)
    return edtf.sort_key(line.year), line.month, edtf.sort_key(date), line.date, line.tie


def years_of(lines: Iterable[Line]) -> Mapping[str, list[Line]]:
    """The lines of each year; they are in order."""
    return {year: list(group) for year, group in groupby(lines, key=lambda line: line.year)}


def sections(lines: Sequence[Line], page: str, words: Words) -> Iterator[Markup]:
    """The years with their months, each a section with a heading that can be led to."""
    told = {id(line): line.full(page) if at < WHOLE else line.short(page) for at, line in enumerate(lines[:MOST])}
    for year, of_year in years_of(lines[:MOST]).items():
        head = md.heading(2, md.escape(language.long_date(year, words.language)), data={"id": f"y-{year}"})
        months = groupby(of_year, key=lambda line: line.month)
        inner = [_month(month, [told[id(line)] for line in group], words) for month, group in months]
        yield md.box("section", head, *inner, css_class="d-year")
    if (more := len(lines) - MOST) > 0:
        yield md.paragraph(md.escape(words.plural("and {n} more", "and {n} more", more)), "d-all")


def _month(month: str, items: Sequence[Markup], words: Words) -> Markup:
    listed = md.box("ol", *items, css_class="d-events")
    if not month:
        return listed
    head = md.heading(3, md.escape(language.long_date(month, words.language)), data={"id": f"m-{month}"})
    return md.box("section", head, listed, css_class="d-month")


def jumps(lines: Sequence[Line], words: Words) -> Markup:
    """The years with how much there is in each, as links into the page."""
    years = years_of(lines[:MOST])
    if len(years) < 2:
        return md.EMPTY
    return md.items(
        md.join(
            [
                md.link(md.escape(language.long_date(year, words.language)), f"#y-{year}"),
                md.span(md.escape(language.number(len(of_year), words.language)), "d-tally"),
            ],
            md.SPACE,
        )
        for year, of_year in years.items()
    )


def activity(lines: Iterable[Line]) -> Activity:
    """How much there is in each month and year, for a chart; what is only of a decade is in none."""
    listed = list(lines)
    years = Counter(line.year for line in listed if line.year.isdigit())
    months = Counter(line.month for line in listed if line.month)
    return Activity(times=len(listed), months=dict(sorted(months.items())), years=dict(sorted(years.items())))
