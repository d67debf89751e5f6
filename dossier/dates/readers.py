"""What each rule of the grammar reads from the tokens it took."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dossier.dates import almanac, counted
from dossier.dates.anchored import Anchored
from dossier.dates.bag import Bag
from dossier.dates.meanings import DayOfMonth, Fixed, Point, RelativeDay, Weekday, Weekend, Yearly
from dossier.dates.tokens import short_year

FIRST_OF = {"quarter": 33, "half": 40}
LATEST_CENTURY = 21


def _full_date(bag: Bag) -> Point | None:
    if bag.has("x"):
        return Fixed(bag.get("x"))
    return Fixed(f"{bag.get('y')}-{bag.month:02d}-{bag.get('n'):02d}")


def _day_month(bag: Bag) -> Point | None:
    day, month = bag.get("n", "o", "c"), bag.month
    return with_day(bag, day, month) if month else None


def with_day(bag: Bag, day: int, month: int) -> Point | None:
    part = f"-{month:02d}-{day:02d}"
    if not Yearly(part).of_year(2000) or not 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return None
    return bag.yearly(part, bag.weekday)


def _day_in_figures(bag: Bag) -> Point | None:
    """Of day and month in figures the day comes first; where that cannot be, the month does."""
    first, second = bag.get("v")
    return (
        with_day(bag, first, second)
        if second <= 12 and second
        else with_day(bag, second, first)
        if 0 < first <= 12
        else None
    )


def _nth_weekday(bag: Bag) -> Point | None:
    nth = bag.get("o") or -1
    if bag.month is not None:
        return bag.yearly(f"-{bag.month:02d}", bag.weekday, nth) if nth <= 5 else None
    if bag.has("O"):
        return DayOfMonth(0, bag.weekday, bag.turn if nth > 0 else None, nth) if nth <= 5 else None
    return Weekday(bag.weekday or 0, -1) if nth == -1 else DayOfMonth(0, bag.weekday, 0, nth) if nth <= 5 else None


def _edge_of_month(bag: Bag) -> Point | None:
    """The first or last day: "l'ultimo giorno di ottobre"."""
    month = bag.month or 1
    nth = bag.get("o") or -1
    last = 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    if month == 2 and nth == -1:
        return bag.yearly(almanac.END_OF_FEBRUARY)
    return bag.yearly(f"-{month:02d}-{nth if nth > 0 else last:02d}") if nth <= last else None


def _day_of_month(bag: Bag) -> Point | None:
    day = bag.get("n", "o", "c")
    if bag.order is not None:
        return Anchored("month", bag.order, day=day) if 1 <= day <= 31 else None
    return DayOfMonth(day, bag.weekday, bag.turn) if 1 <= day <= 31 else None


def _weekday_day(bag: Bag) -> Point | None:
    day = bag.get("n", "o", "c")
    return DayOfMonth(day, bag.weekday) if 1 <= day <= 31 else None


def _part_of_period(bag: Bag) -> Point | None:
    """A part is read as the whole: it lies in it, and nobody says where "early" ends."""
    if bag.has("S"):
        return _season(bag)
    if bag.has("W"):
        return _weekday(bag)
    if bag.has("h"):
        return _century(bag)
    if bag.has("Kkz"):
        return _decade(bag) if bag.has("Kk") else _years(bag)
    return bag.period()


def _decade(bag: Bag) -> Point | None:
    if bag.has("K"):
        return Fixed(f"{bag.get('K'):03d}X")
    if bag.has("y"):
        return Fixed(f"{bag.get('y') // 10:03d}X") if bag.get("y") % 10 == 0 else None
    tens = bag.get("k", "n", "c")
    if bag.has("nc"):
        if tens % 10 or not 20 <= tens <= 90:
            return None
        tens //= 10
    return Fixed(f"{(19 if tens >= 2 else 20)}{tens}X")


def _century(bag: Bag) -> Point | None:
    if bag.has("h"):
        return Fixed(f"{bag.get('h'):02d}XX")
    number = bag.get("o", "R")
    return Fixed(f"{number - 1:02d}XX") if 1 <= number <= LATEST_CENTURY else None


def _quarter(bag: Bag) -> Point | None:
    if bag.has("q"):
        unit, number = bag.get("q")
    else:
        unit, number = bag.get("U", "Q"), bag.get("o")
    first = FIRST_OF.get(unit, 0)
    return bag.yearly(f"-{first + number - 1}") if first and 1 <= number <= 12 // counted.MONTHS_IN[unit] else None


def _season(bag: Bag) -> Point | None:
    part = f"-{bag.get('S')}"
    return Fixed(f"{bag.get('z')[0]}{part}") if bag.has("z") else bag.yearly(part)


def _weekday(bag: Bag) -> Point | None:
    weekday = bag.weekday or 0
    if bag.has("U"):
        return Weekday(weekday, week=bag.turn) if bag.get("U") == "week" else None
    if bag.has("Y"):
        return None
    return Weekday(weekday, week=0) if bag.turn == 0 else Weekday(weekday, bag.turn)


def _relative_day(bag: Bag) -> Point | None:
    return RelativeDay(bag.get("D") or 0)


def _relative_period(bag: Bag) -> Point | None:
    return bag.period()


def _month(bag: Bag) -> Point | None:
    return bag.period()


def _holiday(bag: Bag) -> Point | None:
    feast = bag.get("H")
    return bag.yearly(feast if feast.startswith("easter") else f"-{feast}")


def _years(bag: Bag) -> Point | None:
    first, last = bag.get("z")
    return Fixed(f"{first}/{last}")


def _year(bag: Bag) -> Point | None:
    year = bag.year
    if year is None and bag.letters == "n":
        year = short_year(bag.get("n"))
    return Fixed(f"{year:04d}") if year is not None else None


def _day(bag: Bag) -> Point | None:
    return DayOfMonth(bag.get("n", "c"))


def _weekend(bag: Bag) -> Point | None:
    return Weekend() if bag.get("U") == "weekend" else None


READERS: Mapping[str, Callable[[Bag], Point | None]] = {
    "full_date": _full_date,
    "day_month": _day_month,
    "month_day": _day_month,
    "day_figures": _day_in_figures,
    "nth_weekday": _nth_weekday,
    "month_edge": _edge_of_month,
    "told_month": _day_of_month,
    "weekday_day": _weekday_day,
    "period_part": _part_of_period,
    "decade": _decade,
    "century": _century,
    "quarter": _quarter,
    "season": _season,
    "anchored": counted.anchored,
    "ago": counted.ago,
    "ahead": counted.ahead,
    "weekday": _weekday,
    "relative_day": _relative_day,
    "relative_period": _relative_period,
    "weekend": _weekend,
    "month": _month,
    "holiday": _holiday,
    "years": _years,
    "year": _year,
    "day": _day,
}
"""By the rule's name, with the hyphen as Python writes it."""
