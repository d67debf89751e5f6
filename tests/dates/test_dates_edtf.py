"""What is a date that we write, which days it may mean, and how dates stand to each other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import edtf

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@pytest.mark.parametrize(
    ("value", "first", "last", "precision"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
        ("2023-02", "2023-02-01", "2023-02-28", "month"),
        ("2023", "2023-01-01", "2023-12-31", "year"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("19XX", "1900-01-01", "1999-12-31", "century"),
        ("2019-21", "2019-03-01", "2019-05-31", "season"),
        ("2019-24", "2019-12-01", "2020-02-29", "season"),
        ("2023-35", "2023-07-01", "2023-09-30", "season"),
        ("2023-41", "2023-07-01", "2023-12-31", "season"),
        ("2023-04-05/2023-04-07", "2023-04-05", "2023-04-07", "interval"),
        ("2018/2019-03", "2018-01-01", "2019-03-31", "interval"),
        ("2018/..", "2018-01-01", "None", "interval"),
        ("../2023-04-19", "None", "2023-04-19", "interval"),
        ("2023-04-16~", "2023-04-09", "2023-04-23", "day"),
        ("0001~", "0001-01-01", "0003-01-01", "year"),
        ("9999?", "9997-12-31", "9999-12-31", "year"),
    ],
)
def test_days_and_precision(value: str, first: str, last: str, precision: str) -> None:
    found = edtf.days(value)
    assert found is not None
    assert (str(found.first), str(found.last), edtf.precision(value)) == (first, last, precision)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "..",
        "../..",
        "/",
        "2023-13",
        "2023-02-29",
        "2023-25",
        "2023-42",
        "20XX-04",
        "0000",
        "23",
        "2023-4",
        "2024/2023",
        "2023-04-16T10:00",
        "２０２３",
    ],
)
def test_no_date_that_we_write(value: str) -> None:
    assert edtf.days(value) is None
    assert edtf.precision(value) is None
    assert not edtf.is_valid(value)


@given(DAYS, DAYS)
def test_days_are_ordered_and_overlap_as_days_do(one: date, other: date) -> None:
    first, second = one.isoformat(), other.isoformat()
    assert edtf.overlap(first, second) == (one == other)
    assert (edtf.sort_key(first) < edtf.sort_key(second)) == (one < other)
    assert edtf.is_valid(f"{min(first, second)}/{max(first, second)}")


@given(DAYS.filter(lambda day: day < date(9990, 1, 1)), st.integers(0, 400))
def test_an_interval_overlaps_what_lies_in_it(day: date, length: int) -> None:
    value = f"{day.isoformat()}/{(day + timedelta(length)).isoformat()}"
    assert edtf.overlap(value, day.isoformat()[:4])
    assert not edtf.overlap(value, (day + timedelta(length + 1)).isoformat())
