"""Where one is on a site."""

from __future__ import annotations

import pytest

from dossier.cleaning import head


@pytest.mark.parametrize(
    "trail",
    [
        pytest.param("Home > Esteri > Asia", id="angles"),
        pytest.param("Home › Esteri", id="single-angles"),
        pytest.param("Home » Esteri » Asia orientale", id="double-angles"),
        pytest.param("Home → Esteri", id="arrow"),
        pytest.param("Home / Esteri", id="stroke"),
        pytest.param("IT | EN | FR", id="languages"),
        pytest.param("Home>Esteri", id="no-space"),
    ],
)
def test_short_names_with_strokes_between_are_a_crumb_trail(trail: str) -> None:
    assert head.is_crumb_trail(trail)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Esteri", id="one-name"),
        pytest.param("e/o", id="stroke-without-spaces"),
        pytest.param("Mosca – Pechino: chi guida", id="dash"),
        pytest.param("Ore 10/12", id="figures"),
        pytest.param("La flotta torna nel porto di casa | Il Corriere", id="long-part"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_lines_are_no_crumb_trail(line: str) -> None:
    assert not head.is_crumb_trail(line)
