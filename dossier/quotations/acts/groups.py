"""Verbs of saying with what belongs to them: "ha anche aggiunto", "si è detto", "was announced by"."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dossier.quotations.acts.hits import Hit
from dossier.quotations.acts.items import QUOTED, Item, Reader, Row
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.words import Cue

Voice = Literal["finite", "gerund", "agent"]
"""Told of somebody; beside what somebody does ("aggiungendo"); with who does it behind ("annunciato da")."""

_BETWEEN = 4
"""Adverbs and small words that may stand between the parts of a verb."""


class Group(NamedTuple):
    """A verb of saying in a sentence: its items from the first word that belongs to it to the last."""

    row: Row
    first: int
    last: int
    start: int
    """Where the words of the verb begin: at its auxiliary, behind "lo" and "non"."""
    end: int
    cue: Cue
    voice: Voice
    is_plural: bool = False
    is_hearsay: bool = False
    is_reflexive: bool = False
    has_object_before: bool = False
    """Whether "lo" stands before it: what is said is told elsewhere, and the subject often follows."""

    is_cleft: bool = False
    """Whether who says it is set apart: "a dirlo è Anna Verdi"."""

    @property
    def items(self) -> tuple[Item, ...]:
        return self.row.items

    def before(self) -> Item | None:
        return self.items[self.first - 1] if self.first else None

    @property
    def is_behind_like(self) -> bool:
        """Whether it is merely told beside something: "come riporta Reuters"."""
        before = self.before()
        return before is not None and bool(before.flags & Is.LIKE)

    def behind(self) -> Item | None:
        return self.items[self.last + 1] if self.last + 1 < len(self.items) else None


def group(reader: Reader, hit: Hit) -> Group | None:
    """The verb at a hit; None where it is no act: a noun, negated, what may or shall be, what people say."""
    row, cue = reader.row(hit.sentence), reader.speech.cues[hit.words]
    at = row.at(hit.start)
    if at >= len(row.items) or row.items[at].start != hit.start or row.items[at].mention is not None:
        return None
    if row.items[-1].word == "?":
        return None
    return _Verb(reader, row, at, row.at(hit.end - 1), hit, cue).group()


class _Verb:
    """The words round one form."""

    def __init__(self, reader: Reader, row: Row, at: int, last: int, hit: Hit, cue: Cue) -> None:
        self._speech, self._row, self._at, self._last, self._hit, self._cue = reader.speech, row, at, last, hit, cue
        self._items = row.items
        self._auxiliary = self._back(at)

    def _back(self, at: int) -> int:
        """The item before this one, adverbs passed over; -1 where there is none."""
        at -= 1
        for _ in range(_BETWEEN):
            if at < 0 or not self._items[at].flags & Is.ADVERB or self._items[at].flags & Is.NEGATION:
                break
            at -= 1
        return at

    def _flags(self, at: int) -> int:
        return self._items[at].flags if at >= 0 else 0

    def group(self) -> Group | None:
        if self._is_noun():
            return None
        kinds, flags = self._cue.kinds, self._flags(self._auxiliary)
        if "g" in kinds:
            return self._made(self._auxiliary if flags & Is.BE else self._at, "finite" if flags & Is.BE else "gerund")
        if "c" in kinds:
            return self._cleft()
        if "t" in kinds and flags & (Is.HAVE | Is.BE):
            return self._compound(flags)
        if "t" in kinds and self._has_agent():
            return self._made(self._at, "agent")
        if "i" in kinds and self._is_insisted():
            return self._made(self._auxiliary, "finite")
        if "s" in kinds or "p" in kinds:
            return None if flags & (Is.MODAL | Is.HAVE | Is.BE) else self._made(self._at, "finite")
        return None

    def _cleft(self) -> Group | None:
        """ "A dirlo è stata Anna Verdi": the verb reaches up to what tells that she did."""
        before, last = self._at - 1, self._last
        while last + 1 < len(self._items) and self._items[last + 1].flags & Is.BE:
            last += 1
        if before < 0 or self._items[before].word not in ("a", "ad") or last == self._last:
            return None
        start, end = self._items[before].start, self._items[last].end
        return Group(self._row, before, last, start, end, self._cue, "finite", has_object_before=True, is_cleft=True)

    def _compound(self, flags: int) -> Group | None:
        """With "ha" it is told of somebody; with "è" of what is said, but for "si è detto"."""
        if flags & Is.HAVE:
            if self._flags(self._back(self._auxiliary)) & Is.MODAL:
                return None
            return self._made(self._auxiliary, "finite")
        if self._is_reflexive(self._auxiliary):
            return self._made(self._auxiliary, "finite")
        return self._made(self._auxiliary, "agent") if self._has_agent() else None

    def _made(self, first: int, voice: Voice) -> Group | None:
        while voice == "agent" and self._flags(first - 1) & Is.BE:
            first -= 1  # "è stato annunciato da"
        opening = self._opening(first)
        small = [item.word for item in self._items[opening:first] if item.flags & Is.CLITIC]
        is_reflexive = self._is_reflexive(first)
        is_negated = any(item.flags & Is.NEGATION for item in self._items[opening:first])
        if is_negated or ("si" in small and voice != "agent" and not is_reflexive):
            return None
        return Group(
            self._row, opening, self._last, self._items[first].start, self._hit.end, self._cue, voice,
            self._is_plural(first), bool(self._items[first].flags & Is.HEARSAY), is_reflexive, "lo" in small,
        )  # fmt: skip

    def _opening(self, at: int) -> int:
        """The first of the small words before a verb that belong to it: "non lo", "anche"."""
        while at > 0:
            item = self._items[at - 1]
            is_article = item.flags & Is.DETERMINER and item.word == "l"
            belongs = item.flags & (Is.NEGATION | Is.ADVERB) or (item.flags & Is.CLITIC and not is_article)
            if not belongs and item.word != "'":
                break
            at -= 1
        return at

    def _is_noun(self) -> bool:
        """Whether the form is a noun or an adjective here: "la denuncia", "the said company", "media reports say"."""
        at = self._at - 2 if self._at > 1 and self._items[self._at - 1].word == "'" else self._at - 1
        before = self._items[at] if at >= 0 else None
        if before is None:
            return self._cue.is_ambiguous and not self._is_before_name()
        is_bound = before.word in self._speech.lists["articles"] and before.mention is None
        if "g" in self._cue.kinds:
            return is_bound and not before.flags & Is.PREPOSITION
        if is_bound:
            return True
        if not self._cue.is_ambiguous:
            return False
        following = self._items[self._last + 1] if self._last + 1 < len(self._items) else None
        if following and (following.word in self._speech.cues or following.flags & (Is.HAVE | Is.BE | Is.MODAL)):
            return True
        if before.flags & (Is.HAVE | Is.BE | Is.ADVERB | Is.PRONOUN | Is.RELATIVE | Is.NOUN | Is.MARK | Is.COORDINATOR):
            return False
        if before.flags & Is.CLITIC:
            return bool(before.flags & Is.DETERMINER)
        return before.mention is None and before.word != QUOTED

    def _is_before_name(self) -> bool:
        return self._last + 1 < len(self._items) and self._items[self._last + 1].mention is not None

    def _has_agent(self) -> bool:
        return self._last + 1 < len(self._items) and bool(self._items[self._last + 1].flags & Is.BY)

    def _is_insisted(self) -> bool:
        """Whether an infinitive is what somebody did say: "ha voluto precisare", "torna a chiedere"."""
        at = self._auxiliary
        if self._flags(at) & Is.TO:
            at = self._back(at)
        if not self._flags(at) & Is.INSISTING:
            return False
        self._auxiliary = at if not self._flags(at - 1) & (Is.HAVE | Is.BE) else at - 1
        return not self._flags(self._auxiliary - 1) & Is.MODAL

    def _is_reflexive(self, first: int) -> bool:
        """Whether "si" before it is the speaker himself."""
        if first < 1 or self._items[first - 1].word != "si":
            return False
        if self._cue.verb in self._speech.lists["reflexive"]:
            return True
        behind = self._items[self._last + 1].word if self._last + 1 < len(self._items) else ""
        return self._cue.verb == "dire" and behind.startswith(self._speech.moods)

    def _is_plural(self, first: int) -> bool:
        if first == self._at:
            return "p" in self._cue.kinds and "s" not in self._cue.kinds
        word = self._items[first].word
        return word.endswith("nno") or word in ("avevano", "avrebbero", "sono", "have")
