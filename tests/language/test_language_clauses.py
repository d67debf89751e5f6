"""The words that part sentences into clauses: read whole, in small letters, with no word lost to YAML."""

from __future__ import annotations

from dataclasses import fields

import pytest

from dossier.language.clauses import ClauseWords, clause_words
from dossier.language.data import LANGUAGES

NO_WORDS = {
    ("it", "determiners"),
    ("it", "possessives"),
    ("en", "first_persons"),
    ("en", "no_conditions"),
    ("en", "plural_participles"),
}
"""What a language has no words for."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_language_are_words_in_small_letters(language: str) -> None:
    words = clause_words(language)
    assert words is not None
    for one in fields(ClauseWords):
        listed = getattr(words, one.name)
        if isinstance(listed, bool):
            continue
        assert listed or (language, one.name) in NO_WORDS, one.name
        assert all(word == word.lower() and word.isalpha() for word in listed), one.name
        assert not {"true", "false", "none"} & set(listed), one.name


def test_of_other_languages_there_are_none() -> None:
    assert clause_words("de") is None
    assert clause_words("") is None


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("it", "inaugurato", True),
        ("it", "aperto", True),
        ("it", "porto", False),
        ("en", "signed", True),
        ("en", "red", False),
    ],
)
def test_a_participle_is_known_by_its_form(language: str, word: str, expected: bool) -> None:
    words = clause_words(language)
    assert words is not None
    assert words.is_participle(word) is expected
