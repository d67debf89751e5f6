"""Which names of a text are the same one's: the full name, the surname, the initials, the acronym."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dossier.gazetteers import is_first_name

SMALL = frozenset({"di", "del", "della", "dello", "dei", "degli", "delle", "dell", "d", "of", "the", "and", "for", "e", "per", "de", "du", "des", "la", "le", "der", "die", "das", "y", "&", "il", "i", "in", "on"})
"""Words whose initial an acronym leaves out."""

PARTICLES = frozenset({"de", "di", "da", "del", "della", "van", "von", "der", "den", "al", "el", "bin", "ben", "la", "le", "lo", "du", "dos", "dell", "dall", "d", "o"})


def words_of(name: str) -> list[str]:
    return name.replace("-", " ").replace("'", " ").split()


def surname(name: str) -> str:
    """The last word of a person's name, with the particles before it.

    >>> surname("Ursula von der Leyen"), surname("Anna Verdi"), surname("Luigi Di Verde")
    ('von der Leyen', 'Verdi', 'Di Verde')
    """
    words = name.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in PARTICLES:
        at -= 1
    return " ".join(words[at:])


def may_be_same_person(short: str, full: str) -> bool:
    """Whether a shorter form may be this person's: the surname, initials with it, or first and last name.

    >>> may_be_same_person("Verdi", "Anna Verdi"), may_be_same_person("A. Verdi", "Anna Verdi")
    (True, True)
    >>> may_be_same_person("Bruno Verdi", "Anna Verdi"), may_be_same_person("Anna Verdi", "Anna Maria Verdi")
    (False, True)
    """
    own, other = short.split(), full.split()
    if len(own) >= len(other) and not _has_initials(own):
        return False
    if short == surname(full) or (len(own) == 1 and own[0] == other[-1]):
        return True
    if len(own) < 2 or own[-1] != other[-1]:
        return False
    first, full_first = own[0].rstrip("."), other[0]
    return first == full_first or (len(first) <= 2 and full_first.startswith(first[0])) or set(own) < set(other)


def _has_initials(words: Sequence[str]) -> bool:
    return any(len(word.rstrip(".")) == 1 for word in words[:-1])


def initials(name: str) -> str:
    """The letters of an acronym of this name.

    >>> initials("Esercito popolare di liberazione")
    'EPL'
    """
    return "".join(word[0] for word in words_of(name) if word.casefold() not in SMALL).upper()


def is_acronym_of(acronym: str, name: str) -> bool:
    letters = acronym.replace(".", "").upper()
    return len(letters) > 1 and len(words_of(name)) > 1 and letters == initials(name)


def heads(names: Iterable[str], persons: frozenset[str], organisations: frozenset[str], brackets: Mapping[str, str]) -> Mapping[str, str]:
    """For each shorter form of a name the full one; a form that may be two names' is nobody's."""
    given = sorted(set(names), key=lambda name: (-len(name.split()), -len(name), name))
    found: dict[str, str] = {}
    by_last = defaultdict[str, list[str]](list)
    by_first = defaultdict[str, list[str]](list)
    for name in given:
        words = name.split()
        if name in persons and len(words) > 1:
            by_last[words[-1]].append(name)
            by_first[words[0]].append(name)
    fronts = defaultdict[str, list[str]](list)
    by_initials = defaultdict[str, list[str]](list)
    for name in given:
        words = name.split()
        if name in organisations and len(words) > 1:
            by_initials[initials(name)].append(name)
            for n in range(1, len(words)):
                fronts[" ".join(words[:n])].append(name)
    for name in given:
        full = brackets.get(name, "") or _full_person(name, by_last, by_first, organisations) or _full_organisation(name, fronts, by_initials, persons)
        if full and full != name:
            found[name] = full
    return {name: _end(name, found) for name in found}


def _full_person(name: str, by_last: Mapping[str, list[str]], by_first: Mapping[str, list[str]], organisations: frozenset[str]) -> str:
    words = name.split()
    if name in organisations:
        return ""
    same = [full for full in by_last.get(words[-1], ()) if full != name and may_be_same_person(name, full)]
    people = _longest_of_each(same)
    if len(people) == 1:
        return people[0]
    if not same and len(words) == 1 and is_first_name(name):
        called = _longest_of_each(by_first.get(name, []))
        return called[0] if len(called) == 1 else ""
    return ""


def _longest_of_each(names: Sequence[str]) -> list[str]:
    """The names without those that are shorter forms of another of them."""
    return [name for name in names if not any(name != other and may_be_same_person(name, other) for other in names)]


def _full_organisation(name: str, fronts: Mapping[str, list[str]], by_initials: Mapping[str, list[str]], persons: frozenset[str]) -> str:
    if name in persons:
        return ""
    if name.isupper() or "." in name or len(name) <= 5:
        full = by_initials.get(name.replace(".", "").upper(), [])
        if len(full) == 1 and len(name) > 1:
            return full[0]
    longer = fronts.get(name, [])
    longer = [full for full in longer if not any(full != other and other.startswith(f"{full} ") for other in longer)]
    return longer[0] if len(longer) == 1 else ""


def _end(name: str, found: Mapping[str, str]) -> str:
    seen = {name}
    while name in found and found[name] not in seen:
        name = found[name]
        seen.add(name)
    return name
