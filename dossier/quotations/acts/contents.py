"""What is said, in the article's own words: the clause that belongs to a verb of saying."""

from __future__ import annotations

from dossier.quotations.acts.clauses import Subject
from dossier.quotations.acts.groups import Group
from dossier.quotations.acts.items import QUOTED, Reader
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.nouns import begins, phrase
from dossier.quotations.acts.openings import Content, opened, past_phrase
from dossier.quotations.acts.words import Speech

_REACH = 18
"""Items behind a verb in which its clause may begin."""

_NAME_REACH, _UNKNOWN = 14, 3


def content(reader: Reader, group: Group, subject: Subject) -> Content:
    """Where the content of an act begins, and how it stands; "" where there is none, and the verb may be no act."""
    behind = group.last
    if subject.phrase is not None and subject.phrase.first > group.last:
        behind = subject.phrase.last
    if group.is_behind_like:
        return _beside(group, behind)
    if group.cue.frame == "name":
        return _called(group, behind)
    found = _behind(reader.speech, group, behind)
    if behind > group.last and found.shape in ("that", "infinitive") and _is_behind_quoted(group):
        return Content("quoted")  # "«…», racconta una residente che chiede"
    if found.shape in ("object", "bare") and (group.has_object_before or _is_whom(reader.speech, group, found)):
        found = _quoted_behind(group, behind)  # "lo afferma uno studio", "told jurors", "urged them “…”"
    if found.shape in ("that", "quoted", "colon", "infinitive"):
        return found
    if _is_behind_quoted(group):
        return Content("quoted")
    is_before = subject.phrase is not None and subject.phrase.last < group.first
    if not (is_before and not group.row.heads_last) and _is_set_in(group, behind):
        return Content("round", 0)
    return found


def _quoted_behind(group: Group, at: int) -> Content:
    """Words in marks shortly behind whom somebody speaks to, or nothing."""
    near = range(at + 1, min(at + _UNKNOWN + 1, len(group.items)))
    return next((Content("quoted", n) for n in near if group.items[n].word == QUOTED), Content(""))


def _is_whom(speech: Speech, group: Group, found: Content) -> bool:
    """Whether the object of a verb is whom somebody speaks to or of: "told jurors", "ha informato i soci"."""
    return found.shape == "object" and group.cue.verb in speech.lists["addressing"]


def _beside(group: Group, behind: int) -> Content:
    """What "come riporta X" stands with: the clause behind it, or the sentence that it is set in."""
    following = group.items[behind + 1 : behind + 3]
    if len(following) > 1 and following[0].word == "," and following[1].flags & Is.THAT:
        return Content("that", behind + 3)  # "vale la pena ricordare, come scrive Il Molo, che …"
    return Content("like", behind + 1 if group.first <= 1 else 0)


def is_act(group: Group, found: Content, is_told_behind: bool) -> bool:
    """Whether the verb is one of saying here, by what stands with it."""
    frame = group.cue.frame
    if group.voice == "gerund" and group.cue.is_opinion:
        return False  # "Verdi ha incontrato Neri, sperando che …": the narrator reads a mind
    if group.cue.is_ambiguous and found.shape == "round" and not is_told_behind:
        return False  # "la stazione, posta in periferia"
    if group.voice == "gerund" and group.row.heads_last and found.shape == "object":
        return frame == "any" and is_set_off(group)
    if group.voice == "agent":
        return is_told_behind and (frame == "any" or found.shape in ("that", "quoted"))
    if frame == "any":
        return bool(found.shape) or group.voice != "gerund"
    if frame == "clause":
        return found.shape not in ("", "object", "name")
    return found.shape in ("quoted", "round", "colon") if frame == "direct" else found.shape == "name"


def is_set_off(group: Group) -> bool:
    """Whether a comma or a preposition stands before: "…, announcing the deal"; not "a letter telling them"."""
    before = group.before()
    return before is None or bool(before.flags & (Is.MARK | Is.PREPOSITION | Is.COORDINATOR))


def _behind(speech: Speech, group: Group, at: int) -> Content:
    """What stands behind a verb: days, adverbs, "a Reuters" and whom it warns are passed over."""
    items, at, last = group.items, at + 1, min(len(group.items), at + 1 + _REACH)
    has_object = False
    while at < last:
        item = items[at]
        if found := opened(speech, group, at, has_object):
            return found
        if item.flags & (Is.MARK | Is.HAVE | Is.BE | Is.MODAL):
            break  # "quello che Verdi ha detto è grave"
        if item.flags & Is.PREPOSITION:
            at = past_phrase(group, at + 1)
        elif item.flags & (Is.ADVERB | Is.TIME | Is.CLITIC) and not item.flags & Is.DETERMINER:
            at += 1
        elif group.cue.is_of_somebody and not has_object and begins(item):
            has_object, at = True, phrase(group.row, at).last + 1
        elif group.is_reflexive and not has_object and item.word.startswith(speech.moods):
            has_object, at = True, at + 1  # "si è detto convinto che"
        elif items[at - 1].flags & Is.PREPOSITION and at - 1 > group.last and not item.word.isdigit():
            break  # "insiste sulla fiducia che cresce"
        else:
            return _bare(speech, group, at)
    return Content("object", group.last + 1) if has_object else Content("")


def _bare(speech: Speech, group: Group, at: int) -> Content:
    """A clause without "that", as English has it; or a noun."""
    if speech.infinitive_endings:
        return Content("object", at)
    end = at
    while end < min(len(group.items), at + _REACH) and group.items[end].word != ",":
        if group.items[end].flags & (Is.HAVE | Is.BE | Is.MODAL) or group.items[end].word in speech.cues:
            return Content("bare", at)
        end += 1
    is_clause = bool(group.items[at].flags & Is.PRONOUN)
    return Content("bare" if is_clause else "object", at)


def _is_behind_quoted(group: Group) -> bool:
    items, at = group.items, group.first - 1
    if at >= 0 and items[at].word in ",-–—":
        at -= 1
    if at >= 0 and items[at].word == QUOTED:
        return True
    # “…,” Verdi said: the subject between
    while at >= 0 and not items[at].flags & Is.MARK and items[at].word != QUOTED:
        at -= 1
    return at >= 0 and items[at].word == QUOTED and group.first - at <= _NAME_REACH


def _is_set_in(group: Group, behind: int) -> bool:
    """Whether the clause stands before the verb or round it: a comma before it and a pause behind."""
    items = group.items
    following = items[behind + 1] if behind + 1 < len(items) else None
    pauses = following is None or bool(following.flags & (Is.MARK | Is.PREPOSITION | Is.ADVERB | Is.TIME | Is.GERUND))
    if not pauses:
        return False
    for at in range(group.first - 1, -1, -1):
        if items[at].word in ",–—" or (items[at].word == ":" and group.has_object_before):
            return True
        if items[at].flags & (Is.THAT | Is.RELATIVE | Is.SUBORDINATOR) and not items[at].flags & Is.LIKE:
            return False
    return False


def _called(group: Group, at: int) -> Content:
    """Words in marks, or behind "come": what something is called."""
    items = group.items
    for number in range(at + 1, min(len(items), at + 1 + _NAME_REACH)):
        if items[number].word == QUOTED or items[number].flags & Is.LIKE:
            return Content("name", group.last + 1)
        if items[number].word in ".;:" or items[number].flags & (Is.THAT | Is.RELATIVE):
            break
    before = group.first - 1
    return Content("name", group.last + 1) if before >= 0 and items[before].word == QUOTED else Content("")
