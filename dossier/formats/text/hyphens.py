"""Words that the end of a line has parted: whether the hyphen between their halves is theirs."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from dossier.language import hyphen_conjunctions, hyphen_prefixes

_LAST = re.compile(r"([^\W_]+)([-\u2010\u00ad])$")
_FIRST = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)*")
_DASH_BETWEEN = re.compile("[\u2010\u2011]")


class Hyphenation:
    """Judges by the words that a whole text has elsewhere."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def _known(self) -> Counter[str]:
        return Counter(_plain(word) for word in _WORD.findall(self._source))

    def before_next(self, line: str, after: str) -> tuple[str, str]:
        """A line as it stands before the one it goes on with, and what was mended: hyphenation or hard-wrap.

        >>> nothing_else = Hyphenation("")
        >>> nothing_else.before_next("la eserci-", "tazione navale")
        ('la eserci', 'hyphenation')
        >>> nothing_else.before_next("asse Cina-", "Russia"), nothing_else.before_next("la nave", "torna")
        (('asse Cina-', 'hard-wrap'), ('la nave ', 'hard-wrap'))
        """
        last, first = _LAST.search(line), _FIRST.match(after)
        if last is None or (first is None and not after[:1].isdigit()):
            return f"{line} ", "hard-wrap"
        word = first[0] if first else ""
        if word in hyphen_conjunctions():  # "pre- e post-bellico": the hyphen stands for a word to come
            return f"{line} ", "hard-wrap"
        if last[2] == "\u00ad" or (word and not self._keeps_hyphen(last[1], word)):
            return line[:-1], "hyphenation"
        return line, "hard-wrap"

    def _keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether a hyphen stood in the word before the line ended there.

        No typesetter parts a word before a capital or a single letter from it. Else what the text itself
        has elsewhere decides; then the prefixes that a language writes with hyphens; then whether both
        halves are words of the text.
        """
        if not after[0].islower() or len(before) == 1 or not before.isalpha() or before.isupper():
            return True
        whole, parted = self._known[_plain(before + after)], self._known[_plain(f"{before}-{after}")]
        if whole or parted:
            return parted > whole
        if before.casefold() in hyphen_prefixes():
            return True
        # The half before the hyphen is counted where it stands here, too.
        return bool(self._known[_plain(before)] > 1 and self._known[_plain(after)] > 1)


def _plain(word: str) -> str:
    return _DASH_BETWEEN.sub("-", word.casefold())
