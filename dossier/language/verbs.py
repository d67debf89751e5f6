"""Finite verbs of a text with their tense, as far as their form alone is sure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

import yaml

from dossier.language.data import LANGUAGES, Loader, text
from dossier.language.word_bounds import plain_apostrophes
from dossier.model import Span

Tense = Literal["past", "present", "future", "conditional"]

CLAUSE = 6
"""So many words before a verb may tell that it is an infinitive."""

TEXTS_KEPT = 256
"""Answers that are kept: times, quotations and statements ask for the same sentences."""

REACH = 3
"""So many words behind its auxiliary a participle may stand ("ha poi anche detto")."""

_WORD = re.compile(r"[^\W\d_]+")
_PARTICIPLE = {
    "it": re.compile(r".{2,}[aiu]t[oaie]"),
    "en": re.compile(r".{2,}ed"),
}


class Verb(NamedTuple):
    """A verb with its auxiliary, and when it tells that something happens."""

    span: Span
    tense: Tense


@dataclass(frozen=True, slots=True, eq=False)
class Forms:
    """The verbs of a language; `finite` and `auxiliary` are forms with their tense."""

    language: str
    finite: Mapping[str, Tense]
    auxiliary: Mapping[str, Tense]
    endings: tuple[tuple[str, Tense], ...]
    lists: Mapping[str, frozenset[str]]
    participle: re.Pattern[str]

    def is_participle(self, word: str) -> bool:
        if word in self.lists["no_participles"]:
            return False
        listed = self.lists["participles"]
        masculine = word[:-1] + "o" if self.language == "it" and word[-1:] in "aie" else word
        return word in listed or masculine in listed or bool(self.participle.fullmatch(word))


@lru_cache(maxsize=TEXTS_KEPT)
def finite_verbs(text: str, language: str) -> tuple[Verb, ...]:
    """The verbs of a sentence that have a tense, in order; none in a language we have no words of.

    Without a tagger it leans to what is sure: auxiliaries, irregular forms and clear endings. Many a present is
    missed (a form like "porta" is a noun as well). A passive of now ("è previsto") is present, "è arrivato" past.

    >>> [verb.tense for verb in finite_verbs("Ha detto che partirà, ma era tardi.", "it")]
    ['past', 'future', 'past']
    >>> [verb.tense for verb in finite_verbs("He said they will meet; she would go.", "en")]
    ['past', 'future', 'conditional']
    """
    if language not in LANGUAGES:
        return ()
    forms = forms_of(language)
    words = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(plain_apostrophes(text).lower())]
    found: list[Verb] = []
    at = 0
    auxiliary, stems = forms.auxiliary, forms.lists["past_stems"]
    while at < len(words):
        word = words[at][2]
        if word not in auxiliary and word not in stems and tense_of(word, language) is None:  # most words
            at += 1
            continue
        tense, length = _verb_at(forms, words, at)
        if tense:
            found.append(Verb(Span(words[at][0], words[at + length - 1][1]), tense))
        at += max(1, length)
    return tuple(found)


def _verb_at(forms: Forms, words: list[tuple[int, int, str]], at: int) -> tuple[Tense | None, int]:
    """The tense of the verb that begins here, and of how many words it is."""
    word = words[at][2]
    auxiliary = forms.auxiliary.get(word)
    if auxiliary is not None:
        length = _with_participle(forms, words, at)
        return _of_group(forms, auxiliary, words, at, length), length
    tense = tense_of(word, forms.language)
    if not tense:
        return (_past_of_stem(forms, words, at) if word in forms.lists["past_stems"] else None), 1
    if at and _stands_with_a_noun(forms, word, words[at - 1][2]):
        return None, 1
    if tense == "past" and word in forms.lists["past_to"] and at + 1 < len(words) and words[at + 1][2] == "to":
        return "conditional", 1  # "hoped to finish by Monday" is as "would finish"
    return ("future" if tense == "present" and _is_still_to_come(forms, words, at, 0) else tense), 1


def _with_participle(forms: Forms, words: list[tuple[int, int, str]], at: int) -> int:
    """How many words an auxiliary takes with its participle; 1 where none follows."""
    length = 1
    for further in range(1, REACH + 1):
        if at + further >= len(words):
            break
        word = words[at + further][2]
        if forms.is_participle(word):
            length = further + 1
        elif word not in forms.lists["between"]:
            break
    return length


def _of_group(forms: Forms, auxiliary: Tense, words: list[tuple[int, int, str]], at: int, length: int) -> Tense:
    """The tense of an auxiliary with its participle: "ha detto" and "è arrivato" are past, "è previsto" is not."""
    word = words[at][2]
    if auxiliary == "present" and _is_still_to_come(forms, words, at, length):
        return "future"
    if auxiliary != "present" or length == 1:
        return auxiliary
    if word in forms.lists["have"]:
        return "past"
    before = words[at - 1][2] if at else ""
    group = {words[n][2] for n in range(at + 1, at + length)}
    masculine = {one[:-1] + "o" for one in group} if forms.language == "it" else group
    went = masculine & forms.lists["past_with_be"]
    return "past" if went or (before in forms.lists["reflexive"]) else "present"


def _is_still_to_come(forms: Forms, words: list[tuple[int, int, str]], at: int, length: int) -> bool:
    """ "Is to meet", "are due to open", "is expected to", "plans to": an infinitive that has yet to happen."""
    near = [word for _, _, word in words[at : at + length + 2]]
    return any(word == "to" and near[n] in forms.lists.get("future_to", ()) for n, word in enumerate(near[1:]))


def _past_of_stem(forms: Forms, words: list[tuple[int, int, str]], at: int) -> Tense | None:
    """ "The mayor shut the pier": a past that is like its stem, where one person or thing does it.

    Not behind an auxiliary or a verb that has an infinitive behind its object ("let the mayor shut it").
    """
    if not at:
        return None
    before = [word for _, _, word in words[max(0, at - CLAUSE) : at]]
    if before[-1] not in forms.lists["one"] and not (
        len(before) > 1 and before[-2] in forms.lists["of_one"] and not before[-1].endswith("s")
    ):
        return None
    return None if any(word in forms.auxiliary or word in forms.lists["with_stem"] for word in before) else "past"


def _stands_with_a_noun(forms: Forms, word: str, before: str) -> bool:
    """A form that is no verb here: a participle before its noun ("the proposed law"), a noun ("le vendette")."""
    if word in forms.lists["also_nouns"]:
        return before in forms.lists["nouns_behind"]
    return before in forms.lists.get("not_behind", ()) and word.endswith("ed")


@lru_cache(maxsize=16_384)
def tense_of(word: str, language: str) -> Tense | None:
    """The tense of a form that is no auxiliary."""
    forms = forms_of(language)
    if word in forms.finite:
        return forms.finite[word]
    if word in forms.lists["no_verbs"] or (
        word.endswith(tuple(forms.lists["no_endings"])) and word not in forms.lists["imperfect_of_stems"]
    ):
        return None
    if word.endswith(("erò", "irò")) and word not in forms.lists["past_first"]:
        return "future"
    return next(
        (tense for ending, tense in forms.endings if word.endswith(ending) and len(word) > len(ending) + 1), None
    )


@cache
def forms_of(language: str) -> Forms:
    table: dict[str, Any] = yaml.load(text(language, "verbs.yml"), Loader)
    finite: dict[str, Tense] = {}
    tenses: tuple[Tense, ...] = ("present", "past", "future")
    for tense in tenses:
        finite |= dict.fromkeys(table[tense], tense)
    if language == "it":
        finite |= {f"{form[:-1]}ero": "past" for form in table["past"] if form.endswith("e")}
    endings = sorted(
        ((ending, tense) for tense, found in table["endings"].items() for ending in found), key=lambda one: -len(one[0])
    )
    auxiliary = {form: tense for tense, found in table["auxiliaries"].items() for form in found}
    lists = {name: frozenset(words) for name, words in table.items() if isinstance(words, list)}
    return Forms(language, finite, auxiliary, tuple(endings), lists, _PARTICIPLE[language])
