"""Which entry words name, of those that claim them: sure, or a suggestion with what speaks for each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from dossier.language import is_month, is_small_word, proper_names
from dossier.matching import beside
from dossier.matching.folding import folded
from dossier.matching.index import Index, Tenure
from dossier.matching.periods import told
from dossier.matching.texts import Claim, Place, Text
from dossier.model import Article, Candidate, Mention, Register, Span

NOTHING, ALIAS, NAME, IN_FULL, FULL_NAME, BESIDE = range(6)
"""How much speaks for an entry: nothing; its alias; its name of one word; its full name elsewhere in the text; its full
name in these words; what stands beside them."""


class Ground(NamedTuple):
    """What speaks for one entry: how much, by which rule, in words for a curator."""

    entry: str
    weight: int
    by: str
    why: str


class Judge:
    """Judges the places of one text."""

    def __init__(self, article: Article, register: Register, index: Index, text: Text) -> None:
        self._article, self._register, self._index, self._text = article, register, index, text
        self._reading = text.reading

    @cached_property
    def _settled(self) -> frozenset[str]:
        """The entries that a role beside a short name has told: who is introduced so is meant by it elsewhere too."""
        return frozenset(
            told_here[0]
            for place in self._text.places
            if len(told_here := [c.form.entry for c in place.claims if self._is_told_by_role(place, c)]) == 1
        )

    def _is_told_by_role(self, place: Place, claim: Claim) -> bool:
        return claim.form.kind in ("short", "derived") and self._tenure(place.span, claim.form.entry) is not None

    def mentions(self) -> Iterator[Mention]:
        for place in self._text.places:
            if mention := self._mention(place):
                yield mention

    def _mention(self, place: Place) -> Mention | None:
        grounds = [ground for claim in self._standing(place) if (ground := self._ground(place, claim))]
        if not grounds:
            return None
        winner = self._winner(place, grounds)
        if winner is not None:
            return Mention(place.span, winner.entry, winner.by)
        candidates = tuple(Candidate(ground.entry, ground.why) for ground in grounds)
        return Mention(place.span, "", "ambiguous", "suggested", candidates)

    def _standing(self, place: Place) -> list[Claim]:
        """The claims but for those that nobody wrote down and the text does not bear out, and a person's by-names
        where the words are somebody's very name."""
        claims = [claim for claim in place.claims if claim.form.kind != "derived" or self._is_known(claim.form.entry)]
        if any(claim.form.kind == "name" for claim in claims):
            claims = [claim for claim in claims if claim.form.kind != "short" or self._is_own_word(claim)]
        return claims

    def _is_known(self, entry: str) -> bool:
        return entry in self._text.in_full or entry in self._settled

    def _is_own_word(self, claim: Claim) -> bool:
        """Whether a person's one-word alias is a word of the full name, as a surname is."""
        names = self._register.actors[claim.form.entry].name.values()
        return any(claim.form.words in name.split() for name in names)

    def _winner(self, place: Place, grounds: list[Ground]) -> Ground | None:
        best = max(ground.weight for ground in grounds)
        ahead = [ground for ground in grounds if ground.weight == best]
        if len(ahead) != 1 or best == NOTHING:
            return None
        if len(grounds) > 1 and best < BESIDE:
            if best < IN_FULL and any(self._is_person(ground) for ground in grounds):
                return None
            if self._is_place_and_government(grounds):
                return None
            if best == ALIAS:
                return None
        return ahead[0]

    def _is_person(self, ground: Ground) -> bool:
        return self._register.actors[ground.entry].type == "person"

    def _is_place_and_government(self, grounds: list[Ground]) -> bool:
        types = {self._register.actors[ground.entry].type for ground in grounds}
        return "place" in types and bool(types & {"country", "organisation"})

    def _ground(self, place: Place, claim: Claim) -> Ground | None:
        form, entry = claim.form, claim.form.entry
        if form.kind in ("short", "derived"):
            return self._short(place, claim)
        if ground := self._cue(place, claim):
            return ground
        if form.kind == "demonym":
            return Ground(entry, ALIAS, "demonym", "the word for its people")
        if form.kind in ("name", "country"):
            weight = FULL_NAME if " " in form.words else NAME
            return Ground(entry, weight, "name", "its name")
        weight = FULL_NAME - 1 if " " in form.words or self._is_in_full(entry, place.span) else ALIAS
        return Ground(entry, weight, "alias", "its alias")

    def _is_in_full(self, entry: str, but: Span) -> bool:
        """Whether the text or its title names an entry by a form of its own, elsewhere than here."""
        where = self._text.in_full.get(entry)
        return where is not None and (not where or any(span != but for span in where))

    def _cue(self, place: Place, claim: Claim) -> Ground | None:
        """What stands beside words that several claim."""
        if len(place.claims) < 2:
            return None
        entry, kind = claim.form.entry, self._register.actors[claim.form.entry].type
        if kind == "person" and (tenure := self._tenure(place.span, entry)):
            return Ground(entry, BESIDE, "title", f"'{tenure.title}' stands beside it")
        if kind == "organisation" and beside.is_a_firm(self._reading, place.span):
            return Ground(entry, BESIDE, "alias", "a word of firms stands beside it")
        if kind == "place" and beside.is_where(self._reading, place.span):
            return Ground(entry, BESIDE, claim.form.kind, "the words before it are those of a place")
        if kind in ("country", "organisation") and beside.acts(self._reading, place.span):
            return Ground(entry, BESIDE, claim.form.kind, "it acts, as a government does")
        return None

    def _tenure(self, span: Span, entry: str) -> Tenure | None:
        return beside.tenure_beside(self._text, span, entry, self._index, self._article.published)

    def _short(self, place: Place, claim: Claim) -> Ground | None:
        """A person's one word: by a role beside it, an initial, the full name in the same text."""
        entry = claim.form.entry
        if tenure := self._tenure(place.span, entry):
            dates = told(tenure.role)
            return Ground(entry, BESIDE, "title", f"'{tenure.title}'{f' {dates}' if dates else ''} stands beside it")
        if claim.initial:
            names = self._register.actors[entry].name.values()
            if not any(folded(name).startswith(folded(claim.initial)) for name in names):
                return None
            return Ground(entry, IN_FULL, "initial", f"'{claim.initial}.' stands before it")
        if self._is_a_calendar_word(place):
            return None
        if entry in self._settled and entry not in self._text.in_full:
            return Ground(entry, IN_FULL, "short-name", "a role stands beside this name elsewhere in the text")
        if entry not in self._text.in_full:
            return Ground(entry, NOTHING, "short-name", "an alias; the text does not have the full name")
        if self._is_clouded(place, entry):
            return Ground(entry, NOTHING, "short-name", "named in full, and so is another with this surname")
        where = "the text" if self._text.in_full[entry] else "the title"
        return Ground(entry, IN_FULL, "short-name", f"full name in {where}")

    def _is_a_calendar_word(self, place: Place) -> bool:
        """Whether a surname is a word that the language gives a capital anyway: a day, a people; a month where a
        preposition or the like stands before it."""
        words = self._reading.words(place.span)
        before = self._reading.before(place.span.start)
        is_month_here = is_month(words.casefold()) and before.is_close and is_small_word(before.word.casefold())
        return is_month_here or words in proper_names(self._reading.language)

    def _is_clouded(self, place: Place, entry: str) -> bool:
        """Whether somebody else of this surname may be meant: one who is no entry is named, and not ours alone in the
        paragraph up to here."""
        others = self._text.others.get(folded(self._reading.words(place.span)), ())
        if not others:
            return False
        line = self._reading.line(place.span.start)
        own = self._text.in_full[entry]
        first = bisect_left(own, line.start, key=lambda span: span.start)
        is_here = first < len(own) and own[first].start < place.span.start
        other = bisect_left(others, line.start)
        return not is_here or (other < len(others) and others[other] < line.end)
