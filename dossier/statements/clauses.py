"""The clauses of a sentence, as far as its pieces and finite verbs show them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from dossier.language.clauses import ClauseWords
from dossier.language.data import is_small_word
from dossier.language.verbs import Verb
from dossier.model import Annotated, DateExpression, Mention, Span
from dossier.statements.heads import head_of, is_in_list, those_who_are
from dossier.statements.pieces import Piece
from dossier.statements.places import dates_in, mentions_in

_ENDS = (";", ":")
"""Signs that no clause goes over."""

Kind = Literal["main", "sub", "insertion"]


@dataclass(slots=True)
class Clause:
    """Pieces that belong together, with what stands in them."""

    kind: Kind
    pieces: list[Piece] = field(default_factory=list)
    above: Clause | None = None
    """The main clause before it: the one that it hangs on, or that it goes on from."""
    is_supposed: bool = False
    """Whether it tells what may be, not what is."""
    head: tuple[str, ...] = ()
    """Of an insertion or a relative clause: the actors of whom it tells, whose names stand right before it."""

    @property
    def verbs(self) -> list[Verb]:
        return [verb for piece in self.pieces for verb in piece.verbs]

    @property
    def start(self) -> int:
        return self.pieces[0].span.start

    def holds(self, span: Span) -> bool:
        return any(piece.span.start <= span.start < piece.span.end for piece in self.pieces)

    def is_listed(self, piece: Piece) -> bool:
        """Whether a piece stands behind a colon and the verb: "ricorda tre cose: la gru, la visita di Xi in marzo"."""
        before = self.pieces[: self.pieces.index(piece) + 1]
        colon = next((number for number, one in enumerate(before) if one.sign == ":"), 0)
        return self.kind == "main" and any(one.verbs for one in before[:colon])

    def mentions(self, annotated: Annotated) -> list[Mention]:
        return [mention for piece in self.pieces for mention in mentions_in(annotated, piece.span)]

    def dates(self, annotated: Annotated) -> list[DateExpression]:
        return [told for piece in self.pieces for told in dates_in(annotated, piece.span)]


def clauses(annotated: Annotated, pieces: Sequence[Piece], words: ClauseWords) -> list[Clause]:
    """The clauses that a row of pieces makes.

    A piece that a relative or the like begins opens a clause below, which goes on until it has a verb. One with a verb
    goes on with the main clause, or begins the next one where that has a verb. One without is part of the clause
    before, unless it is an insertion that tells a time of its own: "Verdi, eletta nel 2021, ha …".
    """
    main, below = Clause("main"), None
    found = [main]
    for number, piece in enumerate(pieces):
        if _begins_below(piece, words):
            head = _head_below(annotated, pieces, number, main, below, words)
            below = Clause("sub", [piece], main, _is_supposed(piece, words), head=head)
            found.append(below)
        elif below and not below.verbs:
            below.pieces.append(piece)
        elif main.pieces and not main.verbs and _is_bare_participle(pieces[number:], words):
            found.append(Clause("insertion", [piece], main, head=head_of(annotated, pieces, number, words)))
        elif piece.verbs and (main.verbs or (piece.sign in _ENDS and not _is_time_alone(annotated, main, words))):
            main, below = Clause("main", [piece], main), None
            found.append(main)
        elif piece.verbs:
            main.pieces.append(piece)
            below = None
        elif not main.verbs and not below and is_in_list(annotated, pieces, number, words):
            main.pieces.append(piece)
        elif (insertion := _insertion(annotated, pieces, number, main, words)) is not None:
            found.append(insertion)
        else:
            (below or main).pieces.append(piece)
    return [clause for clause in found if clause.pieces]


def _is_time_alone(annotated: Annotated, clause: Clause, words: ClauseWords) -> bool:
    """Whether a clause is nothing so far, or the time that a line of a chronicle begins with: "2018: Verdi apre …"."""
    if not clause.pieces:
        return True
    piece, times = clause.pieces[0], clause.dates(annotated)
    return bool(times) and times[0].span.end >= piece.span.end and begins_with_time(piece, times[0], words)


def _is_bare_participle(pieces: Sequence[Piece], words: ClauseWords) -> bool:
    """Whether the first piece begins with an English participle that looks finite, and the verb is still to come:
    "Ann Green, elected in 2021, has …"."""
    first, *later = pieces
    if not first.verbs or first.verbs[0].span != first.words[0][:2] or not words.is_participle(first.first):
        return False
    return any(piece.verbs and not _begins_below(piece, words) for piece in later)


def _head_below(
    annotated: Annotated, pieces: Sequence[Piece], number: int, main: Clause, below: Clause | None, words: ClauseWords
) -> tuple[str, ...]:
    """Of whom a clause below tells: of the same as the one that it goes on from ("che ha visto X e che ha …"), else of
    those who are named right before it."""
    piece = pieces[number]
    if below and below.head and piece.first in words.coordinators and piece.words[1].word in words.relatives:
        return below.head
    if _is_possessive(piece, words):
        return ()
    if pointed := those_who_are(annotated, main.pieces, main.verbs, words):
        return pointed
    return head_of(annotated, pieces, number, words)


def _is_possessive(piece: Piece, words: ClauseWords) -> bool:
    """Whether a piece begins with "whose", "il cui": it tells what somebody did who belongs to whom is named."""
    following = piece.words[1].word if len(piece.words) > 1 else ""
    return piece.first in words.possessives or (piece.first in words.definites and following in words.relatives)


def _begins_below(piece: Piece, words: ClauseWords) -> bool:
    return any(
        word in words.relatives or word in words.subordinators or word in words.conditions
        for word in _opening(piece, words)
    )


def _opening(piece: Piece, words: ClauseWords) -> Iterator[str]:
    """The first words of a piece: what joins it, a preposition and what that goes with."""
    for token in piece.words[:3]:
        yield token.word
        if token.word not in words.coordinators and not is_small_word(token.word):
            return


def _is_supposed(piece: Piece, words: ClauseWords) -> bool:
    """Whether a piece begins with "if"; "se ne va" begins with a pronoun."""
    following = piece.words[1].word if len(piece.words) > 1 else ""
    return piece.first in words.conditions and following not in words.no_conditions


def _insertion(
    annotated: Annotated, pieces: Sequence[Piece], number: int, main: Clause, words: ClauseWords
) -> Clause | None:
    """The insertion that a piece without a verb is: it tells a time of its own, and does not begin with one.

    One that begins with a preposition tells more of the main clause, unless a name stands right before it: "la visita
    di Verdi, a Roma dal 20 marzo". A participle at the head of a sentence tells of whom the next piece names first.
    """
    piece = pieces[number]
    times = dates_in(annotated, piece.span)
    if times and number and piece.sign in _ENDS:
        return Clause("insertion", [piece], main)  # a clause of its own, of which we do not know the verb
    if not times or begins_with_time(piece, times[0], words):
        return None
    first = piece.first
    is_inside = is_small_word(first) or first in words.coordinators or first in words.adverbs
    head = head_of(annotated, pieces, number, words)
    if number == 0:
        if not words.is_participle(first):
            return None
        following = mentions_in(annotated, pieces[1].span)[:1] if len(pieces) > 1 else ()
        head = tuple(mention.entry for mention in following)
    elif is_inside and not head:
        return None
    return Clause("insertion", [piece], main, head=head)


def begins_with_time(piece: Piece, time: DateExpression, words: ClauseWords) -> bool:
    """Whether nothing but small words, and nouns that are times, stand before a time in its piece."""
    before = [token.word for token in piece.words if token.start < time.span.start]
    return all(
        is_small_word(word) or word in words.adverbs or word in words.time_nouns or word in words.coordinators
        for word in before
    )
