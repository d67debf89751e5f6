"""The words of the pages: everything a page can say has its Italian, with the same places to fill."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

import dossier
from dossier.language import LANGUAGES, junk_phrases, words
from dossier.model import UNSEEN
from dossier.pages import _parts as parts
from dossier.pages._proofs import PLACES

PAGES = Path(dossier.__file__).parent / "pages"
PLACE = re.compile(r"\{(\w*)\}")


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call of `words(…)`, `words_of(…)(…)` and `….plural(…)` in the pages, with its file."""
    for path in sorted(PAGES.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and (_is_words(node.func) or _is_plural(node.func)):
                yield path.name, node


def _is_words(function: ast.expr) -> bool:
    return isinstance(function, ast.Name) and function.id == "words"


def _is_plural(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and function.attr == "plural"


def texts_in(node: ast.expr) -> set[str]:
    """The texts that an argument can be: a text, or one of two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return texts_in(node.body) | texts_in(node.orelse)
    return set()


SINGLE = {text for _, call in calls() if _is_words(call.func) for text in texts_in(call.args[0])}
PLURAL = {
    (one, many)
    for _, call in calls()
    if _is_plural(call.func)
    for one, many in zip(texts_in(call.args[0]), texts_in(call.args[1]), strict=True)
}
REASONS = sorted({reason for reasons in junk_phrases().values() for reason in reasons})

CONSTANTS = {
    *parts.RIGHTS.values(),
    *parts.FIXES.values(),
    *parts.RULES.values(),
    *parts.SPEECH_RULES.values(),
    *PLACES.values(),
    *(name for names in parts.ACTOR_KINDS.values() for name in names),
    *REASONS,
    "outside",
    "curator",
    "pagination",
    "caption",
    "Broader",
    "Narrower",
    "Related",
    "{role} from this date",
    "{role} until this date",
}
"""Texts that reach `words` by a name: the tables of _parts, the reasons of removal, loops of topics and timeline."""


def italian() -> dict[object, Message]:
    source = resources.files("dossier.language").joinpath("it", "messages.po").read_bytes()
    return {message.id: message for message in read_po(__import__("io").BytesIO(source), locale="it") if message.id}


def test_the_pages_are_searched_for_their_words() -> None:
    assert len(SINGLE) > 25
    assert len(PLURAL) > 4


@pytest.mark.parametrize("text", sorted(SINGLE | CONSTANTS))
def test_every_text_of_the_pages_has_an_italian_translation(text: str) -> None:
    message = italian().get(text)
    assert message is not None, f"add msgid {text!r} to language/it/messages.po"
    assert message.string
    assert not message.fuzzy


@pytest.mark.parametrize("pair", sorted(PLURAL), ids=lambda pair: pair[0])
def test_every_counted_text_of_the_pages_has_its_italian_forms(pair: tuple[str, str]) -> None:
    message = italian().get(pair)
    assert message is not None, f"add msgid {pair!r} to language/it/messages.po"
    assert len(message.string) == 2
    assert all(message.string)


@pytest.mark.parametrize("text", sorted(text for text in SINGLE | CONSTANTS if PLACE.search(text)))
def test_a_translation_has_the_places_of_its_text(text: str) -> None:
    message = italian()[text]
    assert sorted(PLACE.findall(str(message.string))) == sorted(PLACE.findall(text))


@pytest.mark.parametrize("pair", sorted(PLURAL), ids=lambda pair: pair[0])
def test_counted_translations_have_no_place_that_the_text_lacks(pair: tuple[str, str]) -> None:
    one, many = italian()[pair].string
    assert set(PLACE.findall(one)) <= set(PLACE.findall(pair[0])) | {"n"}
    assert set(PLACE.findall(many)) == set(PLACE.findall(pair[1]))


def test_no_translation_is_left_of_a_text_that_no_page_says() -> None:
    assert {id_ for id_ in italian() if isinstance(id_, str)} <= SINGLE | CONSTANTS
    assert {id_ for id_ in italian() if isinstance(id_, tuple)} <= PLURAL


def test_every_call_of_words_gives_its_text_plainly_or_from_a_known_table() -> None:
    """A text put together at run time could not be translated; the names below are covered by CONSTANTS."""
    known = {
        "parts.ACTOR_KINDS",
        "parts.RIGHTS",
        "ACTOR_KINDS",
        "RIGHTS",
        "parts.FIXES",
        "parts.RULES",
        "parts.SPEECH_RULES",
        "reason",
        "name",
        "text",
    }
    for file, call in calls():
        argument = call.args[0]
        if not texts_in(argument):
            said = ast.unparse(argument)
            assert said.split("[")[0] in known, f"{file}:{call.lineno}: words({said})"


def test_reasons_of_removal_that_readers_see_have_words() -> None:
    for reason in {*REASONS, "outside"} - UNSEEN:
        assert words("it")(reason)


def test_english_and_unknown_languages_say_the_text_itself() -> None:
    for language in ("en", "xx"):
        assert words(language)("Actors") == "Actors"
        assert words(language)("read on {date}", date="1 May") == "read on 1 May"


@pytest.mark.parametrize(
    ("language", "n", "said"),
    [
        pytest.param("it", 1, "1 articolo", id="italian-one"),
        pytest.param("it", 2, "2 articoli", id="italian-many"),
        pytest.param("it", 0, "0 articoli", id="italian-none"),
        pytest.param("it", 12345, "12.345 articoli", id="italian-thousands"),
        pytest.param("en", 12345, "12,345 articles", id="english-thousands"),
        pytest.param("xx", 12345, "12,345 articles", id="unknown-language"),
        pytest.param("en", 1, "1 article", id="english-one"),
        pytest.param("en", 0, "0 articles", id="english-none"),
    ],
)
def test_numbers_choose_their_form(language: str, n: int, said: str) -> None:
    assert words(language).plural("{n} article", "{n} articles", n) == said


def test_values_are_filled_in_once_and_braces_in_them_are_words() -> None:
    assert words("it")("also: {names}", names="{one}") == "anche: {one}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["stopwords.txt", "abbreviations.txt"])
def test_word_lists_are_in_small_letters_without_doubles(language: str, name: str) -> None:
    rows = resources.files("dossier.language").joinpath(language, name).read_text("utf-8").splitlines()
    listed = [row.partition("#")[0].strip() for row in rows if row.partition("#")[0].strip()]
    assert listed
    assert sorted(set(listed)) == sorted(listed)
    assert [entry for entry in listed if entry != entry.lower()] == []
