"""Whether words of a text are written as a name is: capitals and accents, as editors change them."""

from __future__ import annotations

import re

from dossier.language import is_small_word
from dossier.matching.folding import unaccented

SHOUT = 3
"""Words of fewer letters are not taken for a name because they stand in capitals (US, us)."""

ACCENT = 5
"""Shorter words agree to the letter (Lì is not Li); in longer ones writers leave accents out (Erdogan, Erdoğan)."""

_PARTS = re.compile(r"[\s'-]+")


def agrees(name: str, words: str, *, starts_sentence: bool, may_be_small: bool = False) -> bool:
    """Whether `words` of a text are `name`, given that they are the same without case and accents.

    Every word keeps its capitals, but for these: words of three letters and more may stand in capitals, unless they
    are small words of a language; a word of a longer name may have a capital of its own; so may the first of a
    sentence; a common noun of a longer name may be small where another keeps its capital (`may_be_small`). An
    acronym may be written as a name is (Nato, Epl), other than at the beginning of a sentence.

    >>> agrees("Cina", "CINA", starts_sentence=False), agrees("Cina", "cina", starts_sentence=True)
    (True, False)
    >>> agrees("Unione europea", "Unione Europea", starts_sentence=False)
    True
    >>> agrees("Ministero della Difesa", "ministero della Difesa", starts_sentence=False, may_be_small=True)
    True
    >>> agrees("WHO", "Who", starts_sentence=True), agrees("NATO", "Nato", starts_sentence=False)
    (False, True)
    """
    if name == words:
        return True
    names, given = _PARTS.split(name), _PARTS.split(words)
    if len(names) != len(given) or not all(map(_same_accents, names, given)):
        return False
    pairs = [(unaccented(one), unaccented(other)) for one, other in zip(names, given, strict=True)]
    if len(pairs) == 1:
        return _single(*pairs[0], starts_sentence)
    shouted = all(other == one.upper() for one, other in pairs)
    return shouted or (
        all(_in_a_row(*pair, may_be_small) for pair in pairs) and _keeps_a_capital(pairs, starts_sentence)
    )


def _same_accents(name: str, word: str) -> bool:
    return len(name) >= ACCENT or name.casefold() == word.casefold()


def _single(name: str, word: str, starts_sentence: bool) -> bool:
    if name == word:
        return True
    if word == name.upper():
        return len(word) >= SHOUT and not is_small_word(name) and any(map(str.isalpha, name))
    if name.isupper():
        return word == name.capitalize() and len(name) >= SHOUT and not starts_sentence
    return starts_sentence and name.islower() and word == name.capitalize()


def _in_a_row(name: str, word: str, may_be_small: bool) -> bool:
    """A word of a longer name: as it is, with a capital of its own, in capitals, or small where that may be."""
    if word in (name, name[:1].upper() + name[1:]) or (word == name.upper() and len(word) >= SHOUT):
        return True
    return may_be_small and word == name.lower() and name == name.capitalize()


def _keeps_a_capital(pairs: list[tuple[str, str]], starts_sentence: bool) -> bool:
    """Whether one word at least has its capital as in the name, for no other reason than that."""
    kept = [name[:1].isupper() and word[:1].isupper() for name, word in pairs]
    if all(not name[:1].isupper() for name, _ in pairs):
        return True
    return any(kept[1:] if starts_sentence and pairs[0][0][:1].isupper() and not all(kept) else kept)
