"""What looks like a year or a decade and is none, and bare days that are sure."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.dates.sentence import Core, Sentence

YEARS = range(1000, 2200)
IN_BRACKETS = range(1500, 2101)
BEFORE_NOUNS = range(1900, 2101)
"""The years that "the … election" may have."""

SHORTEST = 10
"""Years before this one are not told by two figures."""

LONGEST_JOINT = 2
"""So many tokens stand between the years of a list."""

_JOINTS = frozenset({",", "&", ",&", "&_", "&i", ",i", "&a", "&j", ",_", ",a", ">", "-"})


def allows(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """A number is a year behind words that have one, in brackets, or in a list after one."""
    token = sentence.tokens[last - 1]
    if sentence.letters[first:last] == "'n":
        return token.value >= SHORTEST and sentence.is_in(first - 1, "before_years")
    if token.sort in "nc":
        return sentence.letters[first:last] == "n" and _is_elided(sentence, first)
    if counts_things(sentence, last) or token.value not in YEARS:
        return False
    if _follows_a_year(sentence, first, found) or sentence.is_in(first - 1, "before_years"):
        return True
    if sentence.word(first - 1) == "(":
        return token.value in IN_BRACKETS and sentence.word(last) in (")", ",", "-", ";")
    return sentence.is_in(first - 1, "before_years_of_nouns") and _has_a_noun(sentence, last, token.value)


def counts_things(sentence: Sentence, last: int) -> bool:
    """Whether what follows is counted: "2000 persone"."""
    return sentence.is_in(last, "counted") or sentence.word(last) in ("%", "€", "$")


def _has_a_noun(sentence: Sentence, last: int, year: int) -> bool:
    """ "The 2008 election": one thing of that year, not so many of a kind ("the 2008 voters")."""
    word = sentence.word(last)
    return (
        year in BEFORE_NOUNS and word.isalpha() and not word.endswith("s") and not sentence.is_in(last, "small_words")
    )


def _follows_a_year(sentence: Sentence, first: int, found: Sequence[Core]) -> bool:
    if not found or not 0 < first - found[-1].last <= LONGEST_JOINT or found[-1].by not in ("year", "years", "month"):
        return False
    return sentence.tokens[found[-1].last - 1].sort == "y" and sentence.letters[found[-1].last : first] in _JOINTS


def _is_elided(sentence: Sentence, first: int) -> bool:
    """ "nell'82": an elided word before two figures that begin with a vowel, and no month behind them."""
    value = sentence.tokens[first].value
    return 80 <= value <= 89 and sentence.is_in(first - 1, "before_short_years")


def allows_century(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """ "Nel Novecento", not "Ottocento euro" nor the film "Novecento"."""
    return sentence.letters[first:last] != "h" or sentence.is_in(first - 1, "before_hundreds")


def allows_decade(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    letters = sentence.letters[first:last]
    if letters == "k":
        return sentence.tokens[first].word[0].isalpha() and sentence.letters[first - 1 : first] == "a"
    if letters == "K":
        return sentence.tokens[first].word[0].isdigit()
    if letters in ("Yn", "Yc", "Yy", "YK"):
        return sentence.is_in(first - 1, "before_decades")
    return True


def _has_a_clock(sentence: Sentence, last: int) -> bool:
    """ "Il 15 alle 20", "il 15, ore 20.30": a time of the day right behind."""
    begun = at = last + (sentence.word(last) == ",")
    while sentence.is_in(at, "before_clock"):
        at += 1
    return begun < at < len(sentence.tokens) and sentence.tokens[at].word[0].isdigit()


def allows_day(sentence: Sentence, first: int, last: int, found: Sequence[Core]) -> bool:
    """A bare day is sure behind a word of terms, where nothing follows that it counts: "entro il 27"."""
    if not sentence.is_in(first - 1, "before_bare_days"):
        return False
    if not sentence.is_in(first - 2, "terms_before_days"):
        return 1 < sentence.tokens[first].value <= 31 and _has_a_clock(sentence, last)
    return 1 < sentence.tokens[first].value <= 31 and (
        last >= len(sentence.tokens)
        or sentence.letters[last] in ",.)"
        or sentence.word(last) in ("!", "?", ";", ":", "»")
    )
