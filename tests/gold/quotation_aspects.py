"""What came out of a gold case of who said what, an aspect at a time."""

from __future__ import annotations

from collections.abc import Iterable

from case_files import Difference
from statement_cases import Case, the_register
from statement_marks import Mark, Who

from dossier.model import Quotation, Span, Speaker


def _shared(one: Span, other: Span) -> int:
    return max(min(one.end, other.end) - max(one.start, other.start), 0)


def _likeness(one: Span, other: Span) -> float:
    """How much of two stretches is common to both, from 0 to 1."""
    shared = _shared(one, other)
    return shared / (one.end - one.start + other.end - other.start - shared or 1)


def quotations_at(case: Case, mark: Mark) -> list[Quotation]:
    """What covers half of a mark at least, the likest first; one that runs over paragraphs may cover several marks."""
    found = [said for said in case.annotated.quotations if mark_of(case, said) is not None]
    covering = [said for said in found if _shared(said.span, mark.span) * 2 >= mark.span.end - mark.span.start]
    # Of words quoted within a clause that is told, each mark has its own.
    near = [said for said in covering if _is_own(case, said, mark)]
    return sorted(near, key=lambda said: -_likeness(said.span, mark.span))


def _is_own(case: Case, said: Quotation, mark: Mark) -> bool:
    """Whether it is not rather another mark, which lies around this one or within it."""
    others = [other for other in case.true_marks if other != mark and other.span.overlaps(mark.span)]
    return all(_likeness(said.span, mark.span) >= _likeness(said.span, other.span) for other in others)


def mark_of(case: Case, said: Quotation) -> Mark | None:
    """The mark that is meant: the likest, where half of what was found is marked at all."""
    near = [mark for mark in case.true_marks if mark.span.overlaps(said.span)]
    covered = sum(_shared(said.span, span) for span in _outermost(mark.span for mark in near))
    if covered * 2 < said.span.end - said.span.start:
        return None
    return max(near, key=lambda mark: _likeness(mark.span, said.span))


def _outermost(spans: Iterable[Span]) -> list[Span]:
    """The stretches that lie in no other."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def quotations(case: Case) -> Difference:
    """Everything said is found."""
    wanted = [mark for mark in case.true_marks if mark.is_needed]
    return [case.words(m.span) for m in wanted], [case.words(m.span) for m in wanted if quotations_at(case, m)]


def no_false_quotations(case: Case) -> Difference:
    """Nothing is called said that nobody says."""
    return [], [case.words(said.span) for said in case.annotated.quotations if mark_of(case, said) is None]


def kinds(case: Case) -> Difference:
    """Own words are told from those of the article."""
    wanted, told = [], []
    for mark in case.true_marks:
        for said in quotations_at(case, mark)[:1]:
            kind = said.direct if mark.direct is None else mark.direct
            wanted.append(f"{case.words(mark.span)} → {'direct' if kind else 'indirect'}")
            told.append(f"{case.words(mark.span)} → {'direct' if said.direct else 'indirect'}")
    return wanted, told


def speakers(case: Case) -> Difference:
    """What is found and tells its speaker has the speaker."""
    return _told(case, "speaker")


def vias(case: Case) -> Difference:
    """What is found and is passed on by somebody tells by whom."""
    return _told(case, "via")


def _told(case: Case, part: str) -> Difference:
    wanted, told = [], []
    for mark in case.true_marks:
        who: Who = getattr(mark, part)
        if who.any_of and who.is_needed and (found := quotations_at(case, mark)):
            wanted.append(f"{case.words(mark.span)} → {who}")
            fitting = any(fits(case, who, getattr(said, part)) for said in found)
            told.append(wanted[-1] if fitting else f"{case.words(mark.span)} → {name(case, getattr(found[0], part))}")
    return wanted, told


def no_wrong_speakers(case: Case) -> Difference:
    """Nothing is put into the mouth of another."""
    return _wrong(case, "speaker")


def no_wrong_vias(case: Case) -> Difference:
    """Nobody is said to pass on what another does, or nobody."""
    return _wrong(case, "via")


def _wrong(case: Case, part: str) -> Difference:
    wrong = []
    for said in case.annotated.quotations:
        mark, speaker = mark_of(case, said), getattr(said, part)
        if mark and speaker and not does_not_mislead(case, getattr(mark, part), speaker):
            wrong.append(f"{case.words(said.span)} → {name(case, speaker)}")
    return [], wrong


def name(case: Case, speaker: Speaker | None) -> str:
    return (speaker.entry or speaker.name or case.words(speaker.span)) if speaker else "nobody"


def fits(case: Case, who: Who, speaker: Speaker | None) -> bool:
    """Whether it is one of those that will do: the entry, or the words where there is no entry."""
    if speaker is None:
        return False
    return speaker.entry in who.any_of if speaker.entry else bool(_alike(case, speaker) & _words(who))


def does_not_mislead(case: Case, who: Who, speaker: Speaker) -> bool:
    """Whether it is one of those that will do, though the entry be not told."""
    if fits(case, who, speaker):
        return True
    actors = [the_register().actors[one] for one in who.any_of if one in the_register().actors]
    known = {name for actor in actors for name in actor.known_as()}
    known |= {title.casefold() for actor in actors for role in actor.roles for title in role.title.values()}
    return not speaker.entry and any(a in b or b in a for a in _of(case, speaker) for b in known)


def _words(who: Who) -> set[str]:
    return {one.casefold() for one in who.any_of if one not in the_register().actors}


def _of(case: Case, speaker: Speaker) -> set[str]:
    words = case.article.text[slice(*speaker.span)]
    return {said.casefold() for said in (words, speaker.name) if said}


def _alike(case: Case, speaker: Speaker) -> set[str]:
    """The words of the answers that the speaker's words hold, or that hold them."""
    known = {one for mark in case.marks for who in (mark.speaker, mark.via) for one in _words(who)}
    return {one for one in known if any(one in said or said in one for said in _of(case, speaker))}
