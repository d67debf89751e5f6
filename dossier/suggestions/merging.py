"""What several articles say of one name, joined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dossier.gazetteers import country_of, is_first_name
from dossier.model import Candidate, Register
from dossier.suggestions.alike import alike
from dossier.suggestions.found import Found, Kind, Occurrence
from dossier.suggestions.keys import initials, is_acronym, key

SPELT = 3
"""An acronym of fewer letters is one of too many names."""

AGREED = 0.75
"""So large a share of the articles that tell a type must tell the same one; else it is unknown."""


@dataclass(frozen=True)
class Suggestion:
    """A name that a person may decide about: who it may be, and every place where the articles have it."""

    name: str
    type: Kind
    variants: tuple[tuple[str, int], ...]
    """The forms that the articles have, with how often, the most frequent first."""
    occurrences: tuple[Occurrence, ...]
    """Those with the whole name before those with a part of it; of either, the newest first."""
    candidates: tuple[Candidate, ...] = ()
    is_doubtful: bool = False
    """Whether the words are a name of the register already, and it is asked whose."""
    is_unsure: bool = False
    """Whether a person was asked before, and did not know."""

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """The keys of the articles, each once."""
        return tuple(dict.fromkeys(one.annotated.article.key for one in self.occurrences))

    @cached_property
    def dates(self) -> tuple[str, str]:
        """The days of the first and the last article that has one."""
        told = sorted(day for one in self.occurrences if (day := one.annotated.article.published))
        return (told[0], told[-1]) if told else ("", "")

    @cached_property
    def named_with(self) -> tuple[tuple[str, int], ...]:
        """The actors of the register that stand in the same sentences, with in how many, the most frequent first."""
        counted: Counter[str] = Counter()
        for article, sentence in dict.fromkeys((one.annotated, one.sentence) for one in self.occurrences):
            counted.update({mention.entry for mention in article.linked_in(sentence)})
        return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))

    def words_in(self, article: str) -> tuple[str, ...]:
        """The forms that this article has, each once, in order of the text."""
        here = [one for one in self.occurrences if one.annotated.article.key == article]
        return tuple(dict.fromkeys(one.words for one in sorted(here, key=lambda one: one.span)))


def merged(given: Iterable[Found], register: Register) -> list[Suggestion]:
    """Every name once, whatever its spellings; a surname alone only within its article, which has told whose it is.

    An acronym that only one long name has in brackets behind it is that name in other articles too.
    """
    everything = list(given)
    long_names = _long_names(everything)
    groups: dict[tuple[str, ...], list[Found]] = defaultdict(list)
    for one in everything:
        groups[_group(one, long_names)].append(one)
    suggestions = [_suggestion(group, register) for group in groups.values()]
    return sorted(suggestions, key=_most_frequent_first)


def _most_frequent_first(suggestion: Suggestion) -> tuple[bool, bool, int, int, str, str]:
    """What a person was unsure of comes last; before it first names alone, whom articles share by chance."""
    name, counted = suggestion.name, (-len(suggestion.articles), -len(suggestion.occurrences))
    is_anybody = suggestion.type == "person" and is_first_name(name) and not suggestion.is_doubtful
    return suggestion.is_unsure, is_anybody, *counted, name.casefold(), name


def _group(one: Found, long_names: Mapping[str, str]) -> tuple[str, ...]:
    """What tells a name from others; of words that the register has, also who they may be."""
    if one.candidates:
        return (key(one.at.words), *sorted(candidate.entry for candidate in one.candidates))
    if one.type == "country" and (code := country_of(one.name)):
        return ("country", code)
    plain = key(one.name)
    return (long_names.get(plain, plain) if is_acronym(one.name) else plain,)


def _long_names(given: Iterable[Found]) -> Mapping[str, str]:
    """The long name that each acronym stands for where an article tells, or where one organisation alone has its
    letters; none where there are several."""
    told: dict[str, set[str]] = defaultdict(set)
    spelt: dict[str, set[str]] = defaultdict(set)
    for one in given:
        if is_acronym(one.at.words) and " " in one.name:
            told[key(one.at.words)].add(key(one.name))
        elif one.type == "organisation" and not one.candidates and len(letters := initials(one.name)) >= SPELT:
            spelt[letters].add(key(one.name))
    names = {**spelt, **told}
    return {acronym: next(iter(longer)) for acronym, longer in names.items() if len(longer) == 1}


def _suggestion(group: Sequence[Found], register: Register) -> Suggestion:
    variants = Counter(one.at.words for one in group)
    is_doubtful = any(one.candidates for one in group)
    name = max(variants, key=lambda words: (variants[words], words)) if is_doubtful else _name(group)
    kind = _type(group)
    told = {candidate.entry: candidate for one in group for candidate in one.candidates}
    if not is_doubtful:
        told = {candidate.entry: candidate for candidate in alike(register).to(name, kind in ("person", ""))}
    return Suggestion(
        name=name,
        type=kind,
        variants=tuple(sorted(variants.items(), key=lambda pair: (-pair[1], pair[0]))),
        occurrences=tuple(one.at for one in _in_order(group, name)),
        candidates=tuple(told.values()),
        is_doubtful=is_doubtful,
        is_unsure=all(one.is_unsure for one in group),
    )


def _in_order(group: Iterable[Found], name: str) -> list[Found]:
    """The whole name tells a reader more than a surname does, and the newest article more than an old one."""
    by_place = sorted(group, key=lambda one: (one.article, one.at.span))
    newest_first = sorted(by_place, key=lambda one: one.at.annotated.article.published, reverse=True)
    return sorted(newest_first, key=lambda one: key(one.at.words) != key(name))


def _name(group: Sequence[Found]) -> str:
    """The spelling that most articles have; one in capitals only where no other is."""
    counted = Counter(name for _, name in {(one.article, one.name) for one in group})
    return max(counted, key=lambda name: (" " in name or not is_acronym(name), not name.isupper(), counted[name], name))


def _type(group: Iterable[Found]) -> Kind:
    """The type that nearly all articles tell that tell one: a wrong type is worse than none."""
    votes = Counter(kind for _, kind in {(one.article, one.type) for one in group} if kind)
    if not votes:
        return ""
    kind, most = max(votes.items(), key=lambda pair: (pair[1], pair[0]))
    return kind if most >= AGREED * votes.total() else ""
