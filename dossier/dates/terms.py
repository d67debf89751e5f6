"""Which way a time points that a preposition bounds: terms that are set, what goes on since, what is set for a day."""

from __future__ import annotations

from dossier.dates.limits import Limits
from dossier.dates.meanings import DayOfMonth, Weekday
from dossier.dates.sentence import Core, Sentence
from dossier.dates.tense import Judgement


def judged(sentence: Sentence, core: Core, by_verb: Judgement) -> Judgement:
    """A term lies ahead unless it is told to be over; what goes on since a day has begun; "per lunedì" is ahead."""
    if core.by in ("by", "until") and (by_verb.direction == "unknown" or _is_close_term(core)):
        return Judgement("future", core.by)
    if core.by == "since" and by_verb.direction == "future" and _goes_on(sentence, core):
        return Judgement("unknown", "")
    if sentence.before(core.first, "for_when") and _is_of_now(sentence, by_verb):
        return Judgement("future", sentence.word(core.first - 1))
    return by_verb


def _is_close_term(core: Core) -> bool:
    """ "Ha chiesto chiarezza entro il 31": a day without its month is a term that people are waiting for."""
    end = core.meaning.end if core.by == "by" and isinstance(core.meaning, Limits) else None
    return isinstance(end, DayOfMonth) or (isinstance(end, Weekday) and end.turn is None)


def _goes_on(sentence: Sentence, core: Core) -> bool:
    """ "Il catalogo, in preparazione da gennaio, uscirà": words of its own before it, and a comma before the verb."""
    if sentence.letters[core.last : core.last + 1] != ",":
        return False
    begin = sentence.letters.rfind(",", max(0, core.first - FAR), core.first)
    return begin >= 0 and core.first - begin > APPOSITION


FAR = 40
"""So many tokens before a time its comma is looked for."""

APPOSITION = 2
"""So many words at most stand between a comma and the time that begins behind it: ", dal 3 maggio,"."""


def _is_of_now(sentence: Sentence, by_verb: Judgement) -> bool:
    """Whether it tells of the news: "ha proclamato il lutto per lunedì", not "aveva chiamato per lunedì"."""
    if by_verb.direction != "past":
        return False
    return by_verb.reason.lower().split()[0] not in sentence.known.lists["background"]
