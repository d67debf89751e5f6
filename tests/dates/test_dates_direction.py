"""Where a time lies that has no year: by the tense of its clause, by words of planning, else the nearest before."""

from __future__ import annotations

from datetime import date

import pytest

from dossier import dates
from dossier.model import Article, Block

WEDNESDAY = date(2024, 4, 17)


@pytest.mark.parametrize(
    ("language", "text", "direction", "reason"),
    [
        ("it", "Domenica il sindaco ha visitato il molo.", "past", "ha visitato"),
        ("it", "Giovedì i ministri si riuniranno.", "future", "riuniranno"),
        ("it", "La gara di nuoto è fissata per l'8 giugno.", "future", "fissata"),
        ("it", "Il vertice di venerdì, che durerà poco", "future", "durerà"),
        ("it", "Il 14 aprile.", "unknown", ""),
        ("en", "It fell on Tuesday.", "past", "fell"),
        ("en", "They will meet on Friday.", "future", "will"),
        ("en", "A vote is scheduled for June 9.", "future", "scheduled"),
    ],
)
def test_direction_and_its_reason(language: str, text: str, direction: str, reason: str) -> None:
    (found,) = dates.expressions(text, language)
    assert (found.direction, found.reason) == (direction, reason)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Il molo aprì il 14 aprile 2023.", "day", "2023-04-14"),
        ("Il molo aprì nel 2018.", "year", "2018"),
        ("Il molo aprì ieri.", "relative-day", ""),
        ("Il molo aprì domenica.", "weekday", ""),
        ("Il molo aprì il 14 aprile.", "day-month", ""),
        ("Il molo aprì in aprile.", "month", ""),
        ("Il molo aprì un mese fa.", "ago", ""),
        ("Il molo aprì il mese scorso.", "relative-period", ""),
        ("Il molo restò aperto fino al 2018.", "limits", "../2018"),
        ("Il molo restò aperto fino a ieri.", "limits", ""),
    ],
)
def test_kind_and_what_is_told_without_a_day(text: str, kind: str, value: str) -> None:
    (found,) = dates.expressions(text, "it")
    assert (found.kind, found.resolve(None), found.is_relative) == (kind, value, not value)


def test_another_direction_may_be_tried() -> None:
    (found,) = dates.expressions("Domenica il sindaco.", "it")
    assert found.resolve(WEDNESDAY, "past") == "2024-04-14"
    assert found.resolve(WEDNESDAY, "future") == "2024-04-21"


def article(text: str, published: str) -> Article:
    return Article(
        key="k", origin="o", sha256="", language="it", published=published, blocks=(Block("paragraph", text),)
    )


@pytest.mark.parametrize("published", ["", "2024", "2024-04"])
def test_relative_times_stay_open_without_a_day_of_publication(published: str) -> None:
    found = dates.find(article("Ieri il molo, chiuso dal 2018, è stato aperto.", published))
    assert [(one.value, one.by) for one in found] == [("", "relative-day"), ("2018/..", "since")]


def test_times_count_from_the_day_of_publication() -> None:
    found = dates.find(article("Ieri il molo è stato aperto.", "2024-03-01"))
    assert [one.value for one in found] == ["2024-02-29"]
