"""Which names of a text are the same one's: the full name, the surname, the initials, the acronym."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from dossier.gazetteers import is_first_name
from dossier.names.acronyms import acronyms

PARTICLES = frozenset(
    {
        "de",
        "di",
        "da",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "al",
        "el",
        "bin",
        "ben",
        "la",
        "le",
        "lo",
        "du",
        "dos",
        "dell",
        "dall",
        "d",
        "o",
    }
)


MOST_BEARERS = 30
"""A word that more names of a text have is short for none of them."""

LEGAL_FORMS = frozenset({"inc", "corp", "ltd", "llc", "plc", "gmbh", "ag", "sa", "s.a", "spa", "s.p.a", "srl", "s.r.l"})

ACRONYM_LETTERS = 5
"""A word of so few letters may be an acronym in small letters ("Ansa")."""


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


def full_names(
    names: Iterable[str], persons: Collection[str], organisations: Collection[str], introduced: Mapping[str, str]
) -> Mapping[str, str]:
    """For each shorter form of a name the full one; a form that may be two names' is nobody's.

    `introduced` are acronyms that the text itself explains.

    >>> people = {"Anna Verdi", "Bruno Rossi", "Carla Rossi"}
    >>> full_names(["Verdi", "Rossi", *sorted(people)], people, (), {})
    {'Verdi': 'Anna Verdi'}
    >>> full_names(["Molo", "Molo Inc."], (), {"Molo Inc."}, {})
    {'Molo': 'Molo Inc.'}
    """
    given = sorted(set(names), key=lambda name: (-len(name.split()), -len(name), name))
    forms = _Forms(given, persons, organisations)
    found = {name: full for name in given if (full := introduced.get(name) or forms.full(name)) and full != name}
    return {name: _end(name, found) for name in found}


class _Forms:
    """The full names of a text by what shorter forms have of them."""

    def __init__(self, given: Sequence[str], persons: Collection[str], organisations: Collection[str]) -> None:
        self.persons, self.organisations = persons, organisations
        self.by_last = defaultdict[str, list[str]](list)
        self.by_first = defaultdict[str, list[str]](list)
        self.by_front = defaultdict[str, list[str]](list)
        self.by_firm = defaultdict[str, list[str]](list)
        self.by_initials = defaultdict[str, list[str]](list)
        for name in given:
            words = name.split()
            if len(words) > 1 and name in persons:
                self.by_last[words[-1]].append(name)
                self.by_first[words[0]].append(name)
            elif len(words) > 1 and name in organisations:
                for letters in sorted(acronyms(name)):
                    self.by_initials[letters].append(name)
                if _is_firm(words):
                    self.by_firm[words[0]].append(name)
                for n in range(1, len(words)):
                    self.by_front[" ".join(words[:n])].append(name)

    def full(self, name: str) -> str:
        """The one full name that this may be short for; "" where there is none or are several."""
        person = "" if name in self.organisations else self._person(name)
        if person or (name in self.persons and not self._may_be_firm(name)):
            return person
        return self._organisation(name)

    def _may_be_firm(self, name: str) -> bool:
        """Whether a surname that nobody of the text has is a firm's word: "Bottini & Soci S.p.A.", then "Bottini"."""
        return bool(self.by_firm[name]) and not self.by_last[name] and not is_first_name(name)

    def _person(self, name: str) -> str:
        words = name.split()
        bearers = self.by_last[words[-1]]
        if len(bearers) > MOST_BEARERS:
            return ""
        same = [full for full in bearers if full != name and may_be_same_person(name, full)]
        if same or len(words) > 1 or not is_first_name(name):
            return _only(_fullest(same))
        called = self.by_first[name]
        return _only(_fullest(called)) if len(called) <= MOST_BEARERS else ""

    def _organisation(self, name: str) -> str:
        letters = name.replace(".", "").upper()
        is_short = name.isupper() or len(name) <= ACRONYM_LETTERS
        named = _only(self.by_initials[letters]) if is_short and len(letters) > 1 else ""
        longer = self.by_front[name] if len(self.by_front[name]) <= MOST_BEARERS else []
        return named or _only([full for full in longer if not any(o.startswith(f"{full} ") for o in longer)])


def _is_firm(words: Sequence[str]) -> bool:
    """Whether a name ends in what firms alone have, so that a surname in it alone is the firm."""
    return words[-1].rstrip(".").casefold() in LEGAL_FORMS


def _only(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else ""


def _fullest(names: Sequence[str]) -> list[str]:
    """The names without those that are shorter forms of another of them."""
    return [name for name in names if not any(name != other and may_be_same_person(name, other) for other in names)]


def _end(name: str, found: Mapping[str, str]) -> str:
    seen = {name}
    while name in found and found[name] not in seen:
        name = found[name]
        seen.add(name)
    return name
