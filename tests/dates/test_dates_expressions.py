"""Every kind of expression of time, and what only looks like one, in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from date_rows import ENGLISH, ENGLISH_WITHOUT, ITALIAN, ITALIAN_WITHOUT, Row

from dossier import dates, edtf

WEDNESDAY = date(2024, 4, 17)
ALL = [("it", row) for row in (*ITALIAN, *ITALIAN_WITHOUT)] + [("en", row) for row in (*ENGLISH, *ENGLISH_WITHOUT)]


@pytest.mark.parametrize(("language", "row"), ALL, ids=[f"{language}-{row[0]}" for language, row in ALL])
def test_times_of_a_sentence(language: str, row: Row) -> None:
    _, text, told = row
    found = dates.expressions(text, language)
    assert tuple((text[slice(*one.span)], one.resolve(WEDNESDAY)) for one in found) == told
    assert all(edtf.is_valid(value) for _, value in told if value)
