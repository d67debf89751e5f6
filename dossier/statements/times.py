"""Whether a time dates what its clause tells, or is part of a name, a heading line or another happening."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.language.clauses import ClauseWords
from dossier.language.data import is_small_word
from dossier.language.happenings import happening
from dossier.model import DateExpression, Span
from dossier.statements.clauses import Clause
from dossier.statements.happenings import LASTING, begins_open
from dossier.statements.pieces import Piece, Token
from dossier.statements.places import Places, dates_in

LONGEST_DATELINE = 60

_DATELINE = re.compile(r"[^.;:!?]*[,(]\s*")
"""What stands before the day of a dateline: "Roma, ", "PORTOBLU ("."""
_BEHIND_DATELINE = re.compile(r"\)?\s*(?:[-–—(]|$)|\)?\.\s")
_DASH = re.compile(r"\s[-–—]\s+")
_BEHIND_A_CHRONICLES_TIME = re.compile(r"\s*[-–—:]")
_YEAR = re.compile(r"\d{4}")


def is_dateline(places: Places, time: DateExpression) -> bool:
    """Whether a time stands before the text it dates: "Roma, 13 giugno 2005 –".

    A time that begins its line alone is one where it is the day of publication; of another day a chronicle tells
    what happened: "5 aprile 2021 – Verdi apre il porto".
    """
    block = places.block_span(time.span.start)
    if time.span.start - block.start > LONGEST_DATELINE:
        return False
    before, behind = places.text[block.start : time.span.start], places.text[time.span.end : block.end]
    if not before.strip():
        is_published = time.value == places.annotated.article.published
        return is_published and bool(_BEHIND_A_CHRONICLES_TIME.match(behind))
    return bool(_DATELINE.fullmatch(before)) and bool(_BEHIND_DATELINE.match(behind))


def begins_behind(places: Places, sentence: Span) -> int:
    """Where a sentence begins behind the dateline of its block: who is named in that has no part in what is told."""
    block = places.block_span(sentence.start)
    line = places.text[sentence.start : min(sentence.end, block.start + LONGEST_DATELINE)]
    dash = _DASH.search(line) if sentence.start == block.start else None
    if dash is None:
        return sentence.start
    before = Span(sentence.start, sentence.start + dash.start())
    times = dates_in(places.annotated, before)
    is_line = line[: dash.start()].isupper() or any(is_dateline(places, time) for time in times)
    return sentence.start + dash.end() if is_line else sentence.start


def is_of_a_noun(text: str, piece: Piece, time: DateExpression, words: ClauseWords) -> bool:
    """Whether a time is part of a noun's name: "la legge del 2018", "the 2018 law", "Expo 2015", "last week's talks".

    Such a time tells when the law was made, or nothing; the clause tells what somebody did with it. It may be right
    all the same ("alle elezioni del 2018 ha vinto"): that is left out.
    """
    before, inside, behind = _round(piece, time)
    if text[time.span.end : time.span.end + 2] in ("'s", "’s"):
        return True
    last = before[-1].word if before else ""
    if inside and inside[0].word in words.attributives:
        return not before or last not in words.time_nouns
    if last in words.attributives:
        return len(before) < 2 or before[-2].word not in words.time_nouns
    if last in words.determiners and behind and behind[0].start == time.span.end + 1:
        follower = behind[0].word
        return not is_small_word(follower) and follower not in words.time_nouns
    return _is_bare_year(text, before, time, words)


def is_compared(piece: Piece, time: DateExpression, words: ClauseWords, language: str) -> bool:
    """Whether a time tells since when something is the first or the highest: "il livello più alto dal 2018". Who is
    "primo ministro" since a day holds an office."""
    if not begins_open(time.value):
        return False
    behind_verbs = max((verb.span.end for verb in piece.verbs if verb.span.end <= time.span.start), default=0)
    row = [token.word for token in piece.words if behind_verbs <= token.start < time.span.start]
    return any(word in words.ranks for word in row) and not any(LASTING in happening(w, language) for w in row)


def _round(piece: Piece, time: DateExpression) -> tuple[list[Token], list[Token], list[Token]]:
    """The words of a piece before a time, in it and behind it."""
    span = time.span
    return (
        [token for token in piece.words if token.start < span.start],
        [token for token in piece.words if span.start <= token.start < span.end],
        [token for token in piece.words if token.start >= span.end],
    )


def _is_bare_year(text: str, before: list[Token], time: DateExpression, words: ClauseWords) -> bool:
    """Whether a year stands where no word makes it a time, or a time alone in brackets."""
    if not _YEAR.fullmatch(text[time.span.start : time.span.end]):
        return not before and text[time.span.start - 1 : time.span.start] == "("
    if before and before[-1].word in words.articles:
        before = before[:-1]
    return not before or before[-1].word not in words.before_years


def goes_on(text: str, one: DateExpression, other: DateExpression, words: ClauseWords) -> bool:
    """Whether two times are neighbours in a list: "nel 2013, 2018 e 2023"."""
    if other.span.start - one.span.end > 12:
        return False
    between = text[one.span.end : other.span.start].lower().replace(",", " ").split()
    return all(word in words.coordinators or is_small_word(word) for word in between) and len(between) <= 2


def hangs_on_participle(
    places: Places, piece: Piece, time: DateExpression, words: ClauseWords, is_after_a_verb: bool
) -> bool:
    """Whether a time tells when the noun before it was made or done: "il ponte aperto nel 2021".

    The nearest word with the form of a verb counts. One that is part of a finite verb is none of these, but for an
    English participle that looks finite where another verb is there to be the finite one ("praised the deal signed
    in 2018"), unless an actor's name stands before it ("Green resigned in 2018"). A noun may have the form too; it
    has an article or preposition before it.
    """
    before = [token for token in piece.words if token.start < time.span.start]
    for at in range(len(before) - 1, 0, -1):
        token = before[at]
        verb = next((verb for verb in piece.verbs if verb.span.start <= token.start < verb.span.end), None)
        if verb and not (verb.span == token[:2] and words.is_participle(token.word)):
            return False
        if verb:
            others = (
                is_after_a_verb or any(other != verb for other in piece.verbs) or _goes_on_behind(piece, time, words)
            )
            return others and _is_noun(before[at - 1]) and not places.is_named(before[at - 1].end)
        if words.is_participle(token.word) and _is_noun(before[at - 1]) and places.text[token.start].islower():
            return True
    return False


def of_another_happening(piece: Piece, time: DateExpression, words: ClauseWords) -> Span | None:
    """Where a time stands behind "after" and a noun: the stretch that tells that other happening.

    "Il viaggio arriva dopo una visita di Xi il mese scorso" tells when the visit was.
    """
    before = [token for token in piece.words if token.start < time.span.start]
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at].word in words.aparts), None)
    if at is None or all(is_small_word(token.word) for token in before[at + 1 :]):
        return None
    if any(verb.span.start > before[at].start and verb.span.start < time.span.start for verb in piece.verbs):
        return None
    return Span(before[at].end, piece.span.end)


def _goes_on_behind(piece: Piece, time: DateExpression, words: ClauseWords) -> bool:
    """Whether a full word stands right behind a time, as a verb does: "the statement issued on 22 March provides …"."""
    following = next((token for token in piece.words if token.start >= time.span.end), None)
    if following is None or following.start != time.span.end + 1:
        return False
    return not is_small_word(following.word) and following.word not in words.time_nouns | words.adverbs


def _is_noun(token: Token) -> bool:
    """Whether a word can be the noun of a participle behind it: it is no article, preposition or auxiliary."""
    return not is_small_word(token.word)


def is_supposed(clause: Clause, time: DateExpression, words: ClauseWords) -> bool:
    """Whether a clause tells what may be or is wished, not what is, was or is to be."""
    rows: list[Sequence[Token]] = [piece.words for piece in clause.pieces]
    if clause.kind == "sub" and not clause.head and clause.above:
        rows += [[token for token in piece.words if token.start < clause.start] for piece in clause.above.pieces]
    if any(token.word in words.supposing and not _is_in(token, time) for row in rows for token in row):
        return True
    return clause.is_supposed or _governing_tense(clause, time) == "conditional"


def _is_in(token: Token, time: DateExpression) -> bool:
    return time.span.start <= token.start < time.span.end


def _governing_tense(clause: Clause, time: DateExpression) -> str:
    """The tense of the last verb before a time, else of the first one behind it."""
    verbs = clause.verbs
    before = [verb for verb in verbs if verb.span.start < time.span.start]
    nearest = before[-1] if before else next(iter(verbs), None)
    return nearest.tense if nearest else ""
