"""All acts of saying of a text, in order, each with its speaker where that is sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from dossier.model import Annotated, Register, Span, Speaker
from dossier.quotations.acts import contents, sources
from dossier.quotations.acts.act import Act, Mood
from dossier.quotations.acts.contents import Content
from dossier.quotations.acts.groups import Group, group, hits
from dossier.quotations.acts.items import Reader
from dossier.quotations.acts.sources import Source
from dossier.quotations.acts.speakers import is_outlet, speaker_of, type_of
from dossier.quotations.acts.subjects import Subject, main_subject, subject
from dossier.quotations.acts.words import Is, speech

_GOES_ON = 2
"""Sentences over which a speaker who is not named again goes on."""


class _Found(NamedTuple):
    """A verb of saying that is an act."""

    group: Group
    subject: Subject
    content: Content


def find(annotated: Annotated, register: Register) -> tuple[Act, ...]:
    """The acts of saying in a text, in order."""
    tables = speech(annotated.article.language)
    if tables is None or not annotated.sentences:
        return ()
    return tuple(_Acts(Reader(annotated, register, tables)).all())


class _Acts:
    """The acts of one text; who spoke last is known when the next is judged."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._acts: list[Act] = []
        self._rows: list[int] = []
        self._last: tuple[Speaker, int] | None = None

    def all(self) -> list[Act]:
        verbs, told = self._candidates()
        for number in sorted({*verbs, *told}):
            self._sentence(verbs.get(number, []), told.get(number, []))
        return sorted(self._acts, key=lambda act: act.cue)

    def _candidates(self) -> tuple[dict[int, list[_Found]], dict[int, list[Source]]]:
        """The verbs and sources that may be acts, by sentence."""
        verbs: dict[int, list[_Found]] = {}
        told: dict[int, list[Source]] = {}
        until = 0
        for hit in hits(self._reader):
            if hit.start < until:
                continue
            if hit.words in self._reader.speech.cues:
                if (found := group(self._reader, hit)) and (one := self._act(found)):
                    verbs.setdefault(found.row.number, []).append(one)
            elif hit.words not in self._reader.speech.lists["idioms"] and (said := sources.source(self._reader, hit)):
                told.setdefault(said.row.number, []).append(said)
                until = said.row.items[said.last].end
        return verbs, told

    def _act(self, found: Group) -> _Found | None:
        its = subject(found)
        content = contents.content(self._reader, found, its)
        told_behind = its.phrase is not None and its.phrase.first > found.last
        if not contents.is_act(found, content, told_behind):
            return None
        is_like = (before := found.before()) is not None and bool(before.flags & Is.LIKE)
        if (its.by == "other" and content.shape != "quoted") or (is_like and its.phrase is None):
            return None  # what a law, a visit or a figure "says"
        return _Found(found, its, content)

    def _sentence(self, verbs: Sequence[_Found], told: Sequence[Source]) -> None:
        acts: list[Act] = []
        for number, found in enumerate(verbs):
            acts.append(self._verb(found, verbs[number + 1 :], told, acts))
        for said in told:
            self._source(said, acts)
        acts = self._passed_on(verbs, acts)
        self._acts.extend(acts)
        for act in acts:
            if act.kind == "verb" and act.speaker is not None:
                row = verbs[0].group.row.number if verbs else told[0].row.number
                self._last = act.speaker, row

    def _verb(self, found: _Found, later: Sequence[_Found], told: Sequence[Source], acts: Sequence[Act]) -> Act:
        verb = found.group
        speaker, by, continues = self._speaker(found, acts)
        cut = _cut(verb, later, told)
        return Act(
            Span(verb.start, verb.end), "verb", by, speaker,
            content=contents.span(self._reader, verb, found.content, cut), continues=continues,
            mood=_mood(verb), is_clause=found.content.is_clause,
        )  # fmt: skip

    def _speaker(self, found: _Found, acts: Sequence[Act]) -> tuple[Speaker | None, str, bool]:
        verb, its = found.group, found.subject
        if its.phrase is not None:
            speaker, by = speaker_of(self._reader, verb.row, its.phrase, self._before(verb, acts))
            return speaker, by or its.by, False
        if not its.is_open:
            return None, its.by or "no-subject", False
        earlier = next((act for act in reversed(acts) if act.kind == "verb"), None)
        is_joined = verb.voice == "gerund" or bool(
            (one := verb.before()) and one.flags & (Is.COORDINATOR | Is.SUBORDINATOR)
        )
        if is_joined and earlier is not None:
            return earlier.speaker, "carried-on", False
        if is_joined:
            main = main_subject(verb)
            if main.phrase is None:
                return None, "no-subject", False
            speaker, by = speaker_of(self._reader, verb.row, main.phrase, self._before(verb, acts))
            return speaker, by or main.by, False
        before = self._before(verb, acts) if self._reader.speech.is_pro_drop else None
        if before is None or (verb.is_plural and type_of(self._reader, before) == "person"):
            return None, "no-subject", False
        return before, "same-speaker", True

    def _before(self, verb: Group, acts: Sequence[Act]) -> Speaker | None:
        """Who spoke last, if that was in this sentence or in one shortly before."""
        here = next((act.speaker for act in reversed(acts) if act.kind == "verb" and act.speaker), None)
        if here is not None:
            return here
        if self._last is None:
            return None
        speaker, number = self._last
        return speaker if verb.row.number - number <= _GOES_ON else None

    def _passed_on(self, verbs: Sequence[_Found], acts: list[Act]) -> list[Act]:
        """The acts, without that of who merely passes on what somebody else says: "…, come riporta Reuters"."""
        for number, found in enumerate(verbs):
            if not self._is_passing_on(found, acts[number]):
                continue
            others = (n for n, other in enumerate(acts) if n != number and other.speaker and other.by != "carried-on")
            own = next(others, None)
            if own is not None:
                acts[own] = replace(acts[own], via=acts[own].via or acts[number].speaker)
                return [other for n, other in enumerate(acts) if n != number]
        return acts

    def _is_passing_on(self, found: _Found, act: Act) -> bool:
        """Whether a verb may tell where another's words stand: behind "come", or an outlet's behind a sentence."""
        before = found.group.before()
        if act.speaker is None or before is None:
            return False
        if before.flags & Is.LIKE:
            return True
        is_behind = found.content.shape == "round" and act.by == "subject-behind"
        return is_behind and is_outlet(self._reader, act.speaker)

    def _source(self, said: Source, acts: list[Act]) -> None:
        """A source beside a speaker passes on; alone it speaks."""
        speaker, by = speaker_of(self._reader, said.row, said.phrase, None)
        if speaker is None:
            return
        own = self._own_of(said, acts)
        if own is not None:
            acts[own] = replace(acts[own], via=speaker)
            return
        content = sources.content(self._reader, said)
        acts.append(Act(said.cue, said.kind, by or "source", speaker, content=content, is_clause=True))

    def _own_of(self, said: Source, acts: Sequence[Act]) -> int | None:
        """The act that a source passes on: the last before it, or the one of the clause that it opens."""
        items = said.row.items
        spoken = [n for n, act in enumerate(acts) if act.kind == "verb" and act.speaker is not None]
        before = [n for n in spoken if acts[n].cue.start < said.cue.start]
        if before:
            return before[-1]
        behind = spoken[0] if spoken else None
        if behind is None:
            return None
        between = items[said.last + 1 : said.row.at(acts[behind].cue.start)]
        is_one_clause = not any(item.flags & (Is.SUBORDINATOR | Is.COORDINATOR | Is.THAT) for item in between)
        return behind if is_one_clause else None


def _mood(verb: Group) -> Mood:
    if verb.is_hearsay:
        return "hearsay"
    return "opinion" if verb.cue.is_opinion else ""


def _cut(verb: Group, later: Sequence[_Found], told: Sequence[Source]) -> int:
    """The item at which the content ends: the sentence's last, or what a further act of the same speaker begins."""
    ends = [len(verb.items)]
    for other in later:
        before = other.group.before()
        if other.subject.is_open and before is not None:
            ends.append(other.group.first - (1 if before.flags & Is.COORDINATOR else 0))
        elif other.content.shape == "round" and other.subject.phrase is not None:
            ends.append(min(other.group.first, other.subject.phrase.first))
    ends += [said.first for said in told if said.first > verb.last]
    return min(end for end in ends if end > verb.last)
