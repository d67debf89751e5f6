"""Who wrote and when: the lines round the title and the beginning of the text that only say that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from dossier.cleaning.head import lines as clip
from dossier.cleaning.head.byline import read_byline, read_names, read_names_beside_date
from dossier.cleaning.head.captions import is_caption
from dossier.cleaning.head.date_line import dates_said, is_date_cue, is_date_line, says_published
from dossier.cleaning.head.lines import Line
from dossier.cleaning.head.persons import is_office
from dossier.cleaning.head.time_line import is_time_line
from dossier.cleaning.phrases import reason_of
from dossier.language import detect, full_words, is_cue
from dossier.model import Article, Inferred

BELOW_TEXT = 6
"""So many lines behind the first paragraph a byline or date may stand, where the lede is above it."""

BELOW_LEDE = 16
"""So many where no second paragraph stands before them: the first one is the lede, with the page's tools below it."""

ABOVE_TITLE = 4
"""So many lines above the title they may stand."""

MOST_LINES = 500
"""So many lines below the title are looked at: each that is marked costs a walk through the clip."""

WITHOUT_TITLE = 12
"""So many lines above the text, where the title is not among them."""

LINES_APART = 2
"""A name without a cue is an author's where a date stands at most so many lines from it."""

BELOW_TITLE = 3
"""A name without a cue is an author's, too, so near below the title, where an office or outlet stands beside it."""

CONFIDENCE = {
    "byline": 0.9,
    "line-below-cue": 0.95,
    "name-beside-date": 0.9,
    "name-above-office": 0.8,
    "name-below-title": 0.9,
    "published-line": 0.95,
    "date-line": 0.95,
    "updated-line": 0.95,
}
"""By rule: how often it was right on clips of pages whose authors and date are known, rounded."""


def find_byline_and_date(article: Article) -> Article:
    """Take authors and date from the lines of the head, mark these, and say from which words they were read."""
    lines = clip.lines_of(article)
    places = [at for at in _window(lines) if lines[at].kind in {"paragraph", "list_item"}]
    language = article.language or detect(article.text)
    found = _with_authors(_with_date(article, lines, places, language), lines, places)
    return found if found.text else article  # the only words there are must stay the text


def _window(lines: Sequence[Line]) -> Iterator[int]:
    """Places to look at, the likeliest first: between title and text, below the first paragraph, above the title."""
    text = clip.first_text(lines)
    title = next((at for at, line in enumerate(lines) if line.kind == "title"), None)
    top = max(0, text - WITHOUT_TITLE) if title is None else title + 1
    text = max(text, top)
    second = clip.first_text(lines, text + 1)
    end = max(text + BELOW_TEXT, min(second, text + BELOW_LEDE))
    yield from range(top, min(end, top + MOST_LINES, len(lines)))
    if title is not None:
        yield from range(title - 1, max(-1, title - 1 - ABOVE_TITLE), -1)


def _with_date(article: Article, lines: Sequence[Line], places: Sequence[int], language: str) -> Article:
    """The dates of the first lines that say when it was published and changed; all lines of dates are marked."""
    told = {at: _with_cue(lines, at) for at in places if is_date_line(lines[at].text, language)}
    for at, words in told.items():
        article = clip.mark(article, lines[at], "dateline")
        if words != lines[at].text and not lines[at - 1].reason:
            article = clip.mark(article, lines[at - 1], "dateline")
    said = {at: dates_said(words, language) for at, words in told.items()}
    dated = [at for at in said if said[at][0]]
    if dated and not article.published:
        at = next((at for at in dated if says_published(told[at])), dated[0])
        rule = "published-line" if says_published(told[at]) else "date-line"
        article = _with_day(article, "published", said[at][0], rule, told[at])
    changed = [at for at in said if said[at][1] >= (article.published or "0")]
    if changed and not article.modified:
        article = _with_day(article, "modified", said[changed[0]][1], "updated-line", told[changed[0]])
    return article


def _with_cue(lines: Sequence[Line], at: int) -> str:
    """A line of a date, behind the line above where that says what kind of date it is."""
    above = lines[at - 1].text if at else ""
    return f"{above} {lines[at].text}" if is_date_cue(above) else lines[at].text


def _with_day(article: Article, field: Literal["published", "modified"], day: str, rule: str, words: str) -> Article:
    inferred = (*article.inferred, Inferred(field, day, rule, CONFIDENCE[rule], words))
    if field == "published":
        return replace(article, inferred=inferred, published=day)
    return replace(article, inferred=inferred, modified=day)


def _with_authors(article: Article, lines: Sequence[Line], places: Sequence[int]) -> Article:
    """The authors of the first byline, or of the lines that hold a name alone and stand where authors stand."""
    rule, found = _authors(lines, places)
    for at in found:
        article = clip.mark(article, lines[at], "byline")
    if article.authors or not found:
        return article
    authors = tuple(dict.fromkeys(name for names in found.values() for name in names))
    evidence = " / ".join(lines[at].text for at in found)
    judged = Inferred("authors", ", ".join(authors), rule, CONFIDENCE[rule], evidence)
    return replace(article, authors=authors, inferred=(*article.inferred, judged))


def _authors(lines: Sequence[Line], places: Sequence[int]) -> tuple[str, dict[int, tuple[str, ...]]]:
    """The rule that finds authors, and what names it finds at which places."""
    # What stands beside a date ("5 min read") makes its line one of the site, and the date no less a date.
    dates = [at for at in places if is_date_line(lines[at].text) or is_time_line(lines[at].text)]
    # "Written by" is known of sites as well, and leads to the names all the same.
    places = [at for at in places if is_cue(lines[at].text) or not _is_frame(lines[at].text)]
    for at in places:
        if names := read_byline(lines[at].text):
            return "byline", {at: names}
    told = {at: names for at in places if (names := read_names(lines[at].text))}
    common = _common_words(lines) if told else frozenset()
    named = {at: names for at, names in told.items() if not _is_common(names, common)}
    return _of_names(lines, named, places, dates)


def _of_names(
    lines: Sequence[Line], named: Mapping[int, tuple[str, ...]], places: Sequence[int], dates: Sequence[int]
) -> tuple[str, dict[int, tuple[str, ...]]]:
    """The first rule that tells of lines with names, but without a cue, that these are the authors."""
    below_cue = _run(named, (at + 1 for at in places if is_cue(lines[at].text)))
    if below_cue:
        return "line-below-cue", below_cue
    for at in dates:
        if names := read_names_beside_date(lines[at].text):
            return "name-beside-date", {at: names}
    beside = _run(named, (at for at in sorted(named) if any(abs(at - date) <= LINES_APART for date in dates)))
    if beside:
        return "name-beside-date", beside
    office = next((at for at in named if at + 1 < len(lines) and is_office(lines[at + 1].text)), None)
    if office is not None:
        return "name-above-office", {office: named[office]}
    title = next((at for at, line in enumerate(lines) if line.kind == "title"), None)
    below = () if title is None else range(title + 1, title + 1 + BELOW_TITLE)
    signed = {at: names for at, names in named.items() if len(lines[at].text) > len(", ".join(names))}
    return "name-below-title", _run(signed, below)


def _common_words(lines: Sequence[Line]) -> frozenset[str]:
    """The words that the sentences of the page have in small letters."""
    return frozenset(word for line in lines if clip.is_text(line.text) for word in line.text.split() if word.islower())


def _is_common(names: tuple[str, ...], common: Collection[str]) -> bool:
    """Whether the text has all words of the first name in small letters: it is a headline's or a menu's."""
    return all(word.lower() in common for word in full_words(names[0]))


def _is_frame(text: str) -> bool:
    return bool(reason_of(text)) or is_caption(text)


def _run(named: Mapping[int, tuple[str, ...]], places: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The first of these places that holds names, with the places right behind it that do."""
    first = next((at for at in places if at in named), None)
    run: dict[int, tuple[str, ...]] = {}
    while first is not None and first in named:
        run[first] = named[first]
        first += 1
    return run
