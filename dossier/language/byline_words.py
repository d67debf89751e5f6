"""Words of bylines that are no names: what leads to the names, and where they end."""

from __future__ import annotations

import re
from functools import cache

from dossier.language.data import byline_cues, caption_cues, cues_of_change, cues_of_publication, entries
from dossier.language.dates import is_month
from dossier.language.person_names import is_no_name

CUE_LETTERS = 4
"""A shorter word that leads to a date or a picture may be of another language, and of a name."""

_SIGN = r"\s*[:：=●;]"
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z][^\W\d_A-Z]+\W*$)")
"""Between a name and a word with a capital that touches it: "Ann GreenMay 3"."""

_FIGURE = re.compile(r"(?:^|(?<=[\s\w]))\d")


def is_cue(text: str) -> bool:
    """Whether a line is a cue and nothing else: the names stand in the next one.

    >>> is_cue("Written by:"), is_cue("By Ann Green")
    (True, False)
    """
    return text.casefold().strip(" :") in _cues()


@cache
def cues(*lists: str) -> re.Pattern[str]:
    """A cue of these word lists with what stands between it and the names: a colon or a space, as its entry has it."""
    words = {word for name in lists for word in entries(name) if word[-1].isascii() or word[-1].isalpha()}
    forms = "|".join(
        re.escape(word[:-1]) + ":" if word[-1] == ":" else f"{re.escape(word)}(?:{_SIGN}|\\s)"
        for word in _longest_first(words)
    )
    first = re.escape("".join(sorted({word[0] for word in words})))  # looked at before all cues are tried
    return re.compile(rf"\b(?=[{first}])(?:{forms})\s*(?=\S)", re.IGNORECASE)


def before_the_rest(text: str) -> str:
    """What stands before dates, pictures, and those who did something else.

    >>> before_the_rest("Ann Green Dec 3 min read"), before_the_rest("Ann Green on May 3"), before_the_rest("Ann Green")
    ('Ann Green', 'Ann Green', 'Ann Green')
    >>> before_the_rest("Ann Green Last updated today"), before_the_rest("Ann GreenMay 3")
    ('Ann Green', 'Ann Green')
    """
    text = _rest().split(text, maxsplit=1)[0]
    figure = _FIGURE.search(text)
    if figure is None:
        return text
    words = text[: figure.start()].split()
    while words and (_ends_in_month(words[-1]) or words[-1].islower()):
        words[-1:] = _GLUED.split(words[-1])[:-1]
    return " ".join(words)


def _ends_in_month(word: str) -> bool:
    return is_month(_GLUED.split(word)[-1].strip(".,").lower())


@cache
def _cues() -> frozenset[str]:
    return frozenset(cue.casefold().rstrip(" :") for cue in byline_cues())


@cache
def _rest() -> re.Pattern[str]:
    """What leads to a date, a picture or another's work; a word of dates may be glued to the name as well."""
    dates = (*cues_of_change(), *cues_of_publication())
    labels = (label for label in entries("byline_labels.txt") if " " in label)
    captions = (word if " " in word or is_no_name(word) else f"{word}:" for word in caption_cues())  # "Ann Bron"
    spaced = _one_of({word for word in (*dates, *captions, *labels) if len(word) >= CUE_LETTERS})
    glued = _one_of({word.capitalize() for word in dates if len(word) >= CUE_LETTERS})
    ends = r"(?![^\W\d_])"
    return re.compile(rf"\s+(?=(?i:(?:last\s+|first\s+)?{spaced}{ends}))|(?<=[^\W\d_])(?={glued}{ends})")


def _one_of(words: set[str]) -> str:
    first = re.escape("".join(sorted({word[0] for word in words})))
    return f"(?=[{first}])(?:{'|'.join(map(re.escape, _longest_first(words)))})"


def _longest_first(words: set[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))
