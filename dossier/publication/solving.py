"""Which day fits all that the words of a text tell of it, and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import MAXYEAR, MINYEAR, date
from functools import reduce
from operator import mul
from typing import NamedTuple

from dossier.publication.clues import Clue, Weights
from dossier.publication.stretches import Stretch
from dossier.publication.times import Time

YEARS_TRIED = 12
"""A text is not so much older, or younger, than the last year that it tells."""

DAYS_OF_A_YEAR = 366

PINS = frozenset({"same event", "same time"})
"""What ties a day to the calendar: words that only the day of publication explains, and others that tell the day."""

UNTIED = 0.8
"""No surer than so where no words tie the day of publication to the calendar, or one kind of evidence is all."""

ANY_YEAR = 0.6
"""No surer than so where nothing tells the year but that the last one told has passed; a full date alone tells none,
as texts tell old dates on their anniversaries."""

SUREST = 0.97
"""A text may be wrong, or republished."""


class Concluded(NamedTuple):
    """A day, how surely it is the one, and the clues that speak for it."""

    day: date
    confidence: float
    clues: tuple[Clue, ...]


def window_of(times: Iterable[Time], latest: int) -> Stretch | None:
    """The days to be tried; None where no year is known. `latest` is a day behind which it cannot lie, 0 if unknown."""
    fixed = [time for time in times if time.form == "fixed"]
    past = [time.first for time in fixed if time.toward == "past"]
    ends = [time.last for time in fixed if time.toward == "future"] + [latest] * (latest > 0)
    span = YEARS_TRIED * DAYS_OF_A_YEAR
    if past:
        first = max(past)
    elif ends or fixed:
        first = min(ends or [time.last for time in fixed]) - (span if ends else DAYS_OF_A_YEAR)
    else:
        return None
    last = min([*ends, max([first, *(time.first for time in fixed)]) + span])
    lowest, highest = date(MINYEAR + 1, 1, 1).toordinal(), date(MAXYEAR - 1, 12, 31).toordinal()
    window = Stretch(max(first, lowest), min(last, highest))
    return window if window.first <= window.last else None


def tells_no_year(clues: Iterable[Clue], window: Stretch) -> bool:
    """Whether there are years to choose from and nothing to choose by."""
    is_long = window.last - window.first > DAYS_OF_A_YEAR
    return is_long and not any(clue.tells_year or clue.kind == "year" for clue in clues)


def conclude(clues: Sequence[Clue], window: Stretch) -> Concluded | None:
    """The likeliest day with its share of all that is likely; None where no day can be, or words tie it to another."""
    weighed = [(clue, clue.weigh(window)) for clue in clues]
    together = _product([weights for _, weights in weighed], window)
    total, best = sum(together), max(together)
    if not total:
        return None
    at = together.index(best)
    if any(clue.kind in PINS and weights[at] < max(weights) / 2 for clue, weights in weighed):
        return None
    speaking = tuple(clue for clue, weights in weighed if _speaks_for(weights, at))
    share = min(best / total, SUREST)
    kinds = {clue.kind for clue in speaking}
    if not kinds & PINS or len(kinds - {"frame"}) < 2:
        share = min(share, UNTIED)
    if window.last - window.first > DAYS_OF_A_YEAR and not any(clue.tells_year for clue in speaking):
        if "year" not in kinds:
            return None
        share = min(share, ANY_YEAR)
    return Concluded(date.fromordinal(window.first + at), share, speaking)


def _product(weights: Iterable[Weights], window: Stretch) -> Weights:
    ones = [1.0] * (window.last - window.first + 1)
    return reduce(lambda one, other: list(map(mul, one, other)), weights, ones)


def _speaks_for(weights: Weights, at: int) -> bool:
    """Whether a day is likelier by these weights than days are at large."""
    return weights[at] * len(weights) > sum(weights)
