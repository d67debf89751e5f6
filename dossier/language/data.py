"""The data of each language, read from its folder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import yaml

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C is ten times as fast, and not everywhere."""

LANGUAGES = ("en", "it")
"""The languages whose words we have; of others there are at most the words that stand in a page's head (folders
beside these), and texts in them are published without what needs more."""


def text(language: str, name: str) -> str:
    return resources.files(__package__).joinpath(language, name).read_text("utf-8")


@cache
def lines(language: str, name: str) -> frozenset[str]:
    """The entries of a word list: one a line, `#` begins a comment."""
    rows = (row.partition("#")[0].strip() for row in text(language, name).splitlines())
    return frozenset(row for row in rows if row)


@cache
def entries(name: str) -> frozenset[str]:
    """The entries of the word lists of this name, of every language that has one, those without other data too."""
    folders = (folder for folder in resources.files(__package__).iterdir() if folder.joinpath(name).is_file())
    return frozenset[str]().union(*(lines(folder.name, name) for folder in folders))


def judged_languages() -> tuple[str, ...]:
    """The languages that texts are judged by: those with a list of their commonest small words."""
    return languages_with("stopwords.txt")


def languages_with(name: str) -> tuple[str, ...]:
    """The languages whose folder has a file of this name."""
    folders = resources.files(__package__).iterdir()
    return tuple(sorted(folder.name for folder in folders if folder.joinpath(name).is_file()))


def stop_words(language: str) -> frozenset[str]:
    return lines(language, "stopwords.txt")


def is_small_word(word: str) -> bool:
    """Whether a word is an article, preposition or the like in any language we know (ai, us, who)."""
    return word in _small_words()


@cache
def _small_words() -> frozenset[str]:
    return frozenset().union(*map(stop_words, LANGUAGES))


def abbreviations(language: str) -> frozenset[str]:
    """Words whose full stop does not end a sentence, without that stop, in lower case."""
    return lines(language, "abbreviations.txt") if language in LANGUAGES else frozenset()


@cache
def acronyms() -> frozenset[str]:
    """Words that stay in capitals in every text, of all languages together."""
    return frozenset().union(*(lines(language, "acronyms.txt") for language in LANGUAGES))


def places(language: str) -> frozenset[str]:
    """Cities and regions as texts in a language write them; none where we have no list of it."""
    return lines(language, "places.txt") if language in LANGUAGES else frozenset()


@cache
def byline_cues() -> tuple[str, ...]:
    """What stands before the names of those who wrote ("di", "by"), in all languages, the longest first."""
    return _all_languages("bylines.txt")


@cache
def newsrooms() -> tuple[str, ...]:
    """What stands in the place of such a name ("Redazione", "Reuters"), in all languages, the longest first."""
    return _all_languages("newsrooms.txt")


@cache
def roles_of_writers() -> frozenset[str]:
    """What those who write are called ("inviato", "reporter"), in all languages."""
    return frozenset(_all_languages("roles.txt"))


@cache
def cues_of_change() -> tuple[str, ...]:
    """What says that a date is the one of a later change ("aggiornato"), in all languages, the longest first."""
    return _all_languages("updated.txt")


@cache
def cues_of_publication() -> tuple[str, ...]:
    """What says that a date is the one of publication ("published"), in all languages, the longest first."""
    return _all_languages("published.txt")


@cache
def caption_cues() -> tuple[str, ...]:
    """What stands before the words on a picture ("foto"), in all languages, the longest first."""
    return _all_languages("captions.txt")


def _all_languages(name: str) -> tuple[str, ...]:
    """A word list of every folder that has one: the head of a page may be in another language than we analyse."""
    entries = frozenset[str]()
    for folder in sorted(resources.files(__package__).iterdir(), key=lambda folder: folder.name):
        if folder.joinpath(name).is_file():
            entries |= lines(folder.name, name)
    return tuple(sorted(entries, key=lambda entry: (-len(entry), entry)))


@cache
def junk_phrases() -> Mapping[str, Mapping[str, Mapping[str, tuple[str, ...]]]]:
    """What sites write round their articles: language → reason → {"is": …, "begins": …, "has": …}.

    More languages have such a list than have a folder with everything.
    """
    folders = (folder for folder in resources.files(__package__).iterdir() if folder.joinpath("junk.yml").is_file())
    return {
        folder.name: {
            reason: {how: tuple(phrases.get(how, ())) for how in ("is", "begins", "has")}
            for reason, phrases in yaml.load(text(folder.name, "junk.yml"), Loader).items()
        }
        for folder in sorted(folders, key=lambda folder: folder.name)
    }


def hyphen_prefixes() -> frozenset[str]:
    """First parts of words that keep their hyphen at the end of a line (sino-russo), in all languages."""
    return _hyphenation("prefixes")


def hyphen_conjunctions() -> frozenset[str]:
    """What may follow a hyphen that stands for a word to come (pre- and post-war), in all languages."""
    return _hyphenation("conjunctions")


def unfinished_words() -> frozenset[str]:
    """Words that close neither a sentence nor a headline (the, and), in all languages."""
    return _hyphenation("unfinished")


@cache
def _hyphenation(name: str) -> frozenset[str]:
    tables = (yaml.safe_load(text(language, "hyphenation.yml")) for language in LANGUAGES)
    return frozenset(word for table in tables for word in table[name])
