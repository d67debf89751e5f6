"""Measure the gold cases of this repository (tests/gold/statements): quotations, times, statements, publication."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping

from command import REPOSITORY
from counts import Counts

# The program of this very repository is measured, whichever is installed.
sys.path.insert(0, str(REPOSITORY))
sys.path.insert(0, str(REPOSITORY / "tests/gold"))

from quotation_aspects import does_not_mislead, fits, mark_of, quotations_at
from statement_aspects import dates_at, differences, published_days, statements_at
from statement_cases import Case, cases
from statement_marks import Mark


def measure(errors: int) -> dict[str, Counts]:
    """Print the table of the gold cases, and so many of the cases that are not right; what was counted, by name."""
    print(f"The gold cases\n{'':34}     P     R    F1")
    counted: dict[str, Counts] = {}
    for language in ("it", "en"):
        chosen = [case for case in cases().values() if case.article.language == language]
        for name, counts in figures(chosen).items():
            print(f"   {language}: {name:26} {counts}")
            counted[f"{language}: {name}"] = counts
        wrong = {case: lines for case in chosen if (lines := list(_wrong(case)))}
        print(f"   {language}: {len(chosen) - len(wrong)} of {len(chosen)} texts are right in every aspect")
        for case, lines in list(wrong.items())[:errors]:
            print(f"      {case.name}: {case.about}", *lines, sep="\n         ")
    return counted


def figures(chosen: Iterable[Case]) -> Mapping[str, Counts]:
    told = {
        name: Counts()
        for name in ("quotations, direct", "quotations, indirect", "speakers", "via", "times", "times with value",
                     "dated statements", "   with time and actors", "days of publication")
    }  # fmt: skip
    for case in chosen:
        _COUNT[case.of](case, told)
    return told


def _count_quotations(case: Case, told: Mapping[str, Counts]) -> None:
    """What may be left out counts for nothing."""
    for mark in case.true_marks:
        if mark.is_needed:
            counts = told["quotations, indirect" if mark.direct is False else "quotations, direct"]
            counts.wanted += 1
            counts.right += bool(quotations_at(case, mark))
            counts.found += bool(quotations_at(case, mark))
            _count_told(case, mark, "speaker", told["speakers"])
            _count_told(case, mark, "via", told["via"])
    for said in case.annotated.quotations:
        if mark_of(case, said) is None:
            told["quotations, direct" if said.direct else "quotations, indirect"].found += 1


def _count_told(case: Case, mark: Mark, part: str, counts: Counts) -> None:
    """Who is told where nobody need be counts only where it is wrong; right words without the entry do not count."""
    who = getattr(mark, part)
    given = [speaker for said in quotations_at(case, mark)[:1] if (speaker := getattr(said, part))]
    if who.any_of and who.is_needed:
        counts.wanted += 1
        counts.right += any(fits(case, who, speaker) for speaker in given)
        counts.found += any(fits(case, who, speaker) for speaker in given)
    counts.found += sum(not does_not_mislead(case, who, speaker) for speaker in given)


def _count_dates(case: Case, told: Mapping[str, Counts]) -> None:
    """A time that the answer allows, and does not ask for, counts only where its value is wrong."""
    for mark in case.true_marks:
        found = dates_at(case, mark)
        right = bool(found) and all(mark.values.fit(date.value) for date in found)
        for name, is_right in (("times", bool(found)), ("times with value", right)):
            told[name].wanted += mark.is_needed
            told[name].right += is_right and mark.is_needed
        told["times"].found += bool(found) and mark.is_needed
        # A time without a value claims nothing.
        claims = any(date.value for date in found) or right
        told["times with value"].found += claims and (mark.is_needed or not right)
    wrong = [date for date in case.annotated.dates if not any(date.span.overlaps(m.span) for m in case.true_marks)]
    told["times"].found += len(wrong)
    told["times with value"].found += sum(bool(date.value) for date in wrong)


def _count_statements(case: Case, told: Mapping[str, Counts]) -> None:
    for mark in case.true_marks:
        found = statements_at(case, mark)
        right = any(mark.values.fit(s.date) and mark.actors <= set(s.actors) <= mark.allowed for s in found)
        for name, is_right in (("dated statements", bool(found)), ("   with time and actors", right)):
            told[name].wanted += mark.is_needed
            told[name].right += is_right and mark.is_needed
            told[name].found += bool(found) and (mark.is_needed or not is_right)
    wrong = [one for one in case.annotated.statements if not any(one.words.overlaps(m.span) for m in case.true_marks)]
    for name in ("dated statements", "   with time and actors"):
        told[name].found += len(wrong)


def _count_published(case: Case, told: Mapping[str, Counts]) -> None:
    counts, days = told["days of publication"], published_days(case)
    counts.wanted += case.answer[:1].isdigit()
    counts.right += case.answer in days
    counts.found += len([day for day in days if day != case.answer.strip("()") or case.answer in days])


_COUNT = {
    "quotations": _count_quotations,
    "dates": _count_dates,
    "statements": _count_statements,
    "published": _count_published,
}


def _wrong(case: Case) -> Iterator[str]:
    """The differences of a case, a line each."""
    for aspect, (wanted, found) in differences(case):
        yield from (f"{aspect}: missing {line}" for line in wanted if line not in found)
        yield from (f"{aspect}: too much {line}" for line in found if line not in wanted)
