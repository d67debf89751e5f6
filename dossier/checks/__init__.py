"""What a person should look at: one function per question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dossier import skos
from dossier.checks.articles import (
    articles_given_twice,
    articles_that_name_nobody,
    articles_with_a_suggested_day,
    articles_with_broken_letters,
    articles_with_unknown_fields,
    stale_edits,
)
from dossier.checks.entries import (
    aliases_claimed_twice,
    aliases_never_seen,
    decisions_about_nothing,
    entries_never_named,
    look_alike_entries,
    unknown_references,
)
from dossier.checks.mentions import doubtful_mentions, names_not_in_the_register
from dossier.checks.roles import (
    offices_held_twice,
    roles_seen_outside_their_dates,
    roles_that_end_before_they_begin,
    roles_without_source,
)
from dossier.checks.told import events_of_two_days, past_happenings_dated_ahead, speakers_not_in_the_register
from dossier.model import Dossier, Problem

Question = Callable[[Dossier], Iterator[Problem]]

WHEN_ASKED: tuple[Question, ...] = (
    articles_with_unknown_fields,
    articles_with_a_suggested_day,
    articles_with_broken_letters,
    articles_that_name_nobody,
    doubtful_mentions,
    names_not_in_the_register,
    speakers_not_in_the_register,
    past_happenings_dated_ahead,
    events_of_two_days,
    aliases_claimed_twice,
    aliases_never_seen,
    entries_never_named,
    look_alike_entries,
    offices_held_twice,
    roles_that_end_before_they_begin,
    roles_seen_outside_their_dates,
    roles_without_source,
    decisions_about_nothing,
)
"""The questions of `dossier check`; the others are asked at every build."""


def at_every_build(dossier: Dossier, hashes: Mapping[str, str]) -> tuple[Problem, ...]:
    """`hashes` are those of all clippings by key, of hidden ones too."""
    register = dossier.register
    within = (*unknown_references(register), *skos.faults(register.topics))
    return (*stale_edits(register, hashes), *within, *articles_given_twice(dossier))


def when_asked(dossier: Dossier) -> tuple[Problem, ...]:
    return tuple(problem for question in WHEN_ASKED for problem in question(dossier))
