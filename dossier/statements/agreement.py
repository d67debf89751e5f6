"""Whether two dated statements tell the same: who is named in both, and how many words they share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property

from dossier import edtf
from dossier.language.data import is_small_word
from dossier.language.stems import stem
from dossier.model import Annotated, DatedStatement, Span
from dossier.statements.happenings import OFFICE, happenings_of
from dossier.statements.places import dates_in

FACTS = 3
"""So many words and actors two statements share that tell one event: one actor and one verb may be two events."""
SHARE = 0.5
"""The shorter one has so many of its words in the longer: an event is told with more or fewer circumstances."""
SHARE_OF_TWO = 0.33
"""The same where two actors are in both: what they did together on a day was one thing, told in other words."""

WORDS_OF_OTHERS, SHARE_OF_OTHERS = 4, 0.6
"""What is asked where each names somebody whom the other does not: who met Xi and who met Lavrov met two people."""
WORDS_IN_TIME, SHARE_IN_TIME = 3, 0.6
"""What is asked where one date lies within the other: a month has room for many events."""

ONCE = frozenset({OFFICE, "death", "arrest"})
"""What happens to a person once on a day: who tells it of the same person and day tells the same."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Marks:
    """What a statement is compared by."""

    language: str
    actors: frozenset[str]
    places: frozenset[str]
    """Actors that are places: many things happen there on a day."""
    words: frozenset[str]
    """The stems of its words and its figures, without small words, the time, and the names of actors."""
    names: frozenset[str]
    """Its other words with a capital, but for the first one."""
    figures: frozenset[str]
    persons: frozenset[str] = frozenset()
    """Those of the actors that are persons."""
    happenings: frozenset[str] = frozenset()
    """The classes of what happened, where the time is exact enough to have room for one of them."""
    span_of_days: frozenset[str] = frozenset()
    """An interval of several days: two texts that tell the same one seldom mean two things."""

    @cached_property
    def named(self) -> frozenset[str]:
        return self.actors | self.places | self.names

    @cached_property
    def facts(self) -> frozenset[str]:
        """What is the same in any language."""
        return self.named | self.figures | self.happenings | self.span_of_days

    @cached_property
    def all(self) -> frozenset[str]:
        return self.facts | self.words


def marks_of(
    annotated: Annotated,
    statement: DatedStatement,
    places: Set[str] = frozenset(),
    persons: Set[str] = frozenset(),
) -> Marks:
    """What a statement is compared by, of the words of its sentence; `places` and `persons` are the actors that are
    such."""
    language = annotated.article.language
    found = [(start, word) for start, word in _words(annotated, statement) if len(word) > 1]
    lowered = {_folded(word) for _, word in found if not is_small_word(word.lower())}
    return Marks(
        language,
        frozenset(actor for actor in statement.actors if actor not in places),
        frozenset(actor for actor in statement.actors if actor in places),
        frozenset(stem(word, language) for word in lowered),
        frozenset(_folded(word) for start, word in found if word[0].isupper() and start != statement.span.start),
        frozenset(word for word in lowered if word.isdigit()),
        frozenset(actor for actor in statement.actors if actor in persons),
        happenings_of(annotated, statement) if _is_exact(statement.date) else frozenset(),
        frozenset({statement.date} if edtf.precision(statement.date) == "interval" else ()),
    )


def _is_exact(date: str) -> bool:
    """Whether a date, or the beginning of an open one, is a day or a month, or an interval of days."""
    return edtf.precision(date.removesuffix("/..")) in ("day", "month", "interval") and not date.startswith("../")


def _words(annotated: Annotated, statement: DatedStatement) -> Iterator[tuple[int, str]]:
    """The words of the sentence with their places, but for those that name an actor or tell a time."""
    span = statement.span
    named = [mention.span for mention in annotated.linked_in(span)]
    text, at = annotated.article.text, span.start
    for taken in [*sorted(named + [told.span for told in dates_in(annotated, span)]), Span(span.end, span.end)]:
        for match in _WORD.finditer(text, at, max(at, taken.start)):
            yield match.start(), match[0]
        at = max(at, taken.end)


def _folded(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(char))


def agree(one: Marks, other: Marks, *, is_same_time: bool = True) -> bool:
    """Whether two statements of one time tell the same event.

    They have an actor in common that is no place, and share enough words for what each of them names. Texts in two
    languages have no words in common: there names and figures count, and it takes as many of them.
    """
    shared = one.actors & other.actors
    if not shared:
        return False
    if is_same_time and _tell_one_happening(one, other, shared):
        return True
    if one.language != other.language:
        facts = one.facts & other.facts
        return is_same_time and len(facts) >= FACTS and len(facts) >= SHARE * min(len(one.facts), len(other.facts))
    common, shorter = len(one.words & other.words), min(len(one.words), len(other.words))
    least, share = _asked(one, other, is_same_time, len(shared))
    if is_same_time and one.words == other.words and one.named == other.named:
        return True
    return common >= max(least, FACTS - len(shared)) and common >= share * shorter


def _tell_one_happening(one: Marks, other: Marks, shared: Set[str]) -> bool:
    """Whether both tell that one kind of thing happened to the same: to one person what happens once on a day, or to
    the same two and no third one beside."""
    alike = one.happenings & other.happenings
    if not alike or (one.actors - other.actors and other.actors - one.actors):
        return False
    if len(shared) > 1:
        return True
    is_of_same = OFFICE in alike or one.persons == other.persons  # of a death others speak on the same day
    return is_of_same and bool(alike & ONCE and one.persons & other.persons)


def _asked(one: Marks, other: Marks, is_same_time: bool, shared: int) -> tuple[int, float]:
    """How many words two statements must share, and what part of the shorter one."""
    if one.named - other.named and other.named - one.named:
        return WORDS_OF_OTHERS, SHARE_OF_OTHERS
    if not is_same_time:
        return WORDS_IN_TIME, SHARE_IN_TIME
    return 1, SHARE_OF_TWO if shared > 1 else SHARE
