"""Who a clause without a subject of its own tells of: the one person whom the sentence before names, where that is
sure."""

from __future__ import annotations

from collections.abc import Sequence, Set

from dossier.language.clauses import ClauseWords
from dossier.language.data import is_small_word
from dossier.model import Sentence, Span
from dossier.statements.clauses import Clause
from dossier.statements.pieces import Token
from dossier.statements.places import Places, mentions_in


def person_before(places: Places, sentence: Sentence) -> str:
    """The one person whom the sentence before names, as the first of its actors, in the same paragraph; else "".

    Where it names two persons either may be meant, and somebody who is quoted in it is a person too.
    """
    start, block = sentence.span.start, places.block_span(sentence.span.start)
    if start <= block.start:
        return ""
    before = next(iter(places.annotated.sentences_at(Span(start - 1, start))), None)
    if (
        before is None
        or before.span.start < block.start
        or places.quotations(before.span)
        or places.quotations(sentence.span)
    ):
        return ""
    named = [mention.entry for mention in mentions_in(places.annotated, before.span)]
    persons = {entry for entry in named if entry in places.persons}
    return named[0] if len(persons) == 1 and named[0] in persons else ""


def is_without_subject(places: Places, clause: Clause, words: ClauseWords) -> bool:
    """Whether a pronoun of one person, or in Italian nothing, stands before the verb of a main clause, and nothing
    behind it that may be its subject: "He was removed on …", "È stato rimosso il …"."""
    if clause.kind != "main" or clause.above is not None or not clause.verbs:
        return False
    verb = clause.verbs[0].span
    row = [token for piece in clause.pieces for token in piece.words]
    times = [told.span for told in clause.dates(places.annotated)]
    before = [token for token in row if token.end <= verb.start and not _is_in(token, times)]
    if any(token.word in words.pronouns for token in before):
        return not _names(places, before)
    form = next(token.word for token in row if token.start >= verb.start)
    if not words.drops_subjects or form.endswith(words.plural_verbs) or form in words.first_persons:
        return False
    if not all(is_small_word(token.word) or token.word in words.adverbs for token in before):
        return False
    return not _may_be_behind(places, row, verb, times, words)


def _may_be_behind(places: Places, row: Sequence[Token], verb: Span, times: Sequence[Span], words: ClauseWords) -> bool:
    """Whether something stands behind a verb that may be its subject: "è stato chiuso il porto", "ha vinto
    Verdi"; nothing behind a preposition is."""
    allowed = False
    for token in (token for token in row if token.start >= verb.end):
        if _is_in(token, times) or token.word in words.adverbs:
            allowed = False
        elif token.word in words.before_relatives and token.word not in words.definites:
            allowed = True
        elif token.word in words.definites:
            if not allowed and not any(time.start - token.end <= 1 <= time.start - token.start for time in times):
                return True
        elif not allowed and not is_small_word(token.word):
            return True
    return False


def _is_in(token: Token, spans: Sequence[Span]) -> bool:
    return any(span.start <= token.start < span.end for span in spans)


def _names(places: Places, row: Sequence[Token]) -> Set[str]:
    if not row:
        return frozenset()
    return {mention.entry for mention in mentions_in(places.annotated, Span(row[0].start, row[-1].end))}
