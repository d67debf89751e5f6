"""What sites write round their articles, recognised in a line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise, product
from typing import Literal, NamedTuple

from dossier.language import UNSPACED, junk_phrases
from dossier.memo import per_line

How = Literal["is", "row", "begins", "has", ""]
Words = tuple[str, ...]

WORDS_OF_A_BEGINNING = 25
"""A longer line that begins like junk is prose that happens to begin so."""
WORDS_OF_A_LINE = 70
"""What lawyers and publicity write is long, but no longer than this; an article may quote them."""
WORDS_OF_A_ROW = 40

TURNS = frozenset({"comments", "cookies", "legal", "newsletter", "related"})
"""Reasons of lines that begin a part of the page which is no article."""

_WORD = re.compile(r"[^\W_]+(?:['.+&@-][^\W_]+)*")
_ASCII_WORD = re.compile(r"[a-z0-9]+(?:['.+&@-][a-z0-9]+)*")
"""The same words in a line of ASCII without capitals, found in less time."""
_ALNUM = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d[\d.,:]*[km]?")
_FRONT = re.compile(r"[\W_]+")
_UNSPACED = re.compile(f"[{UNSPACED}]")


class Known(NamedTuple):
    """A line that sites write: the reason to leave it out, and how it was recognised ("" for neither)."""

    reason: str
    how: How


UNKNOWN = Known("", "")


@per_line
def known(line: str) -> Known:
    """Which phrase of sites this line is, is a row of, begins with or holds.

    >>> known("↑ Back To Top"), known("Facebook Twitter Email"), known("34 Comments")
    (Known(reason='navigation', how='is'), Known(reason='sharing', how='row'), Known(reason='comments', how='is'))
    >>> known("Condividi su Facebook").how, known("Il ministro ha chiesto di condividere i dati.")
    ('is', Known(reason='', how=''))
    """
    folded = _folded(line)
    words = _words_of(folded)
    if not words:
        return UNKNOWN
    lists = _lists()
    if reason := lists.whole.get(words):
        return Known(reason, "is")
    if len(words) <= WORDS_OF_A_ROW and (row := _row(words, lists)):
        return Known(row[0], "row" if len(row) > 1 else "is")
    if len(words) <= WORDS_OF_A_BEGINNING and (reason := _beginning(folded, lists)):
        return Known(reason, "begins")
    if len(words) <= WORDS_OF_A_LINE and (reason := _held(line, words, lists)):
        return Known(reason, "has")
    return UNKNOWN


def reason_of(line: str) -> str:
    """Why this line is junk, in one word; "" when it is not known as such.

    >>> reason_of("skip to Main Content"), reason_of("Condividi su Facebook")
    ('navigation', 'sharing')
    """
    return known(line).reason


@per_line
def plain_line(line: str) -> str:
    """A line without case, arrows, bullets and punctuation at its ends."""
    plain = " ".join(line.casefold().replace("’", "'").split())
    end = next((at for at in range(len(plain), 0, -1) if plain[at - 1].isalnum()), 0)
    return _without_front(plain[:end])


def _without_front(line: str) -> str:
    front = _FRONT.match(line)
    return line[front.end() :] if front else line


class _Lists(NamedTuple):
    whole: Mapping[Words, str]
    languages: Mapping[Words, frozenset[str]]
    """Of each whole phrase, the languages that have it."""
    longest: Mapping[str, int]
    """By its first word, how many words the longest whole phrase has."""
    begins: Mapping[str, Sequence[tuple[str, str]]]
    """By their first word; by their first two signs where they begin with none, or put no spaces between words."""
    has: Mapping[Words, Sequence[tuple[Words, str]]]
    """By their first two words, or the one that they have."""
    signs: Sequence[tuple[str, str]]
    """What is held by lines of scripts that put no spaces between words."""


@cache
def _lists() -> _Lists:
    """The phrases of all languages, indexed; a phrase under two reasons counts for the first in this order.

    The frame of a page is often in another language than the article, so the lists are not kept apart.
    """
    whole: dict[Words, str] = {}
    languages: dict[Words, frozenset[str]] = defaultdict(frozenset)
    signs: list[tuple[str, str]] = []
    begins: dict[str, list[tuple[str, str]]] = defaultdict(list)
    has: dict[Words, list[tuple[Words, str]]] = defaultdict(list)
    order = ("comments", "cookies", "newsletter", "legal", "advertising", "sharing", "related", "navigation")
    for reason, (language, reasons) in product(order, junk_phrases().items()):
        phrases = reasons.get(reason, {"is": (), "begins": (), "has": ()})
        for phrase in phrases["is"]:
            whole.setdefault(_words(phrase), reason)
            languages[_words(phrase)] |= {language}
        for phrase in phrases["begins"]:
            begins[_first_word(_folded(phrase))].append((_folded(phrase), reason))
        for phrase in phrases["has"]:
            if _UNSPACED.search(phrase):
                signs.append((phrase, reason))
            else:
                has[_words(phrase)[:2]].append((_words(phrase), reason))
    longest: dict[str, int] = {}
    for words in whole:
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return _Lists(whole, languages, longest, begins, has, signs)


def _words(line: str) -> Words:
    return _words_of(_folded(line))


def _words_of(folded: str) -> Words:
    return tuple((_ASCII_WORD if folded.isascii() else _WORD).findall(folded))


def _folded(line: str) -> str:
    """Without case, in Turkish too (where I and İ are two letters), and with plain apostrophes."""
    if line.isascii():
        return line.lower()
    return line.casefold().replace("’", "'").replace("ı", "i").replace("i\u0307", "i")


def _row(words: Words, lists: _Lists) -> list[str]:
    """The reasons of the phrases that the line is made of, numbers aside; none where a word is left over.

    The phrases are of one language, and English ones beside it: words of several make up any sentence.
    """
    reasons: list[str] = []
    of_one = None
    at = 0
    while at < len(words):
        if words[at][0].isdigit() and _NUMBER.fullmatch(words[at]):
            at += 1
            continue
        longest = range(min(lists.longest.get(words[at], 0), len(words) - at), 0, -1)
        phrase = next((words[at : at + n] for n in longest if words[at : at + n] in lists.whole), ())
        if not phrase:
            return []
        if "en" not in (languages := lists.languages[phrase]):
            of_one = languages if of_one is None else of_one & languages
            if not of_one:
                return []
        reasons.append(lists.whole[phrase])
        at += len(phrase)
    return reasons


def _beginning(folded: str, lists: _Lists) -> str:
    plain = folded.strip()
    if plain.startswith(("©", "ⓒ")):
        return "legal"
    for start in (plain,) if plain[0].isalnum() else (plain, _without_front(plain)):
        for key in (_first_word(start), start[:2]):
            for phrase, reason in lists.begins.get(key, ()):
                if start.startswith(phrase) and _ends_there(start, phrase):
                    return reason
    return ""


def _first_word(line: str) -> str:
    """What a line in small letters begins with up to its first sign; its first two signs where that is none of a word.

    >>> _first_word("tags: mare"), _first_word("©2024"), _first_word("著作権")
    ('tags', '©2', '著作')
    """
    match = _ALNUM.match(line)
    return match[0] if match and not _UNSPACED.match(line) else line[:2]


def _ends_there(line: str, phrase: str) -> bool:
    """Whether the phrase that a line begins with ends with a word, in scripts that have spaces between these."""
    return not line[len(phrase) : len(phrase) + 1].isalnum() or _UNSPACED.match(phrase[-1]) is not None


def _held(line: str, words: Words, lists: _Lists) -> str:
    pairs = [*pairwise(words)]
    if not (lists.has.keys().isdisjoint(pairs) and lists.has.keys().isdisjoint(zip(words, strict=False))):
        for at in range(len(words)):
            for key in (words[at : at + 2], words[at : at + 1]):
                for phrase, reason in lists.has.get(key, ()):
                    if words[at : at + len(phrase)] == phrase:
                        return reason
    if line.isascii() or not _UNSPACED.search(line):
        return ""
    plain = line.casefold()
    return next((reason for phrase, reason in lists.signs if phrase in plain), "")
