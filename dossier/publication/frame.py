"""What stood round a text and was removed with the frame of its page: it supports a day, and proves none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from operator import mul

from dossier import edtf
from dossier.language import find_dates
from dossier.model import Article
from dossier.publication.clues import Clue, Weights, before, decay, holds_on
from dossier.publication.stretches import Stretch

_CLAIM = re.compile(r"(?:©|\(c\)|copyright)[^\d\n]{0,40}(?:(?:19|20)\d\d ?[-–] ?)?((?:19|20)\d\d)(?!\d)", re.IGNORECASE)

SAME_YEAR, EARLIER, LATER = 1.0, 0.3, 0.05
"""A page claims the year it is saved in, which most often is that of its text; seldom does a claim stay behind."""

READ = decay(0.6, 30.0, 700)
"""By how long before somebody read it: most clip what is new."""

COMMENTED = decay(0.8, 3.0, 300)
"""By how long before the first comment: most come within days."""

COMMENTS = 50
"""Lines of comments that are read."""


def clues_of_frame(article: Article) -> Iterator[Clue]:
    """The year that somebody claims the page for, the day of its first comment, the day on which it was read."""
    if year := claimed_year(article):
        yield Clue("frame", f"© {year}", -1, _claimed(year))
    lines = [part.text[:200] for part in article.removed if part.reason == "comments"][:COMMENTS]
    days = [found.value for line in lines for found in find_dates(line, article.language)]
    if days:
        yield Clue("frame", min(days), -1, before([date.fromisoformat(min(days)).toordinal()], COMMENTED))
    if edtf.precision(article.accessed) == "day":
        yield Clue("frame", "", -1, before([date.fromisoformat(article.accessed).toordinal()], READ), tells_year=True)


def claimed_year(article: Article) -> int:
    """The last year that somebody claims the page for; 0 where nobody does."""
    found = (_CLAIM.search(part.text[:500]) for part in article.removed if part.text)
    return max((int(one[1]) for one in found if one), default=0)


def _claimed(year: int) -> Callable[[Stretch], Weights]:
    first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    since = holds_on(lambda window: [Stretch(last + 1, window.last)], LATER / EARLIER, 1.0)
    within = holds_on(lambda window: [Stretch(first, last)], SAME_YEAR, EARLIER)
    return lambda window: list(map(mul, since(window), within(window)))
