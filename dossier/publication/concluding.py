"""From an undated article to the day that its text speaks for, with the words that do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from dossier.model import Article, Inferred
from dossier.publication.clues import Clue
from dossier.publication.events import clues_of_events
from dossier.publication.frame import claimed_year, clues_of_frame
from dossier.publication.order import clues_of_order
from dossier.publication.reading import times_of
from dossier.publication.solving import PINS, UNTIED, Concluded, conclude, tells_no_year, window_of
from dossier.publication.times import Time
from dossier.publication.voice import told_by_itself

RULE = "text-times"

LEAST = 0.5
"""A day that is less likely than all others together is not suggested."""

WORDS_TOLD = 6
"""So many expressions tell a person enough."""


def concluded(article: Article, language: str) -> Inferred | None:
    """The day that the text speaks for, as a judgement of the field `published`; None where it speaks for none."""
    times = told_by_itself(times_of(article.text, language), article, language)
    found = reasoned(times, article, language)
    if found is None or found.confidence < LEAST:
        return None
    return Inferred("published", found.day.isoformat(), RULE, round(found.confidence, 2), told_by(found.clues))


def reasoned(times: Sequence[Time], article: Article, language: str) -> Concluded | None:
    """The likeliest day by these times of the text, and by the frame of the page."""
    latest = _latest(article)
    window = window_of(times, latest)
    claimed = None if window else window_of(times, _end_of_claim(article))
    tried = window or claimed
    if tried is None:
        return None
    clues = [*clues_of_order(times), *clues_of_events(times, article, language)]
    if not _may_tell_a_day(clues):
        return None
    clues += clues_of_frame(article)
    if tells_no_year(clues, tried):
        return None
    found = conclude(clues, tried)
    # A claim is renewed year by year: the page may be older than all the years that are tried.
    return found._replace(confidence=min(found.confidence, UNTIED)) if found and claimed else found


def _may_tell_a_day(clues: Iterable[Clue]) -> bool:
    """Without a tie to the calendar only days on both sides can leave few enough: no others need be weighed."""
    kinds = {clue.kind for clue in clues}
    return bool(kinds & PINS) or {"after", "before"} <= kinds


def _latest(article: Article) -> int:
    """The day behind which it cannot have been published, as somebody had it then; 0 where nobody says."""
    known = [day for said in (article.accessed, article.modified) if (day := _day(said))]
    return min(known, default=0)


def _end_of_claim(article: Article) -> int:
    """The last day of the year that the page is claimed for, where neither text nor reader tells a year."""
    year = claimed_year(article)
    return date(year, 12, 31).toordinal() if year else 0


def _day(said: str) -> int:
    try:
        return date.fromisoformat(said).toordinal()
    except ValueError:
        return 0


def told_by(clues: Iterable[Clue]) -> str:
    """The expressions that speak for the day, first those that tie it to the calendar: "ieri … domenica · 4 aprile"."""
    ordered = sorted(clues, key=lambda clue: (clue.kind not in PINS, clue.kind == "frame", clue.at))
    words = list(dict.fromkeys(clue.words for clue in ordered if clue.words))
    return " · ".join(words[:WORDS_TOLD])
