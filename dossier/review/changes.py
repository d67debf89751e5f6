"""What a person's answer puts into the register: decisions, a new entry, further names of an entry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from dossier.model import Actor, ActorType, Decision, Edit, Register, Role
from dossier.suggestions import Suggestion, is_acronym, key
from dossier.suggestions.roles import SeenRole

LONGEST_ID = 60


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be written for one answer."""

    decisions: tuple[Decision, ...]
    actor: Actor | None = None
    entry: str = ""
    aliases: tuple[str, ...] = ()
    """Further names of `entry`."""
    more: tuple[Actor, ...] = ()
    """Further new entries."""
    edit: Edit | None = None
    """What is corrected in an article."""
    role: Role | None = None
    """A further role of `entry`."""

    @property
    def made(self) -> tuple[Actor, ...]:
        """The new entries, in order."""
        return (*((self.actor,) if self.actor else ()), *self.more)


def as_new(suggestion: Suggestion, kind: ActorType, register: Register) -> Change:
    """A new entry with the forms that the articles have; its name is its own wherever it stands.

    Words that are a name of the register already are the new one's only in the articles where they were asked about.
    """
    taken = {*register.actors, *register.merges()}
    aliases = tuple(("", words) for words in _names(suggestion, kind, {suggestion.name}))
    actor = Actor(id=id_of(suggestion.name, taken), name={"": suggestion.name}, aliases=aliases, type=kind)
    if suggestion.is_doubtful:
        return Change(tuple(_accepted_here(suggestion, suggestion.name, actor.id)), actor)
    return Change((Decision("accept", suggestion.name, actor.id),), actor)


def all_new(suggestions: Iterable[Suggestion], kind: ActorType, register: Register) -> Change:
    """A new entry of this type for each of them."""
    decisions: list[Decision] = []
    made: dict[str, Actor] = {}
    for suggestion in suggestions:
        one = as_new(suggestion, kind, replace(register, actors={**register.actors, **made}))
        decisions.extend(one.decisions)
        made |= {actor.id: actor for actor in one.made}
    return Change(tuple(decisions), more=tuple(made.values()))


def into(suggestion: Suggestion, actor: Actor) -> Change:
    """The forms as further names of an entry. A person's single word is accepted in the articles it was asked about;
    as a name it needs the full one elsewhere. Every other form is the entry's own wherever it stands. What the register
    knows already, as a name or an office, is no new name; it is accepted where it was asked about."""
    known = {*actor.name.values(), *(words for _, words in actor.aliases)}
    decisions: list[Decision] = []
    for words in dict.fromkeys((suggestion.name, *(words for words, _ in suggestion.variants))):
        if suggestion.is_doubtful or words in known or (actor.type == "person" and _is_single(words)):
            decisions.extend(_accepted_here(suggestion, words, actor.id))
        else:
            decisions.append(Decision("accept", words, actor.id))
    names = () if suggestion.is_doubtful else tuple(_names(suggestion, actor.type, known, suggestion.name))
    return Change(tuple(decisions), None, actor.id, names)


def here(suggestion: Suggestion, article: str, actor: Actor) -> Change:
    """These words of one article as this entry's."""
    return Change(tuple(Decision("accept", words, actor.id, article) for words in suggestion.words_in(article)))


def nobody_here(suggestion: Suggestion, article: str) -> Change:
    return Change(tuple(Decision("reject", words, "", article) for words in suggestion.words_in(article)))


def nobody(suggestion: Suggestion) -> Change:
    """The name and its longer forms as nobody's anywhere. A single word of it may be another one's elsewhere."""
    forms = [words for words, _ in suggestion.variants if not _is_single(words)]
    return Change(tuple(Decision("reject", words) for words in dict.fromkeys((suggestion.name, *forms))))


def unsure(suggestion: Suggestion) -> Change:
    return Change((Decision("unsure", suggestion.name),))


def holds(seen: SeenRole, entry: str) -> Change:
    """The office as a role of this entry: seen, not held, for the articles tell no more."""
    return Change((), None, entry, role=seen.role)


def never_held(seen: SeenRole, entry: str) -> Change:
    """The office as none of this entry's: its words do not name it."""
    return Change((Decision("reject", seen.forms[0], entry),))


def id_of(name: str, taken: Collection[str]) -> str:
    """An id for a name, its letters alone; a number tells it from one that is taken.

    >>> id_of("Élise d’Été", ()), id_of("Anna Verdi", {"anna-verdi"}), id_of("習近平", ())
    ('elise-d-ete', 'anna-verdi-2', 'actor')
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_ID].strip("-")
    slug = "actor" if slug in ("", "index") else slug
    number, found = 2, slug
    while found in taken:
        number, found = number + 1, f"{slug}-{number}"
    return found


def _accepted_here(suggestion: Suggestion, words: str, entry: str) -> Iterator[Decision]:
    for article in suggestion.articles:
        if words in suggestion.words_in(article):
            yield Decision("accept", words, entry, article)


def _names(suggestion: Suggestion, kind: ActorType, known: Iterable[str], name: str = "") -> Iterator[str]:
    """The forms that serve as names: no mere capitals of another, and no single common word but an acronym or a
    person's, which links only beside the full name."""
    have = {key(words) for words in known if not words.isupper() or is_acronym(words)}
    for words in dict.fromkeys(filter(None, (name, *(words for words, _ in suggestion.variants)))):
        is_shortened = _is_single(words) and words != suggestion.name and kind != "person" and not is_acronym(words)
        if key(words) not in have and not is_shortened:
            have.add(key(words))
            yield words


def _is_single(words: str) -> bool:
    return len(words.split()) == 1
