"""The words of a line, in any script: how many, which, and how many of them a text has too."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dossier.language import UNSPACED, is_small_word
from dossier.memo import per_line

SIGNS_PER_WORD = 2.5
"""Scripts without spaces put about so many signs into what other languages write as a word."""

ROOT_LETTERS = 6
"""Words are held to be the same by so many first letters: inflection changes the end."""

LONG_LETTERS = 9
"""A longer word says no more than one of so many letters."""

FEWEST_TO_PROVE = 8.0
"""What the words of a line weigh together at least, for its share to prove much: two or three that mean something."""

_TOKEN = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")
_ASCII_TOKEN = re.compile("[a-z0-9]+")
"""The same tokens in a text of ASCII without capitals, found in half the time."""
_SIGN = re.compile(f"[{UNSPACED}]")


def any_of(phrases: Iterable[str]) -> str:
    """The regular expression for one of these phrases; it looks at the first letter before it tries them all.

    >>> any_of(["by", "words by"])
    '(?=[bw])(?:by|words\\\\ by)'
    """
    listed = tuple(phrases)
    first = "".join(sorted({phrase[0] for phrase in listed}))
    return f"(?=[{re.escape(first)}])(?:{'|'.join(map(re.escape, listed))})"


@per_line
def word_count(text: str) -> float:
    """How many words a text has, signs of scripts without spaces counted for what they say.

    >>> word_count("due parole"), word_count("日本の首都は東京だ。")
    (2, 4.6)
    """
    if not is_unspaced(text):
        return len(text.split())
    rest, signs = _SIGN.subn("", text)
    return signs / SIGNS_PER_WORD + len(rest.split())


@per_line
def tokens(text: str) -> tuple[str, ...]:
    """The words of a text without case; each sign of a script without spaces by itself.

    >>> tokens("L’Ucraina, 2 anni dopo")
    ('l', 'ucraina', '2', 'anni', 'dopo')
    """
    pattern = _ASCII_TOKEN if text.isascii() else _TOKEN
    return tuple(pattern.findall(text.casefold()))


@per_line
def token_set(text: str) -> frozenset[str]:
    """The same words, each once."""
    return frozenset(tokens(text))


def is_in_capitals(text: str) -> bool:
    """Whether a line is written in capitals, in a script that has them.

    >>> is_in_capitals("I NUMERI DEL 2023"), is_in_capitals("NATOの新しい方針")
    (True, False)
    """
    if not text.isupper():
        return False
    if text.isascii():
        return True
    letters = [char for char in text if char.isalpha()]
    return 2 * sum(char.lower() != char for char in letters) > len(letters)


def has_tokens(text: str) -> bool:
    """Whether a text has words at all."""
    return text[:1].isalnum() or _TOKEN.search(text.casefold()) is not None


def is_unspaced(text: str) -> bool:
    """Whether a text has signs of a script that puts no spaces between words."""
    return not text.isascii() and _SIGN.search(text) is not None


def roots(texts: Iterable[str]) -> frozenset[str]:
    """The beginnings of all words of these texts."""
    return frozenset([token[:ROOT_LETTERS] for text in texts for token in tokens(text)])


def share_of_text(line: Iterable[str], body: frozenset[str]) -> float:
    """How much of a line's words that mean something stands in a text, given its roots: 0 to 1.

    Long words weigh most; a line of few words can prove little.
    """
    there = whole = 0.0
    for token in line:
        if (len(token) > 2 or not token.isascii()) and not is_small_word(token):
            weight = 1.0 if is_unspaced(token) else min(len(token), LONG_LETTERS) - 2.0
            whole += weight
            if token[:ROOT_LETTERS] in body:
                there += weight
    return there / max(FEWEST_TO_PROVE, whole)
