"""What the world knows is found by its first word, however the words of a text are told apart."""

from __future__ import annotations

import pytest

from dossier.gazetteers import cities, country_names, known_names
from dossier.names.known import begins_known, is_known
from dossier.names.lexicon import lexicon
from dossier.names.tokens import Text


@pytest.mark.parametrize("language", ["it", "en", ""])
def test_every_known_name_of_several_words_begins_with_a_word_that_may_begin_one(language: str) -> None:
    words = lexicon(language)
    named = ((name, Text(f"{name} e altri", language).tokens) for name in sorted(known_names() | words.organisations))
    several = [(name, its) for name, its in named if its and its[0].start == 0 and its[0].word != name]
    assert len(several) > 1000
    assert [name for name, its in several if not begins_known(words, its[0].word)] == []


NOT_KNOWN = ("Portoblu", "Stati", "stati uniti", "Anna Verdi", "")


@pytest.mark.parametrize("name", NOT_KNOWN, ids=repr)
def test_what_is_not_known(name: str) -> None:
    assert not is_known(lexicon("it"), name)


def test_countries_cities_and_places_are_known_in_one_set() -> None:
    assert set(cities()) | set(country_names("ja")) | {"Toscana", "Black Sea"} <= known_names()
