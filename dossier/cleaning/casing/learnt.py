"""How words are written within the sentences of a text: with which capitals, alone and behind one another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache

from dossier.language import acronyms, is_small_word

WORD = re.compile(r"[^\W\d_]+")

LOOK_BACK = 8
"""Characters before a word that tell whether a sentence begins with it."""

_ROMAN = re.compile(r"(?=[ivxlcdm]{2,})m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})")
"""A number of two figures or more, as popes, wars and centuries have it; words that are spelled so in the text win."""

_ROMAN_WORDS = frozenset(
    {"mix", "mi", "di", "vi", "li", "civil", "vivi", "mil", "mild", "dix", "mm", "ml", "cl", "dl", "cd", "dc"}
)
"""Words and units that are spelled like such a number."""

_OPENS = re.compile(r"(?:[.!?…:]\s+|\n)[\"'“‘«(\[—–-]*\s*$")
_OPENS_TEXT = re.compile(rf"^[\"'“‘«(\[—–-]*\s*$|{_OPENS.pattern}")


@dataclass(slots=True)
class Casing:
    """How each word is written within sentences: alone, and after the word before it."""

    wanted: Collection[str] | None = None
    """The words to learn, in small letters; None for all."""
    alone: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    after: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    first: dict[tuple[str, str], str] = field(default_factory=dict)
    """Words that begin a sentence or a name of several words, by themselves and the word behind them."""

    def learn(self, text: str) -> None:
        """Take in running text. The first word of a sentence says little: any word is a capital there.

        Nor do initials ("U.S."), and small words in capitals, which are stressed.
        """
        before, opening, end = "", "", 0
        for match in WORD.finditer(text):
            word = match[0]
            lower = key(word)
            gap = text[end : match.start()]
            if opening and word[0].isupper() and gap[-1:] == " ":
                self.first.setdefault((before, lower), opening)
            opening = ""
            if gap != " " and (_opens_a_sentence(gap[-LOOK_BACK:]) if end else _opens_the_text(gap)):
                opening = word
            elif (self.wanted is None or lower in self.wanted) and not _teaches_nothing(word, text[match.end() :][:1]):
                self.alone[lower][word] += 1
                self.after[before, lower][word] += 1
            before, end = lower, match.end()

    def learn_name(self, name: str) -> None:
        """Take in a name from a list, where the text has it nowhere: of several words, each beside the others only.

        >>> learnt = Casing()
        >>> learnt.learn_name("New York")
        >>> learnt.form_of("new", "", "york"), learnt.form_of("york", "new"), learnt.form_of("new", "", "ships")
        ('New', 'York', 'new')
        """
        words = WORD.findall(name)
        keys = [key(word) for word in words]
        if len(words) == 1 and keys[0] not in self.alone:
            self.alone[keys[0]][name] += 1
        for word, own, behind in zip(words, keys, keys[1:], strict=False):
            self.first.setdefault((own, behind), word)
        for before, word, own in zip(keys, words[1:], keys[1:], strict=False):
            if (before, own) not in self.after:
                self.after[before, own][word] += 1

    def form_of(self, word: str, before: str, behind: str = "") -> str:
        """The word as the text writes it here; small letters for one it never has. All three are in small letters.

        One that only ever begins a sentence is a name where it leads to the same capital as here
        ("Li Shangfu"), unless it is a small word, as in "La Cina".
        """
        before, folded, behind = key(before), key(word), key(behind)
        for seen in (self.after.get((before, folded)), self.alone.get(folded)):
            if seen:
                return max(sorted(seen), key=lambda form: (seen[form], not form.isupper()))
        if is_small_word(word):
            return word
        is_number = _ROMAN.fullmatch(word) is not None and word not in _ROMAN_WORDS
        return self.first.get((folded, behind), word.upper() if is_number else word)


def key(word: str) -> str:
    """What a word is found by in any case: STRASSE as Straße, Greek words whatever sigma ends them, ı as i."""
    return word.lower() if word.isascii() else word.replace("İ", "i").casefold().replace("ı", "i")


def _teaches_nothing(word: str, behind: str) -> bool:
    """Whether this is an initial, or a small word that is in capitals for stress alone."""
    if not word.isupper():
        return False
    return (len(word) == 1 and behind == ".") or (
        len(word) > 1 and is_small_word(word.lower()) and word not in acronyms()
    )


def _opens_the_text(gap: str) -> bool:
    """Whether the first word of a text begins a sentence, by what stands before it."""
    return bool(_OPENS_TEXT.search(gap)) if len(gap) <= LOOK_BACK else _opens_a_sentence(gap[-LOOK_BACK:])


@lru_cache(maxsize=1024)  # between two words stands one of a few signs
def _opens_a_sentence(gap: str) -> bool:
    """Whether a word begins a sentence, by what stands between it and the word before."""
    return _OPENS.search(gap) is not None
