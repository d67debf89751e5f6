"""What came out of a gold case of who said what, and when, an aspect at a time."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping

from case_files import Difference, Failures, KnownFailures
from quotation_aspects import (
    kinds,
    no_false_quotations,
    no_wrong_speakers,
    no_wrong_vias,
    quotations,
    speakers,
    vias,
)
from statement_cases import FOLDER, Case, cases
from statement_marks import UNRESOLVED, Mark

from dossier.model import DatedStatement, DateExpression

# --- times --------------------------------------------------------------------------------------


def dates_at(case: Case, mark: Mark) -> list[DateExpression]:
    return [date for date in case.annotated.dates if date.span.overlaps(mark.span)]


def dates(case: Case) -> Difference:
    """Every time is found."""
    wanted = [mark for mark in case.true_marks if mark.is_needed]
    return [case.words(m.span) for m in wanted], [case.words(m.span) for m in wanted if dates_at(case, m)]


def date_values(case: Case) -> Difference:
    """What is found has its value."""
    wanted, told = [], []
    for mark in case.true_marks:
        for date in dates_at(case, mark):
            wanted.append(f"{case.words(mark.span)} → {mark.values}")
            is_right = mark.values.fit(date.value)
            told.append(wanted[-1] if is_right else f"{case.words(date.span)} → {date.value or UNRESOLVED}")
    return wanted, told


def no_false_dates(case: Case) -> Difference:
    """Nothing is called a time that is none."""
    return [], [
        f"{case.words(date.span)} → {date.value or UNRESOLVED}"
        for date in case.annotated.dates
        if not any(date.span.overlaps(mark.span) for mark in case.true_marks)
    ]


# --- dated statements ---------------------------------------------------------------------------


def statements_at(case: Case, mark: Mark) -> list[DatedStatement]:
    return [told for told in case.annotated.statements if told.words.overlaps(mark.span)]


def statements(case: Case) -> Difference:
    """Every sentence that tells what somebody did when is found."""
    wanted = [mark for mark in case.true_marks if mark.is_needed]
    return [case.words(m.span) for m in wanted], [case.words(m.span) for m in wanted if statements_at(case, m)]


def no_false_statements(case: Case) -> Difference:
    """No other sentence is."""
    return [], [
        f"{case.words(told.words)} → {told.date}"
        for told in case.annotated.statements
        if not any(told.words.overlaps(mark.span) for mark in case.true_marks)
    ]


def statement_dates(case: Case) -> Difference:
    """What is found has its time."""
    return _of_statements(case, lambda mark, told: mark.values.fit(told.date), lambda told: told.date)


def statement_actors(case: Case) -> Difference:
    """What is found has those who did it, and nobody else."""
    return _of_statements(
        case,
        lambda mark, told: mark.actors <= set(told.actors) <= mark.allowed,
        lambda told: ", ".join(sorted(told.actors)),
    )


def statements_reported(case: Case) -> Difference:
    """What somebody is quoted with is told from what the article says of its own."""
    return _of_statements(
        case,
        lambda mark, told: mark.reported in (None, told.reported),
        lambda told: "reported" if told.reported else "not reported",
    )


def _of_statements(
    case: Case, is_right: Callable[[Mark, DatedStatement], bool], tell: Callable[[DatedStatement], str]
) -> Difference:
    pairs = [(mark, told) for mark in case.true_marks for told in statements_at(case, mark)]
    wanted = [f"{case.words(mark.span)} → right" for mark, _ in pairs]
    return wanted, [
        f"{case.words(mark.span)} → {'right' if is_right(mark, told) else tell(told)}" for mark, told in pairs
    ]


# --- days of publication ------------------------------------------------------------------------


def published_days(case: Case) -> list[str]:
    """The days that the program suggests, or has taken."""
    told = [judged.value for judged in (*case.dated.suggested, *case.dated.inferred) if judged.field == "published"]
    return list(dict.fromkeys(filter(None, [case.dated.published, *told])))


def published(case: Case) -> Difference:
    """The day that can be concluded is suggested."""
    wanted = [case.answer] if re.fullmatch(r"\d{4}-\d\d-\d\d", case.answer) else []
    return wanted, [day for day in published_days(case) if day in wanted]


def no_wrong_day(case: Case) -> Difference:
    """No other day is."""
    return [], [day for day in published_days(case) if day != case.answer.strip("()")]


ASPECTS: Mapping[str, tuple[Callable[[Case], Difference], ...]] = {
    "dates": (dates, date_values, no_false_dates),
    "quotations": (quotations, no_false_quotations, kinds, speakers, no_wrong_speakers, vias, no_wrong_vias),
    "statements": (statements, no_false_statements, statement_dates, statement_actors, statements_reported),
    "published": (published, no_wrong_day),
}


def differences(case: Case) -> Iterator[tuple[str, Difference]]:
    """What is judged of a case, by aspect."""
    for compare in ASPECTS[case.of]:
        yield compare.__name__, compare(case)


KNOWN = KnownFailures(FOLDER / "known-failures.yml", "test_gold_statements.py")


def known_failures() -> Failures:
    return KNOWN.read()


def write_known_failures() -> Failures:
    return KNOWN.write({name: that_fail(case) for name, case in cases().items()})


def that_fail(case: Case) -> list[str]:
    return [aspect for aspect, difference in differences(case) if operator.ne(*difference)]
