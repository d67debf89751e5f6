"""The chart of mentions in time: golden answers beside their samples, and what holds of every one.

DOSSIER_WRITE_GOLDEN=1 writes the answers anew.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from dossier import language
from dossier.evidence import Activity
from dossier.pages import _bars, _chart

SAMPLES = sorted((Path(__file__).parent / "charts").glob("*.json"))


def activity(
    months: Mapping[str, int] | None = None, years: Mapping[str, int] | None = None, undated: int = 0
) -> Activity:
    by_month = dict(sorted((months or {}).items()))
    by_year: Counter[str] = Counter(years)
    if years is None:
        for month, n in by_month.items():
            by_year[month[:4]] += n
    return Activity(times=by_year.total() + undated, articles=1, months=by_month, years=dict(sorted(by_year.items())))


def drawn(told: Activity, code: str = "it") -> str:
    return str(_chart.of_mentions(told, "Anna Verdi", language.words(code)))


def svg_of(told: Activity) -> Tag:
    found = BeautifulSoup(drawn(told), "html.parser").find("svg")
    assert isinstance(found, Tag)
    return found


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_chart_is_drawn_as_its_golden_answer_says(sample: Path) -> None:
    answer = drawn(activity(**json.loads(sample.read_text("utf-8")))).replace("><", ">\n<") + "\n"
    golden = sample.with_suffix(".html")
    if os.environ.get("DOSSIER_WRITE_GOLDEN") == "1":
        golden.write_text(answer, "utf-8")
    assert answer == golden.read_text("utf-8")


def test_every_golden_answer_has_its_sample() -> None:
    assert len(SAMPLES) >= 6
    assert {path.stem for path in SAMPLES} == {path.stem for path in SAMPLES[0].parent.glob("*.html")}


@pytest.mark.parametrize(
    ("told", "first", "last", "n"),
    [
        pytest.param(activity({"2021-07": 1, "2024-06": 1}), "2021-07", "2024-06", 36, id="thirty-six-months"),
        pytest.param(activity({"2021-06": 1, "2024-06": 1}), "2021", "2024", 4, id="one-month-more"),
        pytest.param(activity({"2023-12": 1, "2024-01": 1}), "2023-12", "2024-01", 2, id="over-new-year"),
        pytest.param(activity({"2023-04": 2}, {"2022": 1, "2023": 2}), "2022", "2023", 2, id="month-not-known-of-all"),
        pytest.param(
            activity({"2023-04": 2, "2023-06": 1}, {"2023": 9}),
            "2023-04",
            "2023-06",
            3,
            id="months-tell-more-than-a-year",
        ),
    ],
)
def test_up_to_three_years_are_told_by_months_and_more_by_years(told: Activity, first: str, last: str, n: int) -> None:
    periods = _chart.periods_of(told)
    assert (periods[0].date, periods[-1].date, len(periods)) == (first, last, n)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(Activity(), id="never"),
        pytest.param(activity({"2023-04": 9}), id="one-month"),
        pytest.param(activity({}, {"2023": 9}), id="one-year"),
        pytest.param(activity({}, {}, undated=3), id="undated"),
    ],
)
def test_one_month_or_year_is_no_chart(told: Activity) -> None:
    assert drawn(told) == ""


def test_months_without_mentions_are_gaps() -> None:
    svg = svg_of(activity({"2023-04": 3, "2023-05": 12, "2023-09": 1}))
    assert [rect["x"] for rect in svg.find_all("rect")] == ["1", "11", "51"]
    assert [title.get_text() for rect in svg.find_all("rect") for title in rect.find_all("title")] == [
        "aprile 2023: 3 menzioni",
        "maggio 2023: 12 menzioni",
        "settembre 2023: 1 menzione",
    ]


def test_the_chart_has_a_name_a_description_and_no_style_or_script() -> None:
    svg = svg_of(activity({"2023-04": 3, "2023-06": 12}))
    assert svg["role"] == "img"
    named = [svg.find(id=name) for name in str(svg["aria-labelledby"]).split()]
    assert [found.get_text() for found in named if found] == [
        "Menzioni per mese: Anna Verdi",
        "aprile 2023 – giugno 2023; max. giugno 2023: 12 menzioni",
    ]
    assert "style" not in drawn(activity({"2023-04": 3, "2023-06": 12}))
    assert svg.find("script") is None
    assert {shape.get("fill", "currentColor") for shape in svg.find_all(["rect", "text"])} == {"currentColor"}


def test_the_table_says_the_same_with_caption_and_headers() -> None:
    table = BeautifulSoup(drawn(activity({"2023-04": 3, "2023-06": 12}), "en"), "html.parser").find("table")
    assert isinstance(table, Tag)
    assert table.caption is not None
    assert table.caption.get_text() == "Mentions per month"
    assert [(th["scope"], th.get_text()) for th in table.find_all("th")] == [
        ("col", "Month"),
        ("col", "How often"),
        ("row", "April 2023"),
        ("row", "June 2023"),
    ]
    assert [td.get_text() for td in table.find_all("td")] == ["3", "12"]


def test_what_has_no_date_is_told_below_the_chart() -> None:
    soup = BeautifulSoup(drawn(activity({"2023-04": 3, "2023-06": 12}, undated=2)), "html.parser")
    assert [caption.get_text() for caption in soup.find_all("figcaption")] == ["senza data: 2 menzioni"]
    assert "figcaption" not in drawn(activity({"2023-04": 3, "2023-06": 12}))


COUNTS = st.dictionaries(
    st.tuples(st.integers(1600, 2199), st.integers(1, 12)).map(lambda date: f"{date[0]}-{date[1]:02}"),
    st.integers(1, 10**6),
    min_size=2,
    max_size=40,
)


@given(COUNTS)
def test_every_chart_keeps_within_its_frame_and_its_words_apart(months: dict[str, int]) -> None:
    told = activity(months)
    periods = _chart.periods_of(told)
    assert sum(period.n for period in periods) == told.times
    if len(periods) < 2:
        return
    svg = svg_of(told)
    for rect in svg.find_all("rect"):
        assert 0 <= int(rect["y"]) < 100
        assert int(rect["y"]) + int(rect["height"]) == 100
    places = [(float(str(text["x"]).rstrip("%")), int(text["y"])) for text in svg.find_all("text")]
    assert all(0 <= x <= 100 and 0 < y <= _bars.TOP + _bars.HEIGHT + _bars.FOOT for x, y in places)
    assert len(svg.find_all("rect")) == sum(1 for period in periods if period.n)
    below = [extent(text) for text in svg.find_all("text") if int(text["y"]) > _bars.TOP + _bars.HEIGHT]
    assert all(left[1] < right[0] for left, right in pairwise(below))


def extent(text: Tag) -> tuple[float, float]:
    """From where to where words stand on a phone of 320 pixels, with letters of 6."""
    x, width = float(str(text["x"]).rstrip("%")) * 2.88, 6 * len(text.get_text())
    left = x - {"start": 0, "middle": width / 2, "end": width}[str(text["text-anchor"])]
    return left, left + width
