"""How often an entry is told in time: a small chart by months or years, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from dossier import language
from dossier import markdown as md
from dossier.evidence import Activity
from dossier.language import Words
from dossier.markdown import Html, Markup
from dossier.pages import _bars

MOST_MONTHS = 36
"""A longer time is told by years."""

LABEL = 0.2
"""The share of a phone's width that a month with its year takes, with the space beside it."""


class Period(NamedTuple):
    """A month (YYYY-MM) or year (YYYY), and how often."""

    date: str
    n: int

    @property
    def is_month(self) -> bool:
        return len(self.date) > 4


class Said(NamedTuple):
    """The words of a chart: its title by months, by years, and a number of what it counts."""

    per_month: str
    per_year: str
    counted: Callable[[int], str]


def of_mentions(told: Activity, about: str, words: Words) -> Markup:
    """When an actor is named."""
    titles = words("Mentions per month"), words("Mentions per year")
    return _part(told, about, Said(*titles, lambda n: words.plural("{n} mention", "{n} mentions", n)), words)


def of_articles(told: Activity, about: str, words: Words) -> Markup:
    """When there are articles about a topic."""
    titles = words("Articles per month"), words("Articles per year")
    return _part(told, about, Said(*titles, lambda n: words.plural("{n} article", "{n} articles", n)), words)


def of_events(told: Activity, about: str, words: Words) -> Markup:
    """How much is told of each month or year, above a timeline: without a heading, which would come before all."""
    titles = words("Events per month"), words("Events per year")
    said = Said(*titles, lambda n: words.plural("{n} event", "{n} events", n))
    return _figure(told, about, said, words) if len(periods_of(told)) > 1 else md.EMPTY


def _part(told: Activity, about: str, said: Said, words: Words) -> Markup:
    """Heading, chart and table; nothing where all is of one month or year, which a sentence tells better."""
    periods = periods_of(told)
    if len(periods) < 2:
        return md.EMPTY
    return md.blocks(md.heading(2, md.escape(_title(periods, said))), _figure(told, about, said, words))


def _title(periods: Sequence[Period], said: Said) -> str:
    return said.per_month if periods[0].is_month else said.per_year


def _figure(told: Activity, about: str, said: Said, words: Words) -> Markup:
    """The chart, and its numbers as a table that opens."""
    periods = periods_of(told)
    title = _title(periods, said)
    missing = told.times - sum(period.n for period in periods)
    note = words("without a date: {what}", what=said.counted(missing)) if missing else ""
    caption = (Html("figcaption", {}, (note,)),) if note else ()
    drawn = _drawn(periods, f"{title}: {about}", said, words.language)
    return md.blocks(
        md.plain_html(Html("figure", {"class": "d-chart"}, (drawn, *caption))),
        md.folded(md.escape(words("The numbers")), md.plain_html(_table(periods, title, words)), css_class="d-fold"),
    )


def periods_of(told: Activity) -> list[Period]:
    """Each month, or year, from the first to the last, those of nothing too.

    By years where the months are too many, or where of some only the year is known.
    """
    months = _filled(told.months, _month_number, lambda n: f"{n // 12:04}-{n % 12 + 1:02}")
    years = _filled(told.years, int, lambda n: f"{n:04}")
    are_all_known = sum(told.months.values()) == sum(told.years.values())
    return months if len(months) <= MOST_MONTHS and (are_all_known or len(years) < 2) else years


def _filled(counted: Mapping[str, int], number: Callable[[str], int], date: Callable[[int], str]) -> list[Period]:
    if not counted:
        return []
    numbers = [number(told) for told in counted]
    return [Period(date(n), counted.get(date(n), 0)) for n in range(min(numbers), max(numbers) + 1)]


def _month_number(date: str) -> int:
    year, month = date.split("-")
    return int(year) * 12 + int(month) - 1


def _drawn(periods: Sequence[Period], title: str, said: Said, code: str) -> Html:
    names = [f"{language.long_date(period.date, code)}: {said.counted(period.n)}" for period in periods]
    are_many_months = periods[0].is_month and len(periods) > _bars.PLACES
    below = _months_below(periods, code) if are_many_months else _each_below(periods, code)
    numbers = [language.number(period.n, code) for period in periods]
    bars = [_bars.Bar(period.n, *told) for period, *told in zip(periods, numbers, names, below, strict=True)]
    highest = max(bars, key=lambda bar: bar.n).name
    first, last = (language.long_date(period.date, code) for period in (periods[0], periods[-1]))
    return _bars.draw(bars, title, f"{first} – {last}; max. {highest}", "start" if are_many_months else "middle")


def _each_below(periods: Sequence[Period], code: str) -> list[str]:
    """Words for the middle of bars: a month's short name, but of January the year; of many years the round ones."""
    if periods[0].is_month:
        return [_year(period) if _is_january(period) else language.short_month(period.date, code) for period in periods]
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if len(periods) / step <= _bars.PLACES)
    return [_year(period) if int(period.date) % step == 0 else "" for period in periods]


def _months_below(periods: Sequence[Period], code: str) -> list[str]:
    """Of many months the first and the last, and between them the years at each January that has room."""
    ends = {0, len(periods) - 1}
    room = range(round(len(periods) * LABEL), round(len(periods) * (1 - 2 * LABEL)) + 1)
    return [
        f"{language.short_month(period.date, code)} {_year(period)}"
        if at in ends
        else _year(period) * (at in room and _is_january(period))
        for at, period in enumerate(periods)
    ]


def _year(period: Period) -> str:
    return period.date[:4]


def _is_january(period: Period) -> bool:
    return period.date.endswith("-01")


def _table(periods: Sequence[Period], title: str, words: Words) -> Html:
    when = words("Month") if periods[0].is_month else words("Year")
    head = Html("tr", {}, (_head("col", when), _head("col", words("How often"))))
    rows = (_row(period, words.language) for period in periods if period.n)
    parts = Html("caption", {}, (title,)), Html("thead", {}, (head,)), Html("tbody", {}, tuple(rows))
    return Html("table", {}, parts)


def _row(period: Period, code: str) -> Html:
    number = Html("td", {}, (language.number(period.n, code),))
    return Html("tr", {}, (_head("row", language.long_date(period.date, code)), number))


def _head(scope: str, words: str) -> Html:
    return Html("th", {"scope": scope}, (words,))
