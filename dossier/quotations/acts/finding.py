"""All acts of saying of a text, in order, each with its speaker where that is sure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from dossier.model import Annotated, Register, Span, Speaker
from dossier.quotations.acts import sourced, spans
from dossier.quotations.acts.act import Act, Mood
from dossier.quotations.acts.before import is_joined, main_subject
from dossier.quotations.acts.cuts import cut
from dossier.quotations.acts.groups import Group
from dossier.quotations.acts.items import Reader
from dossier.quotations.acts.judging import Found, candidates
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.last_subject import LAST_SUBJECT, last_subject
from dossier.quotations.acts.passing import outlet_of
from dossier.quotations.acts.sources import Source
from dossier.quotations.acts.speakers import is_another_told, is_outlet, named, speaker_of, type_of
from dossier.quotations.acts.words import speech

AMBIGUOUS = "ambiguous"
"""The rule of an act whose subject may be either of two."""

_GOES_ON = 2
"""Sentences over which a speaker who is not named again goes on."""


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
        self._last: tuple[Speaker, int] | None = None

    def all(self) -> list[Act]:
        verbs, told = candidates(self._reader)
        for number in sorted({*verbs, *told}):
            self._sentence(verbs.get(number, []), told.get(number, []))
        return sorted(self._acts, key=lambda act: act.cue)

    def _sentence(self, verbs: Sequence[Found], told: Sequence[Source]) -> None:
        acts: list[Act] = []
        for number, found in enumerate(verbs):
            acts.append(self._verb(found, verbs[number + 1 :], told, acts))
        beside = {n for n, found in enumerate(verbs) if found.group.is_behind_like}
        for said in told:
            self._source(said, acts, beside)
        acts = self._passed_on(verbs, acts)
        self._acts.extend(acts)
        for act in acts:
            if act.kind == "verb" and act.speaker is not None:
                row = verbs[0].group.row.number if verbs else told[0].row.number
                self._last = act.speaker, row

    def _verb(self, found: Found, later: Sequence[Found], told: Sequence[Source], acts: Sequence[Act]) -> Act:
        verb = found.group
        speaker, by, continues = self._speaker(found, acts)
        end, phrase = cut(verb, later, told), found.subject.phrase
        subject = -1 if phrase is None else phrase.first
        return Act(
            Span(verb.start, verb.end), "verb", by, speaker,
            outlet_of(self._reader, verb, found.subject) if speaker else None,
            content=spans.span(self._reader, verb, found.content, end, subject), continues=continues,
            mood=_mood(verb), is_clause=found.content.is_clause,
        )  # fmt: skip

    def _speaker(self, found: Found, acts: Sequence[Act]) -> tuple[Speaker | None, str, bool]:
        verb, its = found.group, found.subject
        if its.phrase is not None:
            speaker, by = speaker_of(self._reader, verb.row, its.phrase, self._before(verb, acts))
            return speaker, by or its.by, False
        if not its.is_open:
            return None, its.by or "no-subject", False
        earlier = next((act for act in reversed(acts) if act.kind == "verb"), None)
        if is_joined(verb) and earlier is not None:
            is_one = not _may_be_another(self._reader, verb, earlier)
            return (earlier.speaker, "carried-on", False) if is_one else (None, AMBIGUOUS, False)
        if is_joined(verb):
            return self._of_main_clause(verb, acts)
        before = self._before(verb, acts) if self._reader.speech.is_pro_drop else None
        if before is not None and not self._may_be_newer(found, before):
            is_other = verb.is_plural and type_of(self._reader, before) == "person"
            return (None, "no-subject", False) if is_other else (before, "same-speaker", True)
        if self._reader.speech.is_pro_drop and not verb.is_plural and _is_alone(verb):
            newer = last_subject(self._reader, verb.row)
            return newer, LAST_SUBJECT if newer else AMBIGUOUS if before else "no-subject", False
        return None, AMBIGUOUS if before else "no-subject", False

    def _may_be_newer(self, found: Found, before: Speaker) -> bool:
        """Whether somebody else is named since the one who spoke last: "… Neri scuoteva la testa. «No», ha detto."."""
        nearest = found.group.before()
        told = named(self._reader, nearest) if nearest is not None and nearest.type == "person" else None
        if told is not None and _who(told) != _who(before):
            return True  # "Dal palco Neri ha ripetuto"
        row, is_round = found.group.row, found.content.shape == "round"  # whom that names, the one who speaks names
        return is_another_told(self._reader, row, row.sentence.start if is_round else found.group.start, before)

    def _of_main_clause(self, verb: Group, acts: Sequence[Act]) -> tuple[Speaker | None, str, bool]:
        main = main_subject(verb)
        if main.phrase is None:
            return None, "no-subject", False
        speaker, by = speaker_of(self._reader, verb.row, main.phrase, self._before(verb, acts))
        return speaker, by or main.by, False

    def _before(self, verb: Group, acts: Sequence[Act]) -> Speaker | None:
        """Who spoke last, if that was in this sentence or in one shortly before."""
        here = next((act.speaker for act in reversed(acts) if act.kind == "verb" and act.speaker), None)
        if here is not None:
            return here
        if self._last is None:
            return None
        speaker, number = self._last
        return speaker if verb.row.number - number <= _GOES_ON else None

    def _passed_on(self, verbs: Sequence[Found], acts: list[Act]) -> list[Act]:
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

    def _is_passing_on(self, found: Found, act: Act) -> bool:
        """Whether a verb may tell where another's words stand: behind "come", or an outlet's behind a sentence."""
        if act.speaker is None:
            return False
        if found.group.is_behind_like:
            return True
        is_behind = found.content.shape == "round" and act.by == "subject-behind"
        return is_behind and is_outlet(self._reader, act.speaker)

    def _source(self, said: Source, acts: list[Act], beside: Collection[int]) -> None:
        """A source beside a speaker passes on; alone it speaks."""
        speaker, by = speaker_of(self._reader, said.row, said.phrase, None)
        if speaker is None:
            return
        own = self._own_of(said, acts, beside)
        if own is not None:
            acts[own] = replace(acts[own], via=speaker)
            return
        content = sourced.content(self._reader, said)
        acts.append(Act(said.cue, said.kind, by or "source", speaker, content=content, is_clause=True))

    def _own_of(self, said: Source, acts: Sequence[Act], beside: Collection[int]) -> int | None:
        """The act that a source passes on: the last before it, or the one of the clause that it opens."""
        items = said.row.items
        verbs = (n for n, act in enumerate(acts) if act.kind == "verb" and act.speaker is not None)
        spoken = [n for n in verbs if n not in beside]  # "come riporta Reuters" passes on itself
        before = [n for n in spoken if acts[n].cue.start < said.cue.start]
        if before:
            return before[-1]
        behind = spoken[0] if spoken else None
        if behind is None:
            return None
        between = items[said.last + 1 : said.row.at(acts[behind].cue.start)]
        is_one_clause = not any(item.flags & (Is.SUBORDINATOR | Is.COORDINATOR | Is.THAT) for item in between)
        return behind if is_one_clause else None


def _is_alone(verb: Group) -> bool:
    """Whether a sentence names nobody before its verb."""
    return not any(item.mention is not None or item.flags & Is.NOUN for item in verb.items[: verb.first])


def _may_be_another(reader: Reader, verb: Group, earlier: Act) -> bool:
    """Whether a subordinate clause may be about somebody else who is named before it.

    "Ha dichiarato Verdi prima del viaggio di Neri a Portoblu, dove ha affermato che …" may be either.
    """
    before = verb.before()
    if before is None or not before.flags & Is.SUBORDINATOR or before.flags & Is.COORDINATOR:
        return False
    told = verb.items[verb.row.at(earlier.cue.end) : verb.first]
    people = [one for item in told if item.type in ("person", "") and (one := named(reader, item))]
    return any((one.entry, one.name) != _who(earlier.speaker) for one in people)


def _who(speaker: Speaker | None) -> tuple[str, str]:
    return (speaker.entry, speaker.name) if speaker else ("", "")


def _mood(verb: Group) -> Mood:
    if verb.is_hearsay:
        return "hearsay"
    return "opinion" if verb.cue.is_opinion else ""
