"""Of whom a relative clause or an insertion tells: the actors that are named right before it."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.language.clauses import ClauseWords
from dossier.language.data import is_small_word
from dossier.language.verbs import Verb
from dossier.model import Annotated, Mention
from dossier.statements.pieces import Piece
from dossier.statements.places import dates_in, mentions_in


def head_of(annotated: Annotated, pieces: Sequence[Piece], number: int, words: ClauseWords) -> tuple[str, ...]:
    """The actor named right before a piece; of "Anna Verdi, sindaca di Portoblu, eletta nel 2018" the first one.

    Several where all of them are meant: "tra Cina e Russia, …", "Verdi e Xi, eletti …", "il viaggio di Xi in Cina, che
    durerà …".
    """
    if several := _of_a_happening(annotated, pieces, number, words) or _joined(annotated, pieces, number, words):
        return several
    head: tuple[str, ...] = ()
    for at in range(number - 1, -1, -1):
        piece = pieces[at]
        named = mentions_in(annotated, piece.span)
        if not named or named[-1].span.end < piece.span.end:
            break
        head = (named[-1].entry,)
        if piece.verbs or piece.first in words.coordinators or named[-1].span.start <= piece.span.start:
            break
    return head


def _of_a_happening(annotated: Annotated, pieces: Sequence[Piece], number: int, words: ClauseWords) -> tuple[str, ...]:
    """What lasts or takes place is a happening, no person and no country: all whom its noun names have a part in it."""
    if not number or not any(token.word in words.lasting for token in pieces[number].words):
        return ()
    before = pieces[number - 1]
    behind = before.verbs[-1].span.end if before.verbs else before.span.start
    named = [one for one in mentions_in(annotated, before.span) if one.span.start >= behind]
    return _entries(named) if named and named[-1].span.end == before.span.end else ()


def _joined(annotated: Annotated, pieces: Sequence[Piece], number: int, words: ClauseWords) -> tuple[str, ...]:
    """The two names "X e Y" right before a piece, where it tells of both: its verb or participle is a plural, or
    "tra" stands before them, which takes no single one."""
    if number < 2:
        return ()
    first, second = pieces[number - 2], pieces[number - 1]
    one, other = mentions_in(annotated, first.span)[-1:], mentions_in(annotated, second.span)
    if not one or len(other) != 1 or one[0].span.end != first.span.end or other[0].span.end != second.span.end:
        return ()
    between = [token for token in second.words if token.end <= other[0].span.start]
    if not between or second.first not in words.coordinators or not all(_is_slight(t.word, words) for t in between):
        return ()
    is_pair = any(token.word in words.pairing for token in first.words if token.end <= one[0].span.start)
    return _entries([*one, *other]) if is_pair or _is_plural(pieces[number], words) else ()


def _is_plural(piece: Piece, words: ClauseWords) -> bool:
    """Whether a piece tells of several by the form of its verb, or of the participle that it begins with."""
    if piece.verbs:
        verb = piece.verbs[0].span
        form = next(token.word for token in piece.words if token.start >= verb.start)
        return form.endswith(words.plural_verbs)
    return words.is_participle(piece.first) and piece.first.endswith(words.plural_participles)


def those_who_are(
    annotated: Annotated, main: Sequence[Piece], verbs: Sequence[Verb], words: ClauseWords
) -> tuple[str, ...]:
    """Of "Xi e Verdi sono gli stessi che …" Xi and Verdi: who "the same" are is told before the verb."""
    if not main or main[-1].words[-1].word not in words.pointing or len(verbs) != 1:
        return ()
    verb = verbs[0].span
    if annotated.article.text[verb.start : verb.end].lower() not in words.being:
        return ()
    named = [one for piece in main for one in mentions_in(annotated, piece.span)]
    return _entries([one for one in named if one.span.end <= verb.start])


def is_in_list(annotated: Annotated, pieces: Sequence[Piece], number: int, words: ClauseWords) -> bool:
    """Whether a piece is one of neighbours that each have a name and its time, and no verb of their own: "Verdi nel
    2013, Xi nel 2018 e Bo nel 2023 hanno scelto …". It is part of the clause of the verb that comes."""
    if not _is_name_with_time(annotated, pieces[number], words):
        return False
    if not any(piece.verbs for piece in pieces[number + 1 :]):
        return False
    beside = [pieces[at] for at in (number - 1, number + 1) if 0 <= at < len(pieces)]
    return any(_is_name_with_time(annotated, piece, words) for piece in beside)


def _is_name_with_time(annotated: Annotated, piece: Piece, words: ClauseWords) -> bool:
    """Whether a piece begins with a name, right behind which its time stands."""
    named, times = mentions_in(annotated, piece.span), dates_in(annotated, piece.span)
    if len(named) != 1 or len(times) != 1 or named[0].span.end > times[0].span.start:
        return False
    name, time = named[0].span, times[0].span
    rest = [t for t in piece.words if t.end <= name.start or name.end <= t.start < t.end <= time.start]
    return all(_is_slight(token.word, words) for token in rest)


def _is_slight(word: str, words: ClauseWords) -> bool:
    return is_small_word(word) or word in words.coordinators


def _entries(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.entry for mention in mentions))
