"""Measure the gold cases of this repository (tests/gold/actors): links, unknown names, and texts that are all right."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from command import REPOSITORY
from counts import Counts

# The program of this very repository is measured, whichever is installed.
sys.path.insert(0, str(REPOSITORY))
sys.path.insert(0, str(REPOSITORY / "tests/gold"))

from actor_cases import ASPECTS, Case, Mark, cases, is_judged

from dossier.model import Mention


def measure(errors: int) -> None:
    """Print the table of the gold cases, and so many of the cases that are not right."""
    print(f"The gold cases\n{'':34}     P     R    F1")
    for language in ("it", "en"):
        chosen = [case for case in cases().values() if case.article.language == language]
        for name, counts in _figures(chosen).items():
            print(f"   {language}: {name:26} {counts}")
        wrong = {case: found for case in chosen if (found := _wrong(case))}
        print(f"   {language}: {len(chosen) - len(wrong)} of {len(chosen)} texts are right in every aspect")
        for case, lines in list(wrong.items())[:errors]:
            print(f"      {case.name}: {case.about}", *lines, sep="\n         ")


def _figures(chosen: Iterable[Case]) -> dict[str, Counts]:
    told = {"links": Counts(), "unknown names": Counts(), "unknown names with type": Counts(), "suggestions": Counts()}
    for case in chosen:
        _count_links(case, told["links"])
        _count_names(case, told["unknown names"], told["unknown names with type"])
        for mark in case.marks:
            if mark.is_suggestion:
                given = [m for m in case.at(mark) if {c.entry for c in m.candidates} >= mark.candidates]
                told["suggestions"].wanted += 1
                told["suggestions"].found += any(m.status == "suggested" for m in case.at(mark))
                told["suggestions"].right += bool(given)
    return told


def _count_links(case: Case, counts: Counts) -> None:
    """Links at the very words; one that the answer allows, and does not ask for, counts for nothing."""
    wanted = {(mark.span, mark.entry) for mark in case.marks if mark.is_link}
    found = {(m.span, m.entry) for m in case.mentions if m.status == "linked" and not _is_free(case, m)}
    counts.wanted += len(wanted)
    counts.found += len(found)
    counts.right += len(wanted & found)


def _count_names(case: Case, plain: Counts, typed: Counts) -> None:
    marks = [mark for mark in case.marks if mark.is_name]
    wanted = {span: mark for mark in marks for span in case.ways_to_take(mark.span)}
    found = [m for m in case.mentions if m.status == "suggested" and not _is_free(case, m)]
    right = [m for m in found if m.span in wanted]
    plain.wanted += len(marks)
    plain.found += len(found)
    plain.right += len(right)
    typed.wanted += sum("unknown" not in mark.types for mark in marks)
    # A type that the answer allows, and does not ask for, counts for nothing.
    free = [m for m in right if {"unknown", m.type} <= wanted[m.span].types]
    typed.found += sum(bool(m.type) for m in found) - len(free)
    typed.right += sum(m.type in wanted[m.span].types for m in right if m.type) - len(free)


def _is_free(case: Case, mention: Mention) -> bool:
    """Whether the answer neither asks for these words nor forbids them."""
    return any(_allows(mark, mention) for mark in case.marks_at(mention))


def _allows(mark: Mark, mention: Mention) -> bool:
    if mention.status == "linked":
        return mention.entry in mark.allowed and not (mark.is_link and mention.entry == mark.entry)
    return not mark.is_name


def _wrong(case: Case) -> list[str]:
    """The differences of a case, a line each."""
    lines = []
    for aspect, compare in ASPECTS.items():
        if is_judged(case, aspect):
            wanted, found = compare(case)
            lines += [f"{aspect}: missing {line}" for line in wanted if line not in found]
            lines += [f"{aspect}: too much {line}" for line in found if line not in wanted]
    return lines
