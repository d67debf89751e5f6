"""From the words that tell who speaks to the speaker: an entry, a name, or an office that nobody is named for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.language import newsrooms
from dossier.matching.offices import Office, office
from dossier.model import Span, Speaker
from dossier.quotations.acts.clauses import phrases
from dossier.quotations.acts.items import Item, Reader, Row, can_speak
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.nouns import Phrase, begins, phrase

_OFFICES_BACK = 60
"""Sentences before an act in which the holder of an office may be named with it."""

LOOK_BACK = 4
"""Sentences before an act in which the firm that it calls "the company", or somebody newer, may be named."""


def speaker_of(reader: Reader, row: Row, found: Phrase, before: Speaker | None) -> tuple[Speaker | None, str]:
    """The speaker that a phrase names, with the rule where it is not the words alone that tell.

    `before` is who spoke last nearby.
    """
    items = row.items
    if found.name >= 0:
        return named(reader, items[found.name]), ""
    if found.pronoun >= 0:
        return _by_pronoun(reader, row, items[found.pronoun], before), "pronoun"
    noun = items[found.noun]
    if noun.flags & Is.DOCUMENT and not noun.flags & Is.PERSON and found.of >= 0 and can_speak(items[found.of]):
        return named(reader, items[found.of]), "document"
    words = _words(found, items)
    same, by = _elsewhere(reader, row, found, words, before)
    return (Speaker(words, same.entry, same.name), by) if same else (Speaker(words), "unnamed")


def named(reader: Reader, item: Item) -> Speaker | None:
    mention = item.mention
    if mention is None:
        return None
    actor = reader.register.actors.get(mention.entry)
    name = actor.label(reader.annotated.article.language) if actor else mention.name
    return Speaker(mention.span, mention.entry, name or reader.text[slice(*mention.span)])


def type_of(reader: Reader, speaker: Speaker) -> str:
    actor = reader.register.actors.get(speaker.entry)
    if actor:
        return actor.type
    return reader.types.get(speaker.name, "")


def _words(found: Phrase, items: Sequence[Item]) -> Span:
    first = found.first
    while first < found.noun and (items[first].flags & Is.DETERMINER or items[first].word == "'"):
        first += 1
    return Span(items[first].start, items[found.last].end)


def _elsewhere(
    reader: Reader, row: Row, found: Phrase, words: Span, before: Speaker | None
) -> tuple[Speaker | None, str]:
    """Who is meant by an office or a common noun alone, where the text tells."""
    noun = row.items[found.noun]
    if not found.is_definite or found.is_plural:
        return None, ""
    lists = reader.speech.lists
    if noun.word in lists["outlets"] and before is not None and type_of(reader, before) == "organisation":
        return before, "last-outlet"
    if noun.word in lists["firms"] and found.of < 0:
        return _only_firm(reader, row, found.first), "only-firm"
    if noun.flags & Is.PERSON:
        return _same_office(reader, row, noun, words), "same-office"
    return None, ""


def _only_firm(reader: Reader, row: Row, at: int) -> Speaker | None:
    """The one organisation that the sentence names before, or that is the subject of sentences shortly before."""
    found: dict[str, Speaker] = {}
    for item in row.items[:at]:
        if item.type == "organisation" and (one := named(reader, item)):
            found.setdefault(one.entry or one.name, one)
    if found:
        return next(iter(found.values())) if len(found) == 1 else None
    for number in range(row.number - 1, max(row.number - 1 - LOOK_BACK, -1), -1):
        subject = next(_subjects(reader.row(number)), None)
        if subject is not None and subject.type == "organisation" and (one := named(reader, subject)):
            found.setdefault(one.entry or one.name, one)
    return next(iter(found.values())) if len(found) == 1 else None


def _subjects(row: Row) -> Iterator[Item]:
    """The names that stand before a verb without a preposition, in order."""
    for found in phrases(row, 0, min(len(row.items), 30)):
        if not found.is_governed and found.name >= 0 and can_speak(row.items[found.name]):
            yield row.items[found.name]


def _same_office(reader: Reader, row: Row, noun: Item, words: Span) -> Speaker | None:
    """The one whom the text has named with the same office or noun before."""
    its = _office(reader, words)
    if its is None:
        return None
    found: dict[str, Speaker] = {}
    marks = (its.head[:-1], noun.word[:-1])
    for number in range(row.number - 1, max(row.number - 1 - _OFFICES_BACK, -1), -1):
        start, end = reader.sentences[number].span
        if any(reader.lower.find(mark, start, end) >= 0 for mark in marks):
            for other, speaker in _holders(reader, reader.row(number)):
                if _agrees(its, other):
                    found.setdefault(speaker.entry or speaker.name, speaker)
    return next(iter(found.values())) if len(found) == 1 else None


def _holders(reader: Reader, row: Row) -> tuple[tuple[Office, Speaker], ...]:
    """The people whom a sentence names with an office, each with it."""
    held = reader.held.get(row.number)
    if held is None:
        people = [one for one in phrases(row, 0, len(row.items)) if row.items[one.name].type == "person"]
        told = [(_words_of_office(row, one), named(reader, row.items[one.name])) for one in people if one.name >= 0]
        some = [(_office(reader, words), speaker) for words, speaker in told if words]
        held = reader.held[row.number] = tuple((its, speaker) for its, speaker in some if its and speaker)
    return held


def _words_of_office(row: Row, found: Phrase) -> Span | None:
    """The words beside a name that tell its office: before it, or behind a comma ("Anna Verdi, sindaca di")."""
    items, at = row.items, found.last + 1
    if 0 <= found.noun < found.name:
        return Span(items[found.noun].start, items[found.name].start)
    if at + 1 >= len(items) or items[at].word != "," or not begins(items[at + 1]):
        return None
    apposed = phrase(row, at + 1)
    is_office = apposed.noun >= 0 and apposed.name < 0 and bool(items[apposed.noun].flags & Is.PERSON)
    return Span(items[apposed.noun].start, items[apposed.last].end) if is_office else None


def _office(reader: Reader, words: Span) -> Office | None:
    """An office without its words' endings; one that has another word for its holder is the same."""
    found = office(reader.lower[slice(*words)].strip(" ,"), reader.annotated.article.language)
    return found and found._replace(head=reader.speech.holders.get(found.head, found.head))


def _agrees(one: Office, other: Office) -> bool:
    """Whether a shorter name of an office may be the same: "il ministro" for "il ministro della Difesa cinese"."""
    if one.head != other.head or not one.stems <= other.stems:
        return False
    return not one.country or one.country == other.country


def _by_pronoun(reader: Reader, row: Row, item: Item, before: Speaker | None) -> Speaker | None:
    """Who "he" or "she" is: who spoke last, else the only person of the sentence before."""
    kind = reader.speech.pronouns[item.word]
    if kind == "p":
        return None
    wanted = "organisation" if kind == "o" else "person"
    if before is None or type_of(reader, before) != wanted:
        before = _only_one(reader, row, wanted)
    elif is_another_told(reader, row, item.start, before):
        return None
    if before is None or _contradicts(kind, before.name):
        return None
    return Speaker(Span(item.start, item.end), before.entry, before.name)


def is_another_told(reader: Reader, row: Row, end: int, before: Speaker) -> bool:
    """Whether a sentence since the one who spoke last is about somebody else, whom a verb or pronoun may mean."""
    kinds = ("person", type_of(reader, before))
    first = max(reader.number_at(before.span.start) + 1, row.number - LOOK_BACK)
    for number in range(first, row.number + 1):
        for item in _subjects(reader.row(number)):
            other = named(reader, item) if item.type in kinds and item.end <= end else None
            if other and (other.entry, other.name) != (before.entry, before.name):
                return True
    return False


def _only_one(reader: Reader, row: Row, wanted: str) -> Speaker | None:
    for number in range(row.number - 1, max(row.number - 3, -1), -1):
        some = {item.mention.entry or item.mention.name: item for item in reader.row(number).items
                if item.mention is not None and item.type == wanted}  # fmt: skip
        if some:
            return named(reader, next(iter(some.values()))) if len(some) == 1 else None
    return None


def _contradicts(kind: str, name: str) -> bool:
    """Whether a given name speaks against a pronoun: most in -a are women's, in -o men's."""
    first = name.split(" ")[0].lower()
    if " " not in name or first in _EITHER:
        return False
    return (kind == "m" and first.endswith("a")) or (kind == "f" and first.endswith("o"))


_EITHER = frozenset({"andrea", "luca", "nicola", "mattia", "elia", "joshua", "ezra", "kaoru", "margo", "yoko", "keiko"})


def is_outlet(reader: Reader, speaker: Speaker) -> bool:
    """Whether somebody is an outlet: a source of the register, or a known newsroom."""
    return reader.register.find_source(speaker.name) is not None or speaker.name.lower() in newsrooms()
