"""The terms of topics as patterns of words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from dossier.language import UNSPACED
from dossier.language.inflection import Grammar, grammar

_WORD = r"\w[\w\u0300-\u036f]*"
_SPACED = re.compile(_WORD)
_ANY_SCRIPT = re.compile(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])\w)(?:(?![{UNSPACED}])[\w\u0300-\u036f])*")
_HAS_UNSPACED = re.compile(f"[{UNSPACED}]")

QUOTES = ('""', "“”", "«»", "„“", "''", "‘’")


class Word(NamedTuple):
    """A word of a term: by its forms in small letters, or as it is written."""

    text: str
    as_written: bool = False
    agreeing: bool = False
    verb: bool = False


class Term(NamedTuple):
    """Words that stand near each other; `fixed` ones side by side and in this order.

    A `bare` term has no small word in it (rapporti militari), so none may part its words in a text.
    """

    words: tuple[Word, ...]
    fixed: bool = False
    bare: bool = True


def word_finder(text: str) -> re.Pattern[str]:
    """What finds the words of a text; in scripts that put no space between words each sign is one."""
    return _ANY_SCRIPT if _HAS_UNSPACED.search(text) else _SPACED


def parse(term: str, language: str) -> Term | None:
    """A term as the register has it; none where there is no word in it.

    "=" before a term, or quotation marks round it, takes its words as they are written, side by side; a capital then
    asks for a capital, a small letter for either. So do words in capitals in any term (UE, G7). Of the others the
    forms count, and small words between them do not.

    >>> [word.text for word in parse("sanzioni contro la Russia", "it").words]
    ['sanzioni', 'russia']
    >>> parse("=Nato", "it").words
    (Word(text='Nato', as_written=True, agreeing=False, verb=False),)
    """
    given = unicodedata.normalize("NFC", term.strip())
    quoted = len(given) > 2 and given[0] + given[-1] in QUOTES
    words = word_finder(given).findall(given)
    if not words:
        return None
    if given.startswith("=") or quoted or _HAS_UNSPACED.search(given):
        return Term(tuple(Word(word, as_written=True) for word in words), fixed=True)
    return _inflected(words, grammar(language) or Grammar())


def _inflected(words: Sequence[str], rules: Grammar) -> Term:
    verb = len(words) > 1 and words[0].casefold() == rules.mark_of_verbs
    words = words[1:] if verb else words
    small = rules.ignored | rules.conjunctions
    telling = [n for n, word in enumerate(words) if _in_capitals(word, n) or word.casefold() not in small]
    fixed = len(telling) < min(len(words), 2)  # what would be left of "per capita" means something else
    chosen = range(len(words)) if fixed else telling
    several = len(chosen) > 1
    found = tuple(
        _word(words[n], n, several and not _is_name(words[n], n, rules), verb and n == 0, rules) for n in chosen
    )
    return Term(found, fixed, fixed or len(telling) == telling[-1] - telling[0] + 1)


def _word(word: str, place: int, agreeing: bool, verb: bool, rules: Grammar) -> Word:
    if _in_capitals(word, place) or word.isdigit():
        return Word(word, as_written=True)
    # The capital of a German noun stays in view: Word.text keeps it, and the index asks for it.
    noun = rules.capital_nouns and word[0].isupper()
    return Word(word[0] + word[1:].casefold() if noun else word.casefold(), agreeing=agreeing, verb=verb)


def _is_name(word: str, place: int, rules: Grammar) -> bool:
    """Whether a word within a term has a capital of its own: it agrees with none (Stato is no stata)."""
    return place > 0 and word[0].isupper() and not rules.capital_nouns


def _in_capitals(word: str, place: int) -> bool:
    """Whether a word is an acronym or a letter that tells (Piano B); a single first letter is a label's capital."""
    return word.isupper() and (len(word) > 1 or place > 0)
