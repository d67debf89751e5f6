"""Who has a part in what happened at a time, of those that its clause names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dossier.language.data import is_small_word
from dossier.model import Annotated, DateExpression, Mention
from dossier.statements.clauses import Clause


def actors_of(annotated: Annotated, clause: Clause, time: DateExpression) -> tuple[str, ...]:
    """The actors of a time in its clause: all that are named, but where several times have each their own.

    "Nel 2013 Verdi e nel 2018 Xi hanno scelto Portoblu": each time has the name beside it, and both have those on the
    verb's other side. A clause that goes on from another one without a subject before its verb has the other's:
    "Verdi ha aperto il porto ieri e oggi ha visto Xi".
    """
    mentions, times = clause.mentions(annotated), clause.dates(annotated)
    verb = clause.verbs[0].span.start if clause.verbs else clause.start
    side = [one for one in times if (one.span.start < verb) == (time.span.start < verb)]
    beside = [one for one in mentions if (one.span.start < verb) == (time.span.start < verb)]
    beyond = [one for one in mentions if one not in beside]
    own = _own(beside, side, time)
    listed = [*own, *beyond] if time.span.start < verb else [*beyond, *own]
    return _ids([*_subject_before(annotated, clause, verb), *clause.head], sorted(listed, key=lambda one: one.span))


def _ids(first: Iterable[str], mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *(mention.entry for mention in mentions))))


def _own(mentions: Sequence[Mention], times: Sequence[DateExpression], time: DateExpression) -> list[Mention]:
    """Of the mentions on one side of the verb those of this time: all, where no two times have mentions between."""
    first, last = times[0].span.start, times[-1].span.start
    if not any(first < mention.span.start < last for mention in mentions):
        return list(mentions)
    if any(mention.span.start < first for mention in mentions):
        return _between(mentions, [one.span.start for one in times], time.span.start, before=True)
    return _between(mentions, [one.span.start for one in times], time.span.start, before=False)


def _between(mentions: Sequence[Mention], times: Sequence[int], time: int, before: bool) -> list[Mention]:
    """The mentions between this time and the next one to a side; a time without any shares that one's."""
    if before:
        earlier = [at for at in times if at < time]
        found = [one for one in mentions if (earlier[-1] if earlier else -1) < one.span.start < time]
        if times[-1] == time:
            found += [one for one in mentions if one.span.start > time]
        return found or (_between(mentions, times, earlier[-1], before) if earlier else [])
    later = [at for at in times if at > time]
    found = [one for one in mentions if time < one.span.start and (not later or one.span.start < later[0])]
    return found or (_between(mentions, times, later[0], before) if later else [])


def _subject_before(annotated: Annotated, clause: Clause, verb: int) -> tuple[str, ...]:
    """Of a main clause that has no subject of its own, that of the main clause it goes on from."""
    if clause.kind != "main" or clause.above is None or has_subject(annotated, clause):
        return ()
    above = clause.above
    end = above.verbs[0].span.start if above.verbs else clause.start
    named = [mention for mention in above.mentions(annotated) if mention.span.start < end]
    return _ids((), named) or _subject_before(annotated, above, end)


def has_subject(annotated: Annotated, clause: Clause) -> bool:
    """Whether more than small words and times stand before the verb of a clause: "e oggi la Cassazione ha deciso"."""
    verb = clause.verbs[0].span.start if clause.verbs else clause.start
    times = [told.span for told in clause.dates(annotated)]
    before = [token for piece in clause.pieces for token in piece.words if token.end <= verb]
    return any(
        not is_small_word(token.word) and not any(span.start <= token.start < span.end for span in times)
        for token in before
    )
