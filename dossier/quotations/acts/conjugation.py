"""The forms in which a verb tells in news that somebody speaks or spoke: third persons, participles, gerund."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple


class Form(NamedTuple):
    """A form and what it is: s and p are finite (singular, plural), t a participle, g a gerund, i an infinitive,
    c one with its object ("(a) dirlo (è)")."""

    words: str
    kinds: str


Irregular = Mapping[str, Any]

_ITALIAN = {
    "are": {
        "present": ["a", "ano"], "imperfect": ["ava", "avano"], "past": ["ò", "arono"],
        "participle": ["ato", "ata", "ati", "ate"], "gerund": ["ando"],
    },
    "ere": {
        "present": ["e", "ono"], "imperfect": ["eva", "evano"], "past": ["é", "erono"],
        "participle": ["uto", "uta", "uti", "ute"], "gerund": ["endo"],
    },
    "ire": {
        "present": ["isce", "iscono"], "imperfect": ["iva", "ivano"], "past": ["ì", "irono"],
        "participle": ["ito", "ita", "iti", "ite"], "gerund": ["endo"],
    },
}  # fmt: skip
"""Endings of regular verbs, singular before plural; irregular ones are told by their language's table."""

_KINDS = {"present": "sp", "imperfect": "sp", "past": "sp", "participle": "tttt", "gerund": "g"}


def italian(verb: str, irregular: Irregular) -> Iterator[Form]:
    """The forms of an Italian verb, with the words that belong to it.

    >>> [form.words for form in italian("rendere noto", {"past": ["rese", "resero"], "participle": ["reso"]})][:4]
    ['rendere noto', 'renderlo noto', 'rende noto', 'rendono noto']
    """
    word, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    root, endings = word[:-3], _ITALIAN.get(word[-3:], {})
    yield Form(word + tail, "i")
    yield Form(f"{word[:-1]}lo{tail}", "c")
    for tense, kinds in _KINDS.items():
        told = irregular.get(tense)
        forms = told if told is not None else [root + ending for ending in endings.get(tense, ())]
        for form, kind in zip(forms, kinds, strict=False):
            yield Form(form + tail, kind)


def english(verb: str, irregular: Irregular) -> Iterator[Form]:
    """The forms of an English verb; its bare form is a plural and an infinitive, its past often a participle too.

    >>> [form.words for form in english("argue", {})]
    ['argue', 'argues', 'argued', 'argued', 'arguing']
    """
    word, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    root = word.removesuffix("e")
    ends_hissing = word.endswith(("s", "sh", "ch", "x", "o"))
    past = irregular.get("past", f"{root}ed")
    yield Form(word + tail, "pi")
    yield Form(irregular.get("present", f"{word}{'es' if ends_hissing else 's'}") + tail, "s")
    yield Form(past + tail, "sp")
    yield Form(irregular.get("participle", past) + tail, "t")
    yield Form(irregular.get("gerund", f"{root if word[-2:] != 'ee' else word}ing") + tail, "g")


CONJUGATIONS = {"it": italian, "en": english}
