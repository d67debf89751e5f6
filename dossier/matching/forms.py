"""The forms in which an entry of the register may stand in a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from dossier import gazetteers
from dossier.language import LANGUAGES, PARTICLES, plain_apostrophes
from dossier.matching.exonyms import exonyms
from dossier.model import Actor

Kind = Literal["name", "alias", "short", "derived", "country", "demonym"]
"""How far a form goes by itself. A person's one-word alias is `short`: it needs the full name or a role beside it.
`derived` is one that nobody wrote down (a surname): it serves after the full name alone and is never a suggestion.
`country` is a country's name that the language has and nobody wrote down: one that somebody did goes before it."""

GENITIVE_S = frozenset({"de", "sv", "da", "nb", "no"})
"""Languages that hang an s on a name."""

LEGAL_FORMS = frozenset(
    {
        "ag", "co", "company", "corp", "corp.", "corporation", "gmbh", "group", "holding", "holdings", "inc", "inc.",
        "llc", "ltd", "ltd.", "nv", "plc", "s.p.a.", "s.r.l.", "sa", "se", "spa", "srl",
    }
)  # fmt: skip
_ARTICLES = frozenset({"the", "la", "il", "lo", "le", "i", "gli", "der", "die", "das", "el", "los", "las", "les"})
_LEAST_NAME = 3
"""A surname of fewer letters is not taken from a full name by itself: it may be a given name or a title."""


class Form(NamedTuple):
    entry: str
    words: str
    kind: Kind
    is_person: bool
    tail: int = 0
    """Letters at its end that are no part of the name: the s of a genitive."""


def forms(actor: Actor, language: str) -> Iterator[Form]:
    """Every form of an actor in texts of a language; of all languages where that is unknown.

    A name serves in every language: an English text may well give the Italian one. An alias serves in its own.
    """
    written = dict.fromkeys(form for form in _forms(actor, language) if any(map(str.isalpha, form.words)))
    yield from written
    if language in GENITIVE_S:
        yield from (form._replace(words=f"{form.words}s", tail=1) for form in written if form.words[-1:] not in "sxzß")


def _forms(actor: Actor, language: str) -> Iterator[Form]:
    for name in dict.fromkeys(_plain(name) for name in actor.name.values()):
        yield Form(actor.id, name, _kind_of_name(actor, name), is_person(actor))
        yield from _derived(actor, name)
    for its, alias in actor.aliases:
        if not language or its in ("", language):
            yield Form(actor.id, _plain(alias), _kind_of_alias(actor, alias), is_person(actor))
    yield from _of_place(actor, language)


def is_person(actor: Actor) -> bool:
    return actor.type == "person"


def _kind_of_name(actor: Actor, name: str) -> Kind:
    """A given name alone is that of many (Francesco)."""
    return "short" if is_person(actor) and gazetteers.is_first_name(name) else "name"


def _kind_of_alias(actor: Actor, alias: str) -> Kind:
    return "short" if is_person(actor) and len(alias.split()) == 1 else "alias"


def _plain(words: str) -> str:
    return plain_apostrophes(words.strip())


def _derived(actor: Actor, name: str) -> Iterator[Form]:
    """What a text calls an actor after the full name: a person by the surname, particles and all; a firm without its
    legal form; an institution without its article."""
    first, *rest = name.split() or [""]
    if not rest:
        return
    if is_person(actor) or (actor.type == "other" and len(rest) <= 2 and gazetteers.is_first_name(first)):
        yield from (Form(actor.id, surname, "derived", is_person(actor)) for surname in _surnames(rest))
    elif rest[-1].casefold() in LEGAL_FORMS:
        yield Form(actor.id, " ".join([first, *rest[:-1]]).rstrip(","), "derived", False)
    elif first.casefold() in _ARTICLES and len(rest) > 1:
        yield Form(actor.id, " ".join(rest), "alias", False)


def _surnames(rest: list[str]) -> Iterator[str]:
    """The last word, and with the particles before it (von der Leyen, Le Pen)."""
    last = len(rest) - 1
    if len(rest[last]) < _LEAST_NAME or not rest[last][:1].isupper():
        return
    yield rest[last]
    start = last
    while start > 0 and rest[start - 1].casefold() in PARTICLES:
        start -= 1
    if start < last:
        particles = " ".join(rest[start:])
        yield particles
        yield particles[:1].upper() + particles[1:]


def _of_place(actor: Actor, language: str) -> Iterator[Form]:
    """What languages call a place; what this one calls a country, and where the register has it as one, its people."""
    code = country_code(actor)
    if not code and not is_person(actor):
        others = {other for name in actor.name.values() for other in exonyms(name) if not gazetteers.country_of(other)}
        yield from (Form(actor.id, name, "country", False) for name in sorted(others))
    if not code:
        return
    for spoken in [language] if language else LANGUAGES:
        names = gazetteers.country_names(spoken)
        yield from (Form(actor.id, name, "country", False) for name, its in names.items() if its == code)
        if actor.type == "country":
            words = gazetteers.demonyms(spoken)
            yield from (Form(actor.id, word, "demonym", False) for word, its in words.items() if its == code)


def country_code(actor: Actor) -> str:
    """The country that an entry is, by any of its names; a doubtful name tells it of a country alone.

    >>> country_code(Actor(id="cina", name={"it": "Cina"}, type="country"))
    'CN'
    """
    if actor.type not in ("country", "place", "other"):
        return ""
    names = (
        _plain(name) for name in actor.name.values() if actor.type == "country" or not gazetteers.is_doubtful(name)
    )
    return next((code for name in names if (code := gazetteers.country_of(name))), "")
