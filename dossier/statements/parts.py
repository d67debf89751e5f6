"""What a sentence tells of its own, or one who is quoted in it: its clauses, and which of them a time belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from dossier.language.clauses import ClauseWords, clause_words
from dossier.language.data import is_small_word
from dossier.model import Annotated, DateExpression, Quotation, Sentence, Span
from dossier.statements.before import is_without_subject
from dossier.statements.clauses import Clause, clauses
from dossier.statements.pieces import Piece, pieces
from dossier.statements.places import Places, actors_in, dates_in
from dossier.statements.sharing import actors_of
from dossier.statements.times import (
    begins_behind,
    goes_on,
    hangs_on_participle,
    is_compared,
    is_of_a_noun,
    is_supposed,
    of_another_happening,
)


class Judged(NamedTuple):
    """Who has a part in what happened at a time, and the rule that tells."""

    actors: tuple[str, ...]
    by: str


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence without what is quoted in it, or a quotation as far as it stands in the sentence."""

    places: Places
    words: ClauseWords
    clauses: Sequence[Clause]
    times: Sequence[DateExpression]
    speaker: str | None
    """The actor who is quoted, "" where it is none of the register; None where nobody is."""
    before: str = ""
    """The person whom a clause without a subject tells of."""

    def judge(self, time: DateExpression) -> Judged | None:
        """Who has a part at a time; nothing where it dates nothing that is told as happening."""
        clause = next((one for one in self.clauses if one.holds(time.span)), None)
        if clause is None or not any(one.verbs for one in self.clauses):
            return None
        if not clause.verbs and clause.kind != "insertion":
            return None
        if self._is_word_of_a_paper(clause):
            return None
        if not self._dates_its_clause(time, clause):
            return self._of_when(time)
        if is_supposed(clause, time, self.words):
            return None
        piece = next(piece for piece in clause.pieces if _is_in(time, piece))
        if clause.is_listed(piece):
            return None
        if other := of_another_happening(piece, time, self.words):
            actors = actors_in(self.places.annotated, other)
            return Judged(actors, "insertion") if actors else None
        return self._actors(time, clause) or self._of_when(time)

    def _dates_its_clause(self, time: DateExpression, clause: Clause) -> bool:
        """Of a list of times the first one tells: "le elezioni del 2013 e 2018"."""
        first, text = self._first_of_list(time), self.places.text
        piece = next((piece for piece in clause.pieces if _is_in(first, piece)), None)
        piece = piece or next(piece for piece in clause.pieces if _is_in(time, piece))
        first = first if _is_in(first, piece) else time
        if is_of_a_noun(text, piece, first, self.words):
            return False
        if is_compared(piece, first, self.words, self.places.annotated.article.language):
            return False
        after = any(verb.span.end <= piece.span.start for one in self.clauses for verb in one.verbs)
        return not hangs_on_participle(self.places, piece, first, self.words, after)

    def _of_when(self, time: DateExpression) -> Judged | None:
        """Who has a part in what a clause tells that "when" begins right behind a time: "un'attesa cominciata il 24
        ottobre, quando Verdi …"."""
        behind = (one for one in self.clauses if one.kind == "sub" and one.start >= time.span.end)
        clause = next(behind, None)
        if clause is None or clause.pieces[0].first not in self.words.whens or not clause.verbs:
            return None
        if self.places.text[time.span.end : clause.start].strip(" ,") or is_supposed(clause, time, self.words):
            return None
        actors = tuple(dict.fromkeys(mention.entry for mention in clause.mentions(self.places.annotated)))
        return Judged(actors, "sub-clause") if actors else None

    def _is_word_of_a_paper(self, clause: Clause) -> bool:
        """Whether a clause tells nothing but that a paper writes what is quoted: "scrive oggi Il Molo"."""
        words = [token.word for piece in clause.pieces for token in piece.words]
        if self.speaker is not None or not any(word in self.words.reporting for word in words):
            return False
        named = {mention.entry for mention in clause.mentions(self.places.annotated)}
        cues = self.places.cues_of(named)
        return bool(named) and named <= self.places.organisations and any(clause.holds(cue) for cue in cues)

    def _is_of_a_paper(self) -> bool:
        """Whether a paper writes it: it has no part in what it reports."""
        text, cues = self.places.text, self.places.cues_of({self.speaker or ""})
        said = {word for cue in cues for word in text[cue.start : cue.end].lower().split()}
        return self.speaker in self.places.organisations and bool(said & self.words.reporting)

    def _first_of_list(self, time: DateExpression) -> DateExpression:
        at = self.times.index(time)
        while at and goes_on(self.places.text, self.times[at - 1], self.times[at], self.words):
            at -= 1
        return self.times[at]

    def _actors(self, time: DateExpression, clause: Clause) -> Judged | None:
        annotated = self.places.annotated
        if clause.head == (self.speaker,):
            clause = replace(clause, head=())  # "as Reuters recalls, that …": the name is of the one who says it
        actors = actors_of(annotated, clause, time)
        if self.before and self.speaker is None and is_without_subject(self.places, clause, self.words):
            return Judged(tuple(dict.fromkeys((self.before, *actors))), "sentence-before")
        if actors:
            return Judged(actors, {"main": "clause", "sub": "sub-clause", "insertion": "insertion"}[clause.kind])
        if self.speaker is not None:
            is_told_so = self.speaker and clause.kind != "insertion" and not self._is_of_a_paper()
            return Judged((self.speaker,), "speaker") if is_told_so else None
        return _judged_by_main_clauses(annotated, self.clauses) if self._is_complement(clause) else None

    def _is_complement(self, clause: Clause) -> bool:
        """Whether a clause below follows right behind a verb: "ha detto ieri che …", not "il ponte che …"."""
        if clause.kind != "sub" or clause.pieces[0].sign == ",":
            return False
        above = [verb for piece in (clause.above.pieces if clause.above else ()) for verb in piece.verbs]
        before = [verb for verb in above if verb.span.end <= clause.start]
        if not before:
            return False
        between = _without(Span(before[-1].span.end, clause.start), [told.span for told in self.times])
        return all(is_small_word(word) for span in between for word in self.places.text[slice(*span)].lower().split())


def _judged_by_main_clauses(annotated: Annotated, found: Sequence[Clause]) -> Judged | None:
    """Those whom the main clauses name; who stands in a clause below may have no part in another one."""
    named = [mention for clause in found if clause.kind == "main" for mention in clause.mentions(annotated)]
    actors = tuple(dict.fromkeys(mention.entry for mention in sorted(named, key=lambda one: one.span)))
    return Judged(actors, "main-clause") if actors else None


def _is_in(time: DateExpression, piece: Piece) -> bool:
    return piece.span.start <= time.span.start < piece.span.end


def part_of(places: Places, sentence: Sentence, speech: Quotation | None, before: str = "") -> Part:
    """What of a sentence is said in this quotation, or in none; what another one says within is not of it."""
    annotated = places.annotated
    words = clause_words(annotated.article.language)
    assert words is not None  # who asks has seen that there are some
    whole = Span(begins_behind(places, sentence.span), sentence.span.end)
    if speech:
        whole = Span(max(whole.start, speech.span.start), min(whole.end, speech.span.end))
    inner = [said.span for said in places.quotations(whole) if speech is None or _is_inner(said.span, speech.span)]
    kept = sorted([*(m.span for m in annotated.linked_in(whole)), *(told.span for told in dates_in(annotated, whole))])
    cut = pieces(places.text, list(_without(whole, inner)), kept, annotated.article.language, words)
    speaker = None if speech is None else (speech.speaker.entry if speech.speaker else "")
    return Part(places, words, clauses(annotated, cut, words), dates_in(annotated, whole), speaker, before)


def _is_inner(span: Span, outer: Span) -> bool:
    return outer.start <= span.start and span.end <= outer.end and span != outer


def _without(whole: Span, holes: Sequence[Span]) -> Iterator[Span]:
    at = whole.start
    for hole in sorted(hole for hole in holes if hole.overlaps(whole)):
        if hole.start > at:
            yield Span(at, hole.start)
        at = max(at, hole.end)
    if at < whole.end:
        yield Span(at, whole.end)
