"""Fields that only the text gives away, with the rule that told them."""

from __future__ import annotations

import pytest

from dossier.cleaning.fields import tell_language
from dossier.model import Article, Block

ITALIAN = "Il capitano della nave ha detto che la notte era lunga e che il mare non era mai stato così alto per loro."
ENGLISH = "The captain of the ship said that the night was long and that the sea had never been so high for them."


def article(text: str, language: str = "") -> Article:
    return Article(key="k", origin="o", sha256="", blocks=(Block("paragraph", text),), language=language)


@pytest.mark.parametrize(
    ("text", "language"), [pytest.param(ITALIAN, "it", id="italian"), pytest.param(ENGLISH, "en", id="english")]
)
def test_the_language_is_told_by_small_words_and_marked_as_inferred(text: str, language: str) -> None:
    told = tell_language(article(text))
    assert told.language == language
    (judged,) = told.inferred
    assert (judged.field, judged.value, judged.rule) == ("language", language, "small-words")
    assert 0 < judged.confidence < 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(ITALIAN, "en", id="stated-by-the-clipping"),
        pytest.param("Nave, porto.", "", id="too-short"),
        pytest.param(
            "Das Schiff kam nach einer langen Nacht auf dem Meer endlich wieder in den Hafen zurück.", "", id="other"
        ),
        pytest.param("", "", id="nothing"),
    ],
)
def test_what_is_stated_or_unclear_stays(text: str, language: str) -> None:
    given = article(text, language)
    assert tell_language(given) == given
