"""Through whom a speaker's words came: the outlet that somebody spoke to, as in "ha detto a Reuters"."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Speaker
from dossier.quotations.acts.clauses import Subject
from dossier.quotations.acts.groups import Group
from dossier.quotations.acts.items import Item, Reader, can_speak
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.nouns import begins, phrase
from dossier.quotations.acts.speakers import is_outlet, named
from dossier.quotations.acts.words import kind_of

_REACH = 3
"""Items between an interview and the outlet that had it."""


def outlet_of(reader: Reader, group: Group, subject: Subject) -> Speaker | None:
    """The outlet that somebody spoke to, where the sentence says so; whom one spoke to otherwise is none."""
    spoken = (_addressed(reader, group), _interviewer(reader, group))
    told = next((speaker for speaker in spoken if speaker is not None), None)
    own = subject.phrase.name if subject.phrase is not None else -1
    return None if told is None or (own >= 0 and told == named(reader, group.items[own])) else told


def _addressed(reader: Reader, group: Group) -> Speaker | None:
    """The outlet right behind the verb: "a Reuters", "told Reuters", "al quotidiano Il Molo"."""
    items, at = group.items, group.last + 1
    if at < len(items) and items[at].flags & Is.TO:
        at += 1
    elif not (group.row.heads_last and group.cue.is_of_somebody):
        return None
    if at >= len(items) or not begins(items[at]):
        return None
    found = phrase(group.row, at)
    speaker = named(reader, items[found.name]) if found.name >= 0 else None
    is_called_so = found.noun >= 0 and items[found.noun].word in reader.speech.lists["outlets"]
    if speaker is None:
        return None
    return speaker if is_called_so or is_outlet(reader, speaker) or _is_titled(reader, items[found.name]) else None


def _is_titled(reader: Reader, item: Item) -> bool:
    """Whether a body has a name as papers have: with an article of its own ("told The Jetty")."""
    first, _, rest = reader.text[item.start : item.end].partition(" ")
    is_article = first[:1].isupper() and bool(rest) and bool(kind_of(reader.speech, first.lower()) & Is.DEFINITE)
    return item.type == "organisation" and is_article


def _interviewer(reader: Reader, group: Group) -> Speaker | None:
    """The organisation behind an interview: "in un'intervista a Il Molo", "in an interview with"."""
    for at in _interviews(reader, group):
        for item in group.items[at + 1 : at + 1 + _REACH]:
            if item.type == "organisation" and can_speak(item):
                return named(reader, item)
    return None


def _interviews(reader: Reader, group: Group) -> Iterator[int]:
    return (at for at, item in enumerate(group.items) if item.word in reader.speech.lists["interviews"])
