"""Whether a name is part of a longer one: a street, a ship, a foundation, another person."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, NamedTuple

from dossier import gazetteers
from dossier.language import is_small_word, proper_names
from dossier.matching.cues import Cues, cues, foreign_bearers
from dossier.matching.folding import folded
from dossier.matching.forms import LEGAL_FORMS, Form
from dossier.matching.hits import Hit
from dossier.matching.reading import Neighbour, Reading

Part = Literal["", "person", "thing"]
"""What a name is part of: nothing, another person's name, the name of something else."""


_WORDS_OF_A_BODY = 4
"""A body named after a person has so many words before that name."""


_NOUNS_HAVE_CAPITALS = "de"
"""Where every noun has a capital, that of a neighbour tells nothing."""


class Edges(NamedTuple):
    """Where names of the register begin and end in a text."""

    starts: Collection[int]
    ends: Collection[int]


class Surroundings:
    """The words beside a hit, and what they say of it as a form of one kind or another."""

    def __init__(self, reading: Reading, hit: Hit, edges: Edges) -> None:
        self._reading, self._span = reading, hit.span
        self._words = reading.words(hit.span)
        self._cues: Cues = cues(reading.language)
        self._before, self._behind = reading.before(hit.span.start), reading.behind(hit.span.end)
        self._edges = edges
        self._is_single = " " not in self._words

    def part_of(self, form: Form, names: Collection[str]) -> Part:
        """What the name is part of where it is this form; `names` are the full names of its entry."""
        if self._bears_it(form):
            return "thing"
        if self._is_a_common_noun(form):
            return "thing"
        if form.kind == "demonym":
            return "thing" if self._is_language() or self._follows(self._cues.bearers_after) else ""
        if self._follows(self._cues.bearers_after) and not self._is_own_legal_form(form):
            return "thing"
        if not form.is_person:
            return "thing" if self._is_named_after_it() or self._is_single_in_a_row(form) else ""
        return self._other_person(names)

    def initial(self) -> str:
        """The letter that stands for a given name before it."""
        return self._before.word if self._before.is_initial else ""

    def _bears_it(self, form: Form) -> bool:
        word = folded(self._before.word)
        if not self._before.is_close:
            return form.is_person and "&" in self._before.gap + self._behind.gap
        if word in self._cues.streets:
            return form.kind != "demonym"
        is_bearer = word in self._cues.bearers_before or (self._before.is_capital and word in foreign_bearers())
        return form.is_person and (is_bearer or self._ends_what_bears_it())

    def _ends_what_bears_it(self) -> bool:
        """Whether it closes a longer name that begins with such a word: "Centro Studi Anna Verdi"."""
        before = self._before
        for _ in range(_WORDS_OF_A_BODY):
            if not (before.is_close and before.is_capital) or folded(before.word) in self._cues.titles:
                return False
            if folded(before.word) in self._cues.bearers_before | foreign_bearers():
                return True
            before = self._reading.before(before.start)
        return False

    def _is_a_common_noun(self, form: Form) -> bool:
        """Whether an article makes a person's one word something else: "i Verdi", "the Lincoln", "della Marina"; or a
        state behind a comma."""
        if form.kind not in ("short", "derived") or not self._is_single:
            return False
        if self._behind.gap == ", " and gazetteers.is_place(self._behind.word):
            return True  # Lincoln, Nebraska
        if self._before.gap.strip("' "):
            return False
        word = folded(self._before.word)
        if word in self._cues.several or (word in self._cues.articles and self._reading.language == "en"):
            return True
        return word in self._cues.articles | self._cues.of and "a" in word and gazetteers.is_first_name(self._words)

    def _follows(self, words: Collection[str]) -> bool:
        return self._behind.is_close and self._behind.is_capital and folded(self._behind.word).strip(".") in words

    def _is_own_legal_form(self, form: Form) -> bool:
        word = folded(self._behind.word).strip(".")
        return not form.is_person and (word in LEGAL_FORMS or word in self._cues.firms)

    def _is_language(self) -> bool:
        """Whether a demonym is what somebody speaks: "in cinese," and "lingua cinese"."""
        if folded(self._before.word) in self._cues.languages_before and self._before.is_close:
            return True
        after = folded(self._before.word) in self._cues.language_after and self._before.is_close
        ends = not self._behind.word or not self._behind.is_close or is_small_word(self._behind.word.casefold())
        return after and ends

    def _is_named_after_it(self) -> bool:
        """Banca d'Italia, Sea of Japan: with a capital, and "of" between."""
        if folded(self._before.word) not in self._cues.of:
            return False
        named = self._reading.before(self._before.start)
        return named.is_close and named.is_capital and folded(named.word) in self._cues.named_after_places

    def _is_single_in_a_row(self, form: Form) -> bool:
        """Whether one word stands beside another capital, as a part of something the register does not have."""
        if not self._is_single or form.words.isupper() or self._is_shouted_with_others():
            return False
        if self._reading.is_headline(self._span.start):
            return False
        if self._is_name_behind():
            is_somebody = gazetteers.is_first_name(self._behind.word)
            return not is_somebody or gazetteers.is_doubtful(self._words)
        return self._is_name_before()

    def _is_shouted_with_others(self) -> bool:
        return self._words.isupper() and (self._before.word.isupper() or self._behind.word.isupper())

    def _other_person(self, names: Collection[str]) -> Part:
        if self._is_joined(self._before, self._span.start) or self._is_joined(self._behind, self._span.end):
            return "thing"
        if self._reading.is_headline(self._span.start):
            return ""
        if self._is_name_before() and (self._is_single or gazetteers.is_first_name(self._before.word)):
            return "person"
        if not self._is_name_behind():
            return ""
        return "person" if any(name.startswith(f"{self._words} ") for name in names) else "thing"

    def _is_joined(self, other: Neighbour, at: int) -> bool:
        """A double name: Verdi-Neri, where the other half is nobody of the register."""
        return self._is_single and other.gap == "-" and other.is_capital and not self._is_known(other)

    def _is_known(self, other: Neighbour) -> bool:
        return other.start in self._edges.starts or other.start + len(other.word) in self._edges.ends

    def _is_name_before(self) -> bool:
        word = self._before.word
        if not (self._before.is_close and self._before.is_capital) or self._is_known(self._before):
            return False
        if self._is_no_part(word):
            return False
        return gazetteers.is_first_name(word) or not self._reading.starts_sentence(self._before.start)

    def _is_name_behind(self) -> bool:
        word = self._behind.word
        is_close = self._behind.is_close and self._behind.is_capital and not self._is_known(self._behind)
        return is_close and not self._is_no_part(word)

    def _is_no_part(self, word: str) -> bool:
        """A title, a people, a day, a small word: what has a capital of its own beside a name."""
        plain = folded(word).strip(".")
        language = self._reading.language
        if language == _NOUNS_HAVE_CAPITALS and not gazetteers.is_first_name(word):
            return True
        return (
            plain in self._cues.titles
            or is_small_word(word.casefold())
            or word in proper_names(language)
            or word in gazetteers.demonyms(language)
        )
