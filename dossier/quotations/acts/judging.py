"""Which verbs and phrases of a text are acts of saying, before it is asked who speaks."""

from __future__ import annotations

from typing import NamedTuple

from dossier.quotations.acts import contents, sources
from dossier.quotations.acts.before import is_joined
from dossier.quotations.acts.clauses import BLOCKED, Subject, phrases, speaks
from dossier.quotations.acts.groups import Group, group
from dossier.quotations.acts.hits import hits
from dossier.quotations.acts.items import Reader
from dossier.quotations.acts.nouns import Phrase
from dossier.quotations.acts.openings import Content
from dossier.quotations.acts.sources import Source
from dossier.quotations.acts.subjects import subject


class Found(NamedTuple):
    """A verb of saying that is an act."""

    group: Group
    subject: Subject
    content: Content


def candidates(reader: Reader) -> tuple[dict[int, list[Found]], dict[int, list[Source]]]:
    """The verbs that are acts, and the phrases that tell a source, by the number of their sentence."""
    verbs: dict[int, list[Found]] = {}
    told: dict[int, list[Source]] = {}
    until = 0
    for hit in hits(reader):
        if hit.start < until:
            continue
        if hit.words in reader.speech.cues:
            if (found := group(reader, hit)) and (one := _judged(reader, found)):
                verbs.setdefault(hit.sentence, []).append(one)
        elif hit.words not in reader.speech.lists["idioms"] and (said := sources.source(reader, hit)):
            told.setdefault(hit.sentence, []).append(said)
            until = said.row.items[said.last].end
    return verbs, told


def _judged(reader: Reader, verb: Group) -> Found | None:
    """A verb with its subject and content; None where it is no act by them."""
    its = subject(verb)
    if reader.speech.is_pro_drop and _disagrees(verb, its):
        its = BLOCKED
    content = contents.content(reader, verb, its)
    is_quoted, is_told_behind = content.shape == "quoted", its.phrase is not None and its.phrase.first > verb.last
    if not contents.is_act(verb, content, is_told_behind):
        return None
    if (its.by == "other" and not is_quoted) or (verb.is_behind_like and its.phrase is None):
        return None  # what a law, a visit or a figure "says"
    if its.is_open and not (reader.speech.is_pro_drop or is_joined(verb) or is_quoted):
        return None  # "ten confirmed orders"
    if its.is_open and not is_joined(verb) and content.shape == "object" and _has_name_behind(verb, content):
        return None  # "Ha confermato la notizia anche Verdi"
    if its.phrase is not None and _is_free(reader, verb, its.phrase):
        return None
    if its.phrase is not None and _is_figure(reader, verb, its.phrase):
        return None
    return Found(verb, its, content)


def _disagrees(verb: Group, its: Subject) -> bool:
    """Whether a verb is of several and its subject one name: the subject stands elsewhere."""
    if not verb.is_plural or its.phrase is None or its.phrase.name < 0 or its.phrase.is_plural:
        return False
    return verb.items[its.phrase.name].type in ("person", "organisation")


def _is_free(reader: Reader, verb: Group, found: Phrase) -> bool:
    """Whether what is said stands in a relative clause without a noun: "whatever he said worked"."""
    return found.first > 0 and verb.items[found.first - 1].word in reader.speech.lists["free_relatives"]


def _is_figure(reader: Reader, verb: Group, found: Phrase) -> bool:
    """Whether figures that nobody is named for "say" it."""
    if found.noun < 0 or found.name >= 0 or found.of >= 0:
        return False
    return verb.items[found.noun].word in reader.speech.lists["figures"]


def _has_name_behind(verb: Group, content: Content) -> bool:
    """Whether somebody is named behind an object, who may be the subject."""
    some = phrases(verb.row, content.first, len(verb.items))
    return any(one.name >= 0 and not one.is_governed and speaks(one, verb.items) for one in some)
