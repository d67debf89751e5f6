"""Times that are counted: from the day of publication ("two weeks ago"), from one that was told ("two weeks later")."""

from __future__ import annotations

from dossier.dates.almanac import Unit
from dossier.dates.anchored import Anchored
from dossier.dates.bag import Bag
from dossier.dates.meanings import Ago, Point, RelativeDay

DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def ago(bag: Bag) -> Point | None:
    return _counted(bag, -1)


def ahead(bag: Bag) -> Point | None:
    return _counted(bag, 1)


def _counted(bag: Bag, sign: int) -> Point | None:
    """So many days, weeks, months, years: as exact as the smallest of them; a week counts as seven days."""
    numbers = [token.value for token in bag.tokens if token.sort in "ncu"]
    units = [token.value for token in bag.tokens if token.sort in "VUOY"]
    pairs = list(zip(numbers, units, strict=True))
    if any(unit not in DAYS_IN and unit not in MONTHS_IN for _, unit in pairs):
        return None
    days = sum(number * DAYS_IN.get(unit, 0) for number, unit in pairs)
    months = sum(number * MONTHS_IN.get(unit, 0) for number, unit in pairs)
    if not months:
        return RelativeDay(sign * days)
    exact: Unit = (
        "day" if days else "month" if any(unit in ("month", "quarter", "half") for _, unit in pairs) else "year"
    )
    return Ago(sign * months, sign * days, exact)


def anchored(bag: Bag) -> Point | None:
    """ "Two days later", "the following week", "that year", "the next day": from a time that was told."""
    order = 0 if bag.has("s") else 1 if bag.order is None else bag.order
    if bag.has("W"):
        return Anchored("day", order, weekday=bag.weekday)
    unit = bag.get(*"VUOY")
    number = bag.get("n", "c", "u")
    return Anchored(unit, order * (1 if number is None else number), counted=number is not None)
