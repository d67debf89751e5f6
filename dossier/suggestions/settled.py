"""Which suggestions a person has settled: they are not made again, whatever the rule that finds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from dossier.model import Register
from dossier.suggestions.keys import key

EVERYWHERE = ""


class Settled:
    """The decisions by the words they are about, in whatever spelling."""

    def __init__(self, register: Register) -> None:
        self._said: dict[str, dict[str, str]] = defaultdict(dict)
        self._refused: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for decision in register.decisions:
            words = key(decision.name)
            if not words or decision.judgement == "merge":
                continue
            if decision.judgement == "reject" and decision.entry:
                self._refused[decision.article][words].add(decision.entry)
            else:
                self._said[decision.article][words] = decision.judgement
        for edit in register.edits.values():
            for words in (*edit.unlinked, *(words for words, _ in edit.linked)):
                self._said[edit.key][key(words)] = "accept"

    def says(self, article: str, words: str, name: str) -> str:
        """What was said of these words, or of the full name they stand for, in this article: a judgement, or ""."""
        for place in (article, EVERYWHERE):
            said: Mapping[str, str] = self._said.get(place, {})
            for one in (key(words), key(name)):
                if one in said:
                    return said[one]
        return ""

    def refused(self, article: str, words: str) -> frozenset[str]:
        """The entries that these words do not name in this article."""
        plain = key(words)
        return frozenset(
            entry for place in (article, EVERYWHERE) for entry in self._refused.get(place, {}).get(plain, ())
        )


@lru_cache(maxsize=4)
def settled(register: Register) -> Settled:
    return Settled(register)
