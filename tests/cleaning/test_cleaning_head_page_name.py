"""The name of a page without the site's."""

from __future__ import annotations

import pytest

from dossier.cleaning.head.page_name import without_site


@pytest.mark.parametrize(
    ("name", "words", "title"),
    [
        pytest.param("La flotta torna nel porto - Cronaca - La Testata", "", "La flotta torna nel porto", id="behind"),
        pytest.param("La Testata: la flotta torna nel porto", "", "La Testata: la flotta torna nel porto", id="colon"),
        pytest.param("La Testata | La flotta torna nel porto", "", "La flotta torna nel porto", id="before"),
        pytest.param(
            "Mosca – la flotta torna nel suo porto", "mosca", "Mosca – la flotta torna nel suo porto", id="of-the-text"
        ),
        pytest.param("La Testata", "", "La Testata", id="nothing-else"),
    ],
)
def test_the_sites_parts_leave_the_name_of_a_page(name: str, words: str, title: str) -> None:
    assert without_site(name, set(words.split())) == title
