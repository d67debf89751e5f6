"""How people mark who said what, and when, in the text of a gold case.

A mark is `[words|answer]`, and marks may stand within each other. What a file of cases is of says what its marks are.

Times (it-dates.yml): the value, in EDTF.

    [ieri|2023-04-16]                  a time with its value
    [fine aprile|2023-04~ or 2023-04]  any of these values will do
    [fine aprile|about 2023-04]        any value that may mean the same days
    [ieri|unresolved]                  a time, of which the text does not tell the day
    [oggi|2023-04-17?]                 may be left out
    [per due giorni|no]                words that deceive: no time of the calendar

Quotations (it-quotations.yml): who says it.

    «[Il ponte è chiuso|anna-verdi]»   an entry of the register says it, in own words
    [che è chiuso|~anna-verdi]         in the words of the article; `+` in place of `~` where it may be called either
    [Piove|il custode]                 somebody whom these words of the text name, of no entry
    [Piove|-]                          it is not told who
    [Piove|(anna-verdi, il custode)]   the speaker may be told, by any of these; it must be no other
    [Piove|anna-verdi via il-molo]     who passes it on; in brackets where that need not be told
    [Piove|anna-verdi?]                may be left out
    [squalo|no]                        words that deceive: nobody says them

Statements (it-statements.yml): the words that tell the time in a sentence that says what somebody did then.

    [ieri|2023-04-16: anna-verdi, (portoblu)]   the time and the actors; those in brackets need not be told
    [ieri|2023-04-16: anna-verdi; reported]     somebody is quoted with it; `reported?` where it may be told so or not
    [ieri|2023-04-16: anna-verdi?]     may be left out
    [ieri|no]                          words that deceive: the sentence is no dated statement

News as it is written (it-fresh.yml) has all of these in one text: `q ` opens the answer of a quotation; a time that
tells when somebody did something has, behind `&`, what a statement has behind the colon.

    «[Ho visto tutto [ieri|2023-04-16]|q anna-verdi]»
    [Ieri|2023-04-16 & anna-verdi, (portoblu)]

The days of publication (it-published.yml) are no marks: each case has an `answer` of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dossier import edtf
from dossier.model import Span

NOTHING = "no"
UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class Values:
    """The dates that will do."""

    exact: frozenset[str] = frozenset()
    about: str = ""

    def fit(self, value: str) -> bool:
        return value in self.exact or bool(self.about and value and edtf.overlap(self.about, value))

    def __str__(self) -> str:
        told = [value or UNRESOLVED for value in sorted(self.exact)]
        return " or ".join([*told, *([f"about {self.about}"] if self.about else [])])


@dataclass(frozen=True, slots=True)
class Who:
    """Those that will do: entries of the register, or words of the text."""

    any_of: tuple[str, ...] = ()
    is_needed: bool = True

    def __str__(self) -> str:
        return ", ".join(self.any_of) or "nobody"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a case's text; each kind of mark has a part of the fields."""

    span: Span
    is_needed: bool = True
    deceives: bool = False
    values: Values = Values()
    speaker: Who = Who()
    via: Who = Who()
    direct: bool | None = None
    """None where it may be called either."""
    actors: frozenset[str] = frozenset()
    allowed: frozenset[str] = frozenset()
    reported: bool | None = None


def without_marks(line: str, offset: int) -> tuple[str, list[tuple[Span, str]]]:
    """The line as the program is to read it, with the answers; `offset` is where the line begins in the text.

    >>> without_marks("Dice «[Vieni [oggi|2023]|-]».", 0)
    ('Dice «Vieni oggi».', [(Span(start=6, end=16), '-'), (Span(start=12, end=16), '2023')])
    """
    text, begun, found = "", [], []
    for part in re.split(r"(\[|\|[^\[\]|]*\])", line):
        if part == "[":
            begun.append(len(text))
        elif part.startswith("|") and part.endswith("]") and begun:
            found.append((Span(offset + begun.pop(), offset + len(text)), part[1:-1].strip()))
        elif re.search(r"[\[\]|]", part):
            raise ValueError(f"a mark that is none: {line}")
        else:
            text += part
    if begun or any(start == end for (start, end), _ in found):
        raise ValueError(f"a mark that is none: {line}")
    return text, sorted(found)


def date_mark(span: Span, answer: str) -> Mark:
    if answer == NOTHING:
        return Mark(span, is_needed=False, deceives=True)
    return Mark(span, is_needed=not answer.endswith("?"), values=_values(answer.removesuffix("?")))


def _values(answer: str) -> Values:
    about, exact = "", set()
    for value in answer.split(" or "):
        date = value.removeprefix("about ")
        if value != UNRESOLVED and not edtf.is_valid(date):
            raise ValueError(f"'{value}' is no date")
        if date != value:
            about = date
        else:
            exact.add("" if value == UNRESOLVED else value)
    return Values(frozenset(exact), about)


def quotation_mark(span: Span, answer: str) -> Mark:
    if answer == NOTHING:
        return Mark(span, is_needed=False, deceives=True)
    said, via = answer.removesuffix("?"), ""
    if " via " in said:
        said, _, via = said.partition(" via ")
    direct = {"~": False, "+": None}.get(said[:1], True)
    speaker = said.lstrip("~+")
    if not speaker:
        raise ValueError(f"'{answer}' names nobody")
    return Mark(span, not answer.endswith("?"), direct=direct, speaker=_who(speaker), via=_who(via or "-"))


def _who(answer: str) -> Who:
    if answer == "-":
        return Who()
    is_free = answer.startswith("(") and answer.endswith(")")
    names = answer[1:-1] if is_free else answer
    return Who(tuple(name.strip() for name in names.split(",")), not is_free)


def statement_mark(span: Span, answer: str) -> Mark:
    if answer == NOTHING:
        return Mark(span, is_needed=False, deceives=True)
    is_needed = not answer.endswith("?") or answer.endswith("reported?")
    said = answer if answer.endswith("reported?") else answer.removesuffix("?")
    told, _, reported = said.partition("; ")
    if reported not in _REPORTED:
        raise ValueError(f"'{reported}' is not `reported`")
    date, _, names = told.partition(": ")
    actors = [name.strip() for name in names.split(",") if name.strip()]
    if not actors:
        raise ValueError(f"'{answer}' has no actors")
    return Mark(
        span, is_needed, values=_values(date), reported=_REPORTED[reported],
        actors=frozenset(name for name in actors if not name.startswith("(")),
        allowed=frozenset(name.strip("()") for name in actors),
    )  # fmt: skip


_REPORTED: Mapping[str, bool | None] = {"": False, "reported": True, "reported?": None}


def of_kind(kind: str, answer: str) -> str:
    """What an answer among those of every kind says of this one; nothing where it is of another.

    >>> of_kind("statements", "2023-04-16? & anna-verdi?"), of_kind("dates", "2023-04-16? & anna-verdi?")
    ('2023-04-16: anna-verdi?', '2023-04-16?')
    >>> of_kind("quotations", "q anna-verdi"), of_kind("dates", "q anna-verdi")
    ('anna-verdi', '')
    """
    if answer.startswith("q "):
        return answer[2:] if kind == "quotations" else ""
    date, _, who = answer.partition(" & ")
    if kind == "statements" and who:
        return f"{date.removesuffix('?')}: {who}"
    return date if kind == "dates" else ""


def names_in(mark: Mark) -> Iterator[str]:
    """All that a mark says of entries and of words of the text."""
    yield from mark.speaker.any_of
    yield from mark.via.any_of
    yield from mark.allowed
