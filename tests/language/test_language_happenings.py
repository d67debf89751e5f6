"""Which words tell what happened, by classes that mean the same in every language."""

from __future__ import annotations

import pytest
import yaml

from dossier.language.data import LANGUAGES, Loader, text
from dossier.language.happenings import happening


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        pytest.param("it", "nominata", {"office"}, id="it-appointed"),
        pytest.param("it", "dimissioni", {"office"}, id="it-resignation"),
        pytest.param("it", "carica", {"office", "holding"}, id="it-office"),
        pytest.param("it", "incontrato", {"meeting"}, id="it-met"),
        pytest.param("it", "porto", set(), id="it-harbour"),
        pytest.param("en", "appointed", {"office"}, id="en-appointed"),
        pytest.param("en", "met", {"meeting"}, id="en-met"),
        pytest.param("en", "sanctions", {"sanctions"}, id="en-sanctions"),
        pytest.param("en", "harbour", set(), id="en-harbour"),
        pytest.param("de", "gewählt", set(), id="no-words-of-the-language"),
    ],
)
def test_a_word_tells_what_happened(language: str, word: str, expected: set[str]) -> None:
    assert happening(word, language) == expected


def test_every_language_has_the_same_classes_and_words_of_each_in_small_letters() -> None:
    tables = [yaml.load(text(language, "happenings.yml"), Loader) for language in LANGUAGES]
    assert all(list(table) == list(tables[0]) for table in tables)
    for table in tables:
        assert all(words and all(word.islower() and word.isalpha() for word in words) for words in table.values())
