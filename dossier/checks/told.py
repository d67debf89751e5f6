"""What a person should look at in what articles tell: who speaks, and what happened when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dossier import edtf
from dossier.checks.entries import ACTORS
from dossier.checks.folding import count, folded, named
from dossier.language.verbs import finite_verbs
from dossier.model import Annotated, DatedStatement, Dossier, Problem
from dossier.statements import Marks, agree, are_places, marks_of

OFTEN = 3
"""Who is quoted so often is somebody of the dossier."""

NEAR = timedelta(days=3)
"""So far apart two articles may date one event by mistake: one counts from the day before it was printed."""
LOOKED_AT = 30
"""With so many statements behind it, all of the same actors, each one is compared."""

DECIDED = "decided"


class _Dated(NamedTuple):
    """A statement of a day, with its article."""

    day: date
    annotated: Annotated
    statement: DatedStatement


def speakers_not_in_the_register(dossier: Dossier) -> Iterator[Problem]:
    """Those who are quoted often, all in one line, the most quoted first."""
    quoted = (said.speaker for annotated in dossier.articles for said in annotated.quotations)
    counted = Counter(speaker.name for speaker in quoted if speaker and speaker.name and not speaker.entry)
    often = sorted((-times, name) for name, times in counted.items() if times >= OFTEN)
    if often:
        told = named([f"{name} ({-times} times)" for times, name in often])
        verb = "is" if len(often) == 1 else "are"
        said = f"{count(len(often), 'speaker')} who {verb} quoted often {verb} not in the register: {told}"
        yield Problem(ACTORS, said, "add them, and what they say has a place of its own")


def past_happenings_dated_ahead(dossier: Dossier) -> Iterator[Problem]:
    """Statements told as past and dated behind their article: the year or the day of publication may be wrong."""
    ahead = [
        (annotated, statement)
        for annotated in dossier.articles
        for statement in annotated.statements
        if _is_found(statement) and _is_ahead(annotated, statement) and _is_told_as_past(annotated, statement)
    ]
    hint = "if the date is wrong, correct it under 'statements' in register/edits/<key>.yml"

    def one(found: tuple[Annotated, DatedStatement]) -> Problem:
        annotated, statement = found
        said = f"'{_beginning(annotated, statement)}' is told as past and dated {statement.date}, after the article"
        return Problem(annotated.article.origin, said, hint)

    def many(found: Sequence[tuple[Annotated, DatedStatement]]) -> Problem:
        told = named([f"'{_beginning(*pair)}' ({pair[1].date})" for pair in found])
        said = f"{len(found)} statements are told as past and dated after their article: {told}"
        return Problem(found[0][0].article.origin, said, hint)

    yield from folded(ahead, one, many)


def _is_found(statement: DatedStatement) -> bool:
    """Whether no person has said anything of it."""
    return statement.by != DECIDED and not statement.is_pinned


def _is_ahead(annotated: Annotated, statement: DatedStatement) -> bool:
    published, told = edtf.days(annotated.article.published), edtf.days(statement.date)
    return bool(published and told and published.last and told.first) and told.first > published.last  # type: ignore[union-attr,operator] # both are there


def _is_told_as_past(annotated: Annotated, statement: DatedStatement) -> bool:
    text = annotated.article.text[slice(*statement.span)]
    tenses = {verb.tense for verb in finite_verbs(text, annotated.article.language)}
    return tenses == {"past"}


def _beginning(annotated: Annotated, statement: DatedStatement) -> str:
    words = annotated.article.text[slice(*statement.span)].split()
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "")


def events_of_two_days(dossier: Dossier) -> Iterator[Problem]:
    """What two articles tell in nearly the same words of days that are near: one of them may be wrong."""
    places = are_places(dossier.register)
    pairs = [pair for dated in _by_actors(dossier).values() for pair in _near_pairs(dated, places)]
    hint = "if they are one event, correct the date under 'statements' in register/edits/<key>.yml"

    def one(pair: tuple[_Dated, _Dated]) -> Problem:
        first, other = pair
        said = (
            f"'{_beginning(other.annotated, other.statement)}' is of {other.day}, and "
            f"{first.annotated.article.origin} tells the same of {first.day}"
        )
        return Problem(other.annotated.article.origin, said, hint)

    def many(found: Sequence[tuple[_Dated, _Dated]]) -> Problem:
        told = named([f"'{_beginning(b.annotated, b.statement)}' ({a.day}, {b.day})" for a, b in found])
        return Problem(found[0][1].annotated.article.origin, f"{len(found)} events are told of two days: {told}", hint)

    yield from folded(pairs, one, many)


def _by_actors(dossier: Dossier) -> Mapping[frozenset[str], list[_Dated]]:
    """The statements of days that no person has decided, by all their actors, in order of time."""
    found: dict[frozenset[str], list[_Dated]] = defaultdict(list)
    for annotated in dossier.articles:
        for statement in annotated.statements:
            if _is_found(statement) and edtf.precision(statement.date) == "day" and statement.date[-1].isdigit():
                day = date.fromisoformat(statement.date)
                found[frozenset(statement.actors)].append(_Dated(day, annotated, statement))
    return {actors: sorted(listed, key=_in_time) for actors, listed in found.items()}


def _in_time(one: _Dated) -> tuple[object, ...]:
    return one.day, one.annotated.article.key, one.statement.span


def _near_pairs(dated: Sequence[_Dated], places: frozenset[str]) -> Iterator[tuple[_Dated, _Dated]]:
    marks = [marks_of(one.annotated, one.statement, places) for one in dated] if len(dated) > 1 else []
    for at, one in enumerate(dated):
        for number in range(at + 1, min(at + 1 + LOOKED_AT, len(dated))):
            other = dated[number]
            if other.day - one.day > NEAR:
                break
            if one.day != other.day and one.annotated is not other.annotated and _are_alike(marks[at], marks[number]):
                yield one, other


def _are_alike(one: Marks, other: Marks) -> bool:
    return one.language == other.language and agree(one, other, is_same_time=False)
