"""Whether two names of offices are of one office, and which of an actor's roles in the register an office is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dossier.matching.office_words import stem
from dossier.matching.offices import Office, office
from dossier.model import Actor, Role
from dossier.suggestions.roles.words import role_words


def is_same(one: Office, other: Office) -> bool:
    """Whether one may be the other, told more or less fully.

    >>> full, short = office("ministro della Difesa cinese", "it"), office("ministro della Difesa", "it")
    >>> is_same(full, short), is_same(full, office("ministro degli Esteri cinese", "it"))
    (True, False)
    >>> is_same(full, office("ministro della Difesa russo", "it"))
    False
    """
    if one.head != other.head or (one.country and other.country and one.country != other.country):
        return False
    if one.stems == other.stems:
        return True
    if one.stems and other.stems:
        return one.stems <= other.stems or other.stems <= one.stems
    return bool(one.country) and one.country == other.country


def is_told(named: Office, language: str) -> bool:
    """Whether more is told than a rank.

    >>> [is_told(office(title, "en"), "en") for title in ("vice president", "chief executive", "president of France")]
    [False, False, True]
    """
    return bool(named.country or named.stems - _ranks(language))


@cache
def _ranks(language: str) -> frozenset[str]:
    """The words of ranks without their endings."""
    words = role_words(language)
    return frozenset(stem(word, language) for word in words.heads | words.before | words.ranks)


def roles_of(actor: Actor, named: Office, language: str) -> tuple[Role, ...]:
    """The roles of an actor that are this office, as far as their titles are in this language."""
    return tuple(role for role in actor.roles if any(is_same(own, named) for own in _offices(role, language)))


def may_be_in_another_language(actor: Actor, named: Office, language: str) -> bool:
    """Whether the register may have this office, and has its title in other languages alone."""
    foreign = (role for role in actor.roles if not any(True for _ in _offices(role, language)))
    return any(_may_be_of(role, named.country) for role in foreign)


def _offices(role: Role, language: str) -> Iterator[Office]:
    for its, title in role.title.items():
        if its in ("", language) and (own := office(title, language)):
            yield own


def _may_be_of(role: Role, country: str) -> bool:
    told = [own.country for its, title in role.title.items() if (own := office(title, its))]
    return not country or any(not its or its == country for its in told)
